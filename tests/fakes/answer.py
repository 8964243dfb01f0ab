"""A school, a person and a service, in memory: credentials and extracts, fair and unfair."""

from __future__ import annotations

import zlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Any

from cryptography import x509

from tests.fakes.clock import NOON
from tests.fakes.keys import fixed_salts, test_key
from wallet.credentials.issue import issue_credential
from wallet.credentials.policy import Policy
from wallet.credentials.report import Report
from wallet.credentials.snapshot import Published, Snapshot
from wallet.credentials.trust import Trust
from wallet.credentials.trust_list import Role, TrustEntry, TrustList, parse_anchor
from wallet.exchange.check import verify_document
from wallet.exchange.extract import EXTRACT_TYP, Frame
from wallet.exchange.match import Chosen, CredentialHolding, Holding, RecordHolding
from wallet.exchange.present import PreparedExtract, SignedExtract, prepare_extract, sign_extract
from wallet.standards.encoding import Instant, JsonObject, b64u_encode
from wallet.standards.jose import PrivateKey, parse_certificate, sign_jws
from wallet.standards.jose.authority import make_ca, make_leaf
from wallet.standards.sd_jwt import bind
from wallet.standards.status import STATUS_LIST_TYP

SERVICE = "Exempelmatchning AB"
NONCE = "n-3fTq8wYbC1xK"
JTI = "urn:uuid:0d4b7f6e-2f0c-4b59-9c60-7a35f1b7c001"
DIPLOMA = "urn:example:diploma:1"
WORK = "urn:consent-wallet:vct:work:1"
LATER = NOON.plus(14 * 86_400)
DAY = 86_400
STATUS_URI = "https://skola.example/status/1"
LAST_MONTH = NOON.plus(-30 * DAY)
LAST_YEAR = NOON.plus(-365 * DAY)

ALVA = test_key(1)
"""Alva Exempel's key for the service."""
ALVA_STUDENT = test_key(2)
"""The key her diploma is bound to."""
BO = test_key(3)
"""Bo Exempel's key for the service."""
BO_STUDENT = test_key(4)
SCHOOL = test_key(5)
STRANGER = test_key(6)

WORK_CLAIMS: JsonObject = {
    "title": "Snickare",
    "employer": {"name": "Exempelbygg AB", "org_id": "556000-0000"},
    "from": "2019-08",
    "duties": ["möbler", "kök", "fönster"],
}
DIPLOMA_CLAIMS: JsonObject = {
    "name": "Möbelsnickare",
    "level": 4,
    "courses": [
        {"code": "TRÄ101", "grade": "A"},
        {"code": "TRÄ102", "grade": "B"},
        {"code": "TRÄ103", "grade": "C"},
    ],
}
QUERY: JsonObject = {
    "credentials": [
        {
            "id": "work",
            "format": "dc+sd-jwt",
            "meta": {"vct_values": [WORK]},
            "multiple": True,
            "claims": [{"path": ["title"]}],
        },
        {
            "id": "diploma",
            "format": "dc+sd-jwt",
            "meta": {"vct_values": [DIPLOMA]},
            "claims": [{"path": ["name"]}],
        },
    ]
}


@dataclass(frozen=True)
class School:
    """An issuer with a certificate under an authority of its own."""

    ca: x509.Certificate
    leaf: x509.Certificate
    key: PrivateKey = SCHOOL

    @property
    def anchor(self) -> bytes:
        """What a trust list holds of it."""
        return parse_anchor(_pem(self.ca))


def school(*, days: int = 3650, at: Instant = LAST_YEAR) -> School:
    """Exempelskolan, ``skola.example``."""
    ca_key, ca = make_ca("Exempelrot", at=at, days=3650, key=test_key(7))
    leaf = make_leaf(
        ca_key,
        ca,
        dns="skola.example",
        organisation="Exempelskolan",
        organisation_identifier="NTRSE-2020000000",
        country="SE",
        at=at,
        days=days,
        key=SCHOOL.public,
    )
    return School(parse_certificate(ca.encode()), parse_certificate(leaf.encode()))


def diploma(
    by: School | None = None,
    *,
    holder: PrivateKey | None = ALVA_STUDENT,
    at: Instant = LAST_MONTH,
    signer: PrivateKey = SCHOOL,
    **members: Any,
) -> str:
    """The school's diploma, all of it selectable; members replace those of a fair one."""
    fair: dict[str, Any] = {
        "vct": DIPLOMA,
        "signer": signer,
        "at": at,
        "salts": fixed_salts("diploma"),
        "issuer": "https://skola.example",
        "holder": holder.public if holder else None,
        "chain": (by.leaf,) if by else (),
    }
    return issue_credential(DIPLOMA_CLAIMS, **{**fair, **members})


def with_status(index: int = 0, **members: Any) -> str:
    """The school's diploma with an entry in its status list."""
    return diploma(status={"status_list": {"idx": index, "uri": STATUS_URI}}, **members)


