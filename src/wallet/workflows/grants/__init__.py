"""Grants: a consent given once at the terminal, used later by scripts inside its limits.

::

    askings = grant_askings(asked, until, uses, …)        # what a grant may be about
    ids = make_grants(vault, review, decisions, …)        # decided at the terminal; nothing leaves
    used = use_grant(vault, grant_id, request, …)         # counted and recorded, then handed out
    plan = explain_grant(vault, grant_id, request, …)     # the same checks; nothing happens

A grant is a consent record with an end date and a number of uses. It pins the recipient's key and
how that key was confirmed, the digest of the promises, and each claim with its value.
"""

from wallet.workflows.grants.giving import check_sensitive, grant_askings, make_grants, put_off
from wallet.workflows.grants.planning import Plan, explain_grant
from wallet.workflows.grants.renewing import Renewal, prepare_renewal, review_renewal
from wallet.workflows.grants.using import Used, use_grant

__all__ = [
    "Plan",
    "Renewal",
    "Used",
    "check_sensitive",
    "explain_grant",
    "grant_askings",
    "make_grants",
    "prepare_renewal",
    "put_off",
    "review_renewal",
    "use_grant",
]
