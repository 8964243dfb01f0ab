"""The JSON-LD contexts that were got, and those that could not be had."""

from __future__ import annotations

from collections.abc import Mapping

from wallet.cli.error_view import view_error
from wallet.messages import Catalogue
from wallet.standards.encoding import JsonObject, JsonValue
from wallet.workflows.contexts import Collected


def contexts_document(pinned: Mapping[str, str], found: Collected) -> JsonObject:
    """``trust-contexts/1``."""
    items: list[JsonValue] = [
        {
            "address": address,
            "sha256": digest,
            "state": _state(address, digest, found),
            "error": found.missing[address].code if address in found.missing else None,
        }
        for address, digest in pinned.items()
    ]
    return {"schema": "trust-contexts/1", "items": items}


def contexts_lines(pinned: Mapping[str, str], found: Collected, t: Catalogue) -> list[str]:
    """How many are here, and each that is not."""
    held = len(pinned) - len(found.missing)
    lines = [t("contexts.at_hand", count=held, total=len(pinned))]
    if found.contexts:
        lines.append(t("contexts.new", count=len(found.contexts)))
    return lines + [
        t("contexts.missing", address=address, reason=view_error(error, t).message)
        for address, error in found.missing.items()
    ]


def _state(address: str, digest: str, found: Collected) -> str:
    if address in found.missing:
        return "missing"
    return "new" if digest in found.contexts else "kept"
