"""What lies on the disk, to be compared before and after."""

from __future__ import annotations

from pathlib import Path


def files_under(folder: Path) -> dict[str, bytes]:
    """Every file under a folder by its path, with its bytes."""
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }
