"""HTML as values: text becomes text and never markup, because only :func:`render` writes any.

An :class:`Element` holds elements and strings; every string is escaped when it is written, so
nothing that a stranger wrote can open a tag, end an attribute or start a script.
"""

from __future__ import annotations

import re
from base64 import b64encode
from collections.abc import Iterator
from dataclasses import dataclass
from html import escape
from typing import Final, TypeAlias

from wallet.errors import DefectError
from wallet.standards.encoding import sha256

Node: TypeAlias = "Element | str"

_VOID: Final = frozenset({"br", "input", "meta"})
_RAW: Final = frozenset({"script", "style"})
"""Elements whose text a browser takes as it stands, up to what could end or bend it."""
_ENDS_RAW: Final = ("</", "<!--")


@dataclass(frozen=True, slots=True)
class Element:
    """One element; a void one has no children."""

    name: str
    children: tuple[Node, ...] = ()
    attributes: tuple[tuple[str, str], ...] = ()


def element(tag: str, /, *children: Node, **attributes: str) -> Element:
    """An element. ``class_`` stands for ``class``, and an underscore within a name for a dash."""
    named = tuple((key.rstrip("_").replace("_", "-"), value) for key, value in attributes.items())
    return Element(tag, children, named)


def render(node: Node) -> str:
    """The HTML of a node."""
    return "".join(_written(node))


def render_document(root: Element) -> bytes:
    """A whole page, as UTF-8."""
    return f"<!doctype html>\n{render(root)}\n".encode()


def policy_for(style: str, script: str | None = None) -> str:
    """What a browser may load and run for a page: its own style and script, by hash, and nothing
    else. A script may make no markup and no script of a text."""
    rules = ["default-src 'none'"]
    if script is not None:
        rules += [f"script-src {_source(script)}", "require-trusted-types-for 'script'"]
    rules += [f"style-src {_source(style)}", "base-uri 'none'", "form-action 'none'"]
    return "; ".join(rules)


def with_commands(text: str) -> list[Node]:
    """Our own sentence with what stands in backticks as code."""
    pieces = re.split(r"`([^`]*)`", text)
    return [element("code", one) if index % 2 else one for index, one in enumerate(pieces)]


def _source(text: str) -> str:
    return f"'sha256-{b64encode(sha256(text.encode())).decode('ascii')}'"


def _written(node: Node) -> Iterator[str]:
    if isinstance(node, str):
        yield escape(node, quote=False)
        return
    attributes = "".join(f' {name}="{escape(value)}"' for name, value in node.attributes)
    yield f"<{node.name}{attributes}>"
    if node.name in _RAW:
        yield _raw(node)
    elif node.name not in _VOID:
        for child in node.children:
            yield from _written(child)
    if node.name not in _VOID:
        yield f"</{node.name}>"


def _raw(node: Element) -> str:
    """The text of a script or style, which no escape would keep inert."""
    text = "".join(map(str, node.children))
    if any(end in text for end in _ENDS_RAW):
        raise DefectError("cli.raw_text", element=node.name)
    return text
