"""Whether a backup would give everything back: the restored vault beside the living one."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from wallet.errors import InputError
from wallet.standards.encoding import Instant, JsonObject
from wallet.standards.jose import PublicKey
from wallet.vault.examination import Finding
from wallet.vault.store import Vault
from wallet.workflows.ports import HolderKey, Outgoing

_CHALLENGE: Final = b"consent-wallet/1/rehearsal"
_DOCUMENTS: Final = ("identity", "wishes")


class Age(StrEnum):
    """What the log says of a backup beside the living vault."""

    SAME = "same"
    OLDER = "older"
    """The vault went on from the backup."""
    NEWER = "newer"
    """The backup went on from the vault: an older vault was put back."""
    BRANCHED = "branched"
    """Both went on from a common past."""
    ALONE = "alone"
    """There is no vault to compare with."""


class Thing(StrEnum):
    """What is compared."""

    ITEM = "item"
    ORIGINAL = "original"
    DOCUMENT = "document"
    KEY = "key"
    CONSENT = "consent"
    NOTICE = "notice"
    """A notice to a recipient, and how far it came."""
    LOG = "log"


class Difference(StrEnum):
    """How a thing differs."""

    ONLY_VAULT = "only_vault"
    ONLY_BACKUP = "only_backup"
    CHANGED = "changed"
    UNUSABLE = "unusable"
    """A private key of the backup does not sign for the public key the vault has."""


@dataclass(frozen=True, slots=True)
class Differing:
    """One thing that is not the same in both."""

    thing: Thing
    name: str
    """An id, a position of the log; never a value of a claim."""
    how: Difference


@dataclass(frozen=True, slots=True)
class Rehearsal:
    """What came of restoring a backup to the side."""

    age: Age
    counts: Mapping[Thing, int]
    """How many of each the backup gives back."""
    log_seq: int
    """The newest entry of the log in the backup."""
    differing: tuple[Differing, ...]
    findings: tuple[Finding, ...]
    """What is wrong with the restored vault by itself."""

    @property
    def is_right(self) -> bool:
        """Whether the backup gives back what the vault held when it was made.

        Where both are of one moment nothing may differ; where they are not, what was changed since
        does. No key may be unusable, ever.
        """
        unusable = any(one.how is Difference.UNUSABLE for one in self.differing)
        lost = any(not finding.mendable for finding in self.findings)
        return not (unusable or lost or (self.age is Age.SAME and self.differing))


def rehearse(restored: Vault, living: Vault | None) -> Rehearsal:
    """Compares every record, original, document, key, consent, notice and log entry of both."""
    backup = _things(restored)
    vault = _things(living) if living is not None else backup
    differing = [
        differs for thing in Thing for differs in _compare(thing, backup[thing], vault[thing])
    ]
    keys = {key.key.public.thumbprint(): key for key in restored.holder_keys()}
    others = (
        keys if living is None else {k.key.public.thumbprint(): k for k in living.holder_keys()}
    )
    differing += [
        Differing(Thing.KEY, name, Difference.UNUSABLE)
        for name in keys.keys() & others.keys()
        if not _signs(keys[name], others[name].key.public)
    ]
    return Rehearsal(
        _age(restored, living),
        {thing: len(backup[thing]) for thing in Thing},
        restored.position().log_seq,
        tuple(differing),
        tuple(restored.findings()),
    )


def _things(vault: Vault) -> dict[Thing, dict[str, object]]:
    return {
        Thing.ITEM: {item.id: item for item in vault.items()},
        Thing.ORIGINAL: {
            f"{item_id} {original.name}": original
            for item_id in vault.items_with_originals()
            for original in vault.originals(item_id)
        },
        Thing.DOCUMENT: {
            name: document for name in _DOCUMENTS if (document := vault.document(name)) is not None
        },
        Thing.KEY: {
            key.key.public.thumbprint(): (key.key.to_jwk(), key.use, key.recipient)
            for key in vault.holder_keys()
        },
        Thing.CONSENT: {release.id: release for release in vault.releases()},
        Thing.NOTICE: {notice.id: _told(notice) for notice in vault.outgoing()},
        Thing.LOG: {str(row.seq): row for row in vault.log()},
    }


def _told(notice: Outgoing) -> tuple[Instant, JsonObject]:
    """A notice without its attempts: one more of them is no change that the log tells of."""
    document = {name: value for name, value in notice.document.items() if name != "attempts"}
    return notice.created, document


def _compare(
    thing: Thing, backup: Mapping[str, object], vault: Mapping[str, object]
) -> Iterator[Differing]:
    for name in backup:
        if name not in vault:
            yield Differing(thing, name, Difference.ONLY_BACKUP)
        elif backup[name] != vault[name]:
            yield Differing(thing, name, Difference.CHANGED)
    for name in vault:
        if name not in backup:
            yield Differing(thing, name, Difference.ONLY_VAULT)


def _signs(private: HolderKey, public: PublicKey) -> bool:
    signature = private.key.sign(_CHALLENGE)
    try:
        public.verify(private.key.algorithm, _CHALLENGE, signature)
    except InputError:
        return False
    return True


def _age(restored: Vault, living: Vault | None) -> Age:
    if living is None:
        return Age.ALONE
    backup, vault = _links(restored), _links(living)
    common = min(len(backup), len(vault))
    if backup[:common] != vault[:common]:
        return Age.BRANCHED
    if len(backup) == len(vault):
        return Age.SAME
    return Age.OLDER if len(backup) < len(vault) else Age.NEWER


def _links(vault: Vault) -> Sequence[bytes]:
    return [row.link for row in vault.log()]
