"""The extract, ``extract+jwt``: a person's answer as a file, as a value, built and parsed.

The payload, ``extract/1``::

    schema          "extract/1"
    aud             for whom; the client id of the request, or the name given with --to
    nonce           that of the request; left out where nobody gave one
    iat, exp        NumericDates
    jti             urn:uuid:…
    uses            ids of the purposes it was given for
    request_digest  base64url SHA-256 of the request; left out where there was none
    terms_digest    of the terms; left out where there were none
    dcql_query      what it answers
    vp_token        query id -> array of SD-JWT+KB
    attachments     files sent beside it: name, media_type, size, sha256
    demo            true where the demonstration made it

The header holds the holder's key for this recipient as ``jwk``. Every Key Binding JWT inside
carries the extract's ``aud`` and :func:`binding_nonce`, which names that key: a presentation made
for one extract fits no other.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from wallet import limits
from wallet.credentials.report import Attachment
from wallet.errors import InputError
from wallet.standards.encoding import Instant, JsonObject, JsonValue, b64u_decode, digest_of
from wallet.standards.jose import Jws, PublicKey, parse_jws

EXTRACT_TYP: Final = "extract+jwt"
SCHEMA: Final = "extract/1"
_DIGEST_BYTES: Final = 32


@dataclass(frozen=True, slots=True)
class Frame:
    """All that an extract says beside its presentations."""

    key: PublicKey
    """The holder's key for this recipient."""
    audience: str
    nonce: str | None
    issued: Instant
    expires: Instant
    jti: str
    uses: tuple[str, ...] = ()
    request_digest: str | None = None
    terms_digest: str | None = None
    dcql_query: JsonObject | None = None
    attachments: tuple[Attachment, ...] = ()
    demo: bool = False

    @property
    def binding_nonce(self) -> str:
        """The ``nonce`` of every Key Binding JWT in the extract."""
        return binding_nonce(
            audience=self.audience, nonce=self.nonce, jti=self.jti, jkt=self.key.thumbprint()
        )

    def payload(self, presentations: Sequence[tuple[str, str]]) -> JsonObject:
        """What is signed, with presentations as pairs of query id and SD-JWT text."""
        members: JsonObject = {"schema": SCHEMA, "aud": self.audience}
        if self.nonce is not None:
            members["nonce"] = self.nonce
        members |= {"iat": self.issued.seconds, "exp": self.expires.seconds, "jti": self.jti}
        members["uses"] = list(self.uses)
        if self.request_digest is not None:
            members["request_digest"] = self.request_digest
        if self.terms_digest is not None:
            members["terms_digest"] = self.terms_digest
        if self.dcql_query is not None:
            members["dcql_query"] = self.dcql_query
        members["vp_token"] = vp_token(presentations)
        members["attachments"] = [attachment.to_json() for attachment in self.attachments]
        if self.demo:
            members["demo"] = True
        return members


@dataclass(frozen=True, slots=True)
class Extract:
    """A parsed extract; nothing says yet that its signature holds."""

    jws: Jws
    frame: Frame
    presentations: tuple[tuple[str, str], ...]
    """Query id and SD-JWT text, in order."""


def binding_nonce(*, audience: str, nonce: str | None, jti: str, jkt: str) -> str:
    """Base64url SHA-256 of RFC 8785 of ``{aud, nonce, jti, jkt}``, ``nonce`` only where given."""
    members: JsonObject = {"aud": audience, "jti": jti, "jkt": jkt}
    if nonce is not None:
        members["nonce"] = nonce
    return digest_of(members)


def vp_token(presentations: Sequence[tuple[str, str]]) -> JsonObject:
    """The OpenID4VP ``vp_token``: query id to an array of presentations."""
    by_query: dict[str, list[JsonValue]] = {}
    for query_id, text in presentations:
        by_query.setdefault(query_id, []).append(text)
    token: JsonObject = {}
    token.update(by_query)
    return token


