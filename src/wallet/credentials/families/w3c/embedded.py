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
from dataclasses import dataclass
from typing import Final

from wallet.credentials.checks import check_audience, check_nonce, check_period
from wallet.credentials.families.sd_jwt_vc import broken_part
from wallet.credentials.families.w3c.model import BASE_TYPE, W3cCredential, parse_credential
from wallet.credentials.families.w3c.status_entries import check_statuses
from wallet.credentials.issuer_key import Signed, check_issuer
from wallet.credentials.question import Question
from wallet.credentials.reasons import CheckOutcome, Outcome, Reason
from wallet.credentials.report import Check, DocumentKind, Issuer, Part, Report, Vouching, gravest
from wallet.errors import InputError
from wallet.standards.data_integrity import (
    Proof,
    SetAside,
    parse_proofs,
    signed_bytes,
    verify_proof,
)
from wallet.standards.encoding import Instant, JsonObject, parse_json_object
from wallet.standards.identifiers import resolve_did
from wallet.standards.jose import PublicKey


@dataclass(frozen=True, slots=True)
class ProofFinding:
    """What the proofs of a credential say together."""

    checks: tuple[Check, ...]
    issuer: Issuer | None = None
    vouching: Vouching = Vouching.UNCHECKED
    key: PublicKey | None = None
    """The key whose signature it has; None where that was not found."""
    proof: Proof | None = None
    """The proof that decided."""


def verify_embedded(text: str, question: Question) -> Report:
    """The report about a credential in JSON, with proofs inside or with none."""
    try:
        document = parse_json_object(text)
        parts = (check_embedded(document, question), *_inside(document, question))
    except InputError as error:
        return _report(text, question, (), (broken_part(error),))
    bound = Check(Reason.HOLDER_NO_HOLDER)
    checks = (
        Check(Reason.ONE_WALLET_SINGLE),
        check_audience(None, question),
        check_nonce(None, question),
    )
    return _report(text, question, checks, (parts[0].with_checks(bound), *parts[1:]))


def check_embedded(document: JsonObject, question: Question) -> Part:
    """Steps 1 to 5: the part of a report about the credential. Raises :class:`InputError`."""
    credential = parse_credential(document)
    finding = check_proofs(credential, question)
    begins, ends = _period(credential, finding.proof)
    time = check_period(begins, ends, question.at)
    status = check_statuses(credential, question, signer=finding.key)
    revoked = any(check.outcome is CheckOutcome.FAIL for check in status)
    checks = (*status, time) if revoked else (time, *status)
    return Part(
        type=credential.type,
        vouching=finding.vouching,
        issuer=finding.issuer,
        claims=credential.claims,
        checks=(Check(Reason.PARSED), *finding.checks, *checks),
        issued=credential.begins,
        expires=ends,
    )


def check_proofs(credential: W3cCredential, question: Question) -> ProofFinding:
    """Steps 2 and 3. Raises :class:`InputError` for a proof of a wrong form."""
    found = parse_proofs(credential.document)
    proofs = [one for one in found if isinstance(one, Proof)]
    if not proofs:
        return ProofFinding((_without_proof(found),))
    own = [one for one in proofs if _controller(one) == credential.issuer]
    judged = [_judge(one, credential, question) for one in own or proofs]
    best = min(judged, key=_rank)
    others = [one for one in proofs if own and one not in own]
    wrong = [check for one in others if (check := _wrong_by_other(one, credential, question))]
    aside = _set_aside(found, others)
    if wrong and best.vouching is not Vouching.UNCHECKED:
        return ProofFinding((*wrong, *aside))
    return ProofFinding(
        (*best.checks, *aside), best.issuer, best.vouching, best.key, best.proof
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
        return ProofFinding((_not_computed(error),), _stated(credential))
    finding = check_issuer(_signed(proof, credential, signed), question)
    return ProofFinding(finding.checks, finding.issuer, finding.vouching, finding.key, proof)


def _signed(proof: Proof, credential: W3cCredential, signed: bytes) -> Signed:
    return Signed(
        holds=lambda key: holds(key, proof, signed),
        issuer=credential.issuer,
        types=credential.types or (BASE_TYPE,),
        issued=credential.begins,
        method=proof.method,
        offered=_offered(proof),
    )


def holds(key: PublicKey, proof: Proof, signed: bytes) -> bool:
    """Whether a proof holds under a key; to choose among keys, not to accept a document."""
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
    the ``#`` of an address (Open Badges 3.0 section 8.3)."""
    controller, _, fragment = proof.method.partition("#")
    try:
        if controller.startswith("did:"):
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
    "linked_data.form": Reason.SIGNATURE_UNSUPPORTED,
    "data_integrity.no_canonizer": Reason.SIGNATURE_NO_CONTEXT,
    "data_integrity.previous": Reason.SIGNATURE_WRONG,
    "data_integrity.context": Reason.SIGNATURE_WRONG,
}


def _not_computed(error: InputError) -> Check:
    """Why it is not known what a proof is over."""
    reason = _OF_ERROR.get(error.code, Reason.MALFORMED)
    source = error.data.get("term") or error.data.get("url")
    return Check(reason, source=str(source) if source else None, detail=error.code)


def _rank(finding: ProofFinding) -> int:
    """What is wrong first; then who is known best; then the order of the proofs."""
    decisive = gravest(finding.checks)
    if decisive is not None and decisive.reason.effect is Outcome.INVALID:
        return 0
    return 1 + _BEST_KNOWN.index(finding.vouching)


_BEST_KNOWN: Final = (
    Vouching.ATTESTED,
    Vouching.SELF_STATED,
    Vouching.UNVOUCHED,
    Vouching.UNCHECKED,
)


def _wrong_by_other(proof: Proof, credential: W3cCredential, question: Question) -> Check | None:
    """The proof of a witness is nobody's word about the issuer; one that is wrong still shows that
    something was changed."""
    key = _offered(proof)
    if key is None:
        return None
    try:
        signed = signed_bytes(credential.document, proof, question.canonize)
    except InputError as error:
        check = _not_computed(error)
        return check if check.outcome is CheckOutcome.FAIL else None
    return None if holds(key, proof, signed) else Check(Reason.SIGNATURE_WRONG)


def _set_aside(found: tuple[Proof | SetAside, ...], others: list[Proof]) -> Iterator[Check]:
    for one in found:
        if isinstance(one, SetAside):
            yield Check(Reason.SIGNATURE_SET_ASIDE, source=one.kind)
        elif one in others:
            yield Check(Reason.SIGNATURE_SET_ASIDE, source=_controller(one))


def _period(
    credential: W3cCredential, proof: Proof | None
) -> tuple[Instant | None, Instant | None]:
    begins = [credential.begins, proof.created if proof else None]
    ends = [credential.ends, proof.expires if proof else None]
    return (
        max((one for one in begins if one is not None), default=None),
        min((one for one in ends if one is not None), default=None),
    )


def _stated(credential: W3cCredential) -> Issuer:
    return Issuer(name=None, stated=credential.issuer, key=None)


def _inside(document: JsonObject, question: Question) -> Iterator[Part]:
    """Step 6."""
    from wallet.credentials.families.w3c.inside import check_inside

    for nested in parse_credential(document).nested:
        yield check_inside(nested, question)


def _report(
    text: str, question: Question, checks: tuple[Check, ...], parts: tuple[Part, ...]
) -> Report:
    return Report(
        kind=DocumentKind.W3C,
        text=text,
        at=question.at,
        checks=checks,
        parts=parts,
        lists=question.lists(),
    )
