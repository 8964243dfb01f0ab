"""One entry of the log: what happened, when, to which consent and recipient.

An entry names claims by path and never holds a value: its fields come from a closed list, checked
here, so that no caller can slip anything else in. Together the entries hold what a Presentation or
DataDeletionRequest of an EUDI transaction log (TS10 section 3) asks for, under these names:

=================  ============================================================
``recipient``      interactingPartyIdentifier, -Name, -Contact, and the country
``purposes``       purpose, as coded by the recipient; ``purpose`` in its words
``claims_asked``   listOfClaimsRequested
``claims``         listOfClaimsPresented
``privacy_policy`` privacyPolicy
``authority``      dpaName
``reason``         reasonOfNoncompletion
=================  ============================================================
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Final

from wallet.errors import DefectError, InputError
from wallet.standards.encoding import Instant, JsonObject, JsonValue

SCHEMA: Final = "log-event/1"


class EventType(StrEnum):
    """Everything the log can say."""

    CREATED = "created"
    """The vault was made."""
    IMPORTED = "imported"
    EXPORTED = "exported"
    """One's own data were taken out: no release."""
    RECORD_ADDED = "record_added"
    RECORD_CHANGED = "record_changed"
    RECORD_REMOVED = "record_removed"
    TRUST_ADDED = "trust_added"
    TRUST_REMOVED = "trust_removed"
    REQUEST_SEEN = "request_seen"
    """A verified request asked for one use."""
    DECIDED = "decided"
    """The person gave, refused or put off; ``outcome`` says which."""
    RELEASE_PREPARED = "release_prepared"
    """Counted, recorded and about to leave."""
    RELEASE_HANDED_OVER = "release_handed_over"
    RELEASE_FAILED = "release_failed"
    RELEASE_UNKNOWN = "release_unknown"
    """Found at a later start: prepared, and nobody knows whether it left."""
    ENDED = "ended"
    """A consent lost its validity before its date; ``reason`` says why."""
    WITHDRAWN = "withdrawn"
    REVOKED = "revoked"
    """Ended by somebody else than the person."""
    INVALIDATED = "invalidated"
    NOTICE_MADE = "notice_made"
    """A signed withdrawal notice or rights request was written."""
    NOTICE_ANSWERED = "notice_answered"
    ENTRIES_DELETED = "entries_deleted"
    """The holder deleted entries; their place in the chain remains."""
    KEYS_CHANGED = "keys_changed"
    """What opens the vault was changed; ``reason`` says how."""
    GRANTS_SUSPENDED = "grants_suspended"
    """No grant given before this may be used until it is renewed; ``reason`` says why."""


class Form(StrEnum):
    """What a field of an entry looks like."""

    TEXT = "text"
    """A name, code, id or digest, or the recipient's own words for a purpose."""
    TEXTS = "texts"
    COUNT = "count"
    FLAG = "flag"
    INSTANT = "instant"
    RECIPIENT = "recipient"
    CLAIMS = "claims"
    """Each ``{"query": …, "path": […]}``; null in a path is any element."""


MAX_TEXT: Final = 2_000
MAX_LIST: Final = 2_000
RECIPIENT_MEMBERS: Final = ("id", "name", "country", "contact")

FIELDS: Final[Mapping[str, Form]] = {
    "consent_id": Form.TEXT,
    "consent_kind": Form.TEXT,
    "replaces": Form.TEXT,
    "replaced_by": Form.TEXT,
    "use_id": Form.TEXT,
    "recipient": Form.RECIPIENT,
    "purposes": Form.TEXTS,
    "purpose": Form.TEXT,
    "claims_asked": Form.CLAIMS,
    "claims": Form.CLAIMS,
    "until": Form.INSTANT,
    "uses": Form.COUNT,
    "use_number": Form.COUNT,
    "outcome": Form.TEXT,
    "method": Form.TEXT,
    "statement": Form.TEXT,
    "language": Form.TEXT,
    "notice_digest": Form.TEXT,
    "request_digest": Form.TEXT,
    "nonce_digest": Form.TEXT,
    "request_expires": Form.INSTANT,
    "terms_digest": Form.TEXT,
    "receipt_digest": Form.TEXT,
    "release_id": Form.TEXT,
    "document_digest": Form.TEXT,
    "channel": Form.TEXT,
    "privacy_policy": Form.TEXT,
    "authority": Form.TEXT,
    "reason": Form.TEXT,
    "erase": Form.FLAG,
    "notice_id": Form.TEXT,
    "right": Form.TEXT,
    "due": Form.INSTANT,
    "state": Form.TEXT,
    "item_ids": Form.TEXTS,
    "kind": Form.TEXT,
    "format": Form.TEXT,
    "count": Form.COUNT,
    "key_thumbprint": Form.TEXT,
    "role": Form.TEXT,
    "version": Form.TEXT,
}
"""Every field there is beside time and type."""

_CONSENT = frozenset({"consent_id"})
_RELEASE = frozenset({"consent_id", "release_id", "recipient", "claims"})

