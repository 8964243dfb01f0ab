"""The README says what is so: commands that exist, a transcript that happens, the way to test."""

from __future__ import annotations

import re
from itertools import groupby
from pathlib import Path

import pytest

from tests.journeys.transcript import parse_transcript
from tests.journeys.variables import masked
from wallet.cli.command import Group
from wallet.cli.tree import COMMANDS, load

ROOT = Path(__file__).resolve().parents[2]
README = (ROOT / "README.md").read_text(encoding="utf-8")
DOCUMENTS = [
    "README.md",
    "CONTRIBUTING.md",
    "SECURITY.md",
    "CHANGELOG.md",
    *sorted(str(path.relative_to(ROOT)) for path in (ROOT / "docs").rglob("*.md")),
]
TEST_COMMAND = "python3 -m venv .venv && .venv/bin/pip install -q -e '.[test]' && .venv/bin/pytest"
DEMO_COMMAND = "python3 -m venv .venv && .venv/bin/pip install -q . && .venv/bin/wallet demo"
GAP = "[…]"


def _excerpts() -> list[tuple[str, list[str]]]:
    """Every fenced transcript in the README: its name and its lines."""
    found = re.findall(r"<!-- transcript: (\S+) -->\n```console\n(.*?)```", README, re.DOTALL)
    return [(name, block.splitlines()) for name, block in found]


def _is_excerpt(lines: list[str], whole: list[str]) -> bool:
    """Whether the runs of lines between gaps all stand in ``whole``, in this order."""
    position = 0
    for is_gap, run in groupby(lines, key=GAP.__eq__):
        if is_gap:
            continue
        wanted = [*map(masked, run)]
        starts = range(position, len(whole) - len(wanted) + 1)
        start = next((at for at in starts if whole[at : at + len(wanted)] == wanted), None)
        if start is None:
            return False
        position = start + len(wanted)
    return True


@pytest.mark.parametrize(("name", "lines"), _excerpts())
def test_the_transcript_in_the_readme_is_what_happens(name: str, lines: list[str]) -> None:
    path = ROOT / "tests" / "journeys" / "transcripts" / f"{name}.txt"
    whole = parse_transcript(path.read_text(encoding="utf-8")).as_seen().splitlines()
    assert _is_excerpt(lines, [*map(masked, whole)])


def test_the_readme_opens_with_a_transcript() -> None:
    [first, *_] = _excerpts()
    assert len(first[1]) > 20
    assert README.index("```console") < README.index("\n## ")


@pytest.mark.parametrize(
    ("lines", "result"),
    [
        (["a", "b"], True),
        (["a", GAP, "c"], True),
        (["a", "c"], False),
        (["c", GAP, "a"], False),
        (["2026-01-01"], True),
        (["b", "2026-01-01", "x"], False),
    ],
)
def test_an_excerpt_leaves_out_lines_only_at_its_gaps(lines: list[str], result: bool) -> None:
    assert _is_excerpt(lines, [*map(masked, ["a", "b", "2026-11-21", "c"])]) is result


@pytest.mark.parametrize("command", [TEST_COMMAND, DEMO_COMMAND])
def test_each_set_up_command_stands_whole_in_the_readme(command: str) -> None:
    assert f"```sh\n{command}\n```" in README


def test_continuous_integration_tests_as_the_readme_says() -> None:
    run = (ROOT / ".ci" / "run").read_text(encoding="utf-8")
    assert f'step "{TEST_COMMAND}"' in run.splitlines()
    for tool in ("ruff check", "ruff format --check", "mypy", "lint-imports"):
        assert f'step ".venv/bin/{tool}"' in run.splitlines()


def test_contributors_are_told_the_same_command() -> None:
    assert f"    {TEST_COMMAND}\n" in (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", DOCUMENTS)
def test_links_between_documents_lead_somewhere(name: str) -> None:
    text = (ROOT / name).read_text(encoding="utf-8")
    links = [link for link in re.findall(r"\]\(([^)]+)\)", text) if "://" not in link]
    folder = (ROOT / name).parent
    assert [link for link in links if not (folder / link.partition("#")[0]).exists()] == []


@pytest.mark.parametrize("name", DOCUMENTS)
def test_commands_named_in_documents_exist(name: str) -> None:
    text = (ROOT / name).read_text(encoding="utf-8")
    named = re.findall(r"(?:`|\$ |^ *)wallet ([a-z]+)(?: ([a-z|]+))?", text, re.MULTILINE)
    assert [words for words in named if not _exists(*words)] == []


def _exists(noun: str, verbs: str) -> bool:
    if noun not in COMMANDS:
        return False
    entry = load(noun)
    if not isinstance(entry, Group) or not verbs:
        return True
    return set(verbs.split("|")) <= {command.name for command in entry.commands}


def test_the_licence_is_the_one_that_is_declared() -> None:
    assert 'license = "Apache-2.0"' in (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    licence = (ROOT / "LICENSE").read_text(encoding="utf-8")
    assert "Apache License" in licence
    assert "Version 2.0, January 2004" in licence
    assert "END OF TERMS AND CONDITIONS" in licence
