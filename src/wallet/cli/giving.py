"""`wallet consent give` and `renew`: a consent that scripts may use, given at the terminal."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated

import typer

from wallet.cli.command import Command
from wallet.cli.exit_codes import Exit
from wallet.cli.session import Session
from wallet.cli.terminal import Terminal
from wallet.errors import ConsentError

if TYPE_CHECKING:
    from wallet.workflows.consents import Consent
    from wallet.workflows.grants import Renewal
    from wallet.workflows.ports import Vault
    from wallet.workflows.share import Review

Until = Annotated[str, typer.Option("--until", metavar="DATE")]


def give(
    session: Session,
    request: Annotated[str, typer.Argument(metavar="REQUEST")],
    until: Until,
    uses: Annotated[int, typer.Option("--uses", metavar="N")],
    hours_apart: Annotated[int | None, typer.Option("--hours-apart", metavar="N")] = None,
    again: Annotated[bool, typer.Option("--again")] = False,  # noqa: FBT002 - typer's form of a flag
) -> None:
    """Lets scripts answer this recipient, for this purpose, with these claims, for a while."""
    from wallet.cli.asked_in import asked_in
    from wallet.cli.sitting import review_asked
    from wallet.standards.encoding import Instant
    from wallet.workflows.grants import grant_askings

    with session.terminal() as terminal:
        asked = asked_in(session, request)
        ends = Instant.parse_end(until)
        askings = grant_askings(
            asked, until=ends, uses=uses, at=session.now, hours_apart=hours_apart
        )
        with session.open_vault(fresh=True) as vault:
            review = review_asked(session, terminal, vault, asked, askings, again=again)
            _decide(session, terminal, vault, review)


def renew(
    session: Session,
    consent: Annotated[str, typer.Argument(metavar="ID")],
    until: Until,
    uses: Annotated[int | None, typer.Option("--uses", metavar="N")] = None,
) -> None:
    """Gives a grant anew, on the same promises and about no more: a new record, linked back."""
    from wallet.cli.trust_in_use import trust_store
    from wallet.standards.encoding import Instant
    from wallet.workflows.grants import prepare_renewal, review_renewal

    ends = Instant.parse_end(until)
    with session.terminal() as terminal, session.open_vault(fresh=True) as vault:
        trust = trust_store(session).load().trust
        renewal = prepare_renewal(vault, consent, trust=trust, at=session.now)
        review = review_renewal(
            vault,
            renewal,
            until=ends,
            uses=uses or renewal.uses,
            language=session.settings.language,
            clock=session.clock,
            entropy=session.entropy,
            keys=session.keys,
        )
        _show_difference(session, terminal, renewal, review)
        _decide(session, terminal, vault, review, renewal.grant.consent)


def _decide(
    session: Session,
    terminal: Terminal,
    vault: Vault,
    review: Review,
    replaces: Consent | None = None,
) -> None:
    from wallet.cli.sitting import decide_on
    from wallet.workflows.grants import check_sensitive, make_grants, put_off
    from wallet.workflows.share import why_nothing_left

    check_sensitive(review)
    decisions = decide_on(
        session,
        terminal,
        review,
        lambda: put_off(vault, review, session.now, session.entropy, replaces),
    )
    given = make_grants(
        vault,
        review,
        decisions,
        clock=session.clock,
        entropy=session.entropy,
        replaces=replaces,
    )
    if not given:
        raise ConsentError(why_nothing_left(decisions))
    _report(session, review, given)


def _show_difference(
    session: Session, terminal: Terminal, renewal: Renewal, review: Review
) -> None:
    t, page = session.t, terminal.page
    old, sheet = renewal.grant.consent.standing, review.sheets[0]
    found = renewal.difference(sheet)
    new = sheet.asking.until
    lines = [
        t(
            "grants.difference.limits",
            old_date=old.until.date() if old.until else "–",
            old_uses=old.uses,
            date=new.date() if new else "–",
            uses=sheet.asking.uses,
        )
    ]
    if found.changed:
        lines.append(t("grants.difference.changed", claims=", ".join(found.changed)))
    if found.fewer:
        lines.append(t("grants.difference.fewer", claims=", ".join(found.fewer)))
    if not (found.changed or found.fewer):
        lines.append(t("grants.difference.same"))
    heading = page.bold(t("grants.difference.heading", id=renewal.grant.consent.short))
    terminal.show(["", heading, *(row for line in lines for row in page.wrap(line))])


def _report(session: Session, review: Review, given: Sequence[str]) -> None:
    asking = review.sheets[0].asking
    until = asking.until
    ends = until.rfc3339() if until else None
    session.emit(
        {
            "schema": "grants-given/1",
            "consents": list(given),
            "until": ends,
            "uses": asking.uses,
        },
        [
            session.t(
                "grants.given",
                id=one.removeprefix("urn:uuid:")[:8],
                uses=asking.uses,
                date=until.date() if until else "–",
            )
            for one in given
        ],
    )
    session.hint("grants.next", id=given[0].removeprefix("urn:uuid:")[:8])


_EXITS = (Exit.INPUT, Exit.LOCKED, Exit.NOT_FOUND, Exit.CONSENT, Exit.CONFLICT)

GIVE = Command(
    "give",
    give,
    examples=(
        "wallet consent give ask.request --until 2027-02-01 --uses 10",
        "wallet consent give - --until 2027-02-01 --uses 30 --json",
    ),
    exits=_EXITS,
    opens_vault=True,
)
RENEW = Command(
    "renew",
    renew,
    examples=(
        "wallet consent renew 5c39cb5d --until 2027-05-01",
        "wallet consent renew 5c39cb5d --until 2027-05-01 --uses 5",
    ),
    exits=_EXITS,
    opens_vault=True,
)
