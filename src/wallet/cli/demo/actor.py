"""Somebody at a terminal who answers from a script; everything asked and answered is printed."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final, Self

from wallet.cli.demo.story import PASSPHRASE, Said
from wallet.cli.output import Output
from wallet.cli.terminal import Deferred, Typed
from wallet.cli.views.page import Page
from wallet.system.tty import Line

_RECOVERY: Final = re.compile(r"[0-9A-Z]{4}(?:-[0-9A-Z]{4}){7}-[0-9A-Z]{2}")
_GROUPS: Final = re.compile(r"(?:(?:[0-9A-F]{4}|·{4})\s+){15}(?:[0-9A-F]{4}|·{4})")
_LEFT_OUT: Final = "····"
_STATEMENT: Final = re.compile(r"^ {4}(\S.*\S)$", re.MULTILINE)


class Heard:
    """All that was said in the demonstration so far, by anybody."""

    def __init__(self) -> None:
        self.text = ""

    def add(self, text: str) -> None:
        self.text += text

    def answer(self, what: Said, question: str) -> str:
        """What is repeated of it."""
        if what is Said.GROUP:
            number = int(re.findall(r"\d+", question)[-1])
            return str(_RECOVERY.findall(self.text)[-1].split("-")[number - 1])
        if what is Said.STATEMENT:
            return str(_STATEMENT.findall(self.text)[-1])
        *before, masked = (found.split() for found in _GROUPS.findall(self.text))
        for whole in before:
            if _LEFT_OUT not in whole and _fits(masked, whole):
                pairs = zip(masked, whole, strict=True)
                return " ".join(known for part, known in pairs if part == _LEFT_OUT)
        raise Deferred("cli.end_of_input")


class ScriptedTerminal:
    """Fits :class:`wallet.cli.terminal.Terminal`; nobody answers but the script."""

    is_scripted = True

    def __init__(self, answers: list[str | Said], heard: Heard, output: Output) -> None:
        self._answers = answers
        self._heard = heard
        self._output = output

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None: ...

    @property
    def page(self) -> Page:
        return self._output.page

    def show(self, lines: Iterable[str]) -> None:
        shown = list(lines)
        self._heard.add("".join(f"{line}\n" for line in shown))
        self._output.lines(shown)

    def read(self, question: str) -> Line:
        return Line(self._answer(question), alone=True)

    def ask(self, question: str) -> str:
        return self._answer(question)

    def ask_secret(self, question: str) -> str:
        self._next(question)
        self._output.lines([f"{question} {'*' * len(PASSPHRASE)}"])
        return PASSPHRASE

    def confirm_typed(self, question: str, expected: str) -> Typed:
        return Typed.EXACTLY if self._answer(question) == expected else Typed.OTHERWISE

    def _answer(self, question: str) -> str:
        answer = self._next(question)
        self._output.lines([f"{question} {answer}"])
        return answer

    def _next(self, question: str) -> str:
        if not self._answers:
            raise Deferred("cli.end_of_input")
        answer = self._answers.pop(0)
        return self._heard.answer(answer, question) if isinstance(answer, Said) else answer


def _fits(masked: list[str], whole: list[str]) -> bool:
    return all(part in (_LEFT_OUT, known) for part, known in zip(masked, whole, strict=True))
