"""Every sentence a person reads, in English and Swedish.

A key is ``AREA.REST``; ``messages/LANGUAGE/AREA.py`` holds the ``TEXTS`` of one area, so that only
the areas in use are loaded. Help is one area per command: ``help.share.…`` lies in
``messages/LANGUAGE/help/share.py``. Placeholders are those of :meth:`str.format`, by name. Both
languages have the same keys and the same placeholders (a test compares them). Names of commands,
flags, codes and JSON fields are not translated.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from importlib import import_module


class Language(StrEnum):
    """A language of the catalogue, as its BCP 47 tag."""

    ENGLISH = "en"
    SWEDISH = "sv"


@cache
def texts(language: Language, area: str) -> dict[str, str]:
    """All texts of one area, by their full key. An unknown area has none."""
    name = f"{__name__}.{language}.{area}"
    try:
        module = import_module(name)
    except ModuleNotFoundError as error:
        if error.name != name:
            raise
        return {}
    table: dict[str, str] = module.TEXTS
    return table


@dataclass(frozen=True, slots=True)
class Catalogue:
    """The texts of one language."""

    language: Language

    def __call__(self, key: str, **values: object) -> str:
        """The text for ``key`` with its placeholders filled; ``KeyError`` where there is none."""
        return texts(self.language, _area(key))[key].format(**values)

    def has(self, key: str) -> bool:
        """Whether the language has a text for ``key``."""
        return key in texts(self.language, _area(key))


def _area(key: str) -> str:
    area, _, rest = key.partition(".")
    return f"help.{rest.partition('.')[0]}" if area == "help" else area


ENGLISH = Catalogue(Language.ENGLISH)
SWEDISH = Catalogue(Language.SWEDISH)


def catalogue(language: Language) -> Catalogue:
    """The catalogue of a language."""
    return SWEDISH if language is Language.SWEDISH else ENGLISH
