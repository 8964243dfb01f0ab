"""The JSON-LD context of exported records: written into every document, never fetched.

Member names are those of ISO/IEC TS 27560:2023 as the DPV guide maps them; what DPV 2.3 has no
term for stands under the project's own ``wal:``.
"""

from __future__ import annotations

from typing import Final

from wallet.consent.vocabulary import PREFIXES
from wallet.standards.encoding import JsonObject

NAMESPACE: Final = "urn:consent-wallet:ns#"
RECORD_PROFILE: Final = "dpv-27560:record-eu-gdpr"
RECEIPT_PROFILE: Final = "dpv-27560:receipt-eu-gdpr"

_TERM: Final = "@id"
_TIME: Final = "xsd:dateTime"


def _iri(name: str) -> JsonObject:
    """A member whose values are IRIs."""
    return {"@id": name, "@type": _TERM}


def _time(name: str) -> JsonObject:
    return {"@id": name, "@type": _TIME}


CONTEXT: Final[JsonObject] = {
    "@version": 1.1,
    **PREFIXES,
    "dpv-27560": "https://w3id.org/dpv/schema/dpv-27560#",
    "dct": "http://purl.org/dc/terms/",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "spdx": "http://spdx.org/rdf/terms#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
    "wal": NAMESPACE,
    "id": "@id",
    "type": "@type",
    # the document
    "schema_version": _iri("dct:conformsTo"),
    "record_id": "dct:identifier",
    "receipt_id": "dct:identifier",
    "created": _time("dct:created"),
    "replaces": _iri("dct:replaces"),
    "creator": _iri("dct:creator"),
    "audience": "dct:audience",
    "records": "dpv:hasRecordOfActivity",
    "measures": _iri("dpv:hasTechnicalMeasure"),
    # parties
    "pii_principal": "dpv:hasDataSubject",
    "pii_controllers": "dpv:hasDataController",
    "party_id": "dct:identifier",
    "party_name": "dpv:hasName",
    "party_address": "dpv:hasAddress",
    "party_contact": "dpv:hasContact",
    "data_protection_officer": "dpv:hasDataProtectionOfficer",
    "verified_by": "wal:identityVerificationMethod",
    "key_thumbprint": "wal:keyThumbprint",
    "recipients": "dpv:hasRecipient",
    "authority_party": "dpv:hasAuthority",
    # the notice
    "privacy_notice": "dpv:hasNotice",
    "language": "dct:language",
    "digest": "spdx:checksumValue",
    "notice_version": "wal:noticeVersion",
    # one use
    "process": "dpv:hasProcess",
    "purpose": "dpv:hasPurpose",
    "title": {"@id": "dct:title", "@container": "@language"},
    "description": "dct:description",
    "purpose_type": _iri("skos:broader"),
    "lawful_basis": _iri("dpv:hasLegalBasis"),
    "processing_method": _iri("dpv:hasProcessing"),
    "automation": _iri("dpv:hasAutomationLevel"),
    "logic": {"@id": "dpv:hasAlgorithmicLogic", "@container": "@language"},
    "consequences": {"@id": "dpv:hasConsequence", "@container": "@language"},
    "storage": "dpv:hasStorageCondition",
    "location": _iri("dpv:hasLocation"),
    "duration": "dpv:hasDuration",
    "counted_from": "wal:countedFrom",
    "third_countries": _iri("dpv:hasThirdCountry"),
    "jurisdiction": _iri("dpv:hasJurisdiction"),
    "applicable_law": _iri("dpv:hasApplicableLaw"),
    "collection_method": _iri("dpv:hasDataSource"),
    # claims
    "pii_information": "dpv:hasPersonalData",
    "pii_attribute_id": "dct:identifier",
    "pii_type": _iri("skos:broader"),
    "pii_optional": _iri("dpv:hasNecessity"),
    "claim_digest": "wal:claimDigest",
    # what the person can do
    "withdrawal_method": "dpv:hasConsentControl",
    "privacy_rights": "dpv:hasRight",
    "exercised_at": "dpv:isExercisedAt",
    # what happened
    "events": {"@id": "dpv:hasConsentStatus", "@container": "@list"},
    "event_time": _time("dpv:isIndicatedAtTime"),
    "entity_id": _iri("dpv:isIndicatedBy"),
    "event_type": _iri("dpv:hasLegalBasis"),
    "event_method": "dpv:hasIndicationMethod",
    "statement": "wal:statement",
    "reason": "dpv:hasJustification",
    "validity_duration": "dpv:hasDuration",
    "value": "rdf:value",
    # the release
    "release_digest": "wal:releaseDigest",
    "sent_digest": "wal:sentDigest",
}
