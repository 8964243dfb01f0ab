"""`wallet share`: review, decide, and only then sign and hand over. One sitting at the terminal."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from wallet.cli.asked_in import asked_in
from wallet.cli.command import Command
from wallet.cli.exit_codes import Exit
from wallet.cli.options import Force, OutFile
from wallet.cli.session import Session
from wallet.cli.terminal import Deferred, Terminal
from wallet.errors import ConsentError, UsageError

if TYPE_CHECKING:
    from wallet.workflows.asked import Asked
    from wallet.workflows.ports import Vault
    from wallet.workflows.share import Made, Review


def share(
    session: Session,
    request: Annotated[str | None, typer.Argument(metavar="[REQUEST]")] = None,
    out: OutFile = None,
    preset: Annotated[str | None, typer.Option("--preset", metavar="P")] = None,
    to: Annotated[str | None, typer.Option("--to", metavar="WHO")] = None,
    purpose: Annotated[str | None, typer.Option("--purpose", metavar="TEXT")] = None,
    until: Annotated[str | None, typer.Option("--until", metavar="DATE")] = None,
    grant: Annotated[str | None, typer.Option("--grant", metavar="ID")] = None,
    explain: Annotated[bool, typer.Option("--explain")] = False,  # noqa: FBT002 - typer's flag
    again: Annotated[bool, typer.Option("--again")] = False,  # noqa: FBT002 - as above
    force: Force = False,  # noqa: FBT002 - typer's form of a flag
) -> None:
    """Answers a request, or sends something of one's own accord, once the person has said yes."""
    if grant is not None or explain:
        if request is None or grant is None or any((preset, to, purpose, until)):
            raise UsageError("grants.request_and_grant")
        _by_grant(session, request, grant, out, explain=explain, force=force)
        return
    if out is None or out == "-":
        raise UsageError("share.out")
    from wallet.system.files import check_free

    target = Path(out)
    check_free(target, force=force)
    with session.terminal() as terminal:
        if request is not None:
            if any((preset, to, purpose, until)):
                raise UsageError("share.request_or_preset")
            asked = asked_in(session, request)
        else:
            asked = _unasked(session, terminal, preset, to, purpose, until)
        with session.open_vault(fresh=True) as vault:
            _sitting(session, terminal, vault, asked, target, again=again, force=force)


def _by_grant(
    session: Session, request: str, grant: str, out: str | None, *, explain: bool, force: bool
) -> None:
    from wallet.cli import scripted

    if explain:
        scripted.explain(session, request, grant)
    elif out is None:
        raise UsageError("share.out")
    else:
        scripted.release_by_grant(session, request, grant, out, force=force)


def _unasked(
    session: Session,
    terminal: Terminal,
    preset: str | None,
    to: str | None,
    purpose: str | None,
    until: str | None,
) -> Asked:
    """What the person sends of their own accord; asks for what no flag says."""
    from wallet.consent.sections import Addressed
    from wallet.exchange.presets import PRESETS, build_query, find_preset
    from wallet.standards.encoding import Instant
    from wallet.workflows.asked import unasked

    t = session.t
    name = preset or _asked(terminal, t("share.ask_preset", presets=", ".join(PRESETS)))
    query = build_query([find_preset(name)])
    addressed = Addressed(
        to or _asked(terminal, t("share.ask_to")),
        purpose or _asked(terminal, t("share.ask_purpose")),
    )
    ends = Instant.parse_end(until or _asked(terminal, t("share.ask_until")))
    if ends <= session.now:
        raise UsageError("share.past", date=ends.date())
    return unasked(query, addressed, ends)


def _asked(terminal: Terminal, question: str) -> str:
    answer = terminal.ask(question)
    if not answer:
        raise Deferred("share.deferred")
    return answer


def _sitting(
    session: Session,
    terminal: Terminal,
    vault: Vault,
    asked: Asked,
    target: Path,
    *,
    again: bool,
    force: bool,
) -> None:
    from wallet.cli.handover import hand_over, releasing
    from wallet.cli.sitting import decide_on, review_asked
    from wallet.workflows import share as workflow

    review = review_asked(session, terminal, vault, asked, again=again)
    decisions = decide_on(
        session,
        terminal,
        review,
        lambda: workflow.defer(vault, review, session.now, session.entropy),
    )
    with releasing(session):
        made = workflow.make_release(
            vault, review, decisions, clock=session.clock, entropy=session.entropy
        )
        if made is None:
            raise ConsentError(workflow.why_nothing_left(decisions))
        hand_over(session, vault, made, str(target), force=force)
    _report(session, made, review, target)


def _report(session: Session, made: Made, review: Review, target: Path) -> None:
    t = session.t
    session.emit(
        {
            "schema": "release/1",
            "out": str(target),
            "sha256": made.extract.sha256,
            "fingerprint": made.extract.fingerprint,
            "consents": list(made.record_ids),
            "expires": made.expires.rfc3339(),
        },
        [
            t("share.done", path=target, date=made.expires.date()),
            t("share.fingerprint", fingerprint=made.extract.fingerprint),
        ],
    )
    for record_id in made.record_ids:
        session.note("share.recorded", id=record_id.removeprefix("urn:uuid:")[:8])
    if review.asked.request is None:
        session.hint("share.next_own")
    else:
        session.hint("share.next")


COMMAND = Command(
    "share",
    share,
    examples=(
        "wallet share ask.request --out answer.extract",
        'wallet share --preset guidance --to "Studievägledningen" --purpose "Vägledning" '
        "--until 2027-01-31 --out answer.extract",
        "wallet share tonight.request --grant 5c39cb5d --out tonight.extract",
    ),
    exits=(Exit.INPUT, Exit.LOCKED, Exit.NOT_FOUND, Exit.CONSENT, Exit.CONFLICT),
    opens_vault=True,
)
