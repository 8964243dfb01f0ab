"""Certificates in a header, and whether an anchor vouches for them."""

from __future__ import annotations

import base64
from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.serialization import Encoding
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID, ObjectIdentifier
from hypothesis import given
from hypothesis import strategies as st

from tests.fakes.clock import NOON
from tests.fakes.keys import edwards_key, test_key
from wallet import limits
from wallet.errors import InputError
from wallet.standards.encoding import Instant
from wallet.standards.jose import (
    PrivateKey,
    PublicKey,
    certificate_identity,
    encode_x5c,
    parse_certificate,
    parse_x5c,
    verify_chain,
)

ROOT_KEY, MIDDLE_KEY, LEAF_KEY = test_key(11), test_key(12), test_key(13)
DAY = 86_400
AT = NOON.plus(DAY)

IS_CA = x509.BasicConstraints(ca=True, path_length=None)
NO_CA = x509.BasicConstraints(ca=False, path_length=None)
UNKNOWN = x509.UnrecognizedExtension(ObjectIdentifier("1.3.6.1.4.1.55555.1"), b"\x05\x00")


def _usage(*names: str) -> x509.KeyUsage:
    every = ("digital_signature", "content_commitment", "key_encipherment", "data_encipherment")
    more = ("key_agreement", "key_cert_sign", "crl_sign", "encipher_only", "decipher_only")
    return x509.KeyUsage(**{name: name in names for name in every + more})


def _certificate(
    subject: str,
    issuer: str,
    *extensions: x509.ExtensionType,
    key: PrivateKey = LEAF_KEY,
    signer: PrivateKey = ROOT_KEY,
    critical: bool = True,
    start: Instant = NOON,
    days: int = 10,
) -> x509.Certificate:
    builder = (
        x509.CertificateBuilder()
        .subject_name(_common_name(subject))
        .issuer_name(_common_name(issuer))
        .public_key(key.public.library_key())
        .serial_number(7)
        .not_valid_before(_moment(start))
        .not_valid_after(_moment(start.plus(days * DAY)))
    )
    for extension in extensions:
        builder = builder.add_extension(extension, critical)
    return builder.sign(
        signer.library_key(), None if signer.public.kind == "Ed25519" else hashes.SHA256()
    )


def _common_name(text: str) -> x509.Name:
    return x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, text)])


def _moment(instant: Instant) -> datetime:
    return datetime.fromtimestamp(instant.seconds, UTC)


ROOT = _certificate("root", "root", IS_CA, key=ROOT_KEY)
MIDDLE = _certificate("middle", "root", IS_CA, key=MIDDLE_KEY)
LEAF = _certificate("leaf", "root")
LOW_LEAF = _certificate("leaf", "middle", NO_CA, signer=MIDDLE_KEY)


def _refusal(
    chain: Sequence[x509.Certificate],
    *,
    anchors: Sequence[x509.Certificate] = (ROOT,),
    at: Instant = AT,
) -> InputError:
    with pytest.raises(InputError) as refusal:
        verify_chain(chain, anchors, at)
    return refusal.value


def _middle(*extensions: x509.ExtensionType, critical: bool = True) -> x509.Certificate:
    return _certificate("middle", "root", *extensions, key=MIDDLE_KEY, critical=critical)


def test_a_leaf_leads_to_the_anchor_that_signed_it() -> None:
    other = _certificate("other", "other", IS_CA, key=test_key(14), signer=test_key(14))
    assert verify_chain([LEAF], [other, ROOT], AT) == ROOT


def test_certificates_between_leaf_and_anchor_come_in_the_chain() -> None:
    assert verify_chain([LOW_LEAF, MIDDLE], [ROOT], AT) == ROOT
    assert verify_chain([LOW_LEAF, MIDDLE, ROOT], [ROOT], AT) == ROOT
    assert _refusal([LOW_LEAF]).code == "jose.chain_untrusted"


def test_an_authority_below_a_root_can_be_an_anchor() -> None:
    assert verify_chain([LOW_LEAF], [MIDDLE], AT) == MIDDLE


def test_a_leaf_that_is_an_anchor_needs_nobody_else() -> None:
    alone = _certificate("alone", "alone", signer=LEAF_KEY)
    assert verify_chain([alone], [alone], AT) == alone
    assert verify_chain([LEAF], [LEAF], AT) == LEAF


def test_a_self_signed_leaf_that_is_no_anchor_is_refused() -> None:
    alone = _certificate("alone", "alone", signer=LEAF_KEY)
    assert _refusal([alone]).code == "jose.chain_self_signed"
    assert _refusal([alone], anchors=()).code == "jose.chain_self_signed"


