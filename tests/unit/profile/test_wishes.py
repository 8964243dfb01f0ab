"""What a person looks for."""

from __future__ import annotations

from typing import Any

import pytest

from tests.fakes.refusals import refused
from wallet.errors import InputError
from wallet.profile.concepts import Area, Concept
from wallet.profile.details import WantedExtent
from wallet.profile.partial_date import PartialDate
from wallet.profile.wishes import Wishes, build_wishes, parse_wishes


def test_wishes_are_typed_kept_and_claimed() -> None:
    wishes = build_wishes(
        {
            "occupation": "jobtech:bSEB_VKd_Ub3 Undersköterska; Kock",
            "municipality": "2480 Umeå; 2401",
            "county": "Västerbottens län",
            "extent-min": "50",
            "extent-max": "100",
            "earliest-start": "2027-01",
            "employment-type": "permanent; on-demand",
        }
    )
    assert wishes == Wishes(
        occupations=(Concept("jobtech", "bSEB_VKd_Ub3", "Undersköterska"), Concept(label="Kock")),
        municipalities=(Area("2480", "Umeå"), Area("2401")),
        counties=(Area(None, "Västerbottens län"),),
        extent=WantedExtent(50, 100),
        earliest_start=PartialDate(2027, 1),
        employment_types=("permanent", "on-demand"),
    )
    assert wishes.claims() == {
        "occupations": [
            {"scheme": "jobtech", "id": "bSEB_VKd_Ub3", "label": "Undersköterska"},
            {"label": "Kock"},
        ],
        "municipalities": [{"code": "2480", "name": "Umeå"}, {"code": "2401"}],
        "counties": [{"name": "Västerbottens län"}],
        "extent": {"min": 50, "max": 100},
        "earliest_start": "2027-01",
        "employment_types": ["permanent", "on-demand"],
    }
    assert wishes.to_json() == {"schema": "wishes/1"} | wishes.claims()
    assert parse_wishes(wishes.to_json()) == wishes


def test_no_wishes_are_wishes_too() -> None:
    assert build_wishes({}).claims() == {}
    assert parse_wishes({"schema": "wishes/1"}) == Wishes()


def test_the_least_cannot_be_more_than_the_most() -> None:
    assert build_wishes({"extent-min": "50", "extent-max": "50"}).extent == WantedExtent(50, 50)
    with refused(InputError, "profile.extent_order"):
        build_wishes({"extent-min": "51", "extent-max": "50"})


@pytest.mark.parametrize(
    ("document", "code"),
    [
        ({"schema": "identity/1"}, "schema"),
        ({"schema": "wishes/1", "salary": 1}, "unknown_field"),
        ({"schema": "wishes/1", "occupations": []}, "not_list"),
        ({"schema": "wishes/1", "occupations": ["Kock"]}, "not_object"),
        ({"schema": "wishes/1", "counties": [{"code": "2480"}]}, "area"),
        ({"schema": "wishes/1", "extent": {"min": 0}}, "number"),
        ({"schema": "wishes/1", "earliest_start": "genast"}, "date"),
    ],
)
def test_another_document_is_refused(document: dict[str, Any], code: str) -> None:
    with refused(InputError, f"profile.{code}"):
        parse_wishes(document)
