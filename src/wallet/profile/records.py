"""A record: one thing a person holds about their working life, with where it came from.

The document ``record/1`` keeps the claims apart from what never leaves the wallet: the id, the
assertion, the source and ``private``. :meth:`Record.claims` is exactly what a self-stated SD-JWT
of the kind can disclose.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Final

from wallet.errors import InputError
from wallet.profile.claim_tree import (
    Leaves,
    Texts,
    assemble,
    disassemble,
    read_texts,
    read_tree,
    write_texts,
    write_tree,
)
from wallet.profile.details import Details, Education, LanguageSkill, Organisation, Skill, Work
from wallet.profile.document import check_members, object_member, text_member
from wallet.profile.fields import Table
from wallet.profile.kinds import TABLES, Kind
from wallet.profile.leaves import Leaf
from wallet.standards.encoding import Instant, JsonObject, foreign_text

RECORD_SCHEMA: Final = "record/1"
ENTERED: Final = "entered"
"""The source format of what the person typed."""

_ID: Final = re.compile(r"urn:uuid:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", re.ASCII)
_FORMAT: Final = re.compile(r"[a-z0-9][a-z0-9.+-]{0,39}", re.ASCII)
_SHA256: Final = re.compile(r"[0-9a-f]{64}", re.ASCII)
_CLASSES: Final[dict[Kind, type[Details]]] = {
    Kind.EDUCATION: Education,
    Kind.WORK: Work,
    Kind.SKILL: Skill,
    Kind.LANGUAGE: LanguageSkill,
}


class Assertion(StrEnum):
    """Who stands behind a record."""

    SELF = "self"
    """The holder's own word."""

    EVIDENCE = "evidence"
    """A file is attached whose issuer was not confirmed."""

    ATTESTED = "attested"
    """Somebody on a trust list signed it."""


@dataclass(frozen=True, slots=True)
class Source:
    """Where a record came from."""

    format: str
    """``entered``, ``jsonresume`` …"""
    at: Instant
    """When it was typed or imported."""
    file_sha256: str | None = None
    """Of the file as received, in hex."""


@dataclass(frozen=True, slots=True)
class Record:
    """One record of one kind."""

    id: str
    """``urn:uuid:…``; never released."""
    kind: Kind
    assertion: Assertion
    source: Source
    details: Details

    @property
    def title(self) -> str:
        """What a list calls it: the title, or else what it is named by."""
        texts = (self._text(name) for name in self._table.named_by)
        return next(text for text in texts if text is not None)

    @property
    def organisation(self) -> str | None:
        """The name of the employer or the provider of education."""
        for member in ("employer", "provider"):
            held = getattr(self.details, member, None)
            if isinstance(held, Organisation):
                return held.name
        return None

    @property
    def period_from(self) -> str | None:
        """When it began, as given."""
        return self._text("from")

    @property
    def period_to(self) -> str | None:
        """When it ended, as given; ``ongoing`` where it began and has no end."""
        return self._text("to")

    def claims(self) -> JsonObject:
        """The claim tree that an SD-JWT of this kind discloses: no id, no assertion, no null."""
        return write_tree(self._table, self._part(released=True))

    def values(self, name: str) -> tuple[Leaf, ...]:
        """The values of the field ``name``: none, one, or several of a repeatable field."""
        value = self._leaves().get(name, ())
        return value if isinstance(value, tuple) else (value,)

    def texts(self) -> dict[str, str | tuple[str, ...]]:
        """The flag texts :func:`build_record` would make these details from, for editing."""
        return write_texts(self._leaves())

    def to_json(self) -> JsonObject:
        """The document ``record/1``."""
        source: JsonObject = {"format": self.source.format, "at": self.source.at.rfc3339()}
        if self.source.file_sha256 is not None:
            source["file_sha256"] = self.source.file_sha256
        document: JsonObject = {
            "schema": RECORD_SCHEMA,
            "id": self.id,
            "kind": str(self.kind),
            "assertion": str(self.assertion),
            "source": source,
            "claims": self.claims(),
        }
        private = write_tree(self._table, self._part(released=False))
        return document | ({"private": private} if private else {})

    def with_texts(self, changes: Texts) -> Record:
        """This record with some fields changed; an empty text takes a field away.

        Raises ``InputError("profile.…")``.
        """
        leaves = read_texts(self._table, {**self.texts(), **changes})
        return replace(self, details=assemble(_CLASSES[self.kind], self._table, leaves))

    @property
    def _table(self) -> Table:
        return TABLES[self.kind]

    def _leaves(self) -> Leaves:
        return disassemble(self._table, self.details)

    def _part(self, *, released: bool) -> Leaves:
        names = {field.name for field in self._table.fields if field.released is released}
        return {name: leaf for name, leaf in self._leaves().items() if name in names}

    def _text(self, name: str) -> str | None:
        return next((str(value) for value in self.values(name)), None)


def parse_kind(text: str) -> Kind:
    """The kind of that name. Raises ``InputError("profile.unknown_kind")``."""
    if text not in set(Kind):
        raise InputError("profile.unknown_kind", kinds=", ".join(Kind))
    return Kind(text)


def build_record(
    kind: Kind,
    texts: Texts,
    record_id: str,
    at: Instant,
    *,
    assertion: Assertion = Assertion.SELF,
    source: Source | None = None,
) -> Record:
    """A record from flag texts by field name, entered at ``at`` unless ``source`` says otherwise.

    Raises ``InputError("profile.…")`` naming the first field that does not fit.
    """
    leaves = read_texts(TABLES[kind], texts)
    details = assemble(_CLASSES[kind], TABLES[kind], leaves)
    return Record(record_id, kind, assertion, source or Source(ENTERED, at), details)


def parse_claims(kind: Kind, claims: JsonObject) -> Details:
    """The details a whole claim tree stands for. Strict; raises ``InputError("profile.…")``."""
    return _parse_details(kind, claims, {})


def parse_record(document: JsonObject) -> Record:
    """The record a document ``record/1`` stands for.

    Strict: every member is known, every value fits its field. Raises ``InputError("profile.…")``
    naming the member.
    """
    check_members(
        document,
        RECORD_SCHEMA,
        required=("id", "kind", "assertion", "source", "claims"),
        optional=("private",),
    )
    kind = parse_kind(text_member(document, "kind"))
    assertion = text_member(document, "assertion")
    if assertion not in set(Assertion):
        raise InputError("profile.member", field="assertion")
    private = object_member(document, "private") if "private" in document else {}
    return Record(
        id=text_member(document, "id", form=_ID),
        kind=kind,
        assertion=Assertion(assertion),
        source=_parse_source(object_member(document, "source")),
        details=_parse_details(kind, object_member(document, "claims"), private),
    )


def _parse_details(kind: Kind, claims: JsonObject, private: JsonObject) -> Details:
    table = TABLES[kind]
    hidden = {field.path[0] for field in table.fields if not field.released}
    misplaced = [name for name in claims if name in hidden]
    misplaced += [name for name in private if name not in hidden]
    if misplaced:
        raise InputError("profile.unknown_field", field=foreign_text(misplaced[0], limit=80))
    return assemble(_CLASSES[kind], table, read_tree(table, claims | private))


def _parse_source(source: JsonObject) -> Source:
    check_members(source, None, required=("format", "at"), optional=("file_sha256",))
    sha256 = text_member(source, "file_sha256", form=_SHA256) if "file_sha256" in source else None
    at = Instant.parse(text_member(source, "at"))
    if at.rfc3339() != source["at"]:
        raise InputError("profile.member", field="source.at")
    return Source(text_member(source, "format", form=_FORMAT), at, sha256)
