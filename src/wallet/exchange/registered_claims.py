"""The claims a service registered for: read leniently, since issuers write them in several ways."""

from __future__ import annotations

from dataclasses import dataclass

from wallet import limits
from wallet.errors import InputError
from wallet.standards.encoding import JsonObject, JsonValue, parse_json
from wallet.standards.openid.dcql import ClaimPath, parse_claim_path


@dataclass(frozen=True, slots=True)
class RegisteredCredential:
    """One registered type of credential and the claims of it."""

    format: str
    meta: JsonObject | str
    """A text where the registrar wrote the type's name alone."""
    claims: tuple[ClaimPath, ...]
    """Empty: none declared (Annex B.2.9)."""


def read_registered(value: JsonValue) -> tuple[RegisteredCredential, ...]:
    """The registered credentials; entries that cannot be read register nothing."""
    entries = value if isinstance(value, list) else []
    found = []
    for entry in entries[: limits.MAX_DCQL_CREDENTIALS]:
        if not isinstance(entry, dict):
            continue
        name, meta = entry.get("format"), _structured(entry.get("meta"), "{")
        if isinstance(name, str) and isinstance(meta, dict | str):
            claims = _claims(entry.get("claim", entry.get("claims")))
            found.append(RegisteredCredential(name, meta, claims))
    return tuple(found)


def _claims(value: JsonValue) -> tuple[ClaimPath, ...]:
    """Paths; one written as text is JSON in it, or the name of a top-level claim."""
    paths = []
    for entry in value if isinstance(value, list) else []:
        raw = _structured(entry.get("path"), "[") if isinstance(entry, dict) else None
        try:
            paths.append(parse_claim_path([raw] if isinstance(raw, str) else raw))
        except InputError:
            continue
    return tuple(paths)


def _structured(value: JsonValue, opening: str) -> JsonValue:
    if isinstance(value, str) and value.startswith(opening):
        try:
            return parse_json(value)
        except InputError:
            return value
    return value
