"""Every maximum, with its reason. Sizes in bytes, times in seconds unless a name says otherwise."""

from __future__ import annotations

from typing import Final

MAX_DOCUMENT_BYTES: Final = 4 * 1024 * 1024
"""A signed document or JSON file. The largest real one seen, a sealed European credential with
embedded pictures, has 150 kB."""

MAX_ATTACHMENT_BYTES: Final = 25 * 1024 * 1024
"""A PDF or picture kept as evidence: what a mail server usually takes."""

MAX_PDF_BYTES: Final = MAX_ATTACHMENT_BYTES
"""A PDF that is checked: whatever may be kept may be checked."""

MAX_PDF_DECODED_BYTES: Final = 64 * 1024 * 1024
"""What the streams of one PDF may unpack to while its seals are read. Pages are not unpacked; what
is are indexes and objects, of which large files have some megabytes."""

MAX_PDF_INDEX_BYTES: Final = 2 * 1024 * 1024
"""One index of a PDF, unpacked: 400,000 objects. An entry takes fifty times as much in memory."""

MAX_PDF_REVISIONS: Final = 64
"""Times a PDF may have been added to: each is compared with the ones before."""

MAX_PDF_SEALS: Final = 16
"""Seals and time-stamps of one PDF. A diploma has one or two."""

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

MIN_KDF_MEMORY_KIB: Final = 19 * 1024
MIN_KDF_PASSES: Final = 2
"""The least that OWASP's password storage advice asks of Argon2id, with one lane."""

MAX_KDF_MEMORY_KIB: Final = 2 * 1024 * 1024
MAX_KDF_PASSES: Final = 16
MAX_KDF_LANES: Final = 16
"""What a vault header may ask for. It is read before anything in it is proven."""

MAX_KDF_WORK_KIB: Final = 6 * 1024 * 1024
"""Memory times passes over all slots of one header: about fifteen seconds on a slow computer."""

MAX_KEY_SLOTS: Final = 8
"""Ways to open one vault: a passphrase, a recovery code, shares, and room to change them."""

MAX_VAULT_HEADER_BYTES: Final = 16 * 1024
"""``keys.json``: eight slots have 3 kB."""

MAX_SECRET_BYTES: Final = 1024
"""A passphrase from a file or descriptor, in UTF-8."""

MAX_SESSION_SECONDS: Final = 12 * 3600
"""How long a vault may stay open for reading: a working day."""

MAX_DISCLOSURES: Final = 2_000
"""Disclosures of one SD-JWT: a study record of 150 courses with ten facts each, and room."""

MAX_KEY_BINDING_AGE: Final = 600
"""Seconds from the making of a Key Binding JWT to its check, online. A file is older: its own
``exp`` limits it."""

CLOCK_SKEW: Final = 60
"""Seconds that two honest clocks may differ."""

MAX_PROFILE_LINE: Final = 300
"""Characters in a title, a name, an address line of one's own records. The longest label of the
Swedish occupation taxonomy has 107."""

MAX_PROFILE_TEXT: Final = 8_000
"""Characters in a description of duties: four pages."""

MAX_PROFILE_LIST: Final = 100
"""Values of one repeatable field, such as the courses of an education."""

MAX_CLOCK_SKEW: Final = 300
"""Seconds by which two honest clocks may differ: home computers drift by minutes."""

MAX_REQUEST_BYTES: Final = 256 * 1024
"""A request with its certificates, registration and terms; about 10 kB, a long one 40 kB."""

MAX_CERTIFICATE_BYTES: Final = 16 * 1024
"""One certificate. Real ones have 1 to 3 kB; government ones with many policies up to 8."""

MAX_DID_CHARACTERS: Final = 2_048
"""A did:jwk with an RSA key of 4096 bits has about 1,000; base58 costs the square of its length."""

MAX_TRUST_ENTRIES: Final = 5_000
"""Entries of one trust list: every school and every larger employer of a country."""

MAX_PRESENTATION_AGE: Final = 14 * 86_400
"""Seconds from the making of a lone presentation, kept as a file, to its check: as long as an
extract lives when nobody says otherwise."""

MAX_TERMS_USES: Final = 16
MAX_TERMS_ENTRIES: Final = 64
"""Purposes of one request, and entries of one list in its terms: each is a screen, or a line of
one, that a person has to read."""

MAX_TERMS_TEXT: Final = 1_000
"""Characters of one text in the terms; longer ones are refused: nobody would see them whole."""

MAX_RETENTION_YEARS: Final = 100
"""A longer retention is "for ever" in other words."""

MAX_PRESENTATIONS: Final = 200
"""Presentations in one extract: every record of a long working life."""

EXTRACT_LIFETIME: Final = 14 * 86_400
"""Seconds for which an extract can be used when its maker names no other time."""

MAX_TERMS_FILE_BYTES: Final = 64 * 1024
"""Terms written by hand; the commented template has 5 kB. A TOML reader slows down on long ones."""

MAX_KEYS_TRIED: Final = 64
"""Listed keys tried on a signature that names none of them: 0.1 ms each. A longer list says by
``issuers`` whose its keys are."""

MAX_PUBLISHED_KEYS: Final = 64
"""Keys in one document that an issuer publishes: some of today, the rest for what was signed
earlier. All may be tried on one signature."""

