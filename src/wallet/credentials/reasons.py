"""Every check of a verification and every reason it can end with.

A reason's code is ``CHECK.NAME``: stable, printed under ``--json``, and the key of its sentence
(``verify.reason.CODE``) and of its advice (``verify.advice.CODE``). What a reason means for the
whole document follows from its outcome and its check, so that no second table can disagree.
"""

from __future__ import annotations

from enum import Enum, StrEnum


class CheckName(StrEnum):
    """What is asked of a document, in the order in which it is asked."""

    PARSED = "parsed"
    SIGNATURE = "signature"
    CHANGES = "changes"
    ISSUER_KEY = "issuer_key"
    ISSUER_TRUSTED = "issuer_trusted"
    TIME = "time"
    STATUS = "status"
    HOLDER_BOUND = "holder_bound"
    ONE_WALLET = "one_wallet"
    AUDIENCE = "audience"
    NONCE = "nonce"
    COVERS = "covers"
    CLAIM = "claim"


class CheckOutcome(StrEnum):
    """How one check ended."""

    PASS = "pass"  # noqa: S105 - the outcome, not a secret
    FAIL = "fail"
    UNKNOWN = "unknown"
    """Needed, and could not be told."""
    NOT_ASKED = "not_asked"
    """Does not apply, or the caller has waived it."""


class Outcome(StrEnum):
    """How the whole document ended."""

    VALID = "valid"
    INVALID = "invalid"
    ENDED = "ended"
    UNDETERMINED = "undetermined"

    @property
    def exit_code(self) -> int:
        """The exit code of ``verify`` for one document."""
        return {"valid": 0, "invalid": 10, "ended": 11, "undetermined": 12}[self.value]


_PASS = CheckOutcome.PASS
_FAIL = CheckOutcome.FAIL
_UNKNOWN = CheckOutcome.UNKNOWN
_NOT_ASKED = CheckOutcome.NOT_ASKED


