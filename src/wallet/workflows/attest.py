"""Credentials by a small issuer: a holder asks with a key of theirs, the issuer binds to it.

Made for trying the wallet and for issuers with a handful of credentials; there is no revocation.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from wallet.credentials.issue import issue_credential
from wallet.credentials.key_request import build_key_request, verify_key_request
from wallet.errors import InputError
from wallet.log import EventType
from wallet.standards.encoding import Instant, JsonObject, b64u_encode
from wallet.standards.jose import PublicKey, Signer, certificate_identity
from wallet.workflows import journal
from wallet.workflows.hold import new_id
from wallet.workflows.ports import Clock, Entropy, HolderKey, KeyMaker, Vault

if TYPE_CHECKING:
    from cryptography import x509

_REQUEST_LIFETIME: Final = 30 * 86_400
"""Seconds in which an issuer may use a request for a key."""

_SALT_BYTES: Final = 16


@dataclass(frozen=True, slots=True)
class KeyRequest:
    """What goes to the issuer."""

    token: str
    key: str
    """Thumbprint of the new key."""
    expires: Instant


@dataclass(frozen=True, slots=True)
class Issued:
    """A credential for its holder."""

    text: str
    issuer: str
    """Its ``iss``."""
    holder: PublicKey


def request_key(vault: Vault, *, clock: Clock, entropy: Entropy, keys: KeyMaker) -> KeyRequest:
    """A request for a credential to be bound to a fresh key, which is kept in the vault.

    Each credential gets a key of its own: two of them cannot be joined by it.
    """
    now, key = clock.now(), keys.new_key()
    expires, thumbprint = now.plus(_REQUEST_LIFETIME), key.public.thumbprint()
    token = build_key_request(key, at=now, expires=expires, jti=new_id(entropy))
    with vault.transaction():
        vault.put_key(HolderKey(key, "credential", None, now))
        data: JsonObject = {"format": "holder-key", "count": 0, "key_thumbprint": thumbprint}
        journal.write(vault, entropy, EventType.EXPORTED, now, data)
    return KeyRequest(token, thumbprint, expires)


def issue_to(
    request: str,
    claims: JsonObject,
    *,
    vct: str,
    signer: Signer,
    chain: Sequence[x509.Certificate],
    at: Instant,
    expires: Instant | None,
    entropy: Entropy,
) -> Issued:
    """The credential with these claims for whoever made the request for a key.

    ``chain`` is the issuer's certificate, which names its host. Raises :class:`InputError`:
    ``issuer.no_host`` where it names none, and what a bad request or claim raises.
    """
    hosts = certificate_identity(chain[0]).dns_names
    if not hosts:
        raise InputError("issuer.no_host")
    holder, issuer = verify_key_request(request, at), f"https://{hosts[0]}"
    text = issue_credential(
        claims,
        vct=vct,
        signer=signer,
        at=at,
        salts=lambda: b64u_encode(entropy.token(_SALT_BYTES)),
        issuer=issuer,
        expires=expires,
        holder=holder,
        chain=chain,
    )
    return Issued(text, issuer, holder)
