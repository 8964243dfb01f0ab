"""Sharing: what of mine fits, what would leave, and, once decided, the signed extract.

Three steps with the person between them; nothing here asks anybody anything::

    offers = find_offers(held, asked, vault)           # which of my records answer what is asked
    review = prepare_review(vault, asked, offers, selection, …)   # one notice per purpose
    release = make_release(vault, review, decisions, …)       # recorded, then ready to leave

Only decisions open the last step, and they are made in one module of the command line. Consent
record, receipt and log entry are committed before the extract is handed to the caller.
"""

from wallet.workflows.share.apart import Apart, is_protected, set_apart
from wallet.workflows.share.narrowing import Place
from wallet.workflows.share.offers import Offer, Offers, Option, Selection, find_offers
from wallet.workflows.share.refusals import Refused, refused_lately
from wallet.workflows.share.release import (
    Made,
    defer,
    failed,
    handed_over,
    make_release,
    why_nothing_left,
)
from wallet.workflows.share.review import Review, Sheet, prepare_review

__all__ = [
    "Apart",
    "Made",
    "Offer",
    "Offers",
    "Option",
    "Place",
    "Refused",
    "Review",
    "Selection",
    "Sheet",
    "defer",
    "failed",
    "find_offers",
    "handed_over",
    "is_protected",
    "make_release",
    "prepare_review",
    "refused_lately",
    "set_apart",
    "why_nothing_left",
]
