"""What a recipient promises about one use, in the wallet's own words; or that it does not say."""

from __future__ import annotations

from collections.abc import Iterator

from wallet.consent.words import Words
from wallet.exchange.terms import Receiver, Retention, Transfer, Use


def sharing(use: Use | None, words: Words) -> Iterator[str]:
    """Who else gets the data, where it is kept, and for how long."""
    if use is None:
        yield words.say("consent.sharing.unknown")
        return
    for receiver in use.recipients or ():
        yield _receiver(receiver, words)
    yield words.say(f"consent.sharing.onward.{use.onward_sharing or 'unsaid'}")
    if use.storage_locations:
        places = words.countries(use.storage_locations)
        yield words.say("consent.sharing.storage", places=places)
    else:
        yield words.say("consent.sharing.storage_unsaid")
    if use.third_country_transfers:
        for transfer in use.third_country_transfers:
            yield _transfer(transfer, words)
    else:
        said = "unsaid" if use.third_country_transfers is None else "none"
        yield words.say(f"consent.sharing.transfers.{said}")
    yield _retention(use.retention, words)


def automated(use: Use | None, words: Words, *, contact: str | None = None) -> Iterator[str]:
    """Whether a machine decides about the person, what to do about it, and whether a profile is
    made. ``contact`` is where the recipient says that it is reached."""
    decision = use.automated_decision if use is not None else None
    if decision is None:
        yield words.say("consent.automated.unsaid")
    elif decision.exists:
        yield words.say("consent.automated.yes")
        for name, text in (("logic", decision.logic), ("consequence", decision.consequence)):
            theirs = words.localised(text)
            if theirs is not None:
                yield words.say(f"consent.automated.{name}", text=theirs)
        yield words.say("consent.automated.human", cite=words.cite("A22"))
        if contact is not None:
            shown = words.quote(contact.removeprefix("mailto:"))
            yield words.say("consent.automated.human_at", contact=shown)
    else:
        yield words.say("consent.automated.no")
    if use is not None and use.profiling is not None:
        yield words.say(f"consent.profiling.{'yes' if use.profiling else 'no'}")


def _receiver(receiver: Receiver, words: Words) -> str:
    name = words.quote(receiver.name)
    details = [
        *([words.term(receiver.role)] if receiver.role else []),
        *([words.country(receiver.country)] if receiver.country else []),
    ]
    if not details:
        return words.say("consent.sharing.receiver_alone", name=name)
    return words.say("consent.sharing.receiver", name=name, details=", ".join(details))


def _transfer(transfer: Transfer, words: Words) -> str:
    return words.say(
        "consent.sharing.transfers.to",
        country=words.country(transfer.country),
        safeguard=words.term(transfer.safeguard)
        if transfer.safeguard
        else words.say("consent.unsaid"),
    )


def _retention(retention: Retention | None, words: Words) -> str:
    if retention is None:
        return words.say("consent.retention.unsaid")
    return words.say(
        f"consent.retention.{retention.starts}",
        duration=words.duration(retention.duration),
        then=words.term(retention.then),
    )
