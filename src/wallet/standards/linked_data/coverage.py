"""What JSON-LD would leave out of a signature without a word, or let somebody write in other words.

A signature covers the statements that a document stands for, not its text. Whoever reads the text
as JSON, as everybody does, must not find there what the statements lack, nor miss what they have.
Refused, beside the terms that no context defines (PyLD tells of those):

- members that say nothing: ``null``, empty lists, values given twice;
- a second way to write a member: by an address instead of its term, or under ``@graph``,
  ``@nest``, ``@included``, ``@reverse``, ``@set``, ``@list``, ``@id``; a context of the document's
  own that names a member otherwise than its address ends; the document's ``id`` on a second object
  with members, which would be one with it;
- lists in lists, ``@index`` and ``@direction``, which have no statement;
- addresses that are not absolute, above all types that no context defines, whose statements are
  dropped; blank node labels of one's own;
- characters that end an address or have no agreed form in canonical N-Quads.

What is left unsigned by the standard itself: the order of the values of a list that is a set, and
the digits of a fraction after the sixteenth.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Any, Final, NoReturn

from wallet import limits
from wallet.errors import InputError
from wallet.standards.encoding import JsonObject, JsonValue
from wallet.standards.linked_data.pins import PINNED_CONTEXTS

_IRI: Final = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:[^\x00-\x20<>\"{}|^`\\]*")
"""Absolute, and of the characters that an IRIREF of N-Quads may have."""
RELATIVE: Final = "relative:///"
"""What relative addresses are made relative to, to tell them: they have no base, so no statement
with one means the same to two programs (PyLD would make one up)."""
_ENDS_OF_PREFIXES: Final = (":", "/", "?", "#", "[", "]", "@")
_LANGUAGE: Final = re.compile(r"[a-zA-Z]{1,8}(-[a-zA-Z0-9]{1,8})*", re.ASCII)
_UNAGREED: Final = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
"""Control characters that URDNA2015 leaves as they are and RDFC-1.0 escapes."""
_IN_LANGUAGE: Final = frozenset({"@value", "@language"})
"""A text with its language: the one form in which keywords are members."""
_LITERAL: Final = frozenset({"@value", "@language", "@type"})
"""Once expanded, a text may have a type from its context."""
_JSON: Final = "@json"


def check_text(document: JsonObject) -> None:
    """Whether a document is written in the one way that is read here.

    Raises ``InputError``: ``linked_data.context_unknown``, ``linked_data.dropped``,
    ``linked_data.form``.
    """
    _check_contexts(document)
    _check_value(document)


def check_expanded(expanded: list[Any]) -> None:
    """Whether each part of an expanded document becomes a statement, and they are not too many.

    Raises ``InputError``: ``linked_data.relative``, ``linked_data.dropped``, ``linked_data.form``,
    ``linked_data.too_large``, ``linked_data.malformed``.
    """
    if len(expanded) != 1 or not isinstance(expanded[0], dict):
        raise InputError("linked_data.malformed")
    own = expanded[0].get("@id")
    for inner in _objects(list(expanded[0].values())):
        if own is not None and inner.get("@id") == own and inner.keys() - {"@id", "@type"}:
            raise InputError("linked_data.form", term="id")
    _Statements().check_node(expanded[0])


def check_dataset(dataset: dict[str, list[dict[str, Any]]]) -> None:
    """Whether the statements can be written in one way only, with not too many nameless nodes.

    Raises ``InputError``: ``linked_data.too_large``, ``linked_data.relative``,
    ``linked_data.form``.
    """
    blank: set[str] = set()
    for graph, statements in dataset.items():
        if graph != "@default":
            _check_term({"type": _kind(graph), "value": graph}, blank)
        for statement in statements:
            for part in ("subject", "predicate", "object"):
                _check_term(statement[part], blank)
    if len(blank) > limits.MAX_BLANK_NODES:
        raise InputError("linked_data.too_large", limit=limits.MAX_BLANK_NODES)


def dropped(term: str | None) -> NoReturn:
    """For PyLD: what a term means that no context defines; None is a word like a keyword."""
    raise InputError("linked_data.dropped", term=(term or "@")[:80])


def _check_contexts(document: JsonObject) -> None:
    for inner in (document, *_objects(list(document.values()))):
        if "@context" not in inner:
            continue
        named = inner["@context"]
        contexts = named if isinstance(named, list) else [named]
        if not contexts or len(contexts) > limits.MAX_CONTEXTS:
            raise InputError("linked_data.form", term="@context")
        for context in contexts:
            _check_context(context)


def _check_context(context: JsonValue) -> None:
    """A pinned one, or one that gives members the name that their address has anyway."""
    if isinstance(context, str):
        if context not in PINNED_CONTEXTS:
            raise InputError("linked_data.context_unknown", url=context[:200])
        return
    if not isinstance(context, dict):
        raise InputError("linked_data.form", term="@context")
    for term, address in context.items():
        if not (isinstance(address, str) and _IRI.fullmatch(address) and _ends_in(address, term)):
            raise InputError("linked_data.form", term=term[:80])


def _ends_in(address: str, term: str) -> bool:
    """And is no prefix, which would be a second way to write identifiers (JSON-LD 1.1, 4.4)."""
    if term.startswith("@") or address.endswith(_ENDS_OF_PREFIXES):
        return False
    return address.endswith((f"#{term}", f"/{term}"))


def _check_value(value: JsonValue, name: str = "") -> None:
    if value is None or value == []:
        raise InputError("linked_data.dropped", term=name[:80])
    if isinstance(value, list):
        for one in value:
            if isinstance(one, list):
                raise InputError("linked_data.form", term=name[:80])
            _check_value(one, name)
    elif isinstance(value, dict):
        for member, one in value.items():
            if value.keys() != _IN_LANGUAGE:
                _check_name(member)
            if member != "@context":
                _check_value(one, member)


def _check_name(member: str) -> None:
    if (member.startswith("@") and member != "@context") or ":" in member or not member:
        raise InputError("linked_data.form", term=member[:80])


def _objects(value: JsonValue) -> Iterator[JsonObject]:
    if isinstance(value, list):
        for one in value:
            yield from _objects(one)
    elif isinstance(value, dict):
        yield value
        for one in value.values():
            yield from _objects(one)


class _Statements:
    """The walk through an expanded document, and how many statements were met.

    Those of one node and member are counted together, wherever in the document they stand: PyLD
    compares each of these with each.
    """

    def __init__(self) -> None:
        self._all = 0
        self._of_member: Counter[tuple[str, str]] = Counter()

    def check_node(self, node: dict[str, Any]) -> None:
        """Also what is inside."""
        name = str(node.get("@id", ""))
        for member, value in node.items():
            if member == "@id":
                _check_iri(value)
            elif member == "@type":
                self._count(name, member, len(value))
                _check_once(value)
                for one in value:
                    _check_iri(one)
            elif member.startswith("@") and member != "@graph":
                raise InputError("linked_data.form", term=member)
            else:
                if member != "@graph":
                    _check_iri(member)
                self._check_values(value, name, member)

    def _check_values(self, values: Any, name: str, member: str) -> None:
        if not isinstance(values, list) or not values:
            raise InputError("linked_data.dropped", term=member[:80])
        self._count(name, member, len(values))
        _check_once(one for one in values if "@value" in one or one.keys() == {"@id"})
        for one in values:
            self._check_value(one, member)

    def _check_value(self, value: dict[str, Any], member: str) -> None:
        if "@value" in value:
            _check_literal(value, member)
        elif "@list" in value:
            self._check_list(value, member)
        else:
            self.check_node(value)

    def _check_list(self, value: dict[str, Any], member: str) -> None:
        """The values of a list are in order: one may come again. Each takes two statements."""
        listed = value["@list"]
        if value.keys() != {"@list"} or not listed:
            raise InputError("linked_data.form", term=member[:80])
        self._count("", "", 2 * len(listed))
        for one in listed:
            self._check_value(one, member)

    def _count(self, name: str, member: str, more: int) -> None:
        self._all += more
        if self._all > limits.MAX_STATEMENTS:
            raise InputError("linked_data.too_large", limit=limits.MAX_STATEMENTS)
        if name:
            self._of_member[name, member] += more
            more = self._of_member[name, member]
        if member and more > limits.MAX_VALUES:
            raise InputError("linked_data.too_large", limit=limits.MAX_VALUES)


def _check_literal(value: dict[str, Any], name: str) -> None:
    if not value.keys() <= _LITERAL:
        raise InputError("linked_data.form", term=name[:80])
    datatype = value.get("@type")
    if datatype is not None and datatype != _JSON:
        _check_iri(datatype)
    language = value.get("@language")
    if language is not None and not _LANGUAGE.fullmatch(language):
        raise InputError("linked_data.form", term="@language")


def _check_iri(value: Any) -> None:
    if not isinstance(value, str) or not _IRI.fullmatch(value) or value.startswith(RELATIVE):
        raise InputError("linked_data.relative", term=str(value).removeprefix(RELATIVE)[:80])


def _check_once(values: Iterable[Any]) -> None:
    texts = [json.dumps(value, sort_keys=True) for value in values]
    if len(set(texts)) != len(texts):
        raise InputError("linked_data.form", term=texts[0][:80])


def _kind(graph: str) -> str:
    return "blank node" if graph.startswith("_:") else "IRI"


def _check_term(term: dict[str, Any], blank: set[str]) -> None:
    if term["type"] == "blank node":
        blank.add(term["value"])
    elif term["type"] == "IRI":
        _check_iri(term["value"])
    else:
        _check_iri(term["datatype"])
        if _UNAGREED.search(term["value"]):
            raise InputError("linked_data.form", term="\\u")
