"""W3C credentials that a JWS secures from outside, as a JWT or an SD-JWT: read and checked alike.

The signature covers every byte of the credential, so that nothing has to be processed as linked
data. Steps, once the credential was read (``jwt``, ``sd_jwt``):
1. whose signature, and does it hold;
2. time: the limits of the credential and those of its signature, the narrower ones;
3. status, where it names one;
4. holder binding, which only an SD-JWT may ask for by a key;
5. the credentials inside it, each by its own signature.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Final, TypeAlias

from wallet.credentials.checks import check_audience, check_nonce
from wallet.credentials.families.sd_jwt_vc import broken_part, check_holder
from wallet.credentials.families.w3c.model import BASE_TYPE, W3cCredential
from wallet.credentials.families.w3c.part import part_of
from wallet.credentials.families.w3c.status_entries import check_statuses
from wallet.credentials.issuer_key import IssuerFinding, Signed, check_issuer, holds
from wallet.credentials.question import Question
from wallet.credentials.reasons import Reason
from wallet.credentials.report import Check, DocumentKind, Made, Part, Report
from wallet.credentials.status import check_status
from wallet.errors import InputError
from wallet.standards.encoding import Instant, JsonObject, JsonValue
from wallet.standards.jose import Jws, PublicKey, parse_x5c
from wallet.standards.sd_jwt import SdJwt, holder_key

REGISTERED: Final = frozenset(
    {"iss", "sub", "aud", "exp", "nbf", "iat", "jti", "cnf", "status", "_sd_alg"}
)
"""Claims of the envelope, which stand beside the members of the credential."""


@dataclass(frozen=True, slots=True)
class EnvelopedCredential:
    """A credential in an envelope whose structure was found right; nothing says yet that its
    signature holds."""

    credential: W3cCredential
    jws: Jws
    begins: Instant | None
    """``nbf`` of the envelope."""
    ends: Instant | None
    """``exp`` of the envelope."""
    token_status: JsonValue = None
    """``status`` of the envelope, as SD-JWT VC has it; None: none."""
    sd_jwt: SdJwt | None = None
    holder: PublicKey | None = None
    """The key of ``cnf``; None where it has none that can be read."""
    is_bound: bool = False
    """Whether it has a ``cnf``."""


Reader: TypeAlias = Callable[[str], EnvelopedCredential]


def verify_enveloped(text: str, question: Question, read: Reader) -> Report:
    """The report about a credential that comes alone."""
    try:
        enveloped = read(text)
        parts = (check_enveloped(enveloped, question), *_inside(enveloped, question))
    except InputError as error:
        return question.report(DocumentKind.W3C, text, (), (broken_part(error),))
    bound, claims = holder_of(enveloped, question)
    made = _made(enveloped, claims)
    checks = (
        Check(Reason.ONE_WALLET_SINGLE),
        check_audience(made.audience if made else None, question),
        check_nonce(made.nonce if made else None, question),
    )
    return question.report(
        DocumentKind.W3C, text, checks, (parts[0].with_checks(*bound), *parts[1:]), made
    )


def check_enveloped(enveloped: EnvelopedCredential, question: Question) -> Part:
    """Steps 1 to 3. Raises :class:`InputError` for an ``x5c`` that is no list of certificates."""
    credential = enveloped.credential
    finding = check_issuer(signed_by_envelope(enveloped), question)
    begins, ends = _period(enveloped)
    status = tuple(_status(enveloped, finding, question))
    return part_of(credential, finding, status, question, begins=begins, ends=ends)


def holder_of(
    enveloped: EnvelopedCredential, question: Question
) -> tuple[tuple[Check, ...], JsonObject | None]:
    """Step 4, and the claims of the Key Binding JWT; a JWT has no place for one."""
    sd_jwt, is_bound = enveloped.sd_jwt, enveloped.is_bound
    if sd_jwt is not None:
        return check_holder(sd_jwt, enveloped.holder, question, is_bound=is_bound)
    if not is_bound:
        return (Check(Reason.HOLDER_NO_HOLDER),), None
    waived = question.policy.unbound
    return (Check(Reason.HOLDER_WAIVED if waived else Reason.HOLDER_MISSING),), None


def bound_key(payload: JsonObject) -> PublicKey | None:
    """The key of its ``cnf``; None where it has none that can be read."""
    try:
        return holder_key(payload)
    except InputError:  # a cnf by other means: no fault of the credential, but not provable here
        return None


def registered_time(payload: JsonObject, name: str) -> Instant | None:
    """A limit in the envelope. Raises :class:`InputError` for one that is no time."""
    return Instant.from_numeric_date(payload[name]) if name in payload else None


def offered_key(jws: Jws) -> PublicKey | None:
    """The key in the header, which nobody but the header names; None where there is none."""
    jwk = jws.header.get("jwk")
    try:
        return PublicKey.from_jwk(jwk) if isinstance(jwk, dict) else None
    except InputError:
        return None


def signed_by_envelope(enveloped: EnvelopedCredential) -> Signed:
    """What the search for its key needs. Raises :class:`InputError` for an ``x5c`` that is no list
    of certificates."""
    jws, credential = enveloped.jws, enveloped.credential
    kid = jws.header.get("kid")
    return Signed(
        holds=lambda key: holds(jws, key),
        issuer=credential.issuer,
        types=credential.types or (BASE_TYPE,),
        issued=enveloped.begins or credential.begins,
        chain=parse_x5c(jws.header) if "x5c" in jws.header else (),
        method=kid if isinstance(kid, str) else None,
        offered=offered_key(jws),
    )


def _period(enveloped: EnvelopedCredential) -> tuple[Instant | None, Instant | None]:
    credential = enveloped.credential
    begins = [one for one in (credential.begins, enveloped.begins) if one is not None]
    ends = [one for one in (credential.ends, enveloped.ends) if one is not None]
    return max(begins, default=None), min(ends, default=None)


def _status(
    enveloped: EnvelopedCredential, finding: IssuerFinding, question: Question
) -> Iterator[Check]:
    credential = enveloped.credential
    if enveloped.token_status is not None:
        yield check_status(
            enveloped.token_status, question, signer=finding.key, issuer=credential.issuer
        )
    if enveloped.token_status is None or credential.statuses:
        yield from check_statuses(credential, question, signer=finding.key)


def _inside(enveloped: EnvelopedCredential, question: Question) -> Iterator[Part]:
    """Step 5."""
    from wallet.credentials.families.w3c.inside import check_all_inside

    return check_all_inside(enveloped.credential, question)


def _made(enveloped: EnvelopedCredential, claims: JsonObject | None) -> Made | None:
    """For whom and when, as the checked Key Binding JWT says."""
    if claims is None or enveloped.holder is None:
        return None
    return Made(
        audience=str(claims["aud"]),
        issued=Instant.from_numeric_date(claims["iat"]),
        expires=None,
        key=enveloped.holder.thumbprint(),
        nonce=str(claims["nonce"]),
    )
