"""Records and receipts as JSON-LD: ISO/IEC TS 27560:2023 by way of DPV 2.3.

An export for others to read; the wallet itself decides on the plain record. What has no DPV term
stands under ``wal:``. Claims appear as paths, categories and digests, as in the record.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final

from wallet.consent.dpv_context import CONTEXT, RECEIPT_PROFILE, RECORD_PROFILE
from wallet.consent.dpv_promises import place_of, promises_of, term_of, without_none
from wallet.consent.law import GDPR, rights_for
from wallet.consent.receipt import VerifiedReceipt
from wallet.consent.record import event_about, kind_of
from wallet.consent.states import NOTHING, Kind, State, advance, standing_at
from wallet.errors import ConsentError
from wallet.exchange.terms import Controller, Terms
from wallet.exchange.terms.form import read_terms
from wallet.log.event import Event, EventType
from wallet.standards.encoding import Instant, JsonObject, JsonValue
from wallet.standards.openid.reasons import Findings

STATUS: Final[Mapping[State, str]] = {
    State.REQUESTED: "dpv:ConsentRequested",
    State.DEFERRED: "dpv:ConsentRequestDeferred",
    State.REFUSED: "dpv:ConsentRefused",
    State.GIVEN: "dpv:ConsentGiven",
    State.RENEWED: "dpv:RenewedConsentGiven",
    State.EXPIRED: "dpv:ConsentExpired",
    State.WITHDRAWN: "dpv:ConsentWithdrawn",
    State.REVOKED: "dpv:ConsentRevoked",
    State.INVALIDATED: "dpv:ConsentInvalidated",
    State.UNKNOWN: "dpv:ConsentUnknown",
}
_BY_RECIPIENT: Final = frozenset({State.REQUESTED, State.REVOKED})
_IMY: Final = "https://www.imy.se/"


def record_as_dpv(
    record: JsonObject, events: Iterable[Event] = (), *, at: Instant | None = None
) -> JsonObject:
    """A record with its history, as one JSON-LD document with its context inside.

    ``events`` are the log entries that name the consent, oldest first; with ``at`` also its end
    where it has run out by then, which no entry tells. A transfer has no consent status and
    leaves them out.
    """
    return {"@context": CONTEXT, **_record(record, events, at)}


def receipt_as_dpv(receipt: VerifiedReceipt) -> JsonObject:
    """A receipt as JSON-LD: of each record the decision, and nothing that came later. The
    signature stays with the original, which this cannot replace."""
    person = _person(receipt.key.thumbprint())
    return {
        "@context": CONTEXT,
        "id": receipt.id,
        "type": "dpv:ConsentReceipt",
        "schema_version": RECEIPT_PROFILE,
        "receipt_id": receipt.id,
        "created": receipt.issued.rfc3339(),
        "creator": person,
        "audience": receipt.audience,
        "measures": ["dpv:DigitalSignatures"],
        "records": [_record(record, (_decided(record),)) for record in receipt.records],
        "release_digest": receipt.covered.sha256,
        "sent_digest": receipt.covered.sent_sha256,
    }


def _record(record: JsonObject, events: Iterable[Event], at: Instant | None = None) -> JsonObject:
    consent = kind_of(record) is Kind.CONSENT
    terms = _terms(record)
    exported: JsonObject = {
        "id": record["id"],
        "type": "dpv:ConsentRecord" if consent else "dpv:DataTransferRecord",
        "schema_version": RECORD_PROFILE,
        "record_id": record["id"],
        "created": record["created"],
        "replaces": record.get("replaces"),
        "pii_principal": {"id": _person(record["person"]), "type": ["dpv:DataSubject"]},
        "pii_controllers": [_recipient(record, terms.controller if terms else None)],
        "privacy_notice": [_notice(record)],
        "process": [_process(record, terms)],
        "privacy_rights": _rights(record, terms),
        "authority_party": _authority(terms),
    }
    if consent:
        exported["withdrawal_method"] = {
            "type": ["dpv:WithdrawConsent"],
            "exercised_at": f"wallet consent withdraw {record['id']}",
        }
        exported["events"] = list(_events(record, events, at))
    return {name: value for name, value in exported.items() if value is not None}


def _decided(record: JsonObject) -> Event:
    """The decision that a record tells of, as the log has it."""
    decision = _object(record["decision"])
    facts = without_none({name: record.get(name) for name in ("replaces", "until", "uses")})
    return event_about(
        record,
        EventType.DECIDED,
        Instant.parse(str(decision["time"])),
        outcome=decision["outcome"],
        **facts,
    )


def _person(thumbprint: JsonValue) -> str:
    return f"urn:consent-wallet:person:{thumbprint}"


def _terms(record: JsonObject) -> Terms | None:
    """The kept promises as a value again; their form was checked when they were signed for."""
    kept = record.get("terms")
    if not isinstance(kept, dict):
        return None
    raw = {name: value for name, value in kept.items() if name not in ("digest", "use")}
    return read_terms({**raw, "uses": [kept["use"]]}, Findings())


def _recipient(record: JsonObject, controller: Controller | None) -> JsonObject:
    recipient = _object(record["recipient"])
    role = "dpv:Recipient" if controller is None else "dpv:DataController"
    types: list[JsonValue] = [role]
    if controller is not None and controller.public_body:
        types.append("dpv:GovernmentalOrganisation")
    party: JsonObject = {
        "type": types,
        "party_id": recipient["id"],
        "party_name": recipient["name"],
        "verified_by": recipient["confirmed"],
        "key_thumbprint": recipient["key"],
    }
    if controller is not None:
        party["party_name"] = controller.name
        party["party_address"] = controller.address
        party["party_contact"] = controller.contact
        party["data_protection_officer"] = controller.dpo_contact
    return without_none(party)


def _notice(record: JsonObject) -> JsonObject:
    notice = _object(record["notice"])
    consent = kind_of(record) is Kind.CONSENT
    return {
        "type": "dpv:ConsentNotice" if consent else "dpv:Notice",
        "language": notice["language"],
        "digest": notice["digest"],
        "notice_version": notice["version"],
    }


def _process(record: JsonObject, terms: Terms | None) -> JsonObject:
    purpose = _object(record["purpose"])
    codes = _list(purpose["codes"])
    process: JsonObject = {
        "type": "dpv:Process",
        "purpose": without_none(
            {
                "type": "dpv:Purpose",
                "description": purpose["text"],
                "purpose_type": [term_of(code) for code in codes] or None,
            }
        ),
        "lawful_basis": [term_of(basis) for basis in _list(record["legal_basis"])] or None,
        "pii_information": [_claim(_object(claim)) for claim in _list(record["claims"])],
        "collection_method": "dpv:DataSubjectDataSource",
        "applicable_law": [GDPR],
    }
    if terms is not None:
        process.update(promises_of(terms.uses[0]))
        process["jurisdiction"] = place_of(terms.controller.country)
    return without_none(process)


def _claim(claim: JsonObject) -> JsonObject:
    types: list[JsonValue] = ["dpv:PersonalData"]
    special = _list(claim.get("special"))
    if special:
        types.append("dpv:SpecialCategoryPersonalData")
    path = "/".join(str(step) for step in _list(claim["path"]))
    return without_none(
        {
            "type": types,
            "pii_attribute_id": f"{claim['query']}/{claim['item']}/{path}",
            "pii_type": [claim["category"], *special],
            "pii_optional": "dpv:Required" if claim.get("required") else "dpv:Optional",
            "claim_digest": claim.get("digest"),
        }
    )


def _rights(record: JsonObject, terms: Terms | None) -> list[JsonValue]:
    """Each right with the recipient's own address for it, where it gave one."""
    bases = tuple(str(basis) for basis in _list(record["legal_basis"]))
    given = terms.rights if terms is not None else None
    places: dict[str, str | None] = {"complain": _IMY}
    if given is not None:
        places |= {"access": given.access, "erase": given.erase, "port": given.portability}
    if terms is not None and terms.withdrawal is not None:
        places["withdraw"] = terms.withdrawal.uri or terms.withdrawal.email
    return [
        without_none(
            {
                "type": ["dpv:DataSubjectRight", right.article],
                "exercised_at": places.get(right.name),
            }
        )
        for right in rights_for(bases)
    ]


