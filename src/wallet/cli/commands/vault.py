"""`wallet vault`: how it is locked, what is in it, changing what opens it, destroying it."""

from __future__ import annotations

from contextlib import AbstractContextManager, nullcontext
from typing import TYPE_CHECKING, Annotated

import typer

from wallet.cli.command import Command, Group
from wallet.cli.doctor import DOCTOR
from wallet.cli.exit_codes import Exit
from wallet.cli.session import Session
from wallet.cli.share_set import SHARES
from wallet.cli.terminal import Typed
from wallet.cli.unlocking import LOCK, UNLOCK
from wallet.errors import ConsentError, InputError

if TYPE_CHECKING:
    from wallet.cli.terminal import Terminal
    from wallet.standards.encoding import JsonObject
    from wallet.vault.unlock import Unlocked
    from wallet.workflows.vault_care import Contents, KeyChange

NewPassphrase = Annotated[str | None, typer.Option("--new-passphrase-file", metavar="FILE")]
"""A file with the new passphrase, for scripts."""

Strong = Annotated[bool, typer.Option("--strong")]
"""Whether the new passphrase is to cost more to try."""


def status(session: Session) -> None:
    """How the vault is locked, how large it is, how old the newest checked backup is."""
    from wallet.cli.key_care import open_watched, unlock_by_passphrase
    from wallet.cli.open_sessions import seconds_left
    from wallet.cli.views.vault_status import render_status, status_document
    from wallet.workflows.suspension import suspension
    from wallet.workflows.vault_care import contents

    unlocked, _ = unlock_by_passphrase(session)
    with open_watched(session, unlocked) as vault:
        held, suspended = contents(vault), suspension(vault)
    path = session.vault_folder.path / unlocked.header.database
    left = seconds_left(session.services, unlocked.header.wallet_id)
    document = status_document(unlocked.header, path, held, suspended, left)
    session.emit(document, render_status(document, session.t, session.page))


def passphrase(
    session: Session,
    new_passphrase_file: NewPassphrase = None,
    strong: Strong = False,  # noqa: FBT002 - typer's form of a flag
) -> None:
    """A new passphrase in the place of the old one."""
    from wallet.cli.key_care import log_change, new_passphrase, seen_epoch, unlock_by_passphrase
    from wallet.vault.key_changes import change_passphrase, passphrase_cost
    from wallet.workflows.vault_care import KeyChange

    unlocked, _ = unlock_by_passphrase(session)
    with _person(session, needed=new_passphrase_file is None) as terminal:
        secret = new_passphrase(session, new_passphrase_file, terminal)
    changed = change_passphrase(
        session.vault_folder,
        unlocked,
        secret,
        cost=passphrase_cost(unlocked.header, strong=strong),
        entropy=session.entropy,
        seen_epoch=seen_epoch(session, unlocked),
    )
    log_change(session, changed, KeyChange.PASSPHRASE)
    session.emit(_changed(changed, KeyChange.PASSPHRASE), [session.t("care.passphrase_changed")])
    session.note("care.no_undo")


def recover(
    session: Session,
    recovery_file: Annotated[str | None, typer.Option("--recovery-file", metavar="FILE")] = None,
    new_passphrase_file: NewPassphrase = None,
    strong: Strong = False,  # noqa: FBT002 - as above
) -> None:
    """A new passphrase by way of the recovery code, which is replaced too."""
    from wallet.cli import key_care
    from wallet.vault.key_changes import passphrase_cost
    from wallet.vault.key_changes import recover as recover_keys
    from wallet.vault.unlock import read_header
    from wallet.workflows.vault_care import KeyChange

    read_header(session.vault_folder)
    needed = recovery_file is None or new_passphrase_file is None
    with _person(session, needed=needed) as terminal:
        code = key_care.read_code(session, recovery_file, terminal)
        unlocked = key_care.unlock_by_code(session, code)
        secret = key_care.new_passphrase(session, new_passphrase_file, terminal)
        changed, fresh_code = recover_keys(
            session.vault_folder,
            unlocked,
            secret,
            cost=passphrase_cost(unlocked.header, strong=strong),
            entropy=session.entropy,
            seen_epoch=key_care.seen_epoch(session, unlocked),
        )
        key_care.log_change(session, changed, KeyChange.RECOVERED)
        document = _changed(changed, KeyChange.RECOVERED)
        _deliver(session, terminal, document, fresh_code, "care.recovered")
    session.note("care.no_undo")


