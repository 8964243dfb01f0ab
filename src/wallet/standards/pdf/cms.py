"""The signature inside a seal or a time-stamp (CMS, RFC 5652; time-stamps, RFC 3161)."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any, Final, TypeAlias

from cryptography.hazmat.primitives.hashes import SHA256, SHA384, SHA512, Hash, HashAlgorithm
from pyhanko.sign.general import extract_certificate_info, extract_signer_info
from pyhanko.sign.validation.generic_cms import (
    extract_certs_for_validation,
    extract_tst_data_iter,
    validate_sig_integrity,
)

from wallet import limits
from wallet.errors import InputError
from wallet.standards.encoding import Instant
from wallet.standards.jose import PublicKey, parse_certificate

if TYPE_CHECKING:
    from cryptography import x509

Cms: TypeAlias = Any
"""A structure of asn1crypto, which has no types: SignedData or SignerInfo."""

_DIGESTS: Final[dict[str, HashAlgorithm]] = {
    "sha256": SHA256(),
    "sha384": SHA384(),
    "sha512": SHA512(),
}
"""Digests that are accepted; a file sealed with an older one can be forged today."""

_SIGNATURES: Final = frozenset({"rsassa_pkcs1v15", "rsassa_pss", "ecdsa", "ed25519"})


@dataclass(frozen=True, slots=True)
class Stamp:
    """A time-stamp: that something existed at a moment, says whoever signed it."""

    time: Instant
    chain: tuple[x509.Certificate, ...]
    """Of the one who signed it, as far as it is in the file; leaf first."""
    holds: bool
    """Whether its signature holds, and it is about what it stands at."""


def is_accepted(signed_data: Cms) -> bool:
    """Whether digest, signature algorithm and key are of the kinds that nobody forges today."""
    signer = extract_signer_info(signed_data)
    digest = signer["digest_algorithm"]["algorithm"].native
    algorithm = signer["signature_algorithm"]
    if digest not in _DIGESTS or algorithm.signature_algo not in _SIGNATURES:
        return False
    named = str(algorithm["algorithm"].native)
    if named.startswith(("md", "sha1_")) or (named == "rsassa_pss" and _pss_digest(algorithm)):
        return False
    try:
        PublicKey.from_certificate(chain_of(signed_data)[0])
    except InputError:
        return False
    return True


def _pss_digest(algorithm: Cms) -> bool:
    """Whether RSA-PSS is used with a digest that is not accepted."""
    return algorithm.hash_algo not in _DIGESTS


def holds(signed_data: Cms, digest: bytes, *, content_type: str = "data") -> bool:
    """Whether the signature holds over content of that digest. Raises what the library raises."""
    signer = extract_certs_for_validation(signed_data).signer_cert
    intact, valid = validate_sig_integrity(
        extract_signer_info(signed_data), signer, content_type, digest
    )
    return bool(intact and valid)


def chain_of(signed_data: Cms) -> tuple[x509.Certificate, ...]:
    """The signer's certificate and those that lead on from it, as far as they are inside.

    The order inside says nothing: each next one has the name that the one before names as its
    issuer; one that cannot be read leads nowhere. Raises :class:`InputError` where the signer's
    cannot be read.
    """
    inside = extract_certificate_info(signed_data)
    chain = [parse_certificate(inside.signer_cert.dump())]
    others = [*_readable(inside.other_certs[:_MOST_INSIDE])]
    while len(chain) < limits.MAX_CERTIFICATES and chain[-1].issuer != chain[-1].subject:
        following = [one for one in others if one.subject == chain[-1].issuer and one not in chain]
        if not following:
            break
        chain.append(following[0])
    return tuple(chain)


def _readable(certificates: Iterable[Cms]) -> Iterator[x509.Certificate]:
    for certificate in certificates:
        with suppress(InputError):
            yield parse_certificate(certificate.dump())


_MOST_INSIDE: Final = 4 * limits.MAX_CERTIFICATES
"""Certificates that are looked at: those of a seal, and of time-stamps kept with them."""


def stamps_of(signed_data: Cms) -> Iterator[Stamp]:
    """The time-stamps over a signature, among its unsigned attributes."""
    signer = extract_signer_info(signed_data)
    for token in extract_tst_data_iter(signer, signed=False):
        yield read_stamp(token, lambda name: digest_by_name(name, signer["signature"].native))


def read_stamp(token: Cms, imprint: Callable[[str], bytes]) -> Stamp:
    """A time-stamp token over what has the digest ``imprint(NAME)``. Raises
    :class:`InputError` and what the library raises."""
    content = token["encap_content_info"]["content"]
    info = content.parsed
    about = info["message_imprint"]
    name = about["hash_algorithm"]["algorithm"].native
    signer_digest = extract_signer_info(token)["digest_algorithm"]["algorithm"].native
    right = (
        is_accepted(token)
        and name in _DIGESTS
        and imprint(name) == about["hashed_message"].native
        and holds(token, digest_by_name(signer_digest, bytes(content)), content_type="tst_info")
    )
    return Stamp(instant(info["gen_time"].native), chain_of(token), right)


def instant(moment: datetime) -> Instant:
    """A time in a file, in whole seconds; one without a zone counts as UTC."""
    aware = moment if moment.tzinfo is not None else moment.replace(tzinfo=UTC)
    return Instant(int(aware.timestamp()))


def digest_by_name(name: str, data: bytes) -> bytes:
    """The digest of one of the kinds that are accepted."""
    state = Hash(_DIGESTS[name])
    state.update(data)
    return state.finalize()
