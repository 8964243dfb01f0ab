"""`wallet identity`: who the person is, apart from all records."""

from __future__ import annotations

from typing import Annotated, Final

import typer

from wallet.cli.command import Command, Group
from wallet.cli.exit_codes import Exit
from wallet.cli.own_document import OwnDocument, edit_command, set_command
from wallet.cli.own_document import show as show_document
from wallet.cli.session import Session
from wallet.profile.identity import build_identity, parse_identity
from wallet.profile.kinds import IDENTITY

_IDENTITY: Final = OwnDocument(IDENTITY, parse_identity, build_identity)


def show(
    session: Session,
    reveal: Annotated[bool, typer.Option("--reveal")] = False,  # noqa: FBT002 - typer's form of a flag
) -> None:
    """What is stated, the personal number with stars."""
    show_document(session, _IDENTITY, reveal=reveal)


GROUP = Group(
    "identity",
    (
        Command(
            "show",
            show,
            examples=("wallet identity show", "wallet identity show --reveal --json"),
            exits=(Exit.INPUT, Exit.LOCKED, Exit.NOT_FOUND),
            opens_vault=True,
        ),
        set_command(
            _IDENTITY,
            (
                "wallet identity set --given-name Alva --family-name Exempel",
                'wallet identity set --phone ""',
            ),
        ),
        edit_command(_IDENTITY),
    ),
)
