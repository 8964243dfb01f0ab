"""Certificates in a JOSE header (RFC 7515 section 4.1.6) and the chains they make (RFC 5280).

Path validation is that of ``cryptography``, with a policy for seals and access certificates
instead of web servers: a leaf needs no subjectAltName. Revocation is not looked at here.
"""

from __future__ import annotations

import base64
import warnings
from collections.abc import Sequence
from typing import TYPE_CHECKING, TypeVar

from wallet import limits
from wallet.errors import InputError
from wallet.standards.encoding import Instant, JsonObject

if TYPE_CHECKING:
    from cryptography import x509
    from cryptography.x509.verification import ClientVerifier, Policy

_Extension = TypeVar("_Extension", bound="x509.ExtensionType")
_PEM_START = b"-----BEGIN CERTIFICATE-----"


def parse_certificate(data: bytes) -> x509.Certificate:
    """The certificate in a DER or PEM file; of several in PEM, the first."""
    from cryptography import x509

    if len(data) > limits.MAX_CERTIFICATE_BYTES:
        raise InputError("encoding.too_large", limit=limits.MAX_CERTIFICATE_BYTES)
    load = x509.load_pem_x509_certificate if _PEM_START in data else x509.load_der_x509_certificate
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error")  # what the library only warns of is no certificate here
            certificate = load(data)
            _ = certificate.subject, certificate.issuer, certificate.extensions  # parsed lazily
    except (
        ValueError,
        Warning,
        x509.InvalidVersion,
        x509.DuplicateExtension,
        x509.UnsupportedGeneralNameType,
    ) as error:
        raise InputError("jose.certificate") from error
    return certificate


def parse_x5c(header: JsonObject) -> tuple[x509.Certificate, ...]:
    """The certificates of a header, leaf first; at least one. Raises :class:`InputError`.

    Says nothing about trust: that is :func:`verify_chain`.
    """
    texts = header.get("x5c")
    if not isinstance(texts, list) or not texts:
        raise InputError("jose.x5c")
    if len(texts) > limits.MAX_CERTIFICATES:
        raise InputError("jose.chain_length", limit=limits.MAX_CERTIFICATES)
    return tuple(_parse_entry(text) for text in texts)


def encode_x5c(certificates: Sequence[x509.Certificate]) -> list[str]:
    """The ``x5c`` member for these certificates, leaf first."""
    from cryptography.hazmat.primitives.serialization import Encoding

    return [
        base64.b64encode(certificate.public_bytes(Encoding.DER)).decode("ascii")
        for certificate in certificates
    ]


def verify_chain(
    chain: Sequence[x509.Certificate], anchors: Sequence[x509.Certificate], at: Instant
) -> x509.Certificate:
    """The anchor to which ``chain`` (leaf first) leads at that time. Raises :class:`InputError`.

    ``jose.chain_time``: a certificate of the chain is not valid then. ``jose.chain_usage``: the
    leaf is not one that signs documents. ``jose.chain_self_signed`` and ``jose.chain_untrusted``:
    no anchor vouches for it. A leaf that is itself an anchor needs nobody else. Whether the chain
    repeats its anchor, which some profiles forbid, is for the caller to look at.
    """
    _check_times(chain, at)
    _check_usage(chain[0], is_anchor=chain[0] in anchors)
    return _lead(chain, anchors, at)


def verify_stamp_chain(
    chain: Sequence[x509.Certificate], anchors: Sequence[x509.Certificate], at: Instant
) -> x509.Certificate:
    """:func:`verify_chain` for a leaf that signs time-stamps and nothing else (RFC 3161 2.3)."""
    from cryptography import x509
    from cryptography.x509.oid import ExtendedKeyUsageOID

    _check_times(chain, at)
    jobs = extension_of(chain[0], x509.ExtendedKeyUsage)
    if jobs is None or set(jobs) != {ExtendedKeyUsageOID.TIME_STAMPING}:
        raise InputError("jose.chain_usage")
    return _lead(chain, anchors, at)


def _lead(
    chain: Sequence[x509.Certificate], anchors: Sequence[x509.Certificate], at: Instant
) -> x509.Certificate:
    leaf = chain[0]
    if leaf in anchors:
        return leaf
    if leaf.issuer == leaf.subject:
        raise InputError("jose.chain_self_signed")
    if not anchors:
        raise InputError("jose.chain_untrusted")
    return _build_path(chain, anchors, at)


