"""What the check page reads: the lists in use, and the command's own tables and sentences.

Nothing is said twice. Limits, reasons and what follows from them, the fields of records and every
text are written out from where the command has them, so that the page cannot have others.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING, Final

from wallet import limits
from wallet.cli.views.report_words import NAME_LIMIT
from wallet.credentials.families.sd_jwt_vc import SELF_STATED_TYPES
from wallet.credentials.issuer_key import OF_STANDING
from wallet.credentials.reasons import Reason
from wallet.credentials.report import GRAVITY, SCHEMA
from wallet.credentials.trust import Standing
from wallet.credentials.trust_list import KeyState, Role, TrustEntry, TrustList
from wallet.messages import Language, texts
from wallet.profile.claim_paths import groups, parts
from wallet.profile.fields import Field, FieldType, Table
from wallet.profile.kinds import TABLES
from wallet.standards.encoding import Instant, JsonObject
from wallet.standards.jose import PublicKey
from wallet.standards.sd_jwt import CLEAR_CLAIMS

if TYPE_CHECKING:
    from collections.abc import Sequence

_AREAS: Final = ("verify", "report_page", "trust_page", "encoding", "jose", "extract")
"""Areas whose texts the page may show; the last three for what is not judged."""
_PROFILE: Final = re.compile(r"profile\.(kind|field|group|part|value|choice)\.")
"""Texts that name the claims of records."""
_LIMIT: Final = re.compile(r"\bLIMITS\.([A-Z_]+)")
_LAST_WITH_CASE: Final = 0x20000
"""No letter from here on has a lower and an upper case."""


def page_data(
    lists: Sequence[TrustList],
    names: Sequence[str],
    *,
    script: str,
    language: Language,
    made: Instant,
    version: str,
) -> JsonObject:
    """All that ``script`` reads. ``names`` are those the reader goes by; ``language`` is the one
    the page opens in; it was made on the day ``made`` by this program's ``version``."""
    return {
        "language": language.value,
        "version": version,
        "about": {"date": made.date(), "version": version},
        "lists": [_list(one) for one in lists],
        "names": list(names),
        "limits": {name: getattr(limits, name) for name in sorted(set(_LIMIT.findall(script)))},
        "schema": SCHEMA,
        "reasons": {
            reason.code: {
                "check": reason.check.value,
                "outcome": reason.outcome.value,
                "effect": reason.effect.value,
            }
            for reason in Reason
        },
        "standings": {one.name.lower(): OF_STANDING[one].code for one in Standing},
        "gravity": [outcome.value for outcome in GRAVITY],
        "clear_claims": [*sorted(CLEAR_CLAIMS)],
        "self_stated_types": SELF_STATED_TYPES,
        "name_limit": NAME_LIMIT,
        "folds": {**_folds()},
        "fields": {name: _table(table) for name, table in TABLES.items()},
        "texts": {one.value: dict(_texts(one)) for one in Language},
    }


def _list(used: TrustList) -> JsonObject:
    """A list with its issuers' keys, and the addresses whose keys it means.

    The page asks no address, but must know them: a key that is not on the list may be there.
    Authorities are for certificates, which it leaves to the command; of anybody else's keys it
    must know those that are compromised."""
    return {
        "name": used.name,
        "date": used.date,
        "seq": used.seq,
        "exp": _seconds(used.exp),
        "addresses": [
            address
            for entry in used.entries
            if entry.role is Role.ISSUER and entry.names_addresses
            for address in entry.issuers
        ],
        "entries": [
            _entry(entry, entry.key)
            for entry in used.entries
            if entry.key is not None
            and (entry.role is Role.ISSUER or entry.state is KeyState.COMPROMISED)
        ],
    }


def _entry(entry: TrustEntry, key: PublicKey) -> JsonObject:
    return {
        "id": entry.id,
        "name": entry.name,
        "key": key.to_jwk(),
        "algorithms": [*sorted(key.algorithms)],
        "types": list(entry.types),
        "issuers": list(entry.issuers),
        "state": entry.state.value,
        "from": _seconds(entry.valid_from),
        "until": _seconds(entry.valid_until),
    }


def _seconds(instant: Instant | None) -> int | None:
    return instant.seconds if instant is not None else None


def _table(table: Table) -> JsonObject:
    return {
        "groups": list(groups(table)),
        "fields": [_field(field) for field in table.claims()],
    }


def _field(field: Field) -> JsonObject:
    return {
        "name": field.name,
        "members": list(field.members),
        "repeatable": field.repeatable,
        "parts": list(parts(field)),
        "yes": field.type is FieldType.YES,
        "ends": field.type is FieldType.END_DATE,
        "choices": list(field.choices) if field.choice_texts else [],
        "choice_texts": field.choice_texts,
    }


@cache
def _folds() -> dict[str, str]:
    """The letters that Unicode folds to something else than their lower case, such as ``ß``."""
    letters = map(chr, range(_LAST_WITH_CASE))
    return {one: one.casefold() for one in letters if one.casefold() != one.lower()}


def _texts(language: Language) -> Iterator[tuple[str, str]]:
    for area in _AREAS:
        for key, text in texts(language, area).items():
            if area != "verify" or key.split(".")[1] not in ("error", "hint"):
                yield key, text
    for key, text in texts(language, "profile").items():
        if _PROFILE.match(key):
            yield key, text
