"""Is this document genuine, for me, and who says what is in it.

:func:`verify_document` tells the format from the content and hands the text to its family. The
families of this layer and below are in :data:`FAMILIES`; a caller from above adds its own
(consent receipts) by the ``typ`` they answer for.

The steps of an extract:
1. structure; the version is known;
2. the envelope's signature, by the key in its header: nothing inside is looked at before;
3. it answers what its own query asks, and that is the caller's where the caller gave it: ids,
   types, number, holder binding;
4. time, and whether its maker has withdrawn it;
5. audience and nonce, where the caller gave them;
6. each presentation as a credential of its own (``credentials.families``);
7. each is bound to this envelope: its holder's key signed the extract's audience and binding
   nonce at the time of the extract, and a self-stated one has the envelope's key.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from wallet import limits
from wallet.credentials.checks import check_audience, check_nonce, check_time
from wallet.credentials.families.sd_jwt_vc import (
    Credential,
    broken_part,
    check_credential,
    read_credential,
    verify_sd_jwt_vc,
)
from wallet.credentials.policy import Policy
from wallet.credentials.question import Family, MediaFamily, Question
from wallet.credentials.reasons import Reason
from wallet.credentials.recognise import (
    BAKED_PNG,
    BAKED_SVG,
    ELM,
    JSON_SEAL,
    SD_JWT_VC,
    SEALED_PDF,
    W3C_JSON,
    W3C_JWT,
    W3C_PRESENTATION_JWT,
    W3C_SD_JWT,
    recognise,
    recognise_media,
)
from wallet.credentials.report import Check, DocumentKind, Made, Part, Report
from wallet.credentials.snapshot import Snapshot
from wallet.credentials.trust import Trust
from wallet.errors import InputError
from wallet.exchange.extract import EXTRACT_TYP, Frame, parse_extract
from wallet.standards.encoding import Instant, digest_of, sha256_b64u
from wallet.standards.jose import verify_jws
from wallet.standards.linked_data import Canonizer
from wallet.standards.openid.query import DcqlQuery, parse_dcql
from wallet.standards.sd_jwt import verify_key_binding


def verify_document(
    data: bytes,
    *,
    trust: Trust,
    policy: Policy,
    at: Instant,
    snapshot: Snapshot | None = None,
    canonize: Canonizer | None = None,
    families: Mapping[str, Family] | None = None,
) -> Report:
    """The report about a document.

    ``families`` are further formats by ``typ``, beside :data:`FAMILIES`. Raises
    :class:`InputError` where nothing was recognised, or where version or algorithm are unknown:
    such a document is not judged.
    """
    question = Question(trust, policy, at, snapshot, canonize)
    media = recognise_media(data)
    if media is not None:
        return MEDIA[media](data, question)
    typ, text = recognise(data)
    family = {**FAMILIES, **(families or {})}.get(typ)
    if family is None:
        raise InputError("verify.unknown_type", typ=typ[:60])
    return family(text, question)


def verify_extract(text: str, question: Question) -> Report:
    """The report about an extract. Raises ``InputError("extract.version")``."""
    try:
        extract = parse_extract(text)
    except InputError as error:
        if error.code == "extract.version":
            raise
        return question.report(
            DocumentKind.EXTRACT, text, (Check(Reason.MALFORMED, detail=error.code),)
        )
    try:
        verify_jws(extract.jws, extract.frame.key, typ=EXTRACT_TYP)
    except InputError as error:
        wrong = Check(Reason.SIGNATURE_WRONG, detail=error.code)
        return question.report(DocumentKind.EXTRACT, text, (Check(Reason.PARSED), wrong))
    frame = extract.frame
    presented = tuple(_read(query, sd_jwt) for query, sd_jwt in extract.presentations)
    checks = (
        _query(frame, presented, question.policy),
        Check(Reason.SIGNATURE),
        check_time({"iat": frame.issued.seconds, "exp": frame.expires.seconds}, question.at),
        _withdrawn(text, frame, question.policy),
        check_audience(frame.audience, question),
        check_nonce(frame.nonce, question),
    )
    nonce = frame.binding_nonce
    parts = tuple(_part(one, frame, nonce, question) for one in presented)
    return question.report(DocumentKind.EXTRACT, text, checks, parts, _made(frame), demo=frame.demo)


@dataclass(frozen=True, slots=True)
class _Presented:
    """One presentation: read, or the error that says why it could not be."""

    query: str
    credential: Credential | InputError


def _read(query: str, text: str) -> _Presented:
    try:
        return _Presented(query, read_credential(text))
    except InputError as error:
        return _Presented(query, error)


def _part(presented: _Presented, frame: Frame, nonce: str, question: Question) -> Part:
    credential = presented.credential
    if isinstance(credential, InputError):
        return broken_part(credential, query=presented.query)
    try:
        part = check_credential(credential, question, query=presented.query)
    except InputError as error:
        return broken_part(error, query=presented.query)
    return part.with_checks(*_binding(credential, frame, nonce))


def _binding(credential: Credential, frame: Frame, nonce: str) -> tuple[Check, ...]:
    """Step 7; ``nonce`` is the frame's binding nonce."""
    if not credential.is_bound:
        return (Check(Reason.HOLDER_NO_HOLDER),)
    if credential.holder is None:
        return (Check(Reason.HOLDER_UNSUPPORTED),)
    if credential.sd_jwt.key_binding is None:
        return (Check(Reason.HOLDER_CUT_OFF),)
    try:
        proof = verify_key_binding(
            credential.sd_jwt,
            holder_key=credential.holder,
            aud=None,
            nonce=None,
            at=frame.issued,
            max_age=limits.CLOCK_SKEW,
        )
    except InputError as error:
        return (Check(_OF_KEY_BINDING.get(error.code, Reason.HOLDER_WRONG), detail=error.code),)
    if proof["aud"] != frame.audience or proof["nonce"] != nonce:
        return (Check(Reason.HOLDER), Check(Reason.ONE_WALLET_OTHER_EXTRACT))
    if credential.is_self_stated and credential.holder != frame.key:
        return (Check(Reason.HOLDER), Check(Reason.ONE_WALLET_OTHER_KEY))
    return (Check(Reason.HOLDER), Check(Reason.ONE_WALLET))


