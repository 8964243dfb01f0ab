"""Data-use terms: what a recipient promises about the data it asks for.

A value made of one JWT in the request (``data-use-terms+jwt``). All promises are in its member
``terms``; the digest of that member is what consents, grants, receipts and extracts compare.
Reading is strict: a member nobody here knows could be a promise, or a threat, that the person
never saw. What is absent is None: not said. A donation is no use: it has its own document.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Final, TypeAlias

from wallet.exchange.terms.duration import Duration
from wallet.standards.encoding import Instant, JsonObject
from wallet.standards.openid.dcql import ClaimPath

TERMS_FORMAT: Final = "urn:consent-wallet:data-use-terms:1"
"""The format in ``verifier_info``."""

TERMS_TYP: Final = "data-use-terms+jwt"

LocalText: TypeAlias = Mapping[str, str]
"""One text in several languages, by BCP 47 tag. The service's words: foreign to the screen."""


class RetentionStart(StrEnum):
    """What a retention period is counted from."""

    PRESENTATION = "presentation"
    LAST_USE = "last_use"
    WITHDRAWAL = "withdrawal"


class OnwardSharing(StrEnum):
    """Who else gets the data."""

    NONE = "none"
    LISTED = "listed"
    """The recipients named."""
    OPEN_POOL = "open_pool"
    """Anybody who fetches from a pool."""


class Necessity(StrEnum):
    """Whether the service can be had without the use, as a DPV term."""

    REQUIRED = "https://w3id.org/dpv#Required"
    OPTIONAL = "https://w3id.org/dpv#Optional"


class NumberReason(StrEnum):
    """Why a national identity number is asked for (lag 2018:218, 3 kap. 10 §)."""

    PURPOSE = "purpose"
    """The purpose itself needs it."""
    SECURE_IDENTIFICATION = "secure_identification"
    OTHER_WEIGHTY_REASON = "other_weighty_reason"


@dataclass(frozen=True, slots=True)
class JointController:
    """Another controller, answerable together with the first (GDPR article 26)."""

    name: str
    identifier: str | None
    contact: str | None


@dataclass(frozen=True, slots=True)
class Controller:
    """Who is answerable for the data (GDPR article 13(1)(a))."""

    name: str
    identifier: str | None
    country: str | None
    address: str | None
    contact: str | None
    dpo_contact: str | None
    public_body: bool | None
    """True for a public authority: what it holds may become an official document."""
    joint: tuple[JointController, ...]


@dataclass(frozen=True, slots=True)
class Retention:
    """How long, from when, and what then."""

    duration: Duration
    starts: RetentionStart
    then: str
    """A DPV term, such as ``https://w3id.org/dpv#StorageDeletion``."""


@dataclass(frozen=True, slots=True)
class Receiver:
    """Somebody else who gets the data."""

    name: str
    identifier: str | None
    role: str | None
    country: str | None


@dataclass(frozen=True, slots=True)
class Transfer:
    """A transfer out of the European Economic Area."""

    country: str
    recipient: str | None
    safeguard: str | None


@dataclass(frozen=True, slots=True)
class AutomatedDecision:
    """Whether a machine alone decides about the person (GDPR article 22)."""

    exists: bool
    logic: LocalText
    consequence: LocalText


@dataclass(frozen=True, slots=True)
class UseClaim:
    """One claim a use needs."""

    credential_id: str
    path: ClaimPath


@dataclass(frozen=True, slots=True)
class Use:
    """One purpose, decided by itself."""

    id: str
    description: LocalText
    purposes: tuple[str, ...]
    legal_basis: tuple[str, ...]
    """IRIs of ``https://w3id.org/dpv/legal/eu/gdpr#``."""
    processing: tuple[str, ...]
    credential_ids: tuple[str, ...]
    """Credential queries it needs whole."""
    claims: tuple[UseClaim, ...]
    necessity: Necessity | None
    retention: Retention | None
    storage_locations: tuple[str, ...] | None
    recipients: tuple[Receiver, ...] | None
    onward_sharing: OnwardSharing | None
    third_country_transfers: tuple[Transfer, ...] | None
    automated_decision: AutomatedDecision | None
    profiling: bool | None
    national_number: NumberReason | None
    """Said where a national identity number is asked for."""
    if_refused: LocalText

    @property
    def is_consent(self) -> bool:
        """Whether the recipient relies on the person's consent for this use."""
        return any(basis in _CONSENT_BASES for basis in self.legal_basis)

    @property
    def query_ids(self) -> tuple[str, ...]:
        """The credential queries it needs something of, each once."""
        return tuple(
            dict.fromkeys((*self.credential_ids, *(claim.credential_id for claim in self.claims)))
        )


@dataclass(frozen=True, slots=True)
class Withdrawal:
    """Where a consent is taken back; at least one of the two."""

    uri: str | None
    email: str | None


@dataclass(frozen=True, slots=True)
class Rights:
    """Where the person's rights are exercised."""

    access: str | None
    erase: str | None
    portability: str | None


@dataclass(frozen=True, slots=True)
class Authority:
    """The supervisory authority to complain to."""

    name: str
    uri: str | None


@dataclass(frozen=True, slots=True)
class Terms:
    """All promises of one request."""

    controller: Controller
    uses: tuple[Use, ...]
    intended_use_id: str | None
    withdrawal: Withdrawal | None
    rights: Rights | None
    supervisory_authority: Authority | None
    privacy_policy: str | None
    digest: str
    """SHA-256 of the RFC 8785 form of :attr:`raw`, base64url."""
    raw: JsonObject
    """The member ``terms``, as received."""
    token: str
    """The signed JWT, as received; empty for terms not yet signed."""
    expires: Instant | None = None

    def use(self, use_id: str) -> Use:
        """The use of that id; ``KeyError`` where there is none."""
        for use in self.uses:
            if use.id == use_id:
                return use
        raise KeyError(use_id)


GDPR: Final = "https://w3id.org/dpv/legal/eu/gdpr#"

_CONSENT_BASES: Final = frozenset(
    GDPR + name
    for name in (
        "A6-1-a",
        "A6-1-a-explicit-consent",
        "A6-1-a-non-explicit-consent",
        "A9-2-a",
        "A49-1-a",
    )
)


def in_language(text: LocalText, language: str) -> str | None:
    """The text in ``language``, else in English, else the first there is; None for no text."""
    for wanted in (language, "en"):
        for tag, value in text.items():
            if tag.partition("-")[0].lower() == wanted:
                return value
    return next(iter(text.values()), None)
