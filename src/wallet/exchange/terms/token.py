"""The signed terms of one request: whose key, for which request, until when.

The key of the request must have signed them, and they name its nonce and its client (OpenID4VP
1.0 section 5.11.1), so that nobody can move promises from one request to another.
"""

from __future__ import annotations

from dataclasses import dataclass

from wallet import limits
from wallet.errors import InputError
from wallet.exchange.terms.duties import check_coverage, check_duties
from wallet.exchange.terms.form import read_terms
from wallet.exchange.terms.model import TERMS_TYP, Terms
from wallet.standards.encoding import Instant, JsonObject
from wallet.standards.jose import Jws, PublicKey, parse_jws, verify_jws
from wallet.standards.openid.dcql import DcqlQuery
from wallet.standards.openid.reasons import Findings, refusal

_ENVELOPE = ("iss", "sub", "nonce", "iat", "exp", "jti", "terms")


@dataclass(frozen=True, slots=True)
class TermsContext:
    """The request that terms must belong to."""

    key: PublicKey | None
    """The request's key; None where it cannot be told, and then no terms can be checked."""
    client_id: str
    nonce: str
    query: DcqlQuery | None
    elsewhere: frozenset[str] = frozenset()
    """Members of the terms that a trusted registration certificate makes up for."""


def parse_terms(token: str, context: TermsContext, *, at: Instant) -> Terms:
    """The terms that ``token`` promises, good at ``at`` and complete where they rest on consent.

    Raises ``InputError("request.invalid")`` with all ``reasons``, each ``terms.…``.
    """
    findings = Findings()
    terms = examine_terms(token, context, findings, at=at)
    if terms is None or findings.found:
        raise refusal(findings.found)
    return terms


def examine_terms(
    token: str, context: TermsContext, findings: Findings, *, at: Instant
) -> Terms | None:
    """As :func:`parse_terms`, with what is wrong noted in ``findings``."""
    try:
        jws = parse_jws(token)
        claims = jws.claims()
    except InputError as error:
        findings.add("terms.token", error.code)
        return None
    _check_key(jws, context, findings)
    expires = _check_envelope(claims, context, findings, at)
    raw = claims.get("terms")
    if not isinstance(raw, dict):
        findings.add("terms.token", "terms")
        return None
    terms = read_terms(raw, findings, token=token, expires=expires)
    if terms is not None:
        check_duties(terms, findings, elsewhere=context.elsewhere)
        if context.query is not None:
            check_coverage(terms, context.query, findings)
    return terms


def _check_key(jws: Jws, context: TermsContext, findings: Findings) -> None:
    if context.key is None:
        return  # the request is refused already for the lack of it
    try:
        verify_jws(jws, context.key, typ=TERMS_TYP)
    except InputError as error:
        typ_wrong = error.code == "jose.typ"
        findings.add("terms.typ" if typ_wrong else "terms.signature")


def _check_envelope(
    claims: JsonObject, context: TermsContext, findings: Findings, at: Instant
) -> Instant | None:
    for name in sorted(set(claims) - set(_ENVELOPE)):
        findings.add("terms.unknown_member", name[:40])
    findings.require(claims.get("sub") == context.client_id, "terms.client")
    findings.require(claims.get("nonce") == context.nonce, "terms.nonce")
    for name in ("iss", "jti"):
        value = claims.get(name)
        findings.require(isinstance(value, str) and value.strip(), "terms.token", name)
    try:
        issued = Instant.from_numeric_date(claims.get("iat"))
        expires = Instant.from_numeric_date(claims.get("exp"))
    except InputError:
        findings.add("terms.token", "exp")
        return None
    skew = limits.MAX_CLOCK_SKEW
    findings.require(issued.seconds <= at.seconds + skew, "terms.not_yet")
    findings.require(expires.seconds + skew > at.seconds, "terms.expired")
    return expires
