"""Proof of possession: RFC 9901 sections 4.3 and 7.3 step 5, one test per rule."""

from __future__ import annotations

import pytest

from tests.fakes.sd_jwt import (
    AUDIENCE,
    HOLDER,
    ISSUER,
    NONCE,
    NOW,
    STRANGER,
    bound,
    digest,
    disclosure_text,
    hidden,
    kb_payload,
    key_bound,
    refusal,
    signed,
)
from wallet import limits
from wallet.standards.encoding import Instant, JsonObject, JsonValue
from wallet.standards.jose import PublicKey, sign_jws
from wallet.standards.sd_jwt import (
    HashAlgorithm,
    bind,
    holder_key,
    parse_sd_jwt,
    verify_key_binding,
)

NAME = disclosure_text("salt-1", "name", "Alva Exempel")
GRADE = disclosure_text("salt-2", "grade", "VG")
SHOWN = signed(hidden(NAME, GRADE, cnf={"jwk": HOLDER.public.to_jwk()}), NAME, GRADE)


def _checked(
    text: str,
    *,
    key: PublicKey = HOLDER.public,
    aud: str | None = AUDIENCE,
    nonce: str | None = NONCE,
    at: Instant = NOW,
    max_age: int | None = limits.MAX_KEY_BINDING_AGE,
) -> JsonObject:
    return verify_key_binding(
        parse_sd_jwt(text), holder_key=key, aud=aud, nonce=nonce, at=at, max_age=max_age
    )


def _refused(text: str) -> str:
    return refusal(lambda: _checked(text))


def _saying(**members: JsonValue) -> str:
    """A proof that says this instead of what it should."""
    return key_bound(SHOWN, {**kb_payload(SHOWN), **members})


def _without(member: str) -> str:
    payload = kb_payload(SHOWN)
    del payload[member]
    return key_bound(SHOWN, payload)


def test_a_fair_proof_is_accepted() -> None:
    assert _checked(bound(SHOWN)) == kb_payload(SHOWN)


def test_a_proof_says_what_it_was_asked_to_and_its_own_four_members() -> None:
    extra: JsonObject = {"transaction": "t-1", "aud": "https://other.example"}
    text = bind(SHOWN, HOLDER, aud=AUDIENCE, nonce=NONCE, iat=NOW, claims=extra)
    assert _checked(text) == {**kb_payload(SHOWN), "transaction": "t-1"}


def test_a_proof_can_be_made_over_no_disclosures() -> None:
    shown = signed({"iss": "https://skola.example"})
    assert _checked(bound(shown))["sd_hash"] == digest(shown)


def test_only_an_sd_jwt_can_be_bound() -> None:
    again = refusal(lambda: bind(bound(SHOWN), HOLDER, aud=AUDIENCE, nonce=NONCE, iat=NOW))
    assert again == "sd_jwt.kb_at_issuance"


def test_without_a_proof_nothing_is_proven() -> None:
    assert _refused(SHOWN) == "sd_jwt.kb_missing"


@pytest.mark.parametrize("typ", ["JWT", "KB+JWT", "application/kb+jwt", "dc+sd-jwt"])
def test_another_typ_is_refused(typ: str) -> None:
    assert _refused(key_bound(SHOWN, kb_payload(SHOWN), typ=typ)) == "sd_jwt.kb_typ"


def test_another_key_is_refused() -> None:
    assert refusal(lambda: _checked(bound(SHOWN), key=STRANGER.public)) == "sd_jwt.kb_signature"
    by_issuer = SHOWN + sign_jws(kb_payload(SHOWN), ISSUER, typ="kb+jwt")
    assert _refused(by_issuer) == "sd_jwt.kb_signature"


@pytest.mark.parametrize("member", ["iat", "aud", "nonce", "sd_hash"])
def test_every_member_is_required(member: str) -> None:
    assert _refused(_without(member)) == "sd_jwt.kb_claims"


@pytest.mark.parametrize("member", ["aud", "nonce", "sd_hash"])
@pytest.mark.parametrize("value", [None, 7, True, {}, [AUDIENCE]])
def test_audience_nonce_and_hash_are_single_texts(member: str, value: JsonValue) -> None:
    assert _refused(_saying(**{member: value})) == "sd_jwt.kb_claims"


def test_a_proof_that_is_no_object_is_refused() -> None:
    assert _refused(SHOWN + sign_jws(b"[]", HOLDER, typ="kb+jwt")) == "sd_jwt.kb_claims"


