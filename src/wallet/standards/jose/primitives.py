"""Keys and signatures on the ``cryptography`` package; the only module here that loads its keys.

It is imported where a key is used, so that commands which touch no signature do not pay for it.
"""

from __future__ import annotations

from typing import Final, TypeAlias

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, ed25519, padding, rsa
from cryptography.hazmat.primitives.asymmetric.utils import (
    decode_dss_signature,
    encode_dss_signature,
)
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

from wallet import limits
from wallet.errors import InputError
from wallet.standards.encoding import b64u_encode
from wallet.standards.jose.algorithms import Algorithm
from wallet.standards.jose.edwards25519 import is_useful_point

VerifyingKey: TypeAlias = ec.EllipticCurvePublicKey | ed25519.Ed25519PublicKey | rsa.RSAPublicKey
SigningKey: TypeAlias = ec.EllipticCurvePrivateKey | ed25519.Ed25519PrivateKey

_CURVES: Final[dict[str, ec.EllipticCurve]] = {"P-256": ec.SECP256R1(), "P-384": ec.SECP384R1()}
_NAMES: Final = {"secp256r1": "P-256", "secp384r1": "P-384"}
_ECDSA: Final = {
    Algorithm.ES256: ec.ECDSA(hashes.SHA256()),
    Algorithm.ES384: ec.ECDSA(hashes.SHA384()),
}
_SIZES: Final = {Algorithm.ES256: 32, Algorithm.ES384: 48}
_SHA256: Final = hashes.SHA256()
_MAX_EXPONENT_BITS: Final = 32
"""65537 in practice; a long exponent only makes the check slow."""


def load_ec(curve: str, point: bytes) -> ec.EllipticCurvePublicKey:
    """The key at an encoded point (SEC 1, section 2.3.4), which must lie on the curve."""
    try:
        return ec.EllipticCurvePublicKey.from_encoded_point(_CURVES[curve], point)
    except ValueError as error:
        raise InputError("jose.key_point") from error


def load_ed25519(point: bytes) -> ed25519.Ed25519PublicKey:
    """The key at an encoded point, which must lie on the curve and not be of small order."""
    if not is_useful_point(point):
        raise InputError("jose.key_point")
    return ed25519.Ed25519PublicKey.from_public_bytes(point)


def load_rsa(modulus: int, exponent: int) -> rsa.RSAPublicKey:
    """The RSA key of these numbers, within the limits of :func:`accept`."""
    _check_rsa(modulus, exponent)
    try:
        return rsa.RSAPublicNumbers(exponent, modulus).public_key()
    except ValueError as error:
        raise InputError("jose.key") from error


def load_ec_private(curve: str, scalar: bytes) -> ec.EllipticCurvePrivateKey:
    """The private key of a scalar between 1 and the order of the curve."""
    try:
        return ec.derive_private_key(int.from_bytes(scalar), _CURVES[curve])
    except ValueError as error:
        raise InputError("jose.key") from error


def load_ed25519_private(seed: bytes) -> ed25519.Ed25519PrivateKey:
    """The private key of a 32 byte seed."""
    try:
        return ed25519.Ed25519PrivateKey.from_private_bytes(seed)
    except ValueError as error:
        raise InputError("jose.key") from error


def generate(kind: str) -> SigningKey:
    """A fresh key from the random source of OpenSSL; ``kind`` is ``P-256`` or ``Ed25519``."""
    if kind == "P-256":
        return ec.generate_private_key(ec.SECP256R1())
    return ed25519.Ed25519PrivateKey.generate()


def accept(key: object) -> VerifyingKey:
    """A key that another parser loaded (from a certificate), if it is of a kind on our list."""
    if isinstance(key, ec.EllipticCurvePublicKey):
        if key.curve.name in _NAMES:
            return key
        raise InputError("jose.key_type", kind=key.curve.name)
    if isinstance(key, rsa.RSAPublicKey):
        numbers = key.public_numbers()
        _check_rsa(numbers.n, numbers.e)
        return key
    if isinstance(key, ed25519.Ed25519PublicKey):
        return load_ed25519(key.public_bytes(Encoding.Raw, PublicFormat.Raw))
    raise InputError("jose.key_type", kind=type(key).__name__.removesuffix("PublicKey"))


def public_members(key: VerifyingKey) -> dict[str, str]:
    """The required JWK members of a key, in the order RFC 7638 hashes them."""
    if isinstance(key, ec.EllipticCurvePublicKey):
        point = key.public_bytes(Encoding.X962, PublicFormat.UncompressedPoint)[1:]
        half = len(point) // 2
        x, y = b64u_encode(point[:half]), b64u_encode(point[half:])
        return {"crv": _NAMES[key.curve.name], "kty": "EC", "x": x, "y": y}
    if isinstance(key, ed25519.Ed25519PublicKey):
        raw = key.public_bytes(Encoding.Raw, PublicFormat.Raw)
        return {"crv": "Ed25519", "kty": "OKP", "x": b64u_encode(raw)}
    numbers = key.public_numbers()
    return {"e": _encode_integer(numbers.e), "kty": "RSA", "n": _encode_integer(numbers.n)}


def private_scalar(key: SigningKey) -> bytes:
    """The secret part of a key, as a JWK's ``d`` holds it."""
    if isinstance(key, ec.EllipticCurvePrivateKey):
        return key.private_numbers().private_value.to_bytes((key.key_size + 7) // 8)
    return key.private_bytes_raw()


def verify(key: VerifyingKey, algorithm: Algorithm, data: bytes, signature: bytes) -> None:
    """Returns when the signature holds; the caller has matched key and algorithm."""
    try:
        if isinstance(key, ec.EllipticCurvePublicKey):
            _verify_ecdsa(key, algorithm, data, signature)
        elif isinstance(key, ed25519.Ed25519PublicKey):
            key.verify(signature, data)
        elif algorithm is Algorithm.PS256:
            pss = padding.PSS(padding.MGF1(_SHA256), _SHA256.digest_size)
            key.verify(signature, data, pss, _SHA256)
        else:
            key.verify(signature, data, padding.PKCS1v15(), _SHA256)
    except InvalidSignature as error:
        raise InputError("jose.signature") from error


def sign(key: SigningKey, data: bytes) -> bytes:
    """The signature over ``data`` in JOSE form: ES256 or Ed25519 by the kind of key."""
    if isinstance(key, ed25519.Ed25519PrivateKey):
        return key.sign(data)
    r, s = decode_dss_signature(key.sign(data, _ECDSA[Algorithm.ES256]))
    return r.to_bytes(32) + s.to_bytes(32)


def _verify_ecdsa(
    key: ec.EllipticCurvePublicKey, algorithm: Algorithm, data: bytes, signature: bytes
) -> None:
    size = _SIZES[algorithm]
    if len(signature) != 2 * size:  # RFC 7518, 3.4: r and s at full length, never DER
        raise InputError("jose.signature")
    der = encode_dss_signature(int.from_bytes(signature[:size]), int.from_bytes(signature[size:]))
    key.verify(der, data, _ECDSA[algorithm])


def _check_rsa(modulus: int, exponent: int) -> None:
    if not limits.MIN_RSA_BITS <= modulus.bit_length() <= limits.MAX_RSA_BITS:
        raise InputError("jose.key_size", bits=modulus.bit_length())
    if modulus % 2 == 0 or exponent % 2 == 0 or exponent < 3:
        raise InputError("jose.key")
    if exponent.bit_length() > _MAX_EXPONENT_BITS:
        raise InputError("jose.key")


def _encode_integer(number: int) -> str:
    return b64u_encode(number.to_bytes((number.bit_length() + 7) // 8))
