"""A checked request as the document ``inspection/1``: what ``wallet inspect --json`` prints."""

from __future__ import annotations

from enum import StrEnum
from typing import Final

from wallet.exchange.registration import Registration
from wallet.exchange.request import CheckedRequest
from wallet.exchange.requester import Requester
from wallet.exchange.terms import Terms
from wallet.standards.encoding import Instant, JsonObject, JsonValue
from wallet.standards.openid.dcql import CredentialQuery, DcqlQuery

SCHEMA: Final = "inspection/1"
REQUEST: Final = "request"
"""The member ``document`` of what is said about a request."""


class Need(StrEnum):
    """Whether a credential query has to be answered."""

    REQUIRED = "required"
    ONE_OF = "one_of"
    """One of several, at the person's choice."""
    OPTIONAL = "optional"
    NEVER = "never"
    """In no set, and so not wanted at all."""


def inspection_of(request: CheckedRequest) -> JsonObject:
    """Everything known about a sound request. Texts of the service are as it wrote them."""
    envelope = request.object
    return {
        "schema": SCHEMA,
        "document": REQUEST,
        "digest": request.digest,
        "requester": _requester(request.requester),
        "signed": envelope.signed,
        "nonce": envelope.nonce,
        "issued": _instant(envelope.iat),
        "expires": _instant(envelope.exp),
        "response": {
            "mode": str(envelope.response_mode),
            "uri": envelope.response_uri,
            "encrypted": bool(envelope.encryption_keys),
        },
        "asked": [_asked(wanted, envelope.dcql) for wanted in envelope.dcql.credentials],
        "terms": terms_of(request.terms),
        "registration": _registration(request.registration),
        "over_asked": [
            {"query_id": one.query_id, "path": None if one.path is None else list(one.path)}
            for one in request.over_asked
        ],
        "warnings": list(request.warnings),
    }


def need_of(query_id: str, query: DcqlQuery) -> Need:
    """Whether that credential query has to be answered, by the query alone."""
    if query.credential_sets is None:
        return Need.REQUIRED
    options = [
        (one.required, len(one.options))
        for one in query.credential_sets
        if any(query_id in option for option in one.options)
    ]
    if (True, 1) in options:
        return Need.REQUIRED
    if any(required for required, _ in options):
        return Need.ONE_OF
    return Need.OPTIONAL if options else Need.NEVER


def _asked(wanted: CredentialQuery, query: DcqlQuery) -> JsonObject:
    return {
        "query_id": wanted.id,
        "format": wanted.format,
        "types": [list(group) for group in wanted.types],
        "need": str(need_of(wanted.id, query)),
        "multiple": wanted.multiple,
        "claims": [
            {
                "id": claim.id,
                "path": list(claim.path),
                "values": None if claim.values is None else list(claim.values),
            }
            for claim in wanted.claims or ()
        ],
        "claim_sets": [list(names) for names in wanted.claim_sets or ()],
    }


def _requester(requester: Requester) -> JsonObject:
    return {
        "id": requester.id,
        "name": requester.name,
        "identifier": requester.identifier,
        "country": requester.country,
        "dns_names": list(requester.dns_names),
        "client_id": requester.client_id,
        "key_thumbprint": requester.key_thumbprint,
        "fingerprint": requester.fingerprint,
        "confirmed": str(requester.confirmed),
        "list": _list(requester.list_name, requester.list_date),
    }


def terms_of(terms: Terms | None) -> JsonValue:
    """What the recipient promises; None where it promises nothing."""
    if terms is None:
        return None
    return {
        "digest": terms.digest,
        "expires": _instant(terms.expires),
        "uses": [
            {"id": use.id, "is_consent": use.is_consent, "query_ids": list(use.query_ids)}
            for use in terms.uses
        ],
        "terms": terms.raw,
    }


def _registration(registration: Registration | None) -> JsonValue:
    if registration is None:
        return None
    return {
        "name": registration.name,
        "identifier": registration.identifier,
        "purpose": dict(registration.purpose),
        "intended_use_id": registration.intended_use_id,
        "privacy_policy": registration.privacy_policy,
        "support_uri": registration.support_uri,
        "expires": _instant(registration.expires),
        "registrar": registration.registrar,
        "confirmed": registration.confirmed,
        "list": _list(registration.list_name, registration.list_date),
    }


def _list(name: str | None, date: str | None) -> JsonValue:
    return None if name is None else {"name": name, "date": date}


def _instant(instant: Instant | None) -> str | None:
    return None if instant is None else instant.rfc3339()
