"""Properties of badges with proofs inside: what a signature does not cover never verifies."""

from __future__ import annotations

import copy
import json
from collections.abc import Iterator
from functools import cache
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.fakes.badges import judged_badge
from tests.fakes.contexts import canonize, context_files
from tests.fakes.data_integrity import ED25519_2020, OB3, V2, badge, signed
from wallet.credentials.reasons import Outcome
from wallet.errors import WalletError
from wallet.standards.data_integrity import Suite

SUITES = (Suite.EDDSA_RDFC_2022, Suite.EDDSA_JCS_2022, Suite.ED25519_2020)
PATIENT = settings(
    deadline=None, max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


@cache
def text_of(suite: Suite) -> str:
    """A signed badge with several objects, a number, a list and a language."""
    document = badge(validUntil="2030-01-01T00:00:00Z")
    document["@context"] = [V2, OB3, ED25519_2020]
    document["name"] = {"@value": "Svetsning", "@language": "sv"}
    document["evidence"] = [{"type": ["Evidence"], "narrative": "Ett provstycke."}]
    achievement = document["credentialSubject"]["achievement"]
    achievement["tag"] = ["stål", "verkstad"]
    achievement["creditsAvailable"] = 1.5
    return json.dumps(signed(document, suite=suite))


@cache
def terms() -> tuple[str, ...]:
    """Every term that a pinned context has, and words that none has."""
    found: set[str] = set()

    def collect(value: Any) -> None:
        if isinstance(value, list):
            for one in value:
                collect(one)
        elif isinstance(value, dict):
            found.update(value)
            for one in value.values():
                collect(one)

    for data in context_files().values():
        collect(json.loads(data)["@context"])
    return tuple(
        sorted(found | {"grade", "validuntil", "@foo", "@base", "_:b0", "schema:name", ""})
    )


def objects(value: Any) -> Iterator[dict[str, Any]]:
    if isinstance(value, dict):
        yield value
        for one in value.values():
            yield from objects(one)
    elif isinstance(value, list):
        for one in value:
            yield from objects(one)


VALUES: st.SearchStrategy[Any] = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-5, 5)
    | st.floats(allow_nan=False, allow_infinity=False, width=16)
    | st.sampled_from(["A+", "urn:example:x", "2031-01-01T00:00:00Z", "", "_:b1", "Achievement"])
    | st.text(max_size=5),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.sampled_from(["id", "type", "name", "@value", "@id", "@list"]), inner)
    ),
    max_leaves=4,
)


@PATIENT
@pytest.mark.parametrize("suite", SUITES)
@given(data=st.data())
def test_a_member_added_anywhere_never_verifies(suite: Suite, data: st.DataObject) -> None:
    document = json.loads(text_of(suite))
    places = list(objects(document))
    place = places[data.draw(st.integers(0, len(places) - 1))]
    lacking = [name for name in terms() if name not in place and name != "@context"]
    place[data.draw(st.sampled_from(lacking))] = data.draw(VALUES)
    try:
        report = judged_badge(document)
    except WalletError:
        return
    assert report.outcome is not Outcome.VALID, document


@PATIENT
@given(data=st.data())
def test_a_context_added_anywhere_changes_nothing_or_never_verifies(data: st.DataObject) -> None:
    """A further context may leave every statement as it is; then nothing was changed."""
    document = json.loads(text_of(Suite.EDDSA_RDFC_2022))
    place = data.draw(st.sampled_from(list(objects(document))))
    added: Any = data.draw(
        st.sampled_from([V2, ED25519_2020, "https://w3id.org/security/data-integrity/v2", None])
        | st.dictionaries(st.sampled_from(terms()), st.sampled_from(["urn:x", "@nest", "@id"]))
    )
    held = place.get("@context", [])
    place["@context"] = [*(held if isinstance(held, list) else [held]), added]
    try:
        report = judged_badge(document)
    except WalletError:
        return
    if report.outcome is Outcome.VALID:
        fair = judged_badge(json.loads(text_of(Suite.EDDSA_RDFC_2022)))
        assert _without_contexts(report.parts[0].claims) == _without_contexts(fair.parts[0].claims)
        assert report.parts[0].expires == fair.parts[0].expires


