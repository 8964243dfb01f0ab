"""From a JSON-LD document to its canonical N-Quads. The one place that loads PyLD.

The algorithm is URDNA2015, which RDFC-1.0 (W3C Recommendation, 2024) describes again. It may take
for ever on a small document made for that (RDFC-1.0 section 7.1), and PyLD has no limit of its own:
here every step that can multiply is counted.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Final, Protocol

from wallet import limits
from wallet.errors import InputError
from wallet.standards.encoding import JsonObject, compact_json, parse_json_object
from wallet.standards.linked_data.coverage import (
    RELATIVE,
    check_dataset,
    check_expanded,
    check_text,
    dropped,
)
from wallet.standards.linked_data.loading import ContextLoader

if TYPE_CHECKING:
    from cachetools import LRUCache


HASH_BITS: Final = (256, 384)
"""SHA-256, the default of RDFC-1.0, and SHA-384, with which P-384 signs (vc-di-ecdsa 3.2)."""


class Canonizer(Protocol):
    """Turns a JSON-LD document into canonical N-Quads."""

    def __call__(self, document: JsonObject, *, hash_bits: int = 256) -> str:
        """The canonical N-Quads (RDFC-1.0), with SHA-2 of so many bits to label its nodes.

        Raises ``InputError``: ``linked_data.context_unknown``, ``linked_data.context_missing`` and
        ``linked_data.context_changed`` for a context, ``linked_data.dropped`` for a member and
        ``linked_data.relative`` for a type or address that no statement would cover,
        ``linked_data.form`` for what is not written as everybody reads it,
        ``linked_data.too_large`` and ``linked_data.time`` over a limit, and
        ``linked_data.malformed`` for what is no JSON-LD.
        """
        ...


def canonizer(contexts: Mapping[str, bytes]) -> Canonizer:
    """One that works in this process, and loads PyLD when first called.

    ``contexts`` are documents by their SHA-256 in hexadecimal; those that are pinned are used.
    """
    return _Canonizer(ContextLoader(contexts))


class _Canonizer:
    def __init__(self, loader: ContextLoader) -> None:
        self._loader = loader
        self._resolved: LRUCache[str, Any] | None = None
        """What was made of contexts, kept from one document to the next."""

    def __call__(self, document: JsonObject, *, hash_bits: int = 256) -> str:
        checked = parse_json_object(compact_json(document))
        check_text(checked)
        try:
            return self._canonical(checked, hash_bits)
        except RecursionError as error:
            raise InputError("linked_data.too_large", limit=limits.MAX_JSON_DEPTH) from error

    def _canonical(self, document: JsonObject, hash_bits: int) -> str:
        from pyld import jsonld

        options = self._options()
        try:
            expanded = jsonld.expand(document, options, on_property_dropped=dropped)
            check_expanded(expanded)
            dataset = jsonld.to_rdf(document, options)
        except jsonld.JsonLdError as error:
            raise _own_error(error) from error
        except (AttributeError, IndexError, KeyError, TypeError, ValueError) as error:
            # PyLD does not look at everything it is given
            raise InputError("linked_data.malformed") from error
        check_dataset(dataset)
        return canonical_quads(dataset, hash_bits=hash_bits)

    def _options(self) -> dict[str, Any]:
        from cachetools import LRUCache
        from pyld.context_resolver import ContextResolver

        if self._resolved is None:
            self._resolved = LRUCache(maxsize=limits.MAX_CONTEXTS_KEPT)
        return {
            "base": RELATIVE,
            "processingMode": "json-ld-1.1",
            "documentLoader": self._loader,
            "contextResolver": ContextResolver(self._resolved, self._loader),
        }


def canonical_quads(dataset: dict[str, list[dict[str, Any]]], *, hash_bits: int = 256) -> str:
    """The canonical N-Quads of a dataset in PyLD's form, by URDNA2015.

    Raises ``InputError("linked_data.too_large")`` where it takes more than
    :data:`~wallet.limits.MAX_CANONICAL_STEPS`.
    """
    from wallet.standards.linked_data.counted import CountedUrdna2015

    canonical: str = CountedUrdna2015(hash_bits=hash_bits).main(
        dataset, {"format": "application/n-quads"}
    )
    return canonical


def _own_error(error: Exception) -> InputError:
    """PyLD hides what a loader raised behind errors of its own."""
    cause: BaseException | None = error
    while cause is not None:
        if isinstance(cause, InputError):
            return cause
        cause = cause.__cause__
    return InputError("linked_data.malformed")
