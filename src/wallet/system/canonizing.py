"""JSON-LD brought into its signed form by another process, which may be stopped.

The form of a document made for it takes for ever to find. The other process has a limit on time and
memory, is given the document and nothing else of this one (no environment, no vault, no key), and
can ask no network. It is started for the first document and kept for the next ones.
"""

from __future__ import annotations

import os
import sys
import weakref
from collections.abc import Mapping
from typing import IO, TYPE_CHECKING, Any, Final, cast

from wallet import limits
from wallet.errors import DefectError, InputError
from wallet.standards.encoding import JsonObject, compact_json, parse_json_object
from wallet.standards.linked_data import PINNED_CONTEXTS

if TYPE_CHECKING:
    import subprocess

_MODULE: Final = "wallet.system.canonizing_child"
_NEEDED: Final = ("SYSTEMROOT",)
"""What Windows needs to start a program at all."""


class ChildCanonizer:
    """A :class:`~wallet.standards.linked_data.Canonizer` in a process of its own. Picklable: what
    goes to another process starts one there."""

    def __init__(
        self,
        folder: str,
        also: Mapping[str, bytes] | None = None,
        *,
        seconds: float = limits.CANONICAL_SECONDS,
    ) -> None:
        """``folder`` is where contexts lie, under whatever names; it need not exist. ``also`` are
        further ones by their SHA-256 in hexadecimal, of which pinned ones are used; ``seconds`` is
        what one document may take."""
        self._folder = folder
        self._also = _usable(also or {})
        self._seconds = seconds
        self._child: _Child | None = None

    def __reduce__(self) -> tuple[Any, ...]:
        return _again, (self._folder, self._also, self._seconds)

    def __call__(self, document: JsonObject, *, hash_bits: int = 256) -> str:
        """As :class:`~wallet.standards.linked_data.Canonizer`; ``InputError("linked_data.time")``
        where the limit on time or memory stopped it. The next document is served again."""
        if len(compact_json(document)) > limits.MAX_DOCUMENT_BYTES:  # numbers may have grown
            raise InputError("linked_data.too_large", limit=limits.MAX_DOCUMENT_BYTES)
        request = {"document": document, "hash_bits": hash_bits}
        reply = self._at_work().ask(compact_json(request), self._seconds)
        if reply is None:
            self.close()
            raise InputError("linked_data.time", seconds=round(self._seconds))
        return _quads(parse_json_object(reply, max_bytes=limits.MAX_CANONICAL_BYTES))

    def close(self) -> None:
        """Ends the other process, if one was started; a further document starts another."""
        if self._child is not None:
            self._child.end()
            self._child = None

    def _at_work(self) -> _Child:
        """The other process. After a fork, the one of the first process is not ours to use."""
        if self._child is None or not self._child.is_ours:
            self._child = _Child(self._folder, self._also)
        return self._child


def _usable(contexts: Mapping[str, bytes]) -> dict[str, bytes]:
    pinned = set(PINNED_CONTEXTS.values())
    return {
        digest: data
        for digest, data in contexts.items()
        if digest in pinned and len(data) <= limits.MAX_CONTEXT_BYTES
    }


def _again(folder: str, also: Mapping[str, bytes], seconds: float) -> ChildCanonizer:
    return ChildCanonizer(folder, also, seconds=seconds)


class _Child:
    """The process, and the pipes to it: a line for each document, and one back."""

    def __init__(self, folder: str, also: Mapping[str, bytes]) -> None:
        import subprocess

        self._owner = os.getpid()
        self._process = subprocess.Popen(  # noqa: S603 - this interpreter, with a module of ours
            [sys.executable, "-I", "-m", _MODULE, folder],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env={name: os.environ[name] for name in _NEEDED if name in os.environ},
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
        self._to = cast("IO[bytes]", self._process.stdin)
        self._from = cast("IO[bytes]", self._process.stdout)
        self.end = weakref.finalize(self, _end, self._process, self._owner)
        texts = {digest: data.decode("utf-8", "replace") for digest, data in also.items()}
        if self.ask(compact_json(texts), limits.CANONIZER_START_SECONDS) is None:
            self.end()
            raise DefectError("linked_data.child")

    @property
    def is_ours(self) -> bool:
        """Whether this process started it."""
        return self._owner == os.getpid()

    def ask(self, line: bytes, seconds: float) -> bytes | None:
        """What it answers; None where it was stopped, or came to an end by itself."""
        from threading import Timer

        stop = Timer(seconds, self._process.kill)
        stop.daemon = True
        stop.start()
        try:
            self._to.write(line + b"\n")
            self._to.flush()
            reply = self._from.readline(limits.MAX_CANONICAL_BYTES + 1)
        except OSError:
            return None
        finally:
            stop.cancel()
            stop.join()
        return reply if reply.endswith(b"\n") else None


def _end(process: subprocess.Popen[bytes], owner: int) -> None:
    """Also when the interpreter ends. A fork of this process must not end what it did not start."""
    if os.getpid() != owner:
        return
    process.kill()
    for pipe in (process.stdin, process.stdout):
        if pipe is not None:
            try:
                pipe.close()
            except OSError:  # what was left to be written has nobody to read it
                continue
    process.wait()


def _quads(reply: JsonObject) -> str:
    quads, code, data = reply.get("quads"), reply.get("error"), reply.get("data")
    if isinstance(quads, str):
        return quads
    if isinstance(code, str) and isinstance(data, dict):
        raise InputError(code, **data)
    raise DefectError("linked_data.child")
