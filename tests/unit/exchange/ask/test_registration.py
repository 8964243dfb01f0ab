"""Registration certificates: read in all their forms, believed in none without a registrar."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.fakes.clock import NOON
from tests.fakes.keys import test_key
from tests.fakes.service import DAY, HONEST, Edit, FakeService, Lie
from tests.fakes.shared import vectors
from wallet.credentials.trust import Trust
from wallet.credentials.trust_list import KeyState, Role, TrustEntry
from wallet.errors import InputError
from wallet.exchange.over_asking import OverAsked, find_over_asked
from wallet.exchange.presets import build_query, find_preset
from wallet.exchange.registered_claims import read_registered
from wallet.exchange.registration import REGISTRATION_TYP, Registration, check_registration
from wallet.exchange.request import CheckedRequest, check_request
from wallet.standards.encoding import JsonObject, JsonValue
from wallet.standards.jose import PublicKey, parse_certificate, parse_jws, sign_jws
from wallet.standards.openid.dcql import parse_dcql

_SERVICE = FakeService()
_QUERY = build_query([find_preset("match")])
_PRESENT_VERSION = (
    Path(__file__).resolve().parents[3] / "vectors/openid4vp/registration_v1_2_1.json"
)
_UNLOOKED = "registration_revocation_status_unknown"


def _check(
    registration: str, *, query: JsonObject = _QUERY, trust: Trust | None = None, lie: Lie = HONEST
) -> CheckedRequest:
    token = _SERVICE.ask(query=query, registration=registration, lie=lie)
    trusted = _SERVICE.trust() if trust is None else trust
    return check_request(token.encode(), trust=trusted, at=NOON)


def _about_registration(request: CheckedRequest) -> set[str]:
    return {code for code in request.warnings if code.startswith("registration_")}


def test_sound_registration_says_what_the_registrar_says() -> None:
    request = _check(_SERVICE.registration(_QUERY))

    registration = request.registration
    assert registration is not None
    assert registration.confirmed
    assert registration.identifier == "NTRSE-5560000001"
    assert registration.registrar == "Exempelregistret"
    assert registration.list_name == "Exempellistan"
    assert registration.purpose == {"sv": "Matcha dina meriter mot lediga jobb"}
    assert registration.support_uri == "https://match.example/erase"
    assert registration.supervisory_authority == {
        "email": "dpa@dpa.example",
        "uri": "https://dpa.example",
    }
    assert request.over_asked == ()
    assert _about_registration(request) == {_UNLOOKED}


@pytest.mark.parametrize(
    ("edit", "warning"),
    [
        (lambda claims: claims.update(sub="NTRSE-9999999999"), "not_bound_to_requester"),
        (lambda claims: claims.pop("sub"), "not_bound_to_requester"),
        (lambda claims: claims.update(exp=NOON.seconds - DAY), "expired"),
    ],
)
def test_unsound_registration_is_a_warning_by_name(edit: Edit, warning: str) -> None:
    request = _check(_SERVICE.registration(_QUERY, edit=edit))

    assert _about_registration(request) == {_UNLOOKED, f"registration_{warning}"}


def test_registration_without_a_status_is_a_warning() -> None:
    request = _check(_SERVICE.registration(_QUERY, edit=lambda claims: claims.pop("status")))

    assert _about_registration(request) == {"registration_status_missing"}


def test_registrar_on_no_list_is_not_checked() -> None:
    request = _check(_SERVICE.registration(_QUERY), trust=Trust())

    assert request.registration is not None
    assert not request.registration.confirmed
    assert "registration_not_checked" in request.warnings


def test_registration_signed_by_somebody_else_says_nothing() -> None:
    jws = parse_jws(_SERVICE.registration(_QUERY))
    header: JsonObject = {"x5c": jws.header["x5c"]}
    forged = sign_jws(jws.claims(), test_key(5), typ=REGISTRATION_TYP, header=header)

    request = _check(forged)

    assert request.registration is None
    assert "registration_signature" in request.warnings


@pytest.mark.parametrize("token", ["", "no token", "a.b.c"])
def test_unreadable_registration_says_nothing(token: str) -> None:
    request = _check(token)

    assert request.registration is None
    assert "registration_unreadable" in request.warnings


def test_absent_registration_is_a_warning() -> None:
    request = check_request(_SERVICE.ask().encode(), trust=_SERVICE.trust(), at=NOON)

    assert "no_registration" in request.warnings


def test_two_registrations_are_refused() -> None:
    token = _SERVICE.registration(_QUERY)

    def twice(payload: dict[str, Any]) -> None:
        payload["verifier_info"].append({"format": "registration_cert", "data": token})

    with pytest.raises(InputError) as refusal:
        _check(token, lie=Lie(payload=twice))

    assert refusal.value.data["reasons"] == ("request.registration_twice",)


def test_terms_for_another_registered_use_are_refused() -> None:
    lie = Lie(terms=lambda terms: terms.update(intended_use_id="iu-2"))

    with pytest.raises(InputError) as refusal:
        _check(_SERVICE.registration(_QUERY), lie=lie)

    assert refusal.value.data["reasons"] == ("terms.intended_use",)


def test_registered_authority_makes_up_for_the_one_the_terms_leave_out() -> None:
    lie = Lie(terms=lambda terms: terms.pop("supervisory_authority"))

    assert _check(_SERVICE.registration(_QUERY), lie=lie).terms is not None


@pytest.mark.parametrize(
    ("edit", "trust"),
    [
        (None, Trust()),
        (lambda claims: claims.update(sub="NTRSE-9999999999"), None),
        (lambda claims: claims.update(exp=NOON.seconds - DAY), None),
    ],
    ids=["registrar unlisted", "somebody else's", "expired"],
)
def test_registration_that_does_not_count_makes_up_for_nothing(
    edit: Edit | None, trust: Trust | None
) -> None:
    lie = Lie(terms=lambda terms: terms.pop("supervisory_authority"))

    with pytest.raises(InputError) as refusal:
        _check(_SERVICE.registration(_QUERY, edit=edit), lie=lie, trust=trust)

    assert refusal.value.data["reasons"] == ("terms.missing.supervisory_authority",)


class TestOverAsking:
    """Asked against registered, exactly."""

    @staticmethod
    def _registered(*paths: list[JsonValue], meta: JsonValue = None) -> Any:
        return [
            {
                "format": "dc+sd-jwt",
                "meta": meta or {"vct_values": ["urn:example:work"]},
                "claim": [{"path": path} for path in paths],
            }
        ]

    @staticmethod
    def _asked(*paths: list[JsonValue], vct: str = "urn:example:work") -> JsonObject:
        claims: list[JsonValue] = [{"path": path} for path in paths]
        wanted: JsonObject = {
            "id": "w",
            "format": "dc+sd-jwt",
            "meta": {"vct_values": [vct]},
        }
        return {"credentials": [wanted | ({"claims": claims} if claims else {})]}

    def _over(self, query: JsonObject, credentials: Any) -> tuple[OverAsked, ...]:
        token = _SERVICE.registration(
            query, edit=lambda claims: claims.update(credentials=credentials)
        )
        requester = check_request(_SERVICE.ask().encode(), trust=Trust(), at=NOON).requester
        registration, _ = check_registration(token, requester, trust=Trust(), at=NOON)
        assert isinstance(registration, Registration)
        return find_over_asked(parse_dcql(query), registration)

    @pytest.mark.parametrize(
        ("registered", "asked"),
        [
            (["title"], ["title"]),
            (["skills", None, "code"], ["skills", None, "code"]),
            (["skills", None, "code"], ["skills", 3, "code"]),
        ],
    )
    def test_registered_path_covers(
        self, registered: list[JsonValue], asked: list[JsonValue]
    ) -> None:
        assert self._over(self._asked(asked), self._registered(registered)) == ()

    @pytest.mark.parametrize(
        ("registered", "asked"),
        [
            (["address"], ["address", "street"]),
            (["address", "street"], ["address"]),
            (["skills", 3], ["skills", None]),
            (["skills", 3], ["skills", 4]),
            (["title"], ["salary"]),
        ],
    )
    def test_anything_else_is_over_asked(
        self, registered: list[JsonValue], asked: list[JsonValue]
    ) -> None:
        over = self._over(self._asked(asked), self._registered(registered))

        assert [one.query_id for one in over] == ["w"]
        assert over[0].path == tuple(asked)

    def test_type_that_is_not_registered(self) -> None:
        over = self._over(self._asked(["title"], vct="urn:other"), self._registered(["title"]))

        assert over == (OverAsked("w", None),)

    def test_credential_without_claims_registers_none(self) -> None:
        assert self._over(self._asked(["title"]), self._registered()) == (
            OverAsked("w", ("title",)),
        )
        assert self._over(self._asked(), self._registered()) == ()

    def test_one_of_several_registered_types_is_enough(self) -> None:
        meta: JsonValue = {"vct_values": ["urn:example:school", "urn:example:work"]}

        assert self._over(self._asked(["title"]), self._registered(["title"], meta=meta)) == ()

    def test_type_and_path_written_as_text_are_understood(self) -> None:
        credentials = [
            {
                "format": "dc+sd-jwt",
                "meta": "urn:example:work",
                "claim": [{"path": "title"}, {"path": '["skills", null, "code"]'}],
            }
        ]

        assert self._over(self._asked(["title"], ["skills", None, "code"]), credentials) == ()


def test_the_older_version_is_read_and_said_to_be_old() -> None:
    file = vectors("openid4vp/wrprc/wrprc-v1.1.1-payload-example.json")
    payload = json.loads(file.read_text("utf-8"))

    def replace_all(claims: dict[str, Any]) -> None:
        claims.clear()
        claims.update(payload)

    token = _SERVICE.registration(_QUERY, edit=replace_all)

    request = _check(token)

    registration = request.registration
    assert registration is not None
    assert registration.identifier == "LEIXG-743700EB2QF2J1WRO915"
    assert [one.meta for one in registration.credentials] == [
        "https://credentials.invalid/address-credential",
        "org.iso.18013.5.1.mDL",
    ]
    assert "registration_old_version" in request.warnings


def test_the_present_version_is_read_whole() -> None:
    payload = json.loads(_PRESENT_VERSION.read_text("utf-8"))["payload"]
    token = _SERVICE.registration(_QUERY, edit=lambda claims: claims.update(payload))

    registration = _check(token).registration

    assert registration is not None
    assert registration.purpose["en"] == "Match your qualifications with vacancies"
    assert registration.credentials[0].claims[2] == ("skills", None, "code")


_ANY = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**53) + 1, 2**53 - 1) | st.text(max_size=6),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.sampled_from(["format", "meta", "claim", "path", "id"]), inner)
    ),
    max_leaves=8,
)


@given(_ANY)
def test_any_value_registers_something_or_nothing(value: JsonValue) -> None:
    for registered in read_registered(value):
        assert all(registered.claims)


@given(
    st.dictionaries(
        st.sampled_from(["name", "sub", "purpose", "credentials", "exp", "supervisory_authority"]),
        _ANY,
    )
)
def test_any_members_are_read(members: dict[str, Any]) -> None:
    token = _SERVICE.registration(_QUERY, edit=lambda claims: claims.update(members))

    assert _check(token).registration is not None


def test_a_registrar_with_a_compromised_key_confirms_nothing() -> None:
    key = PublicKey.from_certificate(parse_certificate(_SERVICE.registrar_pem.encode()))
    warning = TrustEntry("x", Role.ISSUER, key=key, state=KeyState.COMPROMISED)
    warnings = replace(_SERVICE.trust_list(), name="Varningar", entries=(warning,))

    trust = Trust((*_SERVICE.trust().lists, warnings))
    registration = _check(_SERVICE.registration(_QUERY), trust=trust).registration

    assert registration is not None
    assert not registration.confirmed
