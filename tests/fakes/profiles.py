"""Records, identities and wishes of people who do not exist; at random for properties."""

from __future__ import annotations

from collections.abc import Callable
from itertools import count
from typing import Any

from hypothesis import strategies as st

from wallet import limits
from wallet.errors import InputError
from wallet.profile.claim_tree import Leaves, assemble, check_rules
from wallet.profile.concepts import Area, Concept, Scheme
from wallet.profile.details import Details, Education, LanguageSkill, Skill, Work
from wallet.profile.fields import Field, FieldType, Table
from wallet.profile.formats.held import Held
from wallet.profile.identity import Identity
from wallet.profile.kinds import IDENTITY, TABLES, WISHES, Kind
from wallet.profile.leaves import ONGOING, Leaf, read_text
from wallet.profile.partial_date import PartialDate
from wallet.profile.plain_text import plain_text
from wallet.profile.records import Assertion, Record, Source, build_record
from wallet.profile.wishes import Wishes
from wallet.standards.encoding import Instant

NOW = Instant.parse("2026-11-21T09:00:00Z")

WORK_TEXTS = {
    "title": "Undersköterska",
    "employer": "Exempelgården AB",
    "employer-id": "556677-8899",
    "from": "2019-08",
    "to": "2023-06-30",
    "extent": "75",
    "duties": "Omvårdnad\nDokumentation",
    "occupation": "Undersköterska, hemtjänst",
    "occupation-id": "bSEB_VKd_Ub3",
    "employment-type": "permanent",
    "place": "Umeå",
    "municipality": "2480",
    "country": "SE",
    "sector": "87",
    "concept": "ssyk2012:5321 Undersköterskor; omvårdnad",
    "text-lang": "sv",
}
"""Every field of a job that can stand beside the others."""


def numbered_ids() -> Callable[[], str]:
    """Ids that count upwards."""
    numbers = count(1)
    return lambda: f"urn:uuid:00000000-0000-4000-8000-{next(numbers):012x}"


def record(
    kind: Kind = Kind.WORK,
    texts: dict[str, str] | None = None,
    *,
    number: int = 1,
    assertion: Assertion = Assertion.SELF,
) -> Record:
    """A record; a job with every field unless told otherwise."""
    record_id = f"urn:uuid:{number:08x}-0000-4000-8000-000000000000"
    return build_record(
        kind, WORK_TEXTS if texts is None else texts, record_id, NOW, assertion=assertion
    )


