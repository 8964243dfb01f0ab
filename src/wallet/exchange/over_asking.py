"""What a request asks for beyond what the service registered (ARF RPRC_21).

Exact: same format, same type, same path. A registered null covers any index; a registered parent
does not cover its children, since who registered an address may not have meant a secret one.
"""

from __future__ import annotations

from dataclasses import dataclass

from wallet.exchange.registered_claims import RegisteredCredential
from wallet.exchange.registration import Registration
from wallet.standards.openid.dcql import ClaimPath, CredentialQuery, DcqlQuery, covers


@dataclass(frozen=True, slots=True)
class OverAsked:
    """Something asked that is not registered."""

    query_id: str
    path: ClaimPath | None
    """None: no credential of that type is registered."""


def find_over_asked(query: DcqlQuery, registration: Registration) -> tuple[OverAsked, ...]:
    """Everything in ``query`` that ``registration`` does not list, in the query's order."""
    found = []
    for wanted in query.credentials:
        registered = [one for one in registration.credentials if _same_type(wanted, one)]
        if not registered:
            found.append(OverAsked(wanted.id, None))
            continue
        allowed = [path for one in registered for path in one.claims]
        found.extend(
            OverAsked(wanted.id, claim.path)
            for claim in wanted.claims or ()
            if not any(covers(path, claim.path) for path in allowed)
        )
    return tuple(found)


def _same_type(wanted: CredentialQuery, registered: RegisteredCredential) -> bool:
    """Whether every type the query accepts is one the service registered."""
    if wanted.format != registered.format:
        return False
    if isinstance(registered.meta, str):
        return wanted.types == ((registered.meta,),)
    types = registered.meta.get("vct_values")
    if wanted.meta.keys() == registered.meta.keys() == {"vct_values"} and isinstance(types, list):
        return all(name in types for group in wanted.types for name in group)
    return wanted.meta == registered.meta
