"""Complete terms of use, to be made incomplete by the test that needs it."""

from __future__ import annotations

from collections.abc import Sequence

from wallet.exchange.presets import find_preset
from wallet.standards.encoding import JsonObject, JsonValue

DPV = "https://w3id.org/dpv#"
GDPR = "https://w3id.org/dpv/legal/eu/gdpr#"


def complete_terms(organisation: str, identifier: str, dns: str, *uses: JsonObject) -> JsonObject:
    """Every promise a service can make; without ``uses`` one for the preset ``match``."""
    site = f"https://{dns}"
    return {
        "controller": {
            "name": organisation,
            "identifier": identifier,
            "country": "SE",
            "address": "Exempelgatan 1, 111 11 Exempelstad",
            "contact": f"mailto:integritet@{dns}",
            "public_body": False,
        },
        "uses": list[JsonValue](uses) or [complete_use()],
        "withdrawal": {"uri": f"{site}/withdraw", "email": f"integritet@{dns}"},
        "rights": {
            "access": f"{site}/rights",
            "erase": f"{site}/erase",
            "portability": f"{site}/rights",
        },
        "supervisory_authority": {"name": "IMY", "uri": "https://www.imy.se"},
        "privacy_policy": f"{site}/privacy",
    }


def complete_use(
    use_id: str = "match",
    *,
    credential_ids: Sequence[str] | None = None,
    basis: str = "A6-1-a",
    required: bool = True,
    purpose: str = f"{DPV}RecruitmentManagement",
) -> JsonObject:
    """One use with everything said, by default of all that the preset ``match`` asks."""
    ids = find_preset("match").query_ids if credential_ids is None else credential_ids
    return {
        "id": use_id,
        "description": [
            {"lang": "sv", "value": "Matcha dina meriter mot lediga jobb"},
            {"lang": "en", "value": "Match your qualifications with vacancies"},
        ],
        "purpose": [purpose],
        "legal_basis": [f"{GDPR}{basis}"],
        "processing": [f"{DPV}Collect", f"{DPV}Store", f"{DPV}Match"],
        "credential_ids": list[JsonValue](ids),
        "necessity": f"{DPV}{'Required' if required else 'Optional'}",
        "retention": {
            "duration": "P180D",
            "starts": "presentation",
            "then": f"{DPV}StorageDeletion",
        },
        "storage_locations": ["SE"],
        "recipients": [{"name": "Exempelmoln AB", "role": f"{DPV}DataProcessor", "country": "SE"}],
        "onward_sharing": "none",
        "third_country_transfers": [],
        "automated_decision": {"exists": False},
        "profiling": True,
        "if_refused": [
            {"lang": "sv", "value": "Du får inga förslag. Inget annat händer."},
            {"lang": "en", "value": "You get no suggestions. Nothing else happens."},
        ],
    }