def rekey(
    session: Session,
    new_passphrase_file: NewPassphrase = None,
    keep_passphrase: Annotated[bool, typer.Option("--keep-passphrase")] = False,  # noqa: FBT002 - as above
    strong: Strong = False,  # noqa: FBT002 - as above
) -> None:
    """A new data key: what the old secrets opened is gone from the vault."""
    from wallet.cli import key_care
    from wallet.vault.key_changes import passphrase_cost
    from wallet.vault.rekeying import rekey as rekey_vault
    from wallet.workflows.vault_care import KeyChange

    unlocked, old_secret = key_care.unlock_by_passphrase(session)
    needed = new_passphrase_file is None and not keep_passphrase
    with _person(session, needed=needed) as terminal:
        secret = old_secret
        if not keep_passphrase:
            secret = key_care.new_passphrase(session, new_passphrase_file, terminal)
        done = rekey_vault(
            session.vault_folder,
            unlocked,
            secret,
            cost=passphrase_cost(unlocked.header, strong=strong),
            entropy=session.entropy,
            seen_epoch=key_care.seen_epoch(session, unlocked),
        )
        key_care.log_change(session, done.unlocked, KeyChange.DATA_KEY)
        document = _changed(done.unlocked, KeyChange.DATA_KEY)
        document |= {"shares_ended": done.ends_shares, "left": [*done.left]}
        _deliver(session, terminal, document, done.recovery_code, "care.rekeyed")
    if done.ends_shares:
        session.warn("care.warning.shares_ended")
    if done.left:
        session.warn("care.warning.left", files=", ".join(done.left))
    session.note("care.old_backups")


def destroy(session: Session) -> None:
    """Destroys the vault, once the person has typed that they want it."""
    from wallet.cli.open_sessions import close_session
    from wallet.vault.destruction import destroy as destroy_vault

    folder = session.vault_folder
    unlocked, held = _what_goes(session)
    with session.terminal() as terminal:
        _confirm_destruction(session, terminal, held)
    destroy_vault(folder)
    if unlocked is not None:
        session.services.memory().forget(unlocked.header.wallet_id)
        close_session(session.services, unlocked.header.wallet_id)
    session.emit(
        {"schema": "vault-destroyed/1", "folder": str(folder.path)},
        [session.t("care.destroyed", folder=folder.path)],
    )
    session.note("care.destroyed_elsewhere")


def _what_goes(session: Session) -> tuple[Unlocked | None, Contents | None]:
    """The keys and what they open. Of a vault that nobody can open, nothing is asked: a
    destruction that was interrupted can be brought to its end."""
    from wallet.cli.key_care import open_watched, unlock_by_passphrase
    from wallet.workflows.vault_care import contents

    try:
        unlocked, _ = unlock_by_passphrase(session)
    except InputError:
        return None, None
    try:
        with open_watched(session, unlocked) as vault:
            return unlocked, contents(vault)
    except InputError:
        return unlocked, None


def _confirm_destruction(session: Session, terminal: Terminal, held: Contents | None) -> None:
    """Raises ``ConsentError("care.not_destroyed")`` for any other answer than the words."""
    t, page = session.t, terminal.page
    about = (
        t("care.goes_unreadable")
        if held is None
        else t(
            "care.goes", items=held.records + held.credentials + held.files, consents=held.consents
        )
    )
    lines = [*page.wrap(about), *page.wrap(t("care.goes_for_good"))]
    if held is not None and held.backup_checked is None:
        lines += page.wrap(t("care.goes_no_backup"))
    terminal.show([*lines, ""])
    words = t("care.words_destroy")
    if terminal.confirm_typed(t("care.ask_destroy", words=words), words) is not Typed.EXACTLY:
        raise ConsentError("care.not_destroyed")


def _person(session: Session, *, needed: bool) -> AbstractContextManager[Terminal | None]:
    """The terminal where a question has to be asked, else nobody."""
    return session.terminal() if needed else nullcontext()


def _changed(unlocked: Unlocked, change: KeyChange) -> JsonObject:
    return {"schema": "vault-keys/1", "change": str(change), "epoch": unlocked.header.epoch}


def _deliver(
    session: Session, terminal: Terminal | None, document: JsonObject, code: str, key: str
) -> None:
    """Hands the recovery code to the person; where nobody can be asked, to standard output."""
    from wallet.cli.new_secrets import hand_over

    if terminal is None:
        session.emit({**document, "recovery_code": code}, [code])
        session.note(key)
    else:
        hand_over(terminal, session, code)
        session.emit(document, [session.t(key)])


_EXITS = (Exit.INPUT, Exit.LOCKED, Exit.NOT_FOUND, Exit.CONSENT, Exit.CONFLICT)

GROUP = Group(
    "vault",
    (
        Command(
            "status",
            status,
            examples=("wallet vault status", "wallet vault status --json"),
            exits=(Exit.INPUT, Exit.LOCKED, Exit.NOT_FOUND),
            opens_vault=True,
        ),
        UNLOCK,
        LOCK,
        Command(
            "passphrase",
            passphrase,
            examples=("wallet vault passphrase", "wallet vault passphrase --strong"),
            exits=_EXITS,
            opens_vault=True,
        ),
        Command(
            "recover",
            recover,
            examples=(
                "wallet vault recover",
                "wallet vault recover --recovery-file code.txt --new-passphrase-file new.txt",
            ),
            exits=_EXITS,
        ),
        Command(
            "rekey",
            rekey,
            examples=("wallet vault rekey", "wallet vault rekey --keep-passphrase"),
            exits=_EXITS,
            opens_vault=True,
        ),
        DOCTOR,
        SHARES,
        Command(
            "destroy",
            destroy,
            examples=("wallet vault destroy", "wallet vault destroy --home old-wallet"),
            exits=_EXITS,
            opens_vault=True,
        ),
    ),
)
