"""Issue, present and verify the claims and frames of the OpenWallet Foundation's test cases."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import pytest

from tests.fakes.sd_jwt import ISSUER, TYP, counted_salts
from tests.fakes.shared import vectors
from wallet.standards.encoding import JsonValue
from wallet.standards.sd_jwt import (
    ConcretePath,
    HideByFrame,
    issue,
    parse_issued_sd_jwt,
    present,
    verify_sd_jwt,
)

CASES = (
    "array_data_types",
    "array_full_sd",
    "array_in_sd",
    "array_nested_in_plain",
    "array_recursive_sd",
    "complex",
    "key_binding",
    "no_sd",
    "recursions",
)


def _case(name: str) -> dict[str, Any]:
    case: dict[str, Any] = json.loads(vectors(f"owf-sd-jwt/{name}.json").read_text("utf-8"))
    return case


def _issued(case: dict[str, Any]) -> str:
    hide = HideByFrame(case["disclosureFrame"])
    return issue(case["claims"], hide=hide, signer=ISSUER, typ=TYP, salts=counted_salts())


def _chosen(value: JsonValue, frame: Any, path: ConcretePath = ()) -> Iterator[ConcretePath]:
    """The paths a presentation frame turns on, as far as the claims have them."""
    if frame is True:
        yield path
        return
    for name, below in frame.items():
        if isinstance(value, dict) and name in value:
            yield from _chosen(value[name], below, (*path, name))
        elif isinstance(value, list) and int(name) < len(value):
            yield from _chosen(value[int(name)], below, (*path, int(name)))


def test_every_published_case_is_run() -> None:
    assert sorted(path.stem for path in vectors("owf-sd-jwt").glob("*.json")) == list(CASES)


@pytest.mark.parametrize("name", CASES)
def test_what_was_issued_verifies_to_all_claims(name: str) -> None:
    case = _case(name)
    assert verify_sd_jwt(_issued(case), ISSUER.public, typ=TYP).payload == case["claims"]


@pytest.mark.parametrize("name", CASES)
def test_what_was_presented_verifies_to_the_chosen_claims(name: str) -> None:
    case = _case(name)
    paths = tuple(_chosen(case["claims"], case["presentationFrames"]))
    shown = present(parse_issued_sd_jwt(_issued(case)), paths)
    assert verify_sd_jwt(shown, ISSUER.public, typ=TYP).payload == case["presentedClaims"]


def test_the_frame_adds_its_decoys() -> None:
    payload = parse_issued_sd_jwt(_issued(_case("complex"))).payload
    data = payload["data"]
    assert isinstance(data, dict)
    digests = data["_sd"]
    assert isinstance(digests, list)
    assert len(digests) == 3  # `list` and two decoys
