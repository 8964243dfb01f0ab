"""What holds for every extract: nothing leaves that was not shown, nothing changed is accepted."""

from __future__ import annotations

from functools import cache

from hypothesis import given
from hypothesis import strategies as st

from tests.fakes.answer import (
    ALVA_STUDENT,
    DIPLOMA_CLAIMS,
    NONCE,
    SERVICE,
    WORK_CLAIMS,
    WORK_RECORD,
    attested_extract,
    diploma,
    diploma_holding,
    frame,
    judged,
    keyed,
    prepared,
    sealed,
    signed,
)
from tests.fakes.clock import NOON
from wallet.credentials.policy import Policy
from wallet.credentials.reasons import Outcome
from wallet.credentials.report import Report
from wallet.credentials.trust import Trust
from wallet.errors import InputError, WalletError
from wallet.exchange.check import verify_document
from wallet.exchange.extract import parse_extract
from wallet.exchange.match import Chosen
from wallet.exchange.selection import leaves, original_path, pick
from wallet.standards.encoding import JsonObject, JsonValue
from wallet.standards.openid.dcql import ConcretePath, value_at
from wallet.standards.sd_jwt import parse_sd_jwt, present, process


def every_path(value: JsonValue, path: ConcretePath = ()) -> list[ConcretePath]:
    """Every path into a value, to leaves and to branches."""
    inner: list[tuple[str | int, JsonValue]] = []
    if isinstance(value, dict):
        inner.extend(value.items())
    elif isinstance(value, list):
        inner.extend(enumerate(value))
    return [
        found for step, one in inner for found in [(*path, step), *every_path(one, (*path, step))]
    ]


def paths_into(claims: JsonObject) -> st.SearchStrategy[tuple[ConcretePath, ...]]:
    return st.lists(st.sampled_from(every_path(claims)), unique=True, max_size=6).map(tuple)


def lies_in(path: ConcretePath, chosen: tuple[ConcretePath, ...]) -> bool:
    return any(path[: len(one)] == one for one in chosen)


def chosen_leaves(claims: JsonObject, chosen: tuple[ConcretePath, ...]) -> list[JsonValue]:
    return [value for path, value in leaves(claims) if lies_in(path, chosen)]


@cache
def an_extract() -> bytes:
    return attested_extract(diploma()).encode()


def judge(data: bytes) -> Report:
    policy = Policy(audiences=(SERVICE,), nonce=NONCE)
    return verify_document(data, trust=keyed(), policy=policy, at=NOON)


def refused(data: bytes) -> bool:
    """Whether the file is unreadable (exit 3) or not valid (exit 10)."""
    try:
        return judge(data).outcome is Outcome.INVALID
    except InputError:
        return True


def test_the_extract_of_these_tests_is_accepted() -> None:
    assert judge(an_extract()).outcome is Outcome.VALID


@given(st.data())
def test_an_extract_with_any_byte_changed_is_refused(data: st.DataObject) -> None:
    text = bytearray(an_extract())
    place = data.draw(st.integers(0, len(text) - 1))
    text[place] ^= data.draw(st.integers(1, 255))

    assert refused(bytes(text))


@given(st.integers(0, 10_000))
def test_an_extract_cut_off_anywhere_is_refused(length: int) -> None:
    text = an_extract()

    assert refused(text[: length % len(text)])


@given(st.binary(max_size=3), st.binary(max_size=3))
def test_nothing_but_a_line_end_may_stand_around_an_extract(before: bytes, after: bytes) -> None:
    accepted = before == b"" and after in {b"", b"\n", b"\r\n"}

    assert refused(before + an_extract() + after) is not accepted


@given(st.binary(max_size=200))
def test_any_bytes_end_in_a_report_or_an_error(data: bytes) -> None:
    try:
        judge(data)
    except WalletError:
        return