def test_nobody_vouches_where_there_is_no_anchor() -> None:
    assert _refusal([LEAF], anchors=()).code == "jose.chain_untrusted"


def test_the_name_of_an_anchor_without_its_key_is_nothing() -> None:
    forged = _certificate("leaf", "root", signer=test_key(15))
    assert _refusal([forged]).code == "jose.chain_untrusted"
    impostor = _certificate("root", "root", IS_CA, key=test_key(15), signer=test_key(15))
    assert _refusal([forged, impostor]).code == "jose.chain_untrusted"


@pytest.mark.parametrize(
    ("seconds", "holds"), [(-1, False), (0, True), (10 * DAY, True), (10 * DAY + 1, False)]
)
def test_a_certificate_holds_from_its_first_to_its_last_second(seconds: int, holds: bool) -> None:
    lasting = _certificate("root", "root", IS_CA, key=ROOT_KEY, start=NOON.plus(-DAY), days=90)
    at = NOON.plus(seconds)
    if holds:
        assert verify_chain([LEAF], [lasting], at) == lasting
        assert verify_chain([LEAF], [LEAF], at) == LEAF
    else:
        for anchors in ([lasting], [LEAF], []):
            refusal = _refusal([LEAF], anchors=anchors, at=at)
            assert refusal.code == "jose.chain_time"
            assert refusal.data == {"start": "2026-11-21", "end": "2026-12-01"}


def test_an_authority_that_no_longer_holds_vouches_for_nobody() -> None:
    ended = _certificate("middle", "root", IS_CA, key=MIDDLE_KEY, start=NOON.plus(-9 * DAY), days=1)
    assert _refusal([LOW_LEAF, ended]).code == "jose.chain_time"
    old_root = _certificate("root", "root", IS_CA, key=ROOT_KEY, start=NOON.plus(-9 * DAY), days=1)
    assert _refusal([LEAF], anchors=[old_root]).code == "jose.chain_untrusted"


@pytest.mark.parametrize(
    "middle",
    [
        pytest.param(_middle(), id="no basic constraints"),
        pytest.param(_middle(NO_CA), id="no authority"),
        pytest.param(_middle(IS_CA, _usage("digital_signature")), id="may not sign certificates"),
        pytest.param(_middle(IS_CA, UNKNOWN), id="an unknown critical extension"),
        pytest.param(
            _middle(IS_CA, x509.NameConstraints([x509.DNSName("other.example")], None)),
            id="for other names",
        ),
    ],
)
def test_who_may_not_vouch_for_a_leaf_does_not(middle: x509.Certificate) -> None:
    names = x509.SubjectAlternativeName([x509.DNSName("match.example")])
    leaf = _certificate("leaf", "middle", names, signer=MIDDLE_KEY, critical=False)
    assert _refusal([leaf, middle]).code == "jose.chain_untrusted"


def test_an_authority_may_say_that_it_signs_certificates() -> None:
    middle = _middle(IS_CA, _usage("key_cert_sign"), UNKNOWN_NAME, critical=False)
    assert verify_chain([LOW_LEAF, middle], [ROOT], AT) == ROOT


UNKNOWN_NAME = x509.UnrecognizedExtension(ObjectIdentifier("1.3.6.1.4.1.55555.2"), b"\x05\x00")


def test_the_length_a_root_allows_is_kept() -> None:
    short = x509.BasicConstraints(ca=True, path_length=0)
    root = _certificate("root", "root", short, key=ROOT_KEY)
    assert verify_chain([LEAF], [root], AT) == root
    assert _refusal([LOW_LEAF, MIDDLE], anchors=[root]).code == "jose.chain_untrusted"


@pytest.mark.parametrize(
    "extension",
    [
        pytest.param(IS_CA, id="an authority"),
        pytest.param(_usage("key_encipherment"), id="a key for encryption"),
        pytest.param(_usage("key_cert_sign"), id="a key for certificates"),
        pytest.param(x509.ExtendedKeyUsage([ExtendedKeyUsageOID.OCSP_SIGNING]), id="for OCSP"),
        pytest.param(x509.ExtendedKeyUsage([ExtendedKeyUsageOID.TIME_STAMPING]), id="for time"),
    ],
)
def test_a_leaf_for_something_else_is_refused(extension: x509.ExtensionType) -> None:
    assert _refusal([_certificate("leaf", "root", extension)]).code == "jose.chain_usage"


@pytest.mark.parametrize(
    "extension",
    [_usage("key_encipherment"), x509.ExtendedKeyUsage([ExtendedKeyUsageOID.OCSP_SIGNING])],
)
def test_being_an_anchor_does_not_change_what_a_key_is_for(extension: x509.ExtensionType) -> None:
    leaf = _certificate("leaf", "root", extension)
    assert _refusal([leaf], anchors=[leaf]).code == "jose.chain_usage"


