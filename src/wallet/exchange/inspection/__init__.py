"""What is known about a request, as a document for scripts."""

from wallet.exchange.inspection.document import Need, inspection_of, need_of

__all__ = ["Need", "inspection_of", "need_of"]
