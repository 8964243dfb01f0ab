"""The result of a verification: every check with its outcome, and the claims by who vouches.

A report holds codes and values, no sentences; the views turn it into text. Values that were
signed by nobody who could be checked are in it only where :class:`Vouching` says so, and nothing
of a document whose signature or proof fails is in it at all.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import Final

from wallet.credentials.reasons import CheckName, CheckOutcome, Outcome, Reason
from wallet.standards.encoding import Instant, JsonObject, JsonValue, sha256, sha256_b64u

SCHEMA = "verification-report/1"

GRAVITY: Final = (Outcome.INVALID, Outcome.ENDED, Outcome.UNDETERMINED)
"""Which effect outweighs which; a document without any of them is valid."""


class DocumentKind(StrEnum):
    """What was recognised."""

    EXTRACT = "extract"
    SD_JWT_VC = "sd_jwt_vc"
    SEALED_PDF = "sealed_pdf"
    W3C = "w3c"
    """A credential by the W3C data model, whatever secures it."""
    W3C_PRESENTATION = "w3c_presentation"
    ELM = "elm"
    """A European Digital Credential."""
    RECEIPT = "receipt"
    WITHDRAWAL = "withdrawal"
    CLAIM_PROOF = "claim_proof"
    """A receipt with the value and the key of one claim."""


class Vouching(StrEnum):
    """Who stands behind the claims of one part."""

    SELF_STATED = "self_stated"
    UNCHECKED = "unchecked"
    """No key was found; the signature could not be checked."""
    UNVOUCHED = "unvouched"
    """Signed by a key that nobody in use vouches for."""
    ATTESTED = "attested"


@dataclass(frozen=True, slots=True)
class Check:
    """One check and how it ended."""

    reason: Reason
    source: str | None = None
    """What the outcome rests on: a list, an anchor, a document. Foreign text."""
    date: str | None = None
    """The day of the source, or the moment the outcome turns on; RFC 3339."""
    detail: str | None = None
    """The error code of the step that failed."""
    wants: str | None = None
    """The address whose document would tell what this check could not. Foreign text."""

    @property
    def name(self) -> CheckName:
        return self.reason.check

    @property
    def outcome(self) -> CheckOutcome:
        return self.reason.outcome

    @property
    def code(self) -> str:
        return self.reason.code

    def to_json(self) -> JsonObject:
        """As in ``verification-report/1``."""
        return {
            "check": self.name.value,
            "outcome": self.outcome.value,
            "code": self.code,
            "source": self.source,
            "date": self.date,
            "detail": self.detail,
            "wants": self.wants,
        }


@dataclass(frozen=True, slots=True)
class Issuer:
    """Who signed a part, as far as that is known."""

    name: str | None
    """From a trust list or an anchored certificate; never from a claim."""
    stated: str | None
    """The ``iss`` of the document: what it says of itself."""
    key: str | None
    """Thumbprint of the key that signed, where the signature holds."""
    list_name: str | None = None
    list_date: str | None = None

    def to_json(self) -> JsonObject:
        """As in ``verification-report/1``."""
        return {
            "name": self.name,
            "stated": self.stated,
            "key": self.key,
            "list": self.list_name,
            "list_date": self.list_date,
        }


@dataclass(frozen=True, slots=True)
class Part:
    """One credential or self-stated record in the document."""

    type: str | None
    """Its ``vct``."""
    vouching: Vouching
    issuer: Issuer | None
    claims: JsonObject
    """The disclosed claims without those of the format (``iss``, ``cnf`` …)."""
    checks: tuple[Check, ...]
    query: str | None = None
    """The credential query it answers."""
    issued: Instant | None = None
    expires: Instant | None = None

    def with_checks(self, *checks: Check) -> Part:
        """The same part with further checks."""
        return replace(self, checks=(*self.checks, *checks))

    def to_json(self) -> JsonObject:
        """As in ``verification-report/1``."""
        return {
            "query": self.query,
            "type": self.type,
            "vouching": self.vouching.value,
            "issuer": self.issuer.to_json() if self.issuer else None,
            "issued": _text(self.issued),
            "expires": _text(self.expires),
            "claims": self.claims,
            "checks": [check.to_json() for check in self.checks],
        }


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file sent beside an extract, named in it."""

    name: str
    media_type: str
    size: int
    sha256: str
    """Base64url."""

    def to_json(self) -> JsonObject:
        """As in ``extract+jwt`` and ``verification-report/1``."""
        return {
            "name": self.name,
            "media_type": self.media_type,
            "size": self.size,
            "sha256": self.sha256,
        }


