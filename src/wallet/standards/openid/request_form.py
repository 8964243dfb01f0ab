"""The forms in which a request reaches a wallet (OpenID4VP 1.0 section 5.4), told apart.

By value: a compact JWS, a link with ``request=``, a link with plain parameters, or these
parameters as a JSON object. By reference (``request_uri``) is recognised and refused: following
it is for whoever may use the network.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from urllib.parse import parse_qsl, urlsplit

from wallet import limits
from wallet.errors import InputError
from wallet.standards.encoding import JsonObject, parse_json, parse_json_object
from wallet.standards.openid.reasons import Findings, Reason

_LINK = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:[^\s]*")
_JSON_PARAMETERS = frozenset({"dcql_query", "client_metadata", "transaction_data", "verifier_info"})
_METHODS = frozenset({"get", "post"})


@dataclass(frozen=True, slots=True)
class RequestForm:
    """A request as received: either signed, as ``token``, or as plain ``parameters``."""

    text: str
    token: str | None = None
    parameters: JsonObject | None = None
    client_id: str | None = None
    """The ``client_id`` outside the signed object, which must equal the one inside."""


def read_request_form(data: bytes) -> RequestForm:
    """What form ``data`` has. Nothing is verified.

    Raises ``InputError``: ``request.not_a_request``, ``request.by_reference`` (with ``host``), or
    ``request.invalid`` for a link that breaks a rule of its own.
    """
    if len(data) > limits.MAX_REQUEST_BYTES:
        raise InputError("encoding.too_large", limit=limits.MAX_REQUEST_BYTES)
    try:
        text = data.decode("utf-8").strip()
    except UnicodeDecodeError as error:
        raise InputError("request.not_a_request") from error
    if text.startswith("{"):
        return RequestForm(text, parameters=parse_json_object(text))
    if _LINK.fullmatch(text):
        return _read_link(text)
    if text.count(".") == 2 and text.startswith("eyJ"):
        return RequestForm(text, token=text)
    raise InputError("request.not_a_request")


def _read_link(text: str) -> RequestForm:
    findings = Findings()
    parameters = _parameters(text, findings)
    client_id = parameters.get("client_id")
    if "request" in parameters:
        findings.require("request_uri" not in parameters, Reason.REQUEST_TWICE)
    method = parameters.get("request_uri_method")
    if method is not None:
        findings.require("request_uri" in parameters, Reason.REQUEST_URI_METHOD_ALONE)
        findings.require(method in _METHODS, Reason.REQUEST_URI_METHOD)
    findings.raise_if_any()
    if (reference := parameters.get("request_uri")) is not None:
        raise InputError("request.by_reference", host=_host(reference))
    if (token := parameters.get("request")) is not None:
        return RequestForm(text, token=token, client_id=client_id)
    if not {"client_id", "response_type", "dcql_query"} & parameters.keys():
        raise InputError("request.not_a_request")
    values: JsonObject = {
        name: parse_json(value) if name in _JSON_PARAMETERS else value
        for name, value in parameters.items()
    }
    return RequestForm(text, parameters=values)


def _parameters(text: str, findings: Findings) -> dict[str, str]:
    try:
        pairs = parse_qsl(
            urlsplit(text).query,
            keep_blank_values=True,
            errors="strict",
            max_num_fields=64,
        )
    except ValueError as error:
        raise InputError("request.not_a_request") from error
    parameters = dict(pairs)
    findings.require(len(parameters) == len(pairs), Reason.REPEATED_PARAMETER)
    return parameters


def _host(reference: str) -> str:
    try:
        return (urlsplit(reference).hostname or "?")[:253]
    except ValueError:
        return "?"
