"""One sitting at the terminal: what fits, what stays out, the notices, a decision on each."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from wallet.cli.session import Session
from wallet.cli.terminal import Deferred, Terminal

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
) -> Review:
    """What would leave, once the person has picked from what fits.

    ``askings`` are the purposes to decide about; None: all that is asked, for one release.
    """
    from wallet.cli.decide import choose
    from wallet.workflows import share as workflow
    from wallet.workflows.holdings import held_in

    offers = workflow.find_offers(held_in(vault), asked, vault)
    return workflow.prepare_review(
        vault,
        asked,
        offers,
        choose(terminal, session.t, offers),
        language=session.settings.language,
        clock=session.clock,
        entropy=session.entropy,
        keys=session.keys,
        askings=askings,
    )


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
