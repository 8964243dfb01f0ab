"""What was seen, as ``inspection/1``: one form for each type of document."""

from __future__ import annotations

from functools import singledispatch

from wallet.credentials.families.sd_jwt_vc import Credential
from wallet.credentials.report import Report
from wallet.credentials.trust_list import TrustList
from wallet.errors import DefectError
from wallet.exchange.inspection import SCHEMA, inspection_of, terms_of
from wallet.exchange.request import CheckedRequest
from wallet.profile.formats.held import Imported
from wallet.standards.encoding import Instant, JsonObject, JsonValue
from wallet.standards.jose import CertificateIdentity
from wallet.workflows.inspect.looking import (
    Inspection,
    Seen,
    SeenCredential,
    SeenExtract,
    SeenFile,
    SeenKey,
    SeenPart,
    SeenTerms,
)


def inspection_document(inspection: Inspection) -> JsonObject:
    """The document. Texts of strangers are as they wrote them."""
    members = _members(inspection.seen)
    return {"schema": SCHEMA, "document": str(inspection.type), **members}


@singledispatch
def _members(seen: Seen) -> JsonObject:
    raise DefectError("inspect.no_words", type=type(seen).__name__)


@_members.register
def _request(seen: CheckedRequest) -> JsonObject:
    return inspection_of(seen)


@_members.register
def _terms(seen: SeenTerms) -> JsonObject:
    return {"checked": False, "client_id": seen.client_id, "terms": terms_of(seen.terms)}


@_members.register
def _extract(seen: SeenExtract) -> JsonObject:
    frame = seen.extract.frame
    return {
        "checked": False,
        "audience": frame.audience,
        "nonce": frame.nonce,
        "issued": frame.issued.rfc3339(),
        "expires": frame.expires.rfc3339(),
        "jti": frame.jti,
        "uses": list(frame.uses),
        "request_digest": frame.request_digest,
        "terms_digest": frame.terms_digest,
        "demo": frame.demo,
        "attachments": [one.to_json() for one in frame.attachments],
        "parts": [_part(one) for one in seen.parts],
    }


def _part(part: SeenPart) -> JsonObject:
    if part.credential is None:
        return {"query_id": part.query_id, "problem": part.problem}
    return _credential(part.query_id, part.credential)


@_members.register
def _alone(seen: SeenCredential) -> JsonObject:
    part = _credential(None, seen.credential)
    return {"checked": False, "parts": [part], "proof": seen.proof}


def _credential(query_id: str | None, credential: Credential) -> JsonObject:
    return {
        "query_id": query_id,
        "problem": None,
        "type": credential.profile.vct,
        "stated_issuer": credential.profile.issuer,
        "self_stated": credential.is_self_stated,
        "bound": credential.is_bound,
        "issued": _text(credential.time("iat")),
        "expires": _text(credential.time("exp")),
        "claims": credential.claims,
    }


@_members.register
def _report(report: Report) -> JsonObject:
    made = report.made
    return {
        "checked": True,
        "audience": made.audience if made else None,
        "issued": _text(made.issued if made else None),
        "demo": report.demo,
        "parts": [part.to_json() for part in report.parts],
    }


@_members.register
def _profile(imported: Imported) -> JsonObject:
    records: list[JsonValue] = [
        {"kind": str(record.kind), "title": record.title} for record in imported.records
    ]
    return {
        "records": records,
        "identity": imported.identity is not None,
        "wishes": imported.wishes is not None,
        "report": imported.report.to_json(),
    }


@_members.register
def _certificate(identity: CertificateIdentity) -> JsonObject:
    return {
        "certificate": {
            "organisation": identity.organisation,
            "organisation_identifier": identity.organisation_identifier,
            "common_name": identity.common_name,
            "country": identity.country,
            "dns_names": list(identity.dns_names),
            "not_before": identity.not_before.rfc3339(),
            "not_after": identity.not_after.rfc3339(),
            "fingerprint": identity.fingerprint,
        }
    }


@_members.register
def _key(seen: SeenKey) -> JsonObject:
    return {"thumbprint": seen.thumbprint, "private": seen.private}


@_members.register
def _list(seen: TrustList) -> JsonObject:
    return {"list": seen.to_json()}


@_members.register
def _file(seen: SeenFile) -> JsonObject:
    return {"media_type": seen.media_type, "size": seen.size, "sha256": seen.sha256}


def _text(instant: Instant | None) -> str | None:
    return instant.rfc3339() if instant is not None else None
