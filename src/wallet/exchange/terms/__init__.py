"""Data-use terms: what a recipient promises, read, checked and compared.

``model`` has the values, ``form`` their JSON, ``duties`` what the law wants said, ``token`` the
signed form.
"""

from wallet.exchange.terms.duration import Duration, parse_duration
from wallet.exchange.terms.model import (
    GDPR,
    TERMS_FORMAT,
    TERMS_TYP,
    Authority,
    AutomatedDecision,
    Controller,
    JointController,
    LocalText,
    Necessity,
    OnwardSharing,
    Receiver,
    Retention,
    RetentionStart,
    Rights,
    Terms,
    Transfer,
    Use,
    UseClaim,
    Withdrawal,
    in_language,
)
from wallet.exchange.terms.token import TermsContext, examine_terms, parse_terms

__all__ = [
    "GDPR",
    "TERMS_FORMAT",
    "TERMS_TYP",
    "Authority",
    "AutomatedDecision",
    "Controller",
    "Duration",
    "JointController",
    "LocalText",
    "Necessity",
    "OnwardSharing",
    "Receiver",
    "Retention",
    "RetentionStart",
    "Rights",
    "Terms",
    "TermsContext",
    "Transfer",
    "Use",
    "UseClaim",
    "Withdrawal",
    "examine_terms",
    "in_language",
    "parse_duration",
    "parse_terms",
]
