"""How a case of the SD-JWT vectors is put to the question."""

from __future__ import annotations

from typing import Any

from wallet.errors import InputError
from wallet.standards.encoding import Instant, JsonObject
from wallet.standards.jose import PublicKey
from wallet.standards.sd_jwt import (
    check_validity,
    check_vc_profile,
    holder_key,
    parse_sd_jwt,
    verify_key_binding,
    verify_sd_jwt,
)


def verify_case(case: dict[str, Any], issuer_jwk: JsonObject) -> JsonObject:
    """The processed payload, after all that a verifier of the case would check.

    The profile of SD-JWT VC is applied where the payload or the rule is about it. Whether key
    binding is needed is told by the case alone, never by the text.
    """
    at = Instant(case["evaluate_at"])
    sd_jwt = parse_sd_jwt(case["compact"])
    processed = verify_sd_jwt(sd_jwt, PublicKey.from_jwk(issuer_jwk), typ=None)
    check_validity(processed.payload, at=at)
    if "vct" in processed.payload or "SD-JWT VC" in case.get("rule", ""):
        check_vc_profile(sd_jwt, processed)
    if case["key_binding_required"]:
        key = holder_key(processed.payload)
        if key is None:
            raise InputError("sd_jwt.cnf")
        verify_key_binding(
            sd_jwt,
            holder_key=key,
            aud=case["expected_aud"],
            nonce=case["expected_nonce"],
            at=at,
        )
    return processed.payload
