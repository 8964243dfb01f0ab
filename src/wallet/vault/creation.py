"""Making a vault: keys, header and an empty database, put in place together or not at all."""

from __future__ import annotations

from typing import NamedTuple

from wallet.errors import ConflictError
from wallet.standards.encoding import Instant
from wallet.vault.database import Database
from wallet.vault.folder import Folder
from wallet.vault.header import (
    HEADER_NAME,
    Header,
    database_name,
    render_header,
    scope_of,
)
from wallet.vault.kdf import FLOOR, KEY_BYTES, KdfCost, Purpose, subkey
from wallet.vault.recovery_code import SECRET_BYTES, render_recovery_code
from wallet.vault.schema import bring_up_to_date
from wallet.vault.slots import SlotType, new_slot
from wallet.workflows.ports import Entropy


class Created(NamedTuple):
    """A new vault: what opens it, and the code to be shown once."""

    header: Header
    data_key: bytes
    recovery_code: str


def create_vault(
    folder: Folder,
    *,
    passphrase: bytes,
    entropy: Entropy,
    now: Instant,
    demo: bool,
    cost: KdfCost,
) -> Created:
    """Makes a vault in ``folder``. ``ConflictError("vault.exists")`` where anything is there."""
    if folder.names():
        raise ConflictError("vault.exists", folder=str(folder.path))
    created = _make_keys(passphrase=passphrase, entropy=entropy, now=now, demo=demo, cost=cost)
    try:
        with folder.stage() as staged:
            _fill(staged, created)
    except ConflictError as error:
        if error.code != "system.exists":
            raise
        raise ConflictError("vault.exists", folder=str(folder.path)) from error
    return created


def _make_keys(
    *, passphrase: bytes, entropy: Entropy, now: Instant, demo: bool, cost: KdfCost
) -> Created:
    wallet_id = entropy.token(16).hex()
    data_key = entropy.token(KEY_BYTES)
    recovery = entropy.token(SECRET_BYTES)
    scope = scope_of(wallet_id)
    header = Header(
        wallet_id=wallet_id,
        epoch=1,
        database=database_name(1),
        demo=demo,
        created=now,
        slots=(
            new_slot(
                SlotType.PASSPHRASE, passphrase, data_key, scope=scope, cost=cost, entropy=entropy
            ),
            new_slot(
                SlotType.RECOVERY, recovery, data_key, scope=scope, cost=FLOOR, entropy=entropy
            ),
        ),
    )
    return Created(header, data_key, render_recovery_code(recovery))


def _fill(staged: Folder, created: Created) -> None:
    header = created.header
    path = staged.reserve(header.database)
    database = Database(path, subkey(created.data_key, Purpose.DATABASE))
    try:
        bring_up_to_date(database)
        with database.transaction():
            for name, value in identity_of(header).items():
                database.write("INSERT INTO meta (name, value) VALUES (?, ?)", name, value)
    finally:
        database.close()
    staged.write(HEADER_NAME, render_header(header, created.data_key))


def identity_of(header: Header) -> dict[str, str]:
    """What the database says about itself: whoever has only its key can check the header by it."""
    return {
        "wallet_id": header.wallet_id,
        "created": header.created.rfc3339(),
        "demo": "yes" if header.demo else "no",
    }
