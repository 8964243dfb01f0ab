"""The trust lists on this computer, for the commands that read or change them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from wallet.cli.session import Session

if TYPE_CHECKING:
    from wallet.reference.trust_store import TrustStore

REFERENCE: Final = "reference"
"""The folder of public material at home."""


def trust_store(session: Session) -> TrustStore:
    """Where lists and names are kept; reading it creates nothing."""
    from wallet.reference.trust_store import TrustStore
    from wallet.system.folders import PrivateFolder

    return TrustStore(PrivateFolder(session.home / REFERENCE))
