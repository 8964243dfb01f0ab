"""A decision about one use: the value without which nothing is released.

It can be made in one place only, the module that talks to the controlling terminal
(:mod:`wallet.cli.decide`; a test searches the source for others). The constructor wants a seal
that is not exported, and ``decide_given`` checks again, away from the terminal, that the words
typed are the words asked for: a caller cannot pass over them.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Collection
from dataclasses import InitVar, dataclass
from enum import StrEnum
from typing import Final

from wallet.consent.claims import ClaimRef
from wallet.consent.guard_list import NEEDS_STATEMENT, Guard
from wallet.consent.notice import Notice
from wallet.errors import ConsentError, DefectError
from wallet.standards.encoding import Instant

CHALLENGE_LENGTH: Final = 4

_ALPHABET: Final = "23456789abcdefghjkmnpqrstuvwxyz"
"""Without 0, 1, i, l and o, which are easily mistaken."""
_SEAL: Final = object()


class Outcome(StrEnum):
    """What the person decided."""

    GIVEN = "given"
    REFUSED = "refused"
    DEFERRED = "deferred"


class Method(StrEnum):
    """How the decision reached the wallet; a terminal proves no more than that."""

    TERMINAL = "terminal"
    """A statement typed at the controlling terminal of an unlocked wallet."""
    DEMO = "demo"
    """Scripted, in a temporary demonstration vault."""


class Answer(StrEnum):
    """What a typed line amounts to."""

    COMPLETE = "complete"
    NOTHING = "nothing"
    """Empty or only blanks: decide later."""
    WRONG_WORDS = "wrong_words"
    WRONG_CHARACTERS = "wrong_characters"


@dataclass(frozen=True, slots=True)
class Decision:
    """One person's decision about one use, bound to the text that was shown."""

    use_id: str
    consent_id: str
    outcome: Outcome
    method: Method
    statement: str | None
    """The words that were typed, as asked for; None unless given."""
    notice_digest: str
    decided_at: Instant
    claims: tuple[ClaimRef, ...]
    """What may leave; empty unless given."""
    special: tuple[str, ...]
    """The special categories that got their own statement."""
    seal: InitVar[object]

    def __post_init__(self, seal: object) -> None:
        if seal is not _SEAL:
            raise DefectError("consent.decision")


def decide_given(
    notice: Notice,
    line: str,
    challenge: str,
    *,
    at: Instant,
    method: Method,
    claims: Collection[ClaimRef] | None = None,
    special_lines: Collection[str] = (),
) -> Decision:
    """A yes to ``notice``, if ``line`` is its statement followed by the drawn characters.

    ``claims`` narrows to what the person chose (all required ones among it); None takes all of
    the notice. ``special_lines`` are the further statements, one per special category among the
    chosen claims. Raises ``ConsentError``: ``consent.statement``, ``consent.special_statement``,
    ``consent.claims`` (more than was shown, or less than required).
    """
    if read_statement(line, notice.statement, challenge) is not Answer.COMPLETE:
        raise ConsentError("consent.statement", statement=notice.statement)
    chosen = _chosen(notice, claims)
    return Decision(
        use_id=notice.use_id,
        consent_id=notice.consent_id,
        outcome=Outcome.GIVEN,
        method=method,
        statement=notice.statement,
        notice_digest=notice.digest,
        decided_at=at,
        claims=chosen,
        special=_special(notice, chosen, special_lines),
        seal=_SEAL,
    )


def decide_refused(notice: Notice, *, at: Instant, method: Method) -> Decision:
    """A no to ``notice``."""
    return _without_claims(notice, Outcome.REFUSED, at, method)


def decide_deferred(notice: Notice, *, at: Instant, method: Method) -> Decision:
    """Neither yes nor no: an empty line, end of input, a signal, or the choice to wait."""
    return _without_claims(notice, Outcome.DEFERRED, at, method)


def draw_challenge(entropy: bytes) -> str:
    """The characters to type after the statement, from at least 16 unpredictable bytes.

    Each character is equally likely; a byte that would favour some is skipped.
    """
    fair = len(_ALPHABET) * (256 // len(_ALPHABET))
    drawn = [_ALPHABET[byte % len(_ALPHABET)] for byte in entropy if byte < fair]
    if len(drawn) < CHALLENGE_LENGTH:
        raise DefectError("consent.challenge")
    return "".join(drawn[:CHALLENGE_LENGTH])


def read_statement(line: str, statement: str, challenge: str) -> Answer:
    """What a typed line amounts to; capitals and spacing do not matter, every letter does."""
    typed = _folded(line)
    if not typed:
        return Answer.NOTHING
    words, _, characters = typed.rpartition(" ")
    if _folded(statement) not in (words, typed):
        return Answer.WRONG_WORDS
    return Answer.COMPLETE if characters == _folded(challenge) else Answer.WRONG_CHARACTERS


def same_words(line: str, statement: str) -> bool:
    """Whether a line repeats a statement that needs no drawn characters."""
    return _folded(line) == _folded(statement)


def _folded(text: str) -> str:
    return " ".join(unicodedata.normalize("NFC", text).casefold().split())


def _chosen(notice: Notice, claims: Collection[ClaimRef] | None) -> tuple[ClaimRef, ...]:
    shown = [claim.ref for claim in notice.claims]
    chosen = set(shown) if claims is None else set(claims)
    required = {claim.ref for claim in notice.claims if claim.required}
    if not required <= chosen <= set(shown):
        raise ConsentError("consent.claims")
    if any(claim.has(Guard.CRIMINAL) for claim in notice.claims if claim.ref in chosen):
        raise DefectError("consent.decision")
    return tuple(ref for ref in shown if ref in chosen)


def _special(
    notice: Notice, chosen: Collection[ClaimRef], lines: Collection[str]
) -> tuple[str, ...]:
    needed = {
        hit.category
        for claim in notice.claims
        if claim.ref in chosen
        for hit in claim.hits
        if hit.guard in NEEDS_STATEMENT
    }
    for category, words in notice.special_statements:
        if category in needed and not any(same_words(line, words) for line in lines):
            raise ConsentError("consent.special_statement", statement=words)
    if needed - {category for category, _ in notice.special_statements}:
        raise DefectError("consent.decision")
    return tuple(sorted(needed))


def _without_claims(notice: Notice, outcome: Outcome, at: Instant, method: Method) -> Decision:
    return Decision(
        use_id=notice.use_id,
        consent_id=notice.consent_id,
        outcome=outcome,
        method=method,
        statement=None,
        notice_digest=notice.digest,
        decided_at=at,
        claims=(),
        special=(),
        seal=_SEAL,
    )