def _parse_entry(text: object) -> x509.Certificate:
    if not isinstance(text, str) or len(text) > limits.MAX_CERTIFICATE_BYTES * 4 // 3 + 4:
        raise InputError("jose.x5c")
    try:
        data = base64.b64decode(text, validate=True)
    except ValueError as error:
        raise InputError("jose.x5c") from error
    if base64.b64encode(data).decode("ascii") != text or data.startswith(b"-"):
        raise InputError("jose.x5c")
    return parse_certificate(data)


def _check_times(chain: Sequence[x509.Certificate], at: Instant) -> None:
    if not 0 < len(chain) <= limits.MAX_CERTIFICATES:
        raise InputError("jose.chain_length", limit=limits.MAX_CERTIFICATES)
    for certificate in chain:
        _check_time(certificate, at)


def _check_time(certificate: x509.Certificate, at: Instant) -> None:
    start = certificate.not_valid_before_utc.timestamp()
    end = certificate.not_valid_after_utc.timestamp()
    if not start <= at.seconds <= end:
        raise InputError(
            "jose.chain_time",
            start=certificate.not_valid_before_utc.date().isoformat(),
            end=certificate.not_valid_after_utc.date().isoformat(),
        )


def _check_usage(leaf: x509.Certificate, *, is_anchor: bool) -> None:
    """The rules for a leaf that the path validation leaves to its caller."""
    from cryptography import x509
    from cryptography.x509.oid import ExtendedKeyUsageOID

    constraints = extension_of(leaf, x509.BasicConstraints)
    if constraints is not None and constraints.ca and not is_anchor:
        raise InputError("jose.chain_usage")
    usage = extension_of(leaf, x509.KeyUsage)
    if usage is not None and not (usage.digital_signature or usage.content_commitment):
        raise InputError("jose.chain_usage")
    jobs = extension_of(leaf, x509.ExtendedKeyUsage)
    other = {ExtendedKeyUsageOID.OCSP_SIGNING, ExtendedKeyUsageOID.TIME_STAMPING}
    if jobs is not None and other.issuperset(jobs):
        raise InputError("jose.chain_usage")


def _build_path(
    chain: Sequence[x509.Certificate], anchors: Sequence[x509.Certificate], at: Instant
) -> x509.Certificate:
    from cryptography import x509
    from cryptography.x509.verification import VerificationError

    try:
        verified = _verifier(anchors, at).verify(chain[0], list(chain[1:]))
    except (VerificationError, ValueError, x509.UnsupportedGeneralNameType) as error:
        raise InputError("jose.chain_untrusted") from error
    if any(map(_limits_subjects, verified.chain[1:])):
        raise InputError("jose.chain_untrusted")
    return verified.chain[-1]


def _limits_subjects(authority: x509.Certificate) -> bool:
    """Whether it may certify some organisations only (RFC 5280 section 4.2.1.10). The path
    validation refuses such a limit where it is critical, and passes over it where it is not."""
    from cryptography import x509

    limit = extension_of(authority, x509.NameConstraints)
    if limit is None:
        return False
    trees = (*(limit.permitted_subtrees or ()), *(limit.excluded_subtrees or ()))
    return any(isinstance(one, x509.DirectoryName) for one in trees)


def _verifier(anchors: Sequence[x509.Certificate], at: Instant) -> ClientVerifier:
    from datetime import UTC, datetime

    from cryptography import x509
    from cryptography.x509.verification import Criticality, ExtensionPolicy, PolicyBuilder, Store

    authority = (
        ExtensionPolicy.permit_all()
        .require_present(x509.BasicConstraints, Criticality.AGNOSTIC, None)
        .may_be_present(x509.KeyUsage, Criticality.AGNOSTIC, _check_authority_usage)
    )
    return (
        PolicyBuilder()
        .store(Store(list(anchors)))
        .time(datetime.fromtimestamp(at.seconds, UTC))
        .max_chain_depth(limits.MAX_CERTIFICATES)
        .extension_policies(ee_policy=ExtensionPolicy.permit_all(), ca_policy=authority)
        .build_client_verifier()
    )


def _check_authority_usage(
    _policy: Policy, _certificate: x509.Certificate, usage: x509.KeyUsage | None
) -> None:
    """RFC 5280 section 4.2.1.3: a key usage that is there must allow to sign certificates."""
    if usage is not None and not usage.key_cert_sign:
        raise ValueError("keyCertSign is missing")


def extension_of(certificate: x509.Certificate, kind: type[_Extension]) -> _Extension | None:
    """The value of an extension, or None where the certificate has none of that kind."""
    from cryptography import x509

    try:
        return certificate.extensions.get_extension_for_class(kind).value
    except x509.ExtensionNotFound:
        return None
