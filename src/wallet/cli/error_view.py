"""From a failure to two lines and an exit code, in one place.

::

    wallet: error: consent `c7f2` ended 2026-11-01
    wallet: hint: ask for a new one with `wallet consent give request.json`

Under ``--json`` one object on standard error: ``schema``, ``code``, ``message``, ``hint``, and
``reasons`` where several rules were broken at once. A failure that nobody foresaw is told by its
type and place alone: a traceback or a local variable could hold what the wallet keeps secret.
"""

from __future__ import annotations

import errno
import json
import os
import sys
from contextlib import suppress
from dataclasses import dataclass
from typing import Final

from wallet import limits
from wallet.cli.exit_codes import Exit
from wallet.errors import WalletError
from wallet.messages import Catalogue, Language, catalogue
from wallet.standards.encoding import foreign_text, inert_json

_OUTPUT_FAILS: Final = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EIO})
"""Of a standard stream: files are read and written by ``system``, which explains its own."""

_MAX_VALUE: Final = limits.MAX_FOREIGN_TEXT
"""Characters shown of one value in a message."""


@dataclass(frozen=True, slots=True)
class ErrorView:
    """A failure in words."""

    code: str
    message: str
    hint: str
    reasons: tuple[tuple[str, str], ...] = ()
    """Every broken rule, as its code and its sentence, where the error names several."""

    def lines(self) -> list[str]:
        """As a person reads it on standard error. What the lines begin with is the same in every
        language, for scripts."""
        return [
            f"wallet: error: {self.message}",
            *(f"wallet: reason: {text}" for _, text in self.reasons),
            f"wallet: hint: {self.hint}",
        ]

    def to_json(self) -> dict[str, object]:
        """As a script reads it."""
        document: dict[str, object] = {
            "schema": "error/1",
            "code": self.code,
            "message": self.message,
            "hint": self.hint,
        }
        if self.reasons:
            document["reasons"] = [
                {"code": code, "message": message} for code, message in self.reasons
            ]
        return document


def view_error(error: WalletError, t: Catalogue) -> ErrorView:
    """An expected failure in words. Values in it are made inert and cut.

    ``reasons`` among the data are codes; the sentence of ``AREA.NAME`` is ``AREA.reason.NAME``.
    """
    values = {name: _inert(value) for name, value in error.data.items()}
    reasons = error.data.get("reasons", ())
    codes = [str(code) for code in reasons] if isinstance(reasons, tuple | list) else []
    return ErrorView(
        error.code,
        _sentence(t, error.code, "error", values),
        _sentence(t, error.code, "hint", values),
        tuple((code, _sentence(t, code, "reason", values)) for code in codes),
    )


def report_failure(error: BaseException, language: str, *, as_json: bool) -> int:
    """Tells of a failure on standard error and returns the exit code."""
    if isinstance(error, OSError):
        _abandon(sys.stdout)
    if _is_pipe_error(error):
        return Exit.PIPE_CLOSED
    if isinstance(error, SystemExit):
        return error.code if isinstance(error.code, int) else Exit.DEFECT
    t = catalogue(Language(language))
    view, code = _view_any(error, t)
    document = json.dumps(view.to_json(), ensure_ascii=False)
    text = inert_json(document) if as_json else "\n".join(view.lines())
    try:
        sys.stderr.reconfigure(errors="replace")  # type: ignore[union-attr]  # a real stream
        sys.stderr.write(text + "\n")
        sys.stderr.flush()
    except OSError:  # the terminal has gone; the exit code still tells
        _abandon(sys.stderr)
    return code


def _view_any(error: BaseException, t: Catalogue) -> tuple[ErrorView, int]:
    if isinstance(error, WalletError):
        return view_error(error, t), error.exit_code
    values: dict[str, str] = {}
    if isinstance(error, KeyboardInterrupt):
        code, status = "cli.interrupted", Exit.INTERRUPTED
    elif isinstance(error, OSError) and error.errno in _OUTPUT_FAILS:
        code, status = "cli.output", Exit.INPUT
    else:
        code, status = "cli.defect", Exit.DEFECT
        values["place"] = _place(error)
    message, hint = (_sentence(t, code, kind, values) for kind in ("error", "hint"))
    return ErrorView(code, message, hint), status


def _sentence(t: Catalogue, code: str, kind: str, values: dict[str, str]) -> str:
    area, _, name = code.partition(".")
    key = f"{area}.{kind}.{name}"
    if t.has(key):
        with suppress(KeyError, IndexError):
            return t(key, **values)
    return t("cli.hint.other") if kind == "hint" else code


def _inert(value: object) -> str:
    if isinstance(value, tuple | list | set | frozenset):
        return ", ".join(_inert(item) for item in value)
    return foreign_text(str(value), limit=_MAX_VALUE)


def _place(error: BaseException) -> str:
    """Type, module and line of the innermost frame of ours: enough to find it, nothing personal."""
    place = "?"
    trace = error.__traceback__
    while trace is not None:
        module = str(trace.tb_frame.f_globals.get("__name__", ""))
        if module.partition(".")[0] == "wallet":
            place = f"{module}:{trace.tb_lineno}"
        trace = trace.tb_next
    return f"{type(error).__name__} {place}"


def _is_pipe_error(error: BaseException) -> bool:
    return isinstance(error, OSError) and error.errno == errno.EPIPE


def _abandon(stream: object) -> None:
    """Keeps the interpreter from writing the rest, at its end, to what is not there any more."""
    fileno = getattr(stream, "fileno", None)
    if fileno is not None:
        with suppress(OSError, ValueError):
            os.dup2(os.open(os.devnull, os.O_WRONLY), fileno())
