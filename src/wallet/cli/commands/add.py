"""`wallet add KIND`: a record in the person's own words, by dialogue, by flags or from JSON."""

from __future__ import annotations

from typing import Any

from wallet.cli.command import Command, Group
from wallet.cli.exit_codes import Exit
from wallet.cli.field_options import texts_of, with_flags
from wallet.cli.session import Session
from wallet.errors import UsageError
from wallet.profile.claim_tree import Texts
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
    texts = texts_of(TABLES[kind], values)
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


def _build(session: Session, kind: Kind, texts: Texts) -> Record:
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


def _command(kind: Kind, examples: tuple[str, ...]) -> Command:
    def add(session: Session, values: dict[str, Any]) -> None:
        _add(session, kind, values)

    return Command(
        str(kind),
        with_flags(add, TABLES[kind], json_file=True),
        examples=examples,
        exits=(Exit.INPUT, Exit.LOCKED, Exit.NOT_FOUND, Exit.CONSENT),
        opens_vault=True,
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
