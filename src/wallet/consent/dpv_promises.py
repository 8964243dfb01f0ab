"""What a recipient promised about one use, as members of an exported JSON-LD record."""

from __future__ import annotations

from wallet.consent.vocabulary import shorten
from wallet.exchange.terms import LocalText, Receiver, Use
from wallet.standards.encoding import JsonObject, JsonValue


def promises_of(use: Use) -> JsonObject:
    """The members of ``dpv:Process`` that the terms fill; None where they say nothing."""
    decision = use.automated_decision
    return {
        "processing_method": [term_of(iri) for iri in use.processing] or None,
        "automation": "dpv:FullAutomation" if decision and decision.exists else None,
        "logic": _texts(decision.logic) if decision else None,
        "consequences": _texts(use.if_refused),
        "storage": _storage(use) or None,
        "third_countries": [place_of(one.country) for one in use.third_country_transfers or ()]
        or None,
        "recipients": [_receiver(one) for one in use.recipients or ()] or None,
    }


def _storage(use: Use) -> list[JsonValue]:
    storage: list[JsonValue] = []
    if use.storage_locations:
        places: list[JsonValue] = [place_of(code) for code in use.storage_locations]
        storage.append({"type": "dpv:StorageLocation", "location": places})
    if use.retention is not None:
        storage.append(
            {
                "type": ["dpv:StorageDuration", "dpv:TemporalDuration"],
                "duration": use.retention.duration.text,
                "counted_from": str(use.retention.starts),
            }
        )
        storage.append({"type": term_of(use.retention.then)})
    return storage


def _receiver(receiver: Receiver) -> JsonObject:
    return without_none(
        {
            "type": term_of(receiver.role) if receiver.role else "dpv:Recipient",
            "party_id": receiver.identifier,
            "party_name": receiver.name,
            "location": place_of(receiver.country),
        }
    )


def term_of(iri: JsonValue) -> str:
    """The short name of a DPV term, or the IRI as it is."""
    return shorten(str(iri)) or str(iri)


def place_of(country: str | None) -> str | None:
    """The DPV location of a country code."""
    return f"loc:{country}" if country else None


def without_none(members: JsonObject) -> JsonObject:
    """The members that say something."""
    return {name: value for name, value in members.items() if value is not None}


def _texts(text: LocalText) -> JsonObject | None:
    return dict(text.items()) or None