def check_digit(digits: str) -> str:
    """``digits`` (nine) with the digit that makes their Luhn sum a multiple of ten."""
    doubled = [int(digit) * (2 - place % 2) for place, digit in enumerate(digits)]
    return digits + str(-sum(product // 10 + product % 10 for product in doubled) % 10)


def _plain(limit: int, *, newlines: bool = False) -> st.SearchStrategy[str]:
    written = st.text(max_size=30) | st.sampled_from(
        ["Svetsning", "R&D", "C++ <T>", "a; b", "5 < 6"]
    )
    plain = written.map(lambda text: plain_text(text, limit=limit, newlines=newlines))
    return plain.filter(bool)


_lines = _plain(limits.MAX_PROFILE_LINE)
_years = st.integers(1000, 2999)
_dates = st.one_of(
    st.builds(PartialDate, _years),
    st.builds(PartialDate, _years, st.integers(1, 12)),
    st.dates()
    .filter(lambda day: 1000 <= day.year < 3000)
    .map(lambda day: PartialDate(day.year, day.month, day.day)),
)
_numbers = st.integers(1, 10_000) | st.integers(1, 100).map(lambda number: number + 0.25)
_organisations = st.from_regex("[1-9][0-9][2-9][0-9]{6}", fullmatch=True).map(check_digit)
_people = (
    st.tuples(st.dates(), st.from_regex("[0-9]{3}", fullmatch=True))
    .filter(lambda pair: pair[0].year >= 1900)
    .map(lambda pair: f"{pair[0].year // 100}" + check_digit(f"{pair[0]:%y%m%d}{pair[1]}"))
)


def _codes(field: Field) -> st.SearchStrategy[str]:
    ascii_characters = st.characters(codec="ascii", exclude_categories=["Cc", "Zs"])
    codes = st.from_regex(field.pattern, fullmatch=True, alphabet=ascii_characters)
    return codes.filter(lambda code: _fits(field, code))


def _fits(field: Field, text: str) -> bool:
    try:
        return read_text(field, text) == text
    except InputError:
        return False


def _concepts(field: Field) -> st.SearchStrategy[Leaf]:
    codes = st.from_regex("[A-Za-z0-9_/.:-]{1,20}", fullmatch=True)
    versions = st.none() | st.from_regex("[A-Za-z0-9.]{1,5}", fullmatch=True)
    entry = st.builds(
        Concept, st.sampled_from([*map(str, Scheme)]), codes, st.none() | _lines, versions
    )
    labels = _lines.filter(lambda text: isinstance(_read(field, text), Concept))
    return entry | labels.map(lambda text: Concept(label=text))


def _areas(field: Field) -> st.SearchStrategy[Leaf]:
    codes = st.from_regex(field.pattern, fullmatch=True, alphabet=st.characters(codec="ascii"))
    names = _lines.filter(lambda text: _read(field, text) == Area(name=text))
    return st.builds(Area, codes, st.none() | _lines) | names.map(lambda text: Area(name=text))


def _read(field: Field, text: str) -> Leaf | None:
    try:
        return read_text(field, text)
    except InputError:
        return None


_VALUES: dict[FieldType, Callable[[Field], st.SearchStrategy[Any]]] = {
    FieldType.TEXT: lambda _: _lines,
    FieldType.LONG_TEXT: lambda _: _plain(limits.MAX_PROFILE_TEXT, newlines=True),
    FieldType.CODE: _codes,
    FieldType.CHOICE: lambda field: st.sampled_from(field.choices),
    FieldType.DATE: lambda _: _dates,
    FieldType.END_DATE: lambda _: _dates | st.just(ONGOING),
    FieldType.INTEGER: lambda field: st.integers(field.low, field.high),
    FieldType.NUMBER: lambda _: _numbers,
    FieldType.YES: lambda _: st.just(True),
    FieldType.ORGANISATION_NUMBER: lambda _: _organisations,
    FieldType.PERSONAL_NUMBER: lambda _: _people,
    FieldType.CONCEPT: _concepts,
    FieldType.AREA: _areas,
}


def values_of(field: Field) -> st.SearchStrategy[Any]:
    """Right values of a field; tuples of them where it is repeatable."""
    one = _VALUES[field.type](field)
    return st.lists(one, min_size=1, max_size=3).map(tuple) if field.repeatable else one


@st.composite
def leaves_of_table(draw: st.DrawFn, table: Table) -> Leaves:
    """Values of some of a table's fields that keep its rules."""
    chosen = draw(st.sets(st.sampled_from([field.name for field in table.flags()])))
    if table.named_by and chosen.isdisjoint(table.named_by):
        chosen.add(draw(st.sampled_from(table.named_by)))
    leaves = {field.name: draw(values_of(field)) for field in table.flags() if field.name in chosen}
    while (broken := _broken(table, leaves)) is not None:
        del leaves[broken]
    check_rules(table, leaves)
    return leaves


def _broken(table: Table, leaves: Leaves) -> str | None:
    """A field that cannot stand beside the others."""
    for field in table.flags():
        if field.name in leaves and field.only_with and field.only_with not in leaves:
            return field.name
        if field.name in leaves and field.not_with in leaves:
            return field.name
        if field.required and field.only_with in leaves and field.name not in leaves:
            return field.only_with
    start, end = leaves.get("from"), leaves.get("to")
    if end == ONGOING and start is None:
        return "to"
    if (
        isinstance(start, PartialDate)
        and isinstance(end, PartialDate)
        and not start.may_precede(end)
    ):
        return "to"
    least, most = leaves.get("extent-min"), leaves.get("extent-max")
    return (
        "extent-max" if isinstance(least, int) and isinstance(most, int) and least > most else None
    )


_CLASSES: dict[Kind, type[Details]] = {
    Kind.WORK: Work,
    Kind.EDUCATION: Education,
    Kind.SKILL: Skill,
    Kind.LANGUAGE: LanguageSkill,
}


@st.composite
def records(draw: st.DrawFn, kind: Kind | None = None) -> Record:
    """Any record, of any kind unless one is given."""
    kind = draw(st.sampled_from(Kind)) if kind is None else kind
    leaves = draw(leaves_of_table(TABLES[kind]))
    source = Source(
        draw(st.sampled_from(["entered", "jsonresume"])),
        Instant(draw(st.integers(0, 4_000_000_000))),
        draw(st.none() | st.just("0f" * 32)),
    )
    return Record(
        f"urn:uuid:{draw(st.uuids())}",
        kind,
        draw(st.sampled_from(Assertion)),
        source,
        assemble(_CLASSES[kind], TABLES[kind], leaves),
    )


def identities() -> st.SearchStrategy[Identity]:
    """Any identity."""
    table = TABLES[IDENTITY]
    return leaves_of_table(table).map(lambda leaves: assemble(Identity, table, leaves))


def wishes() -> st.SearchStrategy[Wishes]:
    """Any wishes."""
    table = TABLES[WISHES]
    return leaves_of_table(table).map(lambda leaves: assemble(Wishes, table, leaves))


def holdings() -> st.SearchStrategy[Held]:
    """Whatever a wallet may hold of a person."""
    several = st.lists(records(), max_size=4, unique_by=lambda one: one.id).map(tuple)
    return st.builds(Held, several, st.none() | identities(), st.none() | wishes())
