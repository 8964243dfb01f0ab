"""SD-JWT and SD-JWT+KB (RFC 9901), and the profile SD-JWT VC.

::

    sd_jwt = parse_issued_sd_jwt(text)                       # a holder receives
    processed = verify_sd_jwt(sd_jwt, issuer_key, typ="dc+sd-jwt")
    shown = present(sd_jwt, [("degree", "name")])            # and shows one claim of it
    bound = bind(shown, holder_key, aud=…, nonce=…, iat=…)

    received = parse_sd_jwt(bound)                           # a verifier checks
    processed = verify_sd_jwt(received, issuer_key, typ="dc+sd-jwt")
    check_validity(processed.payload, at=now)
    verify_key_binding(received, holder_key=holder_key(processed.payload), aud=…, nonce=…, at=now)

Whose key the issuer's is, is not answered here.
"""

from wallet.standards.sd_jwt.compact import SdJwt, parse_issued_sd_jwt, parse_sd_jwt
from wallet.standards.sd_jwt.disclosure import Disclosure, parse_disclosure
from wallet.standards.sd_jwt.hashing import HashAlgorithm
from wallet.standards.sd_jwt.hiding import (
    CLEAR_CLAIMS,
    HIDE_LEAVES,
    Hide,
    HideByFrame,
    HideLeaves,
)
from wallet.standards.sd_jwt.issuing import Unsigned, issue, prepare, sign
from wallet.standards.sd_jwt.key_binding import KB_TYP, bind, holder_key, verify_key_binding
from wallet.standards.sd_jwt.presenting import ClaimPaths, paths_of, present
from wallet.standards.sd_jwt.processing import (
    ConcretePath,
    Placement,
    Processable,
    Processed,
    process,
)
from wallet.standards.sd_jwt.vc_profile import VC_TYP, VcProfile, check_vc_profile
from wallet.standards.sd_jwt.verification import check_validity, verify_sd_jwt

__all__ = [
    "CLEAR_CLAIMS",
    "HIDE_LEAVES",
    "KB_TYP",
    "VC_TYP",
    "ClaimPaths",
    "ConcretePath",
    "Disclosure",
    "HashAlgorithm",
    "Hide",
    "HideByFrame",
    "HideLeaves",
    "Placement",
    "Processable",
    "Processed",
    "SdJwt",
    "Unsigned",
    "VcProfile",
    "bind",
    "check_validity",
    "check_vc_profile",
    "holder_key",
    "issue",
    "parse_disclosure",
    "parse_issued_sd_jwt",
    "parse_sd_jwt",
    "paths_of",
    "prepare",
    "present",
    "process",
    "sign",
    "verify_key_binding",
    "verify_sd_jwt",
]
