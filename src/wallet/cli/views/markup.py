"""HTML as values: text becomes text and never markup, because only :func:`render` writes any.

An :class:`Element` holds elements and strings; every string is escaped when it is written, so
nothing that a stranger wrote can open a tag, end an attribute or start a script.
"""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterator
from dataclasses import dataclass
from html import escape
from typing import Final, TypeAlias

from wallet.standards.encoding import sha256

Node: TypeAlias = "Element | str"

_VOID: Final = frozenset({"br", "meta"})


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


def policy_for(style: str) -> str:
    """What a browser may load and run for a page: its own style, by hash, and nothing else."""
    digest = b64encode(sha256(style.encode())).decode("ascii")
    return f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"


def _written(node: Node) -> Iterator[str]:
    if isinstance(node, str):
        yield escape(node, quote=False)
        return
    attributes = "".join(f' {name}="{escape(value)}"' for name, value in node.attributes)
    yield f"<{node.name}{attributes}>"
    if node.name not in _VOID:
        for child in node.children:
            yield from _written(child)
        yield f"</{node.name}>"
