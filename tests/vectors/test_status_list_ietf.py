"""The status lists printed in draft-ietf-oauth-status-list."""

from __future__ import annotations

import json
from typing import Any

import pytest

from tests.fakes.shared import vectors
from wallet.errors import InputError
from wallet.standards.jose import parse_jws
from wallet.standards.status import parse_status_list, read_status_list_token

CASES = ("short-1bit", "short-2bit", "long-1bit", "long-2bit")


def _document() -> dict[str, Any]:
    found: dict[str, Any] = json.loads(vectors("ietf-status-list/cases.json").read_text("utf-8"))
    return found


def _cases() -> dict[str, dict[str, Any]]:
    return {case["id"]: case for case in _document()["cases"]}


def test_every_published_case_is_run() -> None:
    assert tuple(_cases()) == CASES


@pytest.mark.parametrize("name", CASES)
def test_every_entry_is_what_was_published(name: str) -> None:
    case = _cases()[name]
    found = parse_status_list({"bits": case["bits"], "lst": case["lst"]})
    assert len(found) == case["size"]
    wanted = {int(index): status for index, status in case["statuses"].items() if status}
    assert {index: status for index in range(len(found)) if (status := found[index])} == wanted


@pytest.mark.parametrize("name", CASES)
def test_the_first_index_past_the_end_is_refused(name: str) -> None:
    case = _cases()[name]
    with pytest.raises(InputError, match=r"status_list\.index"):
        parse_status_list({"bits": case["bits"], "lst": case["lst"]})[case["size"]]


def test_the_published_token_is_read() -> None:
    token = read_status_list_token(parse_jws(_document()["example_status_list_token"]["compact"]))
    assert token.uri == "https://example.com/statuslists/1"
    assert token.issuer == "https://example.com"
    assert (token.issued.seconds, token.ttl) == (1_686_920_170, 43_200)
    assert token.expires is not None
    assert token.expires.seconds == 2_291_720_170
    assert len(token.statuses) == 16
