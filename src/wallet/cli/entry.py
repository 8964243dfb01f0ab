"""Where ``wallet`` starts.

Imports next to nothing: root help and version are answered from static texts, and everything else
is loaded by the command that needs it. The language is settled here, before any library is, so
that errors of the command line itself are told in it. Every failure ends here, in two lines and
an exit code.
"""

from __future__ import annotations

import os
import sys

from wallet import __version__
from wallet.cli.root_help import root_help

TYPE_CHECKING = False  # `typing` alone would double the time of `wallet --help`
if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

_LANGUAGES = ("en", "sv")
_CHOICES = (["en"], ["sv"])
_STATIC = (["--help"], ["-h"], ["help"], ["--version"])


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs one command line and returns its exit code; nothing is raised."""
    _fill_closed_streams()
    words = list(sys.argv[1:] if arguments is None else arguments)
    language = language_of(words, os.environ)
    try:
        code = _run(words, language)
        sys.stdout.flush()
    except BaseException as error:  # noqa: BLE001 - the last stop: every failure becomes an exit code
        from wallet.cli.error_view import report_failure

        return report_failure(error, language, as_json=_names(words, "--json"))
    return code


def language_of(words: Sequence[str], environment: Mapping[str, str]) -> str:
    """``en`` or ``sv``: by ``--lang``, by ``WALLET_LANG``, then by the locale.

    Only a first look for texts; the command line is parsed in full later, and then refuses an
    unknown ``--lang``.
    """
    asked = (_option(words, "--lang"), environment.get("WALLET_LANG"))
    locale = next(filter(None, map(environment.get, ("LC_ALL", "LC_MESSAGES", "LANG"))), None)
    if locale is None and sys.platform == "win32":
        from wallet.system.windows_language import user_language

        locale = user_language()
    for choice in (*asked, locale):
        language = (choice or "")[:2].lower()
        if language in _LANGUAGES:
            return language
    return _LANGUAGES[0]


def _run(words: list[str], language: str) -> int:
    if not words:
        sys.stderr.write(root_help(language))
        return 2
    static = _without_root_options(words)
    if static in _STATIC:
        text = f"wallet {__version__}\n" if static == ["--version"] else root_help(language)
        sys.stdout.reconfigure(errors="replace")  # type: ignore[union-attr]  # a real stream
        sys.stdout.write(text)
        return 0
    from wallet.cli.app import run

    return run(words, language)


def _fill_closed_streams() -> None:
    """Puts nothing in the place of standard streams that the caller closed.

    Else the next file that is opened, the vault perhaps, would be standard output.
    """
    if None not in (sys.stdin, sys.stdout, sys.stderr):
        return
    while (descriptor := os.open(os.devnull, os.O_RDWR)) <= 2:
        os.set_inheritable(descriptor, True)  # noqa: FBT003 - the name of the system call
    os.close(descriptor)
    sys.stdin = sys.stdin or open(0, encoding="utf-8", closefd=False)  # noqa: SIM115 - for the whole run
    sys.stdout = sys.stdout or open(1, "w", encoding="utf-8", closefd=False)  # noqa: SIM115
    sys.stderr = sys.stderr or open(2, "w", encoding="utf-8", closefd=False)  # noqa: SIM115


def _option(words: Sequence[str], name: str) -> str | None:
    """The value of a root option wherever it stands before ``--``; the last one counts."""
    value = None
    for index, word in enumerate(words):
        if word == "--":
            break
        if word == name and index + 1 < len(words):
            value = words[index + 1]
        elif word.startswith(name + "="):
            value = word[len(name) + 1 :]
    return value


def _names(words: Sequence[str], flag: str) -> bool:
    return flag in (words[: words.index("--")] if "--" in words else words)


def _without_root_options(words: Sequence[str]) -> list[str]:
    """The words without ``--lang en|sv`` and ``--no-color``, which static texts understand."""
    rest: list[str] = []
    skip = False
    for index, word in enumerate(words):
        if skip or word == "--no-color" or word in ("--lang=en", "--lang=sv"):
            skip = False
        elif word == "--lang" and words[index + 1 : index + 2] in _CHOICES:
            skip = True
        else:
            rest.append(word)
    return rest