@pytest.mark.parametrize("member", ["iat", "exp", "nbf"])
@pytest.mark.parametrize("value", ["1", None, False, -1])
def test_a_time_that_is_no_numeric_date_is_refused(member: str, value: JsonValue) -> None:
    assert _refused(_saying(**{member: value})) == "sd_jwt.time_claim"


@pytest.mark.parametrize(
    "members",
    [
        {"iat": NOW.seconds + limits.CLOCK_SKEW + 1},
        {"iat": NOW.seconds - limits.MAX_KEY_BINDING_AGE - limits.CLOCK_SKEW - 1},
        {"exp": NOW.seconds - limits.CLOCK_SKEW},
        {"nbf": NOW.seconds + limits.CLOCK_SKEW + 1},
    ],
)
def test_a_proof_out_of_its_time_is_refused(members: JsonObject) -> None:
    assert _refused(_saying(**members)) == "sd_jwt.kb_time"


@pytest.mark.parametrize(
    "members",
    [
        {"iat": NOW.seconds + limits.CLOCK_SKEW},
        {"iat": NOW.seconds - limits.MAX_KEY_BINDING_AGE - limits.CLOCK_SKEW},
        {"exp": NOW.seconds + 1, "nbf": NOW.seconds},
    ],
)
def test_a_proof_at_the_edge_of_its_time_is_accepted(members: JsonObject) -> None:
    assert _checked(_saying(**members)).items() >= members.items()


def test_an_old_proof_is_accepted_where_something_else_limits_its_age() -> None:
    later = NOW.plus(14 * 86_400)
    assert refusal(lambda: _checked(bound(SHOWN), at=later)) == "sd_jwt.kb_time"
    assert _checked(bound(SHOWN), at=later, max_age=None)["iat"] == NOW.seconds


def test_another_nonce_is_refused() -> None:
    assert _refused(_saying(nonce="n-1")) == "sd_jwt.kb_nonce"
    assert _refused(_saying(nonce="")) == "sd_jwt.kb_nonce"


def test_another_audience_is_refused() -> None:
    assert _refused(_saying(aud="https://annan.example")) == "sd_jwt.kb_audience"
    assert _refused(_saying(aud=AUDIENCE + "/")) == "sd_jwt.kb_audience"


def test_a_caller_may_compare_audience_and_nonce_itself() -> None:
    claims = _checked(_saying(aud="A", nonce="N"), aud=None, nonce=None)
    assert (claims["aud"], claims["nonce"]) == ("A", "N")


def test_another_hash_is_refused() -> None:
    assert _refused(_saying(sd_hash=digest(SHOWN[:-1]))) == "sd_jwt.kb_hash"


@pytest.mark.parametrize(
    "disclosures",
    [(), (NAME,), (GRADE,), (GRADE, NAME), (NAME, GRADE, disclosure_text("salt-3", "more", 1))],
)
def test_changed_disclosures_do_not_fit_the_proof(disclosures: tuple[str, ...]) -> None:
    *_, proof = bound(SHOWN).split("~")
    issuer = SHOWN.partition("~")[0]
    assert _refused("~".join([issuer, *disclosures, proof])) == "sd_jwt.kb_hash"


def test_the_hash_is_taken_with_the_named_algorithm() -> None:
    shown = signed({"_sd_alg": "sha-512"})
    assert _checked(bound(shown))["sd_hash"] == HashAlgorithm.SHA_512.digest(shown)
    wrong = key_bound(shown, kb_payload(shown))
    assert _refused(wrong) == "sd_jwt.kb_hash"


def test_the_holders_key_is_the_one_in_cnf() -> None:
    assert holder_key({"cnf": {"jwk": HOLDER.public.to_jwk()}}) == HOLDER.public
    assert holder_key({"iss": "https://skola.example"}) is None


@pytest.mark.parametrize(
    "confirmation",
    [
        None,
        "key",
        {},
        {"kid": "key-1"},
        {"jwk": None},
        {"jwk": {}},
        {"jwk": {"kty": "oct", "k": "AAAA"}},
        {"jwk": {**HOLDER.public.to_jwk(), "x": STRANGER.public.to_jwk()["x"]}},
        {"jwk": HOLDER.to_jwk()},
    ],
)
def test_a_confirmation_that_is_not_understood_is_refused(confirmation: JsonValue) -> None:
    assert refusal(lambda: holder_key({"cnf": confirmation})) == "sd_jwt.cnf"
