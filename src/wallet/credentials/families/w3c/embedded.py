"""W3C credentials with proofs inside: Open Badges 3.0, CLR 2.0 and others as JSON files.

Steps:
1. structure, by the data model;
2. each proof: is its form right, and what is it over (VC Data Integrity section 4.2);
3. whose proofs they are, and do they hold;
4. time: the limits of the credential and of its proof, the narrower ones;
5. status, where it names one;
6. the credentials inside it, each by its own signature.

One proof that is wrong makes the whole wrong; of those that hold, the best known signer counts. A
proof of an unknown kind counts for nothing, and so does one by somebody other than the issuer where
the issuer has signed too.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Final

from wallet.credentials.checks import check_audience, check_nonce
from wallet.credentials.families.sd_jwt_vc import broken_part
from wallet.credentials.families.w3c.model import BASE_TYPE, W3cCredential, parse_credential
from wallet.credentials.families.w3c.part import part_of
from wallet.credentials.families.w3c.status_entries import check_statuses
from wallet.credentials.issuer_key import IssuerFinding, Signed, check_issuer
from wallet.credentials.question import Question
from wallet.credentials.reasons import CheckOutcome, Reason
from wallet.credentials.report import Check, DocumentKind, Issuer, Part, Report, Vouching
from wallet.errors import InputError
from wallet.standards.data_integrity import (
    Proof,
    SetAside,
    parse_proofs,
    signed_bytes,
    verify_proof,
)
from wallet.standards.encoding import (
    Instant,
    JsonObject,
    compact_json,
    parse_json_object,
    sha256,
)
from wallet.standards.identifiers import resolve_did
from wallet.standards.jose import PublicKey
from wallet.standards.linked_data import Canonizer


@dataclass(frozen=True, slots=True)
class ProofFinding:
    """What the proofs of a credential say together."""

    finding: IssuerFinding
    proof: Proof | None = None
    """The proof that decided."""


def verify_embedded(text: str, question: Question) -> Report:
    """The report about a credential in JSON, with proofs inside or with none."""
    try:
        document = parse_json_object(text)
        own = _signed_by_somebody(check_embedded(document, question))
        parts = (own, *_inside(document, question))
    except InputError as error:
        return question.report(DocumentKind.W3C, text, (), (broken_part(error),))
    bound = Check(Reason.HOLDER_NO_HOLDER)
    checks = (
        Check(Reason.ONE_WALLET_SINGLE),
        check_audience(None, question),
        check_nonce(None, question),
    )
    return question.report(
        DocumentKind.W3C, text, checks, (parts[0].with_checks(bound), *parts[1:])
    )


def _signed_by_somebody(part: Part) -> Part:
    """Alone, a credential without a signature is none; inside another, that one's covers it."""
    if Check(Reason.SIGNATURE_NONE) not in part.checks:
        return part
    missing = Check(Reason.SIGNATURE_MISSING)
    others = (check for check in part.checks if check.reason is not Reason.SIGNATURE_NONE)
    return replace(part, checks=(missing, *others))


def check_embedded(document: JsonObject, question: Question) -> Part:
    """Steps 1 to 5: the part of a report about the credential. Raises :class:`InputError`."""
    credential = parse_credential(document)
    proven = check_proofs(credential, question)
    begins, ends = _period(credential, proven.proof)
    status = check_statuses(credential, question, signer=proven.finding.key)
    return part_of(credential, proven.finding, status, question, begins=begins, ends=ends)


def check_proofs(credential: W3cCredential, question: Question) -> ProofFinding:
    """Steps 2 and 3. Raises :class:`InputError` for a proof of a wrong form."""
    found = parse_proofs(credential.document)
    question = replace(question, canonize=_once(question.canonize))
    proofs = [one for one in found if isinstance(one, Proof)]
    if not proofs:
        return _nobody((_without_proof(found),), credential)
    own = [one for one in proofs if _controller(one) == credential.issuer] or proofs
    others = [one for one in proofs if one not in own]
    judged = [_judge(one, credential, question) for one in own]
    best = min((*judged, *(_judge_witness(one, credential, question) for one in others)), key=_rank)
    unread = [
        proof
        for proof, one in zip(own, judged, strict=True)
        if one.proof is None and one is not best
    ]
    aside = tuple(_set_aside(found, others, unread))
    return replace(best, finding=replace(best.finding, checks=(*best.finding.checks, *aside)))


def _once(canonize: Canonizer | None) -> Canonizer | None:
    """One that works out each form once: all proofs of a document are over the same one."""
    if canonize is None:
        return None
    known: dict[tuple[bytes, int], str] = {}

    def canonized(document: JsonObject, *, hash_bits: int = 256) -> str:
        key = sha256(compact_json(document)), hash_bits
        if key not in known:
            known[key] = canonize(document, hash_bits=hash_bits)
        return known[key]

    return canonized


def _nobody(checks: tuple[Check, ...], credential: W3cCredential) -> ProofFinding:
    """Nobody's signature was found to hold."""
    return ProofFinding(
        IssuerFinding(checks, Issuer(name=None, stated=credential.issuer, key=None))
    )


