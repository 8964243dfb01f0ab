"""What terms must say: to be understood at all, and by law where they rest on consent.

The duties are those of GDPR articles 5, 7, 12, 13 and 22 and of ISO/IEC TS 27560; a request on
consent that leaves one out cannot be decided on, since the person would not be informed.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator

from wallet.exchange.terms.model import Controller, Terms, Use
from wallet.standards.openid.dcql import CredentialQuery, DcqlQuery, covers
from wallet.standards.openid.reasons import Findings


def check_duties(terms: Terms, findings: Findings, *, elsewhere: Collection[str] = ()) -> None:
    """Notes every promise the law asks for that is not made, as ``terms.missing.NAME``.

    Asked only of uses that rest on consent. ``elsewhere`` names members of the terms that a
    trusted registration certificate makes up for.
    """
    uses = [(n, use) for n, use in enumerate(terms.uses) if use.is_consent]
    if not uses:
        return
    for name in _missing_of_controller(terms.controller):
        findings.add(f"terms.missing.controller_{name}", f"controller.{name}")
    for name in _missing_of_terms(terms):
        if name not in elsewhere:
            findings.add(f"terms.missing.{name}", name)
    for n, use in uses:
        for name in _missing_of_use(use):
            findings.add(f"terms.missing.{name}", f"uses[{n}].{name}")


def check_coverage(terms: Terms, query: DcqlQuery, findings: Findings) -> None:
    """Notes where terms and query differ: what is asked for no use, what a use does not ask."""
    for n, use in enumerate(terms.uses):
        for name in use.query_ids:
            findings.require(name in query.ids, "terms.not_asked", f"uses[{n}]")
    for place, path in unused_claims(terms, query):
        findings.add("terms.uncovered", place if path is None else f"{place}.{path}")


def unused_claims(terms: Terms, query: DcqlQuery) -> Iterator[tuple[str, int | None]]:
    """What the query asks and no use needs: credential query ids, with a claim's number or None."""
    for credential in query.credentials:
        if any(credential.id in use.credential_ids for use in terms.uses):
            continue
        needed = [
            claim.path
            for use in terms.uses
            for claim in use.claims
            if claim.credential_id == credential.id
        ]
        if not needed:
            yield credential.id, None
        else:
            yield from ((credential.id, n) for n in _unneeded(credential, needed))


def _unneeded(
    credential: CredentialQuery, needed: list[tuple[str | int | None, ...]]
) -> Iterator[int]:
    for n, claim in enumerate(credential.claims or ()):
        if not any(covers(path, claim.path) for path in needed):
            yield n


def _missing_of_controller(controller: Controller) -> Iterator[str]:
    for name in ("identifier", "country", "address", "contact"):
        if getattr(controller, name) is None:
            yield name


def _missing_of_terms(terms: Terms) -> Iterator[str]:
    if terms.withdrawal is None:
        yield "withdrawal"
    rights = terms.rights
    if rights is None or None in (rights.access, rights.erase, rights.portability):
        yield "rights"
    if terms.supervisory_authority is None:
        yield "supervisory_authority"


def _missing_of_use(use: Use) -> Iterator[str]:
    """In the order of the screen."""
    said = {
        "description": use.description,
        "credential_ids": use.query_ids,
        "necessity": use.necessity,
        "processing": use.processing,
        "recipients": use.recipients is not None,
        "onward_sharing": use.onward_sharing,
        "storage_locations": use.storage_locations,
        "third_country_transfers": use.third_country_transfers is not None,
        "retention": use.retention,
        "automated_decision": use.automated_decision,
        "profiling": use.profiling is not None,
        "if_refused": use.if_refused,
    }
    yield from (name for name, value in said.items() if not value)
    decision = use.automated_decision
    if decision is not None and decision.exists and not (decision.logic and decision.consequence):
        yield "automated_logic"
