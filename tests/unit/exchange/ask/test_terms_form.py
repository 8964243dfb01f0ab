"""The form of terms: everything is read, and nothing unknown slips by."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.fakes.promises import DPV, GDPR, complete_terms, complete_use
from tests.fakes.service import Edit
from wallet.exchange.terms import Necessity, OnwardSharing, RetentionStart, Terms, in_language
from wallet.exchange.terms.form import read_terms
from wallet.messages import ENGLISH, SWEDISH, Catalogue
from wallet.standards.encoding import digest_of
from wallet.standards.openid.reasons import Finding, Findings


def _terms() -> dict[str, Any]:
    return dict(complete_terms("Exempelmatchning AB", "NTRSE-5560000001", "match.example"))


def _read(raw: dict[str, Any]) -> tuple[Terms | None, tuple[Finding, ...]]:
    findings = Findings()
    terms = read_terms(raw, findings)
    return terms, findings.found


def _use(**members: object) -> Edit:
    return lambda raw: raw["uses"][0].update(members)


def _controller(**members: object) -> Edit:
    return lambda raw: raw["controller"].update(members)


def test_complete_terms_are_read_whole() -> None:
    raw = _terms()

    terms, found = _read(raw)

    assert found == ()
    assert terms is not None
    assert terms.digest == digest_of(raw)
    assert terms.controller.name == "Exempelmatchning AB"
    assert terms.controller.public_body is False
    (use,) = terms.uses
    assert use.is_consent
    assert use.necessity is Necessity.REQUIRED
    assert use.onward_sharing is OnwardSharing.NONE
    assert use.retention is not None
    assert (use.retention.duration.days, use.retention.starts) == (180, RetentionStart.PRESENTATION)
    assert use.recipients is not None
    assert use.recipients[0].name == "Exempelmoln AB"
    assert use.third_country_transfers == ()
    assert use.query_ids == ("work", "education", "skill", "language", "wishes")
    assert terms.withdrawal is not None
    assert terms.withdrawal.uri == "https://match.example/withdraw"
    assert terms.use("match") is use


def test_what_is_not_said_is_none_and_no_finding() -> None:
    terms, found = _read({"controller": {"name": "Exempel"}, "uses": [{"id": "a"}]})

    assert found == ()
    assert terms is not None
    use = terms.uses[0]
    assert not use.is_consent
    assert use.retention is None
    assert use.recipients is None
    assert use.profiling is None
    assert terms.withdrawal is None


@pytest.mark.parametrize(
    ("edit", "code", "where"),
    [
        (lambda raw: raw.update(sells_data=True), "terms.unknown_member", "sells_data"),
        (_use(sells_data=True), "terms.unknown_member", "uses[0].sells_data"),
        (_controller(owner="x"), "terms.unknown_member", "controller.owner"),
        (lambda raw: raw.pop("controller"), "terms.missing.controller", "controller"),
        (lambda raw: raw.update(controller="x"), "terms.invalid.controller", "controller"),
        (_controller(name=""), "terms.invalid.controller", "controller.name"),
        (_controller(name="  "), "terms.invalid.controller", "controller.name"),
        (_controller(name="x" * 1001), "terms.invalid.controller", "controller.name"),
        (_controller(country="Sverige"), "terms.invalid.controller", "controller.country"),
        (_controller(contact="call us"), "terms.invalid.controller", "controller.contact"),
        (_controller(contact="mailto:"), "terms.invalid.controller", "controller.contact"),
        (_controller(contact="javascript:1"), "terms.invalid.controller", "controller.contact"),
        (_controller(public_body="no"), "terms.invalid.controller", "controller.public_body"),
        (_controller(joint=[{}]), "terms.invalid.controller", "controller.joint[0].name"),
        (lambda raw: raw.update(uses=[]), "terms.invalid.uses", "uses"),
        (lambda raw: raw["uses"].append("x"), "terms.invalid.uses", "uses"),
        (lambda raw: raw["uses"].append({"id": "match"}), "terms.invalid.id", "uses[0].id"),
        (_use(id="has space"), "terms.invalid.id", "uses[0].id"),
        (_use(description="text"), "terms.invalid.description", "uses[0].description"),
        (
            _use(description=[{"lang": "sv", "value": "a"}, {"lang": "sv", "value": "b"}]),
            "terms.invalid.description",
            "uses[0].description",
        ),
        (
            _use(description=[{"lang": "sv\x1b", "value": "a"}]),
            "terms.invalid.description",
            "uses[0].description",
        ),
        (_use(purpose=["matching"]), "terms.invalid.purpose", "uses[0].purpose"),
        (_use(legal_basis="consent"), "terms.invalid.legal_basis", "uses[0].legal_basis"),
        (_use(legal_basis=[f"{DPV}Consent"]), "terms.invalid.legal_basis", "uses[0].legal_basis"),
        (_use(legal_basis=[f"{GDPR}A6-1-a "]), "terms.invalid.legal_basis", "uses[0].legal_basis"),
        (_use(legal_basis=[f"{GDPR}A6-1-g"]), "terms.invalid.legal_basis", "uses[0].legal_basis"),
        (_use(credential_ids=[7]), "terms.invalid.credential_ids", "uses[0].credential_ids"),
        (_use(claims=[{"path": []}]), "terms.invalid.claims", "uses[0].claims[0].path"),
        (_use(necessity="needed"), "terms.invalid.necessity", "uses[0].necessity"),
        (_use(retention="P1Y"), "terms.invalid.retention", "uses[0].retention"),
        (
            _use(retention={"duration": "indefinitely", "starts": "presentation", "then": "urn:x"}),
            "terms.invalid.retention",
            "uses[0].retention.duration",
        ),
        (
            _use(retention={"duration": "P1Y", "starts": "never", "then": "urn:x"}),
            "terms.invalid.retention",
            "uses[0].retention.starts",
        ),
        (
            _use(retention={"duration": "P1Y", "starts": "last_use"}),
            "terms.invalid.retention",
            "uses[0].retention.then",
        ),
        (_use(recipients=["partners"]), "terms.invalid.recipients", "uses[0].recipients"),
        (_use(recipients=[{}]), "terms.invalid.recipients", "uses[0].recipients[0].name"),
        (_use(onward_sharing="some"), "terms.invalid.onward_sharing", "uses[0].onward_sharing"),
        (
            _use(third_country_transfers=[{"recipient": "x"}]),
            "terms.invalid.third_country_transfers",
            "uses[0].third_country_transfers[0].country",
        ),
        (
            _use(automated_decision={}),
            "terms.invalid.automated_decision",
            "uses[0].automated_decision.exists",
        ),
        (_use(profiling="no"), "terms.invalid.profiling", "uses[0].profiling"),
        (
            _use(national_number="habit"),
            "terms.invalid.national_number",
            "uses[0].national_number",
        ),
        (
            _use(storage_locations=["Sweden"]),
            "terms.invalid.storage_locations",
            "uses[0].storage_locations",
        ),
        (_use(altruism={}), "terms.unknown_member", "uses[0].altruism"),
        (lambda raw: raw.update(withdrawal={}), "terms.invalid.withdrawal", "withdrawal"),
        (
            lambda raw: raw.update(withdrawal={"email": "nobody"}),
            "terms.invalid.withdrawal",
            "withdrawal.email",
        ),
        (lambda raw: raw.update(rights={"erase": "x"}), "terms.invalid.rights", "rights.erase"),
        (
            lambda raw: raw.update(privacy_policy="http://match.example"),
            "terms.invalid.privacy_policy",
            "privacy_policy",
        ),
        (
            lambda raw: raw.update(privacy_policy="https://"),
            "terms.invalid.privacy_policy",
            "privacy_policy",
        ),
    ],
)
def test_wrong_form_is_noted_with_its_place(edit: Edit, code: str, where: str) -> None:
    raw = _terms()
    edit(raw)

    _, found = _read(raw)

    assert Finding(code, where) in found


def test_everything_wrong_is_noted_at_once() -> None:
    raw = _terms()
    for edit in (_controller(name=""), _use(profiling=0), _use(retention=[]), _use(extra=1)):
        edit(raw)

    _, found = _read(raw)

    assert {finding.code for finding in found} == {
        "terms.invalid.controller",
        "terms.invalid.profiling",
        "terms.invalid.retention",
        "terms.unknown_member",
    }


@pytest.mark.parametrize(
    ("basis", "expected"),
    [
        ("A6-1-a", True),
        ("A6-1-a-explicit-consent", True),
        ("A9-2-a", True),
        ("A49-1-a", True),
        ("A6-1-b", False),
        ("A6-1-e-public-interest", False),
        ("A6-1-f", False),
    ],
)
def test_consent_is_told_by_the_legal_basis_alone(basis: str, expected: bool) -> None:
    terms, found = _read(_terms() | {"uses": [complete_use(basis=basis)]})

    assert found == ()
    assert terms is not None
    assert terms.uses[0].is_consent is expected


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ({"sv": "hej", "en": "hello"}, "sv", "hej"),
        ({"sv-SE": "hej", "en": "hello"}, "sv", "hej"),
        ({"de": "hallo", "en-GB": "hello"}, "sv", "hello"),
        ({"de": "hallo"}, "sv", "hallo"),
        ({}, "sv", None),
    ],
)
def test_text_is_chosen_by_language_then_english_then_any(
    text: dict[str, str], language: str, expected: str | None
) -> None:
    assert in_language(text, language) == expected


@pytest.mark.parametrize("t", [ENGLISH, SWEDISH], ids=["en", "sv"])
def test_every_member_has_its_sentence(t: Catalogue) -> None:
    members = {*_terms(), *complete_use(), "intended_use_id", "claims"}

    for name in members:
        assert t.has(f"terms.reason.invalid.{name}"), name


_ANY = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=6),
    lambda inner: (
        st.lists(inner, max_size=2)
        | st.dictionaries(
            st.sampled_from(["name", "lang", "value", "duration", "exists", "path", "uri"]), inner
        )
    ),
    max_leaves=6,
)


@given(
    use=st.dictionaries(st.sampled_from(sorted(complete_use())), _ANY),
    members=st.dictionaries(st.sampled_from(["controller", "rights", "withdrawal", "x"]), _ANY),
)
def test_any_members_are_read_or_noted(use: dict[str, Any], members: dict[str, Any]) -> None:
    terms, found = _read(_terms() | {"uses": [use]} | members)

    assert terms is not None or found
