"""Every request object of the project's own vectors ends as it says."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from wallet.credentials.trust import Trust
from wallet.credentials.trust_list import Role, TrustEntry, TrustList, parse_anchor
from wallet.errors import InputError
from wallet.exchange.request import CheckedRequest, check_request
from wallet.exchange.requester import Confirmation
from wallet.standards.encoding import Instant

_FILE = Path(__file__).parent / "openid4vp" / "request_objects.json"
_VECTORS: dict[str, Any] = json.loads(_FILE.read_text("utf-8"))
_AT = Instant(_VECTORS["evaluate_at"])

_REASON_OF = {
    "bad_typ": "request.typ",
    "bad_san_host": "request.response_host",
    "bad_hash": "request.certificate_hash",
    "bad_signature": "request.signature",
    "redirect_and_response_uri": "request.redirect_uri",
    "origin_prefix": "request.prefix_origin",
    "unknown_transaction_data": "request.transaction_data",
    "no_holder_binding_without_state": "request.state_needed",
    "both_dcql_and_scope": "request.query_and_scope",
    "terms_without_retention": "terms.missing.retention",
    "terms_by_another_key": "terms.signature",
}

_HARMLESS = {"registration_revocation_status_unknown", "not_encrypted"}
"""Said of each request here: no status was looked up; one case is to be answered by plain post."""


def _trust() -> Trust:
    entries = (
        TrustEntry(
            "Exempel access CA",
            Role.RECIPIENT,
            anchor=parse_anchor(_VECTORS["access_ca_pem"].encode()),
        ),
        TrustEntry(
            "Exempel registrar CA",
            Role.REGISTRAR,
            anchor=parse_anchor(_VECTORS["registrar_ca_pem"].encode()),
        ),
    )
    return Trust((TrustList("vectors", 1, _AT, None, entries),))


def _check(case: dict[str, Any]) -> CheckedRequest:
    return check_request(case["request_object"].encode(), trust=_trust(), at=_AT)


def _cases(outcome: str) -> list[Any]:
    return [
        pytest.param(case, id=case["id"])
        for case in _VECTORS["cases"]
        if case["expect"].startswith(outcome)
    ]


def test_all_the_cases_are_there() -> None:
    assert len(_VECTORS["cases"]) == 15
    assert len(_cases("accept")) == 2
    assert len(_cases("warn")) == 2
    assert len(_cases("reject")) == 11


@pytest.mark.parametrize("case", _cases("accept"))
def test_accepted_request_is_confirmed_and_complete(case: dict[str, Any]) -> None:
    request = _check(case)

    assert set(request.warnings) <= _HARMLESS
    assert request.requester.confirmed is Confirmation.LISTED_ANCHOR
    assert request.requester.id == "NTRSE-5560000000"
    assert request.terms is not None
    assert request.terms.uses[0].is_consent
    assert request.registration is not None
    assert request.registration.confirmed
    assert request.over_asked == ()


@pytest.mark.parametrize("case", _cases("warn"))
def test_request_to_warn_of_is_not_refused(case: dict[str, Any]) -> None:
    request = _check(case)

    assert set(request.warnings) - _HARMLESS == {case["expect"].removeprefix("warn:")}


@pytest.mark.parametrize("case", _cases("reject"))
def test_request_is_refused_for_the_reason_it_was_made_for(case: dict[str, Any]) -> None:
    with pytest.raises(InputError) as refusal:
        _check(case)

    assert refusal.value.code == "request.invalid"
    assert refusal.value.data["reasons"] == (_REASON_OF[case["id"]],)


@pytest.mark.parametrize("case", _cases("reject:invalid_"))
def test_refusal_names_the_error_of_openid4vp(case: dict[str, Any]) -> None:
    with pytest.raises(InputError) as refusal:
        _check(case)

    expected = case["expect"].removeprefix("reject:")
    told = refusal.value.data["openid_error"]
    assert told == ("invalid_request" if expected == "invalid_terms" else expected)


def test_with_no_list_in_use_the_same_request_is_not_confirmed() -> None:
    token = _VECTORS["cases"][0]["request_object"].encode()

    request = check_request(token, trust=Trust(), at=_AT)

    assert request.requester.confirmed is Confirmation.NOT_CONFIRMED
    assert request.requester.id == request.requester.key_thumbprint
    assert {"not_confirmed", "registration_not_checked"} <= set(request.warnings)


def test_the_request_is_refused_once_its_time_is_over() -> None:
    token = _VECTORS["cases"][0]["request_object"].encode()

    with pytest.raises(InputError) as refusal:
        check_request(token, trust=_trust(), at=_AT.plus(86_400))

    assert refusal.value.data["reasons"] == ("request.expired", "terms.expired")
