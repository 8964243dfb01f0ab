"""Importing: files in, records, credentials and evidence out, with an account of every leaf.

One call is one transaction: a file that cannot be taken leaves the vault as it was, also where
files before it could be. Which format a file has is told from its content.
"""

from wallet.workflows.imports.brought import (
    IMPORT_REPORT_SCHEMA,
    Brought,
    Incoming,
    Trusting,
    report_document,
)
from wallet.workflows.imports.importing import import_files
from wallet.workflows.imports.recognition import ImportFormat, recognise_import

__all__ = [
    "IMPORT_REPORT_SCHEMA",
    "Brought",
    "ImportFormat",
    "Incoming",
    "Trusting",
    "import_files",
    "recognise_import",
    "report_document",
]
