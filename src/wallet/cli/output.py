"""What leaves a command on its two streams.

Standard output is data or empty: one JSON document, lines of text, or bytes. Standard error has
one line per hint, note or warning, each beginning with ``wallet:``.
"""

from __future__ import annotations

import io
import json
import os
import sys
from collections.abc import Iterable, Mapping
from typing import TextIO

from wallet.cli.views.page import Page, page_of
from wallet.errors import DefectError
from wallet.standards.encoding import JsonObject, inert_json


class Output:
    """Standard output and standard error of one command."""

    def __init__(
        self,
        stdout: TextIO,
        stderr: TextIO,
        environment: Mapping[str, str],
        *,
        no_color: bool = False,
    ) -> None:
        self._stdout = stdout
        self._stderr = stderr
        self.page: Page = page_of(stdout, environment, no_color=no_color)

    def document(self, document: JsonObject) -> None:
        """One JSON document, which must open with its ``schema``."""
        if next(iter(document), None) != "schema":
            raise DefectError("cli.no_schema")
        text = inert_json(json.dumps(document, ensure_ascii=False, indent=2))
        self.data(text.encode() + b"\n")

    def lines(self, lines: Iterable[str]) -> None:
        """Lines of text for a person."""
        self._stdout.writelines(f"{line}\n" for line in lines)
        self._stdout.flush()

    def data(self, data: bytes) -> None:
        """Bytes as they are, for ``--out -`` and for JSON, which is UTF-8 whatever the locale."""
        self._stdout.flush()
        binary = getattr(self._stdout, "buffer", None)
        if binary is None:
            self._stdout.write(data.decode())
        else:
            binary.write(data)
        self._stdout.flush()

    @property
    def has_reader(self) -> bool:
        """Whether a person reads standard error."""
        return self._stderr.isatty()

    def progress(self, text: str) -> None:
        """How far a long run has come, in a line that the next replaces and an empty one wipes.

        Only where a person reads standard error, on a terminal that can go back in a line and is
        not scrolling by with the result.
        """
        if self.has_reader and not self.page.is_screen and not self.page.linear:
            self._stderr.write(f"\r\x1b[K{text}")
            self._stderr.flush()

    def hint(self, text: str) -> None:
        """What usually comes next; only where a person reads standard error."""
        if self.has_reader:
            self.note(f"hint: {text}")

    def warning(self, text: str) -> None:
        """What a person should not miss."""
        self.note(f"warning: {text}")

    def note(self, text: str) -> None:
        """One line of progress."""
        self._stderr.write(f"wallet: {text}\n")
        self._stderr.flush()


def system_output(*, no_color: bool = False) -> Output:
    """The streams of this process. Characters that they cannot show become ``?``."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")
    return Output(sys.stdout, sys.stderr, os.environ, no_color=no_color)
