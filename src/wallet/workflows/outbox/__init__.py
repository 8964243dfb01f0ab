"""Notices to recipients: kept until they have arrived, and the answers."""

from wallet.workflows.outbox.posting import (
    MEDIA_TYPE,
    Attempt,
    Posting,
    Progress,
    mark_sent,
    outbox_document,
    post,
    posting_document,
    postings,
    queue,
    take_answer,
)

__all__ = [
    "MEDIA_TYPE",
    "Attempt",
    "Posting",
    "Progress",
    "mark_sent",
    "outbox_document",
    "post",
    "posting_document",
    "postings",
    "queue",
    "take_answer",
]