def parse_extract(text: str) -> Extract:
    """The extract a compact JWS holds, its signature not checked.

    Raises :class:`InputError`: ``extract.version`` for another major version, ``extract.member``
    with the name of a member that is missing or of the wrong kind, or an error of ``jose``.
    """
    jws = parse_jws(text)
    members = jws.claims()
    schema = members.get("schema")
    if schema != SCHEMA:
        raise InputError("extract.version", schema=str(schema)[:40])
    frame = Frame(
        key=_key(jws.header),
        audience=_text(members, "aud"),
        nonce=_optional_text(members, "nonce"),
        issued=_time(members, "iat"),
        expires=_time(members, "exp"),
        jti=_text(members, "jti"),
        uses=tuple(_texts(members.get("uses"), "uses")),
        request_digest=_optional_text(members, "request_digest"),
        terms_digest=_optional_text(members, "terms_digest"),
        dcql_query=_query(members),
        attachments=_attachments(members.get("attachments")),
        demo=_demo(members),
    )
    return Extract(jws, frame, _presentations(members.get("vp_token")))


def _key(header: JsonObject) -> PublicKey:
    jwk = header.get("jwk")
    if not isinstance(jwk, dict):
        raise InputError("extract.member", name="jwk")
    return PublicKey.from_jwk(jwk)


def _presentations(value: JsonValue) -> tuple[tuple[str, str], ...]:
    if not isinstance(value, dict) or not value:
        raise InputError("extract.member", name="vp_token")
    found: list[tuple[str, str]] = []
    for query_id, texts in value.items():
        found.extend((query_id, text) for text in _texts(texts, "vp_token", least=1))
    if len(found) > limits.MAX_PRESENTATIONS:
        raise InputError("extract.presentations", limit=limits.MAX_PRESENTATIONS)
    return tuple(found)


def _attachments(value: JsonValue) -> tuple[Attachment, ...]:
    if not isinstance(value, list):
        raise InputError("extract.member", name="attachments")
    return tuple(_attachment(entry) for entry in value)


def _attachment(entry: JsonValue) -> Attachment:
    if not isinstance(entry, dict):
        raise InputError("extract.member", name="attachments")
    size = entry.get("size")
    if isinstance(size, bool) or not isinstance(size, int) or size < 0:
        raise InputError("extract.member", name="size")
    return Attachment(
        name=_text(entry, "name"),
        media_type=_text(entry, "media_type"),
        size=size,
        sha256=_digest(entry),
    )


def _digest(entry: JsonObject) -> str:
    text = _text(entry, "sha256")
    try:
        size = len(b64u_decode(text))
    except InputError as error:
        raise InputError("extract.member", name="sha256") from error
    if size != _DIGEST_BYTES:
        raise InputError("extract.member", name="sha256")
    return text


def _query(members: JsonObject) -> JsonObject | None:
    query = members.get("dcql_query")
    if query is not None and not isinstance(query, dict):
        raise InputError("extract.member", name="dcql_query")
    return query


def _demo(members: JsonObject) -> bool:
    demo = members.get("demo", False)
    if not isinstance(demo, bool):
        raise InputError("extract.member", name="demo")
    return demo


def _time(members: JsonObject, name: str) -> Instant:
    try:
        return Instant.from_numeric_date(members.get(name))
    except InputError as error:
        raise InputError("extract.member", name=name) from error


def _text(members: JsonObject, name: str) -> str:
    value = members.get(name)
    if not isinstance(value, str) or not value:
        raise InputError("extract.member", name=name)
    return value


def _optional_text(members: JsonObject, name: str) -> str | None:
    return _text(members, name) if name in members else None


def _texts(value: JsonValue, name: str, *, least: int = 0) -> list[str]:
    if not isinstance(value, list) or len(value) < least:
        raise InputError("extract.member", name=name)
    texts = [text for text in value if isinstance(text, str)]
    if len(texts) != len(value):
        raise InputError("extract.member", name=name)
    return texts
