"""A request as one value: what is refused, what is only said."""

from __future__ import annotations

import re
from typing import Any
from urllib.parse import quote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.fakes.clock import NOON
from tests.fakes.keys import test_key
from tests.fakes.promises import complete_use
from tests.fakes.service import FakeService, Lie
from wallet.credentials.trust import Trust
from wallet.errors import InputError, WalletError
from wallet.exchange.request import CheckedRequest, check_request, examine_request
from wallet.messages import ENGLISH, SWEDISH, Catalogue
from wallet.messages.en.request import TEXTS
from wallet.standards.encoding import foreign_text, sha256_b64u
from wallet.standards.openid.reasons import Finding, Reason

_SERVICE = FakeService()


def _check(data: str) -> CheckedRequest:
    return check_request(data.encode(), trust=_SERVICE.trust(), at=NOON)


def _reasons(data: str) -> set[str]:
    with pytest.raises(InputError) as refusal:
        _check(data)
    assert refusal.value.code == "request.invalid"
    reasons = refusal.value.data["reasons"]
    assert isinstance(reasons, tuple)
    assert refusal.value.data["count"] == len(reasons)
    return set(reasons)


def test_file_and_link_are_the_same_request() -> None:
    token = _SERVICE.ask()
    link = f"openid4vp://?client_id={quote(_SERVICE.asker.client_id)}&request={token}"

    by_file, by_link = _check(token), _check(link)

    assert by_file.token == by_link.token == token
    assert by_file.digest == by_link.digest == sha256_b64u(token.encode("ascii"))
    assert by_file.terms == by_link.terms


def test_link_of_one_sender_with_the_request_of_another_is_refused() -> None:
    link = f"openid4vp://?client_id=x509_san_dns%3Abank.example&request={_SERVICE.ask()}"

    assert _reasons(link) == {"request.client_id_differs"}


def test_request_and_terms_are_refused_together_with_all_their_reasons() -> None:
    def without(*names: str) -> Any:
        def edit(value: dict[str, Any]) -> None:
            for name in names:
                value.pop(name)

        return edit

    token = _SERVICE.ask(
        lie=Lie(
            payload=without("aud"),
            terms=lambda terms: without("retention", "profiling")(terms["uses"][0]),
            nonce_of_terms="another",
        )
    )

    assert _reasons(token) == {
        "request.aud",
        "terms.nonce",
        "terms.missing.retention",
        "terms.missing.profiling",
    }


def test_terms_by_another_key_are_refused() -> None:
    assert _reasons(_SERVICE.ask(lie=Lie(terms_signed_by=test_key(9)))) == {"terms.signature"}


def test_terms_that_promise_for_ever_are_refused() -> None:
    def for_ever(terms: dict[str, Any]) -> None:
        terms["uses"][0]["retention"]["duration"] = "indefinitely"

    reasons = _reasons(_SERVICE.ask(lie=Lie(terms=for_ever)))

    assert "terms.invalid.retention" in reasons


def test_two_terms_are_refused() -> None:
    def twice(payload: dict[str, Any]) -> None:
        payload["verifier_info"] *= 2

    assert _reasons(_SERVICE.ask(lie=Lie(payload=twice))) == {"request.terms_twice"}


def test_request_without_terms_is_not_refused_and_promises_nothing() -> None:
    request = _check(_SERVICE.ask(no_terms=True))

    assert request.terms is None
    assert "no_terms" in request.warnings


def test_terms_on_another_basis_need_not_be_complete() -> None:
    use = complete_use(basis="A6-1-e")
    del use["retention"]

    request = _check(_SERVICE.ask(terms=_SERVICE.terms(use)))

    assert request.terms is not None
    assert not request.terms.uses[0].is_consent


def test_statements_in_formats_we_do_not_know_are_ignored() -> None:
    def add(payload: dict[str, Any]) -> None:
        payload["verifier_info"].append({"format": "urn:example:seal", "data": {"x": 1}})

    assert _check(_SERVICE.ask(lie=Lie(payload=add))).terms is not None


def test_somebody_else_being_answerable_is_said() -> None:
    def other(terms: dict[str, Any]) -> None:
        terms["controller"]["identifier"] = "NTRSE-5560000002"

    assert "controller_differs" in _check(_SERVICE.ask(lie=Lie(terms=other))).warnings


def test_missing_end_and_missing_encryption_are_said() -> None:
    request = _check(_SERVICE.ask(lie=Lie(payload=lambda payload: payload.pop("exp"))))

    assert {"no_expiry", "not_encrypted"} <= set(request.warnings)


