"""What the law wants said where a request rests on consent."""

from __future__ import annotations

from typing import Any

import pytest

from tests.fakes.promises import GDPR, complete_terms, complete_use
from tests.fakes.service import Edit
from wallet.exchange.presets import build_query, find_preset
from wallet.exchange.terms.duties import check_coverage, check_duties
from wallet.exchange.terms.form import read_terms
from wallet.messages import ENGLISH, SWEDISH, Catalogue
from wallet.standards.openid.dcql import parse_dcql
from wallet.standards.openid.reasons import Finding, Findings

_QUERY = parse_dcql(build_query([find_preset("match")]))


def _terms(*uses: Any) -> dict[str, Any]:
    return dict(complete_terms("Exempelmatchning AB", "NTRSE-5560000001", "match.example", *uses))


def _found(raw: dict[str, Any], **options: Any) -> tuple[Finding, ...]:
    findings = Findings()
    terms = read_terms(raw, findings)
    assert findings.found == ()
    assert terms is not None
    check_duties(terms, findings, **options)
    check_coverage(terms, _QUERY, findings)
    return findings.found


def _without(name: str) -> Edit:
    return lambda raw: raw["uses"][0].pop(name)


def test_complete_terms_lack_nothing() -> None:
    assert _found(_terms()) == ()


@pytest.mark.parametrize(
    "name",
    [
        "description",
        "necessity",
        "processing",
        "recipients",
        "onward_sharing",
        "storage_locations",
        "third_country_transfers",
        "retention",
        "automated_decision",
        "profiling",
        "if_refused",
    ],
)
def test_use_that_leaves_a_promise_out_is_named(name: str) -> None:
    raw = _terms()
    _without(name)(raw)

    assert _found(raw) == (Finding(f"terms.missing.{name}", f"uses[0].{name}"),)


@pytest.mark.parametrize("name", ["withdrawal", "rights", "supervisory_authority"])
def test_terms_that_leave_a_promise_out_are_named(name: str) -> None:
    raw = _terms()
    del raw[name]

    assert _found(raw) == (Finding(f"terms.missing.{name}", name),)


@pytest.mark.parametrize("name", ["identifier", "country", "address", "contact"])
def test_controller_that_hides_itself_is_named(name: str) -> None:
    raw = _terms()
    del raw["controller"][name]

    assert _found(raw) == (Finding(f"terms.missing.controller_{name}", f"controller.{name}"),)


@pytest.mark.parametrize("name", ["access", "erase", "portability"])
def test_each_right_needs_its_address(name: str) -> None:
    raw = _terms()
    del raw["rights"][name]

    assert _found(raw) == (Finding("terms.missing.rights", "rights"),)


def test_all_that_is_missing_is_named_at_once() -> None:
    raw = _terms()
    for name in ("retention", "if_refused", "recipients"):
        _without(name)(raw)
    del raw["withdrawal"]

    assert {finding.code for finding in _found(raw)} == {
        "terms.missing.retention",
        "terms.missing.if_refused",
        "terms.missing.recipients",
        "terms.missing.withdrawal",
    }


@pytest.mark.parametrize("missing", ["logic", "consequence"])
def test_automated_decision_needs_its_logic_and_its_effect(missing: str) -> None:
    text = [{"lang": "sv", "value": "Poäng räknas"}]
    decision: dict[str, Any] = {"exists": True, "logic": text, "consequence": text}
    del decision[missing]
    raw = _terms()
    raw["uses"][0]["automated_decision"] = decision

    assert [finding.code for finding in _found(raw)] == ["terms.missing.automated_logic"]


def test_empty_list_of_recipients_is_a_promise() -> None:
    raw = _terms()
    raw["uses"][0] |= {"recipients": [], "third_country_transfers": []}

    assert _found(raw) == ()


@pytest.mark.parametrize("basis", ["A6-1-b", "A6-1-e", "A6-1-f"])
def test_on_another_basis_nothing_is_demanded(basis: str) -> None:
    raw = _terms(
        {
            "id": "match",
            "legal_basis": [f"https://w3id.org/dpv/legal/eu/gdpr#{basis}"],
            "credential_ids": list(_QUERY.ids),
        }
    )
    del raw["withdrawal"]

    assert _found(raw) == ()


def test_only_the_use_on_consent_is_asked_for_more() -> None:
    other: dict[str, Any] = {"id": "law", "credential_ids": ["work"]}
    consent = dict(complete_use())
    del consent["retention"]

    assert _found(_terms(other, consent)) == (
        Finding("terms.missing.retention", "uses[1].retention"),
    )


def test_a_registration_can_make_up_for_the_authority() -> None:
    raw = _terms()
    del raw["supervisory_authority"]

    assert _found(raw, elsewhere={"supervisory_authority"}) == ()


@pytest.mark.parametrize("t", [ENGLISH, SWEDISH], ids=["en", "sv"])
def test_every_duty_has_its_sentence(t: Catalogue) -> None:
    nothing_said: dict[str, Any] = {
        "controller": {"name": "Exempel"},
        "uses": [{"id": "a", "legal_basis": [f"{GDPR}A6-1-a"]}],
    }
    decided: dict[str, Any] = {"id": "b", "automated_decision": {"exists": True}}
    nothing_said["uses"].append(decided | {"legal_basis": [f"{GDPR}A6-1-a"]})

    codes = {finding.code for finding in _found(nothing_said)}

    assert len(codes) == 21
    for code in codes:
        assert t.has(code.replace("terms.", "terms.reason.", 1)), code


class TestCoverage:
    """The uses and the query ask for the same."""

    def test_query_that_no_use_needs(self) -> None:
        raw = _terms(complete_use(credential_ids=_QUERY.ids[:-1]))

        assert _found(raw) == (Finding("terms.uncovered", "wishes"),)

    def test_use_that_needs_what_is_not_asked(self) -> None:
        raw = _terms(complete_use(credential_ids=[*_QUERY.ids, "income"]))

        assert _found(raw) == (Finding("terms.not_asked", "uses[0]"),)

    def test_claim_that_no_use_needs(self) -> None:
        use = complete_use(credential_ids=_QUERY.ids[1:])
        use["claims"] = [
            {"credential_id": "work", "path": list(claim.path)}
            for claim in (_QUERY.credential("work").claims or ())[:-1]
        ]

        (found,) = _found(_terms(use))

        assert found.code == "terms.uncovered"
        assert found.where.startswith("work.")

    def test_two_uses_share_the_query_between_them(self) -> None:
        raw = _terms(
            complete_use("one", credential_ids=_QUERY.ids[:2]),
            complete_use("two", credential_ids=_QUERY.ids[2:]),
        )

        assert _found(raw) == ()
