"""What leaves: all of it shown, none of it signed before."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from tests.fakes.answer import (
    ALVA,
    ALVA_STUDENT,
    BO,
    DIPLOMA,
    DIPLOMA_CLAIMS,
    NAME,
    SCHOOL,
    TITLE,
    WORK,
    WORK_CLAIMS,
    WORK_RECORD,
    diploma,
    diploma_holding,
    frame,
    judged,
    keyed,
    prepared,
    signed,
)
from tests.fakes.keys import fixed_salts
from tests.fakes.refusals import refused
from wallet.credentials.report import Attachment
from wallet.errors import DefectError, InputError
from wallet.exchange.extract import parse_extract
from wallet.exchange.match import Chosen, CredentialHolding, RecordHolding
from wallet.exchange.present import PreparedExtract, SelfMade, ShownClaim, sign_extract
from wallet.standards.encoding import JsonObject, sha256_b64u
from wallet.standards.identifiers import did_jwk
from wallet.standards.sd_jwt import HideByFrame, issue, parse_sd_jwt, process


def both() -> PreparedExtract:
    return prepared((TITLE, NAME), (WORK_RECORD, diploma_holding(diploma())))


def about_the_person(extract: PreparedExtract) -> list[tuple[Any, Any, bool]]:
    return [
        (claim.path, claim.value, claim.asked) for claim in extract.shown if not claim.technical
    ]


def payload_of(text: str, query: str = "work") -> JsonObject:
    [presentation] = [one for name, one in parse_extract(text).presentations if name == query]
    return process(parse_sd_jwt(presentation)).payload


def test_a_claim_is_shown_with_its_value() -> None:
    [shown] = [claim for claim in prepared().shown if not claim.technical]

    assert shown == ShownClaim(
        query_id="work",
        ref="record-1",
        path=("title",),
        value="Snickare",
        asked=True,
        self_stated=True,
        technical=False,
    )


def test_the_claims_of_the_format_are_shown_too() -> None:
    technical = {claim.path[0] for claim in both().shown if claim.technical}

    assert technical == {"iss", "vct", "iat", "exp", "cnf"}


def test_what_a_credential_always_shows_is_shown_and_not_called_asked() -> None:
    credential = diploma(hide=HideByFrame({"_sd": ["level"]}))
    extract = prepared((NAME,), (diploma_holding(credential),))

    values = about_the_person(extract)

    assert (("name",), "Möbelsnickare", True) in values
    assert (("courses", 0, "code"), "TRÄ101", False) in values
    assert not any(path == ("level",) for path, _, _ in values)


def test_an_element_of_a_list_closes_up() -> None:
    record = prepared((Chosen("work", "record-1", (("duties", 2), ("duties", 0))),))
    credential = prepared(
        (Chosen("diploma", "diploma-1", (("courses", 1, "grade"),)),),
        (diploma_holding(diploma()),),
    )

    assert about_the_person(record) == [
        (("duties", 0), "möbler", True),
        (("duties", 1), "fönster", True),
    ]
    assert about_the_person(credential) == [(("courses", 0, "grade"), "B", True)]


def test_a_self_stated_record_is_by_and_for_the_key_of_the_recipient() -> None:
    payload = payload_of(signed(prepared()).text)

    assert payload == {
        "iss": did_jwk(ALVA.public),
        "vct": WORK,
        "iat": frame().issued.seconds,
        "exp": frame().expires.seconds,
        "cnf": {"jwk": ALVA.public.to_jwk()},
        "title": "Snickare",
    }


def test_a_self_stated_record_has_nothing_left_to_disclose() -> None:
    [part] = prepared().parts

    assert isinstance(part.content, SelfMade)
    assert part.content.unsigned.disclosures == ()


def test_nothing_asked_of_a_record_says_its_type_only() -> None:
    assert about_the_person(prepared((Chosen("work", "record-1", ()),))) == []


def test_a_refused_purpose_takes_its_claims_along() -> None:
    text = signed(both().narrow({"work"})).text

    assert [query for query, _ in parse_extract(text).presentations] == ["work"]


def test_the_extract_says_what_it_was_given_for() -> None:
    extract = prepared(
        request_digest=sha256_b64u(b"request"),
        terms_digest=sha256_b64u(b"terms"),
        attachments=(Attachment("intyg.pdf", "application/pdf", 3, sha256_b64u(b"pdf")),),
        demo=True,
    )

    text = signed(extract).text

    assert parse_extract(text).frame == replace(extract.frame, uses=("match",))


def test_fingerprint_and_digest_are_those_the_verifier_sees() -> None:
    extract = signed(both(), holders=(ALVA_STUDENT,))

    report = judged(extract.text, trust=keyed())

    assert (extract.fingerprint, extract.sha256) == (report.fingerprint, report.digest)


def test_two_recipients_get_two_keys_and_nothing_to_join_by() -> None:
    first = payload_of(signed(prepared()).text)
    second = payload_of(signed(prepared(key=BO), key=BO).text)

    assert first["iss"] != second["iss"]
    assert first["cnf"] != second["cnf"]


def test_a_credential_bound_to_nobody_goes_without_a_proof() -> None:
    extract = prepared((NAME,), (diploma_holding(diploma(holder=None), None),), dcql_query=UNBOUND)

    [(_, text)] = parse_extract(signed(extract).text).presentations

    assert text.endswith("~")


UNBOUND: JsonObject = {
    "credentials": [
        {
            "id": "diploma",
            "format": "dc+sd-jwt",
            "meta": {"vct_values": [DIPLOMA]},
            "require_cryptographic_holder_binding": False,
        }
    ]
}


def test_a_credential_whose_key_is_not_here_cannot_be_prepared() -> None:
    with refused(InputError, "extract.no_holder_key"):
        prepared((NAME,), (diploma_holding(diploma(), None),))


@pytest.mark.parametrize("path", [("pay",), ("title", "x"), ("duties", 3), ("employer", 0)])
def test_a_path_into_nothing_is_refused(path: tuple[str | int, ...]) -> None:
    with refused(InputError, "extract.no_such_claim"):
        prepared((Chosen("work", "record-1", (path,)),))


@pytest.mark.parametrize("name", ["iss", "cnf", "status", "_sd"])
def test_a_record_cannot_speak_for_the_format(name: str) -> None:
    record = RecordHolding("record-1", "work", WORK, {**WORK_CLAIMS, name: "x"})

    with refused(DefectError, "extract.reserved_claim"):
        prepared((Chosen("work", "record-1", ((name,),)),), (record,))


def test_nothing_is_signed_with_another_key_than_was_shown() -> None:
    with refused(DefectError, "extract.not_signable"):
        signed(prepared(), key=BO)


def test_nothing_is_signed_without_the_key_of_the_credential() -> None:
    with refused(DefectError, "extract.not_signable"):
        signed(both(), holders=())


def test_a_key_under_a_wrong_name_signs_nothing() -> None:
    holders = {ALVA_STUDENT.public.thumbprint(): SCHOOL}

    with refused(DefectError, "extract.not_signable"):
        sign_extract(both(), uses=(), recipient_signer=ALVA, holder_signers=holders)


def test_an_empty_extract_is_not_signed() -> None:
    with refused(DefectError, "extract.not_signable"):
        signed(prepared().narrow(set()))


def tampered(extract: PreparedExtract, **changes: Any) -> PreparedExtract:
    [part] = extract.parts
    return replace(extract, parts=(replace(part, **changes),))


def test_what_was_not_shown_does_not_leave() -> None:
    extract = prepared((Chosen("work", "record-1", (("title",), ("employer",))),))
    [part] = extract.parts

    with refused(DefectError, "extract.not_as_shown"):
        signed(tampered(extract, shown=part.shown[:-1]))


def test_what_was_shown_otherwise_does_not_leave() -> None:
    extract = prepared()
    [part] = extract.parts
    other = (*part.shown[:-1], replace(part.shown[-1], value="Möbelsnickare"))

    with refused(DefectError, "extract.not_as_shown"):
        signed(tampered(extract, shown=other))


def test_true_shown_as_one_does_not_leave() -> None:
    record = RecordHolding("record-1", "work", WORK, {"title": True})
    extract = prepared((TITLE,), (record,))
    [part] = extract.parts
    other = (*part.shown[:-1], replace(part.shown[-1], value=1))

    with refused(DefectError, "extract.not_as_shown"):
        signed(tampered(extract, shown=other))


def test_an_answer_under_a_query_nobody_asked_does_not_leave() -> None:
    extract = prepared((Chosen("licence", "record-1", (("title",),)),))

    with refused(DefectError, "extract.not_verifiable"):
        signed(extract)


def test_an_issuer_is_not_asked_again_for_each_release() -> None:
    """The same credential, presented twice, carries the same issuer signature."""
    text = diploma(salts=fixed_salts("once"))
    extract = prepared((NAME,), (diploma_holding(text),))

    [(_, presentation)] = parse_extract(signed(extract, holders=(ALVA_STUDENT,)).text).presentations

    assert presentation.startswith(text.partition("~")[0])


@pytest.mark.parametrize(("hidden", "whole"), [(["name"], False), ([], True)])
def test_a_credential_without_disclosures_is_shown_to_go_whole(
    hidden: list[str], whole: bool
) -> None:
    frame_: JsonObject = {"_sd": [*hidden]} if hidden else {}
    text = issue(
        {"vct": DIPLOMA, "iss": "https://skola.example", **DIPLOMA_CLAIMS},
        hide=HideByFrame(frame_),
        signer=SCHOOL,
        typ="dc+sd-jwt",
        salts=fixed_salts(),
    )
    chosen = Chosen("diploma", "urn:diploma", (("name",),))

    extract = prepared([chosen], [CredentialHolding("urn:diploma", text, None)])

    assert {claim.whole for claim in extract.shown} == {whole}
