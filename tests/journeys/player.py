"""Plays a transcript at a terminal and compares, or writes down what happened.

``CONSENT_WALLET_TRANSCRIPTS=write`` in the environment makes the runs the new transcripts: read the
difference before committing it.
"""

from __future__ import annotations

import re
from dataclasses import replace
from difflib import unified_diff
from typing import Final

from tests.journeys.harness import Journey, Running, is_question
from tests.journeys.transcript import Answer, Exchange, Step, Transcript
from tests.journeys.variables import Variables

_RECOVERY: Final = re.compile(r"[0-9A-Z]{4}(?:-[0-9A-Z]{4}){7}-[0-9A-Z]{2}")
_GROUP: Final = re.compile(r"gr(?:oup|upp) (\d)")
_WORDS_AND_DRAWN: Final = re.compile(r"(.+ )[2-9a-z]{4}")
_CERTIFICATE: Final = re.compile(r"(?:[0-9A-F]{4}\s+){15}[0-9A-F]{4}")
_MASKED: Final = re.compile(r"(?:(?:[0-9A-F]{4}|·{4})\s+){15}(?:[0-9A-F]{4}|·{4})")
_KEYS: Final = {"^D": Running.end_of_input, "^C": Running.interrupt}


class Player:
    """Plays the steps of one journey; values are bound from the first step to the last."""

    def __init__(self, journey: Journey) -> None:
        self._journey = journey
        self._variables = Variables()
        self._history = ""

    def play(self, transcript: Transcript) -> tuple[Transcript, list[str]]:
        """What happened, as a transcript, and every difference as lines of a diff.

        A step that went as written is kept as written, with the values it has.
        """
        played: list[Step] = []
        differences: list[str] = []
        for step in transcript.steps:
            actual = self._play(step)
            if self._same(step, actual):
                played.append(step)
                continue
            played.append(self._sampled(actual))
            differences += unified_diff(
                [*step.lines()], [*played[-1].lines()], "transcript", "this run", lineterm=""
            )
        return replace(transcript, steps=tuple(played)), differences

    def _play(self, step: Step) -> Step:
        running = self._journey.start(self._variables.translate(step.command))
        exchanges: list[Exchange] = []
        for expected in step.exchanges:
            shown = running.new_screen()
            self._history += shown
            screen = _lines(shown)
            self._all_match(expected.screen, screen)
            answer = expected.answer if is_question(shown) else None
            typed = self._give(running, answer, shown) if answer else None
            exchanges.append(Exchange(screen, typed))
            if typed is None:
                break
        if exchanges[-1].answer is None and is_question(shown):
            running.interrupt()  # it asks more than the transcript answers
        return Step(step.command, tuple(exchanges), running.finish())

    def _give(self, running: Running, answer: Answer, shown: str) -> Answer:
        """Types the answer with the values of this run; what was typed."""
        if answer.text in _KEYS:
            _KEYS[answer.text](running)
            running.skip_echo("^C" if answer == Answer("^C") else "")
            return answer
        text = self._typed(answer.text, shown)
        running.type(text)
        running.skip_echo("" if answer.hidden else text)
        return replace(answer, text=text)

    def _typed(self, text: str, shown: str) -> str:
        """The answer of this run: some repeat what the screen has drawn."""
        group = _GROUP.search(shown.rpartition("\n")[2])
        codes = _RECOVERY.findall(self._history)
        if group and codes:
            return str(codes[-1].split("-")[int(group[1]) - 1])
        if masked := _MASKED.search(shown):
            return self._left_out(masked[0].split())
        if statement := _WORDS_AND_DRAWN.fullmatch(text):
            drawn = re.findall(
                rf"^ +({re.escape(statement[1])}[2-9a-z]{{4}})$", shown, re.MULTILINE
            )
            if drawn:
                return str(drawn[-1])
        return self._variables.translate(text)

    def _left_out(self, shown: list[str]) -> str:
        """The groups left out of a fingerprint that was shown whole before: heard another way."""
        for whole in map(str.split, _CERTIFICATE.findall(self._history)):
            if all(part in ("····", known) for part, known in zip(shown, whole, strict=True)):
                return " ".join(
                    known for part, known in zip(shown, whole, strict=True) if part == "····"
                )
        return ""

    def _sampled(self, step: Step) -> Step:
        """The step with the values of the transcript, where they are known."""
        sampled = self._variables.sampled
        return replace(
            step,
            exchanges=tuple(
                Exchange(
                    tuple(map(sampled, exchange.screen)),
                    exchange.answer
                    and replace(exchange.answer, text=sampled(exchange.answer.text)),
                )
                for exchange in step.exchanges
            ),
        )

    def _same(self, expected: Step, actual: Step) -> bool:
        return (
            expected.code == actual.code
            and len(expected.exchanges) == len(actual.exchanges)
            and all(
                self._all_match(wanted.screen, found.screen)
                for wanted, found in zip(expected.exchanges, actual.exchanges, strict=True)
            )
        )

    def _all_match(self, expected: tuple[str, ...], actual: tuple[str, ...]) -> bool:
        """Whether the lines are the same; binds what they show, as far as they go."""
        matches = [
            self._variables.matches(wanted, found)
            for wanted, found in zip(expected, actual, strict=False)
        ]
        return len(expected) == len(actual) and all(matches)


def _lines(shown: str) -> tuple[str, ...]:
    *lines, last = shown.split("\n")
    lines = [line.rstrip() for line in lines]
    while not last and lines:
        last = lines.pop()
    return (*lines, last) if last else ()
