"""What holds for every SD-JWT: totality, exact selection, and no silent change."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from typing import Any

from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st
from jwcrypto.jwk import JWK
from sd_jwt.verifier import SDJWTVerifier

from tests.fakes.sd_jwt import (
    AUDIENCE,
    HOLDER,
    ISSUER,
    NONCE,
    TYP,
    bound,
    counted_salts,
    digest,
    disclosure_text,
    hidden,
    json_text,
    outcome,
    refusal,
    signed,
    verify_bound,
)
from wallet.standards.encoding import JsonObject, JsonValue, compact_json
from wallet.standards.sd_jwt import (
    ConcretePath,
    HideByFrame,
    HideLeaves,
    issue,
    parse_issued_sd_jwt,
    parse_sd_jwt,
    paths_of,
    present,
    process,
    verify_sd_jwt,
)

relaxed = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])

names = st.text(max_size=6).filter(lambda name: name not in {"_sd", "...", "_sd_alg", "_sd_decoy"})
scalars = (
    st.none()
    | st.booleans()
    | st.integers(-(2**53) + 1, 2**53 - 1)
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(max_size=8)
)


def _containers(values: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    return st.lists(values, max_size=3) | st.dictionaries(names, values, max_size=3)


values = st.recursive(scalars, _containers, max_leaves=8)
claims_objects = st.dictionaries(names, values, max_size=5)


def _items(value: JsonValue) -> list[tuple[str | int, JsonValue]]:
    if isinstance(value, dict):
        return list(value.items())
    return list(enumerate(value)) if isinstance(value, list) else []


def _paths(value: JsonValue, path: ConcretePath = ()) -> Iterator[ConcretePath]:
    yield path
    for step, inner in _items(value):
        yield from _paths(inner, (*path, step))


@st.composite
def frames(draw: st.DrawFn, value: JsonValue) -> JsonObject:
    """A disclosure frame that fits a value: some members hidden, some decoys, at every level."""
    frame: JsonObject = {}
    steps = [step for step, _ in _items(value)]
    if steps:
        frame["_sd"] = [*draw(st.lists(st.sampled_from(steps), unique=True))]
    if isinstance(value, dict | list):
        frame["_sd_decoy"] = draw(st.integers(0, 2))
    for step, inner in _items(value):
        goes_deeper = draw(st.booleans())
        if goes_deeper and _items(inner):
            frame[str(step)] = draw(frames(inner))
    return frame


@st.composite
def issued(draw: st.DrawFn) -> tuple[JsonObject, str]:
    """Claims, and an SD-JWT that hides some, all or none of them."""
    claims = draw(claims_objects)
    by_frame = draw(frames(claims)) if draw(st.booleans()) else None
    some_visible = HideLeaves(visible=frozenset(draw(st.sets(st.sampled_from([*claims, "iss"])))))
    hide = some_visible if by_frame is None else HideByFrame(by_frame)
    return claims, issue(claims, hide=hide, signer=ISSUER, typ=TYP, salts=counted_salts())


def _kept(value: JsonValue, path: ConcretePath, keeps: Callable[[ConcretePath], bool]) -> JsonValue:
    """``value`` without the members and elements that are not kept."""
    inner = [(step, item) for step, item in _items(value) if keeps((*path, step))]
    if isinstance(value, dict):
        return {str(step): _kept(item, (*path, step), keeps) for step, item in inner}
    if isinstance(value, list):
        return [_kept(item, (*path, step), keeps) for step, item in inner]
    return value


def _same(left: JsonValue, right: JsonValue) -> bool:
    """Equal as JSON, where ``1``, ``1.0`` and ``true`` are three different values."""

    def sorted_members(value: JsonValue) -> JsonValue:
        if isinstance(value, dict):
            return {name: sorted_members(value[name]) for name in sorted(value)}
        return [sorted_members(item) for item in value] if isinstance(value, list) else value

    return compact_json(sorted_members(left)) == compact_json(sorted_members(right))


# Any text is a value or an expected error.


@given(st.text(st.characters(codec="ascii") | st.sampled_from("~.eyJå"), max_size=120))
@relaxed
def test_any_text_is_an_sd_jwt_or_refused(text: str) -> None:
    code = outcome(lambda: parse_sd_jwt(text))
    assert code is None or code.split(".")[0] in {"sd_jwt", "jose", "encoding"}


@given(st.lists(st.text("~.", max_size=2) | st.sampled_from(["e30", "eyJhIjoxfQ", "_w"])))
@relaxed
def test_any_row_of_parts_is_an_sd_jwt_or_refused(parts: list[str]) -> None:
    assume("".join(parts))
    assert refusal(lambda: parse_sd_jwt("".join(parts))) != ""


def _processed(text: str) -> JsonObject:
    return process(parse_sd_jwt(text)).payload


special = st.sampled_from(["_sd", "...", "_sd_alg", "a", "b"])
wild = st.recursive(
    scalars,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(special, inner, max_size=4),
    max_leaves=12,
)


@given(st.dictionaries(special, wild, max_size=4), st.lists(wild, max_size=4))
@relaxed
def test_any_signed_payload_with_any_disclosures_is_processed_or_refused(
    payload: JsonObject, parts: list[JsonValue]
) -> None:
    texts = [json_text(part) for part in parts]
    disclosed = hidden(*texts, **{name: payload[name] for name in payload if name != "_sd"})
    for candidate in (payload, disclosed):
        text = signed(candidate, *texts)
        code = outcome(partial(_processed, text))
        assert code is None or code.split(".")[0] in {"sd_jwt", "encoding"}


# Issue, present any part, verify: exactly that part.


@given(issued())
@relaxed
def test_all_that_was_issued_can_be_read(case: tuple[JsonObject, str]) -> None:
    claims, text = case
    assert _same(verify_sd_jwt(text, ISSUER.public, typ=TYP).payload, claims)


@given(issued(), st.data())
@relaxed
def test_exactly_the_chosen_claims_are_shown(
    case: tuple[JsonObject, str], data: st.DataObject
) -> None:
    claims, text = case
    sd_jwt = parse_issued_sd_jwt(text)
    chosen = data.draw(st.lists(st.sampled_from(list(_paths(claims))), max_size=4))
    selectable = frozenset(paths_of(sd_jwt).selectable)

    def keeps(path: ConcretePath) -> bool:
        touched = any(path[: len(one)] == one[: len(path)] for one in chosen)
        return touched or path not in selectable

    shown = verify_sd_jwt(present(sd_jwt, chosen), ISSUER.public, typ=TYP).payload
    assert _same(shown, _kept(claims, (), keeps))


@given(issued(), st.data())
@relaxed
def test_presenting_less_of_what_was_presented_never_shows_more(
    case: tuple[JsonObject, str], data: st.DataObject
) -> None:
    sd_jwt = parse_issued_sd_jwt(case[1])
    chosen = data.draw(st.lists(st.sampled_from(list(_paths(case[0]))), max_size=4))
    first = parse_issued_sd_jwt(present(sd_jwt, chosen))
    second = parse_issued_sd_jwt(present(first, ()))
    assert set(first.disclosures) <= set(sd_jwt.disclosures)
    assert second.disclosures == ()


# A presentation bound to a holder's key cannot be changed.

NAME = disclosure_text("salt-1", "name", "Alva Exempel")
COURSE_GRADE = disclosure_text("salt-2", "grade", "VG")
COURSE = disclosure_text("salt-3", "course", hidden(COURSE_GRADE, title="Omvårdnad"))
LANGUAGE = disclosure_text("salt-4", "svenska")
KEPT_BACK = disclosure_text("salt-5", "birth_date", "2001-02-03")
FOREIGN = disclosure_text("salt-6", "name", "Bo Exempel")
SHOWN = (NAME, COURSE, COURSE_GRADE)
PAYLOAD = hidden(
    NAME,
    COURSE,
    KEPT_BACK,
    languages=[{"...": digest(LANGUAGE)}],
    cnf={"jwk": HOLDER.public.to_jwk()},
)
PRESENTATION = bound(signed(PAYLOAD, *SHOWN))


def test_the_unchanged_presentation_is_accepted() -> None:
    assert verify_bound(PRESENTATION)["name"] == "Alva Exempel"


def test_a_changed_byte_anywhere_is_refused() -> None:
    for place, char in enumerate(PRESENTATION):
        other = "A" if char != "A" else "B"
        changed = PRESENTATION[:place] + other + PRESENTATION[place + 1 :]
        assert refusal(partial(verify_bound, changed)) != ""


@given(st.integers(0, len(PRESENTATION) - 1), st.characters())
@relaxed
def test_any_other_byte_anywhere_is_refused(place: int, char: str) -> None:
    assume(char != PRESENTATION[place])
    changed = PRESENTATION[:place] + char + PRESENTATION[place + 1 :]
    assert refusal(lambda: verify_bound(changed)) != ""


@given(st.integers(0, len(PRESENTATION)), st.integers(1, 40), st.booleans())
@relaxed
def test_a_cut_or_doubled_stretch_is_refused(place: int, length: int, doubled: bool) -> None:
    stretch = PRESENTATION[place : place + length]
    assume(stretch)
    inserted = stretch * 2 if doubled else ""
    changed = PRESENTATION[:place] + inserted + PRESENTATION[place + length :]
    assume(changed != PRESENTATION)
    assert refusal(lambda: verify_bound(changed)) != ""


@given(st.lists(st.sampled_from([*SHOWN, LANGUAGE, KEPT_BACK, FOREIGN]), max_size=6))
@relaxed
def test_any_other_row_of_disclosures_is_refused(disclosures: list[str]) -> None:
    assume(tuple(disclosures) != SHOWN)
    issuer, *_, proof = PRESENTATION.split("~")
    assert refusal(lambda: verify_bound("~".join([issuer, *disclosures, proof]))) != ""


# A second opinion.


def _second_opinion(text: str, *, bound_to: tuple[str, str] | None = None) -> JsonObject:
    audience, nonce = bound_to or (None, None)
    key = JWK(**ISSUER.public.to_jwk())
    verifier = SDJWTVerifier(text, lambda _issuer, _header: key, audience, nonce)
    payload: JsonObject = verifier.get_verified_payload()
    return payload


@given(issued(), st.data())
@settings(relaxed, max_examples=40)
def test_another_implementation_reads_the_same_from_what_we_issue_and_present(
    case: tuple[JsonObject, str], data: st.DataObject
) -> None:
    claims, text = case
    chosen = data.draw(st.lists(st.sampled_from(list(_paths(claims))), max_size=4))
    for shown in (text, present(parse_issued_sd_jwt(text), chosen)):
        ours = verify_sd_jwt(shown, ISSUER.public, typ=TYP).payload
        assert _same(_second_opinion(shown), ours)


def test_another_implementation_accepts_our_key_binding() -> None:
    claims: JsonObject = {"name": "Alva Exempel", "cnf": {"jwk": HOLDER.public.to_jwk()}}
    text = issue(claims, hide=HideLeaves(), signer=ISSUER, typ=TYP, salts=counted_salts())
    assert _second_opinion(bound(text), bound_to=(AUDIENCE, NONCE)) == claims
    assert verify_bound(bound(text)) == claims