@dataclass(frozen=True, slots=True)
class Made:
    """For whom, when and by which key the document was put together."""

    audience: str | None
    issued: Instant
    expires: Instant | None
    key: str
    """Thumbprint of the holder's key."""
    jti: str | None = None
    nonce: str | None = None
    uses: tuple[str, ...] = ()
    request_digest: str | None = None
    terms_digest: str | None = None
    attachments: tuple[Attachment, ...] = ()

    def to_json(self) -> JsonObject:
        """As in ``verification-report/1``."""
        return {
            "audience": self.audience,
            "issued": self.issued.rfc3339(),
            "expires": _text(self.expires),
            "key": self.key,
            "jti": self.jti,
            "nonce": self.nonce,
            "uses": list(self.uses),
            "request_digest": self.request_digest,
            "terms_digest": self.terms_digest,
            "attachments": [attachment.to_json() for attachment in self.attachments],
        }


@dataclass(frozen=True, slots=True)
class ListUsed:
    """A trust list that was asked."""

    name: str
    date: str
    """The day it was issued."""
    seq: int


@dataclass(frozen=True, slots=True)
class Report:
    """What a verification found."""

    kind: DocumentKind
    text: str
    """The document as received; empty for one that is no text."""
    at: Instant
    """The moment for which it was judged."""
    checks: tuple[Check, ...]
    """About the document as a whole; each part has its own."""
    parts: tuple[Part, ...] = ()
    made: Made | None = None
    lists: tuple[ListUsed, ...] = ()
    demo: bool = False
    """Made by the demonstration; says nothing about anybody."""
    data: bytes | None = field(default=None, repr=False)
    """The document as received, where it is no text."""

    def __post_init__(self) -> None:
        """Of an invalid document no claim is kept, whoever reports it: none is relied on."""
        if self.outcome is Outcome.INVALID:
            bare = tuple(replace(part, claims={}) for part in self.parts)
            object.__setattr__(self, "parts", bare)

    @property
    def outcome(self) -> Outcome:
        """The gravest effect of any check."""
        return self.decisive.reason.effect if self.decisive else Outcome.VALID

    @property
    def decisive(self) -> Check | None:
        """The first check with the gravest effect; None for a valid document."""
        return gravest(self.all_checks())

    @property
    def digest(self) -> str:
        """SHA-256 of the document as received, base64url."""
        return sha256_b64u(self.received)

    @property
    def fingerprint(self) -> str:
        """See :func:`fingerprint`."""
        return fingerprint(self.received)

    @property
    def received(self) -> bytes:
        """The bytes of the document."""
        return self.text.encode() if self.data is None else self.data

    def all_checks(self) -> tuple[Check, ...]:
        """Those of the document, then those of its parts, in order."""
        return (*self.checks, *(check for part in self.parts for check in part.checks))

    def has(self, vouching: Vouching) -> bool:
        """Whether any part is vouched for in this way."""
        return any(part.vouching is vouching for part in self.parts)

    def to_json(self) -> JsonObject:
        """As ``schemas/verification-report-1.json`` describes."""
        lists: list[JsonValue] = [
            {"name": used.name, "date": used.date, "seq": used.seq} for used in self.lists
        ]
        return {
            "schema": SCHEMA,
            "outcome": self.outcome.value,
            "reason": self.decisive.code if self.decisive else None,
            "kind": self.kind.value,
            "demo": self.demo,
            "checked_for": self.at.rfc3339(),
            "sha256": self.digest,
            "fingerprint": self.fingerprint,
            "made": self.made.to_json() if self.made else None,
            "checks": [check.to_json() for check in self.checks],
            "parts": [part.to_json() for part in self.parts],
            "trust_lists": lists,
        }


def gravest(checks: Iterable[Check]) -> Check | None:
    """The first check with the gravest effect, None where all are well."""
    found = list(checks)
    for effect in GRAVITY:
        for check in found:
            if check.reason.effect is effect:
                return check
    return None


def fingerprint(document: str | bytes) -> str:
    """The first 80 bits of SHA-256 of a document, as four groups to compare by eye or by voice.

    Base32 of RFC 4648 in lower case: no 0, 1, 8 or 9 to mishear. Enough that nobody can make a
    second document with the same one; the two sides compare it over another way.
    """
    from base64 import b32encode

    data = document.encode() if isinstance(document, str) else document
    letters = b32encode(sha256(data)[:10]).decode("ascii").lower()
    return "-".join(letters[start : start + 4] for start in range(0, 16, 4))


def _text(instant: Instant | None) -> str | None:
    return instant.rfc3339() if instant else None
