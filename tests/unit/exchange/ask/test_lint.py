"""Advice for who writes requests."""

from __future__ import annotations

from typing import Any

import pytest

from tests.fakes.clock import NOON
from tests.fakes.promises import complete_use
from tests.fakes.service import DAY, Edit, FakeService, Lie
from wallet.exchange.lint import LintFinding, Severity, lint_request
from wallet.messages import ENGLISH, SWEDISH
from wallet.standards.encoding import JsonObject

_SERVICE = FakeService()
_ONE: JsonObject = {
    "id": "w",
    "format": "dc+sd-jwt",
    "meta": {"vct_values": ["urn:example:w"]},
    "claims": [{"path": ["title"]}],
}


def _lint(**options: Any) -> dict[str, LintFinding]:
    findings = lint_request(_SERVICE.ask(**options).encode(), at=NOON)
    for finding in findings:
        assert ENGLISH(finding.key)
        assert SWEDISH(finding.key)
    return {finding.code.removeprefix("request."): finding for finding in findings}


def _ask(*credentials: JsonObject, **members: Any) -> JsonObject:
    return {"credentials": list(credentials), **members}


def _asked_for(query: JsonObject, *uses: JsonObject) -> dict[str, LintFinding]:
    ids = [str(one["id"]) for one in query["credentials"]]  # type: ignore[union-attr,call-overload,index]  # a query of ours
    return _lint(query=query, terms=_SERVICE.terms(*(uses or [complete_use(credential_ids=ids)])))


def test_good_request_draws_only_what_its_file_form_brings() -> None:
    assert set(_lint()) == {"no_registration", "not_encrypted"}


def test_refusals_come_alone_with_their_places() -> None:
    def worsen(terms: dict[str, Any]) -> None:
        del terms["uses"][0]["retention"]
        terms["controller"]["name"] = ""

    findings = lint_request(_SERVICE.ask(lie=Lie(terms=worsen)).encode(), at=NOON)

    assert {finding.severity for finding in findings} == {Severity.REFUSAL}
    assert {finding.where for finding in findings} == {"controller.name", "uses[0].retention"}
    assert all(SWEDISH(finding.key) for finding in findings)


@pytest.mark.parametrize(
    ("edit", "code", "where"),
    [
        (lambda p: p.update(nonce="short"), "short_nonce", "nonce"),
        (lambda p: p.update(exp=NOON.seconds + 40 * DAY), "long_validity", "exp"),
    ],
)
def test_advice_about_the_envelope(edit: Edit, code: str, where: str) -> None:
    assert _lint(no_terms=True, lie=Lie(payload=edit))[code] == LintFinding(
        Severity.ADVICE, f"request.{code}", where
    )


def test_query_that_obtains_nothing() -> None:
    query = _ask({name: value for name, value in _ONE.items() if name != "claims"})

    assert _asked_for(query)["no_claims"].where == "credentials[0]"


def test_national_number() -> None:
    query = _ask(_ONE | {"claims": [{"path": ["personal_number"]}]})

    assert _asked_for(query)["national_number"].where == "credentials[0]: personal_number"


def test_format_nobody_holds() -> None:
    assert "unknown_format" in _asked_for(_ask(_ONE | {"format": "future", "meta": {}}))


def test_everything_required_at_once() -> None:
    assert "all_required" in _asked_for(_ask(_ONE, _ONE | {"id": "v"}))
    assert "all_required" not in _asked_for(_ask(_ONE))


@pytest.mark.parametrize(
    ("members", "code"),
    [
        (
            {"retention": {"duration": "P2Y", "starts": "last_use", "then": "urn:x"}},
            "long_retention",
        ),
        ({"purpose": []}, "no_purpose_term"),
        ({"legal_basis": []}, "no_legal_basis"),
        ({"description": [{"lang": "sv", "value": "Matchning"}]}, "one_language"),
        ({"third_country_transfers": [{"country": "US"}]}, "transfer_without_safeguard"),
    ],
)
def test_advice_about_a_use(members: JsonObject, code: str) -> None:
    findings = _asked_for(_ask(_ONE), complete_use(credential_ids=["w"]) | members)

    assert findings[code].where.startswith("uses[0].")


def test_year_of_retention_is_not_long() -> None:
    year: JsonObject = {"duration": "P1Y", "starts": "last_use", "then": "urn:x"}

    findings = _asked_for(_ask(_ONE), complete_use(credential_ids=["w"]) | {"retention": year})

    assert "long_retention" not in findings


@pytest.mark.parametrize(
    ("edit", "code"),
    [
        (lambda terms: terms["controller"].update(public_body=True), "consent_of_authority"),
        (lambda terms: terms["controller"].pop("public_body"), "public_body_unsaid"),
        (lambda terms: terms.pop("privacy_policy"), "no_privacy_policy"),
    ],
)
def test_advice_about_the_terms(edit: Edit, code: str) -> None:
    assert code in _lint(lie=Lie(terms=edit))


class TestUses:
    """What is decided apart must be able to go apart."""

    def test_two_uses_of_one_query(self) -> None:
        findings = _asked_for(
            _ask(_ONE),
            complete_use("one", credential_ids=["w"]),
            complete_use("two", credential_ids=["w"]),
        )

        assert "shared_query" in findings

    def test_optional_use_of_a_required_query(self) -> None:
        optional = complete_use(credential_ids=["w"], required=False)

        assert "optional_but_required" in _asked_for(_ask(_ONE), optional)

    def test_optional_use_of_an_optional_query(self) -> None:
        query = _ask(
            _ONE,
            _ONE | {"id": "v"},
            credential_sets=[
                {"options": [["w"]]},
                {"options": [["v"]], "required": False},
            ],
        )

        findings = _asked_for(
            query,
            complete_use("one", credential_ids=["w"]),
            complete_use("two", credential_ids=["v"], required=False),
        )

        assert set(findings) == {"no_registration", "not_encrypted"}
