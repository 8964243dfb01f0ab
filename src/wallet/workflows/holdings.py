"""What the vault holds, as the exchange sees it: records, identity and wishes, credentials."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from wallet.credentials.families.sd_jwt_vc import read_credential
from wallet.errors import InputError
from wallet.exchange.match import CredentialHolding, Holding, RecordHolding
from wallet.profile.identity import parse_identity
from wallet.profile.kinds import IDENTITY, WISHES, kind_of_vct, vct_of
from wallet.profile.records import parse_record
from wallet.profile.wishes import parse_wishes
from wallet.workflows.kept_credential import credential_text
from wallet.workflows.ports import Item, ItemType, Vault


@dataclass(frozen=True, slots=True)
class Held:
    """A holding with what a person calls it."""

    holding: Holding
    title: str
    """Empty for identity and wishes, whose name is their kind."""
    kind: str
    """``work``, ``identity`` …; ``credential`` where the type is nobody's we know."""
    vct: str


def held_in(vault: Vault) -> tuple[Held, ...]:
    """Everything in the vault that could answer a query."""
    return (*_items(vault), *_documents(vault))


def _items(vault: Vault) -> Iterator[Held]:
    for item in vault.items():
        if item.type is ItemType.RECORD:
            record = parse_record(item.document)
            vct = vct_of(record.kind)
            holding = RecordHolding(item.id, record.kind, vct, record.claims())
            yield Held(holding, item.title, item.kind, vct)
        elif item.type is ItemType.CREDENTIAL:
            yield from _credential(vault, item)


def _credential(vault: Vault, item: Item) -> Iterator[Held]:
    text = credential_text(vault.originals(item.id))
    try:
        credential = read_credential(text or "")
    except InputError:  # what can no longer be read answers nothing and hinders no other
        return
    thumbprint = credential.holder.thumbprint() if credential.holder else None
    vct = credential.profile.types[0]
    yield Held(
        CredentialHolding(item.id, credential.sd_jwt.text, thumbprint),
        item.title,
        kind_of_vct(vct) or item.kind,
        vct,
    )


def _documents(vault: Vault) -> Iterator[Held]:
    identity, wishes = vault.document(IDENTITY), vault.document(WISHES)
    if identity is not None:
        claims = parse_identity(identity).claims()
        yield Held(
            RecordHolding(IDENTITY, IDENTITY, vct_of(IDENTITY), claims),
            "",
            IDENTITY,
            vct_of(IDENTITY),
        )
    if wishes is not None:
        claims = parse_wishes(wishes).claims()
        yield Held(
            RecordHolding(WISHES, WISHES, vct_of(WISHES), claims), "", WISHES, vct_of(WISHES)
        )