REQUIRED: Final[Mapping[EventType, frozenset[str]]] = {
    EventType.REQUEST_SEEN: frozenset({"consent_id", "recipient", "request_digest"}),
    EventType.DECIDED: frozenset({"consent_id", "consent_kind", "outcome", "recipient"}),
    EventType.RELEASE_PREPARED: _RELEASE,
    EventType.RELEASE_HANDED_OVER: frozenset({"consent_id", "release_id"}),
    EventType.RELEASE_FAILED: frozenset({"consent_id", "release_id", "reason"}),
    EventType.RELEASE_UNKNOWN: frozenset({"consent_id", "release_id"}),
    EventType.ENDED: frozenset({"consent_id", "reason"}),
    EventType.WITHDRAWN: _CONSENT,
    EventType.REVOKED: _CONSENT,
    EventType.INVALIDATED: frozenset({"consent_id", "reason"}),
    EventType.NOTICE_MADE: frozenset({"recipient", "notice_id"}),
    EventType.NOTICE_ANSWERED: frozenset({"notice_id", "state"}),
    EventType.KEYS_CHANGED: frozenset({"reason"}),
    EventType.GRANTS_SUSPENDED: frozenset({"reason"}),
}

_ENVELOPE = frozenset({"schema", "time", "type"})


@dataclass(frozen=True, slots=True)
class Event:
    """One entry. ``data`` holds the fields beside time and type, all from the closed list.

    ``DefectError("log.field")`` when a caller passes another field, a wrong form, or leaves out
    one that the type needs.
    """

    type: EventType
    time: Instant
    data: JsonObject = field(default_factory=dict)

    def __post_init__(self) -> None:
        wrong = _wrong_field(self.type, self.data)
        if wrong is not None:
            raise DefectError("log.field", type=str(self.type), field=wrong)

    def text(self, name: str) -> str | None:
        """A text field, or None where the entry has none."""
        value = self.data.get(name)
        return value if isinstance(value, str) else None

    def body(self) -> JsonObject:
        """The entry as ``log-event/1``, what the chain commits to."""
        return {
            "schema": SCHEMA,
            "time": self.time.rfc3339(),
            "type": str(self.type),
            **self.data,
        }


def parse_event(body: JsonObject) -> Event:
    """The event of a stored body; :class:`InputError` where it is not ``log-event/1``."""
    if body.get("schema") != SCHEMA:
        raise InputError("log.version", schema=str(body.get("schema"))[:40])
    kind, time = body.get("type"), body.get("time")
    if not isinstance(kind, str) or kind not in _TYPES or not _is_instant(time):
        raise InputError("log.event")
    data = {name: value for name, value in body.items() if name not in _ENVELOPE}
    if _wrong_field(_TYPES[kind], data) is not None:
        raise InputError("log.event")
    return Event(_TYPES[kind], Instant.parse(str(time)), data)


def _wrong_field(kind: EventType, data: JsonObject) -> str | None:
    for name, value in data.items():
        if name not in FIELDS or not _CHECKS[FIELDS[name]](value):
            return name
    missing = REQUIRED.get(kind, frozenset()) - data.keys()
    return min(missing) if missing else None


def _is_text(value: JsonValue) -> bool:
    return isinstance(value, str) and 0 < len(value) <= MAX_TEXT


def _is_texts(value: JsonValue) -> bool:
    return isinstance(value, list) and len(value) <= MAX_LIST and all(map(_is_text, value))


def _is_count(value: JsonValue) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and value >= 0


def _is_flag(value: JsonValue) -> bool:
    return isinstance(value, bool)


def _is_instant(value: JsonValue) -> bool:
    if not isinstance(value, str):
        return False
    try:
        return Instant.parse(value).rfc3339() == value
    except InputError:
        return False


def _is_recipient(value: JsonValue) -> bool:
    return (
        isinstance(value, dict)
        and {"id", "name"} <= value.keys() <= set(RECIPIENT_MEMBERS)
        and all(map(_is_text, value.values()))
    )


def _is_claim(value: JsonValue) -> bool:
    if not isinstance(value, dict) or value.keys() != {"query", "path"}:
        return False
    path = value["path"]
    return (
        _is_text(value["query"])
        and isinstance(path, list)
        and all(part is None or _is_text(part) or _is_count(part) for part in path)
    )


def _is_claims(value: JsonValue) -> bool:
    return isinstance(value, list) and len(value) <= MAX_LIST and all(map(_is_claim, value))


_CHECKS: Final[Mapping[Form, Callable[[JsonValue], bool]]] = {
    Form.TEXT: _is_text,
    Form.TEXTS: _is_texts,
    Form.COUNT: _is_count,
    Form.FLAG: _is_flag,
    Form.INSTANT: _is_instant,
    Form.RECIPIENT: _is_recipient,
    Form.CLAIMS: _is_claims,
}
_TYPES: Final = {str(kind): kind for kind in EventType}
