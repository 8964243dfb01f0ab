"""For who asks: the Python interface of services.

::

    asker = asker_with_certificate(key, Path("access.pem").read_bytes())
    terms = parse_terms_file(Path("terms.toml").read_bytes())
    query = build_query_for([find_preset("match")], terms)
    token = build_request(asker, query, terms=terms, ids=ids, at=now, expires=now.plus(604_800))

A request is for one person: nonce, state and id are fresh each time, 128 bits or more, and kept
with whom they were given to. ``lint_request`` says what a wallet would refuse, and what its user
would stumble over.

A withdrawal is honoured by what was stored of each release::

    release = remember_release(report)                 # when an extract was verified and taken
    ending = honour_withdrawal(body, releases, asker=asker, at=now, seen=answered)
    reply = answer_withdrawal(ending, Reaction.STOPPED, asker=asker, jti=new_id(), at=now)

Who vouches for others signs a list of them (``examples/sign_trust_list.py``)::

    token = sign_trust_list(parse_trust_list(Path("list.json").read_bytes()), key)
"""

from wallet.consent.answer import Reaction
from wallet.consent.honouring import (
    EndedRelease,
    Ending,
    StoredRelease,
    answer_withdrawal,
    honour_withdrawal,
    remember_release,
)
from wallet.credentials.signed_trust_list import sign_trust_list
from wallet.credentials.trust_list import parse_trust_list
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
from wallet.standards.jose import PrivateKey

__all__ = [
    "PRESETS",
    "Asker",
    "EndedRelease",
    "Ending",
    "LintFinding",
    "Preset",
    "PrivateKey",
    "Reaction",
    "RequestIds",
    "Severity",
    "StoredRelease",
    "answer_withdrawal",
    "asker_with_certificate",
    "asker_with_key",
    "build_query",
    "build_query_for",
    "build_request",
    "credential_preset",
    "find_preset",
    "honour_withdrawal",
    "lint_request",
    "parse_terms_file",
    "parse_trust_list",
    "remember_release",
    "sign_trust_list",
    "terms_template",
]
