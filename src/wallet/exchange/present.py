"""What leaves: prepared, shown, and only then signed.

::

    prepared = prepare_extract(chosen, holdings, …)   # complete but for the holder's signatures
    prepared.shown                                    # every value that would leave
    prepared = prepared.narrow(query_ids)             # a purpose was refused
    signed = sign_extract(prepared, uses=…, recipient_signer=…, holder_signers=…)

``shown`` is read from the prepared presentations themselves, not from the query; after signing,
the text is parsed anew and what it holds is compared with what was shown.

A self-stated record is made here, with exactly the decided claims. They stand in its payload as
they are, with no Disclosures: there is nothing left to keep back, and nothing that the recipient
could take out without breaking the signature.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from wallet.credentials.families.sd_jwt_vc import read_credential
from wallet.credentials.policy import Policy
from wallet.credentials.reasons import Outcome
from wallet.credentials.report import Attachment, fingerprint
from wallet.credentials.trust import Trust
from wallet.errors import DefectError, InputError
from wallet.exchange.check import verify_document
from wallet.exchange.extract import EXTRACT_TYP, Frame, parse_extract
from wallet.exchange.match import Chosen, CredentialHolding, Holding, RecordHolding
from wallet.exchange.selection import leaves, original_path, pick
from wallet.standards.encoding import Instant, JsonObject, JsonValue, compact_json, sha256_b64u
from wallet.standards.identifiers import did_jwk
from wallet.standards.jose import PublicKey, Signer, sign_jws
from wallet.standards.openid.claims_path import ConcretePath
from wallet.standards.sd_jwt import (
    CLEAR_CLAIMS,
    VC_TYP,
    Unsigned,
    bind,
    parse_issued_sd_jwt,
    parse_sd_jwt,
    present,
    process,
    sign,
)

_RESERVED = CLEAR_CLAIMS | {"_sd", "_sd_alg", "..."}


@dataclass(frozen=True, slots=True)
class ShownClaim:
    """One value that leaves."""

    query_id: str
    ref: str
    path: ConcretePath
    """In what the recipient gets."""
    value: JsonValue
    """A text, a number, true, false or null; or an empty object or array."""
    asked: bool
    """Whether the query asks for it; else it cannot be kept back."""
    self_stated: bool
    technical: bool
    """A member of the format (``iss``, ``exp``, ``cnf`` …), not a claim about the person."""
    whole: bool = False
    """Whether it is of a document signed by somebody else of which nothing can be kept back."""


@dataclass(frozen=True, slots=True)
class SelfMade:
    """A self-stated record before it is signed."""

    unsigned: Unsigned


@dataclass(frozen=True, slots=True)
class Attested:
    """A presentation of a credential before its holder signs."""

    presentation: str
    """Ends in ``~``."""
    holder_key: str | None
    """Thumbprint; None where it is bound to nobody and goes without proof."""


@dataclass(frozen=True, slots=True)
class PreparedPart:
    """One presentation, complete but for the holder's signatures."""

    query_id: str
    ref: str
    content: SelfMade | Attested
    shown: tuple[ShownClaim, ...]


@dataclass(frozen=True, slots=True)
class PreparedExtract:
    """An extract, complete but for the holder's signatures."""

    frame: Frame
    parts: tuple[PreparedPart, ...]

    @property
    def shown(self) -> tuple[ShownClaim, ...]:
        """Every value that would leave."""
        return tuple(claim for part in self.parts for claim in part.shown)

    def narrow(self, query_ids: Collection[str]) -> PreparedExtract:
        """Only what answers these credential queries."""
        parts = tuple(part for part in self.parts if part.query_id in query_ids)
        return replace(self, parts=parts)


@dataclass(frozen=True, slots=True)
class SignedExtract:
    """What leaves."""

    text: str
    fingerprint: str
    """For sender and recipient to compare by eye or by voice."""
    sha256: str
    """Base64url, of the text."""


def prepare_extract(
    chosen: Sequence[Chosen],
    holdings: Sequence[Holding],
    *,
    recipient_key: PublicKey,
    audience: str,
    nonce: str | None,
    at: Instant,
    expires: Instant,
    jti: str,
    request_digest: str | None = None,
    terms_digest: str | None = None,
    dcql_query: JsonObject | None = None,
    attachments: tuple[Attachment, ...] = (),
    demo: bool = False,
) -> PreparedExtract:
    """The extract that answers with these choices, for the holder's key of this recipient.

    Raises :class:`InputError`: ``sd_jwt.…`` for an original that cannot be read,
    ``extract.no_holder_key`` for a credential bound to a key that is not known,
    ``extract.no_such_claim`` for a path into nothing.
    """
    frame = Frame(
        key=recipient_key,
        audience=audience,
        nonce=nonce,
        issued=at,
        expires=expires,
        jti=jti,
        request_digest=request_digest,
        terms_digest=terms_digest,
        dcql_query=dcql_query,
        attachments=attachments,
        demo=demo,
    )
    by_ref = {holding.ref: holding for holding in holdings}
    return PreparedExtract(frame, tuple(_part(one, by_ref[one.ref], frame) for one in chosen))


