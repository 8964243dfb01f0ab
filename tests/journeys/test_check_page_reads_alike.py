"""The scripts of the check page read keys, JSON, numbers and names as the command does.

Each is put to both, fair and bent; ``test_check_page_agrees`` compares whole documents.
"""

from __future__ import annotations

import json
import random
from collections.abc import Iterator
from typing import Any
from unicodedata import category

import pytest
from cryptography.hazmat.primitives.asymmetric.ec import SECP384R1, derive_private_key

from tests.fakes.answer import SCHOOL
from tests.fakes.chromium import CHROMIUM
from tests.fakes.keys import edwards_key
from tests.fakes.shared import vectors
from tests.journeys.open_page import OpenPage, opened
from tests.journeys.page_cases import BROKEN_JSON, NOBODY
from wallet.credentials.policy import same_name
from wallet.errors import InputError
from wallet.standards.encoding import b64u_encode, compact_json, foreign_text, parse_json
from wallet.standards.jose import PublicKey, verify_jws

pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="no Chromium to open the page with")


@pytest.fixture(scope="module")
def page(tmp_path_factory: pytest.TempPathFactory) -> Iterator[OpenPage]:
    with opened(tmp_path_factory.mktemp("page")) as page:
        yield page


def test_the_browser_checks_signatures_as_the_command_does(page: OpenPage) -> None:
    """Every algorithm of the closed list, by keys and tokens that others published."""
    document = json.loads(vectors("wycheproof/json_web_signature_test.json").read_bytes())
    cases = [
        (group.get("public") or group["private"], test["jws"])
        for group in document["testGroups"]
        for test in group["tests"]
        if isinstance(test["jws"], str)
    ]
    page.load(NOBODY)

    told = page.browser.run(f"Promise.all({json.dumps(cases)}.map({_BY_PAGE}))")

    assert len(cases) > 380
    expected = [_by_command(*case) for case in cases]
    assert told.count("holds") > 10
    assert [*zip(cases, told, strict=True)] == [*zip(cases, expected, strict=True)]


_BY_PAGE = """async ([jwk, token]) => {
  try {
    const key = PublicKey.fromJwk(parseJsonObject(encodeUtf8(JSON.stringify(jwk))));
    await verifyJws(parseJws(token), key, null);
    return "holds";
  } catch (error) {
    return error.code ?? String(error);
  }
}"""


def _by_command(jwk: dict[str, Any], token: str) -> str:
    try:
        verify_jws(token, PublicKey.from_jwk(jwk), typ=None)
    except InputError as error:
        return error.code
    return "holds"


