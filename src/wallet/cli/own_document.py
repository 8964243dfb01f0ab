"""Identity and wishes: one document each, shown, set field by field, or edited in a dialogue."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Protocol

from wallet.cli.command import Command
from wallet.cli.exit_codes import Exit
from wallet.cli.field_options import texts_of, with_flags
from wallet.cli.session import Session
from wallet.errors import UsageError
from wallet.profile.claim_tree import Texts
from wallet.profile.kinds import TABLES
from wallet.standards.encoding import JsonObject
from wallet.workflows.ports import Vault

_EXITS = (Exit.INPUT, Exit.LOCKED, Exit.NOT_FOUND, Exit.CONFLICT)


class Stated(Protocol):
    """What is stated: an identity or wishes."""

    def texts(self) -> dict[str, str | tuple[str, ...]]: ...

    def to_json(self) -> JsonObject: ...


@dataclass(frozen=True, slots=True)
class OwnDocument:
    """One of the two: its name, and how it is made."""

    name: str
    parse: Callable[[JsonObject], Stated]
    build: Callable[[Texts], Stated]

    def read(self, document: JsonObject | None) -> Stated:
        """What a document of the vault states; nothing where there is none."""
        return self.parse(document) if document is not None else self.build({})


def show(session: Session, own: OwnDocument, *, reveal: bool) -> None:
    """What is stated; a personal number only with ``reveal``."""
    from wallet.cli.views.claims import render_pairs
    from wallet.cli.views.fields import field_rows
    from wallet.profile.swedish_numbers import mask_personal_number

    with session.open_vault() as vault:
        stated = own.read(vault.document(own.name))
    texts, document = stated.texts(), stated.to_json()
    number = texts.get("personal-number")
    if isinstance(number, str) and not reveal:
        texts["personal-number"] = mask_personal_number(number)
        del document["personal_number"]
        session.note("record.masked")
    rows = field_rows(TABLES[own.name], texts, session.t)
    session.emit(document, render_pairs(rows, session.page))
    if not rows:
        session.note("record.nothing_stated", command=own.name)


def set_command(own: OwnDocument, examples: tuple[str, ...]) -> Command:
    """``set``: the fields whose flags are given; an empty text takes a field away."""
    table = TABLES[own.name]

    def set_(session: Session, values: dict[str, Any]) -> None:
        changes = texts_of(table, values)
        if not changes:
            raise UsageError("record.nothing_to_set", command=own.name)
        with session.open_vault() as vault:
            before = vault.document(own.name)
            stated = own.build({**own.read(before).texts(), **changes})
            _keep(session, vault, own, stated, before)

    return Command(
        "set", with_flags(set_, table), examples=examples, exits=_EXITS, opens_vault=True
    )


def edit_command(own: OwnDocument) -> Command:
    """``edit``: a dialogue over the fields, with what was stated before."""

    def edit(session: Session) -> None:
        from wallet.cli.dialogue import ask_fields

        with session.open_vault() as vault:
            before = vault.document(own.name)
            with session.terminal() as terminal:
                stated = ask_fields(
                    terminal,
                    session.t,
                    TABLES[own.name],
                    own.build,
                    before=own.read(before).texts(),
                )
            _keep(session, vault, own, stated, before)

    words = f"wallet {own.name} edit"
    return Command(
        "edit",
        edit,
        examples=(words, f"{words} --lang sv"),
        exits=(*_EXITS, Exit.CONSENT),
        opens_vault=True,
    )


def _keep(
    session: Session, vault: Vault, own: OwnDocument, stated: Stated, before: JsonObject | None
) -> None:
    from wallet.workflows import hold

    document = stated.to_json() if stated.texts() else None
    hold.change_document(
        vault,
        own.name,
        document,
        before=before,
        clock=session.clock,
        entropy=session.entropy,
    )
    session.emit(
        {"schema": "document-kept/1", "name": own.name, "fields": [*stated.texts()]},
        [session.t("record.kept", kind=session.t(f"profile.kind.{own.name}"))],
    )
    session.hint("record.next_document", command=own.name)
