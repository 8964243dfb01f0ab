"""What a search finds a record by."""

from __future__ import annotations

from tests.fakes.profiles import record
from wallet.profile.kinds import Kind
from wallet.profile.search_text import search_text


def test_a_job_is_found_by_its_words_and_not_by_codes_or_dates() -> None:
    assert search_text(record()).split("\n") == [
        "Undersköterska",
        "Exempelgården AB",
        "Omvårdnad",
        "Dokumentation",
        "Undersköterska, hemtjänst",
        "Umeå",
        "Undersköterskor",
        "omvårdnad",
    ]


def test_a_word_is_there_once() -> None:
    texts = {"title": "Svetsning", "skill": "Svetsning", "keyword": "tig;tig", "level": "van"}
    assert search_text(record(Kind.SKILL, texts)) == "Svetsning\nvan\ntig"


def test_an_entry_without_a_label_adds_no_word() -> None:
    entry = {"skill-id": "85C2_bUX_JUW", "skill-version": "31", "concept": "isco08:7212"}
    texts = {"title": "Svetsning", "skill": "Svetsning", **entry}
    assert search_text(record(Kind.SKILL, texts)) == "Svetsning"
