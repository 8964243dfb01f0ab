"""Terms as a service writes them by hand: TOML, which has comments and is read strictly.

TOML and not JSON with comments: there is one specification of it, the standard library reads it,
it refuses a key given twice, and long texts need no quoting tricks. Plain JSON is read too. What
TOML makes easier than the JSON form: a text in several languages is a table by language, and IRIs
of the Data Privacy Vocabulary may be written short (``dpv:Match``, ``eu-gdpr:A6-1-a``).
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable
from typing import Final

from wallet import limits
from wallet.errors import InputError
from wallet.exchange.presets import Preset
from wallet.exchange.terms.form import read_terms
from wallet.exchange.terms.model import GDPR
from wallet.messages import Language, catalogue
from wallet.standards.encoding import JsonObject, JsonValue, compact_json, parse_json_object
from wallet.standards.openid.reasons import Findings, refusal

PREFIXES: Final = {
    "dpv": "https://w3id.org/dpv#",
    "eu-gdpr": GDPR,
    "eu-dga": "https://w3id.org/dpv/legal/eu/dga#",
    "edu": "https://w3id.org/dpv/sector/education#",
}

_LINE = re.compile(r"at line (\d+)")
_LOCAL = frozenset({"description", "if_refused", "logic", "consequence"})
_TERMS = frozenset({"purpose", "legal_basis", "processing", "necessity", "then", "role"})


def terms_template(language: Language, preset: Preset) -> str:
    """A commented terms file for ``preset``, to be filled in: empty texts are refused."""
    return catalogue(language)(
        "terms_template.text",
        preset=preset.name,
        use_id=preset.name,
        purposes=_quoted(_shortened(purpose) for purpose in preset.purposes),
        credential_ids=_quoted(preset.query_ids),
        retention=preset.retention,
    )


def parse_terms_file(data: bytes) -> JsonObject:
    """The member ``terms`` that a TOML or JSON file states, as it will be signed.

    Raises ``InputError``: ``terms.file`` with the line for what is no TOML, ``terms.file_value``
    for values JSON has no form for; ``terms.invalid``
    with all ``reasons`` for terms whose form is wrong. What the law wants said is checked with
    the request.
    """
    if len(data) > limits.MAX_TERMS_FILE_BYTES:
        raise InputError("encoding.too_large", limit=limits.MAX_TERMS_FILE_BYTES)
    if data.lstrip()[:1] == b"{":
        raw = parse_json_object(data)
    else:
        raw = _expanded_object(_read_toml(data))
    findings = Findings()
    if read_terms(raw, findings) is None or findings.found:
        raise refusal(findings.found, "terms.invalid")
    return raw


def _read_toml(data: bytes) -> JsonObject:
    """The file's values as JSON has them; dates and the like, which it lacks, are refused."""
    try:
        text = data.decode("utf-8")
        values = tomllib.loads(text)
    except UnicodeDecodeError as error:
        raise InputError("encoding.utf8") from error
    except tomllib.TOMLDecodeError as error:
        place = _LINE.search(str(error))
        line = int(place[1]) if place else text.count("\n") + 1
        raise InputError("terms.file", line=line) from error
    except RecursionError as error:
        raise InputError("terms.file", line=1) from error
    try:
        return parse_json_object(compact_json(values))
    except (InputError, TypeError, ValueError, RecursionError) as error:
        raise InputError("terms.file_value") from error


def _expanded_object(members: JsonObject) -> JsonObject:
    return {name: _expanded(name, value) for name, value in members.items()}


def _expanded(name: str, value: JsonValue) -> JsonValue:
    if name in _LOCAL and isinstance(value, dict):
        return [{"lang": lang, "value": text} for lang, text in value.items()]
    if isinstance(value, dict):
        return _expanded_object(value)
    if isinstance(value, list):
        return [_expanded(name, item) for item in value]
    return _full(value) if name in _TERMS and isinstance(value, str) else value


def _full(name: str) -> str:
    prefix, _, rest = name.partition(":")
    return PREFIXES[prefix] + rest if prefix in PREFIXES else name


def _shortened(iri: str) -> str:
    base, mark, name = iri.partition("#")
    for prefix, start in PREFIXES.items():
        if start == base + mark:
            return f"{prefix}:{name}"
    return iri


def _quoted(texts: Iterable[str]) -> str:
    return ", ".join(f'"{text}"' for text in texts)
