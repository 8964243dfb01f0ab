"""Every transcript is what happens.

``CONSENT_WALLET_TRANSCRIPTS=write`` makes this run the new transcripts; read the difference.
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.journeys.harness import Journey, copy_from_repository
from tests.journeys.player import Player
from tests.journeys.transcript import parse_transcript

FILES = sorted((Path(__file__).parent / "transcripts").glob("*.txt"))
WRITE = os.environ.get("CONSENT_WALLET_TRANSCRIPTS") == "write"


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_transcript_is_what_happens(path: Path, tmp_path: Path) -> None:
    transcript = parse_transcript(path.read_text(encoding="utf-8"))
    settings = dict(words for words in transcript.settings if len(words) == 2)
    journey = Journey(
        tmp_path,
        columns=int(settings.get("columns", "80")),
        rows=int(settings.get("rows", "500")),
        language=settings.get("language", "en"),
    )
    for word, source, _, target in (words for words in transcript.settings if len(words) == 4):
        assert word == "file"
        copy_from_repository(source, journey.work / target)
    played, differences = Player(journey).play(transcript)
    if WRITE:
        path.write_text(played.render(), encoding="utf-8")
    assert differences == [], "\n" + "\n".join(differences)
