"""An SD-JWT VC made by its issuer: a school, an employer, a validation body."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from wallet.errors import InputError
from wallet.standards.encoding import Instant, JsonObject, JsonValue
from wallet.standards.jose import PublicKey, Signer, encode_x5c
from wallet.standards.sd_jwt import CLEAR_CLAIMS, HIDE_LEAVES, VC_TYP, Hide, issue

if TYPE_CHECKING:
    from cryptography import x509


def issue_credential(
    claims: JsonObject,
    *,
    vct: str,
    signer: Signer,
    at: Instant,
    salts: Callable[[], str],
    issuer: str | None = None,
    expires: Instant | None = None,
    holder: PublicKey | None = None,
    chain: Sequence[x509.Certificate] = (),
    status: JsonObject | None = None,
    hide: Hide = HIDE_LEAVES,
) -> str:
    """The SD-JWT VC over ``claims``, ending in ``~``.

    ``issuer`` is its ``iss``: an https address that the certificate names, or a DID; without it
    the subject of the certificate is the issuer. ``chain`` goes into ``x5c``, leaf first and
    without the anchor. ``holder`` is the key that alone can present it. With ``hide`` left as it
    is, every claim can be shown by itself. Raises ``InputError("issuer.reserved_claim")`` for a
    claim that is named like a member of the format, or an error of ``sd_jwt``.
    """
    for name in claims:
        if name in CLEAR_CLAIMS:
            raise InputError("issuer.reserved_claim", name=name)
    members: JsonObject = {"vct": vct, "iat": at.seconds}
    if issuer is not None:
        members["iss"] = issuer
    if expires is not None:
        members["exp"] = expires.seconds
    if holder is not None:
        members["cnf"] = {"jwk": holder.to_jwk()}
    if status is not None:
        members["status"] = status
    certificates: list[JsonValue] = [*encode_x5c(chain)]
    header: JsonObject | None = {"x5c": certificates} if chain else None
    return issue(
        {**members, **claims},
        hide=hide,
        signer=signer,
        typ=VC_TYP,
        header=header,
        salts=salts,
    )
