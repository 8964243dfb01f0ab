"""`wallet service terms` and `lint`, as command lines."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.fakes.clock import NOON
from tests.fakes.service import FakeService
from tests.fakes.session import FakeServices, FakeSession, run_line
from wallet.cli.commands.service import terms


@pytest.fixture(autouse=True)
def work(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder that commands write to."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


class Attended(FakeSession):
    """A session at a terminal, as far as hints go."""

    def hint(self, key: str, **values: object) -> None:
        self.stderr.write(self.t(key, **values))


@pytest.mark.parametrize(
    ("preset", "out", "said"),
    [
        ("match", "t.toml", "--preset match --terms t.toml --key keys"),
        ("contact", "t.toml", "--preset contact --terms t.toml --key keys"),
        ("match", None, "--preset match --terms terms.toml --key keys"),
        ("match", "-", "--preset match --terms terms.toml --key keys"),
    ],
)
def test_the_next_step_is_about_the_terms_just_written(
    work: Path, preset: str, out: str | None, said: str
) -> None:
    session = Attended(FakeServices(work))
    terms(session, preset=preset, out=out)
    assert said in session.told


def test_a_finding_about_the_whole_request_names_no_place(work: Path) -> None:
    request = FakeService().ask(at=NOON, no_terms=True)
    (work / "ask.request").write_text(request)
    words = ["service", "lint", "ask.request"]
    found = run_line(words, FakeSession(FakeServices(work))).stdout
    assert "warned about:" in found
    assert "()" not in found
    assert "–" not in found
