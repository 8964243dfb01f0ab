"""What is known about a request, as a document for scripts."""

from wallet.exchange.inspection.document import SCHEMA, Need, inspection_of, need_of, terms_of

__all__ = ["SCHEMA", "Need", "inspection_of", "need_of", "terms_of"]
