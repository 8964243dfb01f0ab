"""The JSON-LD contexts on this computer, for the commands that read or get them."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from wallet.cli.session import Session

if TYPE_CHECKING:
    from wallet.reference.context_store import ContextStore
    from wallet.standards.linked_data import Canonizer


def context_store(session: Session) -> ContextStore:
    """Where contexts are kept; reading it creates nothing."""
    from wallet.cli.trust_in_use import REFERENCE
    from wallet.reference.context_store import FOLDER, ContextStore
    from wallet.system.folders import PrivateFolder

    return ContextStore(PrivateFolder(session.home / REFERENCE / FOLDER))


def contexts_folder(session: Session) -> Path:
    """Where contexts are read from: the folder that ``WALLET_CONTEXTS`` names, else that of
    :func:`context_store`. It need not exist."""
    from wallet.cli.trust_in_use import REFERENCE
    from wallet.reference.context_store import FOLDER

    named = os.environ.get("WALLET_CONTEXTS")
    return Path(named) if named else session.home / REFERENCE / FOLDER


def contexts_at_hand(session: Session) -> Iterator[bytes]:
    """The files in :func:`contexts_folder`; the digest of each tells what it is."""
    folder = contexts_folder(session)
    if folder.is_dir():
        yield from files_in(folder)


def canonizer(session: Session, also: Mapping[str, bytes] | None = None) -> Canonizer:
    """What makes the signed form of JSON-LD, with the contexts in :func:`contexts_folder` and
    ``also``, by their SHA-256. It does nothing before the first such document."""
    from wallet.system.canonizing import ChildCanonizer

    return ChildCanonizer(str(contexts_folder(session)), also)


def files_in(folder: Path) -> Iterator[bytes]:
    """What lies in a folder and in those in it; files too large for a context are passed over."""
    from wallet import limits
    from wallet.errors import InputError
    from wallet.system.files import read_file
    from wallet.system.walking import files_under, is_folder

    if not is_folder(str(folder)):
        raise InputError("contexts.not_a_folder", path=str(folder))
    for name in files_under(str(folder)):
        try:
            yield read_file(name, max_bytes=limits.MAX_DOCUMENT_BYTES)
        except InputError:
            continue
