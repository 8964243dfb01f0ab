"""Asking the addresses that would tell what a verification could not, and verifying again.

Which addresses those are, the checks of a report say. Asked are those on a host that a list in use
names for the issuer at hand; anybody else's only where the caller wants that. What an address
answers is believed for nothing here: it becomes a part of the snapshot, or the cause why not does.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Final

from wallet import limits
from wallet.credentials.reasons import CheckName, Outcome
from wallet.credentials.report import Issuer, Report, Vouching
from wallet.credentials.snapshot import NOT_NAMED, Answer, Missing, Published, Snapshot
from wallet.credentials.trust import Trust
from wallet.credentials.trust_list import Role, TrustEntry, TrustList, key_document_address
from wallet.errors import InputError, RemoteError
from wallet.standards.encoding import Instant
from wallet.standards.identifiers import parse_web_address
from wallet.workflows.ports import Network

_OK: Final = 200
_ACCEPT: Final = (
    "application/statuslist+jwt, application/did+json, application/vc, application/json;q=0.9, "
    "*/*;q=0.1"
)
_PAGES: Final = frozenset({"text/html", "application/xhtml+xml"})
"""What an error page is, also one that calls itself a success."""


class NamedHosts:
    """The hosts that the lists in use name, by the issuer for whom they do so."""

    def __init__(self, trust: Trust, now: Instant) -> None:
        self._of_issuer: dict[str, set[str]] = {}
        self._of_key: dict[str, set[str]] = {}
        self._of_list: dict[str, set[str]] = {}
        """By the name of a list: for issuers that an authority on it certified."""
        for used in trust.lists:
            if used.exp is None or now <= used.exp:
                self._add(used)

    def _add(self, used: TrustList) -> None:
        for entry in used.entries:
            if entry.role is not Role.ISSUER:
                continue
            hosts = {authority_of(address) for address in addresses_of(entry)}
            for issuer in entry.issuers:
                self._of_issuer.setdefault(issuer, set()).update(hosts)
            if entry.key is not None:
                self._of_key.setdefault(entry.key.thumbprint(), set()).update(hosts)
            if entry.anchor is not None:
                self._of_list.setdefault(used.name, set()).update(hosts)

    def names(self, authority: str, issuer: Issuer | None) -> bool:
        """Whether a list names this host, and port, for the issuer; for nobody, none does."""
        if issuer is None:
            return False
        return any(
            authority in hosts.get(known or "", ())
            for hosts, known in (
                (self._of_issuer, issuer.stated),
                (self._of_key, issuer.key),
                (self._of_list, issuer.list_name),
            )
        )


def addresses_of(entry: TrustEntry) -> Iterator[str]:
    """The addresses that an entry of a list names: of documents of keys, and of status lists."""
    for issuer in entry.issuers:
        try:
            yield key_document_address(issuer)
        except InputError:
            continue
    yield from entry.status_lists


def authority_of(address: str) -> str:
    """Host, and port unless it is the usual one. Raises ``InputError("identifiers.address")``."""
    return parse_web_address(address).authority


class Gatherer:
    """What one run of a command has asked: each address once, whatever asks for it.

    Bounded in addresses and bytes for the whole run; a host that did not answer in time is not
    asked for anything more.
    """

    def __init__(
        self, network: Network, trust: Trust, before: Snapshot, *, anywhere: bool = False
    ) -> None:
        """``before`` is what is at hand already; ``anywhere`` lets hosts be asked that no list
        names."""
        self._network = network
        self._named = NamedHosts(trust, before.now)
        self._now = before.now
        self._anywhere = anywhere
        self._answers: dict[str, Answer] = dict(before.documents)
        self._asked: set[str] = set()
        self._hosts: dict[str, None] = {}
        self._silent: set[str] = set()
        self._bytes = 0
        self.refused: dict[str, None] = {}
        """Hosts that were wanted and that no list names, in their order. Foreign text."""

    @property
    def snapshot(self) -> Snapshot:
        """All that is at hand now."""
        return Snapshot(self._now, dict(self._answers))

    @property
    def hosts(self) -> tuple[str, ...]:
        """The hosts that were asked, in their order."""
        return tuple(self._hosts)

    @property
    def answers(self) -> Mapping[str, Answer]:
        """What was asked in this run, and what came of it."""
        return {address: self._answers[address] for address in sorted(self._asked)}

    def verify(self, judge: Callable[[Snapshot], Report]) -> Report:
        """The report of ``judge`` once everything is at hand that it wants and that may be asked:
        a status list may lead to its issuer's keys, a document of keys to another."""
        report = judge(self.snapshot)
        for _ in range(limits.MAX_GATHER_ROUNDS):
            if not self.ask_for(report):
                return report
            report = judge(self.snapshot)
        return report

    def ask_for(self, report: Report) -> bool:
        """Asks what a report wants and may be asked; whether anything is known now that was not."""
        news = [self.ask_about(address, issuer) for address, issuer in wanted(report)]
        return any(news)

    def ask(self, addresses: Iterable[str]) -> None:
        """Asks addresses that the caller has chosen."""
        for address in addresses:
            if address not in self._asked:
                self._ask(address)

    def ask_about(self, address: str, issuer: Issuer | None) -> bool:
        """Asks an address that is wanted about an issuer, where that may be; whether anything is
        known now that was not."""
        if address in self._asked:
            return False
        if self._may_ask(address, issuer):
            self._ask(address)
            return True
        if address in self._answers:  # an old answer, or said before
            return False
        self._answers[address] = Missing(NOT_NAMED, self._now)
        return True

    def _may_ask(self, address: str, issuer: Issuer | None) -> bool:
        """An address that is none is asked too: the answer says what is wrong with it."""
        try:
            authority = authority_of(address)
        except InputError:
            return True
        if self._anywhere or self._named.names(authority, issuer):
            return True
        self.refused[authority] = None
        return False

    def _ask(self, address: str) -> None:
        self._asked.add(address)
        answer = self._answer(address)
        if isinstance(answer, Published) or self._read(address) is None:
            self._answers[address] = answer

    def _read(self, address: str) -> Published | None:
        return Snapshot(self._now, self._answers).read(address)

    def _answer(self, address: str) -> Answer:
        try:
            data = self._fetch(address, authority_of(address))
        except (InputError, RemoteError) as error:
            return Missing(error.code, self._now)
        self._bytes += len(data)
        return Published(data, self._now)

    def _fetch(self, address: str, host: str) -> bytes:
        """The body of a plain success. An error page is no answer, whatever it says."""
        if host in self._silent:
            raise RemoteError("network.time", host=host, seconds=limits.NETWORK_SECONDS)
        if len(self._asked) > limits.MAX_GATHERED or self._bytes > limits.MAX_GATHERED_BYTES:
            raise InputError("gather.too_much", limit=limits.MAX_GATHERED)
        self._hosts[host] = None
        try:
            reply = self._network.get(address, accept=_ACCEPT)
        except RemoteError as error:
            if error.code == "network.time":
                self._silent.add(host)
            raise
        if reply.status != _OK:
            raise RemoteError("network.status", host=host, status=reply.status)
        if reply.media_type in _PAGES:
            raise RemoteError("network.page", host=host)
        return reply.body


def wanted(report: Report) -> Iterator[tuple[str, Issuer | None]]:
    """The addresses that the checks of a report want, with the issuer each is wanted about.

    First the keys: whether something was revoked is asked once its signature was found right, and
    nothing is asked about what is invalid (Token Status List, 8.3). Asking tells who checks what.
    """
    if report.outcome is Outcome.INVALID:
        return
    for part in report.parts:
        signed = part.vouching is not Vouching.UNCHECKED
        for check in part.checks:
            if check.wants is not None and (signed or check.name is not CheckName.STATUS):
                yield check.wants, part.issuer
