"""What went into a trust pack, and what it lacks."""

from __future__ import annotations

from wallet.messages import Catalogue
from wallet.standards.encoding import JsonObject, JsonValue, foreign_text
from wallet.standards.jose import PublicKey
from wallet.workflows.packing import Packed

_LIMIT = 120


def pack_document(made: Packed, out: str, signer: PublicKey) -> JsonObject:
    """``trust-pack-made/1``."""
    documents: list[JsonValue] = [*made.pack.documents]
    missing: list[JsonValue] = [
        {"address": address, "error": code} for address, code in made.missing.items()
    ]
    return {
        "schema": "trust-pack-made/1",
        "out": out,
        "expires": made.pack.exp.rfc3339(),
        "signer": signer.thumbprint(),
        "documents": documents,
        "contexts": len(made.pack.contexts),
        "missing": missing,
        "not_asked": [*made.refused],
        "unread": made.unread,
    }


def pack_lines(made: Packed, out: str, t: Catalogue) -> list[str]:
    """How much is in it and until when, then each thing it lacks."""
    counts = {"documents": len(made.pack.documents), "contexts": len(made.pack.contexts)}
    until = made.pack.exp.date()
    lines = [t("pack.made", out=foreign_text(out, limit=_LIMIT), until=until, **counts)]
    lines += [
        t("pack.missing", address=foreign_text(address, limit=_LIMIT), code=code)
        for address, code in made.missing.items()
    ]
    lines += [t("pack.not_asked", host=foreign_text(host, limit=_LIMIT)) for host in made.refused]
    if made.unread:
        lines.append(t("pack.unread", count=made.unread))
    return lines
