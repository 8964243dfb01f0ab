"""A terminal with somebody at it who answers from a list, and remembers what was shown.

Fits ``wallet.cli.terminal.Terminal``::

    terminal = FakeTerminal("3", "I consent 7K2M")
    terminal = FakeTerminal("3", End.HANG_UP)
    terminal = FakeTerminal(Block("3\\nI consent 7K2M"))
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum
from typing import Self

from wallet.cli.terminal import Deferred, Typed
from wallet.cli.views.page import Page
from wallet.system.tty import Line


class End(Enum):
    """Ways in which a question ends without an answer."""

    OF_INPUT = "cli.end_of_input"
    HANG_UP = "cli.hang_up"
    INTERRUPT = "interrupt"


@dataclass(frozen=True)
class Block:
    """Several lines that arrive at once."""

    text: str


Answer = str | Block | End


class FakeTerminal:
    """Gives the answers in order; after the last one the input has ended."""

    is_scripted = False

    def __init__(self, *answers: Answer, page: Page | None = None) -> None:
        self.answers = list(answers)
        self.page = page or Page(width=80, is_screen=True)
        self.transcript: list[str] = []
        """Lines shown, and questions with the answer after them; secrets as ``***``."""

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        pass

    @property
    def screen(self) -> str:
        """All that was shown and asked so far."""
        return "\n".join(self.transcript)

    def show(self, lines: Iterable[str]) -> None:
        self.transcript += lines

    def read(self, question: str) -> Line:
        return self._line(question, echo=True)

    def ask(self, question: str) -> str:
        while not (line := self._line(question, echo=True)).alone:
            pass
        return line.text.strip()

    def ask_secret(self, question: str) -> str:
        return self._line(question, echo=False).text

    def confirm_typed(self, question: str, expected: str) -> Typed:
        line = self.read(question)
        if not line.alone:
            return Typed.BLOCK
        if not line.text.strip():
            return Typed.NOTHING
        return Typed.EXACTLY if line.text == expected else Typed.OTHERWISE

    def _line(self, question: str, *, echo: bool) -> Line:
        answer = self.answers.pop(0) if self.answers else End.OF_INPUT
        if isinstance(answer, End):
            self.transcript.append(f"{question} <{answer.name}>")
            if answer is End.INTERRUPT:
                raise KeyboardInterrupt
            raise Deferred(answer.value)
        text = answer if isinstance(answer, str) else answer.text.partition("\n")[0]
        self.transcript.append(f"{question} {text if echo else '***'}")
        return Line(text, alone=isinstance(answer, str))
