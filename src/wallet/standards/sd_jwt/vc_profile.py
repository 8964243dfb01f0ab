"""The rules SD-JWT VC adds (draft-ietf-oauth-sd-jwt-vc section 2.2)."""

from __future__ import annotations

from dataclasses import dataclass

from wallet.errors import InputError
from wallet.standards.encoding import JsonObject, JsonValue
from wallet.standards.sd_jwt.compact import SdJwt
from wallet.standards.sd_jwt.processing import Processed
from wallet.standards.sd_jwt.verification import time_claim

VC_TYP = "dc+sd-jwt"
_LEGACY_VC_TYP = "vc+sd-jwt"
_NEVER_DISCLOSED = frozenset(
    {"iss", "nbf", "exp", "cnf", "vct", "vct#integrity", "aka_vcts", "status"}
)


@dataclass(frozen=True, slots=True)
class VcProfile:
    """What the profile says about one credential."""

    vct: str
    types: tuple[str, ...]
    """``vct`` and then ``aka_vcts``: it is a credential of each of these types."""
    issuer: str | None
    """``iss``; without it the issuer is the subject of the ``x5c`` certificate."""
    legacy_typ: bool
    """It says ``vc+sd-jwt``, the name in older drafts; worth a warning."""


def check_vc_profile(sd_jwt: SdJwt, processed: Processed, *, legacy_typ: bool = False) -> VcProfile:
    """What ``sd_jwt`` is as an SD-JWT VC, once it keeps the rules of one.

    ``processed`` is what :func:`process` or :func:`verify_sd_jwt` made of it. ``legacy_typ`` lets
    the older header through: some issuers still write it. Raises :class:`InputError`:
    ``sd_jwt.vc_typ``, ``sd_jwt.vc_hidden`` for a Disclosure in a claim that must be in the clear,
    ``sd_jwt.vc_claim`` for a missing ``vct`` or a claim of the wrong kind, ``sd_jwt.time_claim``.
    """
    typ = sd_jwt.issuer.header.get("typ")
    is_legacy = legacy_typ and typ == _LEGACY_VC_TYP
    if typ != VC_TYP and not is_legacy:
        raise InputError("sd_jwt.vc_typ")
    for placement in processed.placements:
        if placement.path[0] in _NEVER_DISCLOSED:
            raise InputError("sd_jwt.vc_hidden", name=placement.path[0])
    payload = processed.payload
    _check_kinds(payload)
    vct = _text(payload.get("vct"), "vct")
    issuer = _text(payload["iss"], "iss") if "iss" in payload else None
    return VcProfile(vct, (vct, *_further_types(payload, vct)), issuer, is_legacy)


def _check_kinds(payload: JsonObject) -> None:
    for name in ("iat", "nbf", "exp"):
        time_claim(payload, name)
    for name in ("cnf", "status"):
        if name in payload and not isinstance(payload[name], dict):
            raise InputError("sd_jwt.vc_claim", name=name)
    for name in ("sub", "vct#integrity"):
        if name in payload:
            _text(payload[name], name)


def _further_types(payload: JsonObject, vct: str) -> list[str]:
    """``aka_vcts``: a non-empty array of texts, none of them ``vct``."""
    if "aka_vcts" not in payload:
        return []
    types = payload["aka_vcts"]
    if not isinstance(types, list) or not types or vct in types:
        raise InputError("sd_jwt.vc_claim", name="aka_vcts")
    return [_text(name, "aka_vcts") for name in types]


def _text(value: JsonValue, name: str) -> str:
    if not isinstance(value, str) or not value:
        raise InputError("sd_jwt.vc_claim", name=name)
    return value
