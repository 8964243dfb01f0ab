"""The log as another wallet can take it: the migration object of EUDI TS10 (1.2), section 3.18.

No value of a claim is in its log, for none is in ours. Credentials that are bound to a key are
named, to be asked for again; those bound to none go along as they are.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from wallet.consent.rights import RightName
from wallet.credentials.families.sd_jwt_vc import read_credential
from wallet.errors import InputError
from wallet.log import Event, EventType
from wallet.standards.encoding import JsonObject, JsonValue, parse_json_object
from wallet.workflows import journal
from wallet.workflows.journal import Entry
from wallet.workflows.kept_credential import credential_text
from wallet.workflows.ports import Clock, Entropy, ItemType, Vault
from wallet.workflows.released import types_asked
from wallet.workflows.transactions import (
    PRIVACY_POLICY,
    authority,
    claim_infos,
    deletion_request,
    party,
    transaction,
)

FORMAT: Final = "ts10"

_FORMAT: Final = "dc+sd-jwt"

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
    """``transactionLog``, ``listOfCredentials`` and ``nonDeviceBoundCredentials``."""
    types = {str(one.record["id"]): types_asked(one) for one in vault.releases() if one.receipt}
    bound, unbound = _credentials(vault)
    return {
        "transactionLog": [*_transactions(entries, types)],
        "listOfCredentials": bound,
        "nonDeviceBoundCredentials": unbound,
    }


def parse_migration(text: bytes) -> JsonObject:
    """A migration object. Raises ``InputError("migration.content")`` for anything else."""
    try:
        found = parse_json_object(text)
    except InputError as error:
        raise InputError("migration.content") from error
    for name in ("transactionLog", "listOfCredentials", "nonDeviceBoundCredentials"):
        rows = found.get(name)
        if not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows):
            raise InputError("migration.content")
    return found


def _transactions(
    entries: Iterable[Entry], types: Mapping[str, Mapping[str, str]]
) -> Iterator[JsonObject]:
    """One per release that left or failed, per no, per notice; the person's own acts beside."""
    known: dict[str, JsonObject] = {}
    for entry in entries:
        event = entry.event
        consent_id = event.text("consent_id") or ""
        about = known.setdefault(consent_id, {}) if consent_id else {}
        if event.type is not EventType.EXPORTED:  # a proof is about one claim of several
            about.update({name: event.data[name] for name in _ABOUT if name in event.data})
        found = _transaction(event, about, types.get(consent_id, {}))
        if found is not None:
            kind, content, reason = found
            yield transaction(
                kind, content, identifier=str(entry.seq), time=event.time, reason=reason
            )


def _transaction(
    event: Event, about: JsonObject, types: Mapping[str, str]
) -> tuple[str, JsonObject, str | None] | None:
    """Type, content, and why it was not completed."""
    match event.type:
        case EventType.RELEASE_HANDED_OVER:
            return "Presentation", _presentation(about, types), None
        case EventType.RELEASE_FAILED | EventType.RELEASE_UNKNOWN:
            why = event.text("reason") or _NOT_MADE[event.type]
            return "Presentation", _presentation(about, types), why
        case EventType.DECIDED if event.text("outcome") in ("refused", "deferred"):
            return "Presentation", _presentation(about, types), event.text("outcome")
        case EventType.NOTICE_MADE:
            return _notice(event, about, types)
        case kind if kind in _OF_OTHERS:
            return None
        case kind:
            return "OtherTransaction", {"description": [str(kind)]}, None


def _notice(
    event: Event, about: JsonObject, types: Mapping[str, str]
) -> tuple[str, JsonObject, str | None]:
    """What the person wrote to a recipient, or of one to its authority."""
    right = event.text("right")
    if event.data.get("erase") is True or right == RightName.ERASE:
        content = deletion_request(about.get("recipient"), about.get("claims"), types)
        return "DataDeletionRequest", content, None
    if right == RightName.COMPLAIN:
        return "DPAReport", authority(event.text("authority") or ""), None
    told = right or "withdraw"
    return "OtherTransaction", {"description": [f"{event.type}: {told}"]}, None


def _presentation(about: JsonObject, types: Mapping[str, str]) -> JsonObject:
    """TS10, 3.2."""
    purpose, policy = about.get("purpose"), about.get("privacy_policy")
    name, recipient = about.get("authority"), about.get("recipient")
    content: JsonObject = {
        **party(recipient),
        "interactingPartyType": "ServiceProvider",
        "interactingPartyContact": _contact(recipient),
        "isIntermediary": False,
        "listOfClaimsRequested": claim_infos(about.get("claims_asked"), types),
        "listOfClaimsPresented": claim_infos(about.get("claims"), types),
    }
    if isinstance(purpose, str):
        content["purpose"] = [{"content": purpose}]
    if isinstance(policy, str):
        content["privacyPolicy"] = {"type": PRIVACY_POLICY, "policyURI": policy}
    return {**content, **(authority(name) if isinstance(name, str) else {})}


def _contact(recipient: JsonValue) -> list[JsonValue]:
    known = recipient if isinstance(recipient, dict) else {}
    return [known[name] for name in ("country", "contact") if name in known]


def _credentials(vault: Vault) -> tuple[list[JsonValue], list[JsonValue]]:
    """TS10, 3.19.1 and 3.19.13: those bound to a key, and the others as they were received."""
    bound: list[JsonValue] = []
    unbound: list[JsonValue] = []
    for item in vault.items():
        if item.type is not ItemType.CREDENTIAL:
            continue
        text = credential_text(vault.originals(item.id))
        if text is not None and not read_credential(text).is_bound:
            unbound.append({"format": _FORMAT, "credential": text})
            continue
        issuer = item.document.get("issuer")
        bound.append(
            {
                "credentialIdentifier": item.document.get("vct") or item.kind,
                "format": _FORMAT,
                "issuerName": issuer.get("name") if isinstance(issuer, dict) else issuer,
            }
        )
    return bound, unbound
