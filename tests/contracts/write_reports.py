"""Writes ``examples/reports/`` anew: ``python -m tests.contracts.write_reports``."""

from __future__ import annotations

from tests.contracts.sample_reports import FOLDER, REPORTS, written


def main() -> None:
    """Replaces every file of the folder by what is printed now."""
    for path in FOLDER.glob("*.txt"):
        path.unlink()
    for name in REPORTS:
        (FOLDER / f"{name}.txt").write_text(written(name), encoding="utf-8")


if __name__ == "__main__":
    main()
