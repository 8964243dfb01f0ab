"""What differs from run to run: ids, dates, digests, drawn characters.

A transcript holds the values of one run. Against another run each of them may stand for one other
value of the same shape, the same wherever it comes again: :class:`Variables` keeps that list, and
carries values into what is typed.
"""

from __future__ import annotations

import re
from typing import Final

_SHAPES: Final = {
    "recovery": r"[0-9A-Z]{4}(?:-[0-9A-Z]{4}){7}-[0-9A-Z]{2}",
    "uuid": r"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}",
    "instant": r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:Z|\+\d\d:\d\d)",
    "moment": r"\d{4}-\d\d-\d\d \d\d:\d\d",
    "date": r"\d{4}-\d\d-\d\d",
    "hex": r"(?<![\w-])[0-9a-f]{64}(?!\w)",
    "digest": r"(?<![\w-])[A-Za-z0-9_-]{43}(?![\w-])",
    "short": r"(?<![\w-])(?=[a-f]*\d)[0-9a-f]{8}(?![\w-])",
    "group": r"(?<=group )\d|(?<=grupp )\d",
    "drawn": r"(?:(?<=consent )|(?<=approve )|(?<=samtycker )|(?<=godkänner ))[2-9a-z]{4}$",
    "masked": r"(?:(?:[0-9A-F]{4}|·{4}) ){7}(?:[0-9A-F]{4}|·{4})",
    "typed": r"^[0-9A-F]{4} [0-9A-F]{4}$",
    "fingerprint": r"(?<![\w-])[a-z2-7]{4}(?:-[a-z2-7]{4}){3}(?![\w-])",
}
_DRAWN_ANEW: Final = frozenset({"instant", "moment", "group", "masked", "typed"})
"""Times differ by a second where they were one, and which group is asked for is drawn: any value
of the shape will do."""

_VARIABLE: Final = re.compile("|".join(f"(?P<{name}>{shape})" for name, shape in _SHAPES.items()))


class Variables:
    """Which value of this run stands for which value of the transcript."""

    def __init__(self) -> None:
        self._actual: dict[tuple[str, str], str] = {}
        self._sample: dict[tuple[str, str], str] = {}

    def translate(self, text: str) -> str:
        """``text`` of the transcript with this run's values; new ones stand for themselves."""
        return _VARIABLE.sub(self._translated, text)

    def matches(self, expected: str, actual: str) -> bool:
        """Whether a line of this run is the line of the transcript; binds what is new."""
        wanted, found = _parts(expected), _parts(actual)
        if len(wanted) != len(found):
            return False
        return all(
            self._bind(shape, sample, value) if shape == other and shape else sample == value
            for (shape, sample), (other, value) in zip(wanted, found, strict=True)
        )

    def sampled(self, text: str) -> str:
        """``text`` of this run with the values of the transcript, where they are known."""
        return _VARIABLE.sub(
            lambda match: self._sample.get((match.lastgroup or "", match.group()), match.group()),
            text,
        )

    def _translated(self, match: re.Match[str]) -> str:
        shape, sample = match.lastgroup or "", match.group()
        self._bind(shape, sample, sample)
        return self._actual.get((shape, sample), sample)

    def _bind(self, shape: str, sample: str, value: str) -> bool:
        """Whether the two stand for each other, from now on if neither stood for anything."""
        if shape in _DRAWN_ANEW:
            return True
        if (shape, sample) not in self._actual and (shape, value) not in self._sample:
            self._actual[shape, sample] = value
            self._sample[shape, value] = sample
        return self._actual.get((shape, sample)) == value


def _parts(line: str) -> list[tuple[str, str]]:
    """A line as literal text (with no shape) and values, alternating."""
    parts: list[tuple[str, str]] = []
    end = 0
    for match in _VARIABLE.finditer(line):
        parts += [("", line[end : match.start()]), (match.lastgroup or "", match.group())]
        end = match.end()
    return [*parts, ("", line[end:])]


def masked(line: str) -> str:
    """``line`` with every value that differs from run to run replaced by its shape."""
    return _VARIABLE.sub(lambda match: f"<{match.lastgroup}>", line)
