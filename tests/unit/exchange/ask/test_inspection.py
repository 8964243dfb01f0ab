"""What scripts are told about a request."""

from __future__ import annotations

from typing import Any

import pytest

from tests.contracts.schema_files import validator
from tests.fakes.clock import NOON
from tests.fakes.service import FakeService, Lie
from wallet.credentials.trust import Trust
from wallet.exchange.inspection import Need, inspection_of, need_of
from wallet.exchange.presets import build_query, find_preset
from wallet.exchange.request import check_request
from wallet.standards.encoding import JsonValue
from wallet.standards.openid.dcql import parse_dcql

_SERVICE = FakeService()
_QUERY = build_query([find_preset("match")])


def _inspect(*, trusted: bool = True, **options: Any) -> dict[str, Any]:
    trust = _SERVICE.trust() if trusted else Trust()
    token = _SERVICE.ask(**options)
    return inspection_of(check_request(token.encode(), trust=trust, at=NOON))


@pytest.mark.parametrize(
    "options",
    [
        {},
        {"trusted": False},
        {"no_terms": True},
        {"registration": _SERVICE.registration(_QUERY)},
        {"registration": _SERVICE.registration({"credentials": []})},
        {"lie": Lie(payload=lambda payload: payload.pop("exp"))},
    ],
)
def test_inspection_fits_its_schema(options: dict[str, Any]) -> None:
    assert list(validator("inspection-1").iter_errors(_inspect(**options))) == []


def test_inspection_says_who_asks_for_what_and_on_which_promises() -> None:
    told = _inspect()

    assert told["requester"]["name"] == "Exempelmatchning AB"
    assert told["requester"]["confirmed"] == "listed_anchor"
    assert told["requester"]["list"] == {"name": "Exempellistan", "date": "2026-10-22"}
    assert told["expires"] == "2026-11-28T12:00:00Z"
    assert [one["query_id"] for one in told["asked"]] == list(find_preset("match").query_ids)
    assert told["terms"]["uses"] == [
        {
            "id": "match",
            "is_consent": True,
            "query_ids": ["work", "education", "skill", "language", "wishes"],
        }
    ]
    assert told["terms"]["terms"]["uses"][0]["retention"]["duration"] == "P180D"


def test_over_asking_is_told_by_path() -> None:
    told = _inspect(registration=_SERVICE.registration({"credentials": _QUERY["credentials"]}))
    assert told["over_asked"] == []

    told = _inspect(registration=_SERVICE.registration({"credentials": []}))
    assert told["over_asked"][0] == {"query_id": "work", "path": None}


def test_need_is_read_from_the_sets() -> None:
    credentials: list[JsonValue] = [
        {"id": name, "format": "dc+sd-jwt", "meta": {"vct_values": ["urn:example:a"]}}
        for name in ("a", "b", "c", "d")
    ]
    query = parse_dcql(
        {
            "credentials": credentials,
            "credential_sets": [
                {"options": [["a"]]},
                {"options": [["a", "b"], ["a"]]},
                {"options": [["b"], ["c"]], "required": False},
            ],
        }
    )

    assert [need_of(name, query) for name in query.ids] == [
        Need.REQUIRED,
        Need.ONE_OF,
        Need.OPTIONAL,
        Need.NEVER,
    ]
