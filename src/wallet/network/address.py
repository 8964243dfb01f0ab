"""Where a connection may go: an ``https`` address by name, and public numbers for that name.

The name is looked up once, and the connection goes to a number that was looked at here, so that no
second answer can lead elsewhere. Numbers of the person's own network are refused: a stranger's
document could otherwise make the wallet knock on a door behind the fire wall.
"""

from __future__ import annotations

import ipaddress
import re
import socket
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Final, TypeAlias
from urllib.parse import urlsplit

from wallet.errors import InputError, RemoteError
from wallet.standards.encoding import foreign_text
from wallet.standards.identifiers import is_host_name

Resolver: TypeAlias = Callable[[str, int], Sequence[str]]
"""From a host and a port to the numeric addresses that may be connected to, best first."""

_Number: TypeAlias = "ipaddress.IPv4Address | ipaddress.IPv6Address"

_LONGEST: Final = 2_000
_PRINTABLE: Final = re.compile(r"[\x21-\x7e]+")

_TRANSLATED: Final = ipaddress.ip_network("64:ff9b::/96")
"""RFC 6052: what a network without IPv4 makes of an IPv4 address."""


@dataclass(frozen=True, slots=True)
class Target:
    """An address that may be asked, as far as its text tells."""

    url: str
    host: str
    """In lower case, as in a certificate."""
    port: int


def parse_target(url: str) -> Target:
    """The target of an ``https`` address.

    Raises ``InputError("network.url")`` for another scheme, a number instead of a name, a user
    name in it, or characters that no address has.
    """
    refusal = InputError("network.url", url=foreign_text(url, limit=120))
    if len(url) > _LONGEST or not _PRINTABLE.fullmatch(url):
        raise refusal
    try:
        parts = urlsplit(url)
        host, port = (parts.hostname or "").lower(), parts.port or 443
    except ValueError as error:
        raise refusal from error
    if parts.scheme != "https" or not is_host_name(host) or "@" in parts.netloc or "\\" in url:
        raise refusal
    return Target(url.partition("#")[0], host, port)


def public_addresses(host: str, port: int) -> Sequence[str]:
    """The addresses of a host, all of them public. Fits :data:`Resolver`.

    Raises ``RemoteError``: ``network.no_host``, ``network.private`` where one of them is not.
    """
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except OSError as error:
        raise RemoteError("network.no_host", host=host) from error
    return check_public(host, (str(one[4][0]) for one in found))


def check_public(host: str, numbers: Iterable[str]) -> Sequence[str]:
    """``numbers``, each once, where all of them are public. Raises as :func:`public_addresses`."""
    known = [ipaddress.ip_address(number.partition("%")[0]) for number in dict.fromkeys(numbers)]
    if not known:
        raise RemoteError("network.no_host", host=host)
    if not all(map(_is_public, known)):
        raise RemoteError("network.private", host=host)
    return [str(number) for number in known]


def _is_public(number: _Number) -> bool:
    """Whether anybody on the internet could mean it; what carries another number is that one."""
    if isinstance(number, ipaddress.IPv6Address):
        if number.ipv4_mapped is not None:
            return _is_public(number.ipv4_mapped)
        if number in _TRANSLATED:
            return _is_public(ipaddress.IPv4Address(int(number) & 0xFFFF_FFFF))
        if number.sixtofour is not None or number.teredo is not None:
            return False
    return number.is_global and not number.is_multicast
