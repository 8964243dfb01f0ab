"""Shares: enough of them give the secret, fewer give nothing, and no typing error passes."""

from __future__ import annotations

from contextlib import suppress
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.fakes.clock import FakeEntropy
from tests.fakes.refusals import refused
from wallet.errors import InputError, WalletError
from wallet.vault.secret_sharing import MOST_SHARES, join, split
from wallet.vault.shares import Share, join_shares, parse_share

SECRET = bytes(range(20))
SET = "5cc3128a"
ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"


def made(need: int = 2, of: int = 3, *, set_id: str = SET, secret: bytes = SECRET) -> list[Share]:
    values = split(secret, need=need, of=of, entropy=FakeEntropy(set_id))
    return [Share(number, need, set_id, value) for number, value in values.items()]


def test_the_published_test_case_comes_out() -> None:
    """draft-mcgrew-tss-03, section 9: two shares of two."""
    shares = {1: bytes.fromhex("B9FA07E185"), 2: bytes.fromhex("F5409B4511")}
    assert join(shares) == bytes.fromhex("7465737400")


class Coefficients:
    """Entropy that hands out what the published case must have drawn."""

    def token(self, size: int) -> bytes:
        return bytes.fromhex("CD9F749585")[:size]


def test_the_published_case_is_also_made() -> None:
    """The share at 1 is secret + coefficient: the coefficient follows from the case."""
    shares = split(bytes.fromhex("7465737400"), need=2, of=2, entropy=Coefficients())
    assert shares == {1: bytes.fromhex("B9FA07E185"), 2: bytes.fromhex("F5409B4511")}


@pytest.mark.parametrize("need", range(2, 6))
@pytest.mark.parametrize("of", range(2, 6))
def test_any_enough_shares_give_the_secret_and_fewer_do_not(need: int, of: int) -> None:
    if need > of:
        return
    shares = split(SECRET, need=need, of=of, entropy=FakeEntropy())
    for chosen in combinations(shares, need):
        assert join({number: shares[number] for number in chosen}) == SECRET
    for chosen in combinations(shares, need - 1):
        assert join({number: shares[number] for number in chosen}) != SECRET


def test_more_shares_than_needed_give_it_too() -> None:
    assert join_shares(made(2, 5)) == SECRET


def test_one_share_fits_every_secret() -> None:
    """For the one share there is, each other secret has a second share that would give it."""
    one = split(SECRET, need=2, of=2, entropy=FakeEntropy())[1]
    for wanted in range(256):
        found = {join({1: one[:1], 2: bytes([other])})[0] for other in range(256)}
        assert wanted in found


@given(
    st.binary(min_size=1, max_size=40),
    st.integers(2, MOST_SHARES),
    st.integers(2, MOST_SHARES),
    st.randoms(use_true_random=False),
)
def test_splitting_and_joining_is_identity(
    secret: bytes, need: int, of: int, chance: object
) -> None:
    need, of = min(need, of), max(need, of)
    shares = split(secret, need=need, of=of, entropy=FakeEntropy(secret.hex()))
    chosen = chance.sample(sorted(shares), need)  # type: ignore[attr-defined]  # a Random
    assert join({number: shares[number] for number in chosen}) == secret


def test_a_share_on_paper_is_twelve_groups() -> None:
    text = made()[0].render()
    assert [len(group) for group in text.split("-")] == [4] * 12


@pytest.mark.parametrize(
    "written",
    [
        lambda text: text,
        str.lower,
        lambda text: text.replace("-", " "),
        lambda text: text.replace("-", ""),
        lambda text: text.replace("0", "O").replace("1", "l"),
        lambda text: f"  {text}\n",
        lambda text: f"SHARE 1 OF 3\n\nKeep it.\nwallet-share: {text}\nSet 5cc3128a.\n",
        lambda text: f"\ufeffcomment\r\n  Wallet-Share:   {text.lower()}\r\n",
    ],
)
def test_a_share_is_read_as_people_write_it(written: object) -> None:
    assert callable(written)
    for share in made(3, 5):
        assert parse_share(written(share.render())) == share


def test_every_wrong_character_is_noticed() -> None:
    text = made()[1].render().replace("-", "")
    for place in range(len(text)):
        for char in ALPHABET:
            if char != text[place]:
                with refused(InputError, "shares.typo"):
                    parse_share(text[:place] + char + text[place + 1 :])


def test_all_swapped_neighbours_are_noticed() -> None:
    text = made()[1].render().replace("-", "")
    for place in range(len(text) - 1):
        if text[place] != text[place + 1]:
            swapped = text[:place] + text[place + 1] + text[place] + text[place + 2 :]
            with refused(InputError, "shares.typo"):
                parse_share(swapped)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", "shares.length"),
        ("AWR9", "shares.length"),
        ("0" * 49, "shares.length"),
        ("U" * 48, "shares.character"),
        ("Å" * 48, "shares.character"),
        ("0" * 48, "shares.typo"),
    ],
)
def test_what_is_no_share_is_refused(text: str, code: str) -> None:
    with refused(InputError, code):
        parse_share(text)


@given(st.text(max_size=80))
def test_any_text_gives_a_share_or_an_error(text: str) -> None:
    with suppress(WalletError):
        assert parse_share(text).need >= 2


@pytest.mark.parametrize(("number", "need"), [(0, 2), (17, 2), (1, 1), (1, 0), (1, 17), (255, 255)])
def test_numbers_that_no_set_has_are_refused(number: int, need: int) -> None:
    with refused(InputError, "shares.typo"):
        parse_share(Share(number, need, SET, SECRET).render())


def test_too_few_shares_are_refused() -> None:
    with refused(InputError, "shares.too_few"):
        join_shares(made(3, 5)[:2])
    with refused(InputError, "shares.too_few"):
        join_shares([])


def test_the_same_share_twice_is_refused() -> None:
    share = made()[0]
    with refused(InputError, "shares.twice"):
        join_shares([share, share])


def test_shares_of_two_sets_are_refused() -> None:
    with refused(InputError, "shares.other_set"):
        join_shares([made()[0], made(set_id="00000001")[1]])


def test_a_share_does_not_show_itself_in_a_log() -> None:
    share = made()[0]
    assert share.render() not in repr(share)
    assert share.value.hex() not in repr(share)
