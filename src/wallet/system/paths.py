"""Where the wallet keeps its files.

``--home``, then ``WALLET_HOME``, then the platform's folder for data. On Linux the XDG rules are
followed by six lines here, for the package that knows the other platforms takes longer to import
than Python takes to start.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from wallet.system.folders import PrivateFolder

_APPLICATION: Final = "consent-wallet"
_VAULT: Final = "vault"


def data_folder(home: Path | str | None = None, *, environ: Mapping[str, str] = os.environ) -> Path:
    """The folder that holds the vault and the public data at home. It may not exist yet."""
    chosen = home or environ.get("WALLET_HOME")
    if chosen:
        return Path(chosen).expanduser().absolute()
    if sys.platform in {"win32", "darwin"}:
        import platformdirs

        return platformdirs.user_data_path(_APPLICATION, appauthor=False)
    return _xdg(environ, "XDG_DATA_HOME", ".local/share")


def state_folder(*, environ: Mapping[str, str] = os.environ) -> Path:
    """The folder for what this computer remembers of a vault, outside the vault's own folder."""
    if sys.platform in {"win32", "darwin"}:
        import platformdirs

        return platformdirs.user_state_path(_APPLICATION, appauthor=False)
    return _xdg(environ, "XDG_STATE_HOME", ".local/state")


def vault_folder(data: Path) -> PrivateFolder:
    """The folder of the vault inside :func:`data_folder`."""
    return PrivateFolder(data / _VAULT)


def _xdg(environ: Mapping[str, str], variable: str, default: str) -> Path:
    chosen = Path(environ.get(variable, ""))
    if not chosen.is_absolute():  # the specification says to ignore such a value
        chosen = Path(environ.get("HOME") or Path.home()) / default
    return chosen / _APPLICATION
