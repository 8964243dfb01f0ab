"""What several lists say together."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from tests.fakes.answer import DAY, SCHOOL, STRANGER, school, trusting
from tests.fakes.clock import NOON
from wallet.credentials.trust import Listed, Standing, Trust, decide
from wallet.credentials.trust_list import KeyState, Role, TrustEntry, TrustList
from wallet.standards.encoding import Instant

THUMBPRINT = SCHOOL.public.thumbprint()


def an_entry(**members: Any) -> TrustEntry:
    return replace(TrustEntry("Exempelskolan", Role.ISSUER, SCHOOL.public), **members)


def standing(at: Instant = NOON, *, exp: Instant | None = None, **members: Any) -> Standing:
    entries = trusting(an_entry(**members), exp=exp).with_key(Role.ISSUER, THUMBPRINT)
    return decide(entries, at, types=("urn:example:diploma:1",), issuer="https://skola.example")[0]


def together(*lists: Trust) -> Trust:
    return Trust(tuple(used for one in lists for used in one.lists))


@pytest.mark.parametrize(
    ("members", "expected"),
    [
        ({}, Standing.TRUSTED),
        ({"types": ("urn:example:diploma:1",)}, Standing.TRUSTED),
        ({"types": ("urn:example:licence:1",)}, Standing.OTHER_TYPE),
        ({"issuers": ("https://skola.example",)}, Standing.TRUSTED),
        ({"issuers": ("https://annan.example",)}, Standing.OTHER_ISSUER),
        ({"valid_from": NOON}, Standing.TRUSTED),
        ({"valid_from": NOON.plus(1)}, Standing.NOT_YET),
        ({"valid_until": NOON}, Standing.TRUSTED),
        ({"valid_until": NOON.plus(-1)}, Standing.ENDED),
        ({"state": KeyState.RETIRED}, Standing.RETIRED),
        ({"state": KeyState.RETIRED, "valid_until": NOON.plus(-1)}, Standing.RETIRED),
        ({"state": KeyState.COMPROMISED}, Standing.COMPROMISED),
        ({"state": KeyState.COMPROMISED, "valid_until": NOON.plus(-DAY)}, Standing.COMPROMISED),
        ({"exp": NOON}, Standing.TRUSTED),
        ({"exp": NOON.plus(-1)}, Standing.LIST_EXPIRED),
        ({"exp": NOON.plus(-1), "state": KeyState.COMPROMISED}, Standing.COMPROMISED),
    ],
)
def test_how_an_entry_stands(members: dict[str, Any], expected: Standing) -> None:
    assert standing(**members) is expected


def test_a_retired_key_stood_while_it_was_in_use() -> None:
    retired: dict[str, Any] = {"state": KeyState.RETIRED, "valid_until": NOON}

    assert standing(NOON.plus(-DAY), **retired) is Standing.TRUSTED
    assert standing(NOON.plus(DAY), **retired) is Standing.RETIRED


def test_a_type_or_issuer_that_is_not_asked_restricts_nothing() -> None:
    trust = trusting(an_entry(types=("x",), issuers=("y",)))

    assert trust.find_key(Role.ISSUER, THUMBPRINT, NOON) is not None


def test_keys_are_found_by_the_issuer_they_are_listed_for() -> None:
    trust = trusting(
        an_entry(issuers=("https://skola.example", "https://annan.example")),
        an_entry(key=STRANGER.public),
        an_entry(role=Role.RECIPIENT),
    )

    assert trust.keys(Role.ISSUER, issuer="https://skola.example") == (SCHOOL.public,)
    assert trust.keys(Role.ISSUER, issuer="https://tredje.example") == ()
    assert trust.keys(Role.ISSUER, issuer=None) == (STRANGER.public,)


def test_one_list_that_calls_a_key_compromised_outweighs_all_others() -> None:
    trust = together(
        trusting(an_entry()),
        trusting(an_entry(state=KeyState.COMPROMISED), name="Exempelvakten"),
    )

    decided, by = decide(trust.with_key(Role.ISSUER, THUMBPRINT), NOON)

    assert (decided, by.list.name) == (Standing.COMPROMISED, "Exempelvakten")
    assert trust.find_key(Role.ISSUER, THUMBPRINT, NOON) is None


def test_one_list_that_vouches_outweighs_one_that_no_longer_does() -> None:
    trust = together(
        trusting(an_entry(valid_until=NOON.plus(-DAY))), trusting(an_entry(), name="Ny lista")
    )

    found = trust.find_key(Role.ISSUER, THUMBPRINT, NOON)

    assert found is not None
    assert found.list.name == "Ny lista"


def test_a_key_is_trusted_in_its_role_only() -> None:
    trust = trusting(an_entry(role=Role.RECIPIENT))

    assert trust.find_key(Role.ISSUER, THUMBPRINT, NOON) is None
    assert trust.find_key(Role.RECIPIENT, THUMBPRINT, NOON) is not None


def test_an_unknown_key_is_not_found() -> None:
    assert trusting(an_entry()).find_key(Role.ISSUER, STRANGER.public.thumbprint(), NOON) is None


def test_an_anchor_is_found_by_its_certificate() -> None:
    exempelskolan = school()
    anchor = an_entry(key=None, anchor=exempelskolan.anchor)
    trust = trusting(anchor, an_entry())

    found = trust.find_anchor(Role.ISSUER, exempelskolan.ca, NOON)

    assert found == Listed(anchor, trust.lists[0])
    assert trust.find_anchor(Role.ISSUER, exempelskolan.leaf, NOON) is None
    assert trust.find_anchor(Role.REGISTRAR, exempelskolan.ca, NOON) is None


def test_an_anchor_on_two_lists_is_one_certificate() -> None:
    exempelskolan = school()
    one = trusting(an_entry(key=None, anchor=exempelskolan.anchor))

    assert together(one, one).anchors(Role.ISSUER) == (exempelskolan.ca,)


def test_anchors_are_those_of_the_role_and_no_keys() -> None:
    exempelskolan = school()
    trust = trusting(
        an_entry(key=None, anchor=exempelskolan.anchor), an_entry(), an_entry(role=Role.RECIPIENT)
    )

    assert trust.anchors(Role.ISSUER) == (exempelskolan.ca,)
    assert trust.anchors(Role.RECIPIENT) == ()


def test_without_lists_nobody_is_trusted() -> None:
    assert Trust().anchors(Role.ISSUER) == ()
    assert Trust().find_key(Role.ISSUER, THUMBPRINT, NOON) is None


def test_a_list_says_its_day() -> None:
    assert TrustList("x", 1, NOON, None, ()).date == "2026-11-21"


ISSUER = "https://skola.example"


def an_address(**members: Any) -> TrustEntry:
    return an_entry(key=None, issuers=(ISSUER,), **members)


def published_standing(*entries: TrustEntry) -> Standing:
    found = trusting(*entries).with_published_key(Role.ISSUER, THUMBPRINT, ISSUER)
    return decide(found, NOON, issuer=ISSUER)[0]


@pytest.mark.parametrize(
    ("entries", "expected"),
    [
        ([an_address()], Standing.TRUSTED),
        ([an_address(state=KeyState.RETIRED)], Standing.RETIRED),
        ([an_address(state=KeyState.COMPROMISED)], Standing.COMPROMISED),
        ([an_address(valid_until=NOON.plus(-1))], Standing.ENDED),
        ([an_address(), an_entry(state=KeyState.RETIRED)], Standing.RETIRED),
        ([an_address(), an_entry(state=KeyState.COMPROMISED)], Standing.COMPROMISED),
        ([an_address(state=KeyState.COMPROMISED), an_entry()], Standing.COMPROMISED),
        ([an_address(), an_entry(issuers=("https://annan.example",))], Standing.TRUSTED),
        ([an_entry(issuers=("https://annan.example",))], Standing.OTHER_ISSUER),
    ],
)
def test_what_is_said_of_a_key_goes_before_what_is_said_of_its_address(
    entries: list[TrustEntry], expected: Standing
) -> None:
    assert published_standing(*entries) is expected


def test_a_key_given_up_by_another_issuer_is_given_up() -> None:
    stolen = an_entry(issuers=("https://annan.example",), state=KeyState.COMPROMISED)

    assert published_standing(an_address(), stolen) is Standing.COMPROMISED


def test_an_address_stands_for_no_key_of_its_own() -> None:
    trust = trusting(an_address())

    assert trust.keys(Role.ISSUER, issuer=ISSUER) == ()
    assert trust.anchors(Role.ISSUER) == ()
    assert [one.entry for one in trust.with_issuer(Role.ISSUER, ISSUER)] == [an_address()]
    assert trust.with_issuer(Role.ISSUER, ISSUER + "/") == ()


def test_a_list_that_has_ended_vouches_for_no_earlier_moment_either() -> None:
    used = trusting(an_entry(), exp=NOON)

    entries = used.with_key(Role.ISSUER, THUMBPRINT)

    before = NOON.plus(-DAY)
    assert decide(entries, before, now=NOON)[0] is Standing.TRUSTED
    assert decide(entries, before, now=NOON.plus(1))[0] is Standing.LIST_EXPIRED


@pytest.mark.parametrize("role", [*Role])
def test_a_compromised_key_is_so_for_whatever_it_is_listed(role: Role) -> None:
    warning = trusting(an_entry(role=role, state=KeyState.COMPROMISED), name="Varningar")
    trust = together(trusting(*(an_entry(role=one) for one in Role)), warning)

    assert [trust.find_key(one, THUMBPRINT, NOON) for one in Role] == [None, None, None]


def test_a_retired_key_is_so_for_its_own_role_alone() -> None:
    trust = together(
        trusting(an_entry()), trusting(an_entry(role=Role.RECIPIENT, state=KeyState.RETIRED))
    )

    assert trust.find_key(Role.ISSUER, THUMBPRINT, NOON) is not None


def test_a_key_is_given_up_by_any_certificate_for_it() -> None:
    by = school()
    named = TrustEntry("x", Role.RECIPIENT, anchor=by.anchor, state=KeyState.COMPROMISED)
    renewed = school(at=NOON.plus(-DAY))

    assert renewed.ca != by.ca
    assert len(trusting(named).given_up((renewed.leaf, renewed.ca))) == 1
    assert trusting(named).given_up((renewed.leaf,)) == ()
    assert trusting(replace(named, state=KeyState.RETIRED)).given_up((by.ca,)) == ()
