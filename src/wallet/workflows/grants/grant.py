"""A grant as it is kept: whom it is for, what it covers, and whether it holds."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from wallet.consent.claims import ClaimRef, path_text
from wallet.consent.record import verify_claim
from wallet.consent.states import State
from wallet.errors import ConsentError, DefectError, InputError
from wallet.exchange.match import Chosen
from wallet.exchange.present import ShownClaim
from wallet.standards.encoding import JsonObject, JsonValue
from wallet.standards.openid.dcql import ConcretePath
from wallet.workflows.consents import Consent
from wallet.workflows.share.narrowing import Place
from wallet.workflows.suspension import Suspension

_ENDED: Final[Mapping[State, str]] = {
    State.REQUESTED: "grants.undecided",
    State.DEFERRED: "grants.undecided",
    State.REFUSED: "grants.refused",
    State.WITHDRAWN: "grants.withdrawn",
    State.REVOKED: "grants.revoked",
    State.INVALIDATED: "grants.invalidated",
    State.UNKNOWN: "grants.unknown",
}
_EXPIRED: Final[Mapping[str | None, str]] = {
    "spent": "grants.spent",
    "superseded": "grants.superseded",
    "terms_changed": "grants.terms_changed",
    "key_changed": "grants.key_changed",
}


@dataclass(frozen=True, slots=True)
class Granted:
    """One claim that may leave."""

    entry: JsonObject
    """As the record has it, with the digest of the value that was shown."""
    key: str
    """Opens that digest."""


@dataclass(frozen=True, slots=True)
class Grant:
    """What a person allowed, from the record they decided on."""

    consent: Consent
    record: JsonObject
    chosen: tuple[Chosen, ...]
    """The records that were chosen, in their order, and which of their values."""
    claims: Mapping[ClaimRef, Granted]
    request: str
    """The request it was given on, as received."""

    @property
    def use_id(self) -> str:
        return str(self.record["use_id"])

    @property
    def key_thumbprint(self) -> str:
        """Of the person's key for this recipient."""
        return str(self.record["person"])

    def recipient(self, name: str) -> JsonValue:
        """One fact about the recipient, as it was when the grant was given."""
        return _object(self.record["recipient"]).get(name)

    @property
    def terms_digest(self) -> JsonValue:
        return _object(self.record["terms"]).get("digest")

    @property
    def hours_apart(self) -> int:
        """Between two releases at least."""
        hours = self.record.get("hours_apart")
        return hours if isinstance(hours, int) else 0

    @property
    def special(self) -> frozenset[str]:
        """The categories that got a statement of their own."""
        special = _object(self.record["decision"]).get("special")
        return frozenset(map(str, special if isinstance(special, list) else ()))

    def chose(self, place: Place) -> bool:
        """Whether the person chose a value, or something it is part of."""
        return any(
            place.path[: len(path)] == path
            for one in self.chosen
            if (one.query_id, one.ref) == (place.query_id, place.ref)
            for path in one.paths
        )

    def ref_of(self, claim: ShownClaim) -> ClaimRef:
        """Which claim of the grant this would be: items count among the records granted."""
        items = [one.ref for one in self.chosen if one.query_id == claim.query_id]
        return ClaimRef(claim.query_id, items.index(claim.ref), tuple(claim.path))

    def check_covers(self, claim: ShownClaim) -> None:
        """Whether this claim, with this very value, was granted.

        Raises ``ConsentError``, naming the claim: ``grants.outside``, ``grants.value_changed``.
        """
        granted = self.claims.get(self.ref_of(claim))
        if granted is None:
            raise ConsentError("grants.outside", claim=claim_name(claim))
        try:
            verify_claim(granted.entry, claim.value, granted.key)
        except InputError as error:
            raise ConsentError("grants.value_changed", claim=claim_name(claim)) from error


def read_grant(consent: Consent) -> Grant:
    """The grant that a consent is. Raises ``ConsentError("grants.single")`` for a consent to one
    release, and as :func:`check_holds` for one that was never given."""
    release = consent.release
    if release is None:
        check_holds(consent, None)
        raise ConsentError("grants.single", id=consent.short)
    if not consent.is_grant:
        raise ConsentError("grants.single", id=consent.short)
    claims, keys = release.record["claims"], release.secrets["claim_keys"]
    chosen, request = release.secrets["chosen"], release.secrets["request"]
    if not (isinstance(claims, list) and isinstance(keys, list) and isinstance(chosen, list)):
        raise DefectError("grants.damaged", id=consent.short)
    return Grant(
        consent=consent,
        record=release.record,
        chosen=tuple(_choice(one) for one in chosen if isinstance(one, dict)),
        claims={
            _ref(entry): Granted(entry, str(key))
            for entry, key in zip(claims, keys, strict=True)
            if isinstance(entry, dict)
        },
        request=str(request),
    )


def check_holds(consent: Consent, suspended: Suspension | None) -> None:
    """Whether a consent permits a release now; ``ConsentError`` with a code for each reason."""
    standing, name = consent.standing, consent.short
    if consent.state is State.EXPIRED:
        if standing.reason in _EXPIRED:
            raise ConsentError(_EXPIRED[standing.reason], id=name)
        day = standing.until.date() if standing.until else "–"
        raise ConsentError("grants.expired", id=name, date=day)
    if consent.state in _ENDED:
        raise ConsentError(_ENDED[consent.state], id=name)
    if suspended is not None and suspended.holds(consent):
        raise ConsentError("grants.suspended", id=name, date=suspended.since.date())


def claim_name(claim: ShownClaim) -> str:
    """A claim by query and path, never by value."""
    return f"{claim.query_id}: {path_text(claim.path)}"


def keep_choice(choice: Chosen) -> JsonObject:
    """A choice as the vault keeps it beside the record; the record names nothing in the wallet."""
    return {
        "query": choice.query_id,
        "ref": choice.ref,
        "paths": [list(path) for path in choice.paths],
    }


def _choice(kept: JsonObject) -> Chosen:
    paths = kept["paths"]
    return Chosen(
        str(kept["query"]),
        str(kept["ref"]),
        tuple(map(_path, paths if isinstance(paths, list) else ())),
    )


def _ref(entry: JsonObject) -> ClaimRef:
    return ClaimRef(str(entry["query"]), int(str(entry["item"])), _path(entry["path"]))


def _path(value: JsonValue) -> ConcretePath:
    steps = value if isinstance(value, list) else ()
    return tuple(step for step in steps if isinstance(step, str | int))


def _object(value: JsonValue) -> JsonObject:
    return value if isinstance(value, dict) else {}