@pytest.mark.parametrize(
    "extension",
    [
        NO_CA,
        _usage("digital_signature"),
        _usage("content_commitment"),
        x509.ExtendedKeyUsage([ExtendedKeyUsageOID.CLIENT_AUTH]),
        x509.ExtendedKeyUsage([ExtendedKeyUsageOID.OCSP_SIGNING, ExtendedKeyUsageOID.CLIENT_AUTH]),
    ],
)
def test_a_leaf_for_signing_is_taken(extension: x509.ExtensionType) -> None:
    assert verify_chain([_certificate("leaf", "root", extension)], [ROOT], AT) == ROOT


def test_a_leaf_with_an_unknown_critical_extension_is_refused() -> None:
    assert _refusal([_certificate("leaf", "root", UNKNOWN)]).code == "jose.chain_untrusted"
    leaf = _certificate("leaf", "root", UNKNOWN, critical=False)
    assert verify_chain([leaf], [ROOT], AT) == ROOT


def test_an_ed25519_key_can_be_vouched_for() -> None:
    leaf = _certificate("leaf", "root", key=edwards_key(1))
    assert verify_chain([leaf], [ROOT], AT) == ROOT
    assert PublicKey.from_certificate(leaf) == edwards_key(1).public


def test_the_length_of_a_chain_is_bounded() -> None:
    for chain in ([], [LEAF] * (limits.MAX_CERTIFICATES + 1)):
        assert _refusal(chain).code == "jose.chain_length"
    assert verify_chain([LEAF] * limits.MAX_CERTIFICATES, [ROOT], AT) == ROOT


def test_the_header_gives_back_what_was_put_into_it() -> None:
    header: dict[str, Any] = {"x5c": encode_x5c([LOW_LEAF, MIDDLE])}
    assert parse_x5c(header) == (LOW_LEAF, MIDDLE)


DER = LEAF.public_bytes(Encoding.DER)
TEXT = base64.b64encode(DER).decode()


@pytest.mark.parametrize(
    ("value", "code"),
    [
        pytest.param(..., "jose.x5c", id="absent"),
        pytest.param([], "jose.x5c", id="empty"),
        pytest.param(TEXT, "jose.x5c", id="not a list"),
        pytest.param([None], "jose.x5c", id="not a text"),
        pytest.param([TEXT + "\n"], "jose.x5c", id="line feed"),
        pytest.param([TEXT[:64] + "\n" + TEXT[64:]], "jose.x5c", id="lines"),
        pytest.param([TEXT.rstrip("=") + "===="], "jose.x5c", id="too much padding"),
        pytest.param([base64.urlsafe_b64encode(b"\xff" * 30).decode()], "jose.x5c", id="base64url"),
        pytest.param([""], "jose.certificate", id="nothing in it"),
        pytest.param(["AAAA"], "jose.certificate", id="no certificate"),
        pytest.param([base64.b64encode(DER[:-1]).decode()], "jose.certificate", id="cut"),
        pytest.param(
            [base64.b64encode(DER + b"\0").decode()], "jose.certificate", id="one more byte"
        ),
        pytest.param(
            [base64.b64encode(LEAF.public_bytes(Encoding.PEM)).decode()], "jose.x5c", id="PEM"
        ),
        pytest.param([TEXT] * 7, "jose.chain_length", id="too many"),
        pytest.param(["A" * 100_000], "jose.x5c", id="too long"),
    ],
)
def test_a_header_holds_a_bounded_list_of_certificates(value: Any, code: str) -> None:
    with pytest.raises(InputError) as refusal:
        parse_x5c({} if value is ... else {"x5c": value})
    assert refusal.value.code == code


def test_a_file_holds_a_certificate_in_either_form() -> None:
    assert parse_certificate(DER) == LEAF
    assert parse_certificate(LEAF.public_bytes(Encoding.PEM)) == LEAF
    with pytest.raises(InputError) as refusal:
        parse_certificate(bytes(limits.MAX_CERTIFICATE_BYTES + 1))
    assert refusal.value.code == "encoding.too_large"


@given(st.binary() | st.integers(0, len(DER) - 1).map(lambda place: DER[:place] + DER[place + 1 :]))
def test_any_bytes_are_a_certificate_or_an_error(data: bytes) -> None:
    with pytest.raises(InputError):
        parse_certificate(data)


@given(st.integers(0, len(DER) - 1), st.integers(1, 255))
def test_any_byte_changed_breaks_the_chain(place: int, change: int) -> None:
    changed = bytearray(DER)
    changed[place] ^= change
    with pytest.raises(InputError):
        verify_chain([parse_certificate(bytes(changed))], [ROOT], AT)