def _keys() -> Iterator[dict[str, Any]]:
    """Keys to read: fair ones of every kind, and such as must be refused."""
    odd, even, short = (1 << 2047) + 1, 1 << 2047, (1 << 2046) + 1
    for modulus in (odd, even, short, (1 << 4095) + 1, (1 << 4096) + 1):
        for exponent in (65537, 1, 2, 3, (1 << 32) + 1, (1 << 32) - 1):
            numbers = (one.to_bytes((one.bit_length() + 7) // 8) for one in (modulus, exponent))
            n, e = map(b64u_encode, numbers)
            yield {"kty": "RSA", "n": n, "e": e}
    yield {"kty": "RSA", "n": b64u_encode(b"\0" + odd.to_bytes(256)), "e": "AQAB"}
    yield {"kty": "RSA", "n": "", "e": "AQAB"}
    for crv, size in (("P-256", 32), ("P-384", 48), ("Ed25519", 32), ("P-521", 66), ("X25519", 32)):
        for byte in (0, 1, 2, 9, 255):
            text = b64u_encode(bytes([byte]) + bytes(size - 1))
            yield {"kty": "OKP" if size == 32 and "25519" in crv else "EC", "crv": crv, "x": text}
            yield {"kty": "EC", "crv": crv, "x": text, "y": text}
    curve = derive_private_key(7, SECP384R1()).public_key().public_numbers()
    x, y = (b64u_encode(one.to_bytes(48)) for one in (curve.x, curve.y))
    yield from ({"kty": "EC", "crv": "P-384", "x": x, "y": one} for one in (y, x, y[:-1], y + "="))
    fair = SCHOOL.public.to_jwk()
    for more in (
        {},
        {"use": "sig"},
        {"key_ops": ["verify"]},
        {"key_ops": "verify"},
        {"alg": "ES256"},
    ):
        yield {**fair, **more}
    yield from ({"kty": kind} for kind in ("oct", "AKP", None, 1))
    yield edwards_key(1).public.to_jwk()


def test_keys_are_read_alike(page: OpenPage) -> None:
    keys = [*_keys()]
    page.load(NOBODY)

    told = page.browser.run(f"Promise.all({json.dumps(keys)}.map({_KEY_BY_PAGE}))")

    expected = [_key_by_command(one) for one in keys]
    assert {"jose.key_size", "jose.key", "jose.key_point", "jose.key_type"} <= {*expected}
    assert [*zip(keys, told, strict=True)] == [*zip(keys, expected, strict=True)]


_KEY_BY_PAGE = """async (jwk) => {
  try {
    return await PublicKey.fromJwk(parseJsonObject(encodeUtf8(JSON.stringify(jwk)))).thumbprint();
  } catch (error) {
    return error.code ?? String(error);
  }
}"""


def _key_by_command(jwk: dict[str, Any]) -> str:
    try:
        return PublicKey.from_jwk(jwk).thumbprint()
    except InputError as error:
        return error.code


def test_json_is_read_alike_whatever_is_done_to_it(page: OpenPage) -> None:
    dice = random.Random(7)
    fair = [*BROKEN_JSON.values()]
    texts = [*fair, *(_bent(dice.choice(fair), dice) for _ in range(4000))]
    page.load(NOBODY)

    told = page.browser.run(f"{json.dumps([one.hex() for one in texts])}.map({_READ_BY_PAGE})")

    expected = [_read_by_command(one) for one in texts]
    assert len({one for one in expected if one.startswith("encoding.")}) > 4
    assert sum(not one.startswith("encoding.") for one in expected) > 300
    assert [*zip(texts, told, strict=True)] == [*zip(texts, expected, strict=True)]


_READ_BY_PAGE = """(hex) => {
  try {
    const bytes = (hex.match(/../g) ?? []).map((pair) => parseInt(pair, 16));
    return compactJson(parseJson(Uint8Array.from(bytes)));
  } catch (error) {
    return error.code ?? String(error);
  }
}"""


def _read_by_command(data: bytes) -> str:
    try:
        return compact_json(parse_json(data)).decode()
    except InputError as error:
        return error.code


def _bent(data: bytes, dice: random.Random) -> bytes:
    """A short text with a few bytes taken out, doubled, or put in from what JSON is made of."""
    bent = bytearray(data[:200])
    for _ in range(dice.randint(0, 3)):
        at = dice.randrange(len(bent) + 1)
        sign = dice.choice(b'{}[]":,\\u0eE+-. \n\t1tfn/\xc3\xa5\xed\x00')
        match dice.randrange(3):
            case 0:
                del bent[at : at + 1]
            case 1:
                bent.insert(at, sign)
            case _:
                bent[at : at + 1] = bent[at : at + 1] * 2
    return bytes(bent)


def test_names_and_texts_are_made_alike_whatever_letters_they_have(page: OpenPage) -> None:
    dice = random.Random(11)
    letters = [chr(one) for one in range(0x2FA20) if category(chr(one)) not in ("Cn", "Cs")]
    plain = "aA bB  <&>`\n\u0301\u0334ßſςΣıİK\u2028\u200b\u2800"
    texts = [
        "".join(dice.choice(dice.choice((plain, letters))) for _ in range(dice.randint(0, 40)))
        for _ in range(3000)
    ]
    page.load(NOBODY)

    names = "[foldedName(one), foreignText(one, 12), foreignText(one)]"
    told = page.browser.run(f"{json.dumps(texts)}.map((one) => {names})")

    for text, (name, short, whole) in zip(texts, told, strict=True):
        assert same_name(text, name)
        assert short == foreign_text(text, limit=12)
        assert whole == foreign_text(text)


def test_numbers_are_written_as_the_command_writes_them(page: OpenPage) -> None:
    mixed = random.Random(1)
    numbers = [mixed.uniform(-1, 1) * 10 ** mixed.randint(-30, 30) for _ in range(2000)]
    numbers += [0.0, -0.0, 1e15, 1e16, 1e-4, 1e-5, 5e-324, 1.7976931348623157e308, 123456.0]
    page.load(NOBODY)

    read = f"compactJson(parseJson(encodeUtf8({json.dumps(json.dumps(numbers))})))"

    assert page.browser.run(read) == json.dumps(numbers, separators=(",", ":"))
