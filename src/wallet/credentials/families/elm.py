"""European Digital Credentials: the European Learning Model in JSON, sealed as a whole (JAdES).

Steps:
1. structure of the seal;
2. the signature holds over the document as it stands in the file;
3. who sealed it, and when (``credentials.seal``);
4. the document inside: its own dates and status.

What the seal covers is the text, so nothing of it is processed as linked data. Who issued it says
the certificate of the seal, never the ``issuer`` inside. A document of this kind without a seal is
known too, in order to be called what it is: signed by nobody.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from wallet.credentials.checks import check_audience, check_nonce, check_period
from wallet.credentials.policy import Requirement
from wallet.credentials.question import Question
from wallet.credentials.reasons import Reason
from wallet.credentials.recognise import ELM_TYPE
from wallet.credentials.report import Check, DocumentKind, Part, Report, Vouching
from wallet.credentials.seal import SealFacts, check_seal
from wallet.errors import InputError
from wallet.standards.encoding import Instant, JsonObject, JsonValue, parse_json_object
from wallet.standards.jades import JsonSeal, parse_json_seal, read_stamps
from wallet.standards.jose import PublicKey

_BASE_TYPE: Final = "VerifiableCredential"
_UNSUPPORTED: Final = frozenset({"jose.algorithm", "jades.critical"})
_TYPES: Final = frozenset({_BASE_TYPE, ELM_TYPE})
_OF_JWT: Final = frozenset({"exp", "nbf", "cnf", "status", "vc", "vp", "_sd", "_sd_alg"})
"""Claims by which a JWT says more than the credential in it: they have no meaning here, so that one
in another wrapping would be free of what they say."""
_MOST_ACHIEVEMENTS: Final = 200
"""Entries of a study record that are shown; the document itself has all."""


@dataclass(frozen=True, slots=True)
class ElmCredential:
    """What a European Digital Credential says, as far as it is shown and judged."""

    types: tuple[str, ...]
    """Every ``type`` but the one that all credentials have; never empty."""
    begins: Instant | None
    ends: Instant | None
    has_status: bool
    claims: JsonObject
    """Title, issuer, person, achievements: an excerpt. Pictures, links and codes are left out."""


def verify_json_seal(text: str, question: Question) -> Report:
    """The report about a document in JSON with a seal around it."""
    try:
        seal = parse_json_seal(parse_json_object(text))
    except InputError as error:
        reason = Reason.SIGNATURE_UNSUPPORTED if error.code in _UNSUPPORTED else Reason.MALFORMED
        return question.report(DocumentKind.ELM, text, (Check(reason, detail=error.code),))
    return question.report(DocumentKind.ELM, text, _alone(question), (_part(seal, question),))


def verify_unsealed(text: str, question: Question) -> Report:
    """The report about a document of this kind that nobody sealed."""
    try:
        read_elm(parse_json_object(text))
    except InputError as error:
        return question.report(
            DocumentKind.ELM, text, (Check(Reason.MALFORMED, detail=error.code),)
        )
    return question.report(
        DocumentKind.ELM, text, (Check(Reason.PARSED), Check(Reason.SIGNATURE_MISSING))
    )


def read_elm(document: JsonObject) -> ElmCredential:
    """What a document says. Raises ``InputError("elm.credential")`` for one of another kind, and
    ``InputError("elm.date")`` for a limit that is no time."""
    types = [name for name in _listed(document.get("type")) if isinstance(name, str)]
    subjects = [one for one in _listed(document.get("credentialSubject")) if isinstance(one, dict)]
    if not _TYPES.issubset(types) or not subjects or not _OF_JWT.isdisjoint(document):
        raise InputError("elm.credential")
    begins = [_instant(document[name]) for name in ("validFrom",) if name in document]
    ends = [
        _instant(document[name]) for name in ("validUntil", "expirationDate") if name in document
    ]
    return ElmCredential(
        types=tuple(name for name in types if name != _BASE_TYPE),
        begins=max(begins, default=None),
        ends=min(ends, default=None),
        has_status="credentialStatus" in document,
        claims=_without_empty(
            {
                "title": _title(document),
                "issuer": _name_of(document.get("issuer")),
                "subject": _one_or_all([_person(one) for one in subjects]),
            }
        ),
    )


def _part(seal: JsonSeal, question: Question) -> Part:
    """Steps 2 to 4."""
    if not seal.holds(PublicKey.from_certificate(seal.certificate)):
        return _unreadable(Check(Reason.SIGNATURE_WRONG))
    try:
        credential = read_elm(parse_json_object(seal.content))
    except InputError as error:
        return _unreadable(Check(Reason.MALFORMED, detail=error.code))
    facts = SealFacts(credential.types, seal.chain, seal.stated, read_stamps(seal))
    finding = check_seal(facts, question)
    checks = (
        Check(Reason.PARSED),
        *finding.signer.checks,
        finding.time,
        *_validity(credential, question),
        _status(credential, question),
    )
    return Part(
        type=credential.types[-1],
        vouching=finding.signer.vouching,
        issuer=finding.signer.issuer,
        claims=credential.claims,
        checks=checks,
        issued=finding.sealed,
        expires=credential.ends,
    )


def _unreadable(check: Check) -> Part:
    return Part(None, Vouching.UNCHECKED, None, {}, (check,))


def _validity(credential: ElmCredential, question: Question) -> Iterator[Check]:
    """Its own limits; where it has none, the time of its seal is all there is to say."""
    check = check_period(credential.begins, credential.ends, question.at)
    if check.reason is not Reason.TIME_NOT_LIMITED:
        yield check


def _status(credential: ElmCredential, question: Question) -> Check:
    if credential.has_status:
        return Check(Reason.STATUS_NOT_READ)
    required = Requirement.STATUS in question.policy.require
    return Check(Reason.STATUS_REQUIRED if required else Reason.STATUS_NONE)


def _instant(value: JsonValue) -> Instant:
    """A time; one without a zone, which the model allows, counts as UTC."""
    if not isinstance(value, str) or "T" not in value:
        raise InputError("elm.date")
    try:
        return Instant.parse(value)
    except InputError:
        pass
    try:
        return Instant.parse(f"{value}Z")
    except InputError as error:
        raise InputError("elm.date") from error


def _title(document: JsonObject) -> JsonValue:
    """What it is called: the title on its face, else that of the document."""
    face = document.get("displayParameter")
    shown = _words(face.get("title")) if isinstance(face, dict) else None
    return shown or _words(document.get("title"))


def _person(subject: JsonObject) -> JsonObject:
    achievements = _listed(subject.get("hasClaim"))[:_MOST_ACHIEVEMENTS]
    named = [_achievement(one) for one in achievements if isinstance(one, dict)]
    return _without_empty(
        {
            "given_name": _words(subject.get("givenName")),
            "family_name": _words(subject.get("familyName")),
            "full_name": _words(subject.get("fullName")),
            "date_of_birth": _day(subject.get("dateOfBirth")),
            "achievement": _one_or_all([one for one in named if one]),
        }
    )


def _achievement(claim: JsonObject) -> JsonObject:
    process = claim.get("awardedBy")
    awarded = process if isinstance(process, dict) else {}
    bodies = [_name_of(one) for one in _listed(awarded.get("awardingBody"))]
    return _without_empty(
        {
            "title": _words(claim.get("title")),
            "awarded_by": _one_or_all([name for name in bodies if name]),
            "awarded": _day(awarded.get("awardingDate")),
        }
    )


def _name_of(organisation: JsonValue) -> JsonValue:
    if not isinstance(organisation, dict):
        return None
    return _words(organisation.get("legalName")) or _words(organisation.get("prefLabel"))


def _words(value: JsonValue) -> JsonValue:
    """A text, or a language map: several languages as they are, one as its text alone."""
    if isinstance(value, list):
        return _one_or_all([words for one in value if (words := _words(one))])
    if isinstance(value, dict):
        texts: JsonObject = {
            language: text for language, text in value.items() if isinstance(text, str) and text
        }
        return next(iter(texts.values())) if len(texts) == 1 else texts or None
    return value if isinstance(value, str) and value else None


def _one_or_all(found: Sequence[JsonValue]) -> JsonValue:
    """The model writes one as itself and several as a list; so does this."""
    if len(found) < 2:
        return found[0] if found else None
    return [*found]


def _day(value: JsonValue) -> JsonValue:
    return value[:10] if isinstance(value, str) else None


def _without_empty(members: JsonObject) -> JsonObject:
    return {name: value for name, value in members.items() if value}


def _listed(value: JsonValue) -> list[JsonValue]:
    return value if isinstance(value, list) else [value]


def _alone(question: Question) -> tuple[Check, ...]:
    return (
        Check(Reason.PARSED),
        Check(Reason.HOLDER_NO_HOLDER),
        Check(Reason.ONE_WALLET_SINGLE),
        check_audience(None, question),
        check_nonce(None, question),
    )