_OF_KEY_BINDING = {
    "sd_jwt.kb_hash": Reason.HOLDER_OTHER_TEXT,
    "sd_jwt.kb_time": Reason.HOLDER_TIME,
}


def _query(frame: Frame, presented: tuple[_Presented, ...], policy: Policy) -> Check:
    """Step 3. What was asked and not given is no fault of the extract: a purpose may be refused."""
    if policy.query is not None and digest_of(policy.query) != digest_of(frame.dcql_query):
        return Check(Reason.NOT_THE_QUERY, detail="extract.query_changed")
    try:
        query = parse_dcql(frame.dcql_query) if frame.dcql_query is not None else None
    except InputError as error:
        return Check(Reason.MALFORMED, detail=error.code)
    counts = Counter(one.query for one in presented)
    for one in presented:
        problem = _query_problem(query, one, counts[one.query])
        if problem is not None:
            return Check(Reason.NOT_THE_QUERY, detail=problem)
    return Check(Reason.PARSED)


def _query_problem(query: DcqlQuery | None, one: _Presented, count: int) -> str | None:
    """Why a presentation does not answer; a broken one is left to step 6."""
    credential = one.credential
    if query is None:
        bound = isinstance(credential, InputError) or credential.is_bound
        return None if bound else "extract.query_binding"
    if one.query not in query.ids:
        return "extract.query_id"
    wanted = query.credential(one.query)
    if count > 1 and not wanted.multiple:
        return "extract.query_multiple"
    if isinstance(credential, InputError):
        return None
    if wanted.holder_binding and not credential.is_bound:
        return "extract.query_binding"
    held = set(credential.profile.types)
    fits = wanted.format == SD_JWT_VC and any(held.issuperset(group) for group in wanted.types)
    return None if fits else "extract.query_type"


