"""Records, credentials and files: kept, found, changed by one at a time."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from tests.fakes.refusals import refused
from tests.fakes.vault import NOW, open_vault, record
from wallet.errors import ConflictError, DefectError, InputError, NotFoundError, WalletError
from wallet.standards.encoding import JsonObject
from wallet.vault import Vault
from wallet.workflows.ports import ItemSummary, ItemType, Original

ORIGINAL = Original(
    record(1).id, "intyg.pdf", "application/pdf", b"%PDF-1.7", {"checked": "2026-11-21"}
)


def put(vault: Vault, *numbers: int) -> None:
    with vault.transaction():
        for number in numbers:
            vault.put_item(record(number))


def test_a_list_shows_what_the_document_says(vault: Vault) -> None:
    put(vault, 1)
    assert vault.summaries() == [
        ItemSummary(
            id=record(1).id,
            type=ItemType.RECORD,
            kind="work",
            title="Undersköterska",
            assertion="self",
            period_from="2019-08",
            period_to="2023-06",
            issuer="Exempelkommunen",
            created=NOW,
        )
    ]


def test_a_document_without_period_or_issuer_is_listed_too(vault: Vault) -> None:
    with vault.transaction():
        vault.put_item(replace(record(1), document={"issuer": "Exempelkommunen", "from": 2019}))
    summary = vault.summaries()[0]
    assert (summary.assertion, summary.issuer) == ("self", "Exempelkommunen")
    assert (summary.period_from, summary.period_to) == (None, None)


def test_the_period_of_a_record_is_read_from_its_claims(vault: Vault) -> None:
    with vault.transaction():
        vault.put_item(replace(record(1), document={"claims": {"from": "2021", "to": "ongoing"}}))
    assert (vault.summaries()[0].period_from, vault.summaries()[0].period_to) == ("2021", "ongoing")


def test_a_list_is_by_kind_and_newest_period_first(vault: Vault) -> None:
    with vault.transaction():
        for number, kind, start in [(1, "work", "2001"), (2, "skill", "2002"), (3, "work", "2003")]:
            item = record(number, kind=kind)
            vault.put_item(replace(item, document={"claims": {"from": start}}))
    assert [item.id for item in vault.summaries()] == [record(n).id for n in (2, 3, 1)]
    assert [item.id for item in vault.items()] == [record(n).id for n in (2, 3, 1)]
    assert [item.id for item in vault.summaries(kind="work")] == [record(n).id for n in (3, 1)]


def test_a_list_reads_one_index_and_no_document(vault: Vault) -> None:
    plans: list[str] = []
    for condition in ("", "WHERE kind = 'work'"):
        rows = vault._database.rows(
            "EXPLAIN QUERY PLAN SELECT id, type, kind, title, assertion, period_from, period_to, "
            f"issuer, created FROM items {condition} "
            "ORDER BY kind, period_from DESC, created DESC, id"
        )
        plans += [row[3] for row in rows]
    assert len(plans) == 2
    assert all("USING COVERING INDEX items_list" in plan for plan in plans)


@pytest.mark.parametrize("given", ["00000001", "0000000100004000", "urn:uuid:00000001-0000"])
def test_an_item_is_found_by_the_start_of_its_id(vault: Vault, given: str) -> None:
    put(vault, 1, 2)
    if "-" in given or len(given) == 8:
        assert vault.item(given) == record(1)
    else:
        with refused(NotFoundError, "vault.no_record"):
            vault.item(given)


def test_an_item_is_found_by_its_full_id_in_any_case(vault: Vault) -> None:
    put(vault, 0xABCDEF01)
    assert vault.item(record(0xABCDEF01).id.upper()) == record(0xABCDEF01)


@pytest.mark.parametrize(
    ("given", "error", "code"),
    [
        ("0000", InputError, "vault.ambiguous_id"),
        ("000", InputError, "vault.short_id"),
        ("", NotFoundError, "vault.no_record"),
        ("ffff", NotFoundError, "vault.no_record"),
        ("0000%", NotFoundError, "vault.no_record"),
        ("zzzz", NotFoundError, "vault.no_record"),
        (record(1).id + "0", NotFoundError, "vault.no_record"),
    ],
)
def test_a_start_that_names_not_one_item_is_said(
    vault: Vault, given: str, error: type[WalletError], code: str
) -> None:
    put(vault, 1, 2)
    with refused(error, code):
        vault.item(given)


def test_a_change_replaces_what_was_read(vault: Vault) -> None:
    put(vault, 1)
    changed = replace(vault.item(record(1).id), title="Sjuksköterska")
    with vault.transaction():
        vault.put_item(changed)
    assert vault.items() == [changed]


def test_a_change_on_top_of_anothers_is_refused_and_neither_is_lost(
    home: Path, vault: Vault
) -> None:
    put(vault, 1)
    with open_vault(home) as other:
        other.item(record(1).id)
        with vault.transaction():
            vault.put_item(record(1, title="Först"))
        with refused(ConflictError, "vault.changed"), other.transaction():
            other.put_item(record(1, title="Sedan"))
        assert other.item(record(1).id).title == "Först"
        with other.transaction():
            other.put_item(record(1, title="Sedan"))
    assert vault.item(record(1).id).title == "Sedan"


def test_a_change_of_what_another_removed_is_refused(home: Path, vault: Vault) -> None:
    put(vault, 1)
    with open_vault(home) as other:
        other.item(record(1).id)
        with vault.transaction():
            vault.remove_item(record(1).id)
        with refused(ConflictError, "vault.changed"), other.transaction():
            other.put_item(record(1))
    assert vault.items() == []


def test_an_item_that_was_never_read_is_not_overwritten(home: Path, vault: Vault) -> None:
    put(vault, 1)
    with (
        open_vault(home) as other,
        refused(ConflictError, "vault.changed"),
        other.transaction(),
    ):
        other.put_item(record(1, title="Annan"))
    assert vault.items() == [record(1)]


def test_an_undone_change_can_be_made_again(vault: Vault) -> None:
    put(vault, 1)
    with refused(ConflictError, "vault.original_exists"), vault.transaction():
        vault.put_item(record(1, title="Först"))
        vault.put_item(record(2))
        vault.put_original(ORIGINAL)
        vault.put_original(ORIGINAL)
    assert vault.items() == [record(1)]
    with vault.transaction():
        vault.put_item(record(1, title="Sedan"))
        vault.put_item(record(2))
    assert [item.title for item in vault.items()] == ["Sedan", "Undersköterska"]


def test_nothing_is_written_outside_a_transaction(vault: Vault) -> None:
    with refused(DefectError, "vault.no_transaction"):
        vault.put_item(record())
    assert vault.items() == []


def test_transactions_do_not_nest(vault: Vault) -> None:
    with (
        refused(DefectError, "vault.nested_transaction"),
        vault.transaction(),
        vault.transaction(),
    ):
        raise AssertionError
    put(vault, 1)
    assert vault.items() == [record(1)]


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("sjuksköterska", [2]),
        ("SJUK", [2]),
        ("sjukskoterska", [2]),
        ("omvårdnad", [1, 2]),
        ("omv exempel", [1, 2]),
        ("omvårdnad tandläkare", []),
        ("", []),
        ("   ", []),
        ('"', []),
        ("-", []),
        ("omvårdnad -", [1, 2]),
        ("title : x OR omvårdnad", []),
        ("NEAR(", []),
        ("omvårdnad*", [1, 2]),
        ("\0omvårdnad", [1, 2]),
    ],
)
def test_search_takes_words_and_nothing_else(vault: Vault, words: str, found: list[int]) -> None:
    with vault.transaction():
        vault.put_item(record(1))
        vault.put_item(record(2, title="Sjuksköterska"))
    assert sorted(item.id for item in vault.search(words)) == [record(n).id for n in found]


def test_search_follows_changes_and_removals(vault: Vault) -> None:
    with vault.transaction():
        vault.put_item(record(1, title="Snickare"))
        vault.put_item(record(2, title="Målare"))
    with vault.transaction():
        vault.put_item(record(1, title="Murare"))
        vault.remove_item(record(2).id)
    assert (vault.search("snickare"), vault.search("målare")) == ([], [])
    assert [item.title for item in vault.search("murare")] == ["Murare"]


def test_originals_are_kept_byte_for_byte(vault: Vault) -> None:
    put(vault, 1)
    with vault.transaction():
        vault.put_original(ORIGINAL)
    assert vault.originals("00000001") == [ORIGINAL]


def test_an_original_goes_with_its_item(vault: Vault) -> None:
    put(vault, 1)
    with vault.transaction():
        vault.put_original(ORIGINAL)
    with vault.transaction():
        vault.remove_item("00000001")
    assert vault._database.rows("SELECT * FROM originals") == []
    with refused(NotFoundError, "vault.no_record"):
        vault.originals(record(1).id)


def test_an_original_needs_its_item(vault: Vault) -> None:
    with refused(NotFoundError, "vault.no_record"), vault.transaction():
        vault.put_original(ORIGINAL)


def test_a_second_original_of_the_same_name_is_refused(vault: Vault) -> None:
    put(vault, 1)
    with vault.transaction():
        vault.put_original(ORIGINAL)
    with refused(ConflictError, "vault.original_exists"), vault.transaction():
        vault.put_original(replace(ORIGINAL, data=b"other"))
    assert vault.originals(record(1).id) == [ORIGINAL]


def test_what_is_not_there_is_not_removed(vault: Vault) -> None:
    with refused(NotFoundError, "vault.no_record"), vault.transaction():
        vault.remove_item(record(1).id)


def test_a_record_without_issuer_is_listed_by_the_employer_it_names(vault: Vault) -> None:
    claims: JsonObject = {"title": "Undersköterska", "employer": {"name": "Exempelgården AB"}}
    with vault.transaction():
        vault.put_item(replace(record(), document={"assertion": "self", "claims": claims}))
    assert [row.issuer for row in vault.summaries()] == ["Exempelgården AB"]
