"""DCQL queries: what is refused beyond the vectors, and what is ignored."""

from __future__ import annotations

import copy
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wallet import limits
from wallet.errors import InputError, WalletError
from wallet.standards.encoding import JsonValue
from wallet.standards.openid.dcql import parse_dcql

_QUERY: dict[str, Any] = {
    "credentials": [
        {
            "id": "work",
            "format": "dc+sd-jwt",
            "meta": {"vct_values": ["urn:example:work"]},
            "claims": [{"id": "t", "path": ["title"]}, {"id": "f", "path": ["from"]}],
            "claim_sets": [["t", "f"], ["t"]],
        },
        {"id": "school", "format": "dc+sd-jwt", "meta": {"vct_values": ["urn:example:school"]}},
    ],
    "credential_sets": [
        {"options": [["work"]]},
        {"options": [["school"]], "required": False},
    ],
}

_Edit = Callable[[dict[str, Any]], object]


def _edited(edit: _Edit) -> dict[str, Any]:
    query = copy.deepcopy(_QUERY)
    edit(query)
    return query


@pytest.mark.parametrize(
    ("edit", "code", "where"),
    [
        (lambda q: q.update(credentials="all"), "dcql.entries", "credentials"),
        (lambda q: q["credentials"].append("x"), "dcql.object", "credentials[2]"),
        (lambda q: q["credentials"][0].update(id=7), "dcql.id", "credentials[0].id"),
        (lambda q: q["credentials"][0].update(id="å"), "dcql.id", "credentials[0].id"),
        (lambda q: q["credentials"][0].update(format=""), "dcql.format", "credentials[0]"),
        (lambda q: q["credentials"][0].update(meta=[]), "dcql.meta", "credentials[0]"),
        (lambda q: q["credentials"][0].update(meta={}), "dcql.vct_values", "credentials[0]"),
        (
            lambda q: q["credentials"][0].update(meta={"vct_values": [""]}),
            "dcql.vct_values",
            "credentials[0]",
        ),
        (lambda q: q["credentials"][0].update(multiple=1), "dcql.flag", "credentials[0].multiple"),
        (
            lambda q: q["credentials"][0].update(require_cryptographic_holder_binding="no"),
            "dcql.flag",
            "credentials[0].require_cryptographic_holder_binding",
        ),
        (lambda q: q["credentials"][0].update(claims=[]), "dcql.entries", "credentials[0].claims"),
        (
            lambda q: q["credentials"][0]["claims"][1].update(id="t"),
            "dcql.duplicate_id",
            "credentials[0].claims",
        ),
        (
            lambda q: q["credentials"][0]["claims"][1].update(values=[1.5]),
            "dcql.values",
            "credentials[0].claims[1].values",
        ),
        (
            lambda q: q["credentials"][0].update(claim_sets=[[]]),
            "dcql.options",
            "credentials[0].claim_sets",
        ),
        (
            lambda q: q["credentials"][0].update(trusted_authorities=[{"type": "aki"}]),
            "dcql.trusted_authorities",
            "credentials[0].trusted_authorities[0]",
        ),
        (lambda q: q.update(credential_sets=[]), "dcql.entries", "credential_sets"),
        (
            lambda q: q["credential_sets"][0].update(required=0),
            "dcql.flag",
            "credential_sets[0].required",
        ),
        (
            lambda q: q["credential_sets"][0].update(options=[["work"], []]),
            "dcql.options",
            "credential_sets[0].options",
        ),
    ],
)
def test_broken_query_is_refused_with_its_place(edit: _Edit, code: str, where: str) -> None:
    with pytest.raises(InputError) as refusal:
        parse_dcql(_edited(edit))

    assert refusal.value.code == code
    assert refusal.value.data["where"] == where


@pytest.mark.parametrize(
    ("format_", "meta", "code"),
    [
        ("mso_mdoc", {}, "dcql.doctype_value"),
        ("ldp_vc", {"type_values": ["IDCredential"]}, "dcql.type_values"),
        ("jwt_vc_json", {"type_values": []}, "dcql.type_values"),
    ],
)
def test_other_formats_must_name_their_type_too(format_: str, meta: JsonValue, code: str) -> None:
    with pytest.raises(InputError) as refusal:
        parse_dcql({"credentials": [{"id": "a", "format": format_, "meta": meta}]})

    assert refusal.value.code == code


def test_unknown_members_and_formats_are_no_error() -> None:
    query = parse_dcql(
        {
            "credentials": [{"id": "a", "format": "future", "meta": {}, "mood": "good"}],
            "purpose": "ignored",
        }
    )

    assert query.credential("a").types == ()


def test_defaults_are_those_of_the_specification() -> None:
    school = parse_dcql(_QUERY).credential("school")

    assert school.multiple is False
    assert school.holder_binding is True
    assert school.claims is None


def test_number_of_entries_is_bounded() -> None:
    claim = {"path": ["title"]}
    query = _edited(
        lambda q: q["credentials"][1].update(claims=[claim] * (limits.MAX_DCQL_CLAIMS + 1))
    )

    with pytest.raises(InputError) as refusal:
        parse_dcql(query)

    assert refusal.value.code == "dcql.too_many"


@given(
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.text(max_size=4),
        lambda inner: (
            st.lists(inner, max_size=3)
            | st.dictionaries(
                st.sampled_from(
                    ["credentials", "credential_sets", "id", "format", "meta", "claims", "path"]
                ),
                inner,
                max_size=5,
            )
        ),
        max_leaves=25,
    )
)
def test_any_value_is_a_query_or_refused(value: JsonValue) -> None:
    try:
        query = parse_dcql(value)
    except WalletError:
        return
    assert query.credentials
