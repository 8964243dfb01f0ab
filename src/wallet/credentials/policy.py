"""What the caller requires of a document: fixed before the file is read."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass, field
from enum import StrEnum

from wallet.standards.encoding import Instant, JsonObject
from wallet.standards.jose import PublicKey


class Requirement(StrEnum):
    """What ``--require`` tightens."""

    ATTESTED = "attested"
    """Every part is attested by an issuer on a list in use."""

    STATUS = "status"
    """Every attested part names a status, and it was read."""

    NONCE = "nonce"
    """The caller's nonce is in the document."""


@dataclass(frozen=True, slots=True)
class Withdrawn:
    """The holder's signed notice that a release has ended, as its checker read it."""

    key: str
    """Thumbprint of the key that signed the notice."""
    jti: str | None
    """The ``jti`` of the extract it is about; None for an answer that went online."""
    time: Instant
    use_id: str | None = None
    """The one purpose it ends; None: all of them."""
    earlier: frozenset[str] = frozenset()
    """Where it ends a grant, SHA-256 of what else left under it, base64url."""

    def ends(self, *, jti: str | None, sha256: str, key: str) -> bool:
        """Whether it is about the release of this id and digest, which ``key`` signed."""
        return self.key == key and (
            sha256 in self.earlier or (self.jti is not None and jti == self.jti)
        )


@dataclass(frozen=True, slots=True)
class Policy:
    """The caller's requirements. The defaults are the strict ones; loosening has a name."""

    audiences: tuple[str, ...] = ()
    """Names the caller goes by: a document made for another fails."""
    any_audience: bool = False
    """Accept a document whoever it was made for."""
    nonce: str | None = None
    """The value of the caller's own request."""
    query: JsonObject | None = field(default=None, hash=False)
    """What the caller's own request asks (DCQL): an extract must answer that and no other."""
    unbound: bool = False
    """Accept a lone credential without proof that its holder sent it."""
    require: frozenset[Requirement] = frozenset()
    issuer_key: PublicKey | None = None
    """A key the caller vouches for."""
    withdrawn: Withdrawn | None = None
    covers: tuple[str, ...] = ()
    """What a receipt must be about: SHA-256 of the file, base64url, in each way it may be read."""


def same_name(left: str, right: str) -> bool:
    """Whether two names are equal after NFC and case folding."""
    return _folded(left) == _folded(right)


def _folded(name: str) -> str:
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", name.strip()).casefold())
