"""Signatures by the JOSE standards: keys, compact JWS, certificates in headers.

::

    key = PrivateKey.generate()
    token = sign_jws({"iss": "…"}, key, typ="example+jwt")
    claims = verify_jws(token, key.public, typ="example+jwt").claims()

A key is checked once, when it is read. Whose key it is, is not told here.
"""

from wallet.standards.jose.algorithms import SIGNING_ALGORITHMS, Algorithm
from wallet.standards.jose.authority import make_ca, make_leaf
from wallet.standards.jose.certificates import (
    encode_x5c,
    parse_certificate,
    parse_x5c,
    verify_chain,
    verify_stamp_chain,
)
from wallet.standards.jose.jws import Jws, parse_jws, sign_jws, verify_jws
from wallet.standards.jose.private_key import PrivateKey, Signer
from wallet.standards.jose.public_key import PublicKey
from wallet.standards.jose.subject import CertificateIdentity, certificate_identity

__all__ = [
    "SIGNING_ALGORITHMS",
    "Algorithm",
    "CertificateIdentity",
    "Jws",
    "PrivateKey",
    "PublicKey",
    "Signer",
    "certificate_identity",
    "encode_x5c",
    "make_ca",
    "make_leaf",
    "parse_certificate",
    "parse_jws",
    "parse_x5c",
    "sign_jws",
    "verify_chain",
    "verify_jws",
    "verify_stamp_chain",
]
