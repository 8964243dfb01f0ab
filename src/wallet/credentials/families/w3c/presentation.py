"""W3C presentations as JWT (VC-JOSE-COSE section 3.1.2, VCDM 2.0 section 4.13).

Steps:
1. structure of the presentation;
2. its holder signed it: by the key that the holder's identifier is, or that is known as theirs;
3. time, audience and nonce, where it states them;
4. each credential inside by its own rules; what its own issuer did not sign, no holder vouches for;
5. each is its holder's: the subject is whoever signed the presentation.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from wallet import limits
from wallet.credentials.checks import check_audience, check_nonce, check_period
from wallet.credentials.families.sd_jwt_vc import (
    broken_part,
    check_credential,
    check_holder,
    read_credential,
)
from wallet.credentials.families.w3c.embedded import check_embedded
from wallet.credentials.families.w3c.enveloped import (
    EnvelopedCredential,
    check_enveloped,
    holder_of,
    offered_key,
    registered_time,
)
from wallet.credentials.families.w3c.jwt import read_w3c_jwt, refuse_old_claims
from wallet.credentials.families.w3c.model import DataModel, parse_credential
from wallet.credentials.families.w3c.sd_jwt import read_w3c_sd_jwt
from wallet.credentials.issuer_key import IssuerFinding, Signed, check_issuer, holds
from wallet.credentials.question import Question
from wallet.credentials.reasons import CheckName, CheckOutcome, Reason
from wallet.credentials.report import Check, DocumentKind, Made, Part, Report, Vouching
from wallet.credentials.trust_list import Role
from wallet.errors import InputError
from wallet.standards.encoding import Instant, JsonObject, JsonValue
from wallet.standards.jose import Jws, PublicKey, parse_jws

_TYPE: Final = "VerifiablePresentation"
_ENVELOPED: Final = "EnvelopedVerifiableCredential"
_ENVELOPE: Final = "data:application/vc+"
_VC_JWT: Final = "data:application/vc+jwt,"
_VC_SD_JWT: Final = "data:application/vc+sd-jwt,"
_DC_SD_JWT: Final = "data:application/dc+sd-jwt,"


@dataclass(frozen=True, slots=True)
class Presentation:
    """A presentation whose structure was found right; nothing says yet that its signature holds."""

    jws: Jws
    holder: str | None
    audience: str | None
    nonce: str | None
    issued: Instant | None
    begins: Instant | None
    ends: Instant | None
    credentials: tuple[JsonValue, ...]
    """As they stand inside."""


@dataclass(frozen=True, slots=True)
class _Signer:
    """Who signed a presentation."""

    checks: tuple[Check, ...]
    key: PublicKey | None
    is_holder: bool
    """Whether the key is known as that of the holder whom the presentation names."""


def verify_presentation(text: str, question: Question) -> Report:
    """The report about a presentation."""
    try:
        presentation = read_presentation(text)
    except InputError as error:
        return question.report(
            DocumentKind.W3C_PRESENTATION, text, (Check(Reason.MALFORMED, detail=error.code),)
        )
    signer = _check_signer(presentation, question)
    checks = (
        Check(Reason.PARSED),
        *signer.checks,
        _check_time(presentation, question.at),
        check_audience(presentation.audience, question),
        check_nonce(presentation.nonce, question),
    )
    parts = tuple(_part(one, presentation, signer, question) for one in presentation.credentials)
    return question.report(
        DocumentKind.W3C_PRESENTATION, text, checks, parts, _made(presentation, signer)
    )


def read_presentation(text: str) -> Presentation:
    """Step 1. Raises :class:`InputError`: ``w3c.presentation`` with the name of a member that is
    missing or of a wrong form, ``w3c.jwt_claim``, ``w3c.nested`` for too many credentials."""
    jws = parse_jws(text)
    payload = jws.claims()
    refuse_old_claims(payload)
    context = payload.get("@context")
    if not isinstance(context, list) or context[:1] not in [[one.value] for one in DataModel]:
        raise InputError("w3c.presentation", member="@context")
    if _TYPE not in _listed(payload.get("type")):
        raise InputError("w3c.presentation", member="type")
    credentials = _listed(payload.get("verifiableCredential", []))
    if len(credentials) > limits.MAX_NESTED_CREDENTIALS:
        raise InputError("w3c.nested", limit=limits.MAX_NESTED_CREDENTIALS)
    if not credentials:
        raise InputError("w3c.presentation", member="verifiableCredential")
    return Presentation(
        jws=jws,
        holder=_holder(payload),
        audience=_text(payload, "aud"),
        nonce=_text(payload, "nonce"),
        issued=registered_time(payload, "iat"),
        begins=registered_time(payload, "nbf"),
        ends=registered_time(payload, "exp"),
        credentials=tuple(credentials),
    )


def _holder(payload: JsonObject) -> str | None:
    """``holder``, or the ``id`` of it; ``iss`` says the same where it is there."""
    stated = payload.get("holder")
    if isinstance(stated, dict):
        stated = stated.get("id")
    if stated is not None and not isinstance(stated, str):
        raise InputError("w3c.presentation", member="holder")
    issuer = _text(payload, "iss")
    if stated is not None and issuer is not None and stated != issuer:
        raise InputError("w3c.jwt_other", claim="iss")
    return stated or issuer


def _text(payload: JsonObject, name: str) -> str | None:
    """A claim that is a text; for ``aud`` also a list of one."""
    value = payload.get(name)
    if isinstance(value, list) and len(value) == 1 and name == "aud":
        value = value[0]
    if value is not None and not isinstance(value, str):
        raise InputError("w3c.presentation", member=name)
    return value


def _check_signer(presentation: Presentation, question: Question) -> _Signer:
    """Step 2. Nobody has to be on a list in order to show what is theirs."""
    jws = presentation.jws
    kid = jws.header.get("kid")
    signed = Signed(
        holds=lambda key: holds(jws, key),
        issuer=presentation.holder,
        types=(_TYPE,),
        issued=presentation.issued,
        method=kid if isinstance(kid, str) else None,
        offered=offered_key(jws),
    )
    finding = check_issuer(signed, question)
    if finding.key is None:
        untold = tuple(one for one in finding.checks if one.name is not CheckName.ISSUER_TRUSTED)
        return _Signer(untold, None, is_holder=False)
    is_holder = _is_of_holder(finding, presentation.holder, question)
    whose = Check(Reason.KEY_SELF if is_holder else Reason.KEY_ONLY_NAMED)
    warnings = (check for check in finding.checks if check.outcome is CheckOutcome.FAIL)
    checks = (Check(Reason.SIGNATURE), whose, *warnings)
    return _Signer(checks, finding.key, is_holder=is_holder)


def _is_of_holder(finding: IssuerFinding, holder: str | None, question: Question) -> bool:
    """Whether the key is the holder's. A list may say so of just this holder; one that vouches for
    whatever somebody signs does not make them everybody."""
    whose = [check for check in finding.checks if check.name is CheckName.ISSUER_KEY]
    if holder is None or any(check.outcome is not CheckOutcome.PASS for check in whose):
        return False
    if any(check.reason in (Reason.KEY_LISTED, Reason.KEY_GIVEN) for check in whose):
        return finding.key in question.trust.keys(Role.ISSUER, issuer=holder)
    return True


def _check_time(presentation: Presentation, at: Instant) -> Check:
    """Step 3. One that states no end is fresh for as long as any other kept presentation."""
    begins = [one for one in (presentation.begins, presentation.issued) if one is not None]
    issued = presentation.issued
    if presentation.ends is None and issued is not None and _is_old(issued, at):
        return Check(Reason.TIME_PRESENTATION, date=issued.rfc3339())
    return check_period(max(begins, default=None), presentation.ends, at)


def _is_old(issued: Instant, at: Instant) -> bool:
    return issued.seconds + limits.MAX_PRESENTATION_AGE < at.seconds


def _part(
    value: JsonValue, presentation: Presentation, signer: _Signer, question: Question
) -> Part:
    """Steps 4 and 5 for one credential."""
    try:
        return _checked(value, presentation, signer, question)
    except InputError as error:
        return broken_part(error)


def _checked(
    value: JsonValue, presentation: Presentation, signer: _Signer, question: Question
) -> Part:
    address = _envelope(value)
    if address is None:
        return _unenveloped(value, presentation, signer, question)
    if address.startswith(_DC_SD_JWT):
        credential = read_credential(address.removeprefix(_DC_SD_JWT))
        bound, claims = check_holder(
            credential.sd_jwt, credential.holder, question, is_bound=credential.is_bound
        )
        return check_credential(credential, question).with_checks(
            *bound, *_made_for(claims, presentation)
        )
    if address.startswith(_VC_JWT):
        enveloped = read_w3c_jwt(address.removeprefix(_VC_JWT))
    elif address.startswith(_VC_SD_JWT):
        enveloped = read_w3c_sd_jwt(address.removeprefix(_VC_SD_JWT))
    else:
        return _unsupported(address)
    return _enveloped(enveloped, presentation, signer, question)


def _unenveloped(
    value: JsonValue, presentation: Presentation, signer: _Signer, question: Question
) -> Part:
    """A credential as it is: with proofs inside, or a JWT."""
    if isinstance(value, str):
        return _enveloped(read_w3c_jwt(value), presentation, signer, question)
    if not isinstance(value, dict):
        raise InputError("w3c.presentation", member="verifiableCredential")
    subjects = parse_credential(value).subjects
    bound = _of_subject(subjects, presentation, signer, question)
    return check_embedded(value, question).with_checks(bound)


def _enveloped(
    enveloped: EnvelopedCredential,
    presentation: Presentation,
    signer: _Signer,
    question: Question,
) -> Part:
    part = check_enveloped(enveloped, question)
    return part.with_checks(*_bound(enveloped, presentation, signer, question))


def _unsupported(address: str) -> Part:
    """A credential in another envelope, such as ``vc+cose``: there, and not checked."""
    if not address.startswith(_ENVELOPE):
        raise InputError("w3c.presentation", member="verifiableCredential")
    return Part(None, Vouching.UNCHECKED, None, {}, (Check(Reason.SIGNATURE_UNSUPPORTED),))


def _envelope(value: JsonValue) -> str | None:
    """The address that holds a credential in its envelope (VCDM 2.0 section 4.13.1)."""
    if not isinstance(value, dict) or _ENVELOPED not in _listed(value.get("type")):
        return None
    address = value.get("id")
    return address if isinstance(address, str) else ""


def _bound(
    enveloped: EnvelopedCredential,
    presentation: Presentation,
    signer: _Signer,
    question: Question,
) -> Iterator[Check]:
    """Whether it is its holder's, by the key that it is bound to, else by its subject."""
    if not enveloped.is_bound:
        subjects = enveloped.credential.subjects
        yield _of_subject(subjects, presentation, signer, question)
    elif enveloped.holder is not None and enveloped.holder == signer.key:
        yield Check(Reason.HOLDER)
    else:
        bound, claims = holder_of(enveloped, question)
        yield from bound
        yield from _made_for(claims, presentation)


