"""Importing: what comes in, what it counts for, and what is refused without a trace."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.contracts.schema_files import validator
from tests.fakes.answer import (
    ALVA_STUDENT,
    DAY,
    DIPLOMA,
    SCHOOL,
    STRANGER,
    anchored,
    diploma,
    keyed,
    school,
    trusting,
)
from tests.fakes.baked import badge_chunk, png, svg_jws
from tests.fakes.clock import NOON
from tests.fakes.disk import files_under
from tests.fakes.evidence import HTML, PDF, PNG
from tests.fakes.json_seal import DIPLOMA as DIPLOMA_OF_EUROPE
from tests.fakes.json_seal import changed, edc, edc_bytes
from tests.fakes.keys import fixed_salts
from tests.fakes.profiles import record
from tests.fakes.refusals import refused
from tests.fakes.sealed_pdf import locked, page, rewritten, root, sealed, university
from tests.fakes.shared import shared_data
from tests.fakes.vault import open_vault
from tests.fakes.w3c import badge_jwt, presentation, vc_jwt, vc_sd_jwt
from tests.fakes.w3c import credential as w3c_credential
from tests.unit.workflows.incoming import CLOCK, ENTROPY, bring
from wallet.credentials.issue import issue_credential
from wallet.credentials.trust_list import KeyState, Role, TrustEntry
from wallet.errors import ConflictError, InputError
from wallet.exchange.match import CredentialHolding
from wallet.log import EventType
from wallet.profile.identity import build_identity
from wallet.profile.kinds import vct_of
from wallet.profile.records import Assertion, parse_record
from wallet.standards.encoding import JsonObject, sha256
from wallet.standards.sd_jwt import HideByFrame, bind, issue
from wallet.vault import Vault
from wallet.workflows.evidence import read_evidence
from wallet.workflows.hold import attach, item_document, remove
from wallet.workflows.holdings import held_in
from wallet.workflows.imports import report_document
from wallet.workflows.ports import HolderKey, Item, ItemType

RESUME: JsonObject = {
    "basics": {"name": "Alva Exempel", "label": "Snickare"},
    "work": [{"name": "Exempelbygg AB", "position": "Snickare", "startDate": "2019-08"}],
    "skills": [{"name": "Svetsning"}],
}


def held(vault: Vault) -> list[Item]:
    return list(vault.items())


def imports_logged(vault: Vault) -> list[JsonObject]:
    bodies = [row.body or {} for row in vault.log()]
    return [body for body in bodies if body["type"] == EventType.IMPORTED]


def keep_key(vault: Vault) -> None:
    with vault.transaction():
        vault.put_key(HolderKey(ALVA_STUDENT, "credential", None, NOON))


# Profiles


def test_a_json_resume_becomes_self_stated_records_and_an_identity(vault: Vault) -> None:
    (brought,) = bring(vault, RESUME)
    assert {(item.kind, item.title) for item in held(vault)} == {
        ("work", "Snickare"),
        ("skill", "Svetsning"),
    }
    assert {item.document["assertion"] for item in held(vault)} == {"self"}
    assert vault.document("identity") == {
        "schema": "identity/1",
        "name": {"full": "Alva Exempel"},
    }
    assert [row.leaf for row in brought.report.left] == ["/basics/label"]
    assert len(brought.report.taken) == 5


def test_a_published_resume_comes_in_with_every_leaf_accounted_for(vault: Vault) -> None:
    data = shared_data("jsonresume/sample.resume.json").read_bytes()
    (brought,) = bring(vault, data)
    assert len(brought.items) == 5
    assert {parse_record(item.document).source.file_sha256 for item in brought.items} == {
        sha256(data).hex()
    }
    validator("import-report-1").validate(report_document([brought]))


def test_what_the_wallet_states_is_not_overwritten_by_a_file(vault: Vault) -> None:
    mine = build_identity({"name": "Alva Andersson"}).to_json()
    with vault.transaction():
        vault.put_document("identity", mine)
    (brought,) = bring(vault, RESUME)
    assert vault.document("identity") == mine
    assert "/basics/name" in [row.leaf for row in brought.report.left]


def test_a_record_cannot_say_of_itself_that_it_is_attested(vault: Vault) -> None:
    lie = record(assertion=Assertion.ATTESTED).to_json()
    with refused(InputError, "imports.attested_record"):
        bring(vault, {"schema": "profile/1", "at": "2026-11-21T09:00:00Z", "records": [lie]})
    assert held(vault) == []


def test_a_record_cannot_take_the_place_of_a_credential(vault: Vault) -> None:
    (brought,) = bring(vault, diploma())
    thief = {**record().to_json(), "id": brought.items[0].id}
    with refused(InputError, "imports.id_taken"):
        bring(vault, {"schema": "profile/1", "at": "2026-11-21T09:00:00Z", "records": [thief]})
    assert [item.type for item in held(vault)] == [ItemType.CREDENTIAL]


# Credentials


def test_a_credential_of_a_stranger_is_evidence(vault: Vault) -> None:
    (brought,) = bring(vault, diploma(school()))
    (item,) = brought.items
    assert (item.type, item.kind, item.title) == (
        ItemType.CREDENTIAL,
        "credential",
        "Möbelsnickare",
    )
    assert item.document["assertion"] == "evidence"
    assert item.document["checked"] == {
        "at": "2026-11-21T12:00:00Z",
        "outcome": "undetermined",
        "reason": "issuer_key.no_chain",
        "vouching": "unvouched",
    }


def test_a_credential_without_any_key_to_check_it_is_evidence(vault: Vault) -> None:
    (brought,) = bring(vault, diploma())
    document = brought.items[0].document
    assert document["assertion"] == "evidence"
    assert document["issuer"] == {
        "name": None,
        "stated": "https://skola.example",
        "key": None,
        "list": None,
        "list_date": None,
    }


def test_a_credential_of_an_issuer_on_a_list_is_attested_by_the_name_on_it(vault: Vault) -> None:
    by = school()
    (brought,) = bring(vault, diploma(by), trust=anchored(by))
    assert brought.items[0].document["assertion"] == "attested"
    (row,) = vault.summaries()
    assert (row.assertion, row.issuer) == ("attested", "Exempelskolan")


def test_the_key_the_caller_gives_vouches_without_a_name(vault: Vault) -> None:
    bring(vault, diploma(), issuer_key=SCHOOL.public)
    (row,) = vault.summaries()
    assert (row.assertion, row.issuer) == ("attested", None)


@pytest.mark.parametrize(
    ("members", "reason"),
    [
        ({"state": KeyState.RETIRED}, "issuer_trusted.retired"),
        ({"types": ("urn:example:other",)}, "issuer_trusted.other_type"),
        ({"valid_until": NOON.plus(-DAY)}, "issuer_trusted.ended"),
    ],
)
def test_a_list_that_does_not_vouch_now_and_for_this_makes_no_attestation(
    vault: Vault, members: dict[str, Any], reason: str
) -> None:
    (brought,) = bring(vault, diploma(), trust=keyed(**members))
    document = brought.items[0].document
    assert document["assertion"] == "evidence"
    assert isinstance(document["checked"], dict)
    assert document["checked"]["reason"] == reason


def test_a_credential_bound_to_another_wallet_is_kept_and_said_to_be_so(vault: Vault) -> None:
    (brought,) = bring(vault, diploma())
    document = brought.items[0].document
    assert document["bound"] is True
    assert document["holder_key"] == ALVA_STUDENT.public.thumbprint()
    assert document["holder_key_here"] is False


def test_a_credential_bound_to_a_key_here_is_said_to_be_so(vault: Vault) -> None:
    keep_key(vault)
    (brought,) = bring(vault, diploma())
    assert brought.items[0].document["holder_key_here"] is True


def test_a_credential_bound_to_nobody_has_no_key(vault: Vault) -> None:
    (brought,) = bring(vault, diploma(holder=None))
    document = brought.items[0].document
    assert (document["bound"], document["holder_key"]) == (False, None)


def test_an_ended_credential_is_kept_with_its_end(vault: Vault) -> None:
    by = school()
    (brought,) = bring(vault, diploma(by, expires=NOON.plus(-DAY)), trust=anchored(by))
    document = brought.items[0].document
    assert document["expires"] == "2026-11-20T12:00:00Z"
    assert isinstance(document["checked"], dict)
    assert document["checked"]["outcome"] == "ended"


def test_the_bytes_are_kept_as_received_with_the_whole_report_beside(vault: Vault) -> None:
    data = diploma().encode() + b"\n"
    (brought,) = bring(vault, data)
    (original,) = vault.originals(brought.items[0].id)
    assert (original.data, original.media_type) == (data, "application/dc+sd-jwt")
    assert original.snapshot["schema"] == "verification-report/1"
    assert brought.sha256 == brought.items[0].document["sha256"] == sha256(data).hex()


def test_a_credential_of_one_of_our_types_has_its_kind_and_its_period(vault: Vault) -> None:
    claims: JsonObject = {"title": "Snickare", "from": "2019-08", "to": "ongoing"}
    text = issue_credential(claims, vct=vct_of("work"), signer=SCHOOL, at=NOON, salts=fixed_salts())
    bring(vault, text)
    (row,) = vault.summaries(kind="work")
    assert (row.type, row.title) == (ItemType.CREDENTIAL, "Snickare")
    assert (row.period_from, row.period_to) == ("2019-08", "ongoing")


def test_a_kept_credential_answers_queries_with_its_line_end_gone(vault: Vault) -> None:
    text = diploma()
    (brought,) = bring(vault, text + "\n")
    with vault.transaction():
        vault.put_original(read_evidence("a-scan.pdf", PDF).original(brought.items[0].id, NOON))
    (one,) = held_in(vault)
    assert one.vct == DIPLOMA
    assert one.holding == CredentialHolding(
        brought.items[0].id, text, ALVA_STUDENT.public.thumbprint()
    )


def test_a_hostile_title_is_made_inert(vault: Vault) -> None:
    text = issue_credential(
        {"title": "Läkare\x1b[2J\u202e" + "x" * 500},
        vct=DIPLOMA,
        signer=SCHOOL,
        at=NOON,
        salts=fixed_salts(),
    )
    (brought,) = bring(vault, text)
    assert brought.items[0].title.startswith("Läkare[2Jxxx")
    assert len(brought.items[0].title) == 120


def test_a_credential_is_found_by_the_words_in_its_claims(vault: Vault) -> None:
    (brought,) = bring(vault, diploma())
    assert [row.id for row in vault.search("trä102")] == [brought.items[0].id]


@pytest.mark.parametrize("trusted", [False, True])
def test_a_changed_credential_is_refused_where_a_key_is_found(
    home: Path, vault: Vault, trusted: bool
) -> None:
    by = school()
    head, payload, rest = diploma(by).split(".", 2)
    changed = ".".join((head, payload, rest[:10] + ("A" if rest[10] != "A" else "B") + rest[11:]))
    before = files_under(home)
    with refused(InputError, "imports.credential_invalid") as caught:
        bring(vault, changed, trust=anchored(by) if trusted else None)
    assert caught.value.data["reasons"] == ("verify.signature.wrong",)
    assert files_under(home) == before


def test_a_wrong_key_given_for_it_refuses_a_credential(vault: Vault) -> None:
    with refused(InputError, "imports.credential_invalid"):
        bring(vault, diploma(), issuer_key=STRANGER.public)
    assert held(vault) == []


def test_a_presentation_somebody_made_is_refused(home: Path, vault: Vault) -> None:
    shown = bind(diploma(), ALVA_STUDENT, aud="Exempelmatchning AB", nonce="n", iat=NOON)
    before = files_under(home)
    with refused(InputError, "sd_jwt.kb_at_issuance"):
        bring(vault, shown)
    assert files_under(home) == before


def test_a_disclosure_that_belongs_to_nothing_refuses_a_credential(vault: Vault) -> None:
    stray = "WyJhYWFhYWFhYWFhYWFhYWFhYWFhYWFhIiwgImV4dHJhIiwgMV0"
    with pytest.raises(InputError) as caught:
        bring(vault, diploma() + stray + "~")
    assert caught.value.code.startswith("sd_jwt.")
    assert held(vault) == []


# Evidence


def test_a_pdf_is_kept_as_it_is_and_not_checked(vault: Vault) -> None:
    (brought,) = bring(vault, PDF)
    (item,) = brought.items
    (original,) = vault.originals(item.id)
    assert (item.type, item.kind) == (ItemType.FILE, "file")
    assert item.document["assertion"] == "evidence"
    assert (original.data, original.media_type) == (PDF, "application/pdf")
    assert original.snapshot["outcome"] == "not_checked"
    validator("file-1").validate(item.document)


def test_a_sealed_pdf_keeps_the_report_of_its_check(vault: Vault) -> None:
    data = sealed(page(), university())

    (brought,) = bring(vault, data, trust=trusting(root().listed()))

    (item,) = brought.items
    (original,) = vault.originals(item.id)
    assert original.data == data
    assert item.document["assertion"] == "evidence"
    validator("verification-report-1").validate(original.snapshot)
    assert original.snapshot["outcome"] == "valid"
    validator("item-1").validate(item_document(item, [original]))


def test_a_pdf_changed_after_it_was_sealed_is_kept_and_said_to_be(vault: Vault) -> None:
    (brought,) = bring(vault, rewritten(sealed(page(), university())))

    (original,) = vault.originals(brought.items[0].id)
    assert (original.snapshot["outcome"], original.snapshot["reason"]) == (
        "invalid",
        "changes.contents",
    )
    validator("item-1").validate(item_document(brought.items[0], [original]))


@pytest.mark.parametrize("data", [page(), locked(page(), owner="rektor", user="hemligt")])
def test_a_pdf_without_a_seal_that_can_be_read_is_not_checked(vault: Vault, data: bytes) -> None:
    (brought,) = bring(vault, data)

    (original,) = vault.originals(brought.items[0].id)
    assert original.snapshot["outcome"] == "not_checked"


# The same again


@pytest.mark.parametrize("data", [RESUME, diploma(), PNG])
def test_a_file_is_recognised_the_second_time(
    home: Path, vault: Vault, data: bytes | str | JsonObject
) -> None:
    bring(vault, data)
    before = files_under(home)
    with refused(ConflictError, "imports.twice") as caught:
        bring(vault, data)
    assert caught.value.data["date"] == "2026-11-21"
    assert files_under(home) == before


def test_the_same_file_twice_in_one_import_brings_nothing(vault: Vault) -> None:
    with refused(ConflictError, "imports.twice"):
        bring(vault, PDF, PDF)
    assert held(vault) == []


@pytest.mark.parametrize("data", [RESUME, diploma(), PNG])
def test_once_more_doubles_nothing(vault: Vault, data: bytes | str | JsonObject) -> None:
    bring(vault, data)
    ids = {item.id for item in held(vault)}
    (brought,) = bring(vault, data, again=True)
    assert {item.id for item in held(vault)} == ids
    assert {row.place.item for row in brought.report.taken} <= ids | {"identity"}


def test_once_more_checks_a_credential_anew_and_keeps_what_lies_beside(vault: Vault) -> None:
    by = school()
    text = diploma(by)
    (first,) = bring(vault, text)
    attach(vault, first.items[0].id, read_evidence("scan.pdf", PDF), CLOCK, ENTROPY)
    bring(vault, text, trust=anchored(by), again=True)
    (row,) = vault.summaries()
    assert (row.id, row.assertion) == (first.items[0].id, "attested")
    originals = {one.name: one for one in vault.originals(row.id)}
    assert set(originals) == {"file1", "scan.pdf"}
    assert originals["file1"].snapshot["outcome"] == "valid"


def test_what_was_removed_may_be_imported_again(vault: Vault) -> None:
    (first,) = bring(vault, PDF)
    remove(vault, first.items[0].id, CLOCK, ENTROPY)
    (second,) = bring(vault, PDF)
    assert second.items[0].id != first.items[0].id


# One transaction, one entry in the log


def test_one_bad_file_among_good_ones_changes_nothing(home: Path, vault: Vault) -> None:
    before = files_under(home)
    with refused(InputError, "imports.markup") as caught:
        bring(vault, RESUME, diploma(), PDF, HTML)
    assert caught.value.data["file"] == "file4"
    assert files_under(home) == before


def test_the_log_names_what_came_and_holds_no_value(vault: Vault) -> None:
    (brought,) = bring(vault, RESUME)
    (entry,) = imports_logged(vault)
    assert entry["format"] == "jsonresume"
    assert entry["count"] == 2
    assert entry["item_ids"] == [item.id for item in brought.items]
    assert "Svetsning" not in str(entry)
    assert "Alva" not in str(entry)


def test_many_records_are_logged_in_parts(vault: Vault) -> None:
    bring(vault, {"skills": [{"name": f"Svetsning {number}"} for number in range(1_001)]})
    assert [entry["count"] for entry in imports_logged(vault)] == [1_000, 1]


def test_an_import_outlives_the_process(home: Path, vault: Vault) -> None:
    bring(vault, PDF)
    vault.close()
    with open_vault(home) as reopened:
        assert [row.title for row in reopened.summaries()] == ["file1"]


def test_documents_of_credentials_fit_their_schema(vault: Vault) -> None:
    by = school()
    fits = validator("credential-1")
    for number, text in enumerate((diploma(), diploma(by), diploma(holder=None)), 1):
        (brought,) = bring(vault, text, trust=anchored(by))
        fits.validate(brought.items[0].document)
        validator("import-report-1").validate(report_document([brought]))
        assert len(held(vault)) == number


# Credentials that are kept and given whole


FAMILIES: dict[str, Callable[[], bytes]] = {
    "vc+jwt": lambda: vc_jwt().encode(),
    "vc+sd-jwt": lambda: vc_sd_jwt().encode(),
    "jose+json": edc_bytes,
    "image/png": lambda: png(badge_chunk(badge_jwt())),
    "image/svg+xml": lambda: svg_jws(badge_jwt()),
}
LISTED = trusting(
    TrustEntry(name="Exempelskolan", role=Role.ISSUER, key=SCHOOL.public), root().listed()
)


@pytest.mark.parametrize("name", FAMILIES)
def test_a_credential_of_any_family_is_kept_as_received(vault: Vault, name: str) -> None:
    data = FAMILIES[name]()

    (brought,) = bring(vault, data, trust=LISTED)

    (item,) = held(vault)
    (original,) = vault.originals(item.id)
    assert original.data == data
    assert item.type is ItemType.CREDENTIAL
    document = item.document
    assert (document["format"], document["whole"]) == (name, True)
    assert document["assertion"] == "attested"
    assert item.title in ("Svetsning", "Examensbevis i träteknik")
    assert original.snapshot["schema"] == "verification-report/1"
    validator("credential-1").validate(document)
    validator("item-1").validate(item_document(item, [original]))
    validator("import-report-1").validate(report_document([brought]))


def test_of_a_stranger_it_is_kept_and_attested_by_nobody(vault: Vault) -> None:
    bring(vault, vc_jwt(), edc_bytes())

    assert [item.document["assertion"] for item in held(vault)] == ["evidence", "evidence"]


def test_checked_anew_with_a_list_it_is_attested(vault: Vault) -> None:
    text = vc_jwt()
    bring(vault, text)
    (before,) = held(vault)

    bring(vault, text, trust=LISTED, again=True)

    (item,) = held(vault)
    assert item.id == before.id
    assert item.document["assertion"] == "attested"


@pytest.mark.parametrize(
    "data",
    [
        lambda: vc_jwt(key=STRANGER).encode(),
        lambda: vc_jwt(vc={}).encode(),
        lambda: png(badge_chunk(badge_jwt(key=STRANGER))),
        lambda: png(badge_chunk(badge_jwt()), badge_chunk(badge_jwt())),
        lambda: changed(edc(), lambda text: text + " "),
        lambda: vc_sd_jwt(key=STRANGER).encode(),
    ],
)
def test_one_that_is_not_genuine_is_not_kept(vault: Vault, data: Any) -> None:
    with refused(InputError, "imports.credential_invalid"):
        bring(vault, data())
    assert held(vault) == []


@pytest.mark.parametrize("document", [DIPLOMA_OF_EUROPE, w3c_credential()])
def test_one_that_nobody_signed_is_not_kept(vault: Vault, document: JsonObject) -> None:
    with refused(InputError, "imports.not_signed"):
        bring(vault, document)
    assert held(vault) == []


def test_an_unsigned_endorsement_inside_does_not_keep_a_signed_credential_out(vault: Vault) -> None:
    endorsement = w3c_credential(type=["VerifiableCredential", "EndorsementCredential"])

    bring(vault, vc_jwt(w3c_credential(endorsement=[endorsement])), trust=LISTED)

    (item,) = held(vault)
    checked = item.document["checked"]
    assert isinstance(checked, dict)
    assert (checked["outcome"], checked["reason"]) == ("undetermined", "signature.none")
    assert item.document["assertion"] == "attested"


def test_a_presentation_that_somebody_made_is_not_for_keeping(vault: Vault) -> None:
    bound = vc_sd_jwt(cnf={"jwk": ALVA_STUDENT.public.to_jwk()})
    shown = bind(bound, ALVA_STUDENT, aud="A", nonce="n", iat=NOON)

    with refused(InputError, "imports.other_document"):
        bring(vault, presentation())
    with refused(InputError, "sd_jwt.kb_at_issuance"):
        bring(vault, shown)


def test_a_bound_credential_says_to_which_key(vault: Vault) -> None:
    bring(vault, vc_sd_jwt(cnf={"jwk": ALVA_STUDENT.public.to_jwk()}))

    (item,) = held(vault)
    assert item.document["bound"] is True
    assert item.document["holder_key"] == ALVA_STUDENT.public.thumbprint()


def test_it_answers_no_request_from_here(vault: Vault) -> None:
    bring(vault, vc_jwt(), edc_bytes(), trust=LISTED)

    assert held_in(vault) == ()


def test_a_picture_without_a_badge_is_evidence_as_before(vault: Vault) -> None:
    bring(vault, png())

    assert [item.type for item in held(vault)] == [ItemType.FILE]


def test_it_is_found_by_what_it_says(vault: Vault) -> None:
    bring(vault, vc_jwt())

    assert [found.title for found in vault.search("MIG-svetsning")] == ["Svetsning"]


@pytest.mark.parametrize(("hide", "whole"), [(("name",), False), ((), True)])
def test_an_sd_jwt_without_disclosures_is_marked_as_going_whole(
    vault: Vault, hide: tuple[str, ...], whole: bool
) -> None:
    text = issue(
        {"vct": DIPLOMA, "iss": "https://skola.example", "name": "Möbelsnickare"},
        hide=HideByFrame({"_sd": list(hide)}) if hide else HideByFrame({}),
        signer=SCHOOL,
        typ="dc+sd-jwt",
        salts=fixed_salts(),
    )

    bring(vault, text)

    (item,) = held(vault)
    assert item.document["whole"] is whole


def test_the_seal_of_a_kept_pdf_is_checked_anew(vault: Vault) -> None:
    data = sealed(page(), university())
    bring(vault, data)
    (before,) = held(vault)
    assert vault.originals(before.id)[0].snapshot["outcome"] == "undetermined"

    (brought,) = bring(vault, data, trust=LISTED, again=True)

    (item,) = held(vault)
    assert [one.id for one in brought.items] == [before.id] == [item.id]
    (original,) = vault.originals(item.id)
    assert original.snapshot["outcome"] == "valid"
    assert original.name == "file1"
