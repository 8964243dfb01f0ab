"""Which of the keys that an issuer's own address publishes made a signature.

The documents are those of the snapshot; nothing is fetched. What an address publishes today says
nothing of yesterday: a key that is not there may have been changed for another since, so that its
absence is no proof of a forgery. Only where the document names its key by a name made from the key
itself, and that key is there, must the signature hold under it.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeAlias

from wallet import limits
from wallet.credentials.reasons import Reason
from wallet.credentials.report import Check
from wallet.credentials.snapshot import Missing, Published, Snapshot
from wallet.credentials.trust_list import key_document_address
from wallet.errors import InputError
from wallet.standards.encoding import Instant
from wallet.standards.identifiers import (
    PublishedKey,
    method_name,
    named,
    read_did_document,
    read_issuer_metadata,
    read_key_document,
)
from wallet.standards.jose import PublicKey

Holds: TypeAlias = Callable[[PublicKey], bool]
"""Whether a signature holds under a key."""


@dataclass(frozen=True, slots=True)
class Search:
    """How the search at an issuer's address ended."""

    check: Check
    """``issuer_key.published``, ``not_published``, ``moved``, ``no_answer`` or ``not_found``; or
    ``signature.wrong``."""
    key: PublicKey | None = None
    """The key whose signature it has, where it is published."""


@dataclass(frozen=True, slots=True)
class _KeyDocument:
    keys: tuple[PublishedKey, ...]
    address: str
    date: Instant


def find_published_key(
    issuer: str, snapshot: Snapshot | None, *, method: str | None, holds: Holds
) -> Search | None:
    """The search for the key of a signature; None where the issuer is no address.

    ``method`` is how the signature names its key: a ``kid``, or the id of a verification method.

    1. The address follows from the issuer alone.
    2. Its document, and the one it points to, are at hand, not older than a week, and about this
       issuer.
    3. The key that the signature's ``kid`` or method names; without one each of the keys.
    """
    try:
        address = key_document_address(issuer)
    except InputError:
        return None
    if snapshot is None:
        return Search(Check(Reason.KEY_NOT_FOUND, wants=address))
    found = _key_document(issuer, address, snapshot)
    if isinstance(found, Check):
        return Search(found)
    if method is not None and issuer.startswith("did:"):
        method = method_name(issuer, method)
    return _choose(found, method, holds, snapshot.now)


def published_keys(issuer: str, snapshot: Snapshot) -> tuple[PublicKey, ...]:
    """The keys that an issuer's address publishes and has not given up; none where that is not
    known."""
    try:
        found = _key_document(issuer, key_document_address(issuer), snapshot)
    except InputError:
        return ()
    if isinstance(found, Check):
        return ()
    return tuple(one.key for one in _in_use(found.keys, snapshot.now))


def _in_use(keys: tuple[PublishedKey, ...], now: Instant) -> tuple[PublishedKey, ...]:
    return tuple(one for one in keys if one.ends is None or now < one.ends)


def _choose(found: _KeyDocument, name: str | None, holds: Holds, now: Instant) -> Search:
    date = found.date.rfc3339()
    in_use = _in_use(named(found.keys, name), now)
    for one in in_use:
        if holds(one.key):
            return Search(Check(Reason.KEY_PUBLISHED, source=found.address, date=date), one.key)
    if name is not None and any(one.name_is_of_key for one in in_use):
        return Search(Check(Reason.SIGNATURE_WRONG))
    return Search(Check(Reason.KEY_NOT_PUBLISHED, source=found.address, date=date))


def _at_hand(address: str, snapshot: Snapshot) -> Published | Check:
    answer = snapshot.documents.get(address)
    if isinstance(answer, Published):
        if snapshot.now.seconds - answer.date.seconds < limits.MAX_STATUS_AGE:
            return answer
        date, stale = answer.date.rfc3339(), "identifiers.stale_document"
        return Check(Reason.KEY_NOT_FOUND, address, date, detail=stale, wants=address)
    if isinstance(answer, Missing) and answer.was_asked:
        date = answer.date.rfc3339()
        return Check(Reason.KEY_NO_ANSWER, address, date, detail=answer.code, wants=address)
    code = answer.code if isinstance(answer, Missing) else None
    return Check(Reason.KEY_NOT_FOUND, detail=code, wants=address)


def _key_document(issuer: str, address: str, snapshot: Snapshot) -> _KeyDocument | Check:
    """What the issuer's address publishes, or the check that says why it is not known."""
    data = _at_hand(address, snapshot)
    if isinstance(data, Check):
        return data
    try:
        if issuer.startswith("did:"):
            return _KeyDocument(read_did_document(data.data, issuer), address, data.date)
        metadata = read_issuer_metadata(data.data, issuer)
        if metadata.keys is not None:
            return _KeyDocument(metadata.keys, address, data.date)
        further = metadata.keys_address or address
        beside = _at_hand(further, snapshot)
        if isinstance(beside, Check):
            return beside
        return _KeyDocument(read_key_document(beside.data), further, beside.date)
    except InputError as error:
        moved = error.code == "identifiers.other_document"
        reason = Reason.KEY_MOVED if moved else Reason.KEY_NO_ANSWER
        return Check(reason, source=address, date=data.date.rfc3339(), detail=error.code)
