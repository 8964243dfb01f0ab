"""`wallet backup`: one encrypted file with everything; its rehearsal; and getting it all back."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack, closing
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, BinaryIO

import typer

from wallet.cli.command import Command, Group
from wallet.cli.exit_codes import Exit
from wallet.cli.options import Force
from wallet.cli.session import Session
from wallet.errors import ConflictError, DefectError, InputError, LockedError

if TYPE_CHECKING:
    from wallet.vault import Vault
    from wallet.vault.rehearsal import Rehearsal
    from wallet.vault.restore import OpenBackup, Secret

File = Annotated[str, typer.Argument(metavar="FILE")]
RecoveryFile = Annotated[str | None, typer.Option("--recovery-file", metavar="F")]
ShareFiles = Annotated[list[str] | None, typer.Option("--share-file", metavar="F")]


def create(
    session: Session,
    file: File,
    force: Force = False,  # noqa: FBT002 - typer's form of a flag
) -> None:
    """Logs it, takes a snapshot while others go on reading, writes it, and remembers it."""
    from wallet.cli.views.backups import created_document, created_lines
    from wallet.system.files import write_new
    from wallet.vault import Vault
    from wallet.workflows import backups
    from wallet.workflows.ports import KnownBackup

    path = Path(file)
    if path.exists() and not force:
        raise ConflictError("system.exists", path=file)
    with session.open_vault(fresh=True) as vault:
        if not isinstance(vault, Vault):
            raise DefectError("backup.no_vault")
        backups.begin_backup(vault, session.clock, session.entropy)
        with vault.snapshot(now=session.now, entropy=session.entropy) as snapshot:
            write_new(path, snapshot.pieces(), force=force)
        head = snapshot.head
        known = KnownBackup(head.backup_id, head.made, path.name, snapshot.log_seq)
        backups.note_backup(vault, known)
        count = len(vault.summaries())
    size = path.stat().st_size
    session.emit(created_document(known, file, size, count), created_lines(file, count, session.t))
    session.hint("backup.next_check", file=file)


def check(
    session: Session,
    file: File,
    recovery_file: RecoveryFile = None,
    share_file: ShareFiles = None,
    backup_passphrase_file: Annotated[
        str | None, typer.Option("--backup-passphrase-file", metavar="F")
    ] = None,
) -> Exit:
    """Restores to the side, compares with the vault, signs with every key; exit 3 if not right."""
    from wallet.cli.secret_at_hand import secret_from_files
    from wallet.cli.views.backups import check_document, check_lines
    from wallet.system.files import opened

    with opened(Path(file)) as stream, ExitStack() as stack:
        wallet_id = _wallet_id(stream)
        named = secret_from_files(recovery_file, share_file or ())
        if named is None and backup_passphrase_file is not None:
            named = _passphrase_in(backup_passphrase_file)
        living, secrets = _living(session, wallet_id, named)
        if living is not None:
            stack.enter_context(living)
        backup = _opened(stream, secrets)
        rehearsal = _rehearse(session, backup, living)
        if living is not None and rehearsal.is_right:
            _note_check(session, living, backup, rehearsal, Path(file).name)
    made = backup.head.made
    session.emit(
        check_document(file, made, rehearsal),
        check_lines(file, made, rehearsal, session.t, session.page),
    )
    return Exit.DONE if rehearsal.is_right else Exit.INPUT


def restore(
    session: Session,
    file: File,
    recovery_file: RecoveryFile = None,
    share_file: ShareFiles = None,
    replace_: Annotated[bool, typer.Option("--replace")] = False,  # noqa: FBT002 - a flag
    new_passphrase_file: Annotated[
        str | None, typer.Option("--new-passphrase-file", metavar="F")
    ] = None,
) -> None:
    """Puts everything back in one step. Who comes without the passphrase gets a new one."""
    from wallet.cli.new_secrets import hand_over
    from wallet.cli.restoring import put_back, with_new_secrets
    from wallet.cli.secret_at_hand import ask_for_secret, secret_from_files
    from wallet.cli.views.backups import restored_document, restored_lines
    from wallet.system.files import opened
    from wallet.vault.restore import open_backup
    from wallet.vault.slots import SlotType

    folder = session.vault_folder
    if folder.names() and not replace_:
        raise ConflictError("backup.vault_exists", folder=str(folder.path))
    with opened(Path(file)) as stream, ExitStack() as stack:
        _wallet_id(stream)
        secret = secret_from_files(recovery_file, share_file or ()) or ask_for_secret(session)
        backup, code, terminal = open_backup(stream, secret), None, None
        if secret.type is not SlotType.PASSPHRASE:
            if new_passphrase_file is None:
                terminal = stack.enter_context(session.terminal())
            backup, code = with_new_secrets(session, backup, new_passphrase_file, terminal)
        restored = put_back(session, backup, code)
        if terminal is not None and code is not None:
            hand_over(terminal, session, code)
    session.emit(
        restored_document(str(folder.path), restored, is_handed_over=terminal is not None),
        restored_lines(
            str(folder.path),
            restored,
            session.t,
            session.page,
            is_handed_over=terminal is not None,
        ),
    )
    session.hint("backup.next_after_restore")


def _wallet_id(stream: BinaryIO) -> str:
    """Of which wallet the backup says to be, before anybody is asked for a secret."""
    from wallet.vault.container import parse_head

    head = parse_head(stream)
    stream.seek(0)
    return head.keys.header.wallet_id


def _passphrase_in(file: str) -> Secret:
    from wallet.system.secrets_in import passphrase_from
    from wallet.vault.restore import Secret
    from wallet.vault.slots import SlotType

    return Secret(SlotType.PASSPHRASE, passphrase_from(file=file, environ={}) or b"")


def _living(
    session: Session, wallet_id: str, named: Secret | None
) -> tuple[Vault | None, Iterator[Secret]]:
    """The vault to compare with, open, and the secrets to try on the backup.

    Without a vault there is nothing to compare with. Raises ``InputError("backup.other_wallet")``
    before any derivation.
    """
    from wallet.cli.secret_at_hand import ask_for_secret
    from wallet.vault import Vault
    from wallet.vault.unlock import read_header

    folder = session.vault_folder
    if not folder.names():
        return None, iter([named or ask_for_secret(session)])
    if read_header(folder).header.wallet_id != wallet_id:
        raise InputError("backup.other_wallet")
    given = session.given_passphrase()
    passphrase = given if given is not None else session.passphrase()
    vault = Vault.open(folder, passphrase=passphrase)
    if named is not None:
        return vault, iter([named])
    return vault, _same_or_former(session, passphrase, typed=given is None)


def _same_or_former(session: Session, passphrase: bytes, *, typed: bool) -> Iterator[Secret]:
    """The passphrase of the vault; where a person types, then the one of the backup's day."""
    from wallet.cli.secret_at_hand import ask_for_secret
    from wallet.vault.restore import Secret
    from wallet.vault.slots import SlotType

    yield Secret(SlotType.PASSPHRASE, passphrase)
    if typed:
        session.note("backup.other_passphrase")
        yield ask_for_secret(session)


