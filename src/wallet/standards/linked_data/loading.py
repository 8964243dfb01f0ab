"""The contexts of a document: pinned ones, from bytes at hand, and no others."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from wallet.errors import InputError
from wallet.standards.encoding import parse_json_object, sha256
from wallet.standards.linked_data.pins import PINNED_CONTEXTS


class ContextLoader:
    """A document loader for PyLD that never asks a network, whatever a document names."""

    def __init__(self, contexts: Mapping[str, bytes]) -> None:
        """``contexts``: documents by their SHA-256 in hexadecimal."""
        self._contexts = contexts

    def __call__(self, url: str, _options: dict[str, Any]) -> dict[str, Any]:
        """The document at an address, as PyLD wants it.

        Raises ``InputError``: ``linked_data.context_unknown`` for one that is not pinned,
        ``linked_data.context_missing`` for one that is not at hand, and
        ``linked_data.context_changed`` for bytes that are not the pinned ones.
        """
        document = parse_json_object(self._pinned(url))
        # "static" lets the resolver keep what it made of it; it is one resolver's alone
        return {"contextUrl": None, "documentUrl": url, "document": document, "tag": "static"}

    def _pinned(self, url: str) -> bytes:
        digest = PINNED_CONTEXTS.get(url)
        if digest is None:
            raise InputError("linked_data.context_unknown", url=url[:200])
        data = self._contexts.get(digest)
        if data is None:
            raise InputError("linked_data.context_missing", url=url)
        if sha256(data).hex() != digest:
            raise InputError("linked_data.context_changed", url=url)
        return data
