"""Signed credentials that are kept and given as they are: W3C credentials, European Digital
Credentials, badges in pictures.

The bytes are kept as received and the report of their check beside them. None of their values can
be hidden when they are given, and what the wallet shows of them is what the report found.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from typing import Final

from wallet import limits
from wallet.credentials.families.w3c.jwt import read_w3c_jwt
from wallet.credentials.families.w3c.sd_jwt import read_w3c_sd_jwt
from wallet.credentials.question import Question
from wallet.credentials.reasons import Outcome, Reason
from wallet.credentials.recognise import (
    BAKED_PNG,
    BAKED_SVG,
    ELM,
    JSON_SEAL,
    W3C_JSON,
    W3C_JWT,
    W3C_SD_JWT,
    recognise,
    recognise_media,
)
from wallet.credentials.report import Part, Report
from wallet.errors import InputError
from wallet.exchange.check import verify_document
from wallet.exchange.selection import leaves
from wallet.profile.records import Assertion
from wallet.standards.encoding import Instant, JsonObject, JsonValue, foreign_text
from wallet.standards.jose import PublicKey
from wallet.standards.sd_jwt import parse_issued_sd_jwt
from wallet.workflows.credential_row import Described, assertion_of, credential_row
from wallet.workflows.kept_credential import OTHER_KIND, not_genuine
from wallet.workflows.ports import Item, Original

WHOLE_FORMATS: Final = {
    W3C_JSON: "application/vc",
    W3C_JWT: "application/vc+jwt",
    W3C_SD_JWT: "application/vc+sd-jwt",
    JSON_SEAL: "application/jose+json",
    BAKED_PNG: BAKED_PNG,
    BAKED_SVG: BAKED_SVG,
}
"""What is kept in this way, and its media type."""

_READERS: Final = {W3C_JWT: read_w3c_jwt, W3C_SD_JWT: read_w3c_sd_jwt}

_MAX_TITLE: Final = 120
_MAX_SEARCHED: Final = 500
_LANGUAGES: Final = ("sv", "en")
"""Of a title in several languages the first of these that it has, else its first."""
_NAMING: Final = (
    ("title",),
    ("name",),
    ("credentialSubject", "achievement", "name"),
    ("credentialSubject", "degree", "name"),
    ("credentialSubject", "name"),
)
"""Claims a credential is called by, the best first."""


@dataclass(frozen=True, slots=True)
class CheckedWhole:
    """A credential that was checked at a moment, to be kept as it is."""

    data: bytes
    """As received."""
    format: str
    """A name in :data:`WHOLE_FORMATS`."""
    report: Report
    holder: PublicKey | None = None
    """The key of its ``cnf``; None where it has none that can be read."""
    is_bound: bool = False
    """Whether it asks for proof that its holder sends it."""

    @property
    def kind(self) -> str:
        """None of ours: what it says is not read into records."""
        return OTHER_KIND

    @property
    def holder_key(self) -> str | None:
        """The thumbprint of the key it is bound to."""
        return self.holder.thumbprint() if self.holder is not None else None

    @property
    def assertion(self) -> Assertion:
        """See :func:`~wallet.workflows.credential_row.assertion_of`."""
        return assertion_of(self.report)

    def item(self, item_id: str, *, created: Instant, holder_key_here: bool) -> Item:
        """The row that lists it."""
        title = self._title()
        described = Described(
            format=self.format,
            kind=self.kind,
            types=(self._part.type or OTHER_KIND,),
            title=title,
            is_bound=self.is_bound,
            holder_key=self.holder_key,
            whole=True,
            texts=(title, *self._texts()),
        )
        return credential_row(
            item_id,
            self.data,
            self.report,
            described,
            created=created,
            holder_key_here=holder_key_here,
        )

    def original(self, item_id: str, name: str) -> Original:
        """The row that keeps its bytes, with the whole report as the snapshot of its check."""
        media_type = WHOLE_FORMATS[self.format]
        return Original(item_id, name, media_type, self.data, self.report.to_json())

    @property
    def _part(self) -> Part:
        return self.report.parts[0]

    def _title(self) -> str:
        """What it calls itself, else its type."""
        for path in _NAMING:
            value: JsonValue = self._part.claims
            for member in path:
                value = value.get(member) if isinstance(value, dict) else None
            if text := foreign_text(_in_one_language(value), limit=_MAX_TITLE):
                return text
        return foreign_text(self._part.type or "", limit=_MAX_TITLE) or OTHER_KIND

    def _texts(self) -> Iterator[str]:
        texts = (value for _, value in leaves(self._part.claims) if isinstance(value, str))
        for text in islice(texts, _MAX_SEARCHED):
            yield foreign_text(text, limit=limits.MAX_PROFILE_LINE)


def whole_format(data: bytes) -> str | None:
    """The format of a credential that is kept as it is; None for any other document.

    Raises :class:`InputError`: ``imports.not_signed`` for a European Digital Credential without
    its seal, or as :func:`~wallet.credentials.recognise.recognise`.
    """
    media = recognise_media(data)
    name = media if media in WHOLE_FORMATS else None
    if media is None:
        name, _ = recognise(data)
    if name == ELM:
        raise InputError("imports.not_signed")
    return name if name in WHOLE_FORMATS else None


def check_whole(data: bytes, question: Question) -> CheckedWhole:
    """The credential in a file, checked; it may be kept.

    Raises :class:`InputError`: ``imports.not_recognised`` for a document that is not kept in this
    way, ``imports.credential_invalid`` where its form, the signature or what that rests on is
    wrong, ``imports.not_signed`` where nobody signed it, and ``sd_jwt.kb_at_issuance`` for a
    presentation that somebody else made.
    """
    format_ = whole_format(data)
    if format_ is None:
        raise InputError("imports.not_recognised")
    if format_ == W3C_SD_JWT:
        parse_issued_sd_jwt(recognise(data)[1])
    report = verify_document(
        data,
        trust=question.trust,
        policy=question.policy,
        at=question.at,
        snapshot=question.snapshot,
        canonize=question.canonize,
    )
    own = (*report.checks, *(report.parts[0].checks if report.parts else ()))
    if any(check.reason is Reason.SIGNATURE_MISSING for check in own):
        raise InputError("imports.not_signed")
    if report.outcome is Outcome.INVALID or not report.parts:
        raise not_genuine(report)
    if format_ not in _READERS:
        return CheckedWhole(data, format_, report)
    enveloped = _READERS[format_](recognise(data)[1])
    return CheckedWhole(data, format_, report, enveloped.holder, enveloped.is_bound)


def claims_in(original: Original) -> JsonObject:
    """What the report that lies beside an original found in it."""
    parts = original.snapshot.get("parts")
    first = parts[0] if isinstance(parts, list) and parts else None
    claims = first.get("claims") if isinstance(first, dict) else None
    return claims if isinstance(claims, dict) else {}


def _in_one_language(value: JsonValue) -> str:
    if isinstance(value, dict):
        texts = {name: text for name, text in value.items() if isinstance(text, str)}
        known = [texts[name] for name in _LANGUAGES if name in texts]
        return next(iter((*known, *texts.values())), "")
    return value if isinstance(value, str) else ""
