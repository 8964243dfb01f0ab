"""Makes a request: the OpenID4VP request object and, inside it, the signed terms.

What is made here is checked as a wallet checks it before it is returned, so that a service learns
of every broken rule before a person meets one. Nonces and ids come from the caller.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from wallet.credentials.trust import Trust
from wallet.errors import InputError
from wallet.exchange.presets import Preset, build_query
from wallet.exchange.registration import REGISTRATION_FORMAT
from wallet.exchange.request import check_request
from wallet.exchange.terms import TERMS_FORMAT, TERMS_TYP, Necessity
from wallet.exchange.terms.form import read_terms
from wallet.standards.encoding import Instant, JsonObject, JsonValue
from wallet.standards.identifiers import did_jwk
from wallet.standards.jose import (
    PublicKey,
    Signer,
    certificate_identity,
    encode_x5c,
    parse_certificate,
    sign_jws,
)
from wallet.standards.openid.client_id import Prefix
from wallet.standards.openid.reasons import Findings, refusal
from wallet.standards.openid.request_object import REQUEST_TYP
from wallet.standards.openid.request_parameters import (
    KEY_BINDING_ALGORITHM,
    STATIC_AUDIENCE,
    ResponseMode,
)

if TYPE_CHECKING:
    from cryptography.x509 import Certificate

RESPONSE_PATH: Final = "/wallet-response"
"""Where an online answer would go on the certified host. OpenID4VP wants a response URI in every
request, also in one that is answered by a file; a service that serves nothing there loses
nothing."""


@dataclass(frozen=True, slots=True)
class Asker:
    """A service as it appears in its requests."""

    signer: Signer
    chain: tuple[Certificate, ...]
    """Access certificate first, its authority left out; empty for one known by its key alone."""
    host: str
    prefix: Prefix
    client_id: str
    iss: str
    """Organisation identifier of the certificate, else the client id."""

    @property
    def header(self) -> JsonObject:
        """What a JWS of this service carries to name its key."""
        if self.chain:
            return {"x5c": list[JsonValue](encode_x5c(self.chain))}
        return {"kid": f"{self.client_id.partition(':')[2]}#0"}


def asker_with_certificate(
    signer: Signer, certificate_pem: bytes, *, prefix: Prefix = Prefix.X509_HASH
) -> Asker:
    """A service known by its access certificate, as ``x509_hash`` or ``x509_san_dns``.

    The host is the first DNS name of the certificate. Raises ``request.certificate_key`` for a
    certificate of another key, ``request.certificate_host`` for one without a DNS name.
    """
    certificate = parse_certificate(certificate_pem)
    identity = certificate_identity(certificate)
    if PublicKey.from_certificate(certificate) != signer.public:
        raise InputError("request.certificate_key")
    if not identity.dns_names:
        raise InputError("request.certificate_host")
    host = identity.dns_names[0]
    rest = identity.x509_hash if prefix is Prefix.X509_HASH else host
    client_id = f"{prefix}:{rest}"
    return Asker(
        signer=signer,
        chain=(certificate,),
        host=host,
        prefix=prefix,
        client_id=client_id,
        iss=identity.organisation_identifier or client_id,
    )


def asker_with_key(signer: Signer, *, host: str) -> Asker:
    """A service known by its key alone, as a did:jwk. ``host`` is where answers would go."""
    client_id = f"{Prefix.DECENTRALIZED_IDENTIFIER}:{did_jwk(signer.public)}"
    return Asker(signer, (), host, Prefix.DECENTRALIZED_IDENTIFIER, client_id, client_id)


def build_query_for(presets: Sequence[Preset], terms: JsonObject) -> JsonObject:
    """The query for these presets in which a no to an optional use is a no to nothing else.

    What only uses marked ``dpv:Optional`` need, need not be answered.
    """
    findings = Findings()
    promised = read_terms(terms, findings)
    if promised is None or findings.found:
        raise refusal(findings.found, "terms.invalid")
    needed = {
        name
        for use in promised.uses
        if use.necessity is not Necessity.OPTIONAL
        for name in use.query_ids
    }
    spare = {name for use in promised.uses for name in use.query_ids} - needed
    return build_query(presets, optional=sorted(spare))


@dataclass(frozen=True, slots=True)
class RequestIds:
    """What makes one request different from every other. From a good source of randomness."""

    nonce: str
    """At least 128 bits, of ``A-Z a-z 0-9 - . _ ~``."""
    state: str
    jti: str
    """``urn:uuid:…``, of the terms."""


def build_request(
    asker: Asker,
    query: JsonObject,
    *,
    terms: JsonObject | None,
    ids: RequestIds,
    at: Instant,
    expires: Instant,
    encryption_key: JsonObject | None = None,
    registration: str | None = None,
    response_uri: str | None = None,
) -> str:
    """The signed request object: the same for a file and online. One for one person.

    With ``encryption_key`` (a public JWK, ECDH-ES on P-256) an online answer is encrypted. Raises
    ``InputError("request.invalid")`` with all ``reasons`` where a wallet would refuse it, and
    ``request.encryption_key_private`` for a JWK with its private member.
    """
    if encryption_key is not None and "d" in encryption_key:
        raise InputError("request.encryption_key_private")
    payload: JsonObject = {
        **_envelope(asker, ids, encryption_key, response_uri),
        "iat": at.seconds,
        "exp": expires.seconds,
        "dcql_query": query,
    }
    infos: list[JsonValue] = []
    if registration is not None:
        infos.append({"format": REGISTRATION_FORMAT, "data": registration})
    if terms is not None:
        token = sign_terms(asker, terms, ids=ids, at=at, expires=expires)
        infos.append({"format": TERMS_FORMAT, "data": token})
    if infos:
        payload["verifier_info"] = infos
    token = sign_jws(payload, asker.signer, typ=REQUEST_TYP, header=asker.header)
    check_request(token.encode("ascii"), trust=Trust(), at=at)
    return token


def sign_terms(
    asker: Asker, terms: JsonObject, *, ids: RequestIds, at: Instant, expires: Instant
) -> str:
    """The terms of one request, signed with the request's key and bound to its nonce."""
    payload: JsonObject = {
        "iss": asker.iss,
        "sub": asker.client_id,
        "nonce": ids.nonce,
        "iat": at.seconds,
        "exp": expires.seconds,
        "jti": ids.jti,
        "terms": terms,
    }
    return sign_jws(payload, asker.signer, typ=TERMS_TYP, header=asker.header)


def _envelope(
    asker: Asker, ids: RequestIds, encryption_key: JsonObject | None, response_uri: str | None
) -> JsonObject:
    """Who asks, and where and how an answer goes."""
    mode = ResponseMode.DIRECT_POST_JWT if encryption_key else ResponseMode.DIRECT_POST
    return {
        "response_type": "vp_token",
        "response_mode": str(mode),
        "client_id": asker.client_id,
        "response_uri": response_uri or f"https://{asker.host}{RESPONSE_PATH}",
        "nonce": ids.nonce,
        "state": ids.state,
        "aud": STATIC_AUDIENCE,
        "client_metadata": _metadata(encryption_key),
    }


def _metadata(encryption_key: JsonObject | None) -> JsonObject:
    metadata: JsonObject = {
        "vp_formats_supported": {
            "dc+sd-jwt": {
                "sd-jwt_alg_values": [KEY_BINDING_ALGORITHM, "EdDSA"],
                "kb-jwt_alg_values": [KEY_BINDING_ALGORITHM, "EdDSA"],
            }
        }
    }
    if encryption_key is not None:
        metadata["jwks"] = {"keys": [encryption_key]}
        metadata["encrypted_response_enc_values_supported"] = ["A128GCM", "A256GCM"]
    return metadata
