"""Sending notices: `wallet consent withdraw --send` and `wallet consent outbox`."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated, Final

import typer

from wallet.cli.command import Command
from wallet.cli.exit_codes import Exit
from wallet.cli.session import Session
from wallet.errors import UsageError

if TYPE_CHECKING:
    from wallet.workflows.consents import Withdrawn
    from wallet.workflows.outbox import Posting
    from wallet.workflows.ports import Vault

_DRAFT: Final = ".eml"
_LETTER: Final = ".txt"


def send_withdrawn(
    session: Session, vault: Vault, done: Sequence[Withdrawn]
) -> tuple[Posting, ...]:
    """Posts the notices of these consents that have not arrived; returns all of them."""
    from wallet.workflows.outbox import post, postings

    wanted = {one.consent.id for one in done}
    waiting = [one for one in postings(vault) if one.consent_id in wanted]
    return post(vault, waiting, session.network, clock=session.clock, entropy=session.entropy)


def write_letters(
    session: Session, sent: Sequence[Posting], done: Sequence[Withdrawn], *, force: bool
) -> list[str]:
    """A draft or a letter for each notice that the wallet cannot post; the names of the files."""
    from wallet.cli.views.letters import (
        Enclosure,
        as_draft,
        as_text,
        notice_name,
        withdrawal_letter,
    )
    from wallet.workflows.outbox import MEDIA_TYPE, Progress

    by_consent = {one.consent.id: one for one in done}
    names: dict[str, bytes] = {}
    for one in sent:
        if one.progress is not Progress.WAITING or one.reach.uri is not None:
            continue
        withdrawn = by_consent[one.consent_id]
        letter = withdrawal_letter(one, withdrawn.consent, withdrawn.demand, session.t)
        name = notice_name(one).rpartition(".")[0]
        if one.reach.email is not None:
            notice = Enclosure(notice_name(one), MEDIA_TYPE, one.notice.encode("ascii"))
            names[name + _DRAFT] = as_draft(letter, one.reach.email, (notice,))
        else:
            names[name + _LETTER] = as_text(letter).encode("utf-8")
    for name, data in names.items():
        session.write_out(name, data, force=force)
    return [*names]


def outbox(
    session: Session,
    send: Annotated[bool, typer.Option("--send")] = False,  # noqa: FBT002 - typer's form of a flag
    answer: Annotated[str | None, typer.Option("--answer", metavar="FILE")] = None,
    sent: Annotated[str | None, typer.Option("--sent", metavar="ID")] = None,
) -> Exit:
    """The notices to recipients and how far they have come; sends what waits, keeps answers."""
    from wallet.cli.views.outbox_view import render_outbox
    from wallet.workflows.consents import all_consents, find_consent
    from wallet.workflows.outbox import (
        Progress,
        mark_sent,
        outbox_document,
        post,
        postings,
        take_answer,
    )

    if [send, answer is not None, sent is not None].count(True) > 1:
        raise UsageError("outbox.send_or_answer")
    token = _token(answer) if answer is not None else None
    with session.open_vault() as vault:
        if token is not None:
            take_answer(vault, token, clock=session.clock, entropy=session.entropy)
        if sent is not None:
            consent = find_consent(all_consents(vault, session.now), sent)
            mark_sent(vault, consent.id, clock=session.clock, entropy=session.entropy)
        found = postings(vault)
        tried = {one.id for one in found if one.can_be_posted} if send else set()
        if send:
            found = post(
                vault, found, session.network, clock=session.clock, entropy=session.entropy
            )
    session.emit(outbox_document(found), render_outbox(found, session.t, session.page))
    if any(one.can_be_posted for one in found) and not send:
        session.hint("outbox.next")
    failed = any(one.id in tried and one.progress is Progress.WAITING for one in found)
    return Exit.REMOTE if failed else Exit.DONE


def _token(name: str) -> str:
    """The answer in a file."""
    from wallet import limits
    from wallet.errors import InputError
    from wallet.system.files import read_file

    data = read_file(name, max_bytes=limits.MAX_REPLY_BYTES)
    try:
        return data.decode("ascii").strip()
    except UnicodeDecodeError as error:
        raise InputError("outbox.answer") from error


OUTBOX: Final = Command(
    "outbox",
    outbox,
    examples=(
        "wallet consent outbox",
        "wallet consent outbox --send",
        "wallet consent outbox --sent 5c39cb5d",
    ),
    exits=(Exit.INPUT, Exit.LOCKED, Exit.NOT_FOUND, Exit.REMOTE),
    opens_vault=True,
)