def sign_extract(
    prepared: PreparedExtract,
    *,
    uses: tuple[str, ...],
    recipient_signer: Signer,
    holder_signers: Mapping[str, Signer],
) -> SignedExtract:
    """The extract, signed, parsed again, compared with what was shown, and verified.

    ``uses`` are the purposes decided; ``holder_signers`` the keys of the credentials by
    thumbprint. Raises :class:`DefectError`, ``extract.…``: nothing may leave then.
    """
    frame = replace(prepared.frame, uses=uses)
    if recipient_signer.public != frame.key or not prepared.parts:
        raise DefectError("extract.not_signable")
    presentations = [
        (part.query_id, _signed(part, frame, recipient_signer, holder_signers))
        for part in prepared.parts
    ]
    text = sign_jws(
        frame.payload(presentations),
        recipient_signer,
        typ=EXTRACT_TYP,
        header={"jwk": frame.key.to_jwk()},
    )
    _compare(text, prepared, frame)
    return SignedExtract(text, fingerprint(text), sha256_b64u(text.encode("ascii")))


def _part(choice: Chosen, holding: Holding, frame: Frame) -> PreparedPart:
    if isinstance(holding, RecordHolding):
        return _self_stated(choice, holding, frame)
    return _attested(choice, holding)


def _self_stated(choice: Chosen, record: RecordHolding, frame: Frame) -> PreparedPart:
    claims = pick(record.claims, choice.paths)
    if not _RESERVED.isdisjoint(claims):
        raise DefectError("extract.reserved_claim")
    payload: JsonObject = {
        "iss": did_jwk(frame.key),
        "vct": record.vct,
        "iat": frame.issued.seconds,
        "exp": frame.expires.seconds,
        "cnf": {"jwk": frame.key.to_jwk()},
        **claims,
    }
    shown = tuple(
        _shown(choice, path, value, asked=path[0] in claims, self_stated=True)
        for path, value in leaves(payload)
    )
    return PreparedPart(choice.query_id, choice.ref, SelfMade(Unsigned(payload, ())), shown)


def _attested(choice: Chosen, holding: CredentialHolding) -> PreparedPart:
    if read_credential(holding.text).is_bound and holding.holder_key_thumbprint is None:
        raise InputError("extract.no_holder_key")
    original = parse_issued_sd_jwt(holding.text)
    presentation = present(original, choice.paths)
    whole, part = process(original), process(parse_sd_jwt(presentation))
    shown = []
    for path, value in leaves(part.payload):
        origin = original_path(path, part, whole)
        asked = any(origin[: len(wanted)] == wanted for wanted in choice.paths)
        claim = _shown(choice, path, value, asked=asked, self_stated=False)
        shown.append(replace(claim, whole=not original.disclosures))
    content = Attested(presentation, holding.holder_key_thumbprint)
    return PreparedPart(choice.query_id, choice.ref, content, tuple(shown))


def _shown(
    choice: Chosen, path: ConcretePath, value: JsonValue, *, asked: bool, self_stated: bool
) -> ShownClaim:
    return ShownClaim(
        query_id=choice.query_id,
        ref=choice.ref,
        path=path,
        value=value,
        asked=asked,
        self_stated=self_stated,
        technical=path[0] in CLEAR_CLAIMS,
    )


def _signed(
    part: PreparedPart, frame: Frame, recipient: Signer, holders: Mapping[str, Signer]
) -> str:
    content = part.content
    if isinstance(content, SelfMade):
        header: JsonObject = {"kid": f"{did_jwk(frame.key)}#0"}
        text, signer = sign(content.unsigned, recipient, typ=VC_TYP, header=header), recipient
    elif content.holder_key is None:
        return content.presentation
    else:
        text, signer = content.presentation, _holder(content.holder_key, holders)
    return bind(text, signer, aud=frame.audience, nonce=frame.binding_nonce, iat=frame.issued)


def _holder(thumbprint: str, holders: Mapping[str, Signer]) -> Signer:
    signer = holders.get(thumbprint)
    if signer is None or signer.public.thumbprint() != thumbprint:
        raise DefectError("extract.not_signable")
    return signer


def _compare(text: str, prepared: PreparedExtract, frame: Frame) -> None:
    """What was shown is what leaves, and it verifies as far as that is the holder's doing."""
    signed = parse_extract(text)
    found = [
        (query_id, path, value)
        for query_id, sd_jwt in signed.presentations
        for path, value in leaves(process(parse_sd_jwt(sd_jwt)).payload)
    ]
    shown = [(claim.query_id, claim.path, claim.value) for claim in prepared.shown]
    if _grouped(found) != _grouped(shown) or signed.frame != frame:
        raise DefectError("extract.not_as_shown")
    policy = Policy(audiences=(frame.audience,), nonce=frame.nonce)
    report = verify_document(text.encode("ascii"), trust=Trust(), policy=policy, at=frame.issued)
    if report.outcome is Outcome.INVALID:
        raise DefectError("extract.not_verifiable")


def _grouped(claims: Iterable[tuple[str, ConcretePath, JsonValue]]) -> bytes:
    """Claims by query, in order, in a form that tells ``true`` from 1."""
    by_query: dict[str, list[object]] = {}
    for query_id, path, value in claims:
        by_query.setdefault(query_id, []).append([path, value])
    return compact_json(by_query)
