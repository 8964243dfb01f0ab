"""Published vectors and sample data, read from the folder beside the checkout.

They are other people's work and are not copied into the project. ``CONSENT_WALLET_SHARED`` may
name another place. A test that needs an absent folder is skipped, with the reason.
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest

_ROOT = Path(
    os.environ.get("CONSENT_WALLET_SHARED", Path(__file__).resolve().parents[2].parent / "shared")
)


def vectors(name: str) -> Path:
    """The path of a published vector file or folder, or a skip."""
    return _existing(_ROOT / "vectors" / name)


def shared_data(name: str) -> Path:
    """The path of a published sample file or folder, or a skip."""
    return _existing(_ROOT / "data" / name)


def _existing(path: Path) -> Path:
    if not path.exists():
        pytest.skip(f"published material is absent: {path.parent.name}/{path.name}")
    return path
