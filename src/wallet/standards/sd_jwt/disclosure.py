"""One Disclosure: a salted claim that its owner may show or keep back (RFC 9901 section 4.2)."""

from __future__ import annotations

from dataclasses import dataclass, field

from wallet.errors import InputError
from wallet.standards.encoding import (
    JsonValue,
    b64u_decode,
    b64u_encode,
    compact_json,
    parse_json,
)

FORMAT_NAMES = frozenset({"_sd", "...", "_sd_alg"})
"""Names of the format itself, never of a claim (RFC 9901 sections 4.1 rule 7 and 4.1.1)."""


@dataclass(frozen=True, slots=True)
class Disclosure:
    """A salt with a claim (object member) or a value alone (array element)."""

    text: str = field(repr=False)
    """Base64url as received. Digests are taken over this and never over a re-serialisation."""
    salt: str = field(repr=False)
    name: str | None
    """None for an array element."""
    value: JsonValue = field(repr=False, hash=False)


def parse_disclosure(text: str) -> Disclosure:
    """The Disclosure a base64url text stands for.

    Raises :class:`InputError` with ``sd_jwt.disclosure`` where it is no base64url JSON, and
    ``sd_jwt.disclosure_shape`` where it is no array of two or three members, or the salt or the
    name is no string.
    """
    try:
        parts = parse_json(b64u_decode(text))
    except InputError as error:
        raise InputError("sd_jwt.disclosure", reason=error.code) from error
    if isinstance(parts, list) and len(parts) == 3:
        salt, name, value = parts
        if isinstance(salt, str) and isinstance(name, str):
            return Disclosure(text, salt, name, value)
    elif isinstance(parts, list) and len(parts) == 2:
        salt, value = parts
        if isinstance(salt, str):
            return Disclosure(text, salt, None, value)
    raise InputError("sd_jwt.disclosure_shape")


def make_disclosure(salt: str, name: str | None, value: JsonValue) -> Disclosure:
    """A new Disclosure: compact JSON, two members for an array element (``name`` None), else three.

    What the salt and the name must be is checked by the caller.
    """
    parts = [salt, value] if name is None else [salt, name, value]
    return Disclosure(b64u_encode(compact_json(parts)), salt, name, value)