def _authority(terms: Terms | None) -> JsonObject:
    if terms is not None and terms.controller.country not in (None, "SE"):
        authority = terms.supervisory_authority
        name = authority.name if authority is not None else None
        return without_none({"type": "dpv:Authority", "party_name": name})
    return {
        "id": "legal-se:DPA-SE",
        "party_name": "Integritetsskyddsmyndigheten (IMY)",
        "exercised_at": _IMY,
    }


def _events(
    record: JsonObject, events: Iterable[Event], at: Instant | None
) -> Iterable[JsonObject]:
    """Each step of the state, in order; entries that change no state are not told."""
    standing = NOTHING
    for event in events:
        try:
            after = advance(standing, event)
        except ConsentError:
            yield {"type": [STATUS[State.UNKNOWN]], "event_time": event.time.rfc3339()}
            return
        if after.state is not None and after.state is not standing.state:
            yield _event(record, after.state, event.time, event.text("reason"))
        standing = after
    ended = standing if at is None else standing_at(standing, at)
    if ended.state is State.EXPIRED and ended.state is not standing.state and ended.since:
        yield _event(record, ended.state, ended.since, ended.reason)


def _event(record: JsonObject, state: State, time: Instant, reason: str | None) -> JsonObject:
    told: JsonObject = {
        "type": [STATUS[state]],
        "event_time": time.rfc3339(),
        "entity_id": _recipient_iri(record)
        if state in _BY_RECIPIENT
        else _person(record["person"]),
        "reason": reason,
    }
    if state.permits_release:
        decision = _object(record["decision"])
        told["event_type"] = [term_of(basis) for basis in _list(record["legal_basis"])]
        told["event_method"] = decision["method"]
        told["statement"] = decision["statement"]
        told["validity_duration"] = _validity(record) or None
    return without_none(told)


def _recipient_iri(record: JsonObject) -> str:
    return f"urn:consent-wallet:recipient:{_object(record['recipient'])['id']}"


def _validity(record: JsonObject) -> list[JsonValue]:
    validity: list[JsonValue] = []
    if record["until"] is not None:
        validity.append({"type": "dpv:UntilTimeDuration", "value": record["until"]})
    if record["uses"] is not None:
        validity.append({"type": "dpv:FixedOccurrencesDuration", "value": record["uses"]})
    return validity


def _object(value: JsonValue) -> JsonObject:
    return value if isinstance(value, dict) else {}


def _list(value: JsonValue) -> list[JsonValue]:
    return value if isinstance(value, list) else []
