"""JSON-LD, as far as signatures need it: the canonical form of a document, made safely.

::

    canonize = canonizer(contexts)
    quads = canonize(document)

Contexts come from bytes at hand whose digest is pinned; nothing is fetched. What a signature would
not cover is refused, and so is what takes too long.
"""

from wallet.standards.linked_data.canonical import HASH_BITS, Canonizer, canonizer
from wallet.standards.linked_data.pins import PINNED_CONTEXTS

__all__ = ["HASH_BITS", "PINNED_CONTEXTS", "Canonizer", "canonizer"]
