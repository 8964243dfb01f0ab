"""Who is named as the issuer, and by what certificate."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from functools import partial
from typing import Any

from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.serialization import Encoding

from tests.fakes.answer import (
    DAY,
    LAST_YEAR,
    SCHOOL,
    STRANGER,
    anchored,
    keyed,
    school,
    trusting,
)
from tests.fakes.clock import NOON
from tests.fakes.keys import test_key
from wallet import limits
from wallet.credentials.issuer_key import IssuerFinding, Signed, check_issuer, holds
from wallet.credentials.policy import Policy
from wallet.credentials.question import Question
from wallet.credentials.reasons import Reason
from wallet.credentials.report import Check, Vouching
from wallet.credentials.snapshot import Snapshot
from wallet.credentials.trust import Trust
from wallet.credentials.trust_list import KeyState, Role, TrustEntry, parse_anchor
from wallet.standards.encoding import Instant, JsonObject
from wallet.standards.jose import (
    PrivateKey,
    PublicKey,
    encode_x5c,
    parse_certificate,
    parse_jws,
    sign_jws,
)
from wallet.standards.jose.authority import make_ca, make_leaf

ROOT, ROOT_PEM = make_ca("Exempelrot", at=LAST_YEAR, days=3650, key=test_key(7))
BY_ROOT = trusting(TrustEntry("Exempelrot", Role.ISSUER, anchor=parse_anchor(ROOT_PEM.encode())))


def found(
    trust: Trust,
    *chain: x509.Certificate,
    issuer: str | None = "https://skola.example",
    issued: Instant | None = LAST_YEAR,
    signer: PrivateKey = SCHOOL,
    offered: PublicKey | None = None,
) -> IssuerFinding:
    header: JsonObject | None = {"x5c": [*encode_x5c(chain)]} if chain else None
    jws = parse_jws(sign_jws({}, signer, typ="dc+sd-jwt", header=header))
    signed = Signed(
        partial(holds, jws), issuer, ("urn:example:diploma:1",), issued, chain, offered=offered
    )
    return check_issuer(signed, Question(trust, Policy(), NOON))


def reasons(finding: IssuerFinding) -> list[Reason]:
    return [check.reason for check in finding.checks]


def leaf(**members: Any) -> x509.Certificate:
    fair: dict[str, Any] = {
        "dns": "skola.example",
        "organisation": "Exempelskolan",
        "organisation_identifier": None,
        "country": "SE",
        "at": LAST_YEAR,
        "days": 3650,
        "key": SCHOOL.public,
    }
    return parse_certificate(make_leaf(ROOT, ROOT_PEM, **{**fair, **members}).encode())


def with_address(address: str) -> x509.Certificate:
    """A certificate that names an address, and no host."""
    root = parse_certificate(ROOT_PEM.encode())
    day = datetime.fromtimestamp(NOON.seconds, UTC)
    name = x509.Name([x509.NameAttribute(x509.NameOID.ORGANIZATION_NAME, "Exempelskolan")])
    return (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(root.subject)
        .public_key(SCHOOL.public.library_key())
        .serial_number(1)
        .not_valid_before(day - timedelta(days=1))
        .not_valid_after(day + timedelta(days=1))
        .add_extension(
            x509.SubjectAlternativeName([x509.UniformResourceIdentifier(address)]), critical=False
        )
        .add_extension(
            x509.AuthorityKeyIdentifier.from_issuer_public_key(ROOT.public.library_key()),
            critical=False,
        )
        .sign(ROOT.library_key(), hashes.SHA256())
    )


CERTIFIED = [Reason.SIGNATURE, Reason.KEY_CERTIFICATE, Reason.TRUST_LISTED]


def test_an_issuer_is_named_by_its_certificate_and_the_list_by_its_own_name() -> None:
    finding = found(BY_ROOT, leaf())

    assert reasons(finding) == CERTIFIED
    assert finding.issuer.name == "Exempelskolan"
    assert finding.checks[1].source == "Exempelrot"
    assert finding.vouching is Vouching.ATTESTED


def test_a_certificate_without_an_organisation_names_its_common_name() -> None:
    assert found(BY_ROOT, leaf(organisation=None)).issuer.name == "skola.example"


def test_a_certificate_with_no_name_takes_that_of_the_list() -> None:
    nameless = (
        x509.CertificateBuilder()
        .subject_name(x509.Name([x509.NameAttribute(x509.NameOID.COUNTRY_NAME, "SE")]))
        .issuer_name(parse_certificate(ROOT_PEM.encode()).subject)
        .public_key(SCHOOL.public.library_key())
        .serial_number(1)
        .not_valid_before(datetime.fromtimestamp(LAST_YEAR.seconds, UTC))
        .not_valid_after(datetime.fromtimestamp(NOON.plus(DAY).seconds, UTC))
        .add_extension(
            x509.AuthorityKeyIdentifier.from_issuer_public_key(ROOT.public.library_key()),
            critical=False,
        )
        .sign(ROOT.library_key(), hashes.SHA256())
    )

    finding = found(BY_ROOT, nameless, issuer=None)

    assert finding.issuer.name == "Exempelrot"


def test_an_address_in_the_certificate_names_the_issuer() -> None:
    certificate = with_address("https://skola.example/utfardare")

    assert reasons(found(BY_ROOT, certificate, issuer="https://skola.example/utfardare")) == (
        CERTIFIED
    )
    assert Reason.KEY_NOT_IN_CERTIFICATE in reasons(
        found(BY_ROOT, certificate, issuer="https://skola.example/annan")
    )


def test_a_host_names_an_issuer_over_https_only() -> None:
    wrong = [Reason.SIGNATURE, Reason.KEY_NOT_IN_CERTIFICATE]

    assert reasons(found(BY_ROOT, leaf(), issuer="https://skola.example/utfardare")) == CERTIFIED
    assert reasons(found(BY_ROOT, leaf(), issuer="http://skola.example")) == wrong
    assert reasons(found(BY_ROOT, leaf(), issuer="https://under.skola.example")) == wrong
    assert reasons(found(BY_ROOT, leaf(), issuer="https://[")) == wrong
    assert reasons(found(BY_ROOT, leaf(), issuer="https:")) == wrong


def test_without_a_date_nothing_is_said_about_an_ended_certificate() -> None:
    ended = leaf(days=300)

    assert Reason.KEY_CERTIFICATE_EXPIRED in reasons(found(BY_ROOT, ended))
    assert Reason.KEY_NO_CHAIN in reasons(found(BY_ROOT, ended, issued=None))
    assert Reason.KEY_NO_CHAIN in reasons(found(BY_ROOT, ended, issued=NOON.plus(DAY)))


def test_an_ended_certificate_attests_nothing_but_says_whose_it_was() -> None:
    finding = found(BY_ROOT, leaf(days=300))

    assert finding.vouching is Vouching.UNVOUCHED
    assert finding.issuer.name == "Exempelskolan"


def test_a_leaf_whose_key_is_listed_needs_no_chain() -> None:
    finding = found(keyed(), leaf())

    assert reasons(finding) == [Reason.SIGNATURE, Reason.KEY_LISTED, Reason.TRUST_LISTED]


def test_a_certificate_of_another_key_is_a_wrong_signature() -> None:
    finding = found(BY_ROOT, leaf(), signer=STRANGER)

    assert reasons(finding) == [Reason.SIGNATURE_WRONG]
    assert finding.issuer.name is None
    assert finding.vouching is Vouching.UNCHECKED


def test_a_did_decides_against_a_certificate_in_the_header() -> None:
    """Which way leads to the key follows from ``iss``, not from what the header offers."""
    from wallet.standards.identifiers import did_key

    finding = found(BY_ROOT, leaf(), issuer=did_key(STRANGER.public))

    assert reasons(finding) == [Reason.SIGNATURE_WRONG]


def test_a_did_that_cannot_be_read_here_is_unknown() -> None:
    finding = found(BY_ROOT, issuer="did:example:skola")

    assert reasons(finding) == [
        Reason.SIGNATURE_NO_KEY,
        Reason.KEY_NOT_FOUND,
        Reason.TRUST_NOT_LISTED,
    ]
    assert finding.checks[1].detail == "identifiers.method"


def test_keys_listed_for_no_issuer_are_tried_up_to_a_limit() -> None:
    others = [
        TrustEntry(f"Skola {n}", Role.ISSUER, test_key(100 + n).public)
        for n in range(limits.MAX_KEYS_TRIED)
    ]
    own = TrustEntry("Exempelskolan", Role.ISSUER, SCHOOL.public)

    assert found(trusting(*others[1:], own)).vouching is Vouching.ATTESTED
    assert found(trusting(*others, own)).vouching is Vouching.UNCHECKED


def test_a_key_listed_for_the_issuer_is_found_however_long_the_list() -> None:
    others = [
        TrustEntry(f"Skola {n}", Role.ISSUER, test_key(100 + n).public)
        for n in range(limits.MAX_KEYS_TRIED)
    ]
    own = TrustEntry(
        "Exempelskolan", Role.ISSUER, SCHOOL.public, issuers=("https://skola.example",)
    )

    assert found(trusting(*others, own)).vouching is Vouching.ATTESTED


def test_an_anchor_trusted_for_requests_vouches_for_no_issuer() -> None:
    finding = found(anchored(school(), role=Role.RECIPIENT), school().leaf)

    assert Reason.KEY_NO_CHAIN in reasons(finding)


def test_a_further_signature_that_counts_for_nothing_takes_nothing_away() -> None:
    """Anybody can add one to a badge: it must not move the claims to those of a stranger."""
    finding = found(keyed())
    beside = replace(finding, checks=(*finding.checks, Check(Reason.SIGNATURE_SET_ASIDE)))

    assert beside.vouching is Vouching.ATTESTED


def test_an_authority_that_is_compromised_vouches_under_no_certificate() -> None:
    by, renewed = school(), school(at=NOON.plus(-DAY))
    warning = TrustEntry("x", Role.RECIPIENT, anchor=renewed.anchor, state=KeyState.COMPROMISED)
    trust = Trust((*anchored(by).lists, *trusting(warning, name="Varningar").lists))

    assert found(anchored(by), by.leaf).vouching is Vouching.ATTESTED
    reasons = [check.reason for check in found(trust, by.leaf).checks]
    assert Reason.TRUST_COMPROMISED in reasons


def test_a_listed_key_is_compromised_where_a_certificate_for_it_is() -> None:
    by = school()
    leaf = parse_anchor(by.leaf.public_bytes(Encoding.PEM))
    warning = TrustEntry("x", Role.ISSUER, anchor=leaf, state=KeyState.COMPROMISED)
    trust = Trust((*keyed().lists, *trusting(warning, name="Varningar").lists))

    assert found(keyed(), by.leaf).vouching is Vouching.ATTESTED
    reasons = [check.reason for check in found(trust, by.leaf).checks]
    assert Reason.TRUST_COMPROMISED in reasons


def test_a_list_that_has_ended_by_the_clock_vouches_for_no_earlier_moment() -> None:
    ended = Trust(tuple(replace(one, exp=NOON.plus(-DAY)) for one in keyed().lists))
    jws = parse_jws(sign_jws({}, SCHOOL, typ="dc+sd-jwt"))
    signed = Signed(partial(holds, jws), None, ("urn:example:diploma:1",), LAST_YEAR)

    asked = Question(ended, Policy(), NOON.plus(-2 * DAY), Snapshot(NOON))

    assert check_issuer(signed, asked).checks[-1].reason is Reason.TRUST_LIST_EXPIRED
