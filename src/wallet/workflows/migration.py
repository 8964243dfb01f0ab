"""The log as another wallet can take it: the migration object of EUDI TS10, section 3.19.

What the log does not know (contacts of a recipient that named none, a registrar) is left out, not
made up. No value of a claim is in it, for none is in the log; times are UTC.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from wallet.errors import InputError
from wallet.log import Event, EventType
from wallet.standards.encoding import JsonObject, JsonValue, parse_json_object
from wallet.workflows import journal
from wallet.workflows.journal import Entry
from wallet.workflows.ports import Clock, Entropy, ItemType, Vault

FORMAT: Final = "ts10"

_ABOUT: Final = ("recipient", "purpose", "claims_asked", "claims", "privacy_policy", "authority")
_NOT_MADE: Final = {
    EventType.RELEASE_FAILED: "failed",
    EventType.RELEASE_UNKNOWN: "unknown",
}
_OF_OTHERS: Final = frozenset(
    {
        EventType.REQUEST_SEEN,
        EventType.DECIDED,
        EventType.RELEASE_PREPARED,
        EventType.RELEASE_HANDED_OVER,
        EventType.NOTICE_MADE,
        *_NOT_MADE,
    }
)


def export_migration(vault: Vault, clock: Clock, entropy: Entropy) -> JsonObject:
    """The migration object of the whole log, which then tells of its export."""
    built = build_migration(journal.read(vault), vault)
    with vault.transaction():
        journal.write(vault, entropy, EventType.EXPORTED, clock.now(), {"format": FORMAT})
    return built


def build_migration(entries: Iterable[Entry], vault: Vault) -> JsonObject:
    """``transactionLog`` and ``listOfCredentials``."""
    return {
        "transactionLog": [*_transactions(entries)],
        "listOfCredentials": [*_credentials(vault)],
    }


def parse_migration(text: bytes) -> JsonObject:
    """A migration object. Raises ``InputError("migration.content")`` for anything else."""
    try:
        found = parse_json_object(text)
    except InputError as error:
        raise InputError("migration.content") from error
    for name in ("transactionLog", "listOfCredentials"):
        rows = found.get(name)
        if not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows):
            raise InputError("migration.content")
    return found


def _transactions(entries: Iterable[Entry]) -> Iterator[JsonObject]:
    """One per release that left or failed, per no, per notice; the person's own acts beside."""
    known: dict[str, JsonObject] = {}
    for entry in entries:
        event = entry.event
        about = known.setdefault(event.text("consent_id") or "", {})
        about.update({name: event.data[name] for name in _ABOUT if name in event.data})
        found = _transaction(event, about)
        if found is not None:
            kind, member, content, reason = found
            yield {
                "transactionIdentifier": str(entry.seq),
                "time": event.time.rfc3339().removesuffix("Z"),
                "transactionType": kind,
                "transactionResult": "Completed" if reason is None else "NotCompleted",
                member: content if reason is None else {**content, "reasonOfNoncompletion": reason},
            }


def _transaction(event: Event, about: JsonObject) -> tuple[str, str, JsonObject, str | None] | None:
    """Type, member, content, and why it was not completed."""
    match event.type:
        case EventType.RELEASE_HANDED_OVER:
            return "Presentation", "presentation", _presentation(about), None
        case EventType.RELEASE_FAILED | EventType.RELEASE_UNKNOWN:
            why = event.text("reason") or _NOT_MADE[event.type]
            return "Presentation", "presentation", _presentation(about), why
        case EventType.DECIDED if event.text("outcome") in ("refused", "deferred"):
            return "Presentation", "presentation", _presentation(about), event.text("outcome")
        case EventType.NOTICE_MADE if event.data.get("erase") is True:
            content = {**_party(about), "listOfClaims": _claims(about.get("claims"))}
            return "DataDeletionRequest", "dataDeletionRequest", content, None
        case kind if kind in _OF_OTHERS:
            return None
        case kind:
            return "OtherTransaction", "otherTransaction", {"description": [str(kind)]}, None


def _presentation(about: JsonObject) -> JsonObject:
    """TS10, 3.2."""
    purpose, policy = about.get("purpose"), about.get("privacy_policy")
    content: JsonObject = {
        **_party(about),
        "isIntermediary": False,
        "listOfClaimsRequested": _claims(about.get("claims_asked")),
        "listOfClaimsPresented": _claims(about.get("claims")),
    }
    if isinstance(purpose, str):
        content["purpose"] = [{"content": purpose}]
    if isinstance(policy, str):
        content["privacyPolicy"] = {"policyURI": policy}
    if isinstance(about.get("authority"), str):
        content["dpaName"] = about["authority"]
    return content


def _party(about: JsonObject) -> JsonObject:
    recipient = about.get("recipient")
    if not isinstance(recipient, dict):
        return {}
    contact: list[JsonValue] = [
        recipient[name] for name in ("country", "contact") if name in recipient
    ]
    return {
        "interactingPartyIdentifier": {"identifier": recipient["id"]},
        "interactingPartyType": "ServiceProvider",
        "interactingPartyName": recipient["name"],
        "interactingPartyContact": contact,
    }


def _claims(claims: JsonValue) -> list[JsonValue]:
    """TS10, 3.20.2: paths by what they were asked as, in the order of the log."""
    paths: dict[str, list[JsonValue]] = {}
    for claim in claims if isinstance(claims, list) else ():
        if isinstance(claim, dict) and isinstance(claim["path"], list):
            steps = ("*" if step is None else str(step) for step in claim["path"])
            paths.setdefault(str(claim["query"]), []).append(".".join(steps))
    return [{"credentialIdentifier": query, "claims": found} for query, found in paths.items()]


def _credentials(vault: Vault) -> Iterator[JsonObject]:
    """TS10, 3.20.1: which credentials there are, so that they can be asked for again."""
    for item in vault.items():
        if item.type is ItemType.CREDENTIAL:
            issuer = item.document.get("issuer")
            name = issuer.get("name") if isinstance(issuer, dict) else issuer
            yield {
                "credentialIdentifier": item.document.get("vct") or item.kind,
                "format": "dc+sd-jwt",
                "issuerName": name,
            }
