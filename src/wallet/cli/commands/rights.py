"""`wallet rights`: what the law lets a person ask of a recipient, as letters ready to be sent."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Final

import typer

from wallet.cli.command import Command, Group
from wallet.cli.exit_codes import Exit
from wallet.cli.options import Force
from wallet.cli.session import Session

if TYPE_CHECKING:
    from wallet.workflows.rights import Asked

_ENDINGS: Final = (".txt", ".eml", ".json")
_SHORT: Final = 8

Recipient = Annotated[str, typer.Option("--recipient", metavar="WHO")]
Claims = Annotated[list[str] | None, typer.Option("--claim", metavar="NAME")]
Say = Annotated[str | None, typer.Option("--say", metavar="TEXT")]
Name = Annotated[str | None, typer.Option("--out", metavar="NAME")]


def access(session: Session, recipient: Recipient, out: Name = None, force: Force = False) -> None:  # noqa: FBT002 - typer's form of a flag
    """A copy of all that the recipient has, and what it does with it (GDPR 15)."""
    _ask(session, "access", recipient, None, None, out, force=force)


def correct(
    session: Session,
    recipient: Recipient,
    claim: Claims = None,
    say: Say = None,
    out: Name = None,
    force: Force = False,  # noqa: FBT002 - as above
) -> None:
    """That what is wrong is put right (GDPR 16)."""
    _ask(session, "correct", recipient, claim, say, out, force=force)


def erase(
    session: Session,
    recipient: Recipient,
    claim: Claims = None,
    say: Say = None,
    out: Name = None,
    force: Force = False,  # noqa: FBT002 - as above
) -> None:
    """That it is deleted (GDPR 17)."""
    _ask(session, "erase", recipient, claim, say, out, force=force)


def port(session: Session, recipient: Recipient, out: Name = None, force: Force = False) -> None:  # noqa: FBT002 - as above
    """The data as a file that other services can read (GDPR 20)."""
    _ask(session, "port", recipient, None, None, out, force=force)


def object_(
    session: Session,
    recipient: Recipient,
    claim: Claims = None,
    say: Say = None,
    out: Name = None,
    force: Force = False,  # noqa: FBT002 - as above
) -> None:
    """That the use stops, for reasons of one's own situation (GDPR 21)."""
    _ask(session, "object", recipient, claim, say, out, force=force)


def complain(
    session: Session,
    recipient: Recipient,
    say: Say = None,
    out: Name = None,
    force: Force = False,  # noqa: FBT002 - as above
) -> None:
    """A complaint about the recipient, to the supervisory authority (GDPR 77)."""
    _ask(session, "complain", recipient, None, say, out, force=force)


def list_(session: Session) -> None:
    """The requests, and whether an answer is due, late or there."""
    from wallet.cli.views.rights_view import render_requests
    from wallet.workflows.rights import list_document, requests

    with session.open_vault() as vault:
        found = requests(vault, session.now)
    session.emit(list_document(found), render_requests(found, session.t, session.page))


def answered(session: Session, request: Annotated[str, typer.Argument(metavar="ID")]) -> None:
    """Notes that a request was answered."""
    from wallet.cli.views.rights_view import render_requests
    from wallet.workflows.rights import list_document, mark_answered

    with session.open_vault() as vault:
        done = mark_answered(vault, request, clock=session.clock, entropy=session.entropy)
    session.emit(list_document((done,)), render_requests((done,), session.t, session.page))


def _ask(
    session: Session,
    name: str,
    recipient: str,
    claims: list[str] | None,
    say: str | None,
    out: str | None,
    *,
    force: bool,
) -> None:
    """Logs the request and writes it as a letter, as a draft for a mail program, and as data."""
    from wallet.cli.views.rights_view import render_asked
    from wallet.consent.rights import RightName
    from wallet.workflows.rights import ask

    if out is not None:
        _refuse_taken(out, force=force)
    with session.open_vault() as vault:
        asked = ask(
            vault,
            RightName(name),
            recipient,
            claims=claims or (),
            say=say,
            clock=session.clock,
            entropy=session.entropy,
        )
    stem = out or f"{name}-{asked.id.rpartition(':')[2][:_SHORT]}"
    files = _write(session, asked, stem, force=force)
    lines = render_asked(asked, files, session.t, session.page)
    session.emit({**asked.to_json(), "files": [*files]}, lines)


def _refuse_taken(stem: str, *, force: bool) -> None:
    """Before anything is logged: a file that is there already is not replaced."""
    from wallet.system.files import check_free

    for ending in _ENDINGS:
        check_free(Path(stem + ending), force=force)


def _write(session: Session, asked: Asked, stem: str, *, force: bool) -> list[str]:
    """The three files; a draft only where there is an address for it."""
    import json

    from wallet.cli.views.letters import Enclosure, as_draft, as_text
    from wallet.cli.views.rights_view import rights_letter

    letter = rights_letter(asked, session.t)
    enclosures = (
        Enclosure(
            f"{asked.right}.rights-request",
            "application/rights-request+jwt",
            asked.token.encode("ascii"),
        ),
        *(
            Enclosure(f"{number}.receipt", "application/consent-receipt+jwt", one.encode("ascii"))
            for number, one in enumerate(asked.receipts, 1)
        ),
    )
    text = json.dumps(asked.to_json(), ensure_ascii=False, indent=2)
    written = {stem + ".txt": as_text(letter).encode("utf-8")}
    if asked.addressee.email is not None:
        written[stem + ".eml"] = as_draft(letter, asked.addressee.email, enclosures)
    written[stem + ".json"] = text.encode("utf-8") + b"\n"
    for name, data in written.items():
        session.write_out(name, data, force=force)
    return [*written]


def _verb(name: str, run: Callable[..., None], *options: str) -> Command:
    who = f'wallet rights {name} --recipient "Exempelmatchning AB"'
    return Command(
        name,
        run,
        examples=(who, " ".join((who, *options))),
        exits=(Exit.INPUT, Exit.LOCKED, Exit.NOT_FOUND, Exit.CONFLICT),
        opens_vault=True,
    )


GROUP = Group(
    "rights",
    (
        _verb("access", access, "--json"),
        _verb("correct", correct, "--claim", "title", '--say "It should say night nurse"'),
        _verb("erase", erase, "--out", "erase-please"),
        _verb("port", port, "--json"),
        _verb("object", object_, '--say "I am changing trades"'),
        _verb("complain", complain, '--say "They did not answer"'),
        Command(
            "list",
            list_,
            examples=("wallet rights list", "wallet rights list --json"),
            exits=(Exit.INPUT, Exit.LOCKED, Exit.NOT_FOUND),
            opens_vault=True,
        ),
        Command(
            "answered",
            answered,
            examples=("wallet rights answered 5c39cb5d", "wallet rights answered 5c39cb5d --json"),
            exits=(Exit.INPUT, Exit.LOCKED, Exit.NOT_FOUND),
            opens_vault=True,
        ),
    ),
)
