"""Badges with proofs inside, their status lists, and whoever judges them."""

from __future__ import annotations

import gzip
import json
from collections.abc import Mapping
from typing import Any

from tests.fakes.answer import trusting
from tests.fakes.clock import NOON
from tests.fakes.contexts import canonize
from tests.fakes.data_integrity import ACADEMY, V2, badge, did_of, signed
from wallet.credentials.policy import Policy
from wallet.credentials.report import Report
from wallet.credentials.snapshot import Published, Snapshot
from wallet.credentials.trust import Trust
from wallet.credentials.trust_list import Role, TrustEntry
from wallet.exchange.check import verify_document
from wallet.standards.data_integrity import Suite
from wallet.standards.encoding import Instant, b64u_encode
from wallet.standards.jose import PrivateKey
from wallet.standards.linked_data import Canonizer

LIST = "https://skola.example/status/1"
DAY = 86_400


def listed(key: PrivateKey = ACADEMY, **members: Any) -> Trust:
    """Trust in a school by its key."""
    fair: dict[str, Any] = {"name": "Exempelskolan", "role": Role.ISSUER, "key": key.public}
    return trusting(TrustEntry(**{**fair, **members}))


def judged_badge(
    document: Mapping[str, Any],
    *,
    trust: Trust | None = None,
    policy: Policy | None = None,
    at: Instant = NOON,
    lists: Mapping[str, bytes | Published] | None = None,
    canonizer: Canonizer | None = None,
) -> Report:
    """The report to somebody who has the school on a list, and these status lists."""
    published = {
        address: Published(data, NOON) if isinstance(data, bytes) else data
        for address, data in (lists or {}).items()
    }
    return verify_document(
        json.dumps(document).encode(),
        trust=listed() if trust is None else trust,
        policy=policy or Policy(any_audience=True),
        at=at,
        snapshot=Snapshot(NOON, published),
        canonize=canonizer or canonize(),
    )


def entry(index: int | str = "7", purpose: str = "revocation", **members: Any) -> dict[str, Any]:
    """A status entry of a badge; None leaves a member out."""
    base = {
        "id": f"{LIST}#{index}",
        "type": "BitstringStatusListEntry",
        "statusPurpose": purpose,
        "statusListIndex": index,
        "statusListCredential": LIST,
        **members,
    }
    return {name: value for name, value in base.items() if value is not None}


def status_list(
    *set_bits: int,
    key: PrivateKey = ACADEMY,
    purpose: str | list[str] = "revocation",
    size: int = 131_072,
    subject: Mapping[str, Any] | None = None,
    **members: Any,
) -> dict[str, Any]:
    """A status list credential without its proof, most significant bit first."""
    data = bytearray(size // 8)
    for index in set_bits:
        data[index // 8] |= 128 >> index % 8
    packed = "u" + b64u_encode(gzip.compress(bytes(data), mtime=0))
    base: dict[str, Any] = {
        "@context": [V2],
        "id": "urn:uuid:0a0b0c0d-0000-4000-8000-000000000001",
        "type": ["VerifiableCredential", "BitstringStatusListCredential"],
        "issuer": did_of(key),
        "validFrom": "2026-11-20T00:00:00Z",
        "credentialSubject": {
            "type": "BitstringStatusList",
            "statusPurpose": purpose,
            "encodedList": packed,
            **(subject or {}),
        },
        **members,
    }
    return {name: value for name, value in base.items() if value is not None}


def signed_list(*set_bits: int, key: PrivateKey = ACADEMY, **members: Any) -> bytes:
    """The same, signed."""
    return json.dumps(signed(status_list(*set_bits, key=key, **members), key)).encode()


def good_badge(suite: Suite = Suite.EDDSA_RDFC_2022, **changes: Any) -> dict[str, Any]:
    """A badge of the school, signed."""
    return signed(badge(**changes), ACADEMY, suite)
