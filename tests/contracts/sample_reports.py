"""The reports in ``examples/reports``: what a counsellor at a Swedish school is shown.

Keys sign differently every time, so the fingerprint in a sample is that of its name.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any, Final

from tests.fakes.answer import (
    ALVA_STUDENT,
    DAY,
    STRANGER,
    anchored,
    diploma,
    diploma_holding,
    judged,
    keyed,
    prepared,
    published,
    school,
    signed,
    status_list,
    with_status,
)
from tests.fakes.clock import NOON
from wallet.cli.views.page import Page
from wallet.cli.views.report import render_report
from wallet.credentials.report import Report, fingerprint
from wallet.credentials.trust import Trust
from wallet.exchange.match import Chosen
from wallet.messages import SWEDISH
from wallet.standards.encoding import (
    Instant,
    b64u_decode,
    b64u_encode,
    compact_json,
    parse_json_object,
)

FOLDER: Final = Path(__file__).resolve().parents[2] / "examples" / "reports"

_GUIDANCE: Final = "Studievägledningen"
_FINGERPRINT: Final = re.compile(r"\b[a-z2-7]{4}(-[a-z2-7]{4}){3}\b")
_STATUS: Final = {"status_list": {"idx": 7, "uri": "https://skola.example/status/1"}}
_CHOSEN: Final = Chosen("diploma", "diploma-1", (("name",), ("level",)))


def _extract(credential: str) -> str:
    """Alva's extract for the guidance office, with two facts of her diploma."""
    extract = prepared((_CHOSEN,), (diploma_holding(credential),), audience=_GUIDANCE)
    return signed(extract, holders=(ALVA_STUDENT,)).text


def _judged(text: str, *, trust: Trust | None = None, **requirements: Any) -> Report:
    own = anchored(school()) if trust is None else trust
    return judged(text, trust=own, audiences=(_GUIDANCE,), **requirements)


def _good() -> Report:
    return _judged(_extract(diploma(school())))


def _issuer_unknown() -> Report:
    return _judged(_extract(diploma(school())), trust=keyed(STRANGER, name="Exempelhögskolan"))


def _revoked() -> Report:
    listed = published(status_list())
    return _judged(_extract(with_status(1, by=school())), snapshot=listed)


def _expired() -> Report:
    began, ended = NOON.plus(-300 * DAY), Instant.parse("2026-06-30")
    return _judged(_extract(diploma(school(), at=began, expires=ended)))


def _not_checked() -> Report:
    return _judged(_extract(diploma(school(), status=_STATUS)))


def _forged() -> Report:
    """Somebody gave the extract another year."""
    head, payload, signature = _extract(diploma(school())).split(".")
    claims = parse_json_object(b64u_decode(payload))
    longer = {**claims, "exp": NOON.plus(365 * DAY).seconds}
    return _judged(".".join((head, b64u_encode(compact_json(longer)), signature)))


REPORTS: Final[dict[str, Callable[[], Report]]] = {
    "1-good": _good,
    "2-issuer-unknown": _issuer_unknown,
    "3-revoked": _revoked,
    "4-expired": _expired,
    "5-not-checked": _not_checked,
    "6-forged": _forged,
}


def written(name: str) -> str:
    """A sample as the file holds it."""
    text = "\n".join(render_report(REPORTS[name](), SWEDISH, Page(80)))
    return _FINGERPRINT.sub(fingerprint(name), text) + "\n"
