"""What each type of document says. Nothing here says whether it is genuine: that is ``verify``.

Of an extract or a credential no signature is looked at. A receipt, a withdrawal, a claim proof and
a key request are opened by the key they name themselves; one that does not hold is refused.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final, TypeAlias

from wallet.consent.claim_proof_check import check_claim_proof
from wallet.consent.receipt_check import check_receipt
from wallet.consent.withdrawal_check import check_withdrawal
from wallet.credentials.families.sd_jwt_vc import Credential, read_credential
from wallet.credentials.key_request import verify_key_request
from wallet.credentials.policy import Policy
from wallet.credentials.question import Family, Question
from wallet.credentials.reasons import Outcome
from wallet.credentials.report import Report
from wallet.credentials.signed_trust_list import open_trust_list
from wallet.credentials.trust import Trust
from wallet.credentials.trust_list import TrustList
from wallet.errors import InputError
from wallet.exchange.extract import Extract, parse_extract
from wallet.exchange.request import CheckedRequest, check_request
from wallet.exchange.terms import Terms
from wallet.exchange.terms.duties import check_duties
from wallet.exchange.terms.form import read_terms
from wallet.profile.formats.held import Held, Imported
from wallet.profile.formats.json_resume import import_json_resume
from wallet.profile.formats.native import import_native
from wallet.standards.encoding import Instant, JsonObject, parse_json_object, sha256
from wallet.standards.jose import (
    CertificateIdentity,
    PublicKey,
    certificate_identity,
    parse_certificate,
    parse_jws,
)
from wallet.standards.openid.reasons import Findings, refusal
from wallet.workflows.evidence import media_type_of
from wallet.workflows.inspect.recognition import DocumentType, recognise_document


@dataclass(frozen=True, slots=True)
class SeenPart:
    """One credential or record in a document, its signature not looked at."""

    query_id: str | None
    credential: Credential | None
    problem: str | None
    """The error code of one that cannot be read."""


@dataclass(frozen=True, slots=True)
class SeenExtract:
    """An extract, its signatures not looked at."""

    extract: Extract
    parts: tuple[SeenPart, ...]


@dataclass(frozen=True, slots=True)
class SeenCredential:
    """A credential that comes alone, its signatures not looked at."""

    credential: Credential
    proof: JsonObject | None
    """What its holder signed when presenting it; None where they have not."""


@dataclass(frozen=True, slots=True)
class SeenTerms:
    """Promises without the request whose key would have to have signed them."""

    terms: Terms
    client_id: str
    """The client they say that they belong to."""


@dataclass(frozen=True, slots=True)
class SeenKey:
    """A key, alone or in the request of its holder."""

    thumbprint: str
    private: bool
    request: bool
    """Whether its holder asks to have a credential bound to it."""


@dataclass(frozen=True, slots=True)
class SeenFile:
    """A file that is not opened."""

    media_type: str
    size: int
    sha256: str
    """Hex."""


Seen: TypeAlias = (
    CheckedRequest
    | SeenTerms
    | SeenExtract
    | SeenCredential
    | Report
    | SeenKey
    | TrustList
    | Imported
    | CertificateIdentity
    | SeenFile
)


@dataclass(frozen=True, slots=True)
class Inspection:
    """A document and what it says."""

    type: DocumentType
    seen: Seen
    at: Instant
    """The moment it was looked at."""


def inspect(data: bytes, *, trust: Trust, at: Instant) -> Inspection:
    """What a file or a link is and says.

    ``trust`` tells who a requester is, nothing else. Raises :class:`InputError` for what is no
    document of a known type, or breaks the rules of its type: a request with all ``reasons``.
    """
    type_ = recognise_document(data)
    question = Question(trust, Policy(), at)
    return Inspection(type_, _READERS[type_](data, question), at)


def _request(data: bytes, question: Question) -> CheckedRequest:
    return check_request(data.strip(), trust=question.trust, at=question.at)


def _terms(data: bytes, _question: Question) -> SeenTerms:
    claims = parse_jws(_text(data)).claims()
    findings = Findings()
    raw = claims.get("terms")
    terms = read_terms(raw, findings) if isinstance(raw, dict) else None
    if terms is None:
        findings.add("terms.token", "terms")
    else:
        check_duties(terms, findings)
    if terms is None or findings.found:
        raise refusal(findings.found)
    return SeenTerms(terms, str(claims.get("sub")))


def _extract(data: bytes, _question: Question) -> SeenExtract:
    extract = parse_extract(_text(data))
    return SeenExtract(extract, tuple(_parts(extract)))


def _parts(extract: Extract) -> Iterator[SeenPart]:
    for query_id, text in extract.presentations:
        try:
            yield SeenPart(query_id, read_credential(text), None)
        except InputError as error:
            yield SeenPart(query_id, None, error.code)


def _credential(data: bytes, _question: Question) -> SeenCredential:
    credential = read_credential(_text(data))
    proof = credential.sd_jwt.key_binding
    return SeenCredential(credential, proof.claims() if proof is not None else None)


def _receipt(data: bytes, question: Question) -> Report:
    return _opened(check_receipt, data, question)


def _withdrawal(data: bytes, question: Question) -> Report:
    return _opened(check_withdrawal, data, question)


def _claim_proof(data: bytes, question: Question) -> Report:
    return _undamaged(check_claim_proof(data.strip().decode("utf-8", errors="replace"), question))


def _opened(family: Family, data: bytes, question: Question) -> Report:
    return _undamaged(family(_text(data), question))


def _undamaged(report: Report) -> Report:
    if report.outcome is Outcome.INVALID:
        raise InputError("inspect.broken")
    return report


def _key_request(data: bytes, question: Question) -> SeenKey:
    key = verify_key_request(_text(data), question.at)
    return SeenKey(key.thumbprint(), private=False, request=True)


def _key(data: bytes, _question: Question) -> SeenKey:
    members = parse_json_object(data)
    public = {name: value for name, value in members.items() if name != "d"}
    thumbprint = PublicKey.from_jwk(public).thumbprint()
    return SeenKey(thumbprint, private="d" in members, request=False)


def _trust_list(data: bytes, _question: Question) -> TrustList:
    return open_trust_list(data).list


def _profile(data: bytes, _question: Question) -> Imported:
    return import_native(data, held=Held())


def _json_resume(data: bytes, question: Question) -> Imported:
    """The ids given here are forgotten again: nothing is kept."""
    numbers = iter(range(1 << 48))

    def new_id() -> str:
        return f"urn:uuid:00000000-0000-4000-8000-{next(numbers):012x}"

    return import_json_resume(data, held=Held(), new_id=new_id, at=question.at)


def _certificate(data: bytes, _question: Question) -> CertificateIdentity:
    return certificate_identity(parse_certificate(data.strip()))


def _file(data: bytes, _question: Question) -> SeenFile:
    return SeenFile(media_type_of(data) or "", len(data), sha256(data).hex())


def _text(data: bytes) -> str:
    return data.strip().decode("ascii", errors="replace")


_READERS: Final[Mapping[DocumentType, Callable[[bytes, Question], Seen]]] = {
    DocumentType.REQUEST: _request,
    DocumentType.TERMS: _terms,
    DocumentType.EXTRACT: _extract,
    DocumentType.CREDENTIAL: _credential,
    DocumentType.RECEIPT: _receipt,
    DocumentType.WITHDRAWAL: _withdrawal,
    DocumentType.CLAIM_PROOF: _claim_proof,
    DocumentType.KEY_REQUEST: _key_request,
    DocumentType.TRUST_LIST: _trust_list,
    DocumentType.PROFILE: _profile,
    DocumentType.JSON_RESUME: _json_resume,
    DocumentType.CERTIFICATE: _certificate,
    DocumentType.KEY: _key,
    DocumentType.FILE: _file,
}
