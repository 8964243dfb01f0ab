"""A small certificate authority: one root, and leaves for services that ask.

Meant for trying the wallet and for closed groups; nobody trusts it until its root is put on a
list. Only the leaf goes into ``x5c``.
"""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from wallet.errors import InputError
from wallet.standards.encoding import Instant, sha256
from wallet.standards.jose.certificates import parse_certificate
from wallet.standards.jose.private_key import PrivateKey
from wallet.standards.jose.public_key import PublicKey

if TYPE_CHECKING:
    from cryptography import x509

_DAY = 86_400


def make_ca(
    name: str, *, at: Instant, days: int, key: PrivateKey | None = None
) -> tuple[PrivateKey, str]:
    """The key and the self-signed certificate (PEM) of a root; without ``key`` a fresh one."""
    from cryptography import x509
    from cryptography.x509.oid import NameOID

    own = key or PrivateKey.generate()
    subject = _name([(NameOID.ORGANIZATION_NAME, name), (NameOID.COMMON_NAME, name)])
    builder = (
        _builder(subject, subject, own.public, at=at, days=days, issuer_key=own.public)
        .add_extension(x509.BasicConstraints(ca=True, path_length=0), critical=True)
        .add_extension(_key_usage(signs_certificates=True), critical=True)
    )
    return own, _signed(builder, own)


def make_leaf(
    ca_key: PrivateKey,
    ca_cert: str,
    *,
    dns: str,
    organisation: str | None,
    organisation_identifier: str | None,
    country: str | None,
    at: Instant,
    days: int,
    key: PublicKey,
) -> str:
    """The certificate (PEM) by which the root vouches for the key of a service.

    ``dns`` is its host name in ASCII. Raises :class:`InputError` ``jose.certificate_name`` for
    names a certificate cannot hold, ``jose.certificate_key`` where ``ca_key`` is another root's.
    """
    from cryptography import x509
    from cryptography.x509.oid import NameOID

    root = parse_certificate(ca_cert.encode("utf-8"))
    if PublicKey.from_certificate(root) != ca_key.public:
        raise InputError("jose.certificate_key")
    subject = _name(
        [
            (NameOID.COUNTRY_NAME, country),
            (NameOID.ORGANIZATION_NAME, organisation),
            (NameOID.ORGANIZATION_IDENTIFIER, organisation_identifier),
            (NameOID.COMMON_NAME, organisation or dns),
        ]
    )
    builder = (
        _builder(subject, root.subject, key, at=at, days=days, issuer_key=ca_key.public)
        .add_extension(x509.BasicConstraints(ca=False, path_length=None), critical=True)
        .add_extension(_key_usage(signs_certificates=False), critical=True)
        .add_extension(x509.SubjectAlternativeName([_dns_name(dns)]), critical=False)
    )
    return _signed(builder, ca_key)


def _builder(
    subject: x509.Name,
    issuer: x509.Name,
    key: PublicKey,
    *,
    at: Instant,
    days: int,
    issuer_key: PublicKey,
) -> x509.CertificateBuilder:
    from cryptography import x509

    serial = sha256(f"{issuer_key.thumbprint()} {key.thumbprint()} {at}".encode())[:16]
    return (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(issuer)
        .public_key(key.library_key())
        .serial_number(int.from_bytes(serial) | 1)
        .not_valid_before(datetime.fromtimestamp(at.seconds, UTC))
        .not_valid_after(datetime.fromtimestamp(at.plus(days * _DAY).seconds, UTC))
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(key.library_key()), critical=False)
        .add_extension(
            x509.AuthorityKeyIdentifier.from_issuer_public_key(issuer_key.library_key()),
            critical=False,
        )
    )


def _name(attributes: list[tuple[x509.ObjectIdentifier, str | None]]) -> x509.Name:
    from cryptography import x509

    try:
        return x509.Name([x509.NameAttribute(oid, text) for oid, text in attributes if text])
    except ValueError as error:
        raise InputError("jose.certificate_name") from error


def _dns_name(dns: str) -> x509.DNSName:
    from cryptography import x509

    try:
        return x509.DNSName(dns)
    except ValueError as error:
        raise InputError("jose.certificate_name") from error


def _key_usage(*, signs_certificates: bool) -> x509.KeyUsage:
    from cryptography import x509

    return x509.KeyUsage(
        digital_signature=not signs_certificates,
        key_cert_sign=signs_certificates,
        crl_sign=signs_certificates,
        content_commitment=False,
        key_encipherment=False,
        data_encipherment=False,
        key_agreement=False,
        encipher_only=False,
        decipher_only=False,
    )


def _signed(builder: x509.CertificateBuilder, key: PrivateKey) -> str:
    from cryptography.hazmat.primitives import hashes
    from cryptography.hazmat.primitives.serialization import Encoding

    digest = None if key.public.kind == "Ed25519" else hashes.SHA256()
    certificate = builder.sign(key.library_key(), digest)
    return certificate.public_bytes(Encoding.PEM).decode("ascii")
