"""European Digital Credentials with seals of a test authority: fair and unfair."""

from __future__ import annotations

import base64
import json
from collections.abc import Callable
from functools import cache
from typing import Any

from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.asymmetric.utils import decode_dss_signature
from cryptography.hazmat.primitives.serialization import Encoding

from tests.fakes.sealed_pdf import LAST_SPRING, Certified, stamp_of, university
from wallet.standards.encoding import Instant, b64u_encode, sha256_b64u
from wallet.standards.jose import encode_x5c


@cache
def sealer() -> Certified:
    """The university that seals where no other is named."""
    return university()


EDC_CONTEXT = "http://data.europa.eu/snb/model/context/edc-ap"

DIPLOMA: dict[str, Any] = {
    "@context": ["https://www.w3.org/2018/credentials/v1", EDC_CONTEXT],
    "id": "urn:credential:exempel-1",
    "type": ["VerifiableCredential", "EuropeanDigitalCredential"],
    "issuer": {
        "id": "urn:epass:org:1",
        "type": "Organisation",
        "legalName": {"sv": "Exempeluniversitetet", "en": "Example University"},
    },
    "issuanceDate": "2026-05-05T10:00:00+02:00",
    "validFrom": "2026-05-05T10:00:00+02:00",
    "displayParameter": {
        "id": "urn:epass:displayParameter:1",
        "type": "DisplayParameter",
        "title": {"en": "Diploma in woodwork", "sv": "Examensbevis i träteknik"},
    },
    "credentialSubject": {
        "id": "urn:epass:person:1",
        "type": "Person",
        "givenName": {"sv": "Alva"},
        "familyName": {"sv": "Exempel"},
        "hasClaim": {
            "id": "urn:epass:learningAchievement:1",
            "type": "LearningAchievement",
            "title": {"en": "Woodwork", "sv": "Träteknik"},
        },
    },
}


def diploma_text(**changes: Any) -> str:
    """The diploma as it is sealed: with blanks and letters as somebody happened to write them."""
    return json.dumps({**DIPLOMA, **changes}, ensure_ascii=False)


def edc(
    text: str | None = None,
    by: Certified | None = None,
    *,
    at: Instant | None = LAST_SPRING,
    inside: tuple[x509.Certificate, ...] | None = None,
    stamped: tuple[Certified, Instant] | None = None,
    header: dict[str, Any] | None = None,
    beside: tuple[Any, ...] = (),
) -> dict[str, Any]:
    """A sealed document. ``header`` replaces members of the protected one; None leaves one out.
    ``inside`` are the certificates after the sealer's; else those above it."""
    certified = by or sealer()
    members: dict[str, Any] = {
        "alg": "ES256",
        "typ": "jose+json",
        "b64": False,
        "crit": ["b64", "sigT"] if at else ["b64"],
        "sigT": at.rfc3339() if at else None,
        "x5c": encode_x5c(
            [certified.certificate, *(certified.above if inside is None else inside)]
        ),
        "x5t#S256": sha256_b64u(certified.certificate.public_bytes(Encoding.DER)),
        **(header or {}),
    }
    kept = {name: value for name, value in members.items() if value is not None}
    protected = b64u_encode(json.dumps(kept).encode())
    payload = text if text is not None else diploma_text()
    if kept.get("b64", True):
        payload = b64u_encode(payload.encode())
    signature = b64u_encode(_signature(certified, f"{protected}.{payload}".encode()))
    entries = [*beside, *([_stamp(signature, *stamped)] if stamped else [])]
    entry: dict[str, Any] = {"protected": protected, "signature": signature}
    if entries:
        entry["header"] = {"etsiU": [b64u_encode(json.dumps(one).encode()) for one in entries]}
    return {"payload": payload, "signatures": [entry]}


def edc_bytes(text: str | None = None, by: Certified | None = None, **members: Any) -> bytes:
    """The same as a file."""
    return json.dumps(edc(text, by, **members)).encode()


def changed(document: dict[str, Any], change: Callable[[str], str]) -> bytes:
    """A sealed document with another payload under the same seal."""
    return json.dumps({**document, "payload": change(document["payload"])}).encode()


def _signature(by: Certified, data: bytes) -> bytes:
    assert isinstance(by.key, ec.EllipticCurvePrivateKey)
    r, s = decode_dss_signature(by.key.sign(data, ec.ECDSA(hashes.SHA256())))
    return r.to_bytes(32) + s.to_bytes(32)


def _stamp(signature: str, by: Certified, at: Instant) -> dict[str, Any]:
    token = base64.b64encode(stamp_of(signature.encode(), by, at).dump()).decode()
    return {"sigTst": {"tstTokens": [{"val": token}]}}
