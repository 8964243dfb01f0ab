"""The W3C data model, read as plain JSON."""

from __future__ import annotations

from typing import Any

import pytest

from wallet import limits
from wallet.credentials.families.w3c.model import (
    DataModel,
    W3cCredential,
    is_credential,
    parse_credential,
)
from wallet.errors import InputError

V1, V2 = DataModel.V1.value, DataModel.V2.value
ISSUER = "did:web:school.example"


def document(**changes: Any) -> dict[str, Any]:
    """A credential of model 2.0; a member given as None is left out."""
    base: dict[str, Any] = {
        "@context": [V2, "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json"],
        "id": "urn:example:badge",
        "type": ["VerifiableCredential", "OpenBadgeCredential"],
        "issuer": {"id": ISSUER, "name": "Example School"},
        "validFrom": "2025-01-09T15:20:02.183Z",
        "name": "Welding",
        "credentialSubject": {"id": "did:example:pupil", "achievement": {"name": "Welding"}},
        "proof": {"type": "DataIntegrityProof"},
    }
    base.update(changes)
    return {name: value for name, value in base.items() if value is not None}


def read(**changes: Any) -> W3cCredential:
    return parse_credential(document(**changes))


def refused(**changes: Any) -> str:
    with pytest.raises(InputError) as caught:
        read(**changes)
    return caught.value.code


def test_a_credential_of_model_2_is_read() -> None:
    found = read(validUntil="2030-01-01T00:00:00+01:00")
    assert found.version is DataModel.V2
    assert (found.id, found.issuer) == ("urn:example:badge", ISSUER)
    assert (found.types, found.type) == (("OpenBadgeCredential",), "OpenBadgeCredential")
    assert found.begins is not None
    assert found.begins.rfc3339() == "2025-01-09T15:20:02Z"
    assert found.ends is not None
    assert found.ends.rfc3339() == "2029-12-31T23:00:00Z"


def test_a_credential_of_model_1_is_read() -> None:
    found = read(
        **{"@context": [V1], "validFrom": None},
        issuer=ISSUER,
        issuanceDate="2019-01-01T00:00:00Z",
        expirationDate="2020-01-01T00:00:00Z",
    )
    assert found.version is DataModel.V1
    assert found.issuer == ISSUER
    assert found.begins is not None
    assert found.begins.date() == "2019-01-01"
    assert found.ends is not None
    assert found.ends.date() == "2020-01-01"


def test_the_nearest_limit_counts_where_both_versions_are_written() -> None:
    found = read(validUntil="2030-01-01T00:00:00Z", expirationDate="2026-01-01T00:00:00Z")
    assert found.ends is not None
    assert found.ends.date() == "2026-01-01"


def test_a_credential_may_have_no_dates_and_no_type_of_its_own() -> None:
    found = read(validFrom=None, type="VerifiableCredential", id=None)
    assert (found.begins, found.ends, found.id) == (None, None, None)
    assert (found.types, found.type) == ((), "VerifiableCredential")


def test_model_1_needs_the_day_of_issue() -> None:
    assert refused(**{"@context": [V1]}) == "w3c.date"


@pytest.mark.parametrize("context", [V2, [], ["https://school.example/context"], [[V2]], 7])
def test_another_first_context_is_refused(context: Any) -> None:
    assert refused(**{"@context": context}) == "w3c.context"


def test_the_known_context_must_come_first() -> None:
    assert refused(**{"@context": ["https://school.example/context", V2]}) == "w3c.context"


@pytest.mark.parametrize("value", ["OpenBadgeCredential", [], ["VerifiableCredential", 7], 7])
def test_a_type_of_a_wrong_form_is_refused(value: Any) -> None:
    assert refused(type=value) == "w3c.type"


@pytest.mark.parametrize("value", [7, "Example School", {"name": "Example School"}, [ISSUER], ""])
def test_an_issuer_that_is_no_identifier_is_refused(value: Any) -> None:
    assert refused(issuer=value) == "w3c.issuer"


def test_an_issuer_is_required() -> None:
    assert refused(issuer=None) == "w3c.issuer"


@pytest.mark.parametrize("value", ["urn: x", "badge", 7, "https://a.example/> <urn:x"])
def test_an_identifier_of_a_wrong_form_is_refused(value: Any) -> None:
    assert refused(id=value) == "w3c.id"


@pytest.mark.parametrize("member", ["validFrom", "validUntil", "issuanceDate", "expirationDate"])
@pytest.mark.parametrize(
    "value", ["2025-01-01", "soon", 1_700_000_000, ["2025-01-01T00:00:00Z"], "2025-01-01T00:00:00"]
)
def test_a_date_without_hour_and_offset_is_refused(member: str, value: Any) -> None:
    assert refused(**{member: value}) == "w3c.date"


@pytest.mark.parametrize("value", ["did:example:pupil", [], [7], [{"id": "x:y"}, "x"]])
def test_a_subject_that_is_no_object_is_refused(value: Any) -> None:
    assert refused(credentialSubject=value) == "w3c.subject"


def test_several_subjects_are_all_read() -> None:
    assert len(read(credentialSubject=[{"id": "x:y"}, {"id": "x:z"}]).subjects) == 2


@pytest.mark.parametrize("value", [[], "x", {"id": "urn:x"}, [{"type": 7}]])
def test_a_status_of_a_wrong_form_is_refused(value: Any) -> None:
    assert refused(credentialStatus=value) == "w3c.status"


def test_one_status_or_some_are_read() -> None:
    entry = {"type": "BitstringStatusListEntry"}
    assert read(credentialStatus=entry).statuses == (entry,)
    assert read(credentialStatus=[entry, entry]).statuses == (entry, entry)
    many = [entry] * (limits.MAX_STATUS_ENTRIES + 1)
    assert refused(credentialStatus=many) == "w3c.status"


def test_claims_are_what_it_says_without_the_members_of_the_format() -> None:
    found = read()
    assert found.claims == {
        "name": "Welding",
        "credentialSubject": {"id": "did:example:pupil", "achievement": {"name": "Welding"}},
    }


def test_credentials_inside_are_set_apart() -> None:
    inner = document(issuer="did:web:state.example")
    achievement = {"name": "Welding", "endorsement": [inner], "endorsementJwt": ["a.b.c"]}
    found = read(
        endorsement=[inner],
        endorsementJwt=["d.e.f"],
        credentialSubject={"achievement": achievement},
    )
    assert found.nested == ("a.b.c", inner, inner, "d.e.f")
    assert found.claims == {
        "name": "Welding",
        "credentialSubject": {"achievement": {"name": "Welding"}},
    }


def test_a_credential_inside_a_credential_inside_is_left_to_that_one() -> None:
    inner = document(endorsement=[document()])
    assert read(endorsement=inner).nested == (inner,)


def test_too_many_credentials_inside_are_refused() -> None:
    assert refused(endorsement=[document()] * (limits.MAX_NESTED_CREDENTIALS + 1)) == "w3c.nested"


@pytest.mark.parametrize(
    ("value", "claims"),
    [
        (document(), True),
        ({"@context": 7, "type": "VerifiableCredential"}, True),
        ({"type": "VerifiableCredential"}, False),
        ({"@context": [V2], "type": ["VerifiablePresentation"]}, False),
        ({"@context": [V2]}, False),
        ([], False),
        ("x", False),
    ],
)
def test_what_claims_to_be_a_credential_is_told(value: Any, claims: bool) -> None:
    assert is_credential(value) is claims
