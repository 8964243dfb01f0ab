"""The account of a file."""

from __future__ import annotations

import pytest

from tests.fakes.refusals import refused
from wallet.errors import DefectError
from wallet.profile.formats.leaf_report import (
    Direction,
    ImportLedger,
    LeafReport,
    Left,
    Note,
    Place,
    Reason,
    Taken,
    leaves_of,
    pointer,
)
from wallet.standards.encoding import JsonValue


@pytest.mark.parametrize(
    ("value", "leaves"),
    [
        (7, [()]),
        (None, [()]),
        ({}, [()]),
        ([], [()]),
        ({"a": 1, "b": [True, {}], "c": {"d": []}}, [("a",), ("b", 0), ("b", 1), ("c", "d")]),
    ],
)
def test_a_leaf_is_what_holds_nothing_else(
    value: JsonValue, leaves: list[tuple[str | int, ...]]
) -> None:
    assert list(leaves_of(value)) == leaves


def test_a_pointer_escapes_what_parts_it() -> None:
    assert pointer(()) == ""
    assert pointer(("a/b", 0, "~", "")) == "/a~1b/0/~0/"


def test_no_leaf_can_be_entered_twice() -> None:
    ledger = ImportLedger({"a": 1})
    ledger.take(("a",), Place("identity", "name"))
    with refused(DefectError, "profile.leaf_twice"):
        ledger.leave(("a",), Reason.EMPTY)


def test_a_leaf_that_is_not_there_cannot_be_entered() -> None:
    with refused(DefectError, "profile.leaf_twice"):
        ImportLedger({"a": 1}).leave(("b",), Reason.EMPTY)


def test_no_leaf_can_be_forgotten() -> None:
    ledger = ImportLedger({"a": 1, "b": 2})
    ledger.leave(("a",), Reason.EMPTY)
    with refused(DefectError, "profile.leaf_forgotten") as caught:
        ledger.report("x")
    assert caught.value.data == {"count": 1}


def test_a_report_is_a_document() -> None:
    report = LeafReport(
        Direction.IMPORT,
        "jsonresume",
        (Taken("/skills/0/keywords/1", Place("urn:uuid:1", "keyword", 1), Note.CLEANED),),
        (
            Left(Reason.NO_FIELD, leaf="/x"),
            Left(Reason.WALLET_ONLY, place=Place("urn:uuid:1", "id")),
        ),
    )
    assert report.to_json() == {
        "schema": "leaf-report/1",
        "direction": "import",
        "format": "jsonresume",
        "taken": [
            {
                "leaf": "/skills/0/keywords/1",
                "item": "urn:uuid:1",
                "field": "keyword",
                "index": 1,
                "note": "cleaned",
            }
        ],
        "left": [
            {"leaf": "/x", "reason": "no-field"},
            {"item": "urn:uuid:1", "field": "id", "reason": "wallet-only"},
        ],
    }
