"""Getting the JSON-LD contexts whose digests are pinned: once, from the network or from files.

The digest decides what is a context, so it does not matter who hands one over: a redirect is
followed here, which it is nowhere else, and a file of any name is taken.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Final
from urllib.parse import urljoin

from wallet import limits
from wallet.errors import InputError, RemoteError, WalletError
from wallet.standards.encoding import sha256
from wallet.standards.identifiers import parse_web_address
from wallet.workflows.ports import Network, Reply

_OK: Final = 200
_ELSEWHERE: Final = frozenset({301, 302, 303, 307, 308})
_ACCEPT: Final = "application/ld+json, application/json;q=0.9, */*;q=0.1"


@dataclass(frozen=True, slots=True)
class Collected:
    """What was got of the contexts that were not at hand."""

    contexts: Mapping[str, bytes] = field(default_factory=dict)
    """By SHA-256, in hexadecimal."""
    missing: Mapping[str, WalletError] = field(default_factory=dict)
    """By address: why it could not be had."""


def fetch_contexts(network: Network, wanted: Mapping[str, str]) -> Collected:
    """The contexts at their own addresses; ``wanted`` is the digest by address."""
    got: dict[str, bytes] = {}
    missing: dict[str, WalletError] = {}
    for address, digest in wanted.items():
        try:
            data = _fetch(network, address)
            if sha256(data).hex() != digest:
                raise InputError("contexts.changed", address=address)  # noqa: TRY301 - as any other
            got[digest] = data
        except (InputError, RemoteError) as error:
            missing[address] = error
    return Collected(got, missing)


def take_contexts(files: Iterable[bytes], wanted: Mapping[str, str]) -> Collected:
    """The contexts among some files, whatever these are called."""
    digests = set(wanted.values())
    hashed = ((sha256(data).hex(), data) for data in files)
    got = {digest: data for digest, data in hashed if digest in digests}
    absent = [address for address, digest in wanted.items() if digest not in got]
    return Collected(got, {address: InputError("contexts.not_there") for address in absent})


def _fetch(network: Network, address: str) -> bytes:
    """What an address answers, after some redirects at most. Raises as ``Network.get``."""
    target = "https://" + address.partition("://")[2]
    for _ in range(limits.MAX_REDIRECTS + 1):
        reply = network.get(target, accept=_ACCEPT)
        if reply.status == _OK:
            return reply.body
        target = _next(reply, target)
    raise RemoteError("network.status", host=parse_web_address(target).authority, status=302)


def _next(reply: Reply, target: str) -> str:
    host = parse_web_address(target).authority
    if reply.status not in _ELSEWHERE or reply.location is None:
        raise RemoteError("network.status", host=host, status=reply.status)
    try:
        return parse_web_address(urljoin(target, reply.location).partition("#")[0]).text
    except ValueError as error:
        raise RemoteError("network.status", host=host, status=reply.status) from error
