"""Records and credentials as candidates for a query."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

import pytest

from tests.fakes.answer import (
    ALVA_STUDENT,
    DIPLOMA,
    QUERY,
    SCHOOL,
    WORK,
    WORK_CLAIMS,
    WORK_RECORD,
    diploma,
    diploma_holding,
    school,
)
from wallet.exchange.match import (
    Chosen,
    CredentialHolding,
    Holding,
    RecordHolding,
    chosen_from,
    find_matches,
)
from wallet.standards.encoding import JsonObject, b64u_encode
from wallet.standards.openid.dcql import DcqlMatch, parse_dcql

STUDENT_KEY = frozenset({ALVA_STUDENT.public.thumbprint()})


def found(
    *holdings: Holding, keys: Collection[str] = STUDENT_KEY, query: JsonObject = QUERY
) -> DcqlMatch:
    return find_matches(parse_dcql(query), holdings, keys=keys)


def refs(answer: DcqlMatch, query: str) -> list[str]:
    return [one.ref for one in answer.by_query[query]]


def wanting(**members: Any) -> JsonObject:
    wanted: JsonObject = {
        "id": "diploma",
        "format": "dc+sd-jwt",
        "meta": {"vct_values": [DIPLOMA]},
        **members,
    }
    return {"credentials": [wanted]}


def test_a_record_answers_as_what_would_be_made_of_it() -> None:
    answer = found(WORK_RECORD)

    assert refs(answer, "work") == ["record-1"]
    assert answer.by_query["work"][0].paths == (("title",),)


def test_a_credential_answers_with_what_it_can_disclose() -> None:
    answer = found(diploma_holding(diploma()))

    assert answer.by_query["diploma"][0].paths == (("name",),)


def test_a_credential_whose_key_is_elsewhere_answers_nothing() -> None:
    assert refs(found(diploma_holding(diploma()), keys=()), "diploma") == []
    assert refs(found(diploma_holding(diploma(), None)), "diploma") == []


def test_a_credential_bound_to_nobody_answers_where_that_is_allowed() -> None:
    unbound = diploma_holding(diploma(holder=None), None)
    allowing = wanting(require_cryptographic_holder_binding=False)

    assert refs(found(unbound), "diploma") == []
    assert refs(found(unbound, query=allowing), "diploma") == ["diploma-1"]


def test_an_original_that_cannot_be_read_hinders_no_other() -> None:
    broken = CredentialHolding("broken", "no credential~", None)

    assert refs(found(broken, diploma_holding(diploma())), "diploma") == ["diploma-1"]


def test_all_that_fit_are_offered_in_order() -> None:
    second = RecordHolding("record-2", "work", WORK, {"title": "Lärare"})
    without_title = RecordHolding("record-3", "work", WORK, {"from": "2020"})

    assert refs(found(second, without_title, WORK_RECORD), "work") == ["record-2", "record-1"]


def test_an_authority_is_known_by_the_key_identifier_in_the_chain() -> None:
    from cryptography import x509

    exempelskolan = school()
    extension = exempelskolan.leaf.extensions.get_extension_for_class(x509.AuthorityKeyIdentifier)
    identifier = b64u_encode(extension.value.key_identifier or b"")
    held = diploma_holding(diploma(exempelskolan))

    def asking(value: str) -> JsonObject:
        return wanting(trusted_authorities=[{"type": "aki", "values": [value]}])

    assert refs(found(held, query=asking(identifier)), "diploma") == ["diploma-1"]
    assert refs(found(held, query=asking("AAAA")), "diploma") == []
    assert refs(found(diploma_holding(diploma()), query=asking(identifier)), "diploma") == []


def test_a_credential_of_a_further_type_answers_for_it() -> None:
    from wallet.credentials.families.sd_jwt_vc import read_credential
    from wallet.standards.jose import sign_jws

    payload: JsonObject = {"vct": "urn:example:exam:1", "aka_vcts": [DIPLOMA], "name": "x"}
    text = sign_jws(payload, SCHOOL, typ="dc+sd-jwt") + "~"
    query = wanting(require_cryptographic_holder_binding=False)

    assert read_credential(text).profile.vct == "urn:example:exam:1"
    assert refs(found(diploma_holding(text, None), query=query), "diploma") == ["diploma-1"]


def test_choices_carry_the_paths_of_their_matches() -> None:
    answer = found(WORK_RECORD, diploma_holding(diploma()))

    chosen = chosen_from(answer, [("diploma", "diploma-1"), ("work", "record-1")])

    assert chosen == (
        Chosen("diploma", "diploma-1", (("name",),)),
        Chosen("work", "record-1", (("title",),)),
    )


def test_only_a_match_can_be_chosen() -> None:
    with pytest.raises(KeyError):
        chosen_from(found(WORK_RECORD), [("diploma", "record-1")])


def test_matching_reads_claims_and_changes_none() -> None:
    before = repr(WORK_CLAIMS)

    found(WORK_RECORD)

    assert repr(WORK_CLAIMS) == before
