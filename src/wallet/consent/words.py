"""The wallet's own words for coded values, and quotation marks for everything a stranger wrote.

A recipient states purposes, processing, legal bases, countries and durations as codes; a code the
catalogue knows becomes the wallet's words, one it does not know is shown as it stands, in quotes.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from wallet.consent.law import basis_of
from wallet.consent.vocabulary import shorten
from wallet.exchange.terms import LocalText, in_language
from wallet.exchange.terms.duration import Duration
from wallet.messages import Catalogue
from wallet.standards.encoding import foreign_text

_SHORT_TEXT: Final = 120
_INNER_QUOTES: Final = str.maketrans(dict.fromkeys('"“”„‟«»＂〝〞', "'"))


@dataclass(frozen=True, slots=True)
class Words:
    """Coded and foreign values in one language."""

    say: Catalogue

    def quote(self, text: str, *, limit: int = 400) -> str:
        """A stranger's text, inert, cut at ``limit`` and in quotation marks.

        Quotation marks inside become single ones, so that the text cannot seem to end early and
        go on in the wallet's voice.
        """
        inert = foreign_text(text, limit=limit).translate(_INNER_QUOTES)
        return self.say("consent.quote", text=inert)

    def localised(self, text: LocalText) -> str | None:
        """The stranger's text in this language, else in English, else in any, quoted."""
        found = in_language(text, str(self.say.language))
        return None if found is None else self.quote(found)

    def term(self, iri: str) -> str:
        """A DPV term in words; an unknown one as its code, quoted."""
        name = shorten(iri)
        if name is not None:
            key = "dpv." + name.replace(":", ".")
            if self.say.has(key):
                return self.say(key)
        return self.quote(iri, limit=_SHORT_TEXT)

    def terms(self, iris: Iterable[str]) -> str:
        """Several terms as one list, ``a, b and c``."""
        return self.join([self.term(iri) for iri in iris])

    def legal_basis(self, iri: str) -> str:
        """A legal basis of GDPR Article 6 in words with its citation; else as :meth:`term`."""
        basis = basis_of(iri)
        key = f"consent.basis.{basis}"
        if basis is None or not self.say.has(key):
            return self.term(iri)
        return self.say("consent.with_citation", text=self.say(key), cite=self.cite(basis))

    def cite(self, article: str) -> str:
        """A citation, such as ``GDPR, Article 6(1)(a)``."""
        return self.say(f"law.cite.{article}")

    def country(self, code: str) -> str:
        """The country of an ISO 3166 code, a DPV location or a region; unknown ones quoted."""
        name = shorten(code) or code
        key = f"country.{name.rpartition(':')[2].upper()}"
        return self.say(key) if self.say.has(key) else self.quote(code, limit=_SHORT_TEXT)

    def countries(self, codes: Iterable[str]) -> str:
        return self.join([self.country(code) for code in codes])

    def duration(self, length: Duration) -> str:
        """A length of time, such as ``1 year and 6 months``."""
        units = (("year", length.years), ("month", length.months), ("day", length.days))
        return self.join([self.count(f"consent.{unit}", count) for unit, count in units if count])

    def count(self, key: str, number: int) -> str:
        """``KEY.one`` or ``KEY.many`` with the number."""
        return self.say(f"{key}.one" if number == 1 else f"{key}.many", count=number)

    def join(self, parts: list[str]) -> str:
        """``a``, ``a and b``, ``a, b and c``."""
        if len(parts) < 2:
            return "".join(parts)
        return self.say("consent.and", left=", ".join(parts[:-1]), right=parts[-1])
