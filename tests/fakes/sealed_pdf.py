"""PDF files with seals of a test authority: fair, appended to, altered. pyHanko makes the seals."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cache
from io import BytesIO
from typing import Any, TypeAlias

from asn1crypto import cms, keys
from asn1crypto import x509 as asn1_x509
from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
)
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID
from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.pdf_utils.writer import PageObject, PdfFileWriter
from pyhanko.sign.fields import MDPPerm, SigFieldSpec, SigSeedSubFilter
from pyhanko.sign.signers import SimpleSigner
from pyhanko.sign.signers.cms_embedder import (
    PdfCMSEmbedder,
    SigIOSetup,
    SigMDPSetup,
    SigObjSetup,
)
from pyhanko.sign.signers.pdf_byterange import DocumentTimestamp, PdfSignedData
from pyhanko.sign.signers.pdf_cms import PdfCMSSignedAttributes
from pyhanko.sign.timestamps import DummyTimeStamper
from pyhanko_certvalidator.registry import SimpleCertificateStore

from tests.fakes.clock import NOON
from tests.fakes.keys import test_key
from wallet.credentials.trust_list import Role, TrustEntry, parse_anchor
from wallet.standards.encoding import Instant, sha256

Key: TypeAlias = ec.EllipticCurvePrivateKey | rsa.RSAPrivateKey

DAY = 86_400
TWO_YEARS_AGO = NOON.plus(-730 * DAY)
LAST_SPRING = NOON.plus(-200 * DAY)
UNIVERSITY = "Exempeluniversitetet"
IDENTIFIER = "NTRSE-2020000000"


@dataclass(frozen=True)
class Certified:
    """A key with its certificate and what leads on from it."""

    key: Key
    certificate: x509.Certificate
    above: tuple[x509.Certificate, ...] = ()

    @property
    def anchor(self) -> bytes:
        """What a trust list holds of it."""
        return parse_anchor(self.certificate.public_bytes(Encoding.PEM))

    def listed(self, name: str = "Exempelintyg CA", **members: Any) -> TrustEntry:
        """An entry of a trust list for this certificate as an authority."""
        fair: dict[str, Any] = {"name": name, "role": Role.ISSUER, "anchor": self.anchor}
        return TrustEntry(**{**fair, **members})


def _certified(
    subject: x509.Name,
    key: Key,
    by: Certified | None,
    *,
    since: Instant,
    days: int,
    extensions: tuple[tuple[x509.ExtensionType, bool], ...],
) -> Certified:
    builder = (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(by.certificate.subject if by else subject)
        .public_key(key.public_key())
        .serial_number(since.seconds)
        .not_valid_before(moment(since))
        .not_valid_after(moment(since.plus(days * DAY)))
    )
    for value, critical in extensions:
        builder = builder.add_extension(value, critical=critical)
    certificate = builder.sign(by.key if by else key, hashes.SHA256())
    return Certified(key, certificate, (by.certificate, *by.above) if by else ())


def authority(
    name: str = "Exempelintyg CA", number: int = 40, by: Certified | None = None
) -> Certified:
    """A root, or an authority below one."""
    return _certified(
        _name(name),
        _key(number),
        by,
        since=NOON.plus(-3000 * DAY),
        days=6000,
        extensions=(
            (x509.BasicConstraints(ca=True, path_length=None), True),
            (_usage(certificates=True), True),
        ),
    )


@cache
def root() -> Certified:
    """The authority of the tests."""
    return authority()


def university(
    by: Certified | None = None,
    *,
    number: int = 41,
    organisation: str = UNIVERSITY,
    identifier: str | None = IDENTIFIER,
    since: Instant = TWO_YEARS_AGO,
    days: int = 1095,
    self_made: bool = False,
) -> Certified:
    """A seal certificate; under the tests' own authority where no other is given."""
    return _certified(
        _name(organisation, identifier),
        _key(number),
        None if self_made else by or root(),
        since=since,
        days=days,
        extensions=(
            (x509.BasicConstraints(ca=False, path_length=None), True),
            (_usage(certificates=False), True),
        ),
    )