@given(st.lists(st.tuples(st.integers(0, len(DER) - 1), st.integers(0, 255)), max_size=3))
def test_any_bytes_changed_leave_a_certificate_or_an_error(changes: list[tuple[int, int]]) -> None:
    changed = bytearray(DER)
    for place, byte in changes:
        changed[place] = byte
    try:
        certificate = parse_certificate(bytes(changed))
        certificate_identity(certificate)
        PublicKey.from_certificate(certificate)
    except InputError:
        return
    assert certificate.public_bytes(Encoding.DER) == changed


@pytest.mark.parametrize(
    ("old", "new"),
    [
        pytest.param(b"\xa0\x03\x02\x01\x02", b"\xa0\x03\x02\x01\x09", id="unknown version"),
        pytest.param(b"\x02\x01\x07", b"\x02\x01\x87", id="negative serial number"),
        pytest.param(b"\x02\x01\x07", b"\x02\x01\x00", id="serial number zero"),
    ],
)
def test_a_certificate_the_library_frowns_at_is_refused(old: bytes, new: bytes) -> None:
    assert DER.count(old) == 1
    with pytest.raises(InputError) as refusal:
        parse_certificate(DER.replace(old, new))
    assert refusal.value.code == "jose.certificate"


def test_a_certificate_says_who_its_holder_is() -> None:
    attributes = [
        (NameOID.COUNTRY_NAME, "SE"),
        (NameOID.ORGANIZATION_NAME, "Exempelmatchning AB"),
        (NameOID.ORGANIZATION_IDENTIFIER, "NTRSE-5560000000"),
        (NameOID.COMMON_NAME, "Exempelmatchning"),
    ]
    names = x509.SubjectAlternativeName(
        [
            x509.DNSName("match.example"),
            x509.DNSName("www.match.example"),
            x509.UniformResourceIdentifier("https://match.example/"),
            x509.RFC822Name("info@match.example"),
        ]
    )
    identity = certificate_identity(_named(attributes, names))
    assert identity.organisation == "Exempelmatchning AB"
    assert identity.organisation_identifier == "NTRSE-5560000000"
    assert identity.common_name == "Exempelmatchning"
    assert identity.country == "SE"
    assert identity.dns_names == ("match.example", "www.match.example")
    assert identity.uris == ("https://match.example/",)
    assert (identity.not_before, identity.not_after) == (NOON, NOON.plus(10 * DAY))


def test_what_a_certificate_does_not_say_is_none() -> None:
    identity = certificate_identity(_named([]))
    assert identity.organisation is identity.organisation_identifier is None
    assert identity.common_name is identity.country is None
    assert identity.dns_names == identity.uris == ()


def test_a_name_given_twice_names_nobody() -> None:
    twice = [(NameOID.ORGANIZATION_IDENTIFIER, f"NTRSE-{n}") for n in (5560000000, 5560000001)]
    assert certificate_identity(_named(twice)).organisation_identifier is None


def test_the_fingerprint_is_that_of_the_whole_certificate() -> None:
    identity = certificate_identity(LEAF)
    assert identity.fingerprint == LEAF.fingerprint(hashes.SHA256()).hex()
    digest = base64.urlsafe_b64encode(LEAF.fingerprint(hashes.SHA256()))
    assert identity.x509_hash == digest.decode().rstrip("=")


def _named(
    attributes: list[tuple[ObjectIdentifier, str]], *extensions: x509.ExtensionType
) -> x509.Certificate:
    builder = (
        x509.CertificateBuilder()
        .subject_name(x509.Name([x509.NameAttribute(oid, text) for oid, text in attributes]))
        .issuer_name(_common_name("root"))
        .public_key(LEAF_KEY.public.library_key())
        .serial_number(8)
        .not_valid_before(_moment(NOON))
        .not_valid_after(_moment(NOON.plus(10 * DAY)))
    )
    for extension in extensions:
        builder = builder.add_extension(extension, critical=False)
    return builder.sign(ROOT_KEY.library_key(), hashes.SHA256())


@pytest.mark.parametrize("critical", [True, False])
def test_an_authority_for_some_organisations_only_vouches_for_no_other(critical: bool) -> None:
    """RFC 5280 section 4.2.1.10: a limit counts, marked critical or not."""
    school = [x509.DirectoryName(_common_name("school"))]
    for limit in (x509.NameConstraints(school, None), x509.NameConstraints(None, school)):
        limited = _certificate("middle", "root", IS_CA, key=MIDDLE_KEY)
        assert verify_chain([LOW_LEAF, limited], [ROOT], AT) == ROOT
        limited = _middle(IS_CA, limit, critical=critical)
        assert _refusal([LOW_LEAF, limited]).code == "jose.chain_untrusted"
