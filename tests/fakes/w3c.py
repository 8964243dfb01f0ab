"""W3C credentials and presentations of a school that does not exist, as JWT and SD-JWT."""

from __future__ import annotations

from typing import Any

from tests.fakes.answer import ALVA, LAST_YEAR, SCHOOL
from tests.fakes.clock import NOON
from tests.fakes.keys import fixed_salts
from wallet.standards.encoding import JsonObject
from wallet.standards.identifiers import did_key
from wallet.standards.jose import PrivateKey, sign_jws
from wallet.standards.sd_jwt import HideByFrame, issue

V1 = "https://www.w3.org/2018/credentials/v1"
V2 = "https://www.w3.org/ns/credentials/v2"
OB = "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json"
SCHOOL_DID = did_key(SCHOOL.public)
ALVA_DID = did_key(ALVA.public)
SCHOOL_ADDRESS = "https://skola.example/issuers/1"
ENDS = NOON.plus(365 * 86_400)


def credential(**changes: Any) -> JsonObject:
    """A badge by model 2.0. A change to None leaves a member out."""
    return _without_none(
        {
            "@context": [V2, OB],
            "id": "urn:uuid:4f7a3f0e-4d5e-4ac1-b0ad-000000000001",
            "type": ["VerifiableCredential", "OpenBadgeCredential"],
            "issuer": {"id": SCHOOL_DID, "type": ["Profile"], "name": "Exempelskolan"},
            "validFrom": LAST_YEAR.rfc3339(),
            "validUntil": ENDS.rfc3339(),
            "name": "Svetsning",
            "credentialSubject": {
                "id": ALVA_DID,
                "type": ["AchievementSubject"],
                "achievement": {"type": ["Achievement"], "name": "MIG-svetsning, nivå 2"},
            },
            **changes,
        }
    )


def credential_v1(**changes: Any) -> JsonObject:
    """The same by model 1.1."""
    return credential(
        **{
            "@context": [V1, OB],
            "validFrom": None,
            "validUntil": None,
            "issuanceDate": LAST_YEAR.rfc3339(),
            "expirationDate": ENDS.rfc3339(),
            **changes,
        }
    )


def vc_jwt(
    document: JsonObject | None = None,
    key: PrivateKey = SCHOOL,
    *,
    header: Any = None,
    typ: str = "vc+jwt",
    **claims: Any,
) -> str:
    """By VC-JOSE-COSE; ``claims`` stand beside the members of the credential."""
    payload = {**(document or credential()), **claims}
    return sign_jws(payload, key, typ=typ, header=header)


def vc_jwt_v1(document: JsonObject | None = None, key: PrivateKey = SCHOOL, **claims: Any) -> str:
    """By model 1.1, with the claims that repeat members."""
    payload = _without_none(
        {
            "vc": credential_v1() if document is None else document,
            "iss": SCHOOL_DID,
            "sub": ALVA_DID,
            "jti": "urn:uuid:4f7a3f0e-4d5e-4ac1-b0ad-000000000001",
            "nbf": LAST_YEAR.seconds,
            "exp": ENDS.seconds,
            **claims,
        }
    )
    return sign_jws(payload, key, typ="JWT")


def badge_jwt(
    document: JsonObject | None = None,
    key: PrivateKey = SCHOOL,
    *,
    header: Any = None,
    **claims: Any,
) -> str:
    """By Open Badges 3.0, with the claims that repeat members."""
    payload = _without_none(
        {
            **(document or credential()),
            "iss": SCHOOL_DID,
            "sub": ALVA_DID,
            "jti": "urn:uuid:4f7a3f0e-4d5e-4ac1-b0ad-000000000001",
            "nbf": LAST_YEAR.seconds,
            "exp": ENDS.seconds,
            **claims,
        }
    )
    return sign_jws(payload, key, typ="JWT", header=header)


def vc_sd_jwt(
    document: JsonObject | None = None,
    key: PrivateKey = SCHOOL,
    *,
    hide: Any = None,
    typ: str = "vc+sd-jwt",
    **claims: Any,
) -> str:
    """By VC-JOSE-COSE; the name is hidden where nothing else is said."""
    frame = HideByFrame({"_sd": ["name"]}) if hide is None else hide
    payload = {**(document or credential()), **claims}
    return issue(payload, hide=frame, signer=key, typ=typ, salts=fixed_salts())


def enveloped(text: str, media: str = "vc+jwt") -> JsonObject:
    """A credential as it stands in a presentation."""
    return {
        "@context": V2,
        "type": "EnvelopedVerifiableCredential",
        "id": f"data:application/{media},{text}",
    }


def presentation(
    *credentials: Any, key: PrivateKey = ALVA, header: Any = None, **members: Any
) -> str:
    """By VC-JOSE-COSE, signed by Alva."""
    payload = _without_none(
        {
            "@context": [V2],
            "type": ["VerifiablePresentation"],
            "holder": ALVA_DID,
            "verifiableCredential": list(credentials) or [enveloped(vc_jwt())],
            "iat": NOON.seconds,
            **members,
        }
    )
    return sign_jws(payload, key, typ="vp+jwt", header=header)


def _without_none(members: dict[str, Any]) -> JsonObject:
    return {name: value for name, value in members.items() if value is not None}
