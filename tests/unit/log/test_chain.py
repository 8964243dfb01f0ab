"""The chain: what it shows, and what a deleted entry leaves."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.fakes.clock import FakeEntropy
from wallet.log.chain import (
    Finding,
    Flaw,
    LogRow,
    check_chain,
    commit,
    link,
    next_row,
    without_body,
)
from wallet.standards.encoding import JsonObject


def rows(count: int) -> list[LogRow]:
    entropy = FakeEntropy("chain")
    found: list[LogRow] = []
    for number in range(count):
        head = found[-1] if found else None
        found.append(next_row(head, {"number": number}, entropy.token(32)))
    return found


def test_an_untouched_log_holds() -> None:
    assert check_chain(rows(5)) == ()
    assert check_chain([]) == ()


def test_positions_count_from_one() -> None:
    assert [row.seq for row in rows(3)] == [1, 2, 3]


def test_the_order_of_members_does_not_matter_to_the_commitment() -> None:
    one: JsonObject = {"a": 1, "b": 2}
    other: JsonObject = {"b": 2, "a": 1}
    assert commit(one, bytes(32)) == commit(other, bytes(32))


def test_the_same_entry_under_another_key_has_another_commitment() -> None:
    body: JsonObject = {"a": 1}
    assert commit(body, bytes(32)) != commit(body, b"\x01" * 32)


def test_a_link_depends_on_position_predecessor_and_commitment() -> None:
    links = {
        link(None, b"c" * 32, 1),
        link(b"p" * 32, b"c" * 32, 1),
        link(None, b"c" * 32, 2),
        link(None, b"d" * 32, 1),
    }
    assert len(links) == 4


def test_a_deleted_entry_leaves_nothing_of_itself_and_the_chain_holds() -> None:
    log = rows(4)
    log[1] = without_body(log[1])
    assert (log[1].body, log[1].key) == (None, None)
    assert check_chain(log) == ()


@pytest.mark.parametrize(
    ("change", "flaws"),
    [
        ({"body": {"number": 99}}, [Finding(3, Flaw.BODY)]),
        ({"key": b"\x01" * 32}, [Finding(3, Flaw.BODY)]),
        ({"key": b"short"}, [Finding(3, Flaw.BODY)]),
        ({"key": None}, [Finding(3, Flaw.BODY)]),
        ({"body": None}, [Finding(3, Flaw.BODY)]),
        ({"body": {"number": float("nan")}}, [Finding(3, Flaw.BODY)]),
        ({"commitment": bytes(32)}, [Finding(3, Flaw.LINK), Finding(3, Flaw.BODY)]),
        ({"link": bytes(32)}, [Finding(3, Flaw.LINK), Finding(4, Flaw.LINK)]),
        ({"seq": 7}, [Finding(7, Flaw.GAP), Finding(4, Flaw.GAP)]),
        ({"seq": -5}, [Finding(-5, Flaw.GAP), Finding(4, Flaw.GAP)]),
    ],
)
def test_a_change_is_found_where_it_was_made(
    change: dict[str, object], flaws: list[Finding]
) -> None:
    log = rows(5)
    log[2] = replace(log[2], **change)  # type: ignore[arg-type]  # wrong values are the point
    assert list(check_chain(log)) == flaws


def test_a_missing_row_is_found() -> None:
    log = rows(5)
    del log[2]
    assert check_chain(log) == (Finding(4, Flaw.GAP),)


def test_swapped_rows_are_found() -> None:
    log = rows(5)
    log[1], log[2] = log[2], log[1]
    assert [finding.flaw for finding in check_chain(log)] == [Flaw.GAP] * 3


def test_a_row_from_another_log_is_found() -> None:
    log, other = rows(3), rows(2)
    foreign = next_row(other[-1], {"number": 2, "other": True}, bytes(32))
    log[1] = replace(foreign, seq=2)
    assert Finding(2, Flaw.LINK) in check_chain(log)


def test_an_entry_cannot_be_made_to_look_deleted_and_replaced() -> None:
    log = rows(3)
    forged = next_row(log[0], {"number": "forged"}, bytes(32))
    log[1] = without_body(forged)
    assert check_chain(log) == (Finding(3, Flaw.LINK),)
