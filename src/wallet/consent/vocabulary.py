"""Terms of the Data Privacy Vocabulary (DPV 2.3): short names, full names, what lies above what.

Only what the wallet emits or guards is listed; a test compares it with the published tables.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

PREFIXES: Final[Mapping[str, str]] = {
    "dpv": "https://w3id.org/dpv#",
    "pd": "https://w3id.org/dpv/pd#",
    "eu-gdpr": "https://w3id.org/dpv/legal/eu/gdpr#",
    "eu-dga": "https://w3id.org/dpv/legal/eu/dga#",
    "legal-eu": "https://w3id.org/dpv/legal/eu#",
    "legal-se": "https://w3id.org/dpv/legal/se#",
    "loc": "https://w3id.org/dpv/loc#",
    "edu": "https://w3id.org/dpv/sector/education#",
    "pubserv": "https://w3id.org/dpv/sector/publicservices#",
}

SPECIAL_CATEGORY: Final = "dpv:SpecialCategoryPersonalData"

BROADER: Final[Mapping[str, tuple[str, ...]]] = {
    "eu-gdpr:HealthData": ("pd:MedicalHealth",),
    "pd:Biometric": (SPECIAL_CATEGORY,),
    "pd:FacialExpression": ("pd:Biometric",),
    "pd:FacialPrint": ("pd:Biometric",),
    "pd:Fingerprint": ("pd:Biometric",),
    "pd:Retina": ("pd:Biometric",),
    "pd:MedicalHealth": (SPECIAL_CATEGORY,),
    "pd:BloodType": ("pd:MedicalHealth",),
    "pd:DNACode": ("pd:MedicalHealth",),
    "pd:Disability": ("pd:MedicalHealth",),
    "pd:DrugTestResult": ("pd:MedicalHealth",),
    "pd:Health": ("pd:MedicalHealth",),
    "pd:Genetic": ("pd:Health",),
    "pd:MentalHealth": ("pd:Health",),
    "pd:PhysicalHealth": ("pd:Health",),
    "pd:HealthHistory": ("pd:MedicalHealth",),
    "pd:FamilyHealthHistory": ("pd:HealthHistory",),
    "pd:IndividualHealthHistory": ("pd:HealthHistory",),
    "pd:HealthRecord": ("pd:MedicalHealth",),
    "pd:Prescription": ("pd:MedicalHealth",),
    "pd:EthnicOrigin": (SPECIAL_CATEGORY, "pd:Ethnicity"),
    "pd:Race": (SPECIAL_CATEGORY, "pd:Ethnicity"),
    "pd:PhilosophicalBelief": (SPECIAL_CATEGORY,),
    "pd:PoliticalAffiliation": (SPECIAL_CATEGORY,),
    "pd:PoliticalOpinion": (SPECIAL_CATEGORY,),
    "pd:Religion": (SPECIAL_CATEGORY,),
    "pd:ReligiousBelief": (SPECIAL_CATEGORY,),
    "pd:Sexual": (SPECIAL_CATEGORY,),
    "pd:Fetish": ("pd:Sexual",),
    "pd:Proclivity": ("pd:Sexual",),
    "pd:SexualHistory": ("pd:Sexual",),
    "pd:SexualPreference": ("pd:Sexual",),
    "pd:TradeUnionMembership": (SPECIAL_CATEGORY, "pd:GroupMembership"),
    "pd:CriminalCharge": ("pd:Criminal",),
    "pd:CriminalConviction": ("pd:Criminal",),
    "pd:CriminalOffence": ("pd:Criminal",),
    "pd:CriminalPardon": ("pd:Criminal",),
    "pd:Passport": ("pd:OfficialID",),
    "pd:Vulnerability": ("dpv:SensitivePersonalData",),
}
"""What lies above a term, for every term with a guarded one above it. DPV's own mark ``special``
is no guard: ethnicity and all criminal data lack it."""

_BY_IRI: Final = sorted(PREFIXES.items(), key=lambda item: len(item[1]), reverse=True)


def shorten(iri: str) -> str | None:
    """The short name of an IRI; None where it belongs to none of the vocabularies."""
    for prefix, base in _BY_IRI:
        if iri.startswith(base) and len(iri) > len(base):
            return f"{prefix}:{iri[len(base) :]}"
    return iri if iri.partition(":")[0] in PREFIXES else None


def upwards(name: str) -> Iterator[str]:
    """The term itself and everything above it that :data:`BROADER` knows, nearest first."""
    pending, seen = [name], set[str]()
    while pending:
        term = pending.pop(0)
        if term not in seen:
            seen.add(term)
            yield term
            pending.extend(BROADER.get(term, ()))
