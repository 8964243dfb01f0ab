"""`wallet wishes`: what the person looks for."""

from __future__ import annotations

from typing import Final

from wallet.cli.command import Command, Group
from wallet.cli.exit_codes import Exit
from wallet.cli.own_document import OwnDocument, edit_command, set_command
from wallet.cli.own_document import show as show_document
from wallet.cli.session import Session
from wallet.profile.kinds import WISHES
from wallet.profile.wishes import build_wishes, parse_wishes

_WISHES: Final = OwnDocument(WISHES, parse_wishes, build_wishes)


def show(session: Session) -> None:
    """What is stated."""
    show_document(session, _WISHES, reveal=True)


GROUP = Group(
    "wishes",
    (
        Command(
            "show",
            show,
            examples=("wallet wishes show", "wallet wishes show --json"),
            exits=(Exit.INPUT, Exit.LOCKED, Exit.NOT_FOUND),
            opens_vault=True,
        ),
        set_command(
            _WISHES,
            (
                'wallet wishes set --occupation Undersköterska --municipality "2480 Umeå"',
                "wallet wishes set --extent-min 50 --earliest-start 2027-01",
            ),
        ),
        edit_command(_WISHES),
    ),
)
