"""Looking at a file: what it is and what it says, with no vault and no network."""

from wallet.workflows.inspect.looking import Inspection, Seen, inspect
from wallet.workflows.inspect.recognition import DocumentType

__all__ = ["DocumentType", "Inspection", "Seen", "inspect"]
