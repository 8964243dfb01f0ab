"""Seals in PDF files: whose certificate, over which bytes, when, and what was added after.

Signatures and seals in PDF (ISO 32000-2 section 12.8, ETSI EN 319 142-1) are read by pyHanko, which
is imported in this package alone: import the package only where a PDF is at hand. Nothing here
decides whom to trust, and nothing reads what a page says.
"""

from wallet.standards.pdf.cms import Stamp
from wallet.standards.pdf.coverage import Coverage
from wallet.standards.pdf.seals import Seal, SealState, read_seals
from wallet.standards.pdf.tokens import read_stamp_token

__all__ = ["Coverage", "Seal", "SealState", "Stamp", "read_seals", "read_stamp_token"]
