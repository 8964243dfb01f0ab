"""The first screen of help: a static text per language, so that it needs no library.

A test holds it against the tree of commands.
"""

from __future__ import annotations

import os


def root_help(language: str) -> str:
    """What ``wallet --help`` prints in ``en`` or ``sv``."""
    package = os.path.dirname(os.path.dirname(__file__))  # noqa: PTH120 - pathlib costs a start-up
    path = os.path.join(package, "messages", language, "root_help.txt")  # noqa: PTH118 - as above
    with open(path, encoding="utf-8") as text:  # noqa: PTH123 - as above
        return text.read()
