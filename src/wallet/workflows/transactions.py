"""Entries of an EUDI transaction log: the classes of TS10 (version 1.2) that a wallet fills.

What is not known (contacts of a recipient that named none, a registrar, the language of a purpose)
is left out, not made up. Times are UTC.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from wallet.consent.law import AUTHORITIES
from wallet.profile.kinds import TABLES, vct_of
from wallet.standards.encoding import Instant, JsonObject, JsonValue

PRIVACY_POLICY: Final = "http://data.europa.eu/eudi/policy/privacy-policy"
"""The type of a ``Policy`` that is a privacy statement."""

_MEMBERS: Final = {
    "Presentation": "presentation",
    "DataDeletionRequest": "dataDeletionRequest",
    "DPAReport": "dpaReport",
    "OtherTransaction": "otherTransaction",
}


def transaction(
    kind: str, content: JsonObject, *, identifier: str, time: Instant, reason: str | None = None
) -> JsonObject:
    """A ``Transaction`` (3.1) of one of four types; ``reason`` says why it was not completed."""
    done: JsonObject = {} if reason is None else {"reasonOfNoncompletion": reason}
    return {
        "transactionIdentifier": identifier,
        "time": time.rfc3339().removesuffix("Z"),
        "transactionType": kind,
        "transactionResult": "Completed" if reason is None else "NotCompleted",
        _MEMBERS[kind]: {**content, **done},
    }


def party(recipient: JsonValue) -> JsonObject:
    """Identifier and name of an interacting party, as 3.2 and 3.13 have them."""
    if not isinstance(recipient, dict):
        return {}
    return {
        "interactingPartyIdentifier": {"identifier": recipient["id"]},
        "interactingPartyName": recipient["name"],
    }


def deletion_request(
    recipient: JsonValue, claims: JsonValue, types: Mapping[str, str]
) -> JsonObject:
    """A ``DataDeletionRequest`` (3.13)."""
    return {**party(recipient), "listOfClaims": claim_infos(claims, types)}


def authority(name: str) -> JsonObject:
    """Name of a supervisory authority, and its country where it is one the wallet knows."""
    countries = [country for country, one in AUTHORITIES.items() if one.name == name]
    return {"dpaName": name, **({"dpaCountry": countries[0]} if countries else {})}


def claim_infos(claims: JsonValue, types: Mapping[str, str]) -> list[JsonValue]:
    """``ClaimInfo`` (3.19.2): paths by the type of their credential, in the order of the log.

    ``types`` gives the ``vct`` by the id of the query that asked; the wallet's own queries are
    named as the kinds of its records.
    """
    paths: dict[str, list[JsonValue]] = {}
    for claim in claims if isinstance(claims, list) else ():
        if isinstance(claim, dict) and isinstance(claim["path"], list):
            query = str(claim["query"])
            name = types.get(query) or (vct_of(query) if query in TABLES else query)
            steps = ("*" if step is None else str(step) for step in claim["path"])
            paths.setdefault(name, []).append(".".join(steps))
    return [{"credentialIdentifier": name, "claims": found} for name, found in paths.items()]
