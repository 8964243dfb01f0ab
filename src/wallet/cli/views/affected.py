"""What a consent that proved not to be valid has let out."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from wallet.cli.views.page import Page
from wallet.messages import Catalogue

if TYPE_CHECKING:
    from wallet.workflows.consents.affected import Sent


def render_affected(sent: Sequence[Sent], t: Catalogue, page: Page) -> list[str]:
    """One line for each release; one sentence where nothing left."""
    if not sent:
        return ["", *page.wrap(t("grants.affected.none"))]
    lines = ["", *page.wrap(t("grants.affected.heading"))]
    for one in sent:
        key = "grants.affected.sent" if one.certain else "grants.affected.unknown"
        lines += page.wrap(t(key, date=one.time.date(), sha256=one.id), hanging="    ")
    return [*lines, *page.wrap(t("grants.affected.next"))]
