"""For who asks: the Python interface of services.

::

    asker = asker_with_certificate(key, Path("access.pem").read_bytes())
    terms = parse_terms_file(Path("terms.toml").read_bytes())
    query = build_query_for([find_preset("match")], terms)
    token = build_request(asker, query, terms=terms, ids=ids, at=now, expires=now.plus(604_800))

A request is for one person: nonce, state and id are fresh each time, 128 bits or more, and kept
with whom they were given to. ``lint_request`` says what a wallet would refuse, and what its user
would stumble over.
"""

from wallet.exchange.compose import (
    Asker,
    RequestIds,
    asker_with_certificate,
    asker_with_key,
    build_query_for,
    build_request,
)
from wallet.exchange.lint import LintFinding, Severity, lint_request
from wallet.exchange.presets import PRESETS, Preset, build_query, credential_preset, find_preset
from wallet.exchange.terms_file import parse_terms_file, terms_template

__all__ = [
    "PRESETS",
    "Asker",
    "LintFinding",
    "Preset",
    "RequestIds",
    "Severity",
    "asker_with_certificate",
    "asker_with_key",
    "build_query",
    "build_query_for",
    "build_request",
    "credential_preset",
    "find_preset",
    "lint_request",
    "parse_terms_file",
    "terms_template",
]
