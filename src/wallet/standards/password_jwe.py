"""JSON encrypted with a passphrase: JWE, PBES2-HS256+A128KW and A128GCM (RFC 7518, 4.8 and 5.3).

The two algorithms that EUDI TS10, section 5, prescribes for what a wallet hands to its owner.
"""

from __future__ import annotations

import warnings
from typing import TYPE_CHECKING, Final

from wallet import limits
from wallet.errors import InputError, LockedError
from wallet.standards.encoding import b64u_decode, parse_json_object

if TYPE_CHECKING:
    from joserfc.jwk import OctKey

_ALGORITHM: Final = "PBES2-HS256+A128KW"
_ENCRYPTION: Final = "A128GCM"
_ROUNDS: Final = 10_000
"""Of PBKDF2. The passphrase is made by this program, and nobody guesses 160 random bits; other
libraries refuse files that ask for much more (jwcrypto above 16,384)."""


def encrypt_json(text: bytes, passphrase: str) -> str:
    """The compact JWE of a JSON text, opened by ``passphrase``."""
    from joserfc import jwe

    header = {
        "alg": _ALGORITHM,
        "enc": _ENCRYPTION,
        "cty": "application/json",
        "p2c": _ROUNDS,
    }
    return jwe.encrypt_compact(
        header,
        text,
        _key(passphrase),
        algorithms=[_ALGORITHM, _ENCRYPTION],
    )


def decrypt_json(token: str, passphrase: str) -> bytes:
    """The JSON text in a compact JWE.

    Raises ``InputError("migration.form")`` for anything else than these two algorithms, also for
    more rounds of the derivation than anybody needs, and ``LockedError("migration.passphrase")``.
    """
    from joserfc import jwe
    from joserfc.errors import JoseError

    _check_header(token)
    try:
        opened = jwe.decrypt_compact(
            token,
            _key(passphrase),
            algorithms=[_ALGORITHM, _ENCRYPTION],
        )
    except (JoseError, ValueError) as error:
        raise LockedError("migration.passphrase") from error
    return opened.plaintext or b""


def _key(passphrase: str) -> OctKey:
    """A passphrase is no key of a certain size, so that a short one is not worth a warning here."""
    from joserfc.errors import SecurityWarning
    from joserfc.jwk import OctKey

    with warnings.catch_warnings():
        warnings.simplefilter("ignore", SecurityWarning)
        return OctKey.import_key(passphrase.encode())


def _check_header(token: str) -> None:
    """The header is the sender's word until the passphrase opens the rest: nothing is derived for
    one that is not as expected."""
    if len(token) > limits.MAX_MIGRATION_BYTES or token.count(".") != 4:
        raise InputError("migration.form")
    try:
        header = parse_json_object(b64u_decode(token.partition(".")[0]))
    except InputError as error:
        raise InputError("migration.form") from error
    match header:
        case {"alg": "PBES2-HS256+A128KW", "enc": "A128GCM", "p2c": int(rounds), "p2s": str()} if (
            1_000 <= rounds <= limits.MAX_PASSWORD_ROUNDS and not header.keys() & {"zip", "crit"}
        ):
            return
        case _:
            raise InputError("migration.form")
