"""Credentials as JWT, sealed JSON and badges in pictures: rows of the table in the docs."""

from __future__ import annotations

import json
from functools import cache
from typing import Any

from tests.fakes.answer import DAY, STRANGER, keyed, trusting
from tests.fakes.baked import badge_chunk, png, svg_jws
from tests.fakes.clock import NOON
from tests.fakes.json_seal import DIPLOMA, changed, diploma_text, edc, edc_bytes
from tests.fakes.keys import test_key
from tests.fakes.sealed_pdf import LAST_SPRING, Certified, root, stamper, university
from tests.fakes.w3c import (
    ALVA_DID,
    badge_jwt,
    credential,
    enveloped,
    presentation,
    vc_jwt,
    vc_jwt_v1,
    vc_sd_jwt,
)
from tests.unit.exchange.answer.cases import ALONE, put
from wallet.credentials.reasons import Reason
from wallet.credentials.report import Report
from wallet.credentials.trust import Trust
from wallet.exchange.check import verify_document
from wallet.standards.identifiers import did_key

ADDRESS: dict[str, Any] = {"issuer": {"id": "https://skola.example/issuers/1"}}
BO = test_key(3)


def told(data: bytes | str, trust: Trust | None = None) -> Report:
    """The report to somebody who relies on the school's key."""
    document = data.encode() if isinstance(data, str) else data
    return verify_document(document, trust=trust or keyed(), policy=ALONE, at=NOON)


def sealed(data: bytes) -> Report:
    """The report to somebody who relies on the authority of the university."""
    return told(data, trusting(root().listed()))


@cache
def ended() -> Certified:
    """A university whose certificate ended last summer."""
    return university(since=NOON.plus(-400 * DAY), days=300)


# JWT and SD-JWT.

put("vc-jwt", lambda: told(vc_jwt()))
put("vc-jwt-of-version-1", lambda: told(vc_jwt_v1()))
put("vc-jwt-badge", lambda: told(badge_jwt()))
put("vc-sd-jwt", lambda: told(vc_sd_jwt()))
put(
    "vc-jwt-with-a-claim-of-the-old-form",
    lambda: told(vc_jwt(vc={})),
    Reason.MALFORMED,
)
put(
    "vc-jwt-that-contradicts-itself",
    lambda: told(badge_jwt(sub="did:example:somebody-else")),
    Reason.MALFORMED,
)
put("vc-jwt-by-somebody-else", lambda: told(vc_jwt(key=STRANGER)), Reason.SIGNATURE_WRONG)
put(
    "vc-jwt-with-its-key-in-the-header",
    lambda: told(
        badge_jwt(
            credential(**ADDRESS), STRANGER, header={"jwk": STRANGER.public.to_jwk()}, iss=None
        )
    ),
    Reason.KEY_ONLY_NAMED,
)
put("vc-jwt-expired", lambda: told(vc_jwt(exp=NOON.seconds - DAY)), Reason.TIME_EXPIRED)

# Presentations.

put("presentation", lambda: told(presentation()))
put(
    "presentation-of-somebody-elses-credential",
    lambda: told(presentation(key=BO, holder=did_key(BO.public))),
    Reason.HOLDER_MISSING,
)
put(
    "presentation-by-a-name-alone",
    lambda: told(presentation(holder="https://alva.example")),
    Reason.SIGNATURE_NO_KEY,
)
put(
    "presentation-signed-by-another-than-its-holder",
    lambda: told(presentation(key=BO, holder=ALVA_DID)),
    Reason.SIGNATURE_WRONG,
)
put(
    "presentation-with-a-forged-credential",
    lambda: told(presentation(enveloped(vc_jwt()), enveloped(vc_jwt(key=STRANGER)))),
    Reason.SIGNATURE_WRONG,
)

# European Digital Credentials.

put("edc", lambda: sealed(edc_bytes()))
put(
    "edc-with-another-blank",
    lambda: sealed(changed(edc(), lambda text: text.replace(": ", ":  ", 1))),
    Reason.SIGNATURE_WRONG,
)
put(
    "edc-by-a-self-made-university",
    lambda: sealed(edc_bytes(by=university(organisation="Uppsala universitet", self_made=True))),
    Reason.KEY_NO_CHAIN,
)
put(
    "edc-by-a-certificate-that-ended",
    lambda: sealed(edc_bytes(by=ended())),
    Reason.KEY_CERTIFICATE_EXPIRED,
)
put(
    "edc-time-stamped-before-the-certificate-ended",
    lambda: sealed(edc_bytes(by=ended(), stamped=(stamper(), LAST_SPRING))),
)
put(
    "edc-with-another-certificate",
    lambda: sealed(edc_bytes(header={"x5t#S256": "AAAA"})),
    Reason.MALFORMED,
)
put(
    "edc-that-demands-an-unknown-extension",
    lambda: sealed(edc_bytes(header={"crit": ["b64", "sigPId"], "sigPId": {}})),
    Reason.SIGNATURE_UNSUPPORTED,
)
put(
    "edc-expired",
    lambda: sealed(edc_bytes(diploma_text(validUntil="2026-06-01T00:00:00Z"))),
    Reason.TIME_EXPIRED,
)
put("edc-without-a-seal", lambda: sealed(json.dumps(DIPLOMA).encode()), Reason.SIGNATURE_MISSING)

# Badges in pictures.

put("picture-with-a-badge", lambda: told(png(badge_chunk(badge_jwt()))))
put("drawing-with-a-badge", lambda: told(svg_jws(badge_jwt())))
put(
    "picture-with-two-badges",
    lambda: told(png(badge_chunk(badge_jwt()), badge_chunk(badge_jwt()))),
    Reason.MALFORMED,
)
put(
    "picture-with-bytes-after-its-end",
    lambda: told(png(badge_chunk(badge_jwt()), after=b"\0")),
    Reason.MALFORMED,
)
put(
    "drawing-with-definitions-of-its-own",
    lambda: told(svg_jws(badge_jwt()).replace(b"<svg", b"<!DOCTYPE svg [<!ENTITY a 'b'>]><svg", 1)),
    Reason.MALFORMED,
)
