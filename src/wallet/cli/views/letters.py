"""Letters to recipients: as text to print, and as a draft that a mail program opens.

A letter is made of the wallet's own sentences, in the person's language; what the recipient wrote
of itself is quoted. The signed document goes along as an attachment or beside the paper.
"""

from __future__ import annotations

import textwrap
from dataclasses import dataclass
from email.message import EmailMessage
from email.policy import SMTP
from typing import Final

from wallet.cli.views.consents import purpose
from wallet.consent.withdrawal import Demand
from wallet.messages import Catalogue
from wallet.standards.encoding import Instant, foreign_text
from wallet.workflows.consents import Consent
from wallet.workflows.outbox import Posting
from wallet.workflows.outbox.reaching import Reach

_WIDTH: Final = 72
_LINE: Final = 200
_BOUNDARY: Final = "consent-wallet-part"


@dataclass(frozen=True, slots=True)
class Enclosure:
    """A document that goes along."""

    name: str
    media_type: str
    data: bytes


@dataclass(frozen=True, slots=True)
class Letter:
    """What is written to one recipient."""

    subject: str
    paragraphs: tuple[str, ...]
    to: tuple[str, ...]
    """The lines of the address."""
    date: Instant


def address_lines(reach: Reach) -> tuple[str, ...]:
    """Name and postal address, each line inert."""
    address = foreign_text(reach.address, limit=_LINE) if reach.address else ""
    parts = (part.strip() for part in address.split(","))
    return (foreign_text(reach.name, limit=_LINE), *(part for part in parts if part))


def withdrawal_letter(one: Posting, consent: Consent, demand: Demand, t: Catalogue) -> Letter:
    """The letter that goes with a withdrawal notice."""
    since = consent.decided or one.created
    paragraphs = [
        t("outbox.letter.what", date=since.date(), purpose=purpose(consent, t)),
        t("outbox.letter.stop"),
    ]
    if demand is Demand.STOP_AND_ERASE:
        paragraphs.append(t("outbox.letter.erase"))
    paragraphs += [
        t("outbox.letter.proof", file=notice_name(one)),
        t("outbox.letter.ids", notice=one.id, consent=one.consent_id),
        t("outbox.letter.answer"),
    ]
    return Letter(
        t("outbox.letter.subject"), tuple(paragraphs), address_lines(one.reach), one.created
    )


def notice_name(one: Posting) -> str:
    """What the file of a notice is called."""
    return one.consent_id.rpartition(":")[2][:8] + ".withdrawal"


def as_text(letter: Letter) -> str:
    """The letter to print, in lines of at most 72 characters where words allow."""
    blocks = [
        "\n".join(letter.to),
        letter.date.date(),
        _wrapped(letter.subject),
        *map(_wrapped, letter.paragraphs),
    ]
    return "\n\n".join(blocks) + "\n"


def as_draft(letter: Letter, to: str, enclosures: tuple[Enclosure, ...]) -> bytes:
    """The letter as a message that a mail program opens ready to be sent (RFC 5322)."""
    message = EmailMessage(policy=SMTP)
    message["To"] = to
    message["Subject"] = letter.subject
    message["X-Unsent"] = "1"
    message.set_content("\n\n".join(map(_wrapped, letter.paragraphs)) + "\n")
    for one in enclosures:
        kind, _, subtype = one.media_type.partition("/")
        message.add_attachment(one.data, maintype=kind, subtype=subtype, filename=one.name)
    if enclosures:
        message.set_boundary(_BOUNDARY)
    return message.as_bytes()


def _wrapped(paragraph: str) -> str:
    return "\n".join(
        textwrap.fill(line, _WIDTH, break_long_words=False, break_on_hyphens=False)
        for line in paragraph.split("\n")
    )
