"""The chain: a change of any byte is found; deleting entries hides nothing else."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from wallet.errors import InputError
from wallet.log.chain import Flaw, LogRow, check_chain, next_row, without_body
from wallet.log.event import parse_event
from wallet.standards.encoding import JsonObject, JsonValue, canonical_json, parse_json_object

JSON: st.SearchStrategy[JsonValue] = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**53) + 1, 2**53 - 1) | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=6), inner),
    max_leaves=6,
)
BODIES = st.lists(st.dictionaries(st.text(max_size=6), JSON, max_size=4), min_size=1, max_size=8)


def chain(bodies: list[JsonObject]) -> list[LogRow]:
    rows: list[LogRow] = []
    for number, body in enumerate(bodies):
        key = number.to_bytes(32, "big")
        rows.append(next_row(rows[-1] if rows else None, body, key))
    return rows


@given(BODIES)
def test_what_was_appended_holds(bodies: list[JsonObject]) -> None:
    assert check_chain(chain(bodies)) == ()


@given(BODIES, st.data())
def test_any_changed_byte_of_any_body_is_found_where_it_is(
    bodies: list[JsonObject], data: st.DataObject
) -> None:
    rows = chain(bodies)
    at = data.draw(st.integers(0, len(rows) - 1))
    written = bytearray(canonical_json(bodies[at]))
    position = data.draw(st.integers(0, len(written) - 1))
    written[position] ^= data.draw(st.integers(1, 255))
    try:
        body = parse_json_object(bytes(written))
    except InputError:
        return
    if body == bodies[at] and canonical_json(body) == canonical_json(bodies[at]):
        return
    rows[at] = replace(rows[at], body=body)
    assert [(finding.seq, finding.flaw) for finding in check_chain(rows)] == [(at + 1, Flaw.BODY)]


@given(BODIES, st.data())
def test_any_changed_byte_of_key_commitment_or_link_is_found(
    bodies: list[JsonObject], data: st.DataObject
) -> None:
    rows = chain(bodies)
    at = data.draw(st.integers(0, len(rows) - 1))
    name = data.draw(st.sampled_from(["key", "commitment", "link"]))
    value = bytearray(getattr(rows[at], name))
    value[data.draw(st.integers(0, 31))] ^= data.draw(st.integers(1, 255))
    rows[at] = replace(rows[at], **{name: bytes(value)})  # type: ignore[arg-type]  # all bytes
    assert at + 1 in {finding.seq for finding in check_chain(rows)}


@given(BODIES, st.sets(st.integers(0, 7)))
def test_deleted_entries_leave_a_chain_that_holds(
    bodies: list[JsonObject], deleted: set[int]
) -> None:
    rows = [without_body(row) if at in deleted else row for at, row in enumerate(chain(bodies))]
    assert check_chain(rows) == ()


@given(st.lists(st.integers(0, 2), min_size=2, max_size=6), st.data())
def test_removed_or_reordered_rows_are_found(numbers: list[int], data: st.DataObject) -> None:
    rows = chain([{"n": number} for number in numbers])
    order = data.draw(st.permutations(range(len(rows))))
    kept = order[: data.draw(st.integers(1, len(rows)))]
    if kept == list(range(len(kept))):
        return
    assert check_chain([rows[at] for at in kept]) != ()


@given(st.dictionaries(st.text(max_size=12), JSON, max_size=5))
def test_any_object_is_an_entry_or_is_refused(body: JsonObject) -> None:
    try:
        event = parse_event({"schema": "log-event/1", **body})
    except InputError:
        return
    assert event.body() == {"schema": "log-event/1", **body}
