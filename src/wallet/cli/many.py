"""Verifying many files: one line each, a summary, and the gravest outcome as exit code.

A folder stands for the files in it. There a file that no format claims is passed over and said to
be; a file that was named is expected to be a document, and so is every one under ``--strict``.
The files are judged on all cores by a :class:`Judge`, which is all that goes to other processes,
and printed here in their order.
"""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Final

from wallet import limits
from wallet.cli.error_view import view_error
from wallet.cli.exit_codes import Exit, gravest
from wallet.cli.session import Session
from wallet.credentials.recognise import is_claimed
from wallet.errors import InputError, WalletError
from wallet.messages import Catalogue, Language, catalogue
from wallet.standards.encoding import compact_json, foreign_text, inert_json
from wallet.system.files import STANDARD_INPUT, opened, read_file
from wallet.system.walking import files_under, is_folder, names_in
from wallet.system.workers import in_order

if TYPE_CHECKING:
    from wallet.credentials.policy import Policy
    from wallet.credentials.report import Report
    from wallet.credentials.snapshot import Snapshot
    from wallet.credentials.trust import Trust
    from wallet.standards.encoding import Instant
    from wallet.standards.linked_data import Canonizer
    from wallet.workflows.gather import Gatherer

_PROGRESS_STEP: Final = 25
"""Files between two looks at the number of files."""


class Ending(StrEnum):
    """What became of one file: an outcome, or none."""

    VALID = "valid"
    INVALID = "invalid"
    ENDED = "ended"
    UNDETERMINED = "undetermined"
    UNREADABLE = "unreadable"
    SKIPPED = "skipped"


_EXITS: Final = {
    Ending.VALID: Exit.DONE,
    Ending.INVALID: Exit.INVALID,
    Ending.ENDED: Exit.ENDED,
    Ending.UNDETERMINED: Exit.UNDETERMINED,
    Ending.UNREADABLE: Exit.INPUT,
}


@dataclass(frozen=True, slots=True)
class Source:
    """One file to verify."""

    name: str
    found: bool = False
    """Come upon in a folder; else named by somebody."""
    data: bytes | None = None
    """Its content, where that came with standard input, which other processes do not have."""


@dataclass(frozen=True, slots=True)
class Line:
    """What is printed of one file, and how it ended."""

    ending: Ending
    text: str
    wanting: Source | None = None
    """The file, where an address would tell what was not told."""


@dataclass(frozen=True, slots=True)
class Judge:
    """Verifies one file after the other by the same rules. Picklable."""

    trust: Trust
    policy: Policy
    at: Instant
    language: Language
    snapshot: Snapshot | None = None
    canonize: Canonizer | None = None
    jsonl: bool = False
    strict: bool = False

    def __call__(self, source: Source) -> Line:
        """The line about a file. No file stops the others: what cannot be read has a line too."""
        return self._judged(source, self._report)

    def asking(self, source: Source, gatherer: Gatherer) -> Line:
        """The line about a file, once everything was asked that may be."""

        def report(one: Source) -> Report:
            return gatherer.verify(lambda snapshot: replace(self, snapshot=snapshot)._report(one))

        return self._judged(source, report)

    def _report(self, source: Source) -> Report:
        from wallet.workflows.verify import verify

        data = source.data
        if data is None:
            data = read_file(source.name, max_bytes=limits.MAX_PDF_BYTES)
        return verify(
            data,
            trust=self.trust,
            policy=self.policy,
            at=self.at,
            snapshot=self.snapshot,
            canonize=self.canonize,
        )

    def _judged(self, source: Source, report_on: Callable[[Source], Report]) -> Line:
        from wallet.cli.views.report_words import headline
        from wallet.workflows.gather import wanted

        t = catalogue(self.language)
        try:
            report = report_on(source)
        except WalletError as error:
            passed_over = source.found and not self.strict and _no_format_claims(source, error)
            return self._line_without_report(source, error, t, skipped=passed_over)
        text = _json_line(source, **report.to_json()) if self.jsonl else headline(report, t)
        line = self._line(Ending(report.outcome.value), source, text)
        return replace(line, wanting=source) if any(wanted(report)) else line

    def _line_without_report(
        self, source: Source, error: WalletError, t: Catalogue, *, skipped: bool
    ) -> Line:
        view = view_error(error, t)
        if self.jsonl:
            text = _json_line(source, **{"skipped" if skipped else "error": view.to_json()})
        else:
            text = t("many.skipped", reason=view.message) if skipped else view.message
        return self._line(Ending.SKIPPED if skipped else Ending.UNREADABLE, source, text)

    def _line(self, ending: Ending, source: Source, text: str) -> Line:
        return Line(ending, text if self.jsonl else f"{foreign_text(source.name)}: {text}")


