"""One request, what answers it, and the person's yes: from the vectors of this project.

The request asks for an education and rests on consent. Terms can be changed member by member.
"""

from __future__ import annotations

import copy
import json
from collections.abc import Callable
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

from tests.fakes.clock import FakeEntropy
from tests.fakes.keys import test_key
from wallet.consent.claims import NoticedClaim, noticed_claims, path_text
from wallet.consent.decision import Decision, Method, decide_given
from wallet.consent.notice import Notice
from wallet.consent.receipt import Covered, build_receipt
from wallet.consent.record import Recorded, build_record
from wallet.consent.sections import Addressed, Asking, build_notice
from wallet.consent.vocabulary import PREFIXES
from wallet.credentials.trust import Trust
from wallet.exchange.present import ShownClaim
from wallet.exchange.request import CheckedRequest, check_request
from wallet.exchange.terms import Terms
from wallet.exchange.terms.form import read_terms
from wallet.messages import Language
from wallet.standards.encoding import Instant, JsonObject, JsonValue, sha256_b64u
from wallet.standards.openid.reasons import Findings

_VECTORS = Path(__file__).resolve().parents[1] / "vectors/openid4vp/request_objects.json"

CHALLENGE = "h7kq"
CONSENT_ID = "urn:uuid:6f0e2f7f-3a04-4a51-9f4c-1b0f2b6f3d10"
RECORD_ID = "urn:uuid:0a51f0e2-9f4c-4a04-8b0f-2b6f3d102f7f"
TITLE = "Vårdlinjen, Exempelskolan"
VALUES: JsonObject = {"name": "Undersköterska", "level": 4}


@cache
def _published() -> dict[str, Any]:
    published: dict[str, Any] = json.loads(_VECTORS.read_bytes())
    return published


def expand(name: str) -> str:
    """The IRI of a short DPV name."""
    prefix, _, term = name.partition(":")
    return PREFIXES[prefix] + term


def present() -> Instant:
    """The instant at which the request is good."""
    return Instant(_published()["evaluate_at"])


@cache
def request(case: str = "ok_x509_hash") -> CheckedRequest:
    """A request of the vectors; nobody is on a list."""
    token = next(one for one in _published()["cases"] if one["id"] == case)["request_object"]
    return check_request(token.encode("ascii"), trust=Trust(), at=present())


def terms_with(change: Callable[[dict[str, Any]], None]) -> CheckedRequest:
    """The request with other terms: ``change`` edits a copy of their JSON."""
    original = request()
    assert original.terms is not None
    raw: dict[str, Any] = copy.deepcopy(original.terms.raw)
    change(raw)
    findings = Findings()
    terms = read_terms(raw, findings)
    assert findings.found == ()
    assert isinstance(terms, Terms)
    return replace(original, terms=terms)


def use_with(**members: JsonValue) -> Asking:
    """What is asked when the one use has other members; None takes a member away."""

    def change(raw: dict[str, Any]) -> None:
        for name, value in members.items():
            if value is None:
                raw["uses"][0].pop(name, None)
            else:
                raw["uses"][0][name] = value

    return asking(terms_with(change))


def asking(of: CheckedRequest | None = None, **members: Any) -> Asking:
    """The first use of the request."""
    checked = of or request()
    use = checked.terms.uses[0] if checked.terms else None
    return Asking(request=checked, use=use, **{"until": present().plus(90 * 86_400), **members})


def unasked(to: str = "Exempelvägledning AB", purpose: str = "vägledning") -> Asking:
    """A release nobody asked for."""
    return Asking(addressed=Addressed(to, purpose), until=present().plus(86_400))


def shown(path: tuple[str | int, ...], value: JsonValue, **members: Any) -> ShownClaim:
    """One value that would leave, stated by the person, in answer to the query."""
    return ShownClaim(
        **{
            "query_id": "education",
            "ref": RECORD_ID,
            "path": path,
            "value": value,
            "asked": True,
            "self_stated": True,
            "technical": False,
            **members,
        }
    )


def claims(*shown_claims: ShownClaim, optional: tuple[str, ...] = ()) -> tuple[NoticedClaim, ...]:
    """Claims to show; without any, name and level of an education."""
    return noticed_claims(
        shown_claims
        or tuple(shown(("achievement", name), value) for name, value in VALUES.items()),
        label=lambda claim: path_text(claim.path),
        titles={RECORD_ID: TITLE},
        vcts={},
        optional=optional,
    )


def notice(
    of: Asking | None = None,
    sent: tuple[NoticedClaim, ...] | None = None,
    *,
    language: Language = Language.ENGLISH,
    consent_id: str = CONSENT_ID,
    formats: tuple[str, ...] = (),
    salt: str = "c2FsdCBmb3IgdGVzdHM",
    withheld: int = 7,
) -> Notice:
    """The notice the person sees."""
    return build_notice(
        of or asking(),
        claims() if sent is None else sent,
        consent_id=consent_id,
        language=language,
        salt=salt,
        withheld=withheld,
        formats=formats,
    )


def yes(to: Notice, **members: Any) -> Decision:
    """The person consents, with every further statement that is asked for."""
    return decide_given(
        to,
        f"{to.statement} {CHALLENGE}",
        CHALLENGE,
        at=present(),
        method=Method.TERMINAL,
        **{"special_lines": [words for _, words in to.special_statements], **members},
    )


def recorded(
    of: Asking | None = None,
    sent: tuple[NoticedClaim, ...] | None = None,
    *,
    key: int = 1,
    seed: str = "record",
    consent_id: str = CONSENT_ID,
) -> Recorded:
    """The record of a yes; ``key`` and ``seed`` are other ones for another recipient."""
    what = of or asking()
    seen = notice(what, sent, consent_id=consent_id)
    entropy = FakeEntropy(seed)
    return build_record(
        what,
        seen,
        yes(seen),
        created=present(),
        person=test_key(key).public.thumbprint(),
        new_key=lambda: entropy.token(32),
        request_digest=what.request.digest if what.request else None,
    )


EXTRACT = b"the extract"


def receipt(*records: JsonObject, key: int = 1, jti: str = "urn:uuid:receipt") -> str:
    """The receipt of a release of :data:`EXTRACT`."""
    return build_receipt(
        records or (recorded().record,),
        jti=jti,
        at=present(),
        audience=request().requester.id,
        covered=Covered(sha256_b64u(EXTRACT), sha256_b64u(b"encrypted"), "urn:uuid:extract"),
        request=request().token,
        signer=test_key(key),
    )
