"""Keys, salts and SD-JWTs for tests: fair ones, and ones that break exactly one rule."""

from __future__ import annotations

import json
from collections.abc import Callable
from itertools import count

from wallet.errors import WalletError
from wallet.standards.encoding import (
    Instant,
    JsonObject,
    JsonValue,
    b64u_encode,
    compact_json,
    sha256_b64u,
)
from wallet.standards.jose import PrivateKey, sign_jws
from wallet.standards.sd_jwt import bind, check_validity, parse_sd_jwt, verify_sd_jwt
from wallet.standards.sd_jwt.key_binding import verify_key_binding

NOW = Instant.parse("2026-11-21T12:00:00Z")
TYP = "example+sd-jwt"
AUDIENCE = "https://matchning.example"
NONCE = "n-0S6_WzA2Mj"

ISSUER = PrivateKey.from_jwk(
    {
        "kty": "EC",
        "crv": "P-256",
        "x": "7LYvulfP55kSO7Mu05N7i_PILnVPUB7aaFI23K7kMKo",
        "y": "ZVClRZD7RKGMap-RluWt6MGFk52JxJbREyb0T4R95Qk",
        "d": "vTAB4HQVgwPG8Xi_Qm1a2m7RL-7UMyaC7cPE7qbVJd4",
    }
)
HOLDER = PrivateKey.from_jwk(
    {
        "kty": "EC",
        "crv": "P-256",
        "x": "9UuTlPMdoPYRxTijfSWMSe3RgsNrH8IB71GaGGWsZWk",
        "y": "Sov0SgqWMGOH1x3l44tW-SJdn5wwxI3W3mmKMQ1_tR4",
        "d": "eyM1AS3yLWvF0_VQwXS4bY1ZwPC3liza3PoXmlG1rzQ",
    }
)
STRANGER = PrivateKey.from_jwk(
    {
        "kty": "EC",
        "crv": "P-256",
        "x": "5su101gp-nJCRpw4QD7KbNG4qJ-vwFLa4MXSL3EGjNc",
        "y": "AaoQtk1P8a7UXAQqtW182KQJILfrNexYKFpd5YscixI",
        "d": "q0vEDCPrbTZpl_qEn31CDysl1xra-TgwRtyvz-9oZCA",
    }
)


def counted_salts() -> Callable[[], str]:
    """Salts of 128 bits that differ from each other, the same in every run."""
    numbers = count(1)
    return lambda: b64u_encode(next(numbers).to_bytes(16))


def disclosure_text(*parts: JsonValue) -> str:
    """A Disclosure as other issuers write it: spaces in its JSON, ``\\u`` escapes."""
    return b64u_encode(json.dumps(list(parts)).encode("ascii"))


def digest(text: str) -> str:
    """The SHA-256 digest that stands for a Disclosure."""
    return sha256_b64u(text.encode("ascii"))


def hidden(*texts: str, **clear: JsonValue) -> JsonObject:
    """An object with these Disclosures under ``_sd``, and further members."""
    return {**clear, "_sd": [digest(text) for text in texts]}


def signed(payload: JsonObject, *disclosures: str, typ: str = TYP) -> str:
    """An SD-JWT of exactly this payload and these Disclosures, whatever they are."""
    return "~".join([sign_jws(payload, ISSUER, typ=typ), *disclosures, ""])


def bound(presentation: str) -> str:
    """With a fair Key Binding JWT of the holder."""
    return bind(presentation, HOLDER, aud=AUDIENCE, nonce=NONCE, iat=NOW)


def key_bound(presentation: str, payload: JsonObject, *, typ: str = "kb+jwt") -> str:
    """With a Key Binding JWT of the holder that says exactly this."""
    return presentation + sign_jws(payload, HOLDER, typ=typ)


def kb_payload(presentation: str) -> JsonObject:
    """What a fair Key Binding JWT says."""
    return {
        "iat": NOW.seconds,
        "aud": AUDIENCE,
        "nonce": NONCE,
        "sd_hash": digest(presentation),
    }


def verify_bound(text: str) -> JsonObject:
    """A verifier's whole check of an SD-JWT+KB; the processed payload."""
    sd_jwt = parse_sd_jwt(text)
    processed = verify_sd_jwt(sd_jwt, ISSUER.public, typ=TYP)
    check_validity(processed.payload, at=NOW)
    verify_key_binding(sd_jwt, holder_key=HOLDER.public, aud=AUDIENCE, nonce=NONCE, at=NOW)
    return processed.payload


def outcome(call: Callable[[], object]) -> str | None:
    """The code of the expected error a call ends with, None where it ends well."""
    try:
        call()
    except WalletError as error:
        return error.code
    return None


def refusal(call: Callable[[], object]) -> str:
    """The code of the error a call ends with; fails where it ends with none."""
    code = outcome(call)
    assert code is not None, "nothing was refused"
    return code


def json_text(value: JsonValue) -> str:
    """Base64url of the compact JSON of a value."""
    return b64u_encode(compact_json(value))
