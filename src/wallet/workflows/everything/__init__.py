"""All that the wallet knows of a person, as one document (GDPR Articles 15 and 20)."""

from wallet.workflows.everything.gathering import SCHEMA, export_everything

__all__ = ["SCHEMA", "export_everything"]
