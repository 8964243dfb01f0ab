"""`wallet demo`: the whole story, in a temporary folder."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Annotated

import typer

from wallet.cli.command import Command
from wallet.cli.exit_codes import Exit
from wallet.cli.session import Session
from wallet.errors import ConflictError


def demo(
    session: Session,
    keep: Annotated[Path | None, typer.Option("--keep", metavar="DIR")] = None,
) -> None:
    """Plays the story and leaves nothing, or with ``--keep`` all its files."""
    from wallet.cli.demo.stage import play

    session.output.lines(session.page.wrap(session.t("demo.begin")))
    if keep is None:
        with TemporaryDirectory(prefix="wallet-demo-") as folder:
            play(session, Path(folder))
        session.output.lines(["", *session.page.wrap(session.t("demo.end"))])
        return
    if keep.exists() and any(keep.iterdir()):
        raise ConflictError("system.exists", path=str(keep))
    keep.mkdir(mode=0o700, parents=True, exist_ok=True)
    play(session, keep.absolute())
    session.output.lines(["", *session.page.wrap(session.t("demo.kept", folder=keep))])


COMMAND = Command(
    "demo",
    demo,
    examples=("wallet demo", "wallet demo --keep story"),
    exits=(Exit.CONFLICT,),
)
