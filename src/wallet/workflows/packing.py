"""Gathering what the lists in use name, and what some files need, into one signed pack.

Asked are the hosts that the lists name, and no other: what is in a pack is believed on computers
that use the same lists.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from wallet import limits
from wallet.credentials.policy import Policy
from wallet.credentials.published_key import find_published_key
from wallet.credentials.question import Question
from wallet.credentials.report import Issuer, Report
from wallet.credentials.snapshot import Missing, Published, Snapshot
from wallet.credentials.trust import Trust
from wallet.credentials.trust_list import KeyState, Role, TrustEntry
from wallet.credentials.trust_pack import TrustPack
from wallet.errors import WalletError
from wallet.standards.encoding import Instant, sha256
from wallet.standards.jose import PublicKey
from wallet.standards.linked_data import Canonizer
from wallet.standards.linked_data.pins import PINNED_CONTEXTS
from wallet.workflows.gather import Gatherer, addresses_of
from wallet.workflows.ports import Network
from wallet.workflows.verify import verify

_FOR_ANYBODY: Final = Policy(any_audience=True, unbound=True)


@dataclass(frozen=True, slots=True)
class Packed:
    """A pack to be signed, and what it lacks."""

    pack: TrustPack
    missing: Mapping[str, str]
    """By address: the error code that says why it could not be had."""
    refused: tuple[str, ...]
    """Hosts that a file wanted and no list names. Foreign text."""
    unread: int
    """Files that could not be verified at all."""


def make_pack(
    network: Network,
    trust: Trust,
    files: Iterable[bytes],
    *,
    now: Instant,
    contexts: Iterable[bytes] = (),
    canonize: Canonizer | None = None,
) -> Packed:
    """What was published at ``now`` about all issuers on the lists, and for the files.

    ``contexts`` are those at hand; of these the pinned ones go into the pack. A pack that is too
    large is for :func:`~wallet.credentials.trust_pack.sign_trust_pack` to refuse.
    """
    gatherer = Gatherer(network, trust, Snapshot(now))
    for entry in _in_use(trust, now):
        gatherer.ask(addresses_of(entry))
        _ask_further(gatherer, entry)
    unread = 0
    for data in files:
        question = Question(trust, _FOR_ANYBODY, now, canonize=canonize)
        unread += not _gather_for(data, gatherer, question)
    answers = gatherer.answers
    pinned = set(PINNED_CONTEXTS.values())
    hashed = ((sha256(data).hex(), data) for data in contexts)
    pack = TrustPack(
        iat=now,
        exp=now.plus(limits.MAX_STATUS_AGE),
        documents={
            address: answer for address, answer in answers.items() if isinstance(answer, Published)
        },
        contexts={digest: data for digest, data in hashed if digest in pinned},
    )
    missing = {
        address: answer.code for address, answer in answers.items() if isinstance(answer, Missing)
    }
    return Packed(pack, missing, tuple(gatherer.refused), unread)


def _in_use(trust: Trust, now: Instant) -> Iterable[TrustEntry]:
    for used in trust.lists:
        if used.exp is not None and used.exp < now:
            continue
        for entry in used.entries:
            if entry.role is Role.ISSUER and entry.state is not KeyState.COMPROMISED:
                yield entry


def _ask_further(gatherer: Gatherer, entry: TrustEntry) -> None:
    """The keys that an issuer's metadata points to, where its host may be asked."""
    for issuer in entry.issuers:
        search = find_published_key(issuer, gatherer.snapshot, method=None, holds=_never)
        if search is not None and search.check.wants is not None:
            gatherer.ask_about(search.check.wants, Issuer(None, issuer, None))


def _never(_: PublicKey) -> bool:
    return False


def _gather_for(data: bytes, gatherer: Gatherer, question: Question) -> bool:
    """Asks what one file needs; whether it could be verified at all."""

    def judge(snapshot: Snapshot) -> Report:
        return verify(
            data,
            trust=question.trust,
            policy=question.policy,
            at=question.at,
            snapshot=snapshot,
            canonize=question.canonize,
        )

    try:
        gatherer.verify(judge)
    except WalletError:
        return False
    return True
