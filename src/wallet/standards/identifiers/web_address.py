"""``https`` addresses, read strictly: they say who speaks, so each has one form."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from wallet.errors import InputError
from wallet.standards.encoding import foreign_text

_LABEL: Final = r"[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?"
_NAME: Final = re.compile(rf"{_LABEL}(\.{_LABEL})*\.[a-z]([a-z0-9-]{{0,61}}[a-z0-9])?")
_LONGEST_NAME: Final = 253
_LONGEST: Final = 2_000
_HTTPS_PORT: Final = 443
_HIGHEST_PORT: Final = 65_535

_PCHAR: Final = r"(?:[A-Za-z0-9._~!$&'()*+,;=:@-]|%[0-9A-Fa-f]{2})"
"""RFC 3986, 3.3."""
_ADDRESS: Final = re.compile(
    rf"https://(?P<host>[A-Za-z0-9.-]+)(?::(?P<port>[1-9][0-9]{{0,4}}))?"
    rf"(?P<path>(?:/{_PCHAR}*)*)(?:\?(?P<query>(?:{_PCHAR}|[/?])*))?"
)


@dataclass(frozen=True, slots=True)
class WebAddress:
    """An ``https`` address, taken apart."""

    text: str
    """As it was written."""
    host: str
    """In lower case."""
    port: int
    path: str
    """With its first slash; empty where there is none."""
    query: str | None

    @property
    def authority(self) -> str:
        """Host and, unless it is the usual one, port: what a certificate and a list speak of."""
        return self.host if self.port == _HTTPS_PORT else f"{self.host}:{self.port}"


def is_host_name(text: str) -> bool:
    """Whether it is a host name in lower case of at least two labels, the last of which begins
    with a letter: never a number (RFC 1123, 2.1)."""
    return len(text) <= _LONGEST_NAME and _NAME.fullmatch(text) is not None


def parse_web_address(text: str) -> WebAddress:
    """The address in ``text``.

    Raises ``InputError("identifiers.address")`` for another scheme, a number or a single word as
    host, a user name, a fragment, segments ``.`` and ``..``, and characters that RFC 3986 wants
    escaped.
    """
    found = _ADDRESS.fullmatch(text) if len(text) <= _LONGEST else None
    if found is None:
        raise _refusal(text)
    host, port, path = found["host"].lower(), int(found["port"] or _HTTPS_PORT), found["path"]
    if (
        not is_host_name(host)
        or port > _HIGHEST_PORT
        or not {".", ".."}.isdisjoint(path.split("/"))
    ):
        raise _refusal(text)
    return WebAddress(text, host, port, path, found["query"])


def _refusal(text: str) -> InputError:
    return InputError("identifiers.address", address=foreign_text(text, limit=120))