def test_answer_to_a_host_the_certificate_does_not_name_is_said() -> None:
    lie = Lie(payload=lambda payload: payload.update(response_uri="https://cloud.example/x"))

    assert "response_host_differs" in _check(_SERVICE.ask(lie=lie)).warnings
    assert "response_host_differs" not in _check(_SERVICE.ask()).warnings


def test_terms_in_an_unsigned_request_count_as_none() -> None:
    raw = _check(_SERVICE.ask()).object.raw
    site = "https://match.example/answer"
    raw |= {"client_id": f"redirect_uri:{site}", "response_uri": site}
    from wallet.standards.encoding import compact_json

    request = check_request(compact_json(raw), trust=_SERVICE.trust(), at=NOON)

    assert request.terms is None
    assert {"unverified", "terms_not_verified", "not_confirmed"} <= set(request.warnings)


def test_findings_for_the_author_name_the_place() -> None:
    token = _SERVICE.ask(lie=Lie(terms=lambda terms: terms["uses"][0].pop("retention")))

    examination = examine_request(token.encode(), trust=Trust(), at=NOON)

    assert examination.request is None
    assert examination.found == (Finding("terms.missing.retention", "uses[0].retention"),)


def test_hostile_texts_stay_data() -> None:
    hostile = "\x1b]52;c;aGVq\x07 [bold]Säkert[/bold] \u202e och \u200b" * 10

    def poison(terms: dict[str, Any]) -> None:
        terms["controller"]["name"] = hostile
        terms["uses"][0]["description"] = [{"lang": "sv", "value": hostile}]

    terms = _check(_SERVICE.ask(lie=Lie(terms=poison))).terms

    assert terms is not None
    assert terms.controller.name == hostile
    assert "\x1b" not in foreign_text(terms.controller.name)


def test_text_that_nobody_would_see_whole_is_refused() -> None:
    def flood(terms: dict[str, Any]) -> None:
        terms["uses"][0]["if_refused"] = [{"lang": "sv", "value": "x" * 100_000}]

    assert "terms.invalid.if_refused" in _reasons(_SERVICE.ask(lie=Lie(terms=flood)))


def _codes_in(*modules: str) -> set[str]:
    """The codes these modules can raise or note, read from their source."""
    from importlib import import_module
    from inspect import getsource

    source = "\n".join(getsource(import_module(module)) for module in modules)
    return set(re.findall(r'"((?:terms|dcql)\.[a-z_]+)"', source))


@pytest.mark.parametrize("t", [ENGLISH, SWEDISH], ids=["en", "sv"])
class TestTexts:
    """Every code has its sentence."""

    def test_reasons_of_requests(self, t: Catalogue) -> None:
        for reason in Reason:
            area, _, name = reason.partition(".")
            assert t(f"{area}.reason.{name}")

    def test_reasons_of_terms_and_queries(self, t: Catalogue) -> None:
        codes = _codes_in(
            "wallet.exchange.request",
            "wallet.exchange.terms.token",
            "wallet.exchange.terms.duties",
            "wallet.standards.openid.query",
        )
        assert len(codes) > 25
        for code in codes:
            area, _, name = code.partition(".")
            assert t.has(f"{area}.reason.{name}"), code

    def test_warnings(self, t: Catalogue) -> None:
        from inspect import getsource

        from wallet.exchange import registration, request, requester

        source = "".join(getsource(module) for module in (registration, request, requester))
        for key in TEXTS:
            area, kind, name = key.split(".", 2)
            if (area, kind) == ("request", "warning"):
                assert f'"{name}"' in source
                assert t.has(key)


@given(st.binary(max_size=300) | st.text(max_size=300).map(str.encode))
def test_any_bytes_are_a_request_or_refused(data: bytes) -> None:
    with pytest.raises(WalletError):
        check_request(data, trust=Trust(), at=NOON)


_TOKEN = _SERVICE.ask(no_terms=True)


@given(place=st.integers(0, len(_TOKEN) - 1), char=st.characters(codec="ascii"))
def test_any_character_changed_is_noticed(place: int, char: str) -> None:
    changed = _TOKEN[:place] + char + _TOKEN[place + 1 :]
    if changed.strip() == _TOKEN:
        return
    with pytest.raises(WalletError):
        check_request(changed.encode(), trust=Trust(), at=NOON)