def _made_for(claims: JsonObject | None, presentation: Presentation) -> Iterator[Check]:
    """Whether a proof of possession beside a credential was made for this presentation. Anybody
    who was ever shown the credential has one that was made for them."""
    if claims is None:
        return
    if (claims["aud"], claims["nonce"]) != (presentation.audience, presentation.nonce):
        yield Check(Reason.ONE_WALLET_OTHER_EXTRACT)


def _of_subject(
    subjects: tuple[JsonObject, ...],
    presentation: Presentation,
    signer: _Signer,
    question: Question,
) -> Check:
    """A subject that is no DID cannot show itself by a key."""
    ids = [one.get("id") for one in subjects]
    if signer.is_holder and all(one == presentation.holder for one in ids):
        return Check(Reason.HOLDER)
    if not any(isinstance(one, str) and one.startswith("did:") for one in ids):
        return Check(Reason.HOLDER_NO_HOLDER)
    return Check(Reason.HOLDER_WAIVED if question.policy.unbound else Reason.HOLDER_MISSING)


def _made(presentation: Presentation, signer: _Signer) -> Made | None:
    if signer.key is None or presentation.issued is None:
        return None
    return Made(
        audience=presentation.audience,
        issued=presentation.issued,
        expires=presentation.ends,
        key=signer.key.thumbprint(),
        nonce=presentation.nonce,
    )


def _listed(value: JsonValue) -> list[JsonValue]:
    return value if isinstance(value, list) else [value]
