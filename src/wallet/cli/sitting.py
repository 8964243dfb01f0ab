"""One sitting at the terminal: what fits, what stays out, the notices, a decision on each."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from wallet.cli.session import Session
from wallet.cli.terminal import Deferred, Terminal
from wallet.errors import ConsentError

if TYPE_CHECKING:
    from wallet.consent.decision import Decision
    from wallet.consent.sections import Asking
    from wallet.workflows.asked import Asked
    from wallet.workflows.ports import Vault
    from wallet.workflows.share import Review


def review_asked(
    session: Session,
    terminal: Terminal,
    vault: Vault,
    asked: Asked,
    askings: Sequence[Asking] | None = None,
    *,
    again: bool = False,
) -> Review:
    """What would leave, once the person has picked from what fits and what to turn on.

    ``askings`` are the purposes to decide about; None: all that is asked, for one release. Those
    that were refused within six months are passed over unless ``again``. Raises
    ``ConsentError("share.refused_before")`` where all of them were.
    """
    from wallet.cli.apart import choose_apart
    from wallet.cli.decide import choose
    from wallet.workflows import share as workflow
    from wallet.workflows.holdings import held_in

    open_askings = asked.askings(session.now) if askings is None else askings
    if not again:
        open_askings = _still_open(session, terminal, vault, open_askings)
    offers = workflow.find_offers(held_in(vault), asked, vault)
    selection = choose(terminal, session.t, offers)
    apart = workflow.set_apart(vault, offers, selection)
    return workflow.prepare_review(
        vault,
        asked,
        offers,
        selection,
        language=session.settings.language,
        clock=session.clock,
        entropy=session.entropy,
        keys=session.keys,
        askings=open_askings,
        leave_out=choose_apart(terminal, session.t, apart, own=asked.request is None),
    )


def _still_open(
    session: Session, terminal: Terminal, vault: Vault, askings: Sequence[Asking]
) -> Sequence[Asking]:
    """Without what the person said no to lately, which is said."""
    from wallet.consent.words import Words
    from wallet.workflows.share import refused_lately

    refused = refused_lately(vault, askings, session.now)
    if not refused:
        return askings
    if len(refused) == len(askings):
        raise ConsentError("share.refused_before", date=refused[-1].since.date())
    words = Words(session.t)
    for one in refused:
        purposes = words.terms(one.asking.use.purposes) if one.asking.use else ""
        said = session.t("share.passed_over", purpose=purposes, date=one.since.date())
        terminal.show(["", *terminal.page.wrap(said)])
    passed_over = [one.asking for one in refused]
    return [one for one in askings if one not in passed_over]


def decide_on(
    session: Session, terminal: Terminal, review: Review, put_off: Callable[[], None]
) -> list[Decision]:
    """The person's decision on each notice. ``put_off`` is called where the sitting ends early."""
    from wallet.cli.decide import decide

    try:
        return decide(terminal, session.t, review, clock=session.clock, entropy=session.entropy)
    except (Deferred, KeyboardInterrupt):
        put_off()
        raise