def stamper(by: Certified | None = None, **members: Any) -> Certified:
    """A time-stamping service."""
    fair: dict[str, Any] = {
        "since": NOON.plus(-1000 * DAY),
        "days": 2000,
        "extensions": (
            (x509.BasicConstraints(ca=False, path_length=None), True),
            (x509.ExtendedKeyUsage([ExtendedKeyUsageOID.TIME_STAMPING]), True),
        ),
    }
    return _certified(_name("Exempelstämpel AB"), _rsa_key(), by or root(), **{**fair, **members})


def page(text: str = "Examensbevis") -> bytes:
    """A PDF of one page, with no seal."""
    writer = PdfFileWriter(stream_xrefs=False)
    words = generic.StreamObject(stream_data=f"BT ({text}) Tj ET".encode("latin-1"))
    writer.insert_page(PageObject(contents=writer.add_object(words), media_box=(0, 0, 595, 842)))
    return _written(writer)


def sealed(
    pdf: bytes,
    by: Certified,
    *,
    field: str = "Seal1",
    at: Instant | None = LAST_SPRING,
    stamped: tuple[Certified, Instant] | None = None,
    form: SigSeedSubFilter = SigSeedSubFilter.PADES,
    digest: str = "sha256",
    allows: MDPPerm | None = None,
    change: Callable[[bytes], bytes] | None = None,
) -> bytes:
    """``pdf`` with a further seal; ``change`` is made to the seal itself before it is put in."""
    writer = IncrementalPdfFileWriter(BytesIO(pdf))
    if writer.prev.encrypted:
        writer.encrypt("")
    placeholder = PdfSignedData(
        generic.pdf_name("/Sig"), subfilter=form, timestamp=moment(at) if at else None
    )
    setup = SigMDPSetup(md_algorithm=digest, certify=True, docmdp_perms=allows) if allows else None

    def sign(document_digest: bytes) -> bytes:
        made = asyncio.run(
            _signer(by).async_sign(
                document_digest,
                digest,
                use_pades=form is SigSeedSubFilter.PADES,
                timestamper=_stamper(*stamped) if stamped else None,
                signed_attr_settings=PdfCMSSignedAttributes(
                    signing_time=moment(at) if at and form is not SigSeedSubFilter.PADES else None
                ),
            )
        )
        return bytes(made.dump())

    return _embedded(writer, field, SigObjSetup(placeholder, setup), digest, sign, change)


def stamped_whole(pdf: bytes, by: Certified, at: Instant, *, field: str = "Stamp1") -> bytes:
    """``pdf`` with a time-stamp over all of it."""
    writer = IncrementalPdfFileWriter(BytesIO(pdf))

    def sign(document_digest: bytes) -> bytes:
        return bytes(_token(document_digest, by, at).dump())

    return _embedded(writer, field, SigObjSetup(DocumentTimestamp()), "sha256", sign, None)


def stamp_of(data: bytes, by: Certified, at: Instant) -> cms.ContentInfo:
    """A time-stamp over any bytes."""
    return _token(sha256(data), by, at)


def with_stamp(seal: bytes, stamp: cms.ContentInfo) -> bytes:
    """A seal with a time-stamp put among what it does not sign."""
    whole = cms.ContentInfo.load(seal)
    attribute = cms.CMSAttribute({"type": "signature_time_stamp_token", "values": [stamp]})
    whole["content"]["signer_infos"][0]["unsigned_attrs"] = cms.CMSAttributes([attribute])
    return bytes(whole.dump())


def _token(digest: bytes, by: Certified, at: Instant) -> cms.ContentInfo:
    return asyncio.run(_stamper(by, at).async_timestamp(digest, "sha256"))


def rewritten(pdf: bytes, text: str = "Hedersdoktor") -> bytes:
    """``pdf`` with other words on its page, added after what is there."""
    writer = IncrementalPdfFileWriter(BytesIO(pdf))
    first = writer.root["/Pages"]["/Kids"][0]
    words = generic.StreamObject(stream_data=f"BT ({text}) Tj ET".encode("latin-1"))
    first["/Contents"] = writer.add_object(words)
    writer.mark_update(first.container_ref)
    return _written(writer)


def with_text_field(pdf: bytes) -> bytes:
    """``pdf`` with an empty form field to write in."""
    writer = IncrementalPdfFileWriter(BytesIO(pdf))
    field = generic.DictionaryObject(
        {
            generic.pdf_name("/FT"): generic.pdf_name("/Tx"),
            generic.pdf_name("/T"): generic.pdf_string("Betyg"),
        }
    )
    form = generic.DictionaryObject(
        {generic.pdf_name("/Fields"): generic.ArrayObject([writer.add_object(field)])}
    )
    writer.root["/AcroForm"] = writer.add_object(form)
    writer.update_root()
    return _written(writer)