MAX_GATHER_ROUNDS: Final = 4
"""Times a document is verified again with what was fetched: for an issuer's metadata, the keys it
points to, a status list, and the keys of whoever signed that."""

MAX_GATHERED: Final = 256
MAX_GATHERED_BYTES: Final = 64 * 1024 * 1024
"""Addresses asked by one command, and bytes kept of their answers: the issuers and status lists of
a large inbox."""

MAX_REDIRECTS: Final = 4
"""Hops from the address of a context to its bytes, which a digest then decides about."""

MAX_PACK_CONTENT: Final = 8 * 1024 * 1024
MAX_PACK_BYTES: Final = 16 * 1024 * 1024
MAX_PACK_DOCUMENTS: Final = 512
"""What a trust pack holds, its size as a signed file (base64url twice over), and how many documents
and contexts: the issuers of a region, with their status lists."""

NETWORK_SECONDS: Final = 20
"""One exchange with a server, from looking up its name to the last byte of its answer."""

MAX_REPLY_BYTES: Final = 64 * 1024
"""What a recipient answers to a notice: a signed word of 1 kB, or an error page that nobody
reads."""

MAX_GRANT_SECONDS: Final = 366 * 86_400
MAX_GRANT_USES: Final = 366
MAX_GRANT_HOURS_APART: Final = 31 * 24
"""The most that one grant allows: a release each night for a year. Then the person is asked."""

SENSITIVE_GRANT_SECONDS: Final = 86_400
"""How long a grant may last that covers what needs a statement of its own; it has one use."""

MAX_SCRIPTED_REQUEST_SECONDS: Final = 86_400
"""How far off the end of a request may be that a script answers: it was made for this day."""

GRANT_WARNING_USES: Final = 2
GRANT_WARNING_SECONDS: Final = 7 * 86_400
"""What is left of a grant when whoever runs the script is warned: time to ask for renewal."""

QUIET_AFTER_REFUSAL_SECONDS: Final = 183 * 86_400
"""Six months in which a refused purpose is not put to the person again, unless they open it."""

MAX_SECRET_FILE_BYTES: Final = 8 * 1024
"""A file with a recovery code or a share, and what is printed around it for people."""

MAX_MIGRATION_BYTES: Final = 16 * 1024 * 1024
"""An encrypted log: a release takes about a kilobyte."""

MAX_PASSWORD_ROUNDS: Final = 2_000_000
"""Rounds of PBKDF2 that a file may ask for: about a second. Today's advice is 600,000."""

MAX_STATUS_LIST_BYTES: Final = 8 * 1024 * 1024
"""A list of what became of credentials, unpacked: 64 million with one bit each, every person of a
large country. Compressed zeros unpack to a thousand times their size."""

MAX_STATUS_AGE: Final = 7 * 86_400
"""How old a status list may be, whatever it says of itself: a week in which nobody here knows of a
revocation."""

MAX_BAKED_BYTES: Final = MAX_ATTACHMENT_BYTES
"""A picture with a badge in it: whatever may be kept may be checked."""

MAX_PNG_CHUNKS: Final = 20_000
"""Pieces of one PNG. Programs write pieces of 8 to 32 kB: 3,000 in the largest that is read."""

MAX_XML_DEPTH: Final = 64
MAX_XML_ELEMENTS: Final = 100_000
"""A drawing with a badge in it. A drawn badge has some hundred elements, ten deep."""

MAX_STATUS_ENTRIES: Final = 8
"""Places where one credential says that its status is told: revocation, suspension, a message."""

MAX_NESTED_CREDENTIALS: Final = 64
"""Credentials inside one: the courses of a study record, and who endorses them. Each costs a
signature and, where its proof stands inside, a canonical form."""

MAX_CONTEXTS: Final = 16
"""JSON-LD contexts that one object names. Issuers name two to five."""

MAX_CONTEXTS_KEPT: Final = 100
"""Contexts kept in the form that was made of them, from one document to the next."""

MAX_STATEMENTS: Final = 10_000
MAX_BLANK_NODES: Final = 2_000
MAX_VALUES: Final = 500
"""Statements of one JSON-LD document, nodes in it without a name, values of one member of a node:
a study record of 150 courses has half of these. PyLD compares each value with each."""

MAX_CANONICAL_STEPS: Final = 50_000
"""Steps to tell nodes without a name apart. The hardest test of RDFC-1.0 takes 3,400, credentials
none or some dozen; 50,000 take less than a second. A document made for it would take years."""

MAX_PROOFS: Final = 8
"""Proofs inside one document, each of which costs a canonical form. Real ones have one or two."""

CANONICAL_SECONDS: Final = 10
"""What the signed form of one JSON-LD document may take to find. A large one takes a second."""

CANONIZER_START_SECONDS: Final = 60
"""What the process that finds it may take to start, on a slow computer that is busy."""

CANONIZER_MEMORY: Final = 1024 * 1024 * 1024
"""Its address space. The libraries take 150 MB, the largest document a tenth of that."""

MAX_CANONICAL_BYTES: Final = 64 * 1024 * 1024
"""The signed form of a document, in which each word is written as a whole address."""

MAX_CONTEXT_BYTES: Final = 256 * 1024
"""One JSON-LD context. The largest of those pinned has 23 kB."""
