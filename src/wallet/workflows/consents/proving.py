"""Proving one claim of a receipt: its value, found again among what the wallet holds, and its key.

The vault keeps no value of what was sent, so the value is looked for where it came from; the key
tells when it is the right one. What was changed or removed since cannot be proven any more.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from wallet.consent.claim_proof import build_claim_proof, entries_of, ref_of
from wallet.consent.claims import ClaimRef, path_text
from wallet.consent.record import event_about, verify_claim
from wallet.credentials.families.sd_jwt_vc import read_credential
from wallet.errors import DefectError, InputError, NotFoundError
from wallet.exchange.match import RecordHolding
from wallet.exchange.selection import leaves
from wallet.log import EventType
from wallet.standards.encoding import JsonObject, JsonValue, foreign_text
from wallet.standards.openid.claims_path import ConcretePath
from wallet.workflows import journal
from wallet.workflows.consents.standing import Consent, consent_of_receipt
from wallet.workflows.holdings import held_in
from wallet.workflows.ports import Clock, Entropy, Release, Vault

FORMAT = "claim-proof"
"""In the log: what was taken out."""


@dataclass(frozen=True, slots=True)
class Proven:
    """One claim, ready to be handed to somebody of the person's choice."""

    consent: Consent
    claim: str
    """As ``query: a.b.0``."""
    proof: bytes
    """``claim-proof/1``."""


@dataclass(frozen=True, slots=True)
class _Claim:
    """A claim that was sent, by all the names a person may give it."""

    entry: JsonObject
    key: str
    ref: ClaimRef

    @property
    def path(self) -> str:
        return path_text(self.ref.path)

    @property
    def name(self) -> str:
        return f"{self.ref.query_id}: {self.path}"

    @property
    def full_name(self) -> str:
        """Tells two records apart that answer one query; counted from 1."""
        return f"{self.ref.query_id} {self.ref.item + 1}: {self.path}"


def prove_claim(
    vault: Vault, reference: str, claim: str, *, clock: Clock, entropy: Entropy
) -> Proven:
    """The proof of one claim that was sent under a consent or transfer; logged.

    ``reference`` is the id of either or of a receipt, ``claim`` a path (``title``), with its query
    (``work: title``) or its position too (``work 2: title``) where there are several. Raises
    ``NotFoundError``: as :func:`~wallet.workflows.consents.find_consent`, ``consents.no_receipt``,
    ``consents.no_claim``, ``consents.value_gone`` where the wallet holds the value no longer; and
    ``InputError("consents.several_claims")``.
    """
    now = clock.now()
    with vault.transaction():
        consent = consent_of_receipt(vault, reference, now)
        release = consent.release
        if release is None or not release.receipt:
            raise NotFoundError("consents.no_receipt", id=consent.short)
        wanted = _named(_claims(vault, consent, release), claim, consent)
        value = _value(vault, wanted)
        proof = build_claim_proof(release.receipt, consent.id, wanted.ref, value, wanted.key)
        named: JsonObject = {"query": wanted.ref.query_id, "path": list(wanted.ref.path)}
        event = event_about(
            release.record, EventType.EXPORTED, now, format=FORMAT, count=1, claims=[named]
        )
        journal.write(vault, entropy, event.type, event.time, event.data)
    return Proven(consent, wanted.name, proof)


def _claims(vault: Vault, consent: Consent, release: Release) -> list[_Claim]:
    """What was sent, each with its key; those of a grant are kept with the grant."""
    entries = [entry for entry in entries_of(release.record) if "digest" in entry]
    keys = vault.release(consent.id).secrets.get("claim_keys")
    if not isinstance(keys, list) or len(keys) != len(entries):
        raise DefectError("consents.no_claim_keys")
    return [
        _Claim(entry, str(key), ref_of(entry)) for entry, key in zip(entries, keys, strict=True)
    ]


def _named(claims: list[_Claim], given: str, consent: Consent) -> _Claim:
    """The claim of that name. Raises ``NotFoundError("consents.no_claim")`` and
    ``InputError("consents.several_claims")``, with the names there are."""
    wanted = " ".join(given.split())
    found = [one for one in claims if wanted in (one.path, one.name, one.full_name)]
    shown = foreign_text(given, limit=80)
    if not found:
        known = ", ".join(dict.fromkeys(f"`{foreign_text(one.name)}`" for one in claims))
        raise NotFoundError("consents.no_claim", claim=shown, id=consent.short, known=known)
    if len(found) > 1:
        several = {one.name for one in found}
        names = [one.name if len(several) == len(found) else one.full_name for one in found]
        known = ", ".join(f"`{foreign_text(name)}`" for name in names)
        raise InputError("consents.several_claims", claim=shown, known=known)
    return found[0]


def _value(vault: Vault, claim: _Claim) -> JsonValue:
    """The value that the key opens the claim to. ``NotFoundError("consents.value_gone")``."""
    for value in _candidates(vault, claim.ref.path):
        try:
            verify_claim(claim.entry, value, claim.key)
        except InputError:
            continue
        return value
    raise NotFoundError("consents.value_gone", claim=foreign_text(claim.name, limit=80))


def _candidates(vault: Vault, path: ConcretePath) -> Iterator[JsonValue]:
    """Every value the wallet holds at such a path. Positions in lists may differ: what is kept back
    closes up. What was sent of a container may have been nothing but the container."""
    yield from ({}, [])
    for held in held_in(vault):
        holding = held.holding
        if isinstance(holding, RecordHolding):
            claims = holding.claims
        else:
            claims = read_credential(holding.text).payload
        for place, value in leaves(claims):
            if _same_place(place, path):
                yield value


def _same_place(left: ConcretePath, right: ConcretePath) -> bool:
    return len(left) == len(right) and all(
        one == other or (isinstance(one, int) and isinstance(other, int))
        for one, other in zip(left, right, strict=True)
    )
