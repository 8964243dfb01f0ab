"""Keys that somebody publishes at an address of their own, with the names they gave them.

A key that cannot be used here (another curve, for encryption, with its secret beside it) is left
out: it is no fault of the others.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from wallet import limits
from wallet.errors import InputError
from wallet.standards.encoding import Instant, JsonValue
from wallet.standards.identifiers.key_method import PREFIX, did_key
from wallet.standards.jose import PublicKey


@dataclass(frozen=True, slots=True)
class PublishedKey:
    """One key as its owner publishes it."""

    name: str | None
    """Its ``kid``, or the id of the verification method, whole; None where it has none."""
    key: PublicKey
    ends: Instant | None = None
    """When its owner gave it up, or will."""

    @property
    def name_is_of_key(self) -> bool:
        """Whether the name is made from the key itself (RFC 7638, multikey), so that no other key
        was ever called this."""
        if self.name is None:
            return False
        name = self.name.rpartition("#")[2]
        multikey = None if self.key.kind == "RSA" else did_key(self.key).removeprefix(PREFIX)
        return name in (self.key.thumbprint(), multikey)


def named(keys: Iterable[PublishedKey], name: str | None) -> tuple[PublishedKey, ...]:
    """The keys of that name; all of them where none is given."""
    return tuple(key for key in keys if name is None or key.name == name)


def read_jwks(value: JsonValue) -> tuple[PublishedKey, ...]:
    """The keys of a JWK Set (RFC 7517, 5) that check signatures.

    Raises ``InputError("identifiers.keys")`` for something else, and for more than
    ``limits.MAX_PUBLISHED_KEYS``.
    """
    keys = value.get("keys") if isinstance(value, dict) else None
    if not isinstance(keys, list) or not 0 < len(keys) <= limits.MAX_PUBLISHED_KEYS:
        raise InputError("identifiers.keys")
    read = (_published(key) for key in keys)
    return tuple(key for key in read if key is not None)


def _published(value: JsonValue) -> PublishedKey | None:
    if not isinstance(value, dict):
        raise InputError("identifiers.keys")
    name = value.get("kid")
    if not isinstance(name, str | None):
        raise InputError("identifiers.keys")
    try:
        return PublishedKey(name, PublicKey.from_jwk(value))
    except InputError:
        return None
