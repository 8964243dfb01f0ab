"""How a recipient is reached, and by which key its answers are known: from the kept receipt.

The receipt holds the request as the recipient signed it. Its certificate names the hosts it may
speak for, its terms say where a consent is taken back. Only an ``https`` address on one of those
hosts is contacted by the wallet itself; for everything else the person gets a letter to send.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final
from urllib.parse import urlsplit

from wallet.consent.receipt import verify_receipt
from wallet.credentials.trust import Trust
from wallet.errors import InputError
from wallet.exchange.request import CheckedRequest, examine_request
from wallet.standards.encoding import JsonObject, JsonValue
from wallet.standards.jose import PublicKey
from wallet.workflows.ports import Release

_EMAIL: Final = re.compile(
    r"[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9-]{1,63}(\.[A-Za-z0-9-]{1,63})+"
)
_NOT_CONFIRMED: Final = "not_confirmed"


@dataclass(frozen=True, slots=True)
class Reach:
    """What is known of how to reach the recipient of one release; all of it in its own words."""

    name: str
    identifier: str | None
    uri: str | None
    """Where it takes withdrawals; None unless that is ``https`` on a host it is certified for."""
    email: str | None
    """None for what is no plain address."""
    address: str | None
    """Its postal address."""
    contact: str | None
    key: PublicKey | None
    """The key that signed its request."""


def reach_of(release: Release) -> Reach:
    """How to reach the recipient of a release."""
    record = release.record
    terms = _object(record.get("terms"))
    recipient, controller = _object(record["recipient"]), _object(terms.get("controller"))
    withdrawal = _object(terms.get("withdrawal"))
    request = _request(release)
    return Reach(
        name=str(recipient["name"]),
        identifier=_text(recipient.get("identifier")),
        uri=_certified(_text(withdrawal.get("uri")), record, request),
        email=plain_email(_text(withdrawal.get("email"))),
        address=_text(controller.get("address")),
        contact=_text(controller.get("contact")),
        key=_key(record, request),
    )


def plain_email(text: str | None) -> str | None:
    """``text`` where it is one e-mail address and nothing else."""
    return text if text is not None and _EMAIL.fullmatch(text) else None


def _request(release: Release) -> CheckedRequest | None:
    """The recipient's request, as it was when the release was made; None for one nobody signed."""
    receipt = verify_receipt(release.receipt)
    if receipt.request is None:
        return None
    try:
        found = examine_request(receipt.request.encode("utf-8"), trust=Trust(()), at=receipt.issued)
    except InputError:
        return None
    return found.request


def _certified(uri: str | None, record: JsonObject, request: CheckedRequest | None) -> str | None:
    """``uri`` where its host stands in the certificate of the key the person had confirmed."""
    confirmed = _object(record["recipient"]).get("confirmed")
    if uri is None or request is None or confirmed == _NOT_CONFIRMED:
        return None
    try:
        parts = urlsplit(uri)
        host = (parts.hostname or "").lower()
    except ValueError:
        return None
    certified = {name.lower() for name in request.requester.dns_names}
    return uri if parts.scheme == "https" and host in certified else None


def _key(record: JsonObject, request: CheckedRequest | None) -> PublicKey | None:
    """The signing key, where it is the one the record was made for."""
    key = request.object.signing_key if request is not None else None
    pinned = _object(record["recipient"]).get("key")
    return key if key is not None and key.thumbprint() == pinned else None


def _object(value: JsonValue) -> JsonObject:
    return value if isinstance(value, dict) else {}


def _text(value: JsonValue) -> str | None:
    return value if isinstance(value, str) and value else None
