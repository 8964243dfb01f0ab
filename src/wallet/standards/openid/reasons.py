"""Why a request is refused: stable codes, and the error OpenID4VP has for each (section 8.5)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from wallet.errors import InputError


class OpenIdError(StrEnum):
    """What a wallet answers the verifier (OpenID4VP 1.0 section 8.5, RFC 6749 section 4.1.2.1)."""

    INVALID_REQUEST = "invalid_request"
    INVALID_SCOPE = "invalid_scope"
    INVALID_CLIENT = "invalid_client"
    INVALID_TRANSACTION_DATA = "invalid_transaction_data"
    INVALID_REQUEST_URI_METHOD = "invalid_request_uri_method"
    VP_FORMATS_NOT_SUPPORTED = "vp_formats_not_supported"


class Reason(StrEnum):
    """One rule a request breaks; its sentence is ``request.reason.NAME``.

    The section is that of OpenID4VP 1.0 unless another is named.
    """

    # the envelope
    TYP = "request.typ"  # 5: the header's typ is not oauth-authz-req+jwt
    SIGNATURE = "request.signature"  # RFC 7515
    CERTIFICATES = "request.certificates"  # 5.9.3: no x5c, or one that does not parse
    SELF_SIGNED = "request.self_signed"  # HAIP 5: the signing certificate is self-signed
    ANCHOR_IN_CHAIN = "request.anchor_in_chain"  # HAIP 5: the trust anchor is inside x5c
    UNSIGNED = "request.unsigned"  # 5.9.3: only redirect_uri may be unsigned
    SIGNED = "request.signed"  # 5.9.3: redirect_uri must not be signed
    REPEATED_PARAMETER = "request.repeated_parameter"  # RFC 6749 3.1
    REQUEST_TWICE = "request.request_twice"  # RFC 9101 5: request and request_uri together
    REQUEST_INSIDE = (
        "request.request_inside"  # RFC 9101 4: request or request_uri inside the object
    )
    REQUEST_URI_METHOD = "request.request_uri_method"  # 5.1
    REQUEST_URI_METHOD_ALONE = "request.request_uri_method_alone"  # 5.1

    # who asks
    CLIENT_ID = "request.client_id"  # 5.1
    CLIENT_ID_DIFFERS = "request.client_id_differs"  # 5.10.1: outside and inside
    PRE_REGISTERED = "request.pre_registered"  # 5.9.2: no client is registered with this wallet
    PREFIX_ORIGIN = "request.prefix_origin"  # 5.9.3: never accepted in a request
    PREFIX_UNSUPPORTED = "request.prefix_unsupported"  # 8.5
    CERTIFICATE_HASH = "request.certificate_hash"  # 5.9.3, x509_hash
    CERTIFICATE_DNS = "request.certificate_dns"  # 5.9.3, x509_san_dns
    RESPONSE_HOST = "request.response_host"  # 5.9.3, x509_san_dns
    REDIRECT_CLIENT = "request.redirect_client"  # 5.9.3, redirect_uri
    DID = "request.did"  # 5.9.3: a DID we cannot resolve
    DID_KEY = "request.did_key"  # 5.9.3: kid is no key of that DID

    # what is asked
    RESPONSE_TYPE = "request.response_type"  # 5.1
    RESPONSE_MODE = "request.response_mode"  # 5.1
    RESPONSE_URI = "request.response_uri"  # 8.2
    REDIRECT_URI = "request.redirect_uri"  # 8.2
    NONCE = "request.nonce"  # 5.2
    STATE = "request.state"  # 5.2
    STATE_NEEDED = "request.state_needed"  # 5.3
    QUERY_MISSING = "request.query_missing"  # 5.1
    QUERY_AND_SCOPE = "request.query_and_scope"  # 5.1
    SCOPE = "request.scope"  # 5.5: no scope stands for a query here
    TRANSACTION_DATA = "request.transaction_data"  # 5.1, 8.4
    AUD = "request.aud"  # 5.8
    TIMES = "request.times"  # RFC 7519 4.1: exp, nbf or iat is no number
    EXPIRED = "request.expired"
    NOT_YET = "request.not_yet"
    CLIENT_METADATA = "request.client_metadata"  # 5.1
    ENCRYPTION_KEY = "request.encryption_key"  # 8.3
    FORMATS = "request.formats"  # 11.1: nothing this wallet can make
    VERIFIER_INFO = "request.verifier_info"  # 5.1
    REGISTRATION_TWICE = "request.registration_twice"  # ARF RPRC_19
    TERMS_TWICE = "request.terms_twice"  # ours: one document of terms in a request


_ERRORS = {
    Reason.SCOPE: OpenIdError.INVALID_SCOPE,
    Reason.PRE_REGISTERED: OpenIdError.INVALID_CLIENT,
    Reason.TRANSACTION_DATA: OpenIdError.INVALID_TRANSACTION_DATA,
    Reason.REQUEST_URI_METHOD: OpenIdError.INVALID_REQUEST_URI_METHOD,
    Reason.REQUEST_URI_METHOD_ALONE: OpenIdError.INVALID_REQUEST_URI_METHOD,
    Reason.FORMATS: OpenIdError.VP_FORMATS_NOT_SUPPORTED,
}


def openid_error(reasons: Iterable[str]) -> OpenIdError:
    """The error that says it best: the particular one where all reasons share it."""
    errors = {_ERRORS.get(Reason(code)) if code in _CODES else None for code in reasons}
    error = errors.pop() if len(errors) == 1 else None
    return error or OpenIdError.INVALID_REQUEST


_CODES = frozenset(Reason)


@dataclass(frozen=True, slots=True)
class Finding:
    """One broken rule and where: a place such as ``credentials[0].meta``, or empty."""

    code: str
    where: str = ""


class Findings:
    """Collects what one check finds, each finding once, in the order found."""

    def __init__(self, found: Iterable[Finding] = ()) -> None:
        self._found = dict.fromkeys(found)

    def add(self, code: str, where: str = "") -> None:
        """Notes a broken rule: a :class:`Reason`, or a full code such as ``dcql.path``."""
        self._found[Finding(str(code), where)] = None

    def add_error(self, error: InputError) -> None:
        """Notes what a parser refused, by the error's own code."""
        self.add(error.code, str(error.data.get("where", "")))

    def require(self, holds: object, code: str, where: str = "") -> bool:
        """Notes ``code`` unless ``holds``. Whether it held."""
        if not holds:
            self.add(code, where)
        return bool(holds)

    @property
    def found(self) -> tuple[Finding, ...]:
        """What was noted."""
        return tuple(self._found)

    def raise_if_any(self) -> None:
        """``InputError("request.invalid")`` with all ``reasons`` and the ``openid_error``."""
        if self._found:
            raise refusal(self._found)


def refusal(found: Iterable[Finding], code: str = "request.invalid") -> InputError:
    """The error that refuses a request, or a part of one, for all that was found at once."""
    reasons = tuple(dict.fromkeys(finding.code for finding in found))
    return InputError(
        code, reasons=reasons, count=len(reasons), openid_error=str(openid_error(reasons))
    )