def sources(files: Iterable[str], names: str | None) -> Iterator[Source]:
    """The files that operands, or a list of names, stand for; found while they are taken."""
    for name in files if names is None else names_in(names):
        if name == STANDARD_INPUT and names is None:
            yield Source(name, data=read_file(name, max_bytes=limits.MAX_PDF_BYTES))
        elif is_folder(name):
            yield from (Source(one, found=True) for one in files_under(name))
        else:
            yield Source(name)


def documents_of(files: Iterable[str]) -> Iterator[bytes]:
    """What lies in files and folders, for whoever wants to look at each; a file that was named
    must be readable."""
    for source in sources(files, None):
        try:
            yield source.data or read_file(source.name, max_bytes=limits.MAX_PDF_BYTES)
        except WalletError:
            if not source.found:
                raise


def verify_many(
    session: Session, judge: Judge, found: Iterable[Source], gatherer: Gatherer | None = None
) -> Exit:
    """Prints a line for each file and, on standard error, how many ended how.

    With a ``gatherer`` files that want an address are judged again, here and in their order, with
    what is published there. The other processes have no network.

    Raises ``InputError("many.nothing")`` where there was nothing to verify: neither an empty
    folder nor one full of other things is a success.
    """
    tally: Counter[Ending] = Counter()
    try:
        for first in in_order(judge, found):
            line = first
            if gatherer is not None and first.wanting is not None:
                line = judge.asking(first.wanting, gatherer)
            _print(session, line, judge)
            tally[line.ending] += 1
            if tally.total() % _PROGRESS_STEP == 0:
                session.progress("many.progress", count=tally.total())
    finally:
        session.progress(None)
    _summarise(session, tally)
    judged = [_EXITS[ending] for ending in tally if ending in _EXITS]
    if not judged:
        raise InputError("many.nothing")
    return gravest(judged)


def _print(session: Session, line: Line, judge: Judge) -> None:
    if judge.jsonl:
        session.output.data(line.text.encode() + b"\n")
    else:
        session.output.lines([line.text])


def _summarise(session: Session, tally: Counter[Ending]) -> None:
    counts = [session.t(f"many.count.{one}", count=tally[one]) for one in Ending if tally[one]]
    if tally.total() > 1:
        session.note("many.summary", total=tally.total(), counts=", ".join(counts))


def _no_format_claims(source: Source, error: WalletError) -> bool:
    """Whether a file in a folder is something else than a damaged document."""
    match error.code:
        case "verify.unknown_type" | "system.not_a_file":  # a request; a pipe or a device
            return True
        case "system.not_readable" | "system.no_file":
            return False
        case _:
            return not is_claimed(_content(source))


def _content(source: Source) -> bytes:
    """As much of a file as is ever read: what it claims to be may stand anywhere in it."""
    try:
        with opened(Path(source.name)) as stream:
            return stream.read(limits.MAX_PDF_BYTES)
    except (OSError, WalletError):
        return b""


def _json_line(source: Source, **members: object) -> str:
    """The object about a file. A name that is not UTF-8 cannot be in one as it is."""
    name = os.fsencode(source.name).decode("utf-8", "replace")
    return inert_json(compact_json({"file": name, **members}).decode())
