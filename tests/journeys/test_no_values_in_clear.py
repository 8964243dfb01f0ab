"""After a whole release no value that was held or sent stands in clear anywhere but in the extract.

Searched: every file under the home folder, and everything that the log, the consents, the receipts
and the notice tell. The search looks for each value as text, in JSON escapes and in UTF-16, through
every layer of base64, and is proven on the extract, which has to hold what was sent.
"""

from __future__ import annotations

import json
import re
from base64 import urlsafe_b64decode, urlsafe_b64encode
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest

from tests.journeys.asked import (
    EMPLOYER,
    SHARE,
    TITLE,
    UNLOCK,
    consents,
    last_words,
    must,
    somebody_asked,
)
from tests.journeys.harness import Journey

KEPT = ("Paradisfågelskötare", "Exempelparken Xyzzy AB", "vattnade orkidéer", "1987-03")
"""Of a record that was held and never sent."""
KEYS = "Type 1, 2 or 3."
HELD = (TITLE, EMPLOYER, *KEPT)
_ADD = (
    f'wallet add work --title {KEPT[0]} --employer "{KEPT[1]}" --duties "{KEPT[2]}" '
    f"--from {KEPT[3]} --to 1988-04 {UNLOCK}"
)


_ENCODED = re.compile(rb"[A-Za-z0-9_-]{12,}|[A-Za-z0-9+/]{12,}")


def forms(value: str) -> tuple[bytes, ...]:
    """How a value can stand in bytes."""
    return (
        value.encode(),
        value.casefold().encode(),
        value.encode("utf-16-le"),
        json.dumps(value)[1:-1].encode(),
    )


def layers(data: bytes, depth: int = 5) -> Iterator[bytes]:
    """The bytes, and what is encoded in them, and in that: a token in a token in a token."""
    yield data
    if depth:
        for run in set(_ENCODED.findall(data)):
            try:
                inner = urlsafe_b64decode(run.translate(bytes.maketrans(b"+/", b"-_")) + b"===")
            except ValueError:
                continue
            yield from layers(inner, depth - 1)


def found(data: bytes, values: Iterable[str] = HELD) -> list[str]:
    """The values that stand in ``data`` in any form."""
    seen = tuple(layers(data))
    return [value for value in values if any(form in one for form in forms(value) for one in seen)]


def files(folder: Path) -> dict[str, bytes]:
    """Every file under a folder."""
    paths = (path for path in folder.rglob("*") if path.is_file() and not path.is_symlink())
    return {str(path.relative_to(folder)): path.read_bytes() for path in paths}


@pytest.fixture(scope="module")
def journey(tmp_path_factory: pytest.TempPathFactory) -> Journey:
    """Two jobs held; one of them sent on consent, the other kept; then taken back."""
    journey = somebody_asked(tmp_path_factory.mktemp("clear"))
    must(journey, _ADD)
    running = journey.start(SHARE)
    while KEYS not in (shown := running.new_screen()):
        fitting = [line for line in shown.splitlines() if TITLE in line]
        running.type(fitting[0].split(".")[0].strip() if fitting else "")
    running.type("3").until("Your words: ").type(last_words(running))
    assert running.finish() == 0, running.screen
    [consent] = consents(journey)
    must(journey, f"wallet consent receipt {consent['id']} --out kept.receipt {UNLOCK}")
    must(journey, f"wallet consent withdraw {consent['id']} --erase --out end.withdrawal {UNLOCK}")
    return journey


def test_the_search_finds_what_the_extract_holds(journey: Journey) -> None:
    extract = (journey.work / "answer.extract").read_bytes()
    assert found(extract) == [TITLE]


@pytest.mark.parametrize("value", HELD)
def test_the_search_finds_every_value_in_a_token_in_a_token(value: str) -> None:
    text = json.dumps({"claim": value}).encode()
    inner = urlsafe_b64encode(text).rstrip(b"=")
    outer = urlsafe_b64encode(b'{"vp": "eyJ.' + inner + b'.sig~"}').rstrip(b"=")
    assert found(b"eyJ." + outer + b".sig") == [value]


def test_no_file_at_home_holds_a_value(journey: Journey) -> None:
    held = files(journey.home)
    assert {path.rpartition("/")[2] for path in held} >= {"keys.json"}
    assert {path: values for path, data in held.items() if (values := found(data))} == {}


def test_no_receipt_and_no_notice_holds_a_value(journey: Journey) -> None:
    for name in ("kept.receipt", "end.withdrawal"):
        assert found((journey.work / name).read_bytes()) == []


def test_nothing_that_is_told_of_it_holds_a_value(journey: Journey) -> None:
    [consent] = consents(journey)
    told = [
        f"wallet consent list --all {UNLOCK}",
        f"wallet consent show {consent['id']} {UNLOCK}",
        f"wallet log list --all {UNLOCK}",
        f"wallet log show 5 {UNLOCK}",
        "wallet inspect kept.receipt",
        "wallet inspect end.withdrawal",
        "wallet verify kept.receipt --covers answer.extract",
    ]
    for command in told:
        for form in ("", " --json"):
            code, screen = journey.run(command + form)
            assert code == 0, screen
            assert found(screen.encode()) == [], command + form
