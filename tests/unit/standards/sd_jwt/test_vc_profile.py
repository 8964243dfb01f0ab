"""What SD-JWT VC adds to SD-JWT."""

from __future__ import annotations

import pytest

from tests.fakes.sd_jwt import HOLDER, NOW, digest, disclosure_text, hidden, refusal, signed
from wallet.standards.encoding import JsonObject, JsonValue
from wallet.standards.sd_jwt import (
    VC_TYP,
    VcProfile,
    check_vc_profile,
    parse_sd_jwt,
    process,
)

VCT = "https://skola.example/examen"


def _profile(
    payload: JsonObject, *disclosures: str, typ: str = VC_TYP, legacy_typ: bool = False
) -> VcProfile:
    sd_jwt = parse_sd_jwt(signed(payload, *disclosures, typ=typ))
    return check_vc_profile(sd_jwt, process(sd_jwt), legacy_typ=legacy_typ)


def test_the_profile_of_a_fair_credential() -> None:
    payload: JsonObject = {
        "iss": "https://skola.example",
        "vct": VCT,
        "aka_vcts": ["urn:example:degree", "urn:example:record"],
        "cnf": {"jwk": HOLDER.public.to_jwk()},
        "status": {"status_list": {"idx": 1, "uri": "https://skola.example/status"}},
        "iat": NOW.seconds,
        "nbf": NOW.seconds,
        "exp": NOW.seconds + 1.5,
        "sub": "elev-1",
        "vct#integrity": "sha256-abc",
    }
    assert _profile(payload) == VcProfile(
        vct=VCT,
        types=(VCT, "urn:example:degree", "urn:example:record"),
        issuer="https://skola.example",
        legacy_typ=False,
    )


def test_an_issuer_need_not_be_named() -> None:
    assert _profile({"vct": VCT}).issuer is None


@pytest.mark.parametrize("typ", ["vc+sd-jwt", "JWT", "application/dc+sd-jwt", "DC+SD-JWT"])
def test_another_typ_is_refused(typ: str) -> None:
    assert refusal(lambda: _profile({"vct": VCT}, typ=typ)) == "sd_jwt.vc_typ"


def test_the_older_typ_is_let_through_by_name_and_said() -> None:
    assert _profile({"vct": VCT}, typ="vc+sd-jwt", legacy_typ=True).legacy_typ
    assert not _profile({"vct": VCT}, legacy_typ=True).legacy_typ
    assert refusal(lambda: _profile({"vct": VCT}, typ="JWT", legacy_typ=True)) == "sd_jwt.vc_typ"


@pytest.mark.parametrize(
    "name", ["iss", "nbf", "exp", "cnf", "vct", "vct#integrity", "aka_vcts", "status"]
)
def test_a_claim_that_controls_validity_must_be_in_the_clear(name: str) -> None:
    text = disclosure_text("salt", name, 1)
    payload = {**hidden(text), **({} if name == "vct" else {"vct": VCT})}
    assert refusal(lambda: _profile(payload, text)) == "sd_jwt.vc_hidden"


def test_so_must_all_that_is_in_it() -> None:
    key = disclosure_text("salt", "jwk", HOLDER.public.to_jwk())
    payload: JsonObject = {"vct": VCT, "cnf": hidden(key)}
    assert refusal(lambda: _profile(payload, key)) == "sd_jwt.vc_hidden"
    further = disclosure_text("salt", "urn:example:degree")
    listed: JsonObject = {"vct": VCT, "aka_vcts": ["urn:a", {"...": digest(further)}]}
    assert refusal(lambda: _profile(listed, further)) == "sd_jwt.vc_hidden"


def test_subject_and_time_of_issue_may_be_hidden() -> None:
    sub, iat = disclosure_text("s1", "sub", "elev-1"), disclosure_text("s2", "iat", NOW.seconds)
    assert _profile(hidden(sub, iat, vct=VCT), sub, iat).vct == VCT


def test_a_claim_deeper_down_may_have_such_a_name() -> None:
    status = disclosure_text("salt", "status", "examen tagen")
    assert _profile({"vct": VCT, "degree": hidden(status)}, status).vct == VCT


@pytest.mark.parametrize("vct", [None, "", 7, [VCT], {}])
def test_the_type_is_one_text(vct: JsonValue) -> None:
    assert refusal(lambda: _profile({"vct": vct})) == "sd_jwt.vc_claim"


def test_the_type_is_required() -> None:
    assert refusal(lambda: _profile({"iss": "https://skola.example"})) == "sd_jwt.vc_claim"


@pytest.mark.parametrize("types", [None, [], "urn:a", {}, [7], [""], [VCT], ["urn:a", VCT]])
def test_further_types_are_texts_other_than_the_first(types: JsonValue) -> None:
    assert refusal(lambda: _profile({"vct": VCT, "aka_vcts": types})) == "sd_jwt.vc_claim"


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("iss", None),
        ("iss", 7),
        ("iss", ""),
        ("sub", []),
        ("vct#integrity", 7),
        ("cnf", "key"),
        ("cnf", None),
        ("status", []),
    ],
)
def test_a_claim_of_the_wrong_kind_is_refused(name: str, value: JsonValue) -> None:
    assert refusal(lambda: _profile({"vct": VCT, name: value})) == "sd_jwt.vc_claim"


@pytest.mark.parametrize("name", ["iat", "nbf", "exp"])
def test_a_time_of_the_wrong_kind_is_refused(name: str) -> None:
    payload: JsonObject = {"vct": VCT, name: "2026-11-21"}
    assert refusal(lambda: _profile(payload)) == "sd_jwt.time_claim"
