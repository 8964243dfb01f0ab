"""One value of one field: what fits, what is refused and how it is named."""

from __future__ import annotations

from typing import Any

import pytest

from tests.fakes.refusals import refused
from wallet.errors import InputError
from wallet.profile.concepts import Area, Concept
from wallet.profile.fields import Field
from wallet.profile.kinds import TABLES
from wallet.profile.leaves import Leaf, read_json, read_text, states_nothing, write_json, write_text
from wallet.profile.partial_date import PartialDate


def field(name: str) -> Field:
    """The field ``KIND.NAME``."""
    kind, _, name = name.partition(".")
    found = TABLES[kind].field(name)
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("name", "text", "leaf"),
    [
        ("work.title", "  Kock ", "Kock"),
        ("work.duties", "Lagade mat\r\nDiskade", "Lagade mat\nDiskade"),
        ("work.from", "2019-08", PartialDate(2019, 8)),
        ("work.to", "ongoing", "ongoing"),
        ("work.extent", "75", 75),
        ("work.hours", "640,5", 640.5),
        ("work.hours", "640.0", 640),
        ("work.employer-id", "556677-8899", "5566778899"),
        ("work.municipality", "0180", "0180"),
        ("work.employment-type", "on-demand", "on-demand"),
        ("language.native", "Ja", True),
        (
            "work.concept",
            "ssyk2012:5321 Undersköterskor",
            Concept("ssyk2012", "5321", "Undersköterskor"),
        ),
        ("work.concept", "jobtech@31:bSEB_VKd_Ub3", Concept("jobtech", "bSEB_VKd_Ub3", None, "31")),
        (
            "work.concept",
            "esco:http://data.europa.eu/esco/occupation/1 cook",
            Concept("esco", "http://data.europa.eu/esco/occupation/1", "cook"),
        ),
        ("work.concept", "Kock: varmkök", Concept(label="Kock: varmkök")),
        ("wishes.county", "24 Västerbottens län", Area("24", "Västerbottens län")),
        ("wishes.county", "24", Area("24")),
        ("wishes.county", "Västerbottens län", Area(None, "Västerbottens län")),
    ],
)
def test_a_typed_text_is_read(name: str, text: str, leaf: Leaf) -> None:
    assert read_text(field(name), text) == leaf
    assert read_text(field(name), write_text(leaf)) == leaf
    assert read_json(field(name), write_json(leaf)) == leaf


@pytest.mark.parametrize(
    ("name", "text", "code"),
    [
        ("work.title", "Kock\nKallskänka", "line"),
        ("work.title", "x" * 301, "line"),
        ("work.title", "<b>Kock</b>", "line"),
        ("work.title", "R&amp;D", "line"),
        ("work.title", "Kock\u202e", "line"),
        ("work.duties", "x" * 8001, "long_text"),
        ("work.duties", "Kök<script>", "long_text"),
        ("work.from", "ongoing", "date"),
        ("work.to", "nu", "date"),
        ("work.extent", "0", "number"),
        ("work.extent", "101", "number"),
        ("work.extent", "75 %", "number"),
        ("work.extent", "75.5", "number"),
        ("work.extent", "-5", "number"),
        ("work.hours", "1e3", "number"),
        ("work.hours", "٧", "number"),
        ("work.employer-id", "1234567890", "organisation_number"),
        ("work.municipality", "180", "code"),
        ("work.municipality", "٢٤٨٠", "code"),
        ("work.country", "se", "code"),
        ("work.text-lang", "svenska", "code"),
        ("work.employment-type", "fast", "choice"),
        ("language.native", "kanske", "yes"),
        ("language.reading", "B3", "choice"),
        ("language.code", "sv", "code"),
        ("identity.email", "alva", "code"),
        ("identity.email", "alva@a@b", "code"),
        ("identity.personal-number", "9001019802", "personal_number"),
        ("wishes.county", "2480 Umeå", "area"),
        ("skill.evidence-of", "3f1f0f6e", "code"),
    ],
)
def test_a_text_that_does_not_fit_is_refused_by_the_name_of_its_field(
    name: str, text: str, code: str
) -> None:
    with refused(InputError, f"profile.{code}") as caught:
        read_text(field(name), text)
    assert caught.value.data["field"] == name.partition(".")[2]
    assert text not in map(str, caught.value.data.values())


@pytest.mark.parametrize(
    ("name", "value", "code"),
    [
        ("work.title", 7, "not_text"),
        ("work.title", None, "not_text"),
        ("work.title", ["Kock"], "not_text"),
        ("work.title", "", "line"),
        ("work.title", " Kock", "line"),
        ("work.from", 2019, "not_text"),
        ("work.extent", "75", "number"),
        ("work.extent", True, "number"),
        ("work.extent", 75.5, "number"),
        ("work.employer-id", "556677-8899", "normalised"),
        ("identity.personal-number", "18900101-9802", "normalised"),
        ("language.native", False, "yes"),
        ("language.native", "yes", "yes"),
        ("work.concept", "ssyk2012:5321", "not_object"),
        ("work.concept", {}, "concept"),
        ("work.concept", {"id": "5321"}, "concept"),
        ("work.concept", {"scheme": "ssyk2012"}, "concept"),
        ("work.concept", {"scheme": "ssyk2012", "label": "Kock"}, "concept"),
        ("work.concept", {"scheme": "onet", "id": "5321"}, "concept"),
        ("work.concept", {"scheme": "ssyk2012", "id": "5 321"}, "concept"),
        ("work.concept", {"label": "Kock", "version": "31"}, "concept"),
        ("work.concept", {"label": "ssyk2012:5321 Kock"}, "concept"),
        ("work.concept", {"label": 5}, "not_text"),
        ("work.concept", {"label": "Kock", "uri": "x"}, "unknown_field"),
        ("wishes.county", {}, "area"),
        ("wishes.county", {"code": "240"}, "area"),
        ("wishes.county", {"name": "24 län"}, "area"),
        ("wishes.county", {"code": 24}, "not_text"),
    ],
)
def test_json_that_does_not_fit_is_refused(name: str, value: Any, code: str) -> None:
    with refused(InputError, f"profile.{code}") as caught:
        read_json(field(name), value)
    assert str(caught.value.data["field"]).startswith(name.partition(".")[2])


def test_a_whole_number_may_be_written_with_a_fraction_of_nothing() -> None:
    assert read_json(field("work.extent"), 75.0) == 75


@pytest.mark.parametrize("text", ["", "  ", "\n"])
def test_an_empty_text_states_nothing(text: str) -> None:
    assert states_nothing(field("work.title"), text)


def test_no_states_nothing_where_only_yes_is_kept() -> None:
    assert states_nothing(field("language.native"), "Nej")
    assert not states_nothing(field("work.title"), "nej")
