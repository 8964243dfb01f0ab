"""A decision is made at the terminal and nowhere else: a search of the source.

``Decision`` may be named anywhere, but only :mod:`wallet.consent.decision` may construct one, and
only :mod:`wallet.cli.decide` may call the functions that do.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

import wallet

SOURCE = Path(wallet.__file__).parent
MAKERS = frozenset({"decide_given", "decide_refused", "decide_deferred"})
VALUE = "wallet/consent/decision.py"
PLACE = "wallet/cli/decide.py"


def uses(code: str) -> Iterator[tuple[int, str]]:
    """Every line that makes a decision or gets hold of something that could."""
    tree = ast.parse(code)
    called = {node.func for node in ast.walk(tree) if isinstance(node, ast.Call)}
    for node in ast.walk(tree):
        if isinstance(node, ast.alias):
            if node.name in MAKERS or (node.name == "Decision" and node.asname):
                yield node.lineno, node.name
        elif isinstance(node, ast.Constant):
            if node.value in MAKERS or node.value == "_SEAL":
                yield node.lineno, str(node.value)
        elif isinstance(node, ast.Name | ast.Attribute):
            name = node.id if isinstance(node, ast.Name) else node.attr
            if name in MAKERS or (name == "Decision" and node in called) or name == "_SEAL":
                yield node.lineno, name


def modules() -> dict[str, str]:
    return {
        path.relative_to(SOURCE.parent).as_posix(): path.read_text("utf-8")
        for path in SOURCE.rglob("*.py")
    }


def test_only_the_terminal_decides() -> None:
    found = {
        f"{name}:{line} {what}"
        for name, code in modules().items()
        if name not in (VALUE, PLACE)
        for line, what in uses(code)
    }
    assert found == set()


def test_the_place_exists_and_decides() -> None:
    assert {name for _, name in uses(modules()[PLACE])} >= MAKERS


def test_the_package_hands_out_no_asker_and_no_decision() -> None:
    import wallet.consent

    exported = getattr(wallet, "__all__", []) + getattr(wallet.consent, "__all__", [])
    assert MAKERS.isdisjoint(exported)
    assert "Decision" not in exported


@pytest.mark.parametrize(
    "code",
    [
        "from wallet.consent.decision import decide_given",
        "from wallet.consent.decision import decide_given as note",
        "from wallet.consent.decision import Decision as Note",
        "import wallet.consent.decision as d\nd.decide_given(notice)",
        "x = Decision(use_id='u')",
        "x = decision.Decision(use_id='u')",
        "make = decision.decide_refused",
        "getattr(decision, 'decide_given')(notice)",
        "getattr(decision, '_SEAL')",
        "decision._SEAL",
    ],
)
def test_the_search_finds_a_way_around(code: str) -> None:
    assert list(uses(code))


def test_the_search_leaves_alone_who_only_reads_decisions() -> None:
    code = "from wallet.consent.decision import Decision, Outcome\ndef f(x: Decision) -> None: ..."
    assert list(uses(code)) == []
