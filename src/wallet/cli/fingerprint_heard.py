"""Whether somebody heard a fingerprint another way: by telephone, in person, on paper."""

from __future__ import annotations

from typing import Final

from wallet.cli.session import Session
from wallet.cli.views.fingerprint import groups, in_lines
from wallet.errors import ConsentError
from wallet.standards.encoding import foreign_text
from wallet.workflows.trusting import Candidate

_LEFT_OUT: Final = "····"
"""Stands for each of two groups of four that are heard and not shown."""


def confirm_fingerprint(session: Session, candidate: Candidate, given: str | None) -> None:
    """Somebody compared the fingerprint with one they got another way.

    Raises ``ConsentError("trust.not_confirmed")``.
    """
    if given is not None:
        if _folded(given.replace(":", "")) != candidate.fingerprint:
            raise ConsentError("trust.not_confirmed")
        return
    t = session.t
    parts = groups(candidate.fingerprint)
    hidden = _drawn(session.entropy.token(16), len(parts))
    shown = [(_LEFT_OUT if index in hidden else part) for index, part in enumerate(parts)]
    expected = " ".join(parts[index] for index in sorted(hidden))
    with session.terminal() as terminal:
        page = terminal.page
        terminal.show(
            [
                *page.wrap(t("trust.about", name=foreign_text(candidate.name, limit=120))),
                "",
                *in_lines(shown),
                "",
                *page.wrap(t("trust.how")),
            ]
        )
        for question in ("trust.ask_characters", "trust.ask_characters_again"):
            if _folded(terminal.ask(t(question))) in (_folded(expected), candidate.fingerprint):
                return
    raise ConsentError("trust.not_confirmed")


def _folded(text: str) -> str:
    """Without spaces, and in one case: as it may be typed."""
    return "".join(text.split()).casefold()


def _drawn(entropy: bytes, count: int) -> set[int]:
    """Two different positions."""
    first = entropy[0] % count
    second = entropy[1] % (count - 1)
    return {first, second if second < first else second + 1}
