"""What left in one release, by the names of its claims: a record keeps no value."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from wallet.consent.receipt import verify_receipt
from wallet.errors import InputError
from wallet.profile.kinds import TABLES, kind_of_vct
from wallet.standards.encoding import JsonObject, JsonValue
from wallet.standards.jose import parse_jws
from wallet.standards.openid.dcql import ConcretePath, CredentialQuery, parse_dcql
from wallet.workflows.ports import Release


@dataclass(frozen=True, slots=True)
class Left:
    """The claims of one record or credential that left."""

    query_id: str
    kind: str
    """Empty where it is none of the wallet's kinds."""
    paths: tuple[ConcretePath, ...]


def what_left(release: Release) -> tuple[Left, ...]:
    """Everything that left under one consent or transfer, one entry for each record."""
    kinds = _kinds(release)
    groups: dict[tuple[str, JsonValue], list[ConcretePath]] = {}
    for claim in _claims(release.record):
        query_id = str(claim["query"])
        groups.setdefault((query_id, claim["item"]), []).append(_path(claim["path"]))
    return tuple(
        Left(query_id, kinds.get(query_id, ""), tuple(paths))
        for (query_id, _), paths in groups.items()
    )


def types_asked(release: Release) -> dict[str, str]:
    """Query id to the type that was asked for first, by the recipient's request."""
    return {wanted.id: wanted.types[0][0] for wanted in _queries(release) or () if wanted.types}


def kind_of_query(wanted: CredentialQuery) -> str:
    """The kind of record a credential query asks for; empty where it is none of ours."""
    known = (kind_of_vct(name) for group in wanted.types for name in group)
    return next((kind for kind in known if kind is not None), "")


def _kinds(release: Release) -> dict[str, str]:
    """Query id to kind, by the recipient's request; without one our presets name them alike."""
    queries = _queries(release)
    if queries is None:
        return {kind: kind for kind in TABLES}
    return {wanted.id: kind_of_query(wanted) for wanted in queries}


def _queries(release: Release) -> tuple[CredentialQuery, ...] | None:
    """What the recipient's request asked for; None where there is none to read."""
    request = verify_receipt(release.receipt).request if release.receipt else None
    if request is None:
        return None
    try:
        return parse_dcql(parse_jws(request).claims().get("dcql_query")).credentials
    except InputError:  # the receipt holds an unsigned request: its ids are all there is
        return None


def _claims(record: JsonObject) -> Iterator[JsonObject]:
    claims = record["claims"]
    return (
        claim for claim in (claims if isinstance(claims, list) else ()) if isinstance(claim, dict)
    )


def _path(value: JsonValue) -> ConcretePath:
    steps = value if isinstance(value, list) else []
    return tuple(step for step in steps if isinstance(step, str | int))
