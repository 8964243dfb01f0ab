"""Time-stamps on a seal (``sigTst``, ETSI TS 119 182-1 section 5.3.4; RFC 3161).

They stand beside the signature and are about it as written: whoever made one saw the seal by then.
"""

from __future__ import annotations

import base64
from collections.abc import Iterator
from contextlib import suppress
from typing import TYPE_CHECKING, Final

from wallet.errors import InputError
from wallet.standards.encoding import JsonObject, JsonValue
from wallet.standards.jades.seal import JsonSeal

if TYPE_CHECKING:
    from wallet.standards.pdf import Stamp

_MOST: Final = 8
"""Time-stamps that are looked at."""
_MOST_CHARACTERS: Final = 64 * 1024
"""Of one token, in base64; real ones have 4 to 8 kB."""


def read_stamps(seal: JsonSeal) -> tuple[Stamp, ...]:
    """The time-stamps on a seal that can be read. Each says itself whether it holds."""
    tokens = [token for entry in seal.beside for token in _tokens(entry)][:_MOST]
    return tuple(_stamps(tokens, seal))


def _tokens(entry: JsonObject) -> Iterator[str]:
    container = entry.get("sigTst")
    tokens = container.get("tstTokens") if isinstance(container, dict) else None
    for token in tokens if isinstance(tokens, list) else []:
        text = _text(token)
        if text is not None and len(text) <= _MOST_CHARACTERS:
            yield text


def _text(token: JsonValue) -> str | None:
    text = token.get("val") if isinstance(token, dict) else None
    return text if isinstance(text, str) else None


def _stamps(tokens: list[str], seal: JsonSeal) -> Iterator[Stamp]:
    if not tokens:
        return
    from wallet.standards.pdf import read_stamp_token

    for token in tokens:
        with suppress(InputError):  # what is no time-stamp proves nothing
            yield read_stamp_token(_decoded(token), seal.signature_text.encode())


def _decoded(token: str) -> bytes:
    try:
        return base64.b64decode(token, validate=True)
    except ValueError as error:
        raise InputError("jades.form") from error
