"""Registration certificates of recipients (``rc-wrp+jwt``, ETSI TS 119 475 V1.2.1, Annex C).

A registrar says what a service told it: for what, and which claims at most. Missing or unsound,
it is a warning and never refuses a request. The names of the warnings are those of the European
reference wallet; whether it was revoked is not looked up here.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Final

from wallet import limits
from wallet.credentials.trust import Listed, Trust
from wallet.credentials.trust_list import Role
from wallet.errors import InputError
from wallet.exchange.registered_claims import RegisteredCredential, read_registered
from wallet.exchange.requester import Requester
from wallet.standards.encoding import Instant, JsonObject, JsonValue
from wallet.standards.jose import (
    Jws,
    PublicKey,
    certificate_identity,
    parse_jws,
    parse_x5c,
    verify_chain,
    verify_jws,
)

REGISTRATION_FORMAT: Final = "registration_cert"
REGISTRATION_TYP: Final = "rc-wrp+jwt"


@dataclass(frozen=True, slots=True)
class Registration:
    """What a registrar says about the service."""

    name: str
    """Trade name, else legal name. Words of the service: foreign to the screen."""
    identifier: str | None
    country: str | None
    purpose: Mapping[str, str]
    """By language."""
    intended_use_id: str | None
    privacy_policy: str | None
    support_uri: str | None
    """Where erasure is asked for."""
    supervisory_authority: Mapping[str, str]
    """``email``, ``phone``, ``uri``, as far as given."""
    registry_uri: str | None
    credentials: tuple[RegisteredCredential, ...]
    expires: Instant | None
    registrar: str
    """The name its certificate gives, or the list's."""
    confirmed: bool
    """Whether the registrar is on a list in use. If not, anybody may have written this."""
    list_name: str | None
    list_date: str | None
    token: str
    warnings: tuple[str, ...] = ()

    @property
    def counts(self) -> bool:
        """Whether it may stand in for a promise: a trusted registrar's word, about this very
        requester, still in force as far as can be told offline."""
        return self.confirmed and _DISQUALIFYING.isdisjoint(self.warnings)


_DISQUALIFYING: Final = frozenset({"registration_not_bound_to_requester", "registration_expired"})


def check_registration(
    token: str, requester: Requester, *, trust: Trust, at: Instant
) -> tuple[Registration | None, tuple[str, ...]]:
    """What the certificate says, and every warning about it.

    None where it is not readable or its signature does not hold: then it says nothing. Warnings:
    ``registration_unreadable``, ``registration_signature``, ``registration_not_checked``,
    ``registration_not_bound_to_requester``, ``registration_expired``,
    ``registration_status_missing``, ``registration_revocation_status_unknown``,
    ``registration_old_version``.
    """
    try:
        jws = parse_jws(token)
        claims = jws.claims()
        chain = parse_x5c(jws.header)
        key = PublicKey.from_certificate(chain[0])
    except InputError:
        return None, ("registration_unreadable",)
    try:
        verify_jws(jws, key, typ=REGISTRATION_TYP)
    except InputError:
        return None, ("registration_signature",)
    listed = _registrar(jws, key, trust, at)
    registrar = certificate_identity(chain[0])
    registration = _read(
        claims, token, listed, registrar.organisation or registrar.common_name or ""
    )
    warnings = tuple(_warnings(claims, registration, requester, at))
    return replace(registration, warnings=warnings), warnings


def _registrar(jws: Jws, key: PublicKey, trust: Trust, at: Instant) -> Listed | None:
    """The list entry that vouches for who signed, by authority or by key."""
    try:
        chain = parse_x5c(jws.header)
        anchor = verify_chain(chain, trust.anchors(Role.REGISTRAR), at)
        if trust.given_up((*chain, anchor)):
            return None
        by_anchor = trust.find_anchor(Role.REGISTRAR, anchor, at)
    except InputError:
        by_anchor = None
    return by_anchor or trust.find_key(Role.REGISTRAR, key.thumbprint(), at)


def _warnings(
    claims: JsonObject, registration: Registration, requester: Requester, at: Instant
) -> list[str]:
    """In the order of the reference wallet: binding, expiry, status."""
    warnings = []
    if isinstance(claims.get("sub"), dict):
        warnings.append("registration_old_version")
    if not registration.confirmed:
        warnings.append("registration_not_checked")
    if registration.identifier is None or registration.identifier != requester.identifier:
        warnings.append("registration_not_bound_to_requester")
    ends = registration.expires
    if ends is not None and ends.seconds + limits.MAX_CLOCK_SKEW <= at.seconds:
        warnings.append("registration_expired")
    known = isinstance(claims.get("status"), dict)
    warnings.append(
        "registration_revocation_status_unknown" if known else "registration_status_missing"
    )
    return warnings


def _read(claims: JsonObject, token: str, listed: Listed | None, registrar: str) -> Registration:
    return Registration(
        name=_text(claims.get("name")) or _text(claims.get("sub_ln")) or "",
        identifier=_subject(claims.get("sub")),
        country=_text(claims.get("country")),
        purpose=_local(claims.get("purpose")),
        intended_use_id=_text(claims.get("intended_use_id")),
        privacy_policy=_text(claims.get("privacy_policy")),
        support_uri=_text(claims.get("support_uri")),
        supervisory_authority=_texts(claims.get("supervisory_authority")),
        registry_uri=_text(claims.get("registry_uri")),
        credentials=read_registered(claims.get("credentials")),
        expires=_instant(claims.get("exp")),
        registrar=registrar,
        confirmed=listed is not None,
        list_name=listed.list.name if listed else None,
        list_date=listed.list.date if listed else None,
        token=token,
    )


def _subject(value: JsonValue) -> str | None:
    """The identifier: a text in V1.2.1, an object with a list of ids in V1.1.1."""
    if isinstance(value, dict):
        ids = value.get("id")
        first = ids[0] if isinstance(ids, list) and ids else None
        return _text(first.get("identifier")) if isinstance(first, dict) else None
    return _text(value)


def _local(value: JsonValue) -> dict[str, str]:
    texts = {}
    for entry in value if isinstance(value, list) else []:
        if isinstance(entry, dict):
            lang = _text(entry.get("lang"))
            text = _text(entry.get("value")) or _text(entry.get("content"))
            if lang and text:
                texts[lang] = text
    return texts


def _texts(value: JsonValue) -> dict[str, str]:
    members = value if isinstance(value, dict) else {}
    return {
        name: text
        for name in ("email", "phone", "uri")
        if (text := _text(members.get(name))) is not None
    }


def _instant(value: JsonValue) -> Instant | None:
    try:
        return Instant.from_numeric_date(value)
    except InputError:
        return None


def _text(value: JsonValue) -> str | None:
    return value if isinstance(value, str) and value.strip() else None
