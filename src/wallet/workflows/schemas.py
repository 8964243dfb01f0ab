"""The JSON Schemas of what is held beside records, and of the account of an import."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

from wallet.credentials.reasons import Outcome
from wallet.credentials.recognise import SD_JWT_VC
from wallet.credentials.report import Vouching
from wallet.credentials.schemas import TEXT, Schema, array_of, document_schema, object_schema
from wallet.profile.partial_date import PARTIAL_DATE_PATTERN
from wallet.workflows.credential_row import CREDENTIAL_SCHEMA
from wallet.workflows.evidence import FILE_SCHEMA, NOT_CHECKED
from wallet.workflows.hold import ITEM_SCHEMA
from wallet.workflows.imports import IMPORT_REPORT_SCHEMA, ImportFormat
from wallet.workflows.kept_whole import WHOLE_FORMATS
from wallet.workflows.ports import ItemType

_TEXT_OR_NULL: Final[Schema] = {"type": ["string", "null"]}
_BOOLEAN: Final[Schema] = {"type": "boolean"}
_INSTANT: Final[Schema] = {
    "type": "string",
    "format": "date-time",
    "description": "RFC 3339, in UTC",
}
_INSTANT_OR_NULL: Final[Schema] = {"type": ["string", "null"], "format": "date-time"}
_ID: Final[Schema] = {"type": "string", "pattern": "^urn:uuid:"}
_SHA256: Final[Schema] = {
    "type": "string",
    "pattern": "^[0-9a-f]{64}$",
    "description": "SHA-256 of the file as received, in hex",
}
_SIZE: Final[Schema] = {"type": "integer", "minimum": 0, "description": "bytes"}
_MEDIA_TYPES: Final[Schema] = {"enum": ["application/pdf", "image/png", "image/jpeg"]}
_PERIOD: Final[Schema] = {"type": "string", "pattern": f"^({PARTIAL_DATE_PATTERN}|ongoing)$"}


def credential_schema() -> Schema:
    """``credential/1``."""
    issuer: Schema = object_schema(
        {
            "name": _TEXT_OR_NULL | {"description": "from a list or an anchored certificate"},
            "stated": _TEXT_OR_NULL | {"description": "what the credential says of itself"},
            "key": _TEXT_OR_NULL | {"description": "RFC 7638 thumbprint of the key that signed"},
            "list": _TEXT_OR_NULL,
            "list_date": _TEXT_OR_NULL,
        }
    )
    checked = object_schema(
        {
            "at": _INSTANT,
            "outcome": {"enum": [one.value for one in Outcome if one is not Outcome.INVALID]},
            "reason": _TEXT_OR_NULL | {"description": "a code of verification-report/1"},
            "vouching": {"enum": [one.value for one in Vouching]},
        }
    )
    body = object_schema(
        {
            "id": _ID,
            "format": {"enum": [SD_JWT_VC, *WHOLE_FORMATS]},
            "vct": TEXT | {"description": "of a W3C credential the last of its types"},
            "types": array_of(TEXT) | {"description": "its vct, then its aka_vcts"},
            "title": TEXT,
            "issuer": {"oneOf": [issuer, {"type": "null"}]},
            "assertion": {"enum": ["evidence", "attested"]},
            "issued": _INSTANT_OR_NULL,
            "expires": _INSTANT_OR_NULL,
            "from": _PERIOD | {"description": "as its claim of that name says"},
            "to": _PERIOD,
            "bound": _BOOLEAN | {"description": "whether it asks for proof by its holder"},
            "holder_key": _TEXT_OR_NULL | {"description": "RFC 7638 thumbprint of cnf.jwk"},
            "holder_key_here": _BOOLEAN,
            "whole": _BOOLEAN | {"description": "nothing in it can be hidden when it is given"},
            "sha256": _SHA256,
            "checked": checked | {"description": "at import; the whole report is kept beside it"},
        },
        optional=("from", "to", "whole"),
    )
    description = (
        "A credential that somebody signed, as the wallet keeps it. Attested only where the check "
        "at import found an issuer that is vouched for."
    )
    return document_schema(CREDENTIAL_SCHEMA, description, body)


def file_schema() -> Schema:
    """``file/1``."""
    body = object_schema(
        {
            "id": _ID,
            "title": TEXT,
            "assertion": {"const": "evidence"},
            "media_type": _MEDIA_TYPES,
            "size": _SIZE,
            "sha256": _SHA256,
        }
    )
    description = "A PDF or picture, kept as bytes; what it says is not read."
    return document_schema(FILE_SCHEMA, description, body)


def item_schema() -> Schema:
    """``item/1``."""
    outcomes = [NOT_CHECKED, *(one.value for one in Outcome)]
    original = object_schema(
        {
            "name": TEXT,
            "media_type": TEXT,
            "size": _SIZE,
            "sha256": _SHA256,
            "checked": object_schema({"checked_for": _INSTANT, "outcome": {"enum": outcomes}}),
        }
    )
    names = ("record-1", "credential-1", "file-1")
    documents: list[Any] = [{"$ref": f"urn:consent-wallet:schema:{name}"} for name in names]
    body = object_schema(
        {
            "id": _ID,
            "type": {"enum": [one.value for one in ItemType]},
            "kind": TEXT,
            "title": TEXT,
            "created": _INSTANT,
            "changed": _INSTANT,
            "document": {"oneOf": documents},
            "originals": array_of(original) | {"description": "files beside it, as received"},
        }
    )
    return document_schema(ITEM_SCHEMA, "One thing the wallet holds, in full.", body)


def import_report_schema() -> Schema:
    """``import-report/1``."""
    item = object_schema(
        {
            "id": _ID,
            "type": {"enum": [one.value for one in ItemType]},
            "kind": TEXT,
            "title": TEXT,
        }
    )
    file = object_schema(
        {
            "file": TEXT,
            "format": {"enum": [one.value for one in ImportFormat]},
            "sha256": _SHA256,
            "items": array_of(item) | {"description": "new, or checked anew"},
            "report": {"$ref": "urn:consent-wallet:schema:leaf-report-1"},
        }
    )
    description = "What an import brought, file by file, and what became of every leaf."
    return document_schema(
        IMPORT_REPORT_SCHEMA, description, object_schema({"files": array_of(file)})
    )


GENERATORS: Final[dict[str, Callable[[], Schema]]] = {
    "credential-1": credential_schema,
    "file-1": file_schema,
    "item-1": item_schema,
    "import-report-1": import_report_schema,
}
