"""Advice for who writes requests: what a wallet refuses, and what people would stumble over.

A request that draws no *refusal* can be answered; every *advice* makes it likelier that it is.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from wallet.credentials.trust import Trust
from wallet.exchange.request import CheckedRequest, examine_request
from wallet.exchange.terms import Necessity, Terms, Use
from wallet.standards.encoding import Instant
from wallet.standards.openid.dcql import CredentialQuery, DcqlQuery, path_text
from wallet.standards.openid.query import SD_JWT_VC

_YEAR: Final = 366
_MONTH: Final = 31 * 86_400
_LONG_NONCE: Final = 22
"""Characters that hold 128 bits."""

_NATIONAL_NUMBERS: Final = frozenset(
    {"personal_number", "personal_identity_number", "personal_administrative_number"}
)
_ABOUT_THE_READER: Final = frozenset({"not_confirmed", "key_withdrawn", "registration_not_checked"})
"""Warnings that depend on the trust lists of who reads, and say nothing about the request."""


class Severity(StrEnum):
    """What comes of a finding."""

    REFUSAL = "refusal"
    """Wallets refuse the request."""

    WARNING = "warning"
    """The person is warned before they decide."""

    ADVICE = "advice"
    """Could be better."""


@dataclass(frozen=True, slots=True)
class LintFinding:
    """One thing to mend."""

    severity: Severity
    code: str
    """``AREA.NAME``; its sentence is :attr:`key`."""
    where: str
    """The place, such as ``uses[0].retention``; empty for the whole."""

    @property
    def key(self) -> str:
        """Where the catalogue has the sentence: ``AREA.reason.NAME``, ``request.warning.NAME`` or
        ``request.advice.NAME``."""
        area, _, name = self.code.partition(".")
        kind = "reason" if self.severity is Severity.REFUSAL else str(self.severity)
        return f"{area}.{kind}.{name}"


def lint_request(data: bytes, *, at: Instant) -> tuple[LintFinding, ...]:
    """Everything to mend in a request, gravest first.

    Raises as ``check_request`` where there is no request by value to look at.
    """
    examination = examine_request(data, trust=Trust(), at=at)
    if examination.request is None:
        return tuple(
            LintFinding(Severity.REFUSAL, finding.code, finding.where)
            for finding in examination.found
        )
    request = examination.request
    warnings = [
        LintFinding(Severity.WARNING, f"request.{code}", "")
        for code in request.warnings
        if code not in _ABOUT_THE_READER
    ]
    return (*warnings, *_advice(request))


def _advice(request: CheckedRequest) -> Iterator[LintFinding]:
    found = [*_about_envelope(request), *_about_query(request.object.dcql)]
    if request.terms is not None:
        found += _about_terms(request.terms)
        found += _about_uses(request.terms, request.object.dcql)
    for code, where in found:
        yield LintFinding(Severity.ADVICE, f"request.{code}", where)


def _about_envelope(request: CheckedRequest) -> Iterator[tuple[str, str]]:
    envelope = request.object
    if len(envelope.nonce) < _LONG_NONCE:
        yield "short_nonce", "nonce"
    begins, ends = envelope.iat, envelope.exp
    if begins is not None and ends is not None and ends.seconds - begins.seconds > _MONTH:
        yield "long_validity", "exp"


def _about_query(query: DcqlQuery) -> Iterator[tuple[str, str]]:
    for n, wanted in enumerate(query.credentials):
        where = f"credentials[{n}]"
        if wanted.format == SD_JWT_VC and wanted.claims is None:
            yield "no_claims", where
        if not wanted.types:
            yield "unknown_format", where
        yield from _about_claims(wanted, where)
    if query.credential_sets is None and len(query.credentials) > 1:
        yield "all_required", "credential_sets"


def _about_claims(wanted: CredentialQuery, where: str) -> Iterator[tuple[str, str]]:
    for claim in wanted.claims or ():
        if not _NATIONAL_NUMBERS.isdisjoint(claim.path):
            yield "national_number", f"{where}: {path_text(claim.path)}"


def _about_terms(terms: Terms) -> Iterator[tuple[str, str]]:
    if terms.privacy_policy is None:
        yield "no_privacy_policy", "privacy_policy"
    if terms.controller.public_body is None:
        yield "public_body_unsaid", "controller.public_body"
    for n, use in enumerate(terms.uses):
        for code, member in _about_use(use, public_body=bool(terms.controller.public_body)):
            yield code, f"uses[{n}].{member}"


def _about_use(use: Use, *, public_body: bool) -> Iterator[tuple[str, str]]:
    if use.retention is not None and use.retention.duration.approximate_days > _YEAR:
        yield "long_retention", "retention"
    if use.is_consent and public_body:
        yield "consent_of_authority", "legal_basis"
    if not use.legal_basis:
        yield "no_legal_basis", "legal_basis"
    if not use.purposes:
        yield "no_purpose_term", "purpose"
    for name, texts in (("description", use.description), ("if_refused", use.if_refused)):
        if texts and not {"en", "sv"} <= {tag.partition("-")[0].lower() for tag in texts}:
            yield "one_language", name
    if use.third_country_transfers and any(
        transfer.safeguard is None for transfer in use.third_country_transfers
    ):
        yield "transfer_without_safeguard", "third_country_transfers"


def _about_uses(terms: Terms, query: DcqlQuery) -> Iterator[tuple[str, str]]:
    """How the uses share the query: what is decided apart must be able to go apart."""
    required = {
        name
        for one in query.credential_sets or ()
        if one.required and len(one.options) == 1
        for name in one.options[0]
    }
    if query.credential_sets is None:
        required = set(query.ids)
    for n, use in enumerate(terms.uses):
        others = [other for other in terms.uses if other is not use]
        shared = {name for other in others for name in other.query_ids} & set(use.query_ids)
        if shared:
            yield "shared_query", f"uses[{n}].credential_ids"
        if use.necessity is Necessity.OPTIONAL and required & set(use.query_ids):
            yield "optional_but_required", f"uses[{n}].necessity"
