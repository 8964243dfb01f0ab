"""The other process of :mod:`wallet.system.canonizing`: one document after the other.

It reads a line with contexts, answers when it is ready, then reads a line for each document and
answers with its canonical form or with the code of an error. It ends when nobody writes any more.
"""

from __future__ import annotations

import signal
import sys
from collections.abc import Iterator
from contextlib import suppress
from typing import Final, cast

from wallet import limits
from wallet.errors import InputError
from wallet.standards.encoding import JsonObject, compact_json, parse_json_object, sha256
from wallet.standards.linked_data import PINNED_CONTEXTS, Canonizer, canonizer
from wallet.system.files import read_file
from wallet.system.walking import files_under, is_folder

_ENVELOPE: Final = 64
"""Bytes that a request adds to its document."""


def main() -> None:
    """Serves the process that started this one."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the first process decides what an interrupt ends
    source, target = sys.stdin.buffer, sys.stdout.buffer
    also = parse_json_object(source.readline())
    canonize = canonizer({**dict(contexts_in(sys.argv[1])), **_texts(also)})
    warm_up(canonize)
    restrict()
    target.write(b"{}\n")
    target.flush()
    while (line := source.readline(limits.MAX_DOCUMENT_BYTES + _ENVELOPE + 1)).endswith(b"\n"):
        _allow_time()
        reply = compact_json(_answer(line, canonize))
        if len(reply) > limits.MAX_CANONICAL_BYTES:
            reply = compact_json(_refusal(_too_large()))
        target.write(reply + b"\n")
        target.flush()


def contexts_in(folder: str) -> Iterator[tuple[str, bytes]]:
    """The pinned contexts in a folder and those in it, by their SHA-256: whatever they are called.
    What cannot be read or is no pinned context is passed over."""
    wanted = set(PINNED_CONTEXTS.values())
    for name in files_under(folder) if is_folder(folder) else ():
        with suppress(InputError):
            data = read_file(name, max_bytes=limits.MAX_CONTEXT_BYTES)
            digest = sha256(data).hex()
            if digest in wanted:
                yield digest, data


def restrict() -> None:
    """From here on no file is written, and memory has a limit, where the platform has them."""
    if sys.platform == "win32":
        return
    import resource

    for what, most in (
        (resource.RLIMIT_AS, limits.CANONIZER_MEMORY),
        (resource.RLIMIT_FSIZE, 0),
        (resource.RLIMIT_CORE, 0),
    ):
        with suppress(OSError, ValueError):  # a platform that has the name and not the thing
            resource.setrlimit(what, (most, most))


def _allow_time() -> None:
    """Ends this process also when nobody is left who would: the limit of whoever started it is
    the nearer one."""
    if sys.platform != "win32":
        signal.alarm(2 * limits.CANONICAL_SECONDS)


def warm_up(canonize: Canonizer) -> None:
    """Loads what takes long before the first document has to wait for it."""
    with suppress(InputError):
        canonize({"@context": {"example": "urn:example:/example"}, "example": "x"})


def _texts(also: JsonObject) -> dict[str, bytes]:
    return {digest: text.encode() for digest, text in also.items() if isinstance(text, str)}


def _answer(line: bytes, canonize: Canonizer) -> JsonObject:
    try:
        request = parse_json_object(
            line,
            max_bytes=limits.MAX_DOCUMENT_BYTES + _ENVELOPE,
            max_depth=limits.MAX_JSON_DEPTH + 1,
        )
        document = cast("JsonObject", request["document"])
        return {"quads": canonize(document, hash_bits=cast("int", request["hash_bits"]))}
    except InputError as error:
        return _refusal(error)
    except MemoryError:
        return _refusal(_too_large())


def _too_large() -> InputError:
    return InputError("linked_data.too_large", limit=limits.MAX_CANONICAL_BYTES)


def _refusal(error: InputError) -> JsonObject:
    data: JsonObject = {name: one for name, one in error.data.items() if isinstance(one, str | int)}
    return {"error": error.code, "data": data}


if __name__ == "__main__":
    main()
