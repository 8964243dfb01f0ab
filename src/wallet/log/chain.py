"""The chain that makes a changed, swapped or missing log entry visible.

Every entry has a fresh 32-byte key. Its commitment is HMAC-SHA256 of the entry under that key, and
the links run over the commitments::

    commitment_n = HMAC-SHA256(key_n, RFC 8785(body_n))
    link_n       = SHA-256(domain || seq_n as 8 bytes || link_(n-1) || commitment_n)

so that the holder can delete an entry, body and key: the commitment that stays tells nothing, not
even to somebody who guesses the body, and the chain still holds. What a chain cannot show is that
its newest rows are gone; the vault keeps the highest position outside the file for that.
"""

from __future__ import annotations

import hashlib
import hmac
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from wallet.errors import InputError
from wallet.standards.encoding import JsonObject, canonical_json

KEY_BYTES: Final = 32

_DOMAIN: Final = b"urn:consent-wallet:log-link:1\n"
_START: Final = bytes(32)


@dataclass(frozen=True, slots=True)
class LogRow:
    """One stored entry. ``body`` and ``key`` are None once the holder deleted it."""

    seq: int
    """Position, from 1."""
    body: JsonObject | None
    key: bytes | None
    """32 bytes, fresh for the entry; opens the commitment."""
    commitment: bytes
    link: bytes


class Flaw(StrEnum):
    """What is wrong at one position of the chain."""

    GAP = "gap"
    """Positions are missing before this one, or it repeats one."""
    LINK = "link"
    """The row does not continue the one before it."""
    BODY = "body"
    """The entry is not the one that was committed to."""


@dataclass(frozen=True, slots=True)
class Finding:
    """A flaw and the position where it shows."""

    seq: int
    flaw: Flaw


def commit(body: JsonObject, key: bytes) -> bytes:
    """The keyed commitment to an entry, 32 bytes."""
    return hmac.new(key, canonical_json(body), hashlib.sha256).digest()


def link(previous: bytes | None, commitment: bytes, seq: int) -> bytes:
    """The link of the row at ``seq``; ``previous`` is None for the first."""
    return hashlib.sha256(
        _DOMAIN + seq.to_bytes(8, "big") + (previous or _START) + commitment
    ).digest()


def next_row(head: LogRow | None, body: JsonObject, key: bytes) -> LogRow:
    """The row to append after ``head``; ``key`` is fresh entropy of 32 bytes."""
    seq = head.seq + 1 if head else 1
    commitment = commit(body, key)
    return LogRow(seq, body, key, commitment, link(head.link if head else None, commitment, seq))


def without_body(row: LogRow) -> LogRow:
    """The tombstone that stays of a deleted entry."""
    return LogRow(row.seq, None, None, row.commitment, row.link)


def check_chain(rows: Iterable[LogRow]) -> tuple[Finding, ...]:
    """Every flaw of a whole log, oldest row first; empty for a log that holds.

    A row is measured against the row before it as stored, so that one change is reported at one
    place. Deleted entries are no flaw.
    """
    findings: list[Finding] = []
    previous: bytes | None = None
    expected = 1
    for row in rows:
        if row.seq != expected or row.seq < 1:
            findings.append(Finding(row.seq, Flaw.GAP))
        elif link(previous, row.commitment, row.seq) != row.link:
            findings.append(Finding(row.seq, Flaw.LINK))
        if not _opens(row):
            findings.append(Finding(row.seq, Flaw.BODY))
        previous, expected = row.link, row.seq + 1
    return tuple(findings)


def _opens(row: LogRow) -> bool:
    if row.body is None and row.key is None:
        return True
    if row.body is None or row.key is None or len(row.key) != KEY_BYTES:
        return False
    try:
        return hmac.compare_digest(commit(row.body, row.key), row.commitment)
    except InputError:
        return False
