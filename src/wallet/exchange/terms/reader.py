"""Reads one JSON object of the terms member by member, noting whatever has the wrong form.

Every note is ``terms.invalid.LABEL`` or ``terms.unknown_member``, with the place: one look finds
everything, so that a service developer mends the terms once.
"""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum
from typing import TypeVar

from wallet import limits
from wallet.standards.encoding import JsonObject, JsonValue
from wallet.standards.openid.reasons import Findings

_Choice = TypeVar("_Choice", bound=StrEnum)


class Reader:
    """One object of the terms."""

    def __init__(
        self,
        members: JsonObject,
        findings: Findings,
        *,
        known: Iterable[str],
        where: str = "",
        label: str | None = None,
    ) -> None:
        self.members = members
        self.findings = findings
        self.where = where
        self._label = label
        unknown = sorted(set(members) - set(known))
        for name in unknown:
            findings.add("terms.unknown_member", self.place(name[:40]))

    def __contains__(self, name: str) -> bool:
        return name in self.members

    def place(self, name: str) -> str:
        """Where a member stands, as ``uses[0].retention``."""
        return f"{self.where}.{name}" if self.where else name

    def refuse(self, name: str) -> None:
        """Notes that a member has the wrong form."""
        self.findings.add(f"terms.invalid.{self._label or name}", self.place(name))

    def text(self, name: str) -> str | None:
        """A text that says something."""
        value = self.members.get(name)
        if name in self.members and not _is_text(value):
            self.refuse(name)
            return None
        return value if isinstance(value, str) else None

    def required_text(self, name: str) -> str:
        """A text that must be there."""
        value = self.text(name)
        if name not in self.members:
            self.refuse(name)
        return value or ""

    def texts(self, name: str) -> tuple[str, ...] | None:
        """An array of texts, possibly empty."""
        values = self._array(name)
        if values is None:
            return None
        found = tuple(value for value in values if isinstance(value, str) and _is_text(value))
        if len(found) != len(values):
            self.refuse(name)
        return found

    def local(self, name: str) -> dict[str, str]:
        """An array of ``{lang, value}``, one for each language."""
        found: dict[str, str] = {}
        for entry in self._array(name) or ():
            lang, value = (
                (entry.get("lang"), entry.get("value")) if isinstance(entry, dict) else (None, None)
            )
            if not _is_tag(lang) or not _is_text(value) or str(lang) in found:
                self.refuse(name)
            else:
                found[str(lang)] = str(value)
        return found

    def flag(self, name: str) -> bool | None:
        """True or false."""
        value = self.members.get(name)
        if name in self.members and not isinstance(value, bool):
            self.refuse(name)
        return value if isinstance(value, bool) else None

    def choice(self, name: str, kind: type[_Choice]) -> _Choice | None:
        """One of a closed list."""
        value = self.members.get(name)
        for member in kind:
            if value == member.value:
                return member
        if name in self.members:
            self.refuse(name)
        return None

    def object(self, name: str, known: Iterable[str]) -> Reader | None:
        """An object."""
        value = self.members.get(name)
        if isinstance(value, dict):
            return self._within(value, name, name, known)
        if name in self.members:
            self.refuse(name)
        return None

    def objects(self, name: str, known: Iterable[str]) -> list[Reader] | None:
        """An array of objects, possibly empty."""
        values = self._array(name)
        if values is None:
            return None
        if not all(isinstance(value, dict) for value in values):
            self.refuse(name)
        return [
            self._within(value, name, f"{name}[{n}]", known)
            for n, value in enumerate(values)
            if isinstance(value, dict)
        ]

    def _within(self, value: JsonObject, name: str, step: str, known: Iterable[str]) -> Reader:
        return Reader(
            value,
            self.findings,
            known=known,
            where=self.place(step),
            label=self._label or name,
        )

    def _array(self, name: str) -> list[JsonValue] | None:
        value = self.members.get(name)
        if isinstance(value, list) and len(value) <= limits.MAX_TERMS_ENTRIES:
            return value
        if name in self.members:
            self.refuse(name)
        return None


def _is_text(value: JsonValue) -> bool:
    return isinstance(value, str) and 0 < len(value.strip()) <= len(value) <= limits.MAX_TERMS_TEXT


def _is_tag(value: JsonValue) -> bool:
    return (
        isinstance(value, str)
        and value.isascii()
        and 2 <= len(value) <= 35
        and all(part.isalnum() for part in value.split("-"))
    )
