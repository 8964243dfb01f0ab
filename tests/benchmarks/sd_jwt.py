"""How fast presentations (SD-JWT+KB) are verified: ``python -m tests.benchmarks.sd_jwt``.

Three contenders take turns in one process: this project, the ``sd-jwt`` package, and ES256 checks
of ``cryptography`` alone with the key ready and the signature in DER. A presentation has two
signatures and a holder key of its own, so even a checker that cost nothing beside them would stay
under half of the last. Budget: at least 0.25 of it, and twice the ``sd-jwt`` package.
"""

from __future__ import annotations

from collections.abc import Callable
from itertools import cycle

from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from jwcrypto.jwk import JWK
from sd_jwt.verifier import SDJWTVerifier

from tests.benchmarks.interleaved import measure
from tests.fakes.sd_jwt import AUDIENCE, ISSUER, NONCE, NOW, counted_salts
from wallet.standards.encoding import JsonObject
from wallet.standards.jose import PrivateKey
from wallet.standards.sd_jwt import (
    HIDE_LEAVES,
    VC_TYP,
    bind,
    check_validity,
    holder_key,
    issue,
    parse_issued_sd_jwt,
    parse_sd_jwt,
    present,
    verify_key_binding,
    verify_sd_jwt,
)

RAW, OURS, PEER = "raw ES256", "ours", "sd-jwt"

HOLDERS = 20
"""Different holders, so that no contender gains from seeing the same text again."""


def presentations() -> list[str]:
    """A work record each, four of its seven facts shown."""
    return [_presentation(PrivateKey.generate(), number) for number in range(HOLDERS)]


def _presentation(holder: PrivateKey, number: int) -> str:
    claims: JsonObject = {
        "iss": "https://arbetsgivare.example",
        "vct": "urn:consent-wallet:vct:work:1",
        "iat": NOW.seconds,
        "exp": NOW.seconds + 86_400,
        "cnf": {"jwk": holder.public.to_jwk()},
        "title": f"Lagerarbetare {number}",
        "employer": {"name": "Exempellagret AB", "number": "5560000000"},
        "start": "2021-03",
        "end": "2026-08",
        "extent": 100,
    }
    text = issue(claims, hide=HIDE_LEAVES, signer=ISSUER, typ=VC_TYP, salts=counted_salts())
    shown = present(parse_issued_sd_jwt(text), [("title",), ("employer", "name"), ("start",)])
    return bind(shown, holder, aud=AUDIENCE, nonce=NONCE, iat=NOW)


def verify_with_ours(text: str) -> JsonObject:
    """All that a verifier must do but for asking whose key the issuer's is."""
    sd_jwt = parse_sd_jwt(text)
    payload = verify_sd_jwt(sd_jwt, ISSUER.public, typ=VC_TYP).payload
    check_validity(payload, at=NOW)
    key = holder_key(payload)
    assert key is not None
    verify_key_binding(sd_jwt, holder_key=key, aud=AUDIENCE, nonce=NONCE, at=NOW)
    return payload


def verify_with_peer(text: str, key: JWK) -> JsonObject:
    """The same with the ``sd-jwt`` package, which leaves the times to its caller."""
    verifier = SDJWTVerifier(text, lambda _issuer, _header: key, AUDIENCE, NONCE)
    payload: JsonObject = verifier.get_verified_payload()
    return payload


def raw_check() -> Callable[[], None]:
    """One ES256 check and nothing else."""
    private = ec.generate_private_key(ec.SECP256R1())
    public, algorithm = private.public_key(), ec.ECDSA(hashes.SHA256())
    data = b"x" * 500
    signature = private.sign(data, algorithm)
    return lambda: public.verify(signature, data, algorithm)


def main() -> None:
    """Prints the three rates and the two ratios."""
    texts = presentations()
    issuer = JWK(**ISSUER.public.to_jwk())
    assert all(verify_with_ours(text) == verify_with_peer(text, issuer) for text in texts)
    ours, peers = cycle(texts), cycle(texts)
    measured = measure(
        {
            RAW: raw_check(),
            OURS: lambda: verify_with_ours(next(ours)),
            PEER: lambda: verify_with_peer(next(peers), issuer),
        }
    )
    for name in measured.rates:
        print(f"{name:<12} {measured.rate(name):>9,.0f} per second")
    print(f"{OURS} / {RAW:<12} {measured.ratio(OURS, RAW):5.2f}   (budget 0.25)")
    print(f"{OURS} / {PEER:<12} {measured.ratio(OURS, PEER):5.2f}   (budget 2.00)")


if __name__ == "__main__":
    main()
