"""Nothing that is signed for somebody else leaves without a decision or a grant, and a receipt.

Two things are held. Every command of the tree has its place in the table below, so that a new one
has to be thought about. And the one function that signs a person's data for somebody else is called
in two modules only, each of which writes record, receipt and log entry in the same transaction.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import pytest

from wallet.cli.command import Group
from wallet.cli.tree import COMMANDS, load

SOURCE: Final = Path(__file__).resolve().parents[2] / "src" / "wallet"

DECIDED: Final = frozenset({"share", "consent give", "consent renew"})
"""They ask for a decision, or act inside a grant that one made."""

OWN_WORD: Final = frozenset(
    {
        "attest request",  # a public key and proof of having it; no claim about the person
        "consent withdraw",  # ends a release; repeats its receipt
        "consent outbox",
        "consent receipt",  # what was signed at the release
        "consent prove",  # the same, and one value of it: to whom the person hands it
        *(
            f"rights {right}"
            for right in ("access", "answered", "complain", "correct", "erase", "list", "object")
        ),
        "rights port",  # about a release, with its receipts
    }
)
"""They sign or hand out something that tells a recipient no more than it got; a proof tells another
reader one value that the person names."""

FOR_ONESELF: Final = frozenset(
    {
        *("demo", "init", "add education", "add work", "add skill", "add language", "import"),
        *("list", "search", "show", "edit", "remove", "attach", "export"),
        *("identity show", "identity set", "identity edit"),
        *("wishes show", "wishes set", "wishes edit"),
        *("consent list", "consent show", "log list", "log show", "log check", "log export"),
        *("log delete", "backup create", "backup check", "backup restore"),
        *(
            f"vault {verb}"
            for verb in (
                *("status", "passphrase", "recover", "rekey", "doctor", "shares", "destroy"),
                *("unlock", "lock"),
            )
        ),
    }
)
"""They keep, show or take out one's own data: never signed, and no recipient is named."""

NO_VAULT: Final = frozenset(
    {
        *("inspect", "verify", "trust add", "trust list", "trust show", "trust remove"),
        *(
            "trust contexts",
            "trust me",
            "trust pack",
            "trust page",
            "attest issue",
            "service key",
            "service terms",
        ),
        *("service request", "service lint", "help"),
    }
)
"""They cannot reach anybody's data."""

TABLE: Final = (DECIDED, OWN_WORD, FOR_ONESELF, NO_VAULT)


def every_command() -> Iterator[str]:
    for noun in COMMANDS:
        entry = load(noun)
        if isinstance(entry, Group):
            yield from (f"{noun} {verb.name}" for verb in entry.commands)
        else:
            yield noun


def callers_of(name: str) -> set[str]:
    """The modules that call a function of that name."""
    return {
        str(path.relative_to(SOURCE))
        for path in SOURCE.rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == name
    }


def function_source(module: str, function: str) -> str:
    text = (SOURCE / module).read_text(encoding="utf-8")
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.FunctionDef) and node.name == function:
            return ast.get_source_segment(text, node) or ""
    pytest.fail(f"no {function} in {module}")


def test_every_command_has_one_place_in_the_table() -> None:
    placed = sorted(name for group in TABLE for name in group)
    assert placed == sorted(every_command())


def test_extracts_are_signed_in_two_places_only() -> None:
    assert callers_of("sign_extract") == {
        "workflows/share/release.py",
        "workflows/grants/using.py",
    }


def test_key_binding_is_made_in_one_place_only() -> None:
    assert callers_of("bind") == {"exchange/present.py"}


@pytest.mark.parametrize(
    ("module", "function", "needs"),
    [
        ("workflows/share/release.py", "make_release", ("decided_sheets", "build_receipt")),
        ("workflows/grants/using.py", "_release", ("plan_release", "build_receipt")),
    ],
)
def test_whoever_signs_checks_first_and_makes_a_receipt(
    module: str, function: str, needs: tuple[str, ...]
) -> None:
    source = function_source(module, function)
    assert all(f"{name}(" in source for name in needs)
    assert source.index(f"{needs[0]}(") < source.index(
        "_sign(" if "_sign(" in source else "sign_extract("
    )


@pytest.mark.parametrize("name", sorted(NO_VAULT))
def test_what_needs_no_vault_cannot_open_one(name: str) -> None:
    noun, _, verb = name.partition(" ")
    entry = load(noun)
    command = (
        next(one for one in entry.commands if one.name == verb)
        if isinstance(entry, Group)
        else entry
    )
    assert not command.opens_vault
