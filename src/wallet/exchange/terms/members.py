"""Members of the terms with a form of their own: addresses, IRIs, countries."""

from __future__ import annotations

import re
from typing import Final

from wallet.exchange.terms.reader import Reader

_COUNTRY = re.compile(r"[A-Z]{2}")
_IRI = re.compile(r"(?:https://|urn:)[!-~]{1,400}")
WEB: Final = re.compile(r"https://[!-~]*[A-Za-z0-9][!-~]*", re.IGNORECASE)
CONTACT: Final = re.compile(
    WEB.pattern + r"|mailto:[!-?A-~]+@[!-~]+|tel:[0-9+(). -]*[0-9][0-9+(). -]*", re.IGNORECASE
)


def read_address(reader: Reader, name: str, form: re.Pattern[str]) -> str | None:
    """An address of the form :data:`WEB` or :data:`CONTACT`."""
    value = reader.text(name)
    if value is not None and not form.fullmatch(value):
        reader.refuse(name)
    return value


def read_iri(reader: Reader, name: str) -> str | None:
    """A term of a vocabulary, by its whole IRI."""
    value = reader.text(name)
    if value is not None and not _IRI.fullmatch(value):
        reader.refuse(name)
    return value


def read_iris(reader: Reader, name: str) -> tuple[str, ...]:
    """An array of IRIs; empty where it is absent."""
    values = reader.texts(name) or ()
    if not all(_IRI.fullmatch(value) for value in values):
        reader.refuse(name)
    return values


def read_country(reader: Reader, name: str) -> str | None:
    """An ISO 3166-1 alpha-2 code."""
    value = reader.text(name)
    if value is not None and not _COUNTRY.fullmatch(value):
        reader.refuse(name)
    return value


def read_countries(reader: Reader, name: str) -> tuple[str, ...] | None:
    """An array of country codes, possibly empty."""
    values = reader.texts(name)
    if values is not None and not all(_COUNTRY.fullmatch(value) for value in values):
        reader.refuse(name)
    return values
