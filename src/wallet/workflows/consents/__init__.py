"""What became of every decision: consents and transfers, how they stand, and taking them back."""

from wallet.workflows.consents.standing import (
    Consent,
    all_consents,
    consent_of_receipt,
    find_consent,
    short_id,
)
from wallet.workflows.consents.withdrawing import (
    Withdrawn,
    consents_of,
    needs_notice,
    with_renewals,
    withdraw,
)

__all__ = [
    "Consent",
    "Withdrawn",
    "all_consents",
    "consent_of_receipt",
    "consents_of",
    "find_consent",
    "needs_notice",
    "short_id",
    "with_renewals",
    "withdraw",
]
