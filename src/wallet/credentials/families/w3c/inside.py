"""Credentials inside others, such as endorsements: each a part of its own, by its own signature.

What an outer signature covers is that the inner one was put there, not that it is true. Of a
credential inside one that is inside, nothing is told: it vouches for the inner one, and for nothing
that the reader sees.
"""

from __future__ import annotations

from collections.abc import Iterator

from wallet.credentials.families.sd_jwt_vc import broken_part
from wallet.credentials.families.w3c.embedded import check_embedded
from wallet.credentials.families.w3c.enveloped import check_enveloped
from wallet.credentials.families.w3c.jwt import read_w3c_jwt
from wallet.credentials.families.w3c.model import W3cCredential
from wallet.credentials.question import Question
from wallet.credentials.reasons import Reason
from wallet.credentials.report import Part
from wallet.errors import InputError
from wallet.standards.encoding import JsonObject


def check_all_inside(credential: W3cCredential, question: Question) -> Iterator[Part]:
    """The part about each credential inside, up to one that takes too much work: the report is
    undetermined then, and there may be many more."""
    for nested in credential.nested:
        part = check_inside(nested, question)
        yield part
        if any(check.reason is Reason.SIGNATURE_TOO_COMPLEX for check in part.checks):
            return


def check_inside(nested: JsonObject | str, question: Question) -> Part:
    """The part about one credential inside another: an object, or a compact JWS."""
    try:
        if isinstance(nested, str):
            return check_enveloped(read_w3c_jwt(nested), question)
        return check_embedded(nested, question)
    except InputError as error:
        return broken_part(error)
