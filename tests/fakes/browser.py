"""What a browser makes of a page, as far as tests ask: its elements, in order, with their text."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser

VOID = {"br", "input", "meta"}


@dataclass
class Seen:
    """One element of a page."""

    name: str
    attributes: dict[str, str] = field(default_factory=dict)
    children: list[Seen | str] = field(default_factory=list)

    @property
    def text(self) -> str:
        """All text in it, as read."""
        return "".join(one if isinstance(one, str) else one.text for one in self.children)

    def all(self, name: str | None = None) -> Iterator[Seen]:
        """The elements in it, itself among them; those of one name only, where one is given."""
        if name in (None, self.name):
            yield self
        for child in self.children:
            if isinstance(child, Seen):
                yield from child.all(name)

    def one(self, name: str) -> Seen:
        """The only element of a name."""
        (found,) = self.all(name)
        return found


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.open = [Seen("page")]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        names = [name for name, _ in attrs]
        assert len(set(names)) == len(names), f"an attribute given twice: {names}"
        seen = Seen(tag, {name: value or "" for name, value in attrs})
        self.open[-1].children.append(seen)
        if tag not in VOID:
            self.open.append(seen)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop().name == tag, f"</{tag}> closes another element"

    def handle_data(self, data: str) -> None:
        self.open[-1].children.append(data)

    def handle_comment(self, data: str) -> None:
        raise AssertionError("a comment")


def read_page(data: bytes) -> Seen:
    """The ``html`` element of a page whose elements are closed in order."""
    text = data.decode()
    assert text.startswith("<!doctype html>\n")
    reader = _Reader()
    reader.feed(text)
    reader.close()
    assert len(reader.open) == 1, "an element that is not closed"
    return reader.open[0].one("html")