def _withdrawn(text: str, frame: Frame, policy: Policy) -> Check:
    notice = policy.withdrawn
    if notice is None:
        return Check(Reason.STATUS_NONE)
    sha256 = sha256_b64u(text.encode("ascii"))
    if not notice.ends(jti=frame.jti, sha256=sha256, key=frame.key.thumbprint()):
        return Check(Reason.STATUS_OTHER_NOTICE)
    when = notice.time.rfc3339()
    if notice.use_id is not None and set(frame.uses) - {notice.use_id}:
        return Check(Reason.STATUS_PARTLY_WITHDRAWN, source=notice.use_id, date=when)
    return Check(Reason.STATUS_WITHDRAWN, date=when)


def _made(frame: Frame) -> Made:
    return Made(
        audience=frame.audience,
        issued=frame.issued,
        expires=frame.expires,
        key=frame.key.thumbprint(),
        jti=frame.jti,
        nonce=frame.nonce,
        uses=frame.uses,
        request_digest=frame.request_digest,
        terms_digest=frame.terms_digest,
        attachments=frame.attachments,
    )


def _verify_sealed_pdf(data: bytes, question: Question) -> Report:
    """Loaded for a PDF alone: what reads one takes longer to load than all the rest."""
    from wallet.credentials.families.sealed_pdf import verify_sealed_pdf

    return verify_sealed_pdf(data, question)


def _verify_json_seal(text: str, question: Question) -> Report:
    """Loaded where one is met: most verifications are of extracts."""
    from wallet.credentials.families.elm import verify_json_seal

    return verify_json_seal(text, question)


def _verify_unsealed(text: str, question: Question) -> Report:
    """Likewise."""
    from wallet.credentials.families.elm import verify_unsealed

    return verify_unsealed(text, question)


def _verify_embedded(text: str, question: Question) -> Report:
    """Likewise."""
    from wallet.credentials.families.w3c.embedded import verify_embedded

    return verify_embedded(text, question)


def _verify_w3c_jwt(text: str, question: Question) -> Report:
    """Likewise."""
    from wallet.credentials.families.w3c.jwt import verify_w3c_jwt

    return verify_w3c_jwt(text, question)


def _verify_w3c_sd_jwt(text: str, question: Question) -> Report:
    """Likewise."""
    from wallet.credentials.families.w3c.sd_jwt import verify_w3c_sd_jwt

    return verify_w3c_sd_jwt(text, question)


def _verify_presentation(text: str, question: Question) -> Report:
    """Likewise."""
    from wallet.credentials.families.w3c.presentation import verify_presentation

    return verify_presentation(text, question)


def _verify_baked(data: bytes, question: Question) -> Report:
    """A picture: the badge in it by the rules of its own format, and no others."""
    from wallet.credentials.families.baked import verify_baked

    return verify_baked(data, question, {name: FAMILIES[name] for name in _BADGES})


_BADGES = (W3C_JSON, W3C_JWT)
"""What may be baked into a picture."""

FAMILIES: Mapping[str, Family] = MappingProxyType(
    {
        EXTRACT_TYP: verify_extract,
        SD_JWT_VC: verify_sd_jwt_vc,
        JSON_SEAL: _verify_json_seal,
        ELM: _verify_unsealed,
        W3C_JSON: _verify_embedded,
        W3C_JWT: _verify_w3c_jwt,
        W3C_SD_JWT: _verify_w3c_sd_jwt,
        W3C_PRESENTATION_JWT: _verify_presentation,
    }
)

MEDIA: Mapping[str, MediaFamily] = MappingProxyType(
    {SEALED_PDF: _verify_sealed_pdf, BAKED_PNG: _verify_baked, BAKED_SVG: _verify_baked}
)
"""The formats that are no text, by media type."""
