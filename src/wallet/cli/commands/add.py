"""`wallet add KIND`: a record in the person's own words, by dialogue, by flags or from JSON."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Mapping
from typing import Annotated, Any

import typer

from wallet.cli.command import Command, Group, identifier
from wallet.cli.exit_codes import Exit
from wallet.cli.session import Session
from wallet.errors import UsageError
from wallet.profile.fields import Field
from wallet.profile.kinds import TABLES, Kind
from wallet.profile.records import (
    ENTERED,
    Assertion,
    Record,
    Source,
    build_record,
    parse_claims,
)
from wallet.workflows.hold import add_record, new_id


def _add(session: Session, kind: Kind, values: dict[str, Any]) -> None:
    source = values.pop("from_json")
    texts = _texts(kind, values)
    if source is not None and texts:
        raise UsageError("add.json_and_flags")
    record = None
    if source is not None:
        record = _from_json(session, kind, source)
    elif texts:
        record = _build(session, kind, texts)
    with session.open_vault() as vault:
        record = record or _by_dialogue(session, kind)
        add_record(vault, record, session.clock, session.entropy)
    session.emit(record.to_json(), [session.t("add.done", title=record.title, id=short(record))])
    session.hint("add.next")


def _build(session: Session, kind: Kind, texts: Mapping[str, str]) -> Record:
    return build_record(kind, texts, new_id(session.entropy), session.now)


def _by_dialogue(session: Session, kind: Kind) -> Record:
    from wallet.cli.dialogue import ask_fields

    with session.terminal() as terminal:
        return ask_fields(
            terminal, session.t, TABLES[kind], lambda texts: _build(session, kind, texts)
        )


def _from_json(session: Session, kind: Kind, source: str) -> Record:
    """The claims in a JSON file; ``schemas/KIND-1.json`` says what they look like."""
    from wallet import limits
    from wallet.standards.encoding import parse_json_object
    from wallet.system.files import read_file

    claims = parse_json_object(read_file(source, max_bytes=limits.MAX_DOCUMENT_BYTES))
    return Record(
        id=new_id(session.entropy),
        kind=kind,
        assertion=Assertion.SELF,
        source=Source(ENTERED, session.now),
        details=parse_claims(kind, claims),
    )


def short(record: Record) -> str:
    """The start of an id that is long enough to type."""
    return record.id.removeprefix("urn:uuid:")[:8]


def _texts(kind: Kind, values: Mapping[str, Any]) -> dict[str, str]:
    """Field name to flag text, for the flags that were given."""
    found: dict[str, str] = {}
    for field in TABLES[kind].flags():
        value = values[_parameter(field)]
        if value:
            found[field.name] = "; ".join(value) if field.repeatable else value
    return found


def _parameter(field: Field) -> str:
    return identifier(field.name)


def _command(kind: Kind, examples: tuple[str, ...]) -> Command:
    return Command(
        str(kind),
        _with_flags(kind),
        examples=examples,
        exits=(Exit.INPUT, Exit.LOCKED, Exit.NOT_FOUND, Exit.CONSENT),
        opens_vault=True,
    )


def _with_flags(kind: Kind) -> Callable[..., None]:
    """The function of one kind, with one flag per field of its table."""

    def add(session: Session, **values: Any) -> None:
        _add(session, kind, values)

    flags = [_flag(field) for field in TABLES[kind].flags()]
    source = inspect.Parameter(
        "from_json",
        inspect.Parameter.KEYWORD_ONLY,
        default=None,
        annotation=Annotated[str | None, typer.Option("--from-json", metavar="FILE")],
    )
    first = inspect.Parameter(
        "session", inspect.Parameter.POSITIONAL_OR_KEYWORD, annotation=Session
    )
    add.__signature__ = inspect.Signature([first, *flags, source])  # type: ignore[attr-defined]  # PEP 362
    return add


def _flag(field: Field) -> inspect.Parameter:
    option = typer.Option(f"--{field.name}", metavar="TEXT")
    several = Annotated[list[str] | None, option]
    one = Annotated[str | None, option]
    return inspect.Parameter(
        _parameter(field),
        inspect.Parameter.KEYWORD_ONLY,
        default=None,
        annotation=several if field.repeatable else one,
    )


GROUP = Group(
    "add",
    (
        _command(
            Kind.EDUCATION,
            (
                "wallet add education",
                'wallet add education --title "Sjuksköterskeexamen" --provider "Exempelhögskolan"',
            ),
        ),
        _command(
            Kind.WORK,
            (
                "wallet add work",
                'wallet add work --title Undersköterska --employer "Exempelvård AB" --from 2019-08',
            ),
        ),
        _command(Kind.SKILL, ("wallet add skill", "wallet add skill --title Svetsning")),
        _command(Kind.LANGUAGE, ("wallet add language", "wallet add language --from-json sv.json")),
    ),
)
