"""What is imported where: platforms stay in ``system``, and starting stays cheap."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import wallet

SOURCE = Path(wallet.__file__).parent

ONE_PLATFORM_ONLY = {
    *("termios", "fcntl", "tty", "pty", "resource", "pwd", "grp", "syslog", "select", "posix"),
    *("msvcrt", "ctypes", "winreg", "winsound", "nt"),
}
HEAVY = {
    *("pydantic", "rich", "httpx", "httpcore", "asyncio", "ssl", "jsonschema"),
    *("cryptography", "joserfc", "rfc8785", "apsw", "pyld", "lxml"),
}


def _imports(tree: ast.AST) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            yield node.module


def _roots(path: Path) -> set[str]:
    return {name.partition(".")[0] for name in _imports(ast.parse(path.read_bytes()))}


def _loaded(statement: str) -> set[str]:
    """The top-level modules that a fresh interpreter has loaded after ``statement``."""
    script = f"{statement}\nimport sys; print(*{{name.partition('.')[0] for name in sys.modules}})"
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, check=True, encoding="utf-8"
    )
    return set(done.stdout.splitlines()[-1].split())


def test_only_system_imports_what_one_platform_has() -> None:
    system = SOURCE / "system"
    guilty = {
        str(path.relative_to(SOURCE)): found
        for path in SOURCE.rglob("*.py")
        if system not in path.parents and (found := _roots(path) & ONE_PLATFORM_ONLY)
    }
    assert guilty == {}


def test_the_search_for_platform_modules_finds_them() -> None:
    assert "termios" in _roots(SOURCE / "system" / "tty_posix.py")


@pytest.mark.parametrize("words", [["--help"], ["--version"], ["help"], ["--lang", "sv", "--help"]])
def test_the_first_screen_loads_no_library(words: list[str]) -> None:
    loaded = _loaded(f"from wallet.cli.entry import main; main({words!r})")
    costly = {"typer", "click", "typing", "dataclasses", "enum", "re", "json", "pathlib", "locale"}
    assert loaded & (HEAVY | costly) - _loaded("pass") == set()
    assert "wallet" in loaded


def test_the_framework_loads_nothing_heavy_before_a_command_is_named() -> None:
    assert _loaded("import wallet.cli.app, wallet.cli.services") & HEAVY == set()


@pytest.mark.parametrize("command", ["verify", "inspect"])
@pytest.mark.parametrize("module", ["vault", "pool"])
def test_looking_and_verifying_need_no_vault(module: str, command: str) -> None:
    loaded = _loaded(
        f"import wallet.cli.commands.{command}, sys\n"
        f"assert not any(name.startswith('wallet.{module}') for name in sys.modules)"
    )
    assert "wallet" in loaded
