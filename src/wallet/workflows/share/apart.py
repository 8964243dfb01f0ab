"""What stays out of a release unless the person turns it on, value by value.

What the law protects most, what is about somebody else, pictures and pay: by the guards. Under a
protected identity also whatever could tell where the person is.
"""

from __future__ import annotations

from dataclasses import dataclass

from wallet.consent.guard_list import SET_APART, Guard
from wallet.consent.guards import Hit, guards_of, masked_claim
from wallet.exchange.match import chosen_from
from wallet.profile.identity import parse_identity
from wallet.profile.kinds import IDENTITY
from wallet.profile.whereabouts import tells_where
from wallet.standards.encoding import JsonValue, compact_json, foreign_text
from wallet.workflows.holdings import Held
from wallet.workflows.ports import Vault
from wallet.workflows.share.narrowing import Place, leaves_of
from wallet.workflows.share.offers import Offers, Selection


@dataclass(frozen=True, slots=True)
class Apart:
    """One value that is off."""

    place: Place
    held: Held
    """The record or credential it is of."""
    value: JsonValue
    hits: tuple[Hit, ...]
    """The guards it meets, hardest first; none where only the protected identity keeps it back."""
    tells_where: bool

    @property
    def text(self) -> str:
        """The value for the screen: inert, on one line, national numbers masked."""
        plain = self.value if isinstance(self.value, str) else compact_json(self.value).decode()
        return masked_claim(foreign_text(plain), self.hits)

    @property
    def is_of_another(self) -> bool:
        """Whether it is about somebody who has not been asked."""
        return any(hit.guard is Guard.OTHER_PERSON for hit in self.hits)


def is_protected(vault: Vault) -> bool:
    """Whether the person's identity is protected."""
    document = vault.document(IDENTITY)
    return document is not None and parse_identity(document).protected is True


def set_apart(vault: Vault, offers: Offers, selection: Selection) -> tuple[Apart, ...]:
    """Every value among the picks that is off by its nature, in their order."""
    by_ref = {one.holding.ref: one for one in offers.held}
    protected = is_protected(vault)
    found = {}
    for leaf in leaves_of(chosen_from(offers.answer, selection.picks), offers.held):
        path = leaf.place.path
        hits = tuple(hit for hit in guards_of(path, leaf.value) if hit.guard in SET_APART)
        where = protected and tells_where(path)
        if hits or where:
            held = by_ref[leaf.place.ref]
            found[leaf.place] = Apart(leaf.place, held, leaf.value, hits, where)
    return tuple(found.values())