def _without_proof(found: tuple[Proof | SetAside, ...]) -> Check:
    for one in found:
        if isinstance(one, SetAside) and one.other_purpose:
            return Check(Reason.SIGNATURE_OTHER_PURPOSE)
    return Check(Reason.SIGNATURE_UNSUPPORTED if found else Reason.SIGNATURE_NONE)


def _judge(proof: Proof, credential: W3cCredential, question: Question) -> ProofFinding:
    """What one proof says, by itself."""
    try:
        signed = signed_bytes(credential.document, proof, question.canonize)
    except InputError as error:
        return _nobody((_not_computed(error),), credential)
    return ProofFinding(check_issuer(_signed(proof, credential, signed), question), proof)


def _judge_witness(proof: Proof, credential: W3cCredential, question: Question) -> ProofFinding:
    """A proof by somebody else is nobody's word about the issuer; one that is wrong still shows
    that something was changed."""
    try:
        signed = signed_bytes(credential.document, proof, question.canonize)
    except InputError as error:
        return _nobody((_not_computed(error),), credential)
    key = _offered(proof)
    if key is None or _holds(key, proof, signed):
        return _nobody((), credential)
    return _nobody((Check(Reason.SIGNATURE_WRONG),), credential)


def _signed(proof: Proof, credential: W3cCredential, signed: bytes) -> Signed:
    return Signed(
        holds=lambda key: _holds(key, proof, signed),
        issuer=credential.issuer,
        types=credential.types or (BASE_TYPE,),
        issued=credential.begins,
        method=proof.method,
        offered=_offered(proof),
    )


def _holds(key: PublicKey, proof: Proof, signed: bytes) -> bool:
    try:
        verify_proof(key, proof, signed)
    except InputError:
        return False
    return True


def _controller(proof: Proof) -> str:
    """Whose verification method it is: what stands before the fragment."""
    return proof.method.partition("#")[0]


def _offered(proof: Proof) -> PublicKey | None:
    """The key that stands in the name of the method itself: a DID that is a key, or a key behind
    the ``#`` of an address, as Open Badges have it."""
    controller, _, fragment = proof.method.partition("#")
    try:
        if controller.startswith(("did:key:", "did:jwk:")):
            return resolve_did(proof.method)
        return resolve_did(f"did:key:{fragment}")
    except InputError:
        return None


_OF_ERROR: Final[Mapping[str, Reason]] = {
    "linked_data.dropped": Reason.SIGNATURE_NOT_COVERED,
    "linked_data.context_unknown": Reason.SIGNATURE_NO_CONTEXT,
    "linked_data.context_missing": Reason.SIGNATURE_NO_CONTEXT,
    "linked_data.context_changed": Reason.SIGNATURE_NO_CONTEXT,
    "linked_data.too_large": Reason.SIGNATURE_TOO_COMPLEX,
    "linked_data.time": Reason.SIGNATURE_TOO_COMPLEX,
    "linked_data.relative": Reason.SIGNATURE_UNSUPPORTED,
    "linked_data.form": Reason.SIGNATURE_UNSUPPORTED,
    "data_integrity.no_canonizer": Reason.SIGNATURE_UNSUPPORTED,
    "data_integrity.previous": Reason.SIGNATURE_WRONG,
    "data_integrity.context": Reason.SIGNATURE_WRONG,
}


def _not_computed(error: InputError) -> Check:
    """Why it is not known what a proof is over."""
    reason = _OF_ERROR.get(error.code, Reason.MALFORMED)
    source = error.data.get("term") or error.data.get("url")
    return Check(reason, source=str(source) if source else None, detail=error.code)


_BEST_KNOWN: Final = (Vouching.ATTESTED, Vouching.UNVOUCHED, Vouching.UNCHECKED)


def _rank(proven: ProofFinding) -> tuple[bool, bool, int]:
    """What is wrong first; then who is known best; then the order of the proofs. A witness whose
    proof holds says nothing that counts."""
    finding = proven.finding
    is_wrong = any(check.outcome is CheckOutcome.FAIL for check in finding.checks)
    return not is_wrong, not finding.checks, _BEST_KNOWN.index(finding.vouching)


def _set_aside(
    found: tuple[Proof | SetAside, ...], others: list[Proof], unread: list[Proof]
) -> Iterator[Check]:
    """Those of an unknown kind, by somebody else, or over what could not be worked out here."""
    for one in found:
        if isinstance(one, SetAside):
            yield Check(Reason.SIGNATURE_SET_ASIDE, source=one.kind)
        elif one in others:
            yield Check(Reason.SIGNATURE_SET_ASIDE, source=_controller(one))
        elif one in unread:
            yield Check(Reason.SIGNATURE_SET_ASIDE, source=one.suite.cryptosuite or one.suite.type)


def _period(
    credential: W3cCredential, proof: Proof | None
) -> tuple[Instant | None, Instant | None]:
    begins = [credential.begins, proof.created if proof else None]
    ends = [credential.ends, proof.expires if proof else None]
    return (
        max((one for one in begins if one is not None), default=None),
        min((one for one in ends if one is not None), default=None),
    )


def _inside(document: JsonObject, question: Question) -> Iterator[Part]:
    """Step 6."""
    from wallet.credentials.families.w3c.inside import check_all_inside

    return check_all_inside(parse_credential(document), question)
