"""Request objects (OpenID4VP 1.0 section 5): what a verifier asks, its every MUST checked.

Checked: form, the key the client identifier names, the signature, all parameters. Not checked:
whether anybody vouches for the key, and what ``verifier_info`` says.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from wallet.errors import InputError
from wallet.standards.encoding import Instant, JsonObject
from wallet.standards.jose import Jws, PublicKey, parse_jws, verify_jws
from wallet.standards.openid.client_id import (
    ClientId,
    Prefix,
    RequestKey,
    check_unsigned,
    find_request_key,
    parse_client_id,
)
from wallet.standards.openid.query import DcqlQuery
from wallet.standards.openid.reasons import Finding, Findings, Reason, refusal
from wallet.standards.openid.request_parameters import (
    ResponseMode,
    VerifierInfo,
    check_audience,
    check_metadata,
    check_query,
    check_response,
    check_times,
    check_tokens,
    check_verifier_info,
    encryption_keys,
    host_of,
)

if TYPE_CHECKING:
    from cryptography.x509 import Certificate

REQUEST_TYP: Final = "oauth-authz-req+jwt"


@dataclass(frozen=True, slots=True)
class RequestObject:
    """A request that breaks no rule."""

    client_id: str
    """With its prefix: the audience of an answer."""
    prefix: Prefix
    nonce: str
    state: str | None
    response_mode: ResponseMode
    response_uri: str
    iat: Instant | None
    exp: Instant | None
    dcql: DcqlQuery
    client_metadata: JsonObject
    verifier_info: tuple[VerifierInfo, ...]
    raw: JsonObject
    """All parameters, as received."""
    jws: Jws | None
    """None for an unsigned request."""
    chain: tuple[Certificate, ...]
    """The certificates of the request, leaf first, their chain not yet followed."""
    signing_key: PublicKey | None
    """The key whose signature was verified. None: nobody signed, anyone may have written it."""

    @property
    def signed(self) -> bool:
        """Whether the request carries a signature, which then was verified."""
        return self.signing_key is not None

    @property
    def response_host(self) -> str:
        """The host an online answer goes to."""
        return host_of(self.response_uri) or ""

    @property
    def encryption_keys(self) -> tuple[JsonObject, ...]:
        """Public JWKs an answer can be encrypted to."""
        return encryption_keys(self.client_metadata)


@dataclass(frozen=True, slots=True)
class ExaminedRequest:
    """What one look at a request found, sound or not."""

    object: RequestObject | None
    """None where a rule is broken."""
    found: tuple[Finding, ...]
    raw: JsonObject
    verifier_info: tuple[VerifierInfo, ...]
    query: DcqlQuery | None
    key: PublicKey | None
    """The key the request should be signed with, as far as it can be told."""


def parse_request_object(token: str, *, at: Instant, client_id: str | None = None) -> RequestObject:
    """The signed request that ``token`` holds, good at the instant ``at``.

    ``client_id`` is the one given outside, if any. Raises ``InputError("request.invalid")`` with
    the ``reasons``, all of them, and the ``openid_error``; an error of ``jose`` or ``encoding``
    where the token is not even a JWS of an allowed algorithm.
    """
    return _sound(examine_request_object(token, at=at, client_id=client_id))


def parse_unsigned_request(parameters: JsonObject, *, at: Instant) -> RequestObject:
    """The request in plain parameters: ``redirect_uri`` clients only, and nobody's word.

    Raises as :func:`parse_request_object`.
    """
    return _sound(examine_unsigned_request(parameters, at=at))


def examine_request_object(
    token: str, *, at: Instant, client_id: str | None = None
) -> ExaminedRequest:
    """As :func:`parse_request_object`, the broken rules as a value."""
    jws = parse_jws(token)
    params = jws.claims()
    findings = Findings()
    findings.require(jws.typ in {REQUEST_TYP, f"application/{REQUEST_TYP}"}, Reason.TYP)
    findings.require("request" not in params, Reason.REQUEST_INSIDE)
    findings.require("request_uri" not in params, Reason.REQUEST_INSIDE)
    client = _client(params, findings)
    if client_id is not None and client is not None:
        findings.require(client.text == client_id, Reason.CLIENT_ID_DIFFERS)
    request_key = find_request_key(client, jws, findings) if client else None
    if request_key is not None:
        _check_signature(jws, request_key.key, findings)
    check_audience(params, findings)
    return _examine(params, at, findings, client, jws=jws, request_key=request_key)


def examine_unsigned_request(parameters: JsonObject, *, at: Instant) -> ExaminedRequest:
    """As :func:`parse_unsigned_request`, the broken rules as a value."""
    findings = Findings()
    client = _client(parameters, findings)
    if client is not None:
        check_unsigned(client, str(parameters.get("response_uri")), findings)
    return _examine(parameters, at, findings, client)


def _examine(
    params: JsonObject,
    at: Instant,
    findings: Findings,
    client: ClientId | None,
    *,
    jws: Jws | None = None,
    request_key: RequestKey | None = None,
) -> ExaminedRequest:
    mode, response_uri = check_response(params, findings)
    if client is not None and client.prefix is Prefix.X509_SAN_DNS and response_uri:
        findings.require(host_of(response_uri) == client.rest.lower(), Reason.RESPONSE_HOST)
    nonce, state = check_tokens(params, findings)
    query = check_query(params, findings)
    validity = check_times(params, at, findings)
    metadata = check_metadata(params, mode, query, findings)
    infos = check_verifier_info(params, query, findings)
    key = request_key.key if request_key else None
    sound = None
    if not findings.found and client is not None and query is not None:
        sound = RequestObject(
            client_id=client.text,
            prefix=client.prefix,
            nonce=nonce,
            state=state,
            response_mode=mode,
            response_uri=response_uri,
            iat=validity.issued,
            exp=validity.expires,
            dcql=query,
            client_metadata=metadata,
            verifier_info=infos,
            raw=params,
            jws=jws,
            chain=request_key.chain if request_key else (),
            signing_key=key,
        )
    return ExaminedRequest(sound, findings.found, params, infos, query, key)


def _client(params: JsonObject, findings: Findings) -> ClientId | None:
    try:
        return parse_client_id(params.get("client_id"))
    except InputError:
        findings.add(Reason.CLIENT_ID)
        return None


def _check_signature(jws: Jws, key: PublicKey, findings: Findings) -> None:
    try:
        verify_jws(jws, key, typ=None)
    except InputError:
        findings.add(Reason.SIGNATURE)


def _sound(examined: ExaminedRequest) -> RequestObject:
    if examined.object is None:
        raise refusal(examined.found)
    return examined.object