def status_list(signer: PrivateKey = SCHOOL, *, at: Instant = NOON, **members: Any) -> str:
    """The school's list: entry 0 holds, 1 is revoked, 2 suspended, 3 something of its own."""
    listed: JsonObject = {"bits": 2, "lst": b64u_encode(zlib.compress(b"\xe4"))}
    claims: JsonObject = {"sub": STATUS_URI, "iat": at.seconds, "status_list": listed}
    return sign_jws({**claims, **members}, signer, typ=STATUS_LIST_TYP)


def published(text: str, *, now: Instant = NOON) -> Snapshot:
    """What is found at the address of the school's list."""
    return Snapshot(now, {STATUS_URI: Published(text.encode(), now)})


def anchored(issuer: School, **members: Any) -> Trust:
    """Trust in the school by its authority."""
    fair: dict[str, Any] = {"name": "Exempelskolan", "role": Role.ISSUER, "anchor": issuer.anchor}
    return trusting(TrustEntry(**{**fair, **members}))


def keyed(key: PrivateKey = SCHOOL, **members: Any) -> Trust:
    """Trust in the school by its key."""
    fair: dict[str, Any] = {"name": "Exempelskolan", "role": Role.ISSUER, "key": key.public}
    return trusting(TrustEntry(**{**fair, **members}))


def trusting(
    *entries: TrustEntry, exp: Instant | None = None, name: str = "Skolor i Exempellän"
) -> Trust:
    """One list with these entries, issued on 2026-10-01."""
    return Trust((TrustList(name, 3, Instant.parse("2026-10-01"), exp, entries),))


WORK_RECORD = RecordHolding("record-1", "work", WORK, WORK_CLAIMS)
TITLE = Chosen("work", "record-1", (("title",),))
NAME = Chosen("diploma", "diploma-1", (("name",),))


def diploma_holding(text: str, key: PrivateKey | None = ALVA_STUDENT) -> CredentialHolding:
    """Alva's diploma as her wallet holds it."""
    return CredentialHolding("diploma-1", text, key.public.thumbprint() if key else None)


def prepared(
    chosen: Sequence[Chosen] = (TITLE,),
    holdings: Sequence[Holding] = (WORK_RECORD,),
    *,
    key: PrivateKey = ALVA,
    **members: Any,
) -> PreparedExtract:
    """An extract for the service, before its signatures."""
    fair: dict[str, Any] = {
        "audience": SERVICE,
        "nonce": NONCE,
        "at": NOON,
        "expires": LATER,
        "jti": JTI,
        "dcql_query": QUERY,
    }
    return prepare_extract(chosen, holdings, recipient_key=key.public, **{**fair, **members})


def signed(
    extract: PreparedExtract, *, key: PrivateKey = ALVA, holders: Sequence[PrivateKey] = ()
) -> SignedExtract:
    """The extract with all its signatures."""
    return sign_extract(
        extract,
        uses=("match",),
        recipient_signer=key,
        holder_signers={holder.public.thumbprint(): holder for holder in holders},
    )


def self_stated_extract(**members: Any) -> str:
    """An extract with one claim of one record of Alva's."""
    return signed(prepared(**members)).text


def attested_extract(credential: str) -> str:
    """An extract with one claim of a record and one of her diploma."""
    extract = prepared((TITLE, NAME), (WORK_RECORD, diploma_holding(credential)))
    return signed(extract, holders=(ALVA_STUDENT,)).text


def frame(key: PrivateKey = ALVA, **members: Any) -> Frame:
    """The frame of a fair extract, to seal by hand."""
    fair: dict[str, Any] = {
        "key": key.public,
        "audience": SERVICE,
        "nonce": NONCE,
        "issued": NOON,
        "expires": LATER,
        "jti": JTI,
        "uses": ("match",),
        "dcql_query": QUERY,
    }
    return Frame(**{**fair, **members})


def sealed(
    presentations: Sequence[tuple[str, str]],
    around: Frame | None = None,
    *,
    key: PrivateKey = ALVA,
    edit: Callable[[JsonObject], JsonObject] = lambda payload: payload,
) -> str:
    """An envelope around whatever it is given, properly signed: what a dishonest holder can do."""
    payload = edit((around or frame(key)).payload(presentations))
    return sign_jws(payload, key, typ=EXTRACT_TYP, header={"jwk": key.public.to_jwk()})


def bound(presentation: str, holder: PrivateKey, around: Frame, **members: Any) -> str:
    """A presentation with the proof that belongs into that frame."""
    fair: dict[str, Any] = {
        "aud": around.audience,
        "nonce": around.binding_nonce,
        "iat": around.issued,
    }
    return bind(presentation, holder, **{**fair, **members})


def judged(
    text: str,
    *,
    trust: Trust | None = None,
    policy: Policy | None = None,
    at: Instant = NOON,
    snapshot: Snapshot | None = None,
    **requirements: Any,
) -> Report:
    """The report of the service, which knows its name and its nonce."""
    own = policy or Policy(audiences=(SERVICE,), nonce=NONCE)
    return verify_document(
        text.encode(),
        trust=trust or Trust(),
        policy=replace(own, **requirements),
        at=at,
        snapshot=snapshot,
    )


def _pem(certificate: x509.Certificate) -> bytes:
    from cryptography.hazmat.primitives.serialization import Encoding

    return certificate.public_bytes(Encoding.PEM)
