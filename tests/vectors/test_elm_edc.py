"""The samples of European Digital Credentials that the European Commission publishes."""

from __future__ import annotations

import json
from typing import Any

import pytest
from cryptography.hazmat.primitives.serialization import Encoding

from tests.fakes.answer import trusting
from tests.fakes.clock import NOON
from tests.fakes.shared import vectors
from tests.unit.exchange.answer.cases import ALONE
from wallet.credentials.reasons import Outcome, Reason
from wallet.credentials.report import DocumentKind, Report, Vouching
from wallet.credentials.trust import Trust
from wallet.credentials.trust_list import Role, TrustEntry
from wallet.exchange.check import verify_document
from wallet.standards.encoding import Instant
from wallet.standards.jades import JsonSeal, parse_json_seal, read_stamps
from wallet.standards.jose import PublicKey, certificate_identity


def sealed() -> bytes:
    return vectors("elm-edc/Sample-MC-Annex1-signed.jsonld").read_bytes()


def seal() -> JsonSeal:
    return parse_json_seal(json.loads(sealed()))


def said() -> dict[str, Any]:
    """What is known of the sealed sample."""
    (found,) = json.loads(vectors("elm-edc/cases.json").read_text("utf-8"))["cases"]
    assert isinstance(found, dict)
    return found


def judged(data: bytes, trust: Trust | None = None, at: Instant = NOON) -> Report:
    return verify_document(data, trust=trust or Trust(), policy=ALONE, at=at)


def reasons(report: Report) -> set[Reason]:
    return {check.reason for check in report.all_checks()}


def test_the_signature_is_over_the_payload_as_it_stands() -> None:
    document = json.loads(sealed())
    protected = document["signatures"][0]["protected"]

    assert seal().signing_input == f"{protected}.{document['payload']}".encode()
    assert seal().holds(PublicKey.from_certificate(seal().certificate))


def test_certificate_and_time_are_those_that_are_known() -> None:
    identity = certificate_identity(seal().certificate)

    assert identity.not_after == Instant.parse(said()["end_entity_not_after"])
    assert seal().stated == Instant.parse(said()["sigT"])
    assert [next(iter(entry)) for entry in seal().beside] == said()["etsiU"]
    assert 1 + len(seal().inside) == said()["x5c_count"]


def test_the_time_stamp_beside_it_is_about_this_seal() -> None:
    (stamp,) = read_stamps(seal())

    assert stamp.holds
    assert stamp.time == Instant.parse("2023-09-27T11:54:20Z")


def test_nobody_on_a_list_certified_the_sealer() -> None:
    """Verdict: signature valid; certificate expired now, valid then; chain not established."""
    report = judged(sealed())

    assert report.kind is DocumentKind.ELM
    assert report.outcome is Outcome.UNDETERMINED
    assert {Reason.SIGNATURE, Reason.KEY_NO_CHAIN, Reason.TIME_STAMP_UNLISTED} <= reasons(report)
    (part,) = report.parts
    assert part.vouching is Vouching.UNVOUCHED
    assert part.issuer is not None
    assert part.issuer.stated == "ORGANIZACION TEST (VATES-A00000000)"
    assert part.claims["title"] == "Micro-Credential"


def test_a_list_with_its_authority_tells_whose_it_is_and_that_it_has_ended() -> None:
    """The chain stands beside the signature; the certificate of its authority is an anchor."""
    anchor = seal().chain[1]
    der = anchor.public_bytes(Encoding.DER)
    entry = TrustEntry(name="Exempellistans myndighet", role=Role.ISSUER, anchor=der)

    now = judged(sealed(), trusting(entry))
    then = judged(sealed(), trusting(entry), Instant.parse("2024-01-01T00:00:00Z"))

    assert Reason.KEY_CERTIFICATE_EXPIRED in reasons(now)
    assert now.outcome is Outcome.UNDETERMINED
    assert then.outcome is Outcome.VALID
    assert then.parts[0].issuer is not None
    assert then.parts[0].issuer.name == "ORGANIZACION TEST (VATES-A00000000)"


@pytest.mark.parametrize(
    "change",
    [
        lambda payload: payload.replace("University of Zed", "University of Zee"),
        lambda payload: payload + " ",
        lambda payload: json.dumps(json.loads(payload)),
    ],
)
def test_another_text_under_the_seal_is_a_forgery(change: Any) -> None:
    document = json.loads(sealed())
    document["payload"] = change(document["payload"])

    report = judged(json.dumps(document).encode())

    assert report.outcome is Outcome.INVALID
    assert [part.claims for part in report.parts] == [{}]


@pytest.mark.parametrize("name", ["Sample-MC-Annex1-unsigned.jsonld", "credential-sample.jsonld"])
def test_a_sample_without_a_seal_is_signed_by_nobody(name: str) -> None:
    report = judged(vectors(f"elm-edc/{name}").read_bytes())

    assert report.kind is DocumentKind.ELM
    assert report.decisive is not None
    assert report.decisive.reason is Reason.SIGNATURE_MISSING
