"""Decisions and records: never more than was shown; receipts hold no value and share nothing."""

from __future__ import annotations

import json
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from tests.fakes.clock import FakeEntropy
from tests.fakes.consent import CHALLENGE, asking, claims, notice, present, request, shown, yes
from tests.fakes.keys import test_key
from wallet.consent.claims import ClaimRef
from wallet.consent.decision import Answer, Method, decide_given, read_statement
from wallet.consent.receipt import Covered, build_receipt
from wallet.consent.record import Recorded, build_record, verify_claim
from wallet.errors import ConsentError, InputError, WalletError
from wallet.exchange.present import ShownClaim
from wallet.standards.encoding import JsonObject, JsonValue, b64u_encode, sha256_b64u
from wallet.standards.jose import parse_jws

NAMES = ["level", "title", "employer", "from", "to", "trade_union", "personal_number", "photo"]
SECRET = st.text(st.characters(categories=["Lu", "Ll"]), min_size=12, max_size=20).map("Ѱ{}".format)
"""Begins with a letter that is in no word of a document: hypothesis tries words of the code too."""
VALUES = SECRET | st.integers(10**13, 10**14)
SHOWN: st.SearchStrategy[list[ShownClaim]] = st.lists(
    st.builds(
        lambda name, value, query, ref: shown((name,), value, query_id=query, ref=ref),
        st.sampled_from(NAMES),
        VALUES,
        st.sampled_from(["education", "work"]),
        st.sampled_from(["urn:uuid:0a51f0e2", "urn:uuid:1b62f1f3"]),
    ),
    min_size=1,
    max_size=5,
    unique_by=lambda claim: (claim.query_id, claim.ref, claim.path),
)


@given(SHOWN, st.booleans(), st.data())
def test_a_decision_covers_nothing_that_was_not_shown_and_all_that_is_required(
    what: list[ShownClaim], optional: bool, data: st.DataObject
) -> None:
    sent = claims(*what, optional=("work",) if optional else ())
    seen = notice(sent=sent)
    pool = [claim.ref for claim in sent] + [ClaimRef("work", 7, ("name",))]
    chosen = data.draw(st.lists(st.sampled_from(pool), unique=True))
    try:
        decision = yes(seen, claims=chosen)
    except ConsentError:
        required = {claim.ref for claim in sent if claim.required}
        assert not required <= set(chosen) or pool[-1] in chosen
        return
    assert set(decision.claims) == set(chosen) <= {claim.ref for claim in sent}


@given(st.text(max_size=30))
def test_no_line_but_the_statement_is_a_yes(line: str) -> None:
    answer = read_statement(line, "I consent", CHALLENGE)
    words = " ".join(line.casefold().split())
    assert (answer is Answer.COMPLETE) == (words == f"i consent {CHALLENGE}")
    if answer is not Answer.COMPLETE:
        try:
            decide_given(notice(), line, CHALLENGE, at=present(), method=Method.TERMINAL)
        except ConsentError:
            return
        raise AssertionError(line)


def recorded(what: list[ShownClaim], number: int) -> Recorded:
    entropy = FakeEntropy(f"recipient {number}")
    seen = notice(
        sent=claims(*what),
        consent_id=f"urn:uuid:consent-{number}",
        salt=b64u_encode(entropy.token(32)),
    )
    return build_record(
        asking(),
        seen,
        yes(seen),
        created=present(),
        person=test_key(number).public.thumbprint(),
        new_key=lambda: entropy.token(32),
        request_digest=request().digest,
    )


def receipt(found: Recorded, number: int) -> JsonObject:
    token = build_receipt(
        (found.record,),
        jti=f"urn:uuid:receipt-{number}",
        at=present(),
        audience=f"recipient-{number}",
        covered=Covered(
            sha256_b64u(f"extract {number}".encode()),
            sha256_b64u(f"sent {number}".encode()),
            f"urn:uuid:extract-{number}",
        ),
        request=None,
        signer=test_key(number),
    )
    jws = parse_jws(token)
    return {"header": jws.header, "payload": jws.claims()}


@given(SHOWN)
def test_no_value_is_in_a_record_or_receipt(what: list[ShownClaim]) -> None:
    found = recorded(what, 1)
    text = json.dumps([found.record, receipt(found, 1)], ensure_ascii=False)
    told = [one for claim in what for one in (str(claim.value), claim.ref) if one in text]
    assert told == []


@given(SHOWN)
def test_each_claim_opens_to_its_value_under_its_own_key_alone(what: list[ShownClaim]) -> None:
    found = recorded(what, 1)
    entries: Any = found.record["claims"]
    for at, claim in enumerate(what):
        for other, key in enumerate(found.claim_keys):
            try:
                verify_claim(entries[at], claim.value, key)
            except InputError:
                assert at != other
            else:
                assert at == other


_WORDS = ("eu-gdpr:", "pd:", "dpv:", "consent-record/", "consent-receipt")
_NOT_TELLING = 16
"""Shorter texts are words of the format, not something to know somebody by."""


def telling(value: JsonValue) -> set[str]:
    """Every text in a value that could serve to recognise it."""
    if isinstance(value, dict):
        return set().union(*map(telling, value.values()), set())
    if isinstance(value, list):
        return set().union(*map(telling, value), set())
    return {value} if isinstance(value, str) and len(value) >= _NOT_TELLING else set()


@given(SHOWN)
def test_receipts_of_two_recipients_share_nothing_of_the_person(what: list[ShownClaim]) -> None:
    """The same claims, shown the same way: what is equal comes from request, law and wording."""
    one, other = (receipt(recorded(what, number), number) for number in (1, 2))
    checked = request()
    assert checked.terms is not None
    asked: JsonObject = {**checked.object.raw, "digest": checked.digest, "terms": checked.terms.raw}
    party: list[JsonValue] = [checked.requester.id, checked.requester.name, checked.terms.digest]
    times: list[JsonValue] = [at.rfc3339() for at in (present(), present().plus(90 * 86_400))]
    shared = (telling(one) & telling(other)) - telling([asked, party, times])
    assert [text for text in shared if not text.startswith(_WORDS)] == []


@given(st.binary(max_size=200) | st.text(max_size=200).map(str.encode))
def test_any_bytes_are_a_receipt_or_are_refused(data: bytes) -> None:
    from wallet.consent.receipt import verify_receipt
    from wallet.consent.withdrawal import verify_withdrawal

    for verify in (verify_receipt, verify_withdrawal):
        try:
            verify(data.decode("latin-1"))
        except WalletError:
            continue
        raise AssertionError(data)