def _opened(stream: BinaryIO, secrets: Iterator[Secret]) -> OpenBackup:
    """The backup, opened with the first secret that does. Raises what the last one raised."""
    from wallet.vault.restore import open_backup

    refused = LockedError("backup.no_secret")
    for secret in secrets:
        stream.seek(0)
        try:
            return open_backup(stream, secret)
        except LockedError as error:
            refused = error
    raise refused


def _rehearse(session: Session, backup: OpenBackup, living: Vault | None) -> Rehearsal:
    from wallet.vault.rehearsal import rehearse
    from wallet.vault.restore import fill

    with session.vault_folder.throw_away() as folder, closing(fill(folder, backup)) as restored:
        return rehearse(restored, living)


def _note_check(
    session: Session, living: Vault, backup: OpenBackup, rehearsal: Rehearsal, name: str
) -> None:
    """Remembers that the backup was found right; of one the vault did not know, that it exists."""
    from wallet.workflows import backups
    from wallet.workflows.ports import KnownBackup

    head = backup.head
    unknown = KnownBackup(head.backup_id, head.made, name, rehearsal.log_seq)
    known = next((one for one in living.backups() if one.id == head.backup_id), unknown)
    backups.note_backup(living, replace(known, checked=session.now))


GROUP = Group(
    "backup",
    (
        Command(
            "create",
            create,
            examples=("wallet backup create wallet.backup", "wallet backup create b.backup --json"),
            exits=(Exit.INPUT, Exit.LOCKED, Exit.NOT_FOUND, Exit.CONFLICT),
            opens_vault=True,
        ),
        Command(
            "check",
            check,
            examples=(
                "wallet backup check wallet.backup",
                "wallet backup check wallet.backup --recovery-file code.txt --json",
            ),
            exits=(Exit.INPUT, Exit.LOCKED, Exit.NOT_FOUND, Exit.CONFLICT),
            opens_vault=True,
        ),
        Command(
            "restore",
            restore,
            examples=(
                "wallet backup restore wallet.backup",
                "wallet backup restore wallet.backup --share-file 1.txt --share-file 3.txt",
                "wallet backup restore wallet.backup --replace --recovery-file code.txt",
            ),
            exits=(Exit.INPUT, Exit.LOCKED, Exit.NOT_FOUND, Exit.CONSENT, Exit.CONFLICT),
            opens_vault=True,
        ),
    ),
)