def _without_contexts(value: Any) -> Any:
    if isinstance(value, dict):
        return {name: _without_contexts(one) for name, one in value.items() if name != "@context"}
    return [_without_contexts(one) for one in value] if isinstance(value, list) else value


@PATIENT
@pytest.mark.parametrize("suite", SUITES)
@given(data=st.data())
def test_a_member_taken_out_never_verifies(suite: Suite, data: st.DataObject) -> None:
    document = json.loads(text_of(suite))
    place = data.draw(st.sampled_from(list(objects(document))))
    gone = data.draw(st.sampled_from(sorted(place)))
    del place[gone]
    try:
        report = judged_badge(document)
    except WalletError:
        return
    assert report.outcome is not Outcome.VALID, (gone, document)


@PATIENT
@given(data=st.data())
def test_a_member_moved_to_another_object_never_verifies(data: st.DataObject) -> None:
    document = json.loads(text_of(Suite.EDDSA_RDFC_2022))
    places = list(objects(document))
    here = data.draw(st.sampled_from(places))
    name = data.draw(st.sampled_from(sorted(here)))
    value = copy.deepcopy(here.pop(name))
    there = data.draw(st.sampled_from([one for one in objects(document) if one is not here]))
    there.setdefault(name, value)
    try:
        report = judged_badge(document)
    except WalletError:
        return
    assert report.outcome is not Outcome.VALID, (name, document)


@PATIENT
@given(data=st.data())
def test_one_signed_form_is_one_document(data: st.DataObject) -> None:
    """Two documents with the same statements say the same to whoever reads them as JSON."""
    fair = json.loads(text_of(Suite.EDDSA_RDFC_2022))
    del fair["proof"]
    document = copy.deepcopy(fair)
    for _ in range(data.draw(st.integers(1, 2))):
        _edit(document, data)
    try:
        form = canonize()(document)
    except WalletError:
        return
    if form == canonize()(fair):
        assert _as_read(document) == _as_read(fair)


def _edit(document: dict[str, Any], data: st.DataObject) -> None:
    """Sets, takes out, wraps, moves or repeats a member."""
    place = data.draw(st.sampled_from(list(objects(document))))
    name = data.draw(st.sampled_from(sorted(place) or ["id"]))
    value = copy.deepcopy(place.get(name))
    match data.draw(st.sampled_from(["set", "take", "wrap", "move", "repeat"])):
        case "set":
            place[data.draw(st.sampled_from(terms()) | st.just(name))] = data.draw(VALUES)
        case "take":
            place.pop(name, None)
        case "wrap":
            forms: list[Any] = [[value], [[value]], str(value)]
            forms += [{word: value} for word in ("@value", "id", "@set", "@list", "@id")]
            place[name] = data.draw(st.sampled_from(forms))
        case "move":
            place.pop(name, None)
            data.draw(st.sampled_from(list(objects(document))))[name] = value
        case _:
            data.draw(st.sampled_from(list(objects(document))))[name] = value


def _as_read(value: Any) -> Any:
    """Without what has no meaning: the order of members and values, a list of one, contexts that
    are there already."""
    if isinstance(value, dict):
        return {name: _as_read(one) for name, one in value.items() if name != "@context"}
    if isinstance(value, list):
        read = [_as_read(one) for one in value]
        if len(read) == 1:
            return read[0]
        return sorted(read, key=lambda one: json.dumps(one, sort_keys=True))
    return value


@PATIENT
@given(data=st.data())
def test_any_changed_text_ends_in_a_report_or_an_error(data: st.DataObject) -> None:
    text = text_of(Suite.EDDSA_JCS_2022)
    start = data.draw(st.integers(0, len(text)))
    length = data.draw(st.integers(0, 20))
    changed = text[:start] + data.draw(st.text(max_size=4)) + text[start + length :]
    try:
        document = json.loads(changed)
        if not isinstance(document, dict):
            return
        report = judged_badge(document)
    except (ValueError, WalletError):
        return
    if report.outcome is Outcome.VALID:
        assert document == json.loads(text)