json_values: st.SearchStrategy[JsonValue] = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**53) + 1, 2**53 - 1) | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner),
    max_leaves=8,
)
members = st.sampled_from(sorted(frame(demo=True).payload([("work", "x")])))


@given(st.dictionaries(members, json_values, min_size=1, max_size=3))
def test_whatever_a_holder_signs_ends_in_a_report_or_an_error(changed: JsonObject) -> None:
    presentations = parse_extract(an_extract().decode()).presentations
    text = sealed(presentations, edit=lambda payload: {**payload, **changed})

    try:
        judged(text)
    except WalletError:
        return


@given(paths_into(WORK_CLAIMS))
def test_of_a_record_leaves_exactly_what_was_chosen(paths: tuple[ConcretePath, ...]) -> None:
    text = signed(prepared((Chosen("work", "record-1", paths),))).text

    [part] = judged(text).parts

    sent = [value for _, value in leaves(part.claims)] if part.claims else []
    assert sent == chosen_leaves(WORK_CLAIMS, paths)


@given(paths_into(WORK_CLAIMS), paths_into(DIPLOMA_CLAIMS))
def test_what_was_shown_is_what_leaves(
    work: tuple[ConcretePath, ...], school: tuple[ConcretePath, ...]
) -> None:
    extract = prepared(
        (Chosen("work", "record-1", work), Chosen("diploma", "diploma-1", school)),
        (WORK_RECORD, diploma_holding(diploma())),
    )
    shown = [(claim.path, claim.value) for claim in extract.shown]

    text = signed(extract, holders=(ALVA_STUDENT,)).text

    sent = [
        leaf
        for _, one in parse_extract(text).presentations
        for leaf in leaves(process(parse_sd_jwt(one)).payload)
    ]
    assert sent == shown


@given(paths_into(DIPLOMA_CLAIMS))
def test_of_a_credential_what_was_asked_is_told_from_what_goes_along(
    paths: tuple[ConcretePath, ...],
) -> None:
    extract = prepared((Chosen("diploma", "diploma-1", paths),), (diploma_holding(diploma()),))

    asked = [claim.value for claim in extract.shown if claim.asked]

    assert sorted(map(repr, asked)) == sorted(map(repr, chosen_leaves(DIPLOMA_CLAIMS, paths)))
    assert all(claim.asked for claim in extract.shown if not claim.technical)


@given(paths_into(DIPLOMA_CLAIMS))
def test_a_value_of_a_presentation_is_found_in_the_credential(
    paths: tuple[ConcretePath, ...],
) -> None:
    original = parse_sd_jwt(diploma())
    whole, part = process(original), process(parse_sd_jwt(present(original, paths)))

    found = [original_path(path, part, whole) for path, _ in leaves(part.payload)]

    assert len(set(found)) == len(found)
    assert [value_at(whole.payload, path) for path in found] == [
        value for _, value in leaves(part.payload)
    ]


@given(paths_into(WORK_CLAIMS))
def test_picking_twice_changes_nothing_more(paths: tuple[ConcretePath, ...]) -> None:
    picked = pick(WORK_CLAIMS, paths)

    assert pick(picked, every_path(picked)) == picked


@given(st.sets(st.sampled_from(["work", "diploma", "licence"])))
def test_narrowing_never_shows_more(query_ids: set[str]) -> None:
    extract = prepared(
        (Chosen("work", "record-1", (("title",),)), Chosen("diploma", "diploma-1", (("name",),))),
        (WORK_RECORD, diploma_holding(diploma())),
    )

    narrowed = extract.narrow(query_ids)

    assert set(narrowed.shown) <= set(extract.shown)
    assert {claim.query_id for claim in narrowed.shown} == query_ids & {"work", "diploma"}


def test_a_verifier_that_trusts_nobody_learns_of_nobody() -> None:
    report = verify_document(
        an_extract(), trust=Trust(), policy=Policy(audiences=(SERVICE,)), at=NOON
    )

    assert [part.issuer.name for part in report.parts if part.issuer] == [None]
