"""Every maximum, with its reason. Sizes in bytes, times in seconds, unless a name says otherwise."""

from __future__ import annotations

from typing import Final

MAX_DOCUMENT_BYTES: Final = 4 * 1024 * 1024
"""A signed document or JSON file. The largest real one seen, a sealed European credential with
embedded pictures, has 150 kB."""

MAX_ATTACHMENT_BYTES: Final = 25 * 1024 * 1024
"""A PDF or picture kept as evidence: what a mail server usually takes."""

MAX_JSON_DEPTH: Final = 32
"""Nesting of JSON. Real credentials stay under 12; Python's own parser recurses."""

MAX_JSON_ITEMS: Final = 100_000
"""Values in one JSON document, so that a small file cannot become a large structure."""

MAX_HEADER_BYTES: Final = 32 * 1024
"""A decoded JOSE header: four certificates of 2 kB in base64, twice over."""

MAX_FOREIGN_TEXT: Final = 400
"""Characters shown of one text that a stranger wrote; longer ones are cut, and that is said."""

MAX_RSA_BITS: Final = 4096
MIN_RSA_BITS: Final = 2048
"""RFC 7518, 3.3 and 3.5 ask for 2048 or more; above 4096 a check costs more than it proves."""

MAX_CERTIFICATES: Final = 6
"""Certificates in one ``x5c`` header."""

MAX_DCQL_CREDENTIALS: Final = 32
MAX_DCQL_CLAIMS: Final = 128
MAX_DCQL_VALUES: Final = 128
MAX_DCQL_SETS: Final = 64
"""Entries of a query. The largest published example has 4 credentials, 10 claims, 5 options; what
a person can review at a terminal is far less than these."""
