"""Transcripts: commands, what is typed, what the screen shows, how it ends.

::

    # Files are copied into the folder of the journey, settings hold for all of it.
    #: columns 60
    #: file examples/terms.json as terms.json

    $ wallet share ask.request --out answer.extract
    Passphrase: ⟪exempel: fyra tranor dansar⟫
    ...
    1 refuse, 2 decide later, 3 go to consent: ‹2›
    [exit 6]

``‹…›`` is typed and seen, ``⟪…⟫`` is typed unseen, both end the line. ``‹^D›`` ends the input,
``‹^C›`` interrupts. Without ``[exit N]`` the command ends with 0. A line is a shell command, so
that pipes are what they are. Blank lines at the end of a block do not count.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

_TYPED: Final = re.compile(r"‹([^›]*)›$|⟪([^⟫]*)⟫$")
_EXIT: Final = re.compile(r"\[exit (\d+)\]")
_SETTING: Final = "#: "


@dataclass(frozen=True)
class Answer:
    """What is typed at one question."""

    text: str
    hidden: bool = False

    def __str__(self) -> str:
        return f"⟪{self.text}⟫" if self.hidden else f"‹{self.text}›"


@dataclass(frozen=True)
class Exchange:
    """What the screen shows up to a question, and the answer; the last one has none."""

    screen: tuple[str, ...]
    answer: Answer | None


@dataclass(frozen=True)
class Step:
    """One command of a transcript."""

    command: str
    exchanges: tuple[Exchange, ...]
    code: int

    def lines(self) -> Iterator[str]:
        """As it is written in a transcript."""
        yield f"$ {self.command}"
        for exchange in self.exchanges:
            *whole, last = exchange.screen or ("",)
            yield from whole
            if exchange.answer is not None:
                yield f"{last}{exchange.answer}"
            elif last:
                yield last
        if self.code:
            yield f"[exit {self.code}]"


@dataclass(frozen=True)
class Transcript:
    """A whole story."""

    steps: tuple[Step, ...]
    preface: tuple[str, ...] = ()
    """The lines before the first command: what it shows, and settings."""
    comments: dict[int, tuple[str, ...]] = field(default_factory=dict)
    """Lines of explanation before a step, by its number."""

    @property
    def settings(self) -> list[list[str]]:
        """Every setting as its words."""
        lines = [line for line in self.preface if line.startswith(_SETTING)]
        return [line.removeprefix(_SETTING).split() for line in lines]

    def render(self) -> str:
        """The file."""
        blocks = ["\n".join(self.preface)] if self.preface else []
        for number, step in enumerate(self.steps):
            blocks.append("\n".join([*self.comments.get(number, ()), *step.lines()]))
        return "\n\n".join(blocks) + "\n"

    def as_seen(self) -> str:
        """What somebody at the terminal sees, for documents."""
        text = "\n\n".join("\n".join(step.lines()) for step in self.steps)
        return re.sub(r" ?⟪[^⟫\n]*⟫", "", re.sub(r"‹([^›\n]*)›", r"\1", text)) + "\n"


def parse_transcript(text: str) -> Transcript:
    """A transcript from its file."""
    preface: list[str] = []
    comments: dict[int, tuple[str, ...]] = {}
    steps: list[Step] = []
    block: list[str] = []
    waiting: list[str] = []
    for line in [*text.splitlines(), "$ "]:
        if line.startswith("$ "):
            if block:
                steps.append(_parse_step(block))
            elif waiting:
                preface, waiting = _strip(waiting), []
            if waiting:
                comments[len(steps)] = tuple(waiting)
            block, waiting = [line], []
        elif block and not line.startswith("# "):
            block.append(line)
        else:
            waiting.append(line)
    return Transcript(tuple(steps), tuple(preface), comments)


def _parse_step(block: list[str]) -> Step:
    command, *lines = _strip(block)
    code = 0
    if lines and (ending := _EXIT.fullmatch(lines[-1])):
        code = int(ending[1])
        lines = _strip(lines[:-1])
    exchanges: list[Exchange] = []
    screen: list[str] = []
    for line in lines:
        typed = _TYPED.search(line)
        if typed is None:
            screen.append(line)
            continue
        screen.append(line[: typed.start()])
        hidden = typed[1] is None
        exchanges.append(Exchange(tuple(screen), Answer(typed[2] if hidden else typed[1], hidden)))
        screen = []
    return Step(command.removeprefix("$ "), (*exchanges, Exchange(tuple(screen), None)), code)


def _strip(lines: list[str]) -> list[str]:
    while lines and not lines[-1].strip():
        lines = lines[:-1]
    return lines
