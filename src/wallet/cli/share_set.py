"""`wallet vault shares`: a secret that opens every later backup, split between people."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from wallet.cli.command import Command
from wallet.cli.exit_codes import Exit
from wallet.cli.session import Session
from wallet.cli.views.page import Page
from wallet.errors import ConflictError, UsageError
from wallet.standards.encoding import foreign_text

if TYPE_CHECKING:
    from wallet.messages import Catalogue
    from wallet.vault.shares import Share


def shares(
    session: Session,
    of: Annotated[int, typer.Option("--of", metavar="N")] = 3,
    need: Annotated[int, typer.Option("--need", metavar="M")] = 2,
    out: Annotated[str, typer.Option("--out", metavar="DIR")] = ".",
) -> None:
    """Writes one file per share, then lets the set open the vault in the place of any before."""
    from wallet.cli.key_care import log_change, seen_epoch, unlock_by_passphrase
    from wallet.vault.key_changes import put_shares_slot, shares_slot
    from wallet.vault.secret_sharing import MOST_SHARES, split
    from wallet.vault.shares import share_set
    from wallet.vault.slots import SlotType
    from wallet.workflows.vault_care import KeyChange

    if not 2 <= need <= of <= MOST_SHARES:
        raise UsageError("shares.numbers", need=need, of=of, most=MOST_SHARES)
    paths = [Path(out) / f"share-{number}-of-{of}.txt" for number in range(1, of + 1)]
    for path in paths:
        if path.exists():
            raise ConflictError("system.exists", path=str(path))
    unlocked, _ = unlock_by_passphrase(session)
    slot, secret = shares_slot(unlocked, session.entropy)
    made = share_set(slot.id, need, split(secret, need=need, of=of, entropy=session.entropy))
    with _written(paths, made, session):
        changed = put_shares_slot(
            session.vault_folder, unlocked, slot, seen_epoch=seen_epoch(session, unlocked)
        )
    log_change(session, changed, KeyChange.SHARES)
    renewed = any(one.type is SlotType.SHARES for one in unlocked.header.slots)
    files = [str(path) for path in paths]
    session.emit(
        {
            "schema": "shares-made/1",
            "set": made[0].set_id,
            "need": need,
            "files": [*files],
            "renewed": renewed,
        },
        [
            line
            for text in _told(files, need, session.t, renewed=renewed)
            for line in session.page.wrap(text)
        ],
    )
    session.hint("shares.next")


@contextmanager
def _written(paths: Sequence[Path], made: Sequence[Share], session: Session) -> Iterator[None]:
    """The files, which are removed again where the block fails: they would open nothing."""
    from wallet.system.files import make_folder, write_new

    date = session.now.rfc3339()[:10]
    written: list[Path] = []
    make_folder(paths[0].parent)
    try:
        for path, share in zip(paths, made, strict=True):
            text = "\n".join(_paper(share, len(made), date, session.t))
            write_new(path, text.encode() + b"\n")
            written.append(path)
        yield
    except BaseException:
        for path in written:
            with suppress(OSError):
                path.unlink()
        raise


def _paper(share: Share, of: int, date: str, t: Catalogue) -> list[str]:
    """One share, as it is to be printed."""
    page = Page(width=72)
    return [
        t("shares.paper_title", number=share.number, of=of),
        "",
        *page.wrap(t("shares.paper_about", need=share.need, of=of)),
        "",
        share.line(),
        "",
        t("shares.paper_set", set_id=share.set_id, date=date),
    ]


def _told(files: Sequence[str], need: int, t: Catalogue, *, renewed: bool) -> Iterator[str]:
    for number, file in enumerate(files, start=1):
        yield t("shares.made", file=foreign_text(file), number=number, of=len(files))
    yield t("shares.about", need=need, of=len(files))
    if renewed:
        yield t("shares.renewed")


SHARES = Command(
    "shares",
    shares,
    examples=(
        "wallet vault shares --of 3 --need 2 --out shares",
        "wallet vault shares --of 5 --need 3 --out shares --json",
    ),
    exits=(Exit.INPUT, Exit.LOCKED, Exit.NOT_FOUND, Exit.CONFLICT),
    opens_vault=True,
)
