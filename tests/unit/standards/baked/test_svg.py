"""SVG with a badge: what is taken out, and what is refused."""

from __future__ import annotations

import pytest

from tests.fakes.baked import BADGES, SVG, svg, svg_json, svg_jws
from tests.fakes.refusals import refused
from wallet import limits
from wallet.errors import InputError
from wallet.standards.baked import holds_svg_badge, read_svg_badge

BADGE = '{"name": "Exempelmärke för <svetsning> & lödning"}'
ELEMENT = "<openbadges:credential>{}</openbadges:credential>"
PUBLIC = '<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://example.org/svg11.dtd">'


def test_json_and_jws_are_given_as_they_stand() -> None:
    assert read_svg_badge(svg_json(BADGE)) == BADGE
    assert read_svg_badge(svg_jws("eyJ.e30.c2ln")) == "eyJ.e30.c2ln"
    assert holds_svg_badge(svg_json(BADGE))


@pytest.mark.parametrize(
    "before",
    [
        "\ufeff",
        "<?xml version='1.0'?>",
        "<?xml version='1.0' encoding='UTF-8'?>" + PUBLIC,
        "<!--x-->",
    ],
)
def test_what_drawing_programs_write_before_the_drawing_is_passed_over(before: str) -> None:
    data = svg(ELEMENT.format("{}"), before=before)

    assert read_svg_badge(data) == "{}"
    assert holds_svg_badge(data)


def test_a_drawing_without_a_badge_has_none() -> None:
    plain = f'<svg xmlns="{SVG}"><credential>{{}}</credential></svg>'.encode()
    assert not holds_svg_badge(plain)

    with refused(InputError, "baked.none"):
        read_svg_badge(plain)


@pytest.mark.parametrize(
    "page",
    [
        b"<html><p>https://purl.imsglobal.org/ob/v3p0 <svg></svg></html>",
        b"<p xmlns:o='https://purl.imsglobal.org/ob/v3p0'></p>",
        b"# <svg xmlns:o='https://purl.imsglobal.org/ob/v3p0'>",
        b"",
    ],
)
def test_a_page_that_tells_of_badges_is_no_drawing_with_one(page: bytes) -> None:
    assert not holds_svg_badge(page)


def test_two_badges_are_refused() -> None:
    with refused(InputError, "baked.several"):
        read_svg_badge(svg(ELEMENT.format("{}") + '<openbadges:credential verify="a.b.c"/>'))


@pytest.mark.parametrize(
    "element",
    [
        pytest.param(ELEMENT.format(" \n"), id="nothing"),
        pytest.param('<openbadges:credential verify=" "/>', id="an empty attribute"),
        pytest.param(ELEMENT.format("{}").replace(">", ' verify="a.b.c">', 1), id="both"),
    ],
)
def test_a_badge_has_one_form_and_not_two_or_none(element: str) -> None:
    with refused(InputError, "baked.text"):
        read_svg_badge(svg(element))


BILLION = (
    '<!DOCTYPE svg [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">'
    '<!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">]>'
)


@pytest.mark.parametrize(
    ("before", "element"),
    [
        pytest.param(BILLION, ELEMENT.format("&c;"), id="entities in entities"),
        pytest.param(
            '<!DOCTYPE svg [<!ENTITY a "' + "x" * 9999 + '">]>', "&a;" * 999, id="one long"
        ),
        pytest.param(
            '<!DOCTYPE svg [<!ENTITY a SYSTEM "file:///etc/passwd">]>', "&a;", id="a file of this"
        ),
        pytest.param('<!DOCTYPE svg [<!ENTITY % a SYSTEM "http://e/">%a;]>', "", id="parameter"),
        pytest.param("<!DOCTYPE svg []>", "", id="an empty subset"),
        pytest.param(
            PUBLIC, ELEMENT.format("&amp;&nbsp;"), id="an entity of the file not looked for"
        ),
        pytest.param('<?xml-stylesheet href="a.css"?>', "", id="instruction before"),
        pytest.param("", "<?php echo 1 ?>", id="instruction inside"),
    ],
)
def test_what_refers_expands_or_instructs_is_refused(before: str, element: str) -> None:
    with refused(InputError, "baked.markup"):
        read_svg_badge(svg(ELEMENT.format("{}") + element, before=before))


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(svg_json(BADGE)[:-1], id="cut"),
        pytest.param(svg_json(BADGE) + b"<more/>", id="more after it"),
        pytest.param(svg_json(BADGE) + b"\0", id="a byte after it"),
        pytest.param(svg(ELEMENT.format("{}").replace("/open", "/shut")), id="not well-formed"),
        pytest.param(svg(ELEMENT.format("&undefined;")), id="an entity that nothing defines"),
        pytest.param(svg(ELEMENT.format("{}<b/>")), id="something in the badge"),
        pytest.param(svg(ELEMENT.format(ELEMENT.format("{}"))), id="a badge in the badge"),
        pytest.param(svg("<g>" + ELEMENT.format("{}") + "</g>"), id="hidden in a group"),
        pytest.param(svg_json(BADGE).replace(b"svg", b"html"), id="not a drawing"),
        pytest.param(svg_json(BADGE).decode().encode("utf-16"), id="UTF-16"),
        pytest.param(svg_json("{}").decode().encode("utf-16-le"), id="UTF-16 without a mark"),
        pytest.param(svg_json(BADGE).decode().encode("latin-1"), id="Latin 1"),
        pytest.param(
            svg(ELEMENT.format("{}"), before="<?xml version='1.0' encoding='utf-7'?>"), id="UTF-7"
        ),
        pytest.param(b"", id="empty"),
    ],
)
def test_what_is_no_well_formed_drawing_is_refused(data: bytes) -> None:
    with refused(InputError, "baked.svg"):
        read_svg_badge(data)


def test_a_script_in_the_drawing_changes_nothing_and_is_given_to_nobody() -> None:
    script = "<script>alert(1)</script><image href='http://example.org/track'/>"

    assert read_svg_badge(svg(ELEMENT.format("{}") + script)) == "{}"


def test_deep_and_endless_drawings_are_not_read_to_their_end() -> None:
    deep = "<g>" * limits.MAX_XML_DEPTH
    many = "<a/>" * limits.MAX_XML_ELEMENTS

    with refused(InputError, "baked.too_deep"):
        read_svg_badge(svg(deep))
    with refused(InputError, "baked.too_many"):
        read_svg_badge(svg(many))


def test_a_drawing_over_the_limit_is_not_read() -> None:
    with refused(InputError, "encoding.too_large"):
        read_svg_badge(svg("x" * limits.MAX_DOCUMENT_BYTES))


def test_a_badge_in_another_name_space_is_none() -> None:
    other = svg_json("{}").replace(BADGES.encode(), b"https://purl.imsglobal.org/ob/v3p0/other")

    with refused(InputError, "baked.none"):
        read_svg_badge(other)
