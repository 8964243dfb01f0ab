"""What left under a consent: the releases that are tainted where it proves not to be valid."""

from __future__ import annotations

from dataclasses import dataclass

from wallet.log import EventType
from wallet.standards.encoding import Instant
from wallet.workflows.consents.standing import Consent


@dataclass(frozen=True, slots=True)
class Sent:
    """One release that left, or may have."""

    id: str
    """SHA-256 of the extract, base64url: what its receipt is about."""
    time: Instant
    certain: bool
    """False where nobody knows whether it left."""


def affected_releases(consent: Consent) -> tuple[Sent, ...]:
    """Every release under the consent that did not fail, oldest first."""
    prepared: dict[str, Sent] = {}
    for entry in consent.entries:
        event = entry.event
        release = event.text("release_id") or ""
        if event.type is EventType.RELEASE_PREPARED:
            prepared[release] = Sent(release, event.time, certain=False)
        elif event.type is EventType.RELEASE_HANDED_OVER and release in prepared:
            prepared[release] = Sent(release, event.time, certain=True)
        elif event.type is EventType.RELEASE_FAILED:
            prepared.pop(release, None)
    return tuple(prepared.values())
