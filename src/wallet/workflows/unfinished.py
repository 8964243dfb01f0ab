"""What happened while nobody looked: releases that were cut short, and releases by scripts.

The log tells both; so that not every start has to read all of it, a small document of the vault
names what is open. It changes in the transaction of the entry it follows from.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from wallet.log import EventType
from wallet.standards.encoding import Instant, JsonObject, JsonValue
from wallet.workflows import journal
from wallet.workflows.ports import Entropy, Vault

_DOCUMENT: Final = "unfinished"
_SCHEMA: Final = "unfinished/1"


@dataclass(frozen=True, slots=True)
class Unfinished:
    """What the next start has to do or to say."""

    open: tuple[tuple[str, str], ...] = ()
    """Consent and release of each that was prepared and of which no more is known."""
    untold: tuple[str, ...] = ()
    """Whom scripts released something to, each time, since the person was last told; foreign."""


def unfinished(vault: Vault) -> Unfinished:
    """What is open now."""
    document = vault.document(_DOCUMENT) or {}
    pairs, names = document.get("open"), document.get("untold")
    return Unfinished(
        tuple(
            (str(one[0]), str(one[1]))
            for one in (pairs if isinstance(pairs, list) else ())
            if isinstance(one, list)
        ),
        tuple(map(str, names if isinstance(names, list) else ())),
    )


def note_prepared(
    vault: Vault, consent_id: str, release_id: str, *, scripted_for: str | None = None
) -> None:
    """A release is about to leave, under a grant if ``scripted_for`` names its recipient.

    Call it inside the transaction that logs it.
    """
    known = unfinished(vault)
    told = () if scripted_for is None else (scripted_for,)
    _keep(vault, Unfinished((*known.open, (consent_id, release_id)), (*known.untold, *told)))


def note_outcome(vault: Vault, consent_id: str, release_id: str) -> None:
    """What became of a release is in the log. Call it inside the transaction that logs it."""
    known = unfinished(vault)
    rest = tuple(one for one in known.open if one != (consent_id, release_id))
    _keep(vault, Unfinished(rest, known.untold))


def settle(vault: Vault, at: Instant, entropy: Entropy) -> int:
    """Says of each open release that nobody knows whether it left; how many there were.

    Call it only where none can be under way: another process may be about to hand one over.
    """
    with vault.transaction():
        known = unfinished(vault)
        for consent_id, release_id in known.open:
            data: JsonObject = {"consent_id": consent_id, "release_id": release_id}
            journal.write(vault, entropy, EventType.RELEASE_UNKNOWN, at, data)
        _keep(vault, Unfinished((), known.untold))
    return len(known.open)


def told(vault: Vault) -> None:
    """The person was shown what scripts released."""
    with vault.transaction():
        _keep(vault, Unfinished(unfinished(vault).open, ()))


def _keep(vault: Vault, what: Unfinished) -> None:
    if what == Unfinished():
        vault.put_document(_DOCUMENT, None)
        return
    pairs: list[JsonValue] = [[consent_id, release_id] for consent_id, release_id in what.open]
    document: JsonObject = {"schema": _SCHEMA, "open": pairs, "untold": list(what.untold)}
    vault.put_document(_DOCUMENT, document)
