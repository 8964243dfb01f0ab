"""W3C credentials as JWT, by three rule sets that are told apart by content and never mixed.

1. VC-JOSE-COSE (section 3.1): ``typ`` is ``vc+jwt``, the payload is the credential, and the claims
   ``vc`` and ``vp`` must not be there.
2. VCDM 1.1 (section 6.3.1): the credential is the claim ``vc``; ``iss``, ``sub``, ``jti``, ``nbf``
   and ``exp`` stand for members of it.
3. Open Badges 3.0 (section 8.2): ``typ`` is ``JWT`` or absent, the payload is the credential, and
   the same claims repeat members of it.

A claim that repeats a member must agree with it: a reader of the one sees what a reader of the
other sees. One that is missing takes nothing away, as the member is signed just as well.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from wallet.credentials.families.w3c.enveloped import (
    REGISTERED,
    EnvelopedCredential,
    bound_key,
    registered_time,
    verify_enveloped,
)
from wallet.credentials.families.w3c.model import DataModel, W3cCredential, parse_credential
from wallet.credentials.question import Question
from wallet.credentials.recognise import W3C_JWT
from wallet.credentials.report import Report
from wallet.errors import InputError
from wallet.standards.encoding import Instant, JsonObject, JsonValue
from wallet.standards.jose import Jws, parse_jws

_OLD_CLAIMS: Final = ("vc", "vp")
_NO_TYPES: Final = (None, "", "JWT")
"""A ``typ`` that says no more than that it is a JWT: its payload says which rule set it keeps."""


def verify_w3c_jwt(text: str, question: Question) -> Report:
    """The report about a credential in a JWT."""
    return verify_enveloped(text, question, read_w3c_jwt)


def read_w3c_jwt(text: str) -> EnvelopedCredential:
    """The credential in a JWT, its signature not checked.

    Raises :class:`InputError`: ``jose.typ`` for a JWT that says it is something else, ``w3c.…`` for
    the credential, ``w3c.jwt_claim`` for a claim that its rule set forbids, ``w3c.jwt_version`` for
    a claim ``vc`` of another version, ``w3c.jwt_other`` with the name of a claim that says
    something else than the credential.
    """
    jws = parse_jws(text)
    payload = jws.claims()
    if jws.typ == W3C_JWT:
        return _plain(jws, payload)
    if jws.typ not in _NO_TYPES:
        raise InputError("jose.typ", expected=W3C_JWT, found=(jws.typ or "")[:80])
    return _of_version_1(jws, payload) if "vc" in payload else _open_badge(jws, payload)


def refuse_old_claims(payload: JsonObject) -> None:
    """VC-JOSE-COSE section 3.1.1: what is secured is the payload itself."""
    for name in _OLD_CLAIMS:
        if name in payload:
            raise InputError("w3c.jwt_claim", claim=name)


def check_names(payload: JsonObject, credential: W3cCredential) -> None:
    """Whether ``iss``, ``jti`` and ``sub`` are those of the credential, where they are there."""
    subjects = [one["id"] for one in credential.subjects if "id" in one]
    own: tuple[tuple[str, list[JsonValue]], ...] = (
        ("iss", [credential.issuer]),
        ("jti", [credential.id] if credential.id is not None else []),
        ("sub", subjects),
    )
    for name, values in own:
        if name in payload and values and payload[name] not in values:
            raise InputError("w3c.jwt_other", claim=name)


def _plain(jws: Jws, payload: JsonObject) -> EnvelopedCredential:
    """Rule set 1."""
    refuse_old_claims(payload)
    return _enveloped(jws, payload, parse_credential(without_registered(payload)))


def _of_version_1(jws: Jws, payload: JsonObject) -> EnvelopedCredential:
    """Rule set 2."""
    inner = payload["vc"]
    if not isinstance(inner, dict) or "vp" in payload:
        raise InputError("w3c.jwt_claim", claim="vp" if "vp" in payload else "vc")
    credential = parse_credential(_completed(inner, payload))
    if credential.version is not DataModel.V1:
        raise InputError("w3c.jwt_version")
    _check_times(payload, credential)
    return _enveloped(jws, payload, credential)


def _open_badge(jws: Jws, payload: JsonObject) -> EnvelopedCredential:
    """Rule set 3."""
    refuse_old_claims(payload)
    credential = parse_credential(without_registered(payload))
    _check_times(payload, credential)
    return _enveloped(jws, payload, credential)


def _enveloped(jws: Jws, payload: JsonObject, credential: W3cCredential) -> EnvelopedCredential:
    check_names(payload, credential)
    return EnvelopedCredential(
        credential=credential,
        jws=jws,
        begins=registered_time(payload, "nbf"),
        ends=registered_time(payload, "exp"),
        token_status=payload.get("status"),
        holder=bound_key(payload),
        is_bound="cnf" in payload,
    )


def without_registered(payload: JsonObject) -> JsonObject:
    """The members of the credential alone."""
    return {name: value for name, value in payload.items() if name not in REGISTERED}


def _check_times(payload: JsonObject, credential: W3cCredential) -> None:
    for name, own in (("nbf", credential.begins), ("exp", credential.ends)):
        stated = registered_time(payload, name)
        if stated is not None and own is not None and stated != own:
            raise InputError("w3c.jwt_other", claim=name)


def _completed(inner: JsonObject, payload: JsonObject) -> JsonObject:
    """The credential with what only the claims beside it say. One that names no version is read by
    that which the claim ``vc`` belongs to."""
    document: JsonObject = {"@context": [DataModel.V1.value]}
    document.update(_from_claims(inner, payload))
    document.update(inner)
    document.update(_subject(inner, payload))
    return document


def _from_claims(inner: JsonObject, payload: JsonObject) -> Iterator[tuple[str, JsonValue]]:
    if "iss" in payload and "issuer" not in inner:
        yield "issuer", payload["iss"]
    if "jti" in payload and "id" not in inner:
        yield "id", payload["jti"]
    for claim, member in (("nbf", "issuanceDate"), ("exp", "expirationDate")):
        if claim in payload and member not in inner:
            yield member, Instant.from_numeric_date(payload[claim]).rfc3339()


def _subject(inner: JsonObject, payload: JsonObject) -> Iterator[tuple[str, JsonValue]]:
    subject = inner.get("credentialSubject")
    if "sub" in payload and isinstance(subject, dict) and "id" not in subject:
        yield "credentialSubject", {"id": payload["sub"], **subject}
