"""One request about a right, filled from what the wallet knows of a recipient."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from wallet.consent.law import AUTHORITIES, COUNTING, LAW_VERSION, deadline_of, rights_for
from wallet.consent.record import claim_list
from wallet.consent.rights import RightName, build_request, due
from wallet.errors import DefectError, InputError, NotFoundError
from wallet.log import EventType
from wallet.log.questions import claim_name
from wallet.standards.encoding import Instant, JsonObject, JsonValue, foreign_text
from wallet.workflows import journal
from wallet.workflows.consents.standing import Consent, all_consents
from wallet.workflows.consents.withdrawing import is_for
from wallet.workflows.hold import new_id
from wallet.workflows.outbox.reaching import Reach, plain_email, reach_of
from wallet.workflows.ports import Clock, Entropy, Vault
from wallet.workflows.released import types_asked
from wallet.workflows.transactions import authority, deletion_request, transaction

SCHEMA: Final = "rights-letter/1"
_SELF_SAID: Final = 2_000


@dataclass(frozen=True, slots=True)
class Addressee:
    """Whom the letter goes to: the recipient, or with a complaint the authority."""

    name: str
    email: str | None
    address: str | None
    uri: str | None


@dataclass(frozen=True, slots=True)
class Asked:
    """A request that was made, signed and logged; to be sent by the person."""

    id: str
    right: RightName
    made: Instant
    due: Instant
    consents: tuple[Consent, ...]
    """What the recipient got, oldest first."""
    reach: Reach
    addressee: Addressee
    claims: tuple[str, ...]
    say: str | None
    token: str
    """Compact JWS, ``rights-request+jwt``."""
    fits: bool
    """Whether the law ties this right to the legal bases that the recipient states."""
    also_withdrawn: bool
    """Whether a consent to it was withdrawn: then erasing needs no other reason."""

    @property
    def receipts(self) -> tuple[str, ...]:
        return _receipts(self.consents)

    def to_json(self) -> JsonObject:
        """``rights-letter/1``: the request as data, with the evidence."""
        return {
            "schema": SCHEMA,
            "id": self.id,
            "right": str(self.right),
            "article": self.right.article,
            "created": self.made.rfc3339(),
            "due": self.due.date(),
            "due_rule": {
                "months": deadline_of(self.right.value).months,
                "source": deadline_of(self.right.value).source,
                "counting": COUNTING,
                "law_version": LAW_VERSION,
            },
            "recipient": {
                "id": str(self.consents[0].recipient.get("id")),
                "name": self.reach.name,
                "identifier": self.reach.identifier,
                "contact": self.reach.contact,
            },
            "send_to": {
                "name": self.addressee.name,
                "email": self.addressee.email,
                "address": self.addressee.address,
                "uri": self.addressee.uri,
            },
            "say": self.say,
            "ts10": self._ts10(),
            "request": self.token,
            "receipts": list(self.receipts),
        }

    def _ts10(self) -> JsonObject:
        """The same as an entry of an EUDI transaction log."""
        recipient: JsonObject = {
            "id": self.reach.identifier or str(self.consents[0].recipient.get("id")),
            "name": self.reach.name,
        }
        kind = "OtherTransaction"
        content: JsonObject = {"description": [f"notice_made: {self.right}"]}
        if self.right is RightName.COMPLAIN:
            kind, content = "DPAReport", authority(self.addressee.name)
        elif self.right is RightName.ERASE:
            claims = _logged_claims(self.consents, self.claims)
            kind = "DataDeletionRequest"
            content = deletion_request(recipient, claims, _types(self.consents))
        return transaction(kind, content, identifier=self.id, time=self.made)


def ask(
    vault: Vault,
    right: RightName,
    recipient: str,
    *,
    claims: Sequence[str] = (),
    say: str | None = None,
    clock: Clock,
    entropy: Entropy,
) -> Asked:
    """Makes a request about everything the recipient got, and logs it. Nothing is sent.

    Raises as :func:`releases_to`, and ``InputError("rights.no_claim")`` for a claim that it did
    not get.
    """
    now = clock.now()
    consents = releases_to(all_consents(vault, now), recipient)
    newest = consents[-1].release
    if newest is None:
        raise DefectError("rights.no_release")
    own = _inert(say)
    key = vault.key(str(newest.secrets.get("key")))
    if key is None:
        raise DefectError("consents.no_key")
    wanted = _known_claims(consents, claims)
    request_id = new_id(entropy)
    token = build_request(
        right,
        _receipts(consents),
        jti=request_id,
        at=now,
        claims=wanted,
        say=own,
        signer=key.key,
    )
    reach = reach_of(newest)
    answer_due = due(right, now)
    addressee = _addressee(right, consents[-1], reach)
    data: JsonObject = {
        "recipient": _named(consents[-1]),
        "notice_id": request_id,
        "right": str(right),
        "due": answer_due.rfc3339(),
        "claims": _logged_claims(consents, wanted),
    }
    if right is RightName.COMPLAIN and addressee.name:
        data["authority"] = addressee.name
    with vault.transaction():
        journal.write(vault, entropy, EventType.NOTICE_MADE, now, data)
    return Asked(
        id=request_id,
        right=right,
        made=now,
        due=answer_due,
        consents=consents,
        reach=reach,
        addressee=addressee,
        claims=wanted,
        say=own,
        token=token,
        fits=_fits(right, consents),
        also_withdrawn=any(one.is_withdrawn for one in consents),
    )


def releases_to(consents: Sequence[Consent], recipient: str) -> tuple[Consent, ...]:
    """What one recipient got, by its id or name, on consent or not.

    Raises ``NotFoundError("consents.no_recipient")`` and ``InputError("consents.two_recipients")``
    where several go by that name.
    """
    shown = foreign_text(recipient, limit=80)
    found = [
        one
        for one in consents
        if one.release is not None and one.release.receipt and is_for(one, recipient)
    ]
    if not found:
        raise NotFoundError("consents.no_recipient", recipient=shown)
    ids = dict.fromkeys(str(one.recipient.get("id")) for one in found)
    if len(ids) > 1:
        raise InputError("consents.two_recipients", recipient=shown, ids=", ".join(ids))
    return tuple(found)


def claims_of(consents: Sequence[Consent]) -> tuple[str, ...]:
    """The claims that left, as ``query: a.b``, each once."""
    names: dict[str, None] = {}
    for one in consents:
        for claim in claim_list(one.release.record) if one.release is not None else []:
            names[claim_name(claim)] = None
    return tuple(names)


def _logged_claims(consents: Sequence[Consent], wanted: Sequence[str]) -> list[JsonValue]:
    """The claims a request is about as the log names them: what TS7 has a wallet remember."""
    found: dict[str, JsonValue] = {}
    for one in consents:
        for claim in claim_list(one.release.record) if one.release is not None else []:
            name = claim_name(claim)
            if not wanted or name in wanted:
                found.setdefault(name, claim)
    return list(found.values())


def _types(consents: Sequence[Consent]) -> dict[str, str]:
    releases = (one.release for one in consents if one.release is not None)
    return {query: vct for one in releases for query, vct in types_asked(one).items()}


def _receipts(consents: Sequence[Consent]) -> tuple[str, ...]:
    found = (one.release.receipt for one in consents if one.release is not None)
    return tuple(dict.fromkeys(found))


def _known_claims(consents: Sequence[Consent], wanted: Sequence[str]) -> tuple[str, ...]:
    """The full names of the claims a person named by the whole or the last part."""
    known = claims_of(consents)
    chosen: dict[str, None] = {}
    for name in wanted:
        found = [one for one in known if name == one or name in one.partition(": ")[2].split(".")]
        if not found:
            raise InputError("rights.no_claim", claim=foreign_text(name, limit=60))
        chosen.update(dict.fromkeys(found))
    return tuple(chosen)


def _fits(right: RightName, consents: Sequence[Consent]) -> bool:
    """Whether any of the stated legal bases carries the right; unknown bases carry the usual."""
    for one in consents:
        bases = one.release.record["legal_basis"] if one.release is not None else []
        stated = tuple(map(str, bases)) if isinstance(bases, list) else ()
        if any(found.name == right.value for found in rights_for(stated)):
            return True
    return False


def _addressee(right: RightName, newest: Consent, reach: Reach) -> Addressee:
    if right is not RightName.COMPLAIN:
        rights = newest.promised("rights")
        name = {"erase": "erase", "port": "portability"}.get(right.value, "access")
        stated = _text(rights.get(name))
        email = plain_email((reach.contact or "").removeprefix("mailto:")) or reach.email
        return Addressee(reach.name, email, reach.address, stated)
    country = newest.promised("controller").get("country") or newest.recipient.get("country")
    known = AUTHORITIES.get(str(country or "SE"))
    if known is not None:
        return Addressee(known.name, known.email, known.address, known.uri)
    authority = newest.promised("supervisory_authority")
    return Addressee(_text(authority.get("name")) or "", None, None, _text(authority.get("uri")))


def _named(consent: Consent) -> JsonObject:
    recipient = consent.recipient
    return {name: recipient[name] for name in ("id", "name", "country") if recipient.get(name)}


def _inert(say: str | None) -> str | None:
    """The person's own words, without what a screen could not show."""
    inert = foreign_text(say, limit=_SELF_SAID, newlines=True) if say else ""
    return inert or None


def _text(value: JsonValue) -> str | None:
    return value if isinstance(value, str) and value else None
