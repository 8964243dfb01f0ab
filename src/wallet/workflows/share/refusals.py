"""No is an answer: the same purpose is not put to the person again for six months."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from wallet import limits
from wallet.consent.sections import Asking
from wallet.log import EventType
from wallet.standards.encoding import Instant, JsonValue
from wallet.workflows import journal
from wallet.workflows.ports import Vault


@dataclass(frozen=True, slots=True)
class Refused:
    """A purpose that was refused not long ago."""

    asking: Asking
    since: Instant


def refused_lately(vault: Vault, askings: Sequence[Asking], at: Instant) -> tuple[Refused, ...]:
    """Those of ``askings`` whose every purpose this recipient was refused last, within the time.

    What nobody asked for is the person's own wish, and what has no coded purpose is told apart by
    the recipient alone. A later yes to the same purpose takes the refusal back.
    """
    refusals: dict[tuple[str, str], Instant] = {}
    for entry in journal.read(vault):
        event = entry.event
        if event.type is not EventType.DECIDED:
            continue
        for key in _keys(_recipient(event.data.get("recipient")), event.data.get("purposes")):
            if event.text("outcome") == "refused":
                refusals[key] = event.time
            elif event.text("outcome") == "given":
                refusals.pop(key, None)
    found = []
    for asking in askings:
        if asking.requester is None:
            continue
        purposes: JsonValue = list(asking.use.purposes) if asking.use is not None else []
        times = [refusals.get(key) for key in _keys(asking.requester.id, purposes)]
        known = [time for time in times if time is not None]
        if len(known) == len(times):
            since = max(known)
            if at.seconds < since.seconds + limits.QUIET_AFTER_REFUSAL_SECONDS:
                found.append(Refused(asking, since))
    return tuple(found)


def _keys(recipient: str, purposes: JsonValue) -> list[tuple[str, str]]:
    names = purposes if isinstance(purposes, list) and purposes else [""]
    return [(recipient, str(name)) for name in names]


def _recipient(value: JsonValue) -> str:
    return str(value.get("id")) if isinstance(value, dict) else ""
