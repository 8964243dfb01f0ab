"""How requests about rights stand: folded from the log, by the calendar."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from wallet.errors import InputError, NotFoundError
from wallet.log import EventType
from wallet.standards.encoding import Instant, JsonObject, foreign_text
from wallet.workflows import journal
from wallet.workflows.ports import Clock, Entropy, Vault

LIST_SCHEMA: Final = "rights-list/1"
_DAY: Final = 86_400
_SHORTEST: Final = 4
_URN: Final = "urn:uuid:"


class Standing(StrEnum):
    """Where a request stands."""

    DUE = "due"
    LATE = "late"
    """The last day is over, and no answer was noted."""
    ANSWERED = "answered"


@dataclass(frozen=True, slots=True)
class Request:
    """One request as the log remembers it."""

    id: str
    right: str
    recipient: str
    """The name; foreign text."""
    made: Instant
    due: Instant
    standing: Standing
    answered: Instant | None

    @property
    def short(self) -> str:
        """What a person types."""
        return self.id.removeprefix(_URN)[:8]

    def to_json(self) -> JsonObject:
        """An item of ``rights-list/1``."""
        return {
            "id": self.id,
            "right": self.right,
            "recipient": self.recipient,
            "made": self.made.rfc3339(),
            "due": self.due.date(),
            "standing": str(self.standing),
            "answered": self.answered.rfc3339() if self.answered else None,
        }


def requests(vault: Vault, at: Instant) -> tuple[Request, ...]:
    """Every request, oldest first, as it stands at ``at``."""
    entries = tuple(entry.event for entry in journal.read(vault))
    answers = {
        event.text("notice_id"): event.time
        for event in entries
        if event.type is EventType.NOTICE_ANSWERED
    }
    found = []
    for event in entries:
        request_id, right, due = (event.text(name) for name in ("notice_id", "right", "due"))
        if event.type is not EventType.NOTICE_MADE or not (request_id and right and due):
            continue
        answered = answers.get(request_id)
        last = Instant.parse(due)
        recipient = event.data["recipient"]
        found.append(
            Request(
                id=request_id,
                right=right,
                recipient=str(recipient.get("name")) if isinstance(recipient, dict) else "",
                made=event.time,
                due=last,
                standing=_standing(last, answered, at),
                answered=answered,
            )
        )
    return tuple(found)


def list_document(found: Sequence[Request]) -> JsonObject:
    """``rights-list/1``."""
    return {"schema": LIST_SCHEMA, "items": [one.to_json() for one in found]}


def mark_answered(vault: Vault, reference: str, *, clock: Clock, entropy: Entropy) -> Request:
    """Notes that an answer has come; a second time changes nothing.

    Raises ``NotFoundError("rights.none")``, ``InputError("vault.short_id")``,
    ``InputError("vault.ambiguous_id")``.
    """
    now = clock.now()
    start = reference.strip().lower().removeprefix(_URN)
    shown = foreign_text(reference, limit=45)
    if len(start) < _SHORTEST:
        raise InputError("vault.short_id", id=shown, characters=_SHORTEST)
    known = requests(vault, now)
    found = [one for one in known if one.id.removeprefix(_URN).startswith(start)]
    if not found:
        raise NotFoundError("rights.none", id=shown)
    if len(found) > 1:
        raise InputError("vault.ambiguous_id", id=shown)
    if found[0].standing is Standing.ANSWERED:
        return found[0]
    data: JsonObject = {"notice_id": found[0].id, "state": str(Standing.ANSWERED)}
    with vault.transaction():
        journal.write(vault, entropy, EventType.NOTICE_ANSWERED, now, data)
    return next(one for one in requests(vault, now) if one.id == found[0].id)


def _standing(last: Instant, answered: Instant | None, at: Instant) -> Standing:
    if answered is not None:
        return Standing.ANSWERED
    return Standing.LATE if at >= last.plus(_DAY) else Standing.DUE
