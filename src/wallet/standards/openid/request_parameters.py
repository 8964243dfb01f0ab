"""The parameters of an authorization request (OpenID4VP 1.0 section 5), each checked by itself.

Every function notes the rules its parameters break and returns a value either way, so that one
look finds all of them. Values are to be used only when nothing was noted.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import Final
from urllib.parse import urlsplit

from wallet import limits
from wallet.errors import InputError
from wallet.standards.encoding import Instant, JsonObject, JsonValue
from wallet.standards.openid.query import SD_JWT_VC, DcqlQuery, parse_dcql
from wallet.standards.openid.reasons import Findings, Reason

STATIC_AUDIENCE: Final = "https://self-issued.me/v2"
"""Section 5.8: what ``aud`` is when the wallet was not looked up first."""

KEY_BINDING_ALGORITHM: Final = "ES256"
"""What key-binding JWTs are signed with."""

_TOKEN = re.compile(r"[A-Za-z0-9._~-]{1,512}")
_STATE_LENGTH: Final = 22
"""Characters that hold 128 bits in the 66-letter alphabet of section 5.2."""


class ResponseMode(StrEnum):
    """How an answer goes back online."""

    DIRECT_POST = "direct_post"
    DIRECT_POST_JWT = "direct_post.jwt"
    """Encrypted."""


_MODES = {str(mode): mode for mode in ResponseMode}


@dataclass(frozen=True, slots=True)
class VerifierInfo:
    """One attestation or statement about the verifier (section 5.11), not looked into."""

    format: str
    data: JsonValue
    credential_ids: tuple[str, ...] | None = None


@dataclass(frozen=True, slots=True)
class Validity:
    """When a request is good."""

    issued: Instant | None
    expires: Instant | None


def check_response(params: JsonObject, findings: Findings) -> tuple[ResponseMode, str]:
    """The response mode and URI (sections 5.1, 8.2)."""
    findings.require(params.get("response_type") == "vp_token", Reason.RESPONSE_TYPE)
    mode = _MODES.get(str(params.get("response_mode")))
    findings.require(mode, Reason.RESPONSE_MODE)
    findings.require("redirect_uri" not in params, Reason.REDIRECT_URI)
    uri = params.get("response_uri")
    if not isinstance(uri, str) or not host_of(uri):
        findings.add(Reason.RESPONSE_URI)
        uri = ""
    return mode or ResponseMode.DIRECT_POST, uri


def host_of(uri: str) -> str | None:
    """The host of an https URI without user, password or fragment; None for anything else."""
    if not uri.isascii() or any(char <= " " or char in '\x7f"<>\\^`{|}#' for char in uri):
        return None
    try:
        parts = urlsplit(uri)
        port = parts.port
    except ValueError:
        return None
    if parts.scheme != "https" or "@" in parts.netloc or port == 0:
        return None
    return parts.hostname or None


def check_tokens(params: JsonObject, findings: Findings) -> tuple[str, str | None]:
    """``nonce`` and ``state`` (section 5.2)."""
    nonce, state = params.get("nonce"), params.get("state")
    findings.require(_is_token(nonce), Reason.NONCE)
    findings.require(state is None or _is_token(state), Reason.STATE)
    return str(nonce), state if isinstance(state, str) else None


def check_query(params: JsonObject, findings: Findings) -> DcqlQuery | None:
    """What is asked for (sections 5.1, 5.3, 6): a DCQL query, and nothing beside it."""
    if "transaction_data" in params:
        findings.add(Reason.TRANSACTION_DATA)  # unknown types MUST be refused; we know none
    if "dcql_query" not in params:
        findings.add(Reason.SCOPE if "scope" in params else Reason.QUERY_MISSING)
        return None
    findings.require("scope" not in params, Reason.QUERY_AND_SCOPE)
    try:
        query = parse_dcql(params["dcql_query"])
    except InputError as error:
        findings.add_error(error)
        return None
    if not all(credential.holder_binding for credential in query.credentials):
        state = params.get("state")
        findings.require(
            isinstance(state, str) and len(state) >= _STATE_LENGTH, Reason.STATE_NEEDED
        )
    return query


def check_audience(params: JsonObject, findings: Findings) -> None:
    """``aud`` of a signed request (section 5.8); ``iss`` is ignored (section 5)."""
    audience = params.get("aud")
    named = audience if isinstance(audience, list) else [audience]
    findings.require(STATIC_AUDIENCE in named, Reason.AUD)


def check_times(params: JsonObject, at: Instant, findings: Findings) -> Validity:
    """``iat``, ``nbf`` and ``exp`` at the instant ``at``, clocks allowed to differ a little."""
    issued, starts, expires = (_instant(params, name, findings) for name in ("iat", "nbf", "exp"))
    for start in (issued, starts):
        if start is not None and start.seconds > at.seconds + limits.MAX_CLOCK_SKEW:
            findings.add(Reason.NOT_YET)
    if expires is not None and expires.seconds + limits.MAX_CLOCK_SKEW <= at.seconds:
        findings.add(Reason.EXPIRED)
    return Validity(issued, expires)


def check_metadata(
    params: JsonObject, mode: ResponseMode, query: DcqlQuery | None, findings: Findings
) -> JsonObject:
    """``client_metadata``: a key to encrypt to where that is wanted, formats we can make."""
    metadata = params.get("client_metadata", {})
    if not isinstance(metadata, dict):
        findings.add(Reason.CLIENT_METADATA)
        return {}
    if mode is ResponseMode.DIRECT_POST_JWT:
        findings.require(encryption_keys(metadata), Reason.ENCRYPTION_KEY)
    if query is not None and any(one.format == SD_JWT_VC for one in query.credentials):
        findings.require(_takes_our_proofs(metadata), Reason.FORMATS)
    return metadata


def encryption_keys(metadata: JsonObject) -> tuple[JsonObject, ...]:
    """The public keys of ``jwks`` an answer can be encrypted to (section 8.3): ECDH-ES, P-256."""
    jwks = metadata.get("jwks")
    keys = jwks.get("keys") if isinstance(jwks, dict) else None
    return tuple(
        key
        for key in (keys if isinstance(keys, list) else [])
        if isinstance(key, dict)
        and key.get("kty") == "EC"
        and key.get("crv") == "P-256"
        and key.get("alg") == "ECDH-ES"
        and key.get("use") != "sig"
    )


def check_verifier_info(
    params: JsonObject, query: DcqlQuery | None, findings: Findings
) -> tuple[VerifierInfo, ...]:
    """``verifier_info`` (section 5.1): what the verifier says about itself, taken apart."""
    if "verifier_info" not in params:
        return ()
    value = params["verifier_info"]
    entries = value if isinstance(value, list) else []
    parsed = [_verifier_info(entry, query) for entry in entries]
    infos = tuple(info for info in parsed if info is not None)
    findings.require(infos and len(infos) == len(parsed), Reason.VERIFIER_INFO)
    return infos


def _verifier_info(entry: JsonValue, query: DcqlQuery | None) -> VerifierInfo | None:
    if not isinstance(entry, dict):
        return None
    name, data = entry.get("format"), entry.get("data")
    if not isinstance(name, str) or not isinstance(data, str | dict):
        return None
    if "credential_ids" not in entry:
        return VerifierInfo(name, data)
    ids = entry["credential_ids"]
    if not isinstance(ids, list) or not ids:
        return None
    named = tuple(one for one in ids if isinstance(one, str))
    if len(named) != len(ids) or (query is not None and not set(named) <= set(query.ids)):
        return None
    return VerifierInfo(name, data, named)


def _takes_our_proofs(metadata: JsonObject) -> bool:
    """Whether ``vp_formats_supported`` leaves room for SD-JWT VCs bound by ES256 (B.3.4)."""
    formats = metadata.get("vp_formats_supported")
    if formats is None:
        return True
    ours = formats.get(SD_JWT_VC) if isinstance(formats, dict) else None
    if not isinstance(ours, dict):
        return False
    algorithms = ours.get("kb-jwt_alg_values", [KEY_BINDING_ALGORITHM])
    return isinstance(algorithms, list) and KEY_BINDING_ALGORITHM in algorithms


def _instant(params: JsonObject, name: str, findings: Findings) -> Instant | None:
    if name not in params:
        return None
    try:
        return Instant.from_numeric_date(params[name])
    except InputError:
        findings.add(Reason.TIMES)
        return None


def _is_token(value: JsonValue) -> bool:
    return isinstance(value, str) and _TOKEN.fullmatch(value) is not None
