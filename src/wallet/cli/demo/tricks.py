"""What a dishonest hand can do to an extract, so that the demonstration can show it fails."""

from __future__ import annotations

from pathlib import Path

from wallet.exchange.extract import EXTRACT_TYP, parse_extract
from wallet.standards.encoding import JsonObject, b64u_decode, b64u_encode
from wallet.standards.jose import PrivateKey, sign_jws


def tamper(folder: Path) -> None:
    """``tampered.extract``: the answer with one bit of its content turned."""
    header, payload, signature = _read(folder / "answer.extract").split(".")
    data = bytearray(b64u_decode(payload))
    data[len(data) // 2] ^= 1
    changed = ".".join((header, b64u_encode(bytes(data)), signature))
    (folder / "tampered.extract").write_text(changed + "\n", encoding="ascii")


def mix(folder: Path) -> None:
    """``mixed.extract``: the answer's presentations in an envelope that somebody else signed."""
    thief = PrivateKey.generate()
    payload: JsonObject = parse_extract(_read(folder / "answer.extract")).jws.claims()
    token = sign_jws(payload, thief, typ=EXTRACT_TYP, header={"jwk": thief.public.to_jwk()})
    (folder / "mixed.extract").write_text(token + "\n", encoding="ascii")


def _read(path: Path) -> str:
    return path.read_text(encoding="ascii").strip()