def filled_in(pdf: bytes, value: str = "A") -> bytes:
    """``pdf`` with its text field filled in."""
    writer = IncrementalPdfFileWriter(BytesIO(pdf))
    fields = [one.get_object() for one in writer.root["/AcroForm"]["/Fields"]]
    (field,) = [one for one in fields if one["/T"] == "Betyg"]
    field["/V"] = generic.pdf_string(value)
    writer.mark_update(field.container_ref)
    return _written(writer)


def locked(pdf: bytes, *, owner: str, user: str) -> bytes:
    """``pdf`` encrypted; with an empty ``user`` password anybody can read it."""
    from pyhanko.pdf_utils.reader import PdfFileReader
    from pyhanko.pdf_utils.writer import copy_into_new_writer

    writer = copy_into_new_writer(PdfFileReader(BytesIO(pdf)))
    writer.encrypt(owner_pass=owner, user_pass=user, pdf_mac=False)
    return _written(writer)


def moment(at: Instant) -> datetime:
    """An instant as the libraries take it."""
    return datetime.fromtimestamp(at.seconds, UTC)


def _embedded(
    writer: IncrementalPdfFileWriter,
    field: str,
    setup: SigObjSetup,
    digest: str,
    sign: Callable[[bytes], bytes],
    change: Callable[[bytes], bytes] | None,
) -> bytes:
    steps = PdfCMSEmbedder(SigFieldSpec(field)).write_cms(field, writer)
    next(steps)
    steps.send(setup)
    prepared, output = steps.send(SigIOSetup(md_algorithm=digest))
    made = sign(prepared.document_digest)
    steps.send(cms.ContentInfo.load(change(made) if change else made))
    return bytes(output.getvalue())


def _signer(by: Certified) -> SimpleSigner:
    others = SimpleCertificateStore()
    others.register_multiple([_asn1(one) for one in by.above])
    return SimpleSigner(_asn1(by.certificate), _private(by.key), others)


def _stamper(by: Certified, at: Instant) -> DummyTimeStamper:
    return DummyTimeStamper(
        _asn1(by.certificate),
        _private(by.key),
        certs_to_embed=[_asn1(one) for one in by.above],  # type: ignore[arg-type]  # it makes a list
        fixed_dt=moment(at),
    )


def _asn1(certificate: x509.Certificate) -> asn1_x509.Certificate:
    return asn1_x509.Certificate.load(certificate.public_bytes(Encoding.DER))


def _key(number: int) -> ec.EllipticCurvePrivateKey:
    key = test_key(number).library_key()
    assert isinstance(key, ec.EllipticCurvePrivateKey)
    return key


@cache
def _rsa_key() -> rsa.RSAPrivateKey:
    """The time-stamper of the library signs with RSA only."""
    return rsa.generate_private_key(65537, 2048)


def _private(key: Key) -> keys.PrivateKeyInfo:
    der = key.private_bytes(Encoding.DER, PrivateFormat.PKCS8, NoEncryption())
    return keys.PrivateKeyInfo.load(der)


def _written(writer: Any) -> bytes:
    out = BytesIO()
    writer.write(out)
    return out.getvalue()


def _name(organisation: str, identifier: str | None = None) -> x509.Name:
    attributes = [x509.NameAttribute(NameOID.COUNTRY_NAME, "SE")]
    if identifier:
        attributes.append(x509.NameAttribute(NameOID.ORGANIZATION_IDENTIFIER, identifier))
    attributes.append(x509.NameAttribute(NameOID.ORGANIZATION_NAME, organisation))
    attributes.append(x509.NameAttribute(NameOID.COMMON_NAME, organisation))
    return x509.Name(attributes)


def _usage(*, certificates: bool) -> x509.KeyUsage:
    return x509.KeyUsage(
        digital_signature=not certificates,
        content_commitment=not certificates,
        key_cert_sign=certificates,
        crl_sign=certificates,
        key_encipherment=False,
        data_encipherment=False,
        key_agreement=False,
        encipher_only=False,
        decipher_only=False,
    )
