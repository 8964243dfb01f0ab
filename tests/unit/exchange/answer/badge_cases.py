"""Badges with proofs inside, and what becomes of them: rows of the table in the docs."""

from __future__ import annotations

from typing import Any

from tests.fakes.badges import LIST, entry, good_badge, judged_badge, signed_list
from tests.fakes.data_integrity import OTHER, badge, options, signed, with_proof
from tests.unit.exchange.answer.cases import put
from wallet.credentials.reasons import Reason
from wallet.credentials.trust import Trust
from wallet.errors import InputError


def with_member(document: dict[str, Any], **members: Any) -> dict[str, Any]:
    return {**document, **members}


def beside(document: dict[str, Any], **members: Any) -> dict[str, Any]:
    """The badge with another proof, which nobody can check here."""
    return with_proof(document, options(verificationMethod="urn:x", proofValue="u2V0", **members))


def unknown_context() -> dict[str, Any]:
    changed = good_badge()
    changed["@context"] = [*changed["@context"], "https://skola.example/context.json"]
    return changed


def exhausted(document: object, *, hash_bits: int = 256) -> str:
    """A canonizer that gives up, as the real one does on a graph made for it."""
    raise InputError("linked_data.too_large", limit=1)


def named_by_itself() -> dict[str, Any]:
    document = badge()
    document["issuer"]["id"] = "urn:uuid:a63a60be-f4af-491c-87fc-2c8fd3007a58"
    return signed(document)


put("badge", lambda: judged_badge(good_badge()))
put(
    "badge-unknown-school",
    lambda: judged_badge(good_badge(), trust=Trust()),
    Reason.TRUST_OWN_KEY_ONLY,
)
put(
    "badge-with-a-grade-added",
    lambda: judged_badge(with_member(good_badge(), grade="A+")),
    Reason.SIGNATURE_NOT_COVERED,
)
put(
    "badge-with-its-name-changed",
    lambda: judged_badge(with_member(good_badge(), name="Svetsning, mästarprov")),
    Reason.SIGNATURE_WRONG,
)
put(
    "badge-signed-by-somebody-else",
    lambda: judged_badge(signed(badge(), OTHER)),
    Reason.SIGNATURE_WRONG,
)
put(
    "badge-whose-key-only-it-names",
    lambda: judged_badge(named_by_itself(), trust=Trust()),
    Reason.KEY_ONLY_NAMED,
)
put(
    "badge-signed-for-another-purpose",
    lambda: judged_badge(signed(badge(), proofPurpose="authentication")),
    Reason.SIGNATURE_OTHER_PURPOSE,
)
put(
    "badge-with-an-unknown-proof-beside",
    lambda: judged_badge(beside(good_badge(), cryptosuite="bbs-2023")),
)
put(
    "badge-with-an-unknown-proof-alone",
    lambda: judged_badge(beside(badge(), cryptosuite="bbs-2023")),
    Reason.SIGNATURE_UNSUPPORTED,
)
put("badge-without-a-proof", lambda: judged_badge(badge()), Reason.SIGNATURE_MISSING)
put(
    "badge-with-another-badge-inside",
    lambda: judged_badge(with_member(badge(), endorsement=[good_badge(id="urn:example:inner")])),
    Reason.SIGNATURE_MISSING,
)
put(
    "badge-of-an-unknown-vocabulary",
    lambda: judged_badge(unknown_context()),
    Reason.SIGNATURE_NO_CONTEXT,
)
put(
    "badge-made-to-keep-a-computer-busy",
    lambda: judged_badge(good_badge(), canonizer=exhausted),
    Reason.SIGNATURE_TOO_COMPLEX,
)
put(
    "badge-not-revoked",
    lambda: judged_badge(good_badge(credentialStatus=entry()), lists={LIST: signed_list()}),
)
put(
    "badge-revoked",
    lambda: judged_badge(good_badge(credentialStatus=entry()), lists={LIST: signed_list(7)}),
    Reason.STATUS_REVOKED,
)
put(
    "badge-revoked-by-a-list-of-another",
    lambda: judged_badge(
        good_badge(credentialStatus=entry()), lists={LIST: signed_list(7, key=OTHER)}
    ),
    Reason.STATUS_LIST_WRONG,
)
