"""JSON Resume, read and written (https://jsonresume.org/schema, version 1.0.0)."""

from wallet.profile.formats.json_resume_export import export_json_resume
from wallet.profile.formats.json_resume_import import import_json_resume, is_json_resume

__all__ = ["export_json_resume", "import_json_resume", "is_json_resume"]
