"""Rights against a recipient: what is asked, when an answer is due, and how it stands."""

from wallet.workflows.rights.asking import Asked, ask, releases_to
from wallet.workflows.rights.standing import (
    Request,
    Standing,
    list_document,
    mark_answered,
    requests,
)

__all__ = [
    "Asked",
    "Request",
    "Standing",
    "ask",
    "list_document",
    "mark_answered",
    "releases_to",
    "requests",
]
