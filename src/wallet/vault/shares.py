"""A share of the vault's key as a person keeps it: on paper, in groups of four characters.

Forty-eight characters of Crockford's base32, for thirty bytes::

    number of the share, how many are needed, four bytes of the set's name,
    twenty bytes of the share, four bytes of SHA-256 over all before

The name of a set is that of its slot in ``keys.json``, so that shares of two sets are told apart.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from wallet.errors import InputError
from wallet.standards.encoding import sha256
from wallet.vault.crockford import grouped, parse_number, read_typed, render_number
from wallet.vault.recovery_code import SECRET_BYTES
from wallet.vault.secret_sharing import MOST_SHARES, join

SET_BYTES: Final = 4

_CHECK_BYTES: Final = 4
_BYTES: Final = 2 + SET_BYTES + SECRET_BYTES + _CHECK_BYTES
_CHARACTERS: Final = _BYTES * 8 // 5
_MARK: Final = "wallet-share:"
"""What stands before the characters in a share file, after anything else."""


@dataclass(frozen=True, slots=True, repr=False)
class Share:
    """One share of a set."""

    number: int
    need: int
    """How many of the set are needed."""
    set_id: str
    """The first eight digits of the slot's id."""
    value: bytes

    def render(self) -> str:
        """The forty-eight characters, in groups."""
        body = bytes((self.number, self.need)) + bytes.fromhex(self.set_id) + self.value
        whole = body + sha256(body)[:_CHECK_BYTES]
        return grouped(render_number(int.from_bytes(whole, "big"), _CHARACTERS))

    def line(self) -> str:
        """The line of a share file that is read again; all others are for people."""
        return f"{_MARK} {self.render()}"


def share_set(slot_id: str, need: int, values: Mapping[int, bytes]) -> list[Share]:
    """The shares of a slot, by number."""
    set_id = slot_id[: 2 * SET_BYTES]
    return [Share(number, need, set_id, value) for number, value in values.items()]


def parse_share(text: str) -> Share:
    """A share from what a person typed, or from a whole share file.

    Raises ``InputError("shares.length")``, ``InputError("shares.character")`` and
    ``InputError("shares.typo")``; the text is in none of them.
    """
    marked = [line for line in text.splitlines() if line.strip().lower().startswith(_MARK)]
    typed = marked[0].strip()[len(_MARK) :] if marked else text
    characters = read_typed(typed)
    if characters is None:
        raise InputError("shares.character")
    if len(characters) != _CHARACTERS:
        raise InputError("shares.length", expected=_CHARACTERS, found=len(characters))
    data = parse_number(characters).to_bytes(_BYTES, "big")
    body, check = data[:-_CHECK_BYTES], data[-_CHECK_BYTES:]
    if sha256(body)[:_CHECK_BYTES] != check:
        raise InputError("shares.typo")
    number, need = body[0], body[1]
    if not (1 <= number <= MOST_SHARES and 2 <= need <= MOST_SHARES):
        raise InputError("shares.typo")
    return Share(number, need, body[2 : 2 + SET_BYTES].hex(), body[2 + SET_BYTES :])


def join_shares(shares: Iterable[Share]) -> bytes:
    """The secret of a set.

    Raises ``InputError("shares.other_set")`` for shares that do not belong together,
    ``InputError("shares.twice")`` and ``InputError("shares.too_few")``.
    """
    found: dict[int, Share] = {}
    for share in shares:
        first = next(iter(found.values()), share)
        if (share.set_id, share.need) != (first.set_id, first.need):
            raise InputError("shares.other_set", one=first.set_id, other=share.set_id)
        if share.number in found:
            raise InputError("shares.twice", number=share.number)
        found[share.number] = share
    need = max((share.need for share in found.values()), default=2)
    if len(found) < need:
        raise InputError("shares.too_few", found=len(found), need=need)
    return join({number: share.value for number, share in found.items()})
