"""Badges baked into pictures: the credential inside, by the rules of its own format.

Of the picture itself nothing is read, and nothing that it shows is told: whoever has a badge can
draw another picture around it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from wallet.credentials.question import Family, Question
from wallet.credentials.reasons import Reason
from wallet.credentials.recognise import BAKED_PNG, recognise, recognise_media
from wallet.credentials.report import Check, DocumentKind, Report
from wallet.errors import InputError
from wallet.standards.baked import read_png_badge, read_svg_badge


def verify_baked(data: bytes, question: Question, families: Mapping[str, Family]) -> Report:
    """The report about a picture; ``families`` are those of what may be baked into one.

    Raises :class:`InputError` where the badge is one that is not judged, or over a limit.
    """
    try:
        name, text = recognise(read_badge(data).encode())
    except InputError as error:
        if error.code in _NOT_JUDGED:
            raise
        return _broken(data, question, error.code)
    if name not in families:
        return _broken(data, question, "baked.text")
    report = families[name](text, question)
    checks = (*report.checks, Check(Reason.CHANGES_PICTURE))
    return replace(report, text="", data=data, checks=checks)


def read_badge(data: bytes) -> str:
    """The text of the one badge in a picture. Raises :class:`InputError` ``baked.…``."""
    is_png = recognise_media(data) == BAKED_PNG
    return read_png_badge(data) if is_png else read_svg_badge(data)


_NOT_JUDGED = frozenset(
    {"baked.too_many", "baked.too_deep", "encoding.too_large", "jose.algorithm", "jose.critical"}
)
"""What is over a limit or not known here; all else that is wrong is wrong with the badge."""


def _broken(data: bytes, question: Question, code: str) -> Report:
    return question.report(DocumentKind.W3C, data, (Check(Reason.MALFORMED, detail=code),))
