"""What of somebody's own answers a query: records and credentials as DCQL candidates.

A record answers as the self-stated SD-JWT VC that would be made of it. A credential bound to a key
that is not in this wallet answers nothing: it could not be presented.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from wallet.credentials.families.sd_jwt_vc import read_credential
from wallet.errors import InputError
from wallet.standards.encoding import JsonObject, b64u_encode
from wallet.standards.jose import parse_x5c
from wallet.standards.openid.dcql import (
    Candidate,
    ConcretePath,
    DcqlMatch,
    DcqlQuery,
    match,
)
from wallet.standards.openid.query import SD_JWT_VC


@dataclass(frozen=True, slots=True)
class RecordHolding:
    """A record, the identity or the wishes: what the holder wrote."""

    ref: str
    """The caller's name for it; never leaves."""
    kind: str
    vct: str
    claims: JsonObject


@dataclass(frozen=True, slots=True)
class CredentialHolding:
    """An SD-JWT VC as received."""

    ref: str
    text: str
    holder_key_thumbprint: str | None
    """Of the key its ``cnf`` names; None where it is bound to nobody."""


Holding: TypeAlias = RecordHolding | CredentialHolding


@dataclass(frozen=True, slots=True)
class Chosen:
    """A holding chosen to answer a credential query, and what of it."""

    query_id: str
    ref: str
    paths: tuple[ConcretePath, ...]
    """Into its claims (a credential: into its processed payload); each with all below it."""


def find_matches(
    query: DcqlQuery, holdings: Sequence[Holding], *, keys: Collection[str]
) -> DcqlMatch:
    """What of the holdings answers the query; ``keys`` are the thumbprints of the wallet's keys.

    Originals that can no longer be read answer nothing and hinder no other.
    """
    return match(query, tuple(_candidates(holdings, keys)))


def chosen_from(answer: DcqlMatch, picks: Iterable[tuple[str, str]]) -> tuple[Chosen, ...]:
    """The choices for pairs of query id and ref, in their order. ``KeyError`` for a pair that is
    no match."""
    paths = {
        (query_id, found.ref): found.paths
        for query_id, matches in answer.by_query.items()
        for found in matches
    }
    return tuple(Chosen(*pick, paths[pick]) for pick in picks)


def _candidates(holdings: Sequence[Holding], keys: Collection[str]) -> Iterable[Candidate]:
    for holding in holdings:
        if isinstance(holding, RecordHolding):
            yield Candidate(
                ref=holding.ref,
                format=SD_JWT_VC,
                types=(holding.vct,),
                claims=holding.claims,
                holder_binding=True,
            )
        elif (candidate := _credential(holding, keys)) is not None:
            yield candidate


def _credential(holding: CredentialHolding, keys: Collection[str]) -> Candidate | None:
    try:
        credential = read_credential(holding.text)
        authorities = _authority_keys(credential.sd_jwt.issuer.header)
    except InputError:
        return None
    if credential.is_bound and holding.holder_key_thumbprint not in keys:
        return None
    return Candidate(
        ref=holding.ref,
        format=SD_JWT_VC,
        types=credential.profile.types,
        claims=credential.payload,
        holder_binding=credential.is_bound,
        authority_keys=authorities,
    )


def _authority_keys(header: JsonObject) -> tuple[str, ...]:
    """The authority key identifiers in the chain (OpenID4VP 1.0 section 6.1.1.1)."""
    if "x5c" not in header:
        return ()
    from cryptography import x509

    found = []
    for certificate in parse_x5c(header):
        try:
            extension = certificate.extensions.get_extension_for_class(x509.AuthorityKeyIdentifier)
        except x509.ExtensionNotFound:
            continue
        if extension.value.key_identifier is not None:
            found.append(b64u_encode(extension.value.key_identifier))
    return tuple(found)
