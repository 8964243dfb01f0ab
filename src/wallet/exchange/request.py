"""A request as one value: what is asked, by whom, on which promises, and what to be wary of.

:func:`check_request` is the only way in. It needs no vault and no network; whoever is on no list
is *not confirmed*, which refuses nothing here.
"""

from __future__ import annotations

from dataclasses import dataclass

from wallet.credentials.trust import Trust
from wallet.exchange.over_asking import OverAsked, find_over_asked
from wallet.exchange.registration import REGISTRATION_FORMAT, Registration, check_registration
from wallet.exchange.requester import Confirmation, Requester, identify_requester
from wallet.exchange.terms import TERMS_FORMAT, Terms, TermsContext, examine_terms
from wallet.standards.encoding import Instant, sha256_b64u
from wallet.standards.openid.reasons import Finding, Findings, Reason, refusal
from wallet.standards.openid.request_form import RequestForm, read_request_form
from wallet.standards.openid.request_object import (
    ExaminedRequest,
    RequestObject,
    examine_request_object,
    examine_unsigned_request,
)
from wallet.standards.openid.request_parameters import ResponseMode


@dataclass(frozen=True, slots=True)
class CheckedRequest:
    """A request that breaks no rule, with everything known about it."""

    object: RequestObject
    requester: Requester
    terms: Terms | None
    """None: nothing is promised, and a release is a transfer, never a consent."""
    registration: Registration | None
    over_asked: tuple[OverAsked, ...]
    warnings: tuple[str, ...]
    """Codes; the sentence of each is ``request.warning.CODE``."""
    token: str
    """The request as received: a compact JWS, or the text of an unsigned one."""
    digest: str
    """SHA-256 of :attr:`token`, base64url."""


@dataclass(frozen=True, slots=True)
class Examination:
    """What one look at a request found; the request only where nothing is wrong with it."""

    request: CheckedRequest | None
    found: tuple[Finding, ...]


def check_request(data: bytes, *, trust: Trust, at: Instant) -> CheckedRequest:
    """The request in a file or a link, good at the instant ``at``.

    Raises ``InputError("request.invalid")`` with all ``reasons`` (``request.…``, ``dcql.…``,
    ``terms.…``) and the ``openid_error``; ``request.not_a_request``, ``request.by_reference`` or
    an error of ``jose`` or ``encoding`` where there is no request to be judged.
    """
    examination = examine_request(data, trust=trust, at=at)
    if examination.request is None:
        raise refusal(examination.found)
    return examination.request


def examine_request(data: bytes, *, trust: Trust, at: Instant) -> Examination:
    """As :func:`check_request`, with what is wrong, and where, as a value for its author."""
    form = read_request_form(data)
    examined = _examine_form(form, at)
    findings = Findings(examined.found)
    terms_token = _only(examined, TERMS_FORMAT, Reason.TERMS_TWICE, findings)
    registration_token = _only(examined, REGISTRATION_FORMAT, Reason.REGISTRATION_TWICE, findings)
    token = form.token or form.text
    digest = sha256_b64u(token.encode("utf-8"))
    parties = None
    if examined.object is not None:
        parties = _identify(examined.object, registration_token, digest, trust, at)
    terms = None
    if terms_token is not None and form.token is not None:
        registration = parties.registration if parties else None
        terms = _check_terms(terms_token, examined, registration, findings, at)
    if findings.found or examined.object is None or parties is None:
        return Examination(None, findings.found)
    over_asked: tuple[OverAsked, ...] = ()
    if parties.registration is not None:
        over_asked = find_over_asked(examined.object.dcql, parties.registration)
    warnings = (
        *parties.warnings,
        *_warnings_of_request(examined.object, parties.requester),
        *_warnings_of_terms(terms, terms_token, parties.requester),
        *(["overasking"] if over_asked else []),
    )
    return Examination(
        CheckedRequest(
            object=examined.object,
            requester=parties.requester,
            terms=terms,
            registration=parties.registration,
            over_asked=over_asked,
            warnings=warnings,
            token=token,
            digest=digest,
        ),
        (),
    )


@dataclass(frozen=True, slots=True)
class _Parties:
    """Who asks and who registered it, with the warnings about both."""

    requester: Requester
    registration: Registration | None
    warnings: tuple[str, ...]


def _examine_form(form: RequestForm, at: Instant) -> ExaminedRequest:
    if form.token is not None:
        return examine_request_object(form.token, at=at, client_id=form.client_id)
    return examine_unsigned_request(form.parameters or {}, at=at)


def _only(examined: ExaminedRequest, name: str, code: str, findings: Findings) -> str | None:
    """The one statement of a format among ``verifier_info``, where there is one."""
    texts = [
        info.data
        for info in examined.verifier_info
        if info.format == name and isinstance(info.data, str)
    ]
    findings.require(len(texts) <= 1, code)
    return texts[0] if texts else None


def _identify(
    request: RequestObject, token: str | None, digest: str, trust: Trust, at: Instant
) -> _Parties:
    requester, warnings = identify_requester(request, digest, trust=trust, at=at)
    if token is None:
        return _Parties(requester, None, (*warnings, "no_registration"))
    registration, more = check_registration(token, requester, trust=trust, at=at)
    return _Parties(requester, registration, (*warnings, *more))


def _check_terms(
    token: str,
    examined: ExaminedRequest,
    registration: Registration | None,
    findings: Findings,
    at: Instant,
) -> Terms | None:
    context = TermsContext(
        key=examined.key,
        client_id=str(examined.raw.get("client_id")),
        nonce=str(examined.raw.get("nonce")),
        query=examined.query,
        elsewhere=_made_up_for(registration),
    )
    terms = examine_terms(token, context, findings, at=at)
    if terms is not None and registration is not None and terms.intended_use_id is not None:
        same = registration.intended_use_id in {None, terms.intended_use_id}
        findings.require(same, "terms.intended_use", "intended_use_id")
    return terms


def _made_up_for(registration: Registration | None) -> frozenset[str]:
    """Promises of the terms that a registration makes instead."""
    if registration is None or not registration.counts:
        return frozenset()
    return frozenset({"supervisory_authority"} if registration.supervisory_authority else ())


def _warnings_of_request(request: RequestObject, requester: Requester) -> list[str]:
    warnings = []
    if requester.dns_names and request.response_host not in requester.dns_names:
        warnings.append("response_host_differs")
    if request.exp is None:
        warnings.append("no_expiry")
    if request.response_mode is ResponseMode.DIRECT_POST:
        warnings.append("not_encrypted")
    return warnings


def _warnings_of_terms(terms: Terms | None, token: str | None, requester: Requester) -> list[str]:
    warnings = []
    if requester.confirmed is Confirmation.NOT_CONFIRMED:
        warnings.append("not_confirmed")
    if terms is None:
        warnings.append("no_terms" if token is None else "terms_not_verified")
    elif _differ(requester.identifier, terms.controller.identifier):
        warnings.append("controller_differs")
    return warnings


def _differ(one: str | None, other: str | None) -> bool:
    return one is not None and other is not None and one != other
