"""Writes ``schemas/`` anew: ``python -m tests.contracts.write_schemas``."""

from __future__ import annotations

from tests.contracts.schema_files import FOLDER, generators, written


def main() -> None:
    """Replaces every file of the folder by what its generator makes now."""
    made = generators()
    for path in FOLDER.glob("*.json"):
        if path.stem not in made:
            path.unlink()
    for name, generator in made.items():
        (FOLDER / f"{name}.json").write_text(written(generator()), encoding="utf-8")


if __name__ == "__main__":
    main()
