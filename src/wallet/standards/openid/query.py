"""The Digital Credentials Query Language (OpenID4VP 1.0 section 6): a query as a checked value.

Parsing says what a query asks, never what a wallet holds. Unknown members are ignored everywhere
(section 6); numbers of entries are bounded.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, TypeAlias

from wallet import limits
from wallet.errors import InputError
from wallet.standards.encoding import JsonObject, JsonValue
from wallet.standards.openid.claims_path import ClaimPath, parse_claim_path

SD_JWT_VC: Final = "dc+sd-jwt"
W3C_FORMATS: Final = frozenset({"jwt_vc_json", "ldp_vc"})
MDOC: Final = "mso_mdoc"

ClaimValue: TypeAlias = str | int | bool

_ID = re.compile(r"[A-Za-z0-9_-]{1,64}")


@dataclass(frozen=True, slots=True)
class ClaimQuery:
    """One claim asked for (section 6.3)."""

    path: ClaimPath
    id: str | None = None
    values: tuple[ClaimValue, ...] | None = None
    """Only these values count; compared by type and value. None: any value."""


@dataclass(frozen=True, slots=True)
class TrustedAuthority:
    """One way an issuer may be recognised (section 6.1.1)."""

    type: str
    values: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CredentialQuery:
    """One credential asked for (section 6.1)."""

    id: str
    format: str
    meta: JsonObject
    types: tuple[tuple[str, ...], ...]
    """Accepted types: a credential fits when it has all of one inner tuple. Empty: no fit."""
    multiple: bool = False
    holder_binding: bool = True
    claims: tuple[ClaimQuery, ...] | None = None
    """None asks for nothing that can be withheld (section 6.4.1)."""
    claim_sets: tuple[tuple[str, ...], ...] | None = None
    trusted_authorities: tuple[TrustedAuthority, ...] | None = None


@dataclass(frozen=True, slots=True)
class CredentialSet:
    """Combinations of credential queries, one of which is wanted (section 6.2)."""

    options: tuple[tuple[str, ...], ...]
    required: bool = True


@dataclass(frozen=True, slots=True)
class DcqlQuery:
    """A whole query."""

    credentials: tuple[CredentialQuery, ...]
    credential_sets: tuple[CredentialSet, ...] | None = None

    def credential(self, query_id: str) -> CredentialQuery:
        """The credential query of that id; ``KeyError`` where there is none."""
        for query in self.credentials:
            if query.id == query_id:
                return query
        raise KeyError(query_id)

    @property
    def ids(self) -> tuple[str, ...]:
        """The ids of the credential queries, in order."""
        return tuple(query.id for query in self.credentials)


def parse_dcql(value: JsonValue) -> DcqlQuery:
    """The query a JSON object stands for.

    Raises :class:`InputError` with a code ``dcql.…`` and ``where``, the place in the query.
    """
    query = _object(value, "dcql_query")
    entries = _entries(query, "credentials", "", limits.MAX_DCQL_CREDENTIALS)
    credentials = tuple(
        _credential(_object(entry, f"credentials[{n}]"), f"credentials[{n}]")
        for n, entry in enumerate(entries)
    )
    ids = [credential.id for credential in credentials]
    if len(set(ids)) != len(ids):
        raise InputError("dcql.duplicate_id", where="credentials")
    return DcqlQuery(credentials, _credential_sets(query, ids))


def _credential_sets(query: JsonObject, ids: Sequence[str]) -> tuple[CredentialSet, ...] | None:
    if "credential_sets" not in query:
        return None
    sets = []
    for n, entry in enumerate(_entries(query, "credential_sets", "", limits.MAX_DCQL_SETS)):
        where = f"credential_sets[{n}]"
        members = _object(entry, where)
        options = _options(members, "options", where, known=ids)
        sets.append(CredentialSet(options, _flag(members, "required", where, default=True)))
    return tuple(sets)


def _credential(entry: JsonObject, where: str) -> CredentialQuery:
    query_id = _id(entry.get("id"), f"{where}.id")
    format_ = entry.get("format")
    if not isinstance(format_, str) or not format_:
        raise InputError("dcql.format", where=where)
    meta = entry.get("meta")
    if not isinstance(meta, dict):
        raise InputError("dcql.meta", where=where)
    claims = _claims(entry, where)
    return CredentialQuery(
        id=query_id,
        format=format_,
        meta=meta,
        types=_types(format_, meta, where),
        multiple=_flag(entry, "multiple", where, default=False),
        holder_binding=_flag(entry, "require_cryptographic_holder_binding", where, default=True),
        claims=claims,
        claim_sets=_claim_sets(entry, claims, where),
        trusted_authorities=_authorities(entry, where),
    )


def _types(format_: str, meta: JsonObject, where: str) -> tuple[tuple[str, ...], ...]:
    """The type filter of a format we know (appendix B); a format we do not know fits nothing."""
    if format_ == SD_JWT_VC:
        names = _strings(meta.get("vct_values"), "dcql.vct_values", where)
        return tuple((name,) for name in names)
    if format_ == MDOC:
        if not isinstance(name := meta.get("doctype_value"), str):
            raise InputError("dcql.doctype_value", where=where)
        return ((name,),)
    if format_ in W3C_FORMATS:
        groups = meta.get("type_values")
        if not isinstance(groups, list) or not 0 < len(groups) <= limits.MAX_DCQL_VALUES:
            raise InputError("dcql.type_values", where=where)
        return tuple(_strings(group, "dcql.type_values", where) for group in groups)
    return ()


def _claims(entry: JsonObject, where: str) -> tuple[ClaimQuery, ...] | None:
    if "claims" not in entry:
        return None
    claims = []
    for n, value in enumerate(_entries(entry, "claims", where, limits.MAX_DCQL_CLAIMS)):
        place = f"{where}.claims[{n}]"
        claim = _object(value, place)
        claims.append(
            ClaimQuery(
                path=parse_claim_path(claim.get("path"), where=f"{place}.path"),
                id=_id(claim["id"], f"{place}.id") if "id" in claim else None,
                values=_values(claim, place),
            )
        )
    ids = [claim.id for claim in claims if claim.id is not None]
    if len(set(ids)) != len(ids):
        raise InputError("dcql.duplicate_id", where=f"{where}.claims")
    return tuple(claims)


def _values(claim: JsonObject, where: str) -> tuple[ClaimValue, ...] | None:
    if "values" not in claim:
        return None
    found = []
    for value in _entries(claim, "values", where, limits.MAX_DCQL_VALUES):
        if not isinstance(value, str | int):  # a bool is an int; a float is neither
            raise InputError("dcql.values", where=f"{where}.values")
        found.append(value)
    return tuple(found)


def _claim_sets(
    entry: JsonObject, claims: tuple[ClaimQuery, ...] | None, where: str
) -> tuple[tuple[str, ...], ...] | None:
    if "claim_sets" not in entry:
        return None
    if claims is None:
        raise InputError("dcql.claim_sets_alone", where=where)
    ids = [claim.id for claim in claims if claim.id is not None]
    if len(ids) != len(claims):
        raise InputError("dcql.claim_without_id", where=f"{where}.claims")
    return _options(entry, "claim_sets", where, known=ids)


def _authorities(entry: JsonObject, where: str) -> tuple[TrustedAuthority, ...] | None:
    if "trusted_authorities" not in entry:
        return None
    found = []
    values = _entries(entry, "trusted_authorities", where, limits.MAX_DCQL_VALUES)
    for n, value in enumerate(values):
        place = f"{where}.trusted_authorities[{n}]"
        authority = _object(value, place)
        if not isinstance(kind := authority.get("type"), str):
            raise InputError("dcql.trusted_authorities", where=place)
        names = _strings(authority.get("values"), "dcql.trusted_authorities", place)
        found.append(TrustedAuthority(kind, names))
    return tuple(found)


def _options(
    members: JsonObject, name: str, where: str, *, known: Sequence[str]
) -> tuple[tuple[str, ...], ...]:
    """A non-empty array of non-empty arrays of ids that exist."""
    place = f"{where}.{name}"
    options = []
    for option in _entries(members, name, where, limits.MAX_DCQL_SETS):
        ids = _strings(option, "dcql.options", place)
        if not set(ids) <= set(known):
            raise InputError("dcql.unknown_id", where=place)
        options.append(ids)
    return tuple(options)


def _object(value: JsonValue, where: str) -> JsonObject:
    if not isinstance(value, dict):
        raise InputError("dcql.object", where=where)
    return value


def _entries(members: JsonObject, name: str, where: str, most: int) -> list[JsonValue]:
    place = f"{where}.{name}" if where else name
    value = members.get(name)
    if not isinstance(value, list) or not value:
        raise InputError("dcql.entries", where=place)
    if len(value) > most:
        raise InputError("dcql.too_many", where=place, limit=most)
    return value


def _strings(value: JsonValue, code: str, where: str) -> tuple[str, ...]:
    if not isinstance(value, list) or not 0 < len(value) <= limits.MAX_DCQL_VALUES:
        raise InputError(code, where=where)
    texts = tuple(item for item in value if isinstance(item, str) and item)
    if len(texts) != len(value):
        raise InputError(code, where=where)
    return texts


def _flag(members: JsonObject, name: str, where: str, *, default: bool) -> bool:
    value = members.get(name, default)
    if not isinstance(value, bool):
        raise InputError("dcql.flag", where=f"{where}.{name}")
    return value


def _id(value: JsonValue, where: str) -> str:
    if not isinstance(value, str) or not _ID.fullmatch(value):
        raise InputError("dcql.id", where=where)
    return value
