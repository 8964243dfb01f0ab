"""W3C credentials in an SD-JWT (VC-JOSE-COSE section 3.2; RFC 9901)."""

from __future__ import annotations

from typing import Final

from wallet.credentials.families.w3c.enveloped import (
    EnvelopedCredential,
    bound_key,
    registered_time,
    verify_enveloped,
)
from wallet.credentials.families.w3c.jwt import (
    check_names,
    refuse_old_claims,
    without_registered,
)
from wallet.credentials.families.w3c.model import parse_credential
from wallet.credentials.question import Question
from wallet.credentials.recognise import W3C_SD_JWT
from wallet.credentials.report import Report
from wallet.errors import InputError
from wallet.standards.sd_jwt import Processed, parse_sd_jwt, process

_NEVER_DISCLOSED: Final = frozenset(
    {
        *("@context", "type", "credentialStatus", "credentialSchema", "relatedResource"),
        *("iss", "nbf", "exp", "cnf", "status"),
    }
)
"""What must stand in the clear: what a credential is, and what keeps it from being used."""


def verify_w3c_sd_jwt(text: str, question: Question) -> Report:
    """The report about a credential in an SD-JWT, with key binding or without."""
    return verify_enveloped(text, question, read_w3c_sd_jwt)


def read_w3c_sd_jwt(text: str) -> EnvelopedCredential:
    """The credential in an SD-JWT as far as it is disclosed, its signature not checked.

    Raises :class:`InputError`: ``w3c.sd_jwt_typ``, ``w3c.sd_jwt_hidden`` for a Disclosure of what
    must be in the clear, ``sd_jwt.…``, ``jose.…``, and ``w3c.…`` for the credential.
    """
    sd_jwt = parse_sd_jwt(text)
    if sd_jwt.issuer.typ != W3C_SD_JWT:
        raise InputError("w3c.sd_jwt_typ")
    processed = process(sd_jwt)
    _check_hidden(processed)
    payload = processed.payload
    refuse_old_claims(payload)
    credential = parse_credential(without_registered(payload))
    check_names(payload, credential)
    return EnvelopedCredential(
        credential=credential,
        jws=sd_jwt.issuer,
        begins=registered_time(payload, "nbf"),
        ends=registered_time(payload, "exp"),
        token_status=payload.get("status"),
        sd_jwt=sd_jwt,
        holder=bound_key(payload),
        is_bound="cnf" in payload,
    )


def _check_hidden(processed: Processed) -> None:
    for placement in processed.placements:
        if placement.path[0] in _NEVER_DISCLOSED:
            raise InputError("w3c.sd_jwt_hidden", name=placement.path[0])
