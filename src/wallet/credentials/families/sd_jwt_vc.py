"""SD-JWT VC: checked alone, or as a part of an extract (draft-ietf-oauth-sd-jwt-vc, RFC 9901).

Steps, with the section of RFC 9901 where it has one:
1. structure and Disclosures (7.1 steps 1 and 3 to 5), the rules of the profile;
2. whose signature, and does it hold (7.1 step 2);
3. time (7.1 step 6);
4. status: named or not, and what the list says where one is at hand;
5. key binding (7.3 step 5): :func:`check_holder` for a credential that comes alone; in an extract
   ``exchange`` compares it with the envelope.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

from wallet import limits
from wallet.credentials.checks import check_audience, check_nonce, check_time
from wallet.credentials.issuer_key import Signed, check_issuer, holds
from wallet.credentials.policy import Requirement
from wallet.credentials.question import Question
from wallet.credentials.reasons import CheckOutcome, Reason
from wallet.credentials.report import (
    Check,
    DocumentKind,
    Issuer,
    Made,
    Part,
    Report,
    Vouching,
)
from wallet.credentials.status import check_status
from wallet.errors import InputError
from wallet.standards.encoding import Instant, JsonObject
from wallet.standards.identifiers import did_jwk, resolve_did
from wallet.standards.jose import PublicKey, parse_x5c
from wallet.standards.sd_jwt import (
    CLEAR_CLAIMS,
    SdJwt,
    VcProfile,
    check_vc_profile,
    holder_key,
    parse_sd_jwt,
    process,
    verify_key_binding,
)

SELF_STATED_TYPES = "urn:consent-wallet:vct:"
"""How the ``vct`` of a record begins that its holder wrote and signed."""


@dataclass(frozen=True, slots=True)
class Credential:
    """A credential whose structure was found right; nothing says that a signature holds."""

    sd_jwt: SdJwt
    payload: JsonObject
    profile: VcProfile
    holder: PublicKey | None
    """The key of its ``cnf``; None where it has none that can be read."""
    is_self_stated: bool
    """Whether it is a record of its holder's own: of one of our types, and one key is issuer and
    holder. Another type that is signed so is vouched for by its own key only."""

    @property
    def claims(self) -> JsonObject:
        """What it says, without the claims of the format."""
        return {name: value for name, value in self.payload.items() if name not in CLEAR_CLAIMS}

    @property
    def is_bound(self) -> bool:
        """Whether it asks for proof that its holder sends it."""
        return "cnf" in self.payload

    def time(self, name: str) -> Instant | None:
        """A time claim; ``InputError`` was raised before if it is no time."""
        return Instant.from_numeric_date(self.payload[name]) if name in self.payload else None


def read_credential(text: str) -> Credential:
    """Step 1. Raises :class:`InputError`."""
    sd_jwt = parse_sd_jwt(text)
    processed = process(sd_jwt)
    profile = check_vc_profile(sd_jwt, processed, legacy_typ=True)
    payload = processed.payload
    try:
        holder = holder_key(payload)
    except InputError:  # a cnf by other means: no fault of the credential, but not provable here
        holder = None
    return Credential(sd_jwt, payload, profile, holder, _is_self_stated(profile, holder))


def check_credential(
    credential: Credential, question: Question, *, query: str | None = None
) -> Part:
    """Steps 2 to 4: the part of a report about a credential, holder not yet looked at.

    Raises :class:`InputError` for an ``x5c`` that is no list of certificates.
    """
    signer, issuer, vouching, key = _signer(credential, question)
    time = check_time(credential.payload, question.at)
    status = _status(credential, question, key)
    revoked = status.outcome is CheckOutcome.FAIL  # said first, also of what has run out
    checks = (Check(Reason.PARSED), *signer, *((status, time) if revoked else (time, status)))
    return Part(
        type=credential.profile.vct,
        vouching=vouching,
        issuer=issuer,
        claims=credential.claims,
        checks=checks,
        query=query,
        issued=credential.time("iat"),
        expires=credential.time("exp"),
    )


def broken_part(error: InputError, *, query: str | None = None) -> Part:
    """The part of a report about a credential that could not be read."""
    malformed = Check(Reason.MALFORMED, detail=error.code)
    return Part(None, Vouching.UNCHECKED, None, {}, (malformed,), query)


def verify_sd_jwt_vc(text: str, question: Question) -> Report:
    """The report about an SD-JWT VC, or one with key binding, that comes alone."""
    try:
        credential = read_credential(text)
        part = check_credential(credential, question)
    except InputError as error:
        part = broken_part(error)
        return question.report(DocumentKind.SD_JWT_VC, text, (), (part,))
    holder, claims = check_holder(
        credential.sd_jwt, credential.holder, question, is_bound=credential.is_bound
    )
    made = _made(credential, claims)
    checks = (
        Check(Reason.ONE_WALLET_SINGLE),
        check_audience(made.audience if made else None, question),
        check_nonce(made.nonce if made else None, question),
    )
    return question.report(DocumentKind.SD_JWT_VC, text, checks, (part.with_checks(*holder),), made)


def check_holder(
    sd_jwt: SdJwt, holder: PublicKey | None, question: Question, *, is_bound: bool
) -> tuple[tuple[Check, ...], JsonObject | None]:
    """Step 5 for a credential that comes alone, and the claims of its Key Binding JWT.

    Whether one is needed follows from ``cnf`` (``is_bound``) and the policy, never from its being
    there; ``holder`` is the key that was read in it. Audience and nonce are for the caller to
    compare.
    """
    if not is_bound:
        return (Check(Reason.HOLDER_NO_HOLDER),), None
    if question.policy.unbound and sd_jwt.key_binding is None:
        return (Check(Reason.HOLDER_WAIVED),), None
    if holder is None:
        return (Check(Reason.HOLDER_UNSUPPORTED),), None
    if sd_jwt.key_binding is None:
        return (Check(Reason.HOLDER_MISSING),), None
    try:
        claims = verify_key_binding(
            sd_jwt,
            holder_key=holder,
            aud=None,
            nonce=None,
            at=question.at,
            max_age=limits.MAX_PRESENTATION_AGE,
        )
    except InputError as error:
        reason = _OF_KEY_BINDING.get(error.code, Reason.HOLDER_WRONG)
        return (Check(reason, detail=error.code),), None
    return (Check(Reason.HOLDER),), claims


_OF_KEY_BINDING = {
    "sd_jwt.kb_hash": Reason.HOLDER_OTHER_TEXT,
    "sd_jwt.kb_time": Reason.TIME_PRESENTATION,
}


def _is_self_stated(profile: VcProfile, holder: PublicKey | None) -> bool:
    issuer = profile.issuer
    if holder is None or issuer is None or not profile.vct.startswith(SELF_STATED_TYPES):
        return False
    if issuer == did_jwk(holder):
        return True
    try:  # the same key written with its members in another order
        return issuer.startswith("did:jwk:") and resolve_did(issuer) == holder
    except InputError:
        return False


def _signer(
    credential: Credential, question: Question
) -> tuple[tuple[Check, ...], Issuer | None, Vouching, PublicKey | None]:
    """The checks about the signer, who that is, who vouches, and the key that was found."""
    if not credential.is_self_stated:
        finding = check_issuer(_signed(credential), question)
        return finding.checks, finding.issuer, finding.vouching, finding.key
    if credential.holder is None or not holds(credential.sd_jwt.issuer, credential.holder):
        return (Check(Reason.SIGNATURE_WRONG),), None, Vouching.UNCHECKED, None
    required = Requirement.ATTESTED in question.policy.require
    trusted = Check(Reason.TRUST_REQUIRED if required else Reason.TRUST_SELF_STATED)
    checks = (Check(Reason.SIGNATURE), Check(Reason.KEY_SELF), trusted)
    return checks, None, Vouching.SELF_STATED, credential.holder


def _signed(credential: Credential) -> Signed:
    """What the search for its issuer needs; certificates count where ``iss`` is no DID."""
    jws, issuer = credential.sd_jwt.issuer, credential.profile.issuer
    by_did = issuer is not None and issuer.startswith("did:")
    return Signed(
        partial(holds, jws),
        issuer,
        credential.profile.types,
        credential.time("iat"),
        chain=parse_x5c(jws.header) if "x5c" in jws.header and not by_did else (),
        method=jws.kid,
    )


def _status(credential: Credential, question: Question, signer: PublicKey | None) -> Check:
    if "status" in credential.payload:
        claim, issuer = credential.payload["status"], credential.profile.issuer
        return check_status(claim, question, signer=signer, issuer=issuer)
    required = Requirement.STATUS in question.policy.require and not credential.is_self_stated
    return Check(Reason.STATUS_REQUIRED if required else Reason.STATUS_NONE)


def _made(credential: Credential, claims: JsonObject | None) -> Made | None:
    """For whom and when, as the checked Key Binding JWT says."""
    if claims is None or credential.holder is None:
        return None
    return Made(
        audience=str(claims["aud"]),
        issued=Instant.from_numeric_date(claims["iat"]),
        expires=None,
        key=credential.holder.thumbprint(),
        nonce=str(claims["nonce"]),
    )
