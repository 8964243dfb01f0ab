"""The tables of fields: whole, consistent, and with words for everything in both languages."""

from __future__ import annotations

import pytest

from tests.fakes.refusals import refused
from wallet.errors import InputError
from wallet.messages import ENGLISH, SWEDISH, Catalogue
from wallet.profile.claim_paths import groups
from wallet.profile.fields import Field, FieldType, Table
from wallet.profile.kinds import TABLES, Kind, kind_of_vct, table_of, vct_of
from wallet.profile.leaves import read_text, write_text

FIELDS = [(table, field) for table in TABLES.values() for field in table.fields]
IDS = [f"{table.name}.{field.name}" for table, field in FIELDS]
every_field = pytest.mark.parametrize(("table", "field"), FIELDS, ids=IDS)
both_languages = pytest.mark.parametrize("t", [ENGLISH, SWEDISH], ids=["en", "sv"])


def test_every_kind_has_a_table_and_so_have_identity_and_wishes() -> None:
    assert list(TABLES) == [*Kind, "identity", "wishes"]
    assert [table.name for table in TABLES.values()] == list(TABLES)


@pytest.mark.parametrize("table", TABLES.values(), ids=TABLES)
def test_no_name_and_no_path_is_there_twice(table: Table) -> None:
    assert len({field.name for field in table.fields}) == len(table.fields)
    assert len({field.path for field in table.fields}) == len(table.fields)


@pytest.mark.parametrize("table", TABLES.values(), ids=TABLES)
def test_rules_name_fields_of_the_table(table: Table) -> None:
    names = {field.name for field in table.fields}
    named = {name for field in table.fields for name in (field.only_with, field.not_with) if name}
    assert named | set(table.named_by) <= names


@pytest.mark.parametrize("table", TABLES.values(), ids=TABLES)
def test_a_member_holds_either_a_value_or_other_members(table: Table) -> None:
    single = {field.members[0] for field in table.fields if len(field.members) == 1}
    assert single.isdisjoint(groups(table))
    assert all(len(field.members) <= 2 for field in table.fields)


@every_field
def test_the_example_of_a_field_fits_it(table: Table, field: Field) -> None:
    assert write_text(read_text(field, field.example))


@every_field
@both_languages
def test_a_field_has_its_words(table: Table, field: Field, t: Catalogue) -> None:
    key = f"{table.name}.{field.name}"
    assert t(f"profile.field.{key}")
    assert t(f"profile.explain.{key}")
    assert t.has(f"profile.ask.{key}") is (field.asked and not field.derived)


@every_field
@both_languages
def test_a_coded_choice_has_its_words(table: Table, field: Field, t: Catalogue) -> None:
    texts = (
        [t(f"profile.choice.{field.choice_texts}.{one}") for one in field.choices]
        if (field.choice_texts)
        else []
    )
    assert len(texts) == len(set(texts))
    assert bool(field.choices) is (field.type is FieldType.CHOICE)


@pytest.mark.parametrize("table", TABLES.values(), ids=TABLES)
@both_languages
def test_a_kind_and_its_groups_have_their_words(table: Table, t: Catalogue) -> None:
    assert t(f"profile.kind.{table.name}")
    assert all(t(f"profile.group.{table.name}.{group}") for group in groups(table))


@both_languages
def test_no_words_are_left_of_a_field_that_is_gone(t: Catalogue) -> None:
    from wallet.messages import texts

    keys = [key.split(".", 2) for key in texts(t.language, "profile")]
    named = {name for _, part, name in keys if part in ("field", "ask", "explain")}
    assert named == set(IDS)


def test_a_type_name_leads_to_its_kind_and_no_other_does() -> None:
    assert vct_of(Kind.WORK) == "urn:consent-wallet:vct:work:1"
    assert [kind_of_vct(vct_of(name)) for name in TABLES] == list(TABLES)
    assert kind_of_vct("urn:consent-wallet:vct:work:2") is None
    assert kind_of_vct("work") is None


def test_an_unknown_table_is_refused_with_the_kinds_there_are() -> None:
    assert table_of("wishes") is TABLES["wishes"]
    with refused(InputError, "profile.unknown_kind") as caught:
        table_of("hobby")
    assert caught.value.data == {"kinds": "education, work, skill, language"}


@pytest.mark.parametrize(
    ("kind", "stated", "name", "asked"),
    [
        ("work", (), "title", True),
        ("work", (), "hours", True),
        ("work", ("extent",), "hours", False),
        ("work", (), "sector", False),
        ("education", (), "credits-unit", False),
        ("education", ("credits",), "credits-unit", True),
        ("language", (), "reading", True),
        ("language", ("native",), "reading", False),
        ("identity", (), "birth-year", False),
    ],
)
def test_a_dialogue_asks_only_what_still_says_something(
    kind: str, stated: tuple[str, ...], name: str, asked: bool
) -> None:
    table = TABLES[kind]
    field = table.field(name)
    assert field is not None
    assert table.asks(field, dict.fromkeys(stated, "x")) is asked


def test_derived_fields_have_no_flag_and_private_ones_no_claim() -> None:
    identity, skill = TABLES["identity"], TABLES["skill"]
    assert "birth-year" not in [field.name for field in identity.flags()]
    assert "birth-year" in [field.name for field in identity.claims()]
    assert "protected" not in [field.name for field in identity.claims()]
    assert "evidence-of" not in [field.name for field in skill.claims()]
