"""Every transcript is what happens.

``CONSENT_WALLET_TRANSCRIPTS=write`` makes this run the new transcripts; read the difference.
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.journeys.harness import Journey, copy_from_repository
from tests.journeys.player import Player
from tests.journeys.transcript import Transcript, parse_transcript

FILES = sorted((Path(__file__).parent / "transcripts").glob("*.txt"))
WRITE = os.environ.get("CONSENT_WALLET_TRANSCRIPTS") == "write"


def journey_of(transcript: Transcript, folder: Path) -> Journey:
    """The journey that a transcript's settings describe, with its files in place."""
    settings = dict(words for words in transcript.settings if len(words) == 2)
    journey = Journey(
        folder,
        columns=int(settings.get("columns", "80")),
        rows=int(settings.get("rows", "500")),
        language=settings.get("language", "en"),
    )
    for _, source, _, target in (words for words in transcript.settings if len(words) == 4):
        copy_from_repository(source, journey.work / target)
    return journey


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_transcript_is_what_happens(path: Path, tmp_path: Path) -> None:
    transcript = parse_transcript(path.read_text(encoding="utf-8"))
    played, differences = Player(journey_of(transcript, tmp_path)).play(transcript)
    if WRITE:
        path.write_text(played.render(), encoding="utf-8")
    assert differences == [], "\n" + "\n".join(differences)