class Reason(Enum):
    """Why a check ended as it did."""

    PARSED = "parsed.ok", _PASS
    MALFORMED = "parsed.malformed", _FAIL
    NOT_THE_QUERY = "parsed.not_the_query", _FAIL
    """An extract holds something its own query does not ask for."""

    AMBIGUOUS = "parsed.ambiguous", _UNKNOWN
    """A PDF that two programs may read as two documents."""

    SIGNATURE = "signature.ok", _PASS
    SIGNATURE_WRONG = "signature.wrong", _FAIL
    SIGNATURE_NO_KEY = "signature.no_key", _UNKNOWN
    SIGNATURE_MISSING = "signature.missing", _FAIL
    """A credential that nobody secured is none (VC Data Model 2.0, section 4.12)."""
    SIGNATURE_NONE = "signature.none", _UNKNOWN
    """A PDF without a seal, or a credential inside another without a signature of its own."""
    SIGNATURE_UNSUPPORTED = "signature.unsupported", _UNKNOWN
    """Made with an algorithm, a key or a form that is not accepted."""
    SIGNATURE_NOT_COVERED = "signature.not_covered", _FAIL
    """A member that no context defines, and no signature therefore covers."""
    SIGNATURE_OTHER_PURPOSE = "signature.other_purpose", _FAIL
    """Signed for something else than to say that it is true."""
    SIGNATURE_NO_CONTEXT = "signature.no_context", _UNKNOWN
    """What it signs rests on a JSON-LD context that is not known, or not at hand."""
    SIGNATURE_TOO_COMPLEX = "signature.too_complex", _UNKNOWN
    """What it signs takes more work to tell than a document may cost."""
    SIGNATURE_SET_ASIDE = "signature.set_aside", _NOT_ASKED
    """A further proof: of an unknown kind, by somebody else, or not to be checked here."""

    CHANGES_NONE = "changes.none", _PASS
    CHANGES_PROOFS = "changes.proofs", _PASS
    """After a seal only further seals and time-stamps were added."""
    CHANGES_FILLED_IN = "changes.filled_in", _UNKNOWN
    CHANGES_CONTENTS = "changes.contents", _FAIL
    CHANGES_PICTURE = "changes.picture", _NOT_ASKED
    """A picture with a badge in it: whoever has it can draw another one around the badge."""
    CHANGES_NOT_COVERED = "changes.not_covered", _FAIL
    """The seal leaves out more of the file than itself."""

    KEY_SELF = "issuer_key.self", _PASS
    KEY_DID = "issuer_key.did", _PASS
    KEY_CERTIFICATE = "issuer_key.certificate", _PASS
    KEY_LISTED = "issuer_key.listed", _PASS
    KEY_GIVEN = "issuer_key.given", _PASS
    KEY_NOT_IN_CERTIFICATE = "issuer_key.not_in_certificate", _FAIL
    """The certificate does not name the ``iss`` of the document."""
    KEY_NO_CHAIN = "issuer_key.no_chain", _UNKNOWN
    KEY_CERTIFICATE_EXPIRED = "issuer_key.certificate_expired", _UNKNOWN
    KEY_PUBLISHED = "issuer_key.published", _PASS
    """The issuer's own address publishes it."""
    KEY_NOT_PUBLISHED = "issuer_key.not_published", _UNKNOWN
    """The issuer's address publishes other keys, now."""
    KEY_MOVED = "issuer_key.moved", _UNKNOWN
    """The document at the issuer's address is about another issuer."""
    KEY_NO_ANSWER = "issuer_key.no_answer", _UNKNOWN
    """The issuer's address was asked, and gave nothing that could be used."""
    KEY_NOT_FOUND = "issuer_key.not_found", _UNKNOWN
    KEY_ONLY_NAMED = "issuer_key.only_named", _UNKNOWN
    """The signature holds under a key that the document names, and nobody says whose it is."""

    TRUST_LISTED = "issuer_trusted.listed", _PASS
    TRUST_CALLER = "issuer_trusted.caller", _PASS
    TRUST_SELF_STATED = "issuer_trusted.self_stated", _NOT_ASKED
    TRUST_NOT_LISTED = "issuer_trusted.not_listed", _UNKNOWN
    TRUST_OWN_KEY_ONLY = "issuer_trusted.own_key_only", _UNKNOWN
    TRUST_RETIRED = "issuer_trusted.retired", _UNKNOWN
    TRUST_NOT_YET = "issuer_trusted.not_yet", _UNKNOWN
    TRUST_ENDED = "issuer_trusted.ended", _UNKNOWN
    TRUST_OTHER_TYPE = "issuer_trusted.other_type", _UNKNOWN
    TRUST_OTHER_ISSUER = "issuer_trusted.other_issuer", _UNKNOWN
    TRUST_LIST_EXPIRED = "issuer_trusted.list_expired", _UNKNOWN
    TRUST_REQUIRED = "issuer_trusted.required", _UNKNOWN
    """The caller asked for attested claims and this part is self-stated."""
    TRUST_COMPROMISED = "issuer_trusted.compromised", _FAIL

    TIME = "time.ok", _PASS
    TIME_NOT_LIMITED = "time.not_limited", _NOT_ASKED
    TIME_STAMPED = "time.stamped", _PASS
    TIME_STATED = "time.stated", _NOT_ASKED
    """When it was sealed, in the words of who sealed it."""
    TIME_STAMP_UNLISTED = "time.stamp_unlisted", _NOT_ASKED
    TIME_STAMP_WRONG = "time.stamp_wrong", _UNKNOWN
    TIME_EXPIRED = "time.expired", _FAIL
    TIME_NOT_YET = "time.not_yet", _FAIL
    TIME_PRESENTATION = "time.presentation", _FAIL
    """The proof of possession is older than a presentation may be, or from the future."""

    STATUS_NONE = "status.none", _NOT_ASKED
    STATUS_OTHER_NOTICE = "status.other_notice", _NOT_ASKED
    """The withdrawal that the caller gave ends another release, or is not its sender's."""
    STATUS = "status.ok", _PASS
    STATUS_REVOKED = "status.revoked", _FAIL
    STATUS_SUSPENDED = "status.suspended", _FAIL
    """It may hold again later."""
    STATUS_OTHER = "status.other", _UNKNOWN
    """The list has an entry whose meaning is the issuer's own."""
    STATUS_STALE = "status.stale", _UNKNOWN
    STATUS_LIST_WRONG = "status.list_wrong", _UNKNOWN
    """The list is not the issuer's, was changed, or has no such entry."""
    STATUS_NOT_READ = "status.not_read", _UNKNOWN
    STATUS_NO_ANSWER = "status.no_answer", _UNKNOWN
    """The address of the list was asked, and gave none."""
    STATUS_REQUIRED = "status.required", _UNKNOWN
    """The caller asked for a status and the document names none."""
    STATUS_WITHDRAWN = "status.withdrawn", _FAIL
    STATUS_PARTLY_WITHDRAWN = "status.partly_withdrawn", _FAIL
    """One of several purposes was withdrawn."""

    HOLDER = "holder_bound.ok", _PASS
    HOLDER_NO_HOLDER = "holder_bound.no_holder", _NOT_ASKED
    HOLDER_WAIVED = "holder_bound.waived", _NOT_ASKED
    HOLDER_MISSING = "holder_bound.missing", _UNKNOWN
    HOLDER_UNSUPPORTED = "holder_bound.unsupported", _UNKNOWN
    """It asks for a proof of possession by another means than a key in ``cnf.jwk``."""
    HOLDER_CUT_OFF = "holder_bound.cut_off", _FAIL
    """A part of an extract has no proof that its holder made the extract."""
    HOLDER_WRONG = "holder_bound.wrong", _FAIL
    HOLDER_OTHER_TEXT = "holder_bound.other_text", _FAIL
    """The proof was made for other disclosures than those that are here."""
    HOLDER_TIME = "holder_bound.time", _FAIL
    """The proof was not made together with the extract."""

    ONE_WALLET = "one_wallet.ok", _PASS
    ONE_WALLET_SINGLE = "one_wallet.single", _NOT_ASKED
    ONE_WALLET_OTHER_EXTRACT = "one_wallet.other_extract", _FAIL
    ONE_WALLET_OTHER_KEY = "one_wallet.other_key", _FAIL
    """A self-stated part is signed by another key than the extract."""

    AUDIENCE = "audience.ok", _PASS
    AUDIENCE_NONE = "audience.none", _NOT_ASKED
    AUDIENCE_WAIVED = "audience.waived", _NOT_ASKED
    AUDIENCE_NOT_GIVEN = "audience.not_given", _UNKNOWN
    AUDIENCE_WRONG = "audience.wrong", _FAIL

    NONCE = "nonce.ok", _PASS
    NONCE_NONE = "nonce.none", _NOT_ASKED
    NONCE_REQUIRED = "nonce.required", _UNKNOWN
    NONCE_MISSING = "nonce.missing", _FAIL
    NONCE_WRONG = "nonce.wrong", _FAIL

    COVERS = "covers.ok", _PASS
    COVERS_OTHER = "covers.other", _FAIL
    """A receipt is about another file than the caller gave."""

    CLAIM = "claim.ok", _PASS
    CLAIM_OTHER = "claim.other", _FAIL
    """A key opens no claim of the receipt, or another one, or to another value."""

    def __init__(self, code: str, outcome: CheckOutcome) -> None:
        self.code = code
        self.outcome = outcome

    @property
    def check(self) -> CheckName:
        """The check that this is a reason of."""
        return CheckName(self.code.partition(".")[0])

    @property
    def effect(self) -> Outcome:
        """What this reason alone makes of the document."""
        if self.outcome is CheckOutcome.UNKNOWN:
            return Outcome.UNDETERMINED
        if self.outcome is not CheckOutcome.FAIL:
            return Outcome.VALID
        return Outcome.ENDED if self.check in _ENDING else Outcome.INVALID


_ENDING = frozenset({CheckName.TIME, CheckName.STATUS})
"""Checks that fail on a document whose signature is right: it does not hold now."""
