"""What to be wary of in a request: who asks, over-asking, doubtful consent, and every warning."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from wallet.consent.claims import ClaimRef, path_text
from wallet.consent.words import Words
from wallet.credentials.policy import same_name
from wallet.exchange.request import CheckedRequest
from wallet.exchange.requester import Confirmation, Requester
from wallet.exchange.terms import Controller, Terms, Use
from wallet.standards.encoding import foreign_text
from wallet.standards.openid.dcql import ClaimPath

_SAID_ELSEWHERE: Final = frozenset(
    {"not_confirmed", "unverified", "overasking", "no_terms", "not_encrypted"}
)
"""Warnings that have their own sentence where it is said who asks and what for, or what follows."""

_EMPLOYS: Final = frozenset(
    f"https://w3id.org/dpv#{name}"
    for name in (
        "PersonnelHiring",
        "PersonnelManagement",
        "PersonnelPayment",
        "RecruitmentApplicantSelection",
        "RecruitmentApplicationScreening",
        "RecruitmentApplicantBackgroundCheck",
        "RecruitmentInterviewManagement",
    )
)
"""Purposes of somebody who hires or employs, to whom a person can hardly say no (recital 43)."""


def cautions(request: CheckedRequest, words: Words) -> Iterator[str]:
    """The registered purpose, what is asked beyond it, and the warnings; none where all is well."""
    registration = request.registration
    if registration is not None and registration.confirmed:
        purpose = words.localised(registration.purpose)
        if purpose is not None:
            yield words.say("consent.purpose.registered", text=purpose)
    if request.over_asked:
        names = [
            over.query_id if over.path is None else path_text(over.path)
            for over in request.over_asked
        ]
        claims = words.join([words.quote(name, limit=120) for name in names])
        yield words.say("consent.purpose.over_asked", claims=claims)
    for code in request.warnings:
        key = f"request.warning.{code}"
        if code not in _SAID_ELSEWHERE and words.say.has(key):
            yield words.say("consent.purpose.warning", text=words.say(key))


def alarms(requester: Requester, terms: Terms | None, words: Words) -> Iterator[str]:
    """What is said in capitals: nobody known, another name than the confirmed one, or another
    organisation that answers for the data."""
    confirmed = requester.confirmed is not Confirmation.NOT_CONFIRMED
    if not confirmed:
        yield words.say("consent.who.not_confirmed")
    name = foreign_text(requester.name) if confirmed else words.quote(requester.name)
    stated = requester.stated_name
    if confirmed and stated is not None and not same_name(stated, requester.name):
        yield words.say("consent.who.other_name", stated=words.quote(stated), name=name)
    if terms is not None and not _is_one(requester, terms.controller):
        controller = words.quote(terms.controller.name)
        yield words.say("consent.who.other_controller", name=name, controller=controller)


def _is_one(requester: Requester, controller: Controller) -> bool:
    """Whether who asks and who answers for the data say that they are one organisation: by number
    where both have one, else by name."""
    if requester.identifier is not None and controller.identifier is not None:
        return requester.identifier == controller.identifier
    return same_name(requester.name, controller.name)


def doubts(use: Use, terms: Terms | None, words: Words) -> Iterator[str]:
    """That consent is seldom free, where an authority or an employer relies on it."""
    if not use.is_consent:
        return
    cite = words.cite("recital-43")
    if terms is not None and terms.controller.public_body:
        yield words.say("consent.purpose.doubtful", cite=cite)
    elif not _EMPLOYS.isdisjoint(use.purposes):
        yield words.say("consent.purpose.doubtful_employer", cite=cite)


def is_over_asked(ref: ClaimRef, request: CheckedRequest) -> bool:
    """Whether a claim, or all of its credential, is asked for beyond what was registered."""
    path = _names(ref.path)
    return any(
        over.query_id == ref.query_id
        and (over.path is None or path[: len(over.path)] == _names(over.path))
        for over in request.over_asked
    )


def _names(path: ClaimPath) -> tuple[str | None, ...]:
    """A path apart from positions in lists."""
    return tuple(step if isinstance(step, str) else None for step in path)
