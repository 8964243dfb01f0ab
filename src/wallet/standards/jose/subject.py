"""Who a certificate says its holder is. Worth no more than the chain it was checked with."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import TYPE_CHECKING

from wallet.errors import InputError
from wallet.standards.encoding import Instant, sha256_b64u
from wallet.standards.jose.certificates import extension_of

if TYPE_CHECKING:
    from cryptography import x509


@dataclass(frozen=True, slots=True)
class CertificateIdentity:
    """The subject of a certificate. Texts are as written: foreign to the screen."""

    organisation: str | None
    organisation_identifier: str | None
    """OID 2.5.4.97, such as ``NTRSE-5560000000`` (ETSI EN 319 412-1)."""
    common_name: str | None
    country: str | None
    dns_names: tuple[str, ...]
    uris: tuple[str, ...]
    not_before: Instant
    not_after: Instant
    fingerprint: str
    """SHA-256 of the DER form, in lower case hex."""
    x509_hash: str
    """The same as base64url: what an OpenID4VP ``x509_hash`` client identifier holds."""


def certificate_identity(certificate: x509.Certificate) -> CertificateIdentity:
    """What the subject and subjectAltName say.

    An attribute given twice names nobody and is None.
    """
    from cryptography import x509
    from cryptography.hazmat.primitives.serialization import Encoding
    from cryptography.x509.oid import NameOID

    der = certificate.public_bytes(Encoding.DER)
    names = extension_of(certificate, x509.SubjectAlternativeName)
    return CertificateIdentity(
        organisation=_attribute(certificate, NameOID.ORGANIZATION_NAME),
        organisation_identifier=_attribute(certificate, NameOID.ORGANIZATION_IDENTIFIER),
        common_name=_attribute(certificate, NameOID.COMMON_NAME),
        country=_attribute(certificate, NameOID.COUNTRY_NAME),
        dns_names=tuple(names.get_values_for_type(x509.DNSName)) if names else (),
        uris=tuple(names.get_values_for_type(x509.UniformResourceIdentifier)) if names else (),
        not_before=_instant(certificate.not_valid_before_utc.timestamp()),
        not_after=_instant(certificate.not_valid_after_utc.timestamp()),
        fingerprint=hashlib.sha256(der).hexdigest(),
        x509_hash=sha256_b64u(der),
    )


def _attribute(certificate: x509.Certificate, oid: x509.ObjectIdentifier) -> str | None:
    values = [attribute.value for attribute in certificate.subject.get_attributes_for_oid(oid)]
    if len(values) != 1 or not isinstance(values[0], str):
        return None
    return values[0]


def _instant(timestamp: float) -> Instant:
    try:
        return Instant(int(timestamp))
    except InputError as error:
        raise InputError("jose.certificate") from error
