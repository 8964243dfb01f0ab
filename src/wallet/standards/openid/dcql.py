"""The Digital Credentials Query Language: parse a query, match it with what somebody holds.

>>> query = parse_dcql(request["dcql_query"])
>>> answer = match(query, candidates)
>>> answer.satisfiable, answer.required_ids
"""

from wallet.standards.openid.claims_path import (
    ClaimPath,
    ConcretePath,
    covers,
    parse_claim_path,
    path_text,
    select_paths,
    value_at,
)
from wallet.standards.openid.matching import (
    Candidate,
    CandidateMatch,
    DcqlMatch,
    SetMatch,
    match,
    match_credential,
)
from wallet.standards.openid.query import (
    ClaimQuery,
    CredentialQuery,
    CredentialSet,
    DcqlQuery,
    parse_dcql,
)

__all__ = [
    "Candidate",
    "CandidateMatch",
    "ClaimPath",
    "ClaimQuery",
    "ConcretePath",
    "CredentialQuery",
    "CredentialSet",
    "DcqlMatch",
    "DcqlQuery",
    "SetMatch",
    "covers",
    "match",
    "match_credential",
    "parse_claim_path",
    "parse_dcql",
    "path_text",
    "select_paths",
    "value_at",
]
