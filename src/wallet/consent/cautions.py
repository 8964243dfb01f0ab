"""What to be wary of in a request, whatever it is for: over-asking, and every warning in words."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from wallet.consent.claims import path_text
from wallet.consent.words import Words
from wallet.exchange.request import CheckedRequest

_SAID_ELSEWHERE: Final = frozenset({"not_confirmed", "unverified", "overasking", "no_terms"})
"""Warnings that have their own sentence where it is said who asks and what for."""


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
