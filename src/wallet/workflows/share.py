"""Sharing: what of mine fits, what would leave, and, once decided, the signed extract.

Three steps with the person between them; nothing here asks anybody anything::

    offers = find_offers(held, asked, vault)           # which of my records answer what is asked
    review = prepare_review(vault, asked, offers, picks, …)   # one notice per purpose
    release = make_release(vault, review, decisions, …)       # recorded, then ready to leave

Only decisions open the last step, and they are made in one module of the command line. Consent
record, receipt and log entry are committed before the extract is handed to the caller.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace

from wallet.consent.claims import NoticedClaim, format_members, noticed_claims, path_text
from wallet.consent.decision import Decision, Method, Outcome
from wallet.consent.notice import Notice
from wallet.consent.receipt import Covered, build_receipt
from wallet.consent.record import (
    CLAIM_KEY_BYTES,
    Recorded,
    build_record,
    claim_list,
    recipient_of,
)
from wallet.consent.sections import Asking, build_notice
from wallet.errors import ConsentError, DefectError, NotFoundError
from wallet.exchange.match import Chosen, chosen_from, find_matches
from wallet.exchange.present import (
    PreparedExtract,
    ShownClaim,
    SignedExtract,
    prepare_extract,
    sign_extract,
)
from wallet.log import EventType
from wallet.messages import Language, catalogue
from wallet.profile import claim_paths
from wallet.standards.encoding import (
    Instant,
    JsonObject,
    JsonValue,
    b64u_encode,
    compact_json,
    sha256_b64u,
)
from wallet.standards.jose import PrivateKey
from wallet.standards.openid.dcql import DcqlMatch, covers
from wallet.workflows import journal
from wallet.workflows.asked import Asked
from wallet.workflows.hold import new_id
from wallet.workflows.holdings import Held
from wallet.workflows.ports import Clock, Entropy, HolderKey, KeyMaker, Release, Vault

_SALT_BYTES = 32


@dataclass(frozen=True, slots=True)
class Offer:
    """One credential query and what of mine answers it."""

    query_id: str
    required: bool
    multiple: bool
    """Whether several may be sent."""
    choices: tuple[Held, ...]


@dataclass(frozen=True, slots=True)
class Offers:
    """All queries in their order."""

    held: tuple[Held, ...]
    answer: DcqlMatch
    queries: tuple[Offer, ...]


def find_offers(held: tuple[Held, ...], asked: Asked, vault: Vault) -> Offers:
    """What of ``held`` answers what is asked, as far as the vault has the keys to show it.

    Raises ``NotFoundError("share.nothing_fits")`` with the ids of the required queries that
    nothing answers: then nothing at all may be sent.
    """
    named = {getattr(one.holding, "holder_key_thumbprint", None) for one in held} - {None}
    keys = {name for name in named if name is not None and vault.key(name) is not None}
    answer = find_matches(asked.query, [one.holding for one in held], keys=keys)
    if not answer.satisfiable:
        missing = [name for name in asked.query.ids if not answer.by_query[name]]
        raise NotFoundError("share.nothing_fits", queries=", ".join(missing))
    by_ref = {one.holding.ref: one for one in held}
    queries = [
        Offer(
            query_id=query.id,
            required=query.id in answer.required_ids,
            multiple=query.multiple,
            choices=tuple(by_ref[found.ref] for found in answer.by_query[query.id]),
        )
        for query in asked.query.credentials
    ]
    offered = (*answer.required_ids, *answer.optional_ids)
    return Offers(held, answer, tuple(one for one in queries if one.query_id in offered))


@dataclass(frozen=True, slots=True)
class Sheet:
    """One purpose on the table."""

    asking: Asking
    notice: Notice
    choices: tuple[Chosen, ...]
    shown: tuple[ShownClaim, ...]


@dataclass(frozen=True, slots=True)
class Review:
    """Everything the person decides about, complete but for signatures."""

    asked: Asked
    held: tuple[Held, ...]
    sheets: tuple[Sheet, ...]
    key: PrivateKey
    """The holder's key for this recipient; stored only when something is released."""
    made_at: Instant
    jti: str


def prepare_review(
    vault: Vault,
    asked: Asked,
    offers: Offers,
    picks: Sequence[tuple[str, str]],
    *,
    language: Language,
    clock: Clock,
    entropy: Entropy,
    keys: KeyMaker,
) -> Review:
    """One notice per purpose, about the records picked as pairs of query id and ref.

    A purpose for which nothing was picked has no notice. Raises
    ``ConsentError("share.nothing_picked")`` where none has.
    """
    now = clock.now()
    known = vault.recipient_key(asked.recipient_id)
    review = Review(
        asked=asked,
        held=offers.held,
        sheets=(),
        key=known.key if known else keys.new_key(),
        made_at=now,
        jti=new_id(entropy),
    )
    chosen = chosen_from(offers.answer, picks)
    optional = {one.query_id for one in offers.queries if not one.required}
    sheets = []
    for asking in asked.askings(now):
        choices = _for_use(asking, chosen)
        if choices:
            prepared = _prepare(review, choices, vault)
            notice = _notice(review, asking, prepared, optional, language, entropy)
            sheets.append(Sheet(asking, notice, choices, prepared.shown))
    if not sheets:
        raise ConsentError("share.nothing_picked")
    return replace(review, sheets=tuple(sheets))


@dataclass(frozen=True, slots=True)
class Made:
    """A release, recorded and about to leave."""

    extract: SignedExtract
    receipt: str
    record_ids: tuple[str, ...]
    """Of the consents and transfers it rests on."""
    expires: Instant


def make_release(
    vault: Vault,
    review: Review,
    decisions: Sequence[Decision],
    *,
    clock: Clock,
    entropy: Entropy,
) -> Made | None:
    """What leaves by these decisions, one per sheet; None where none of them is a yes.

    Consent and transfer records, receipt and log entries are committed when this returns. Raises
    ``ConsentError("consent.request_expired")`` where the request ran out meanwhile, and
    ``DefectError`` where what was signed is not what was shown; nothing is recorded then.
    """
    now = clock.now()
    if [one.consent_id for one in decisions] != [one.notice.consent_id for one in review.sheets]:
        raise DefectError("share.decisions")
    if not vault.is_demo and any(one.method is Method.DEMO for one in decisions):
        raise DefectError("share.scripted")
    decided = tuple(zip(review.sheets, decisions, strict=True))
    given = [(sheet, one) for sheet, one in decided if one.outcome is Outcome.GIVEN]
    if not given:
        _record_no(vault, decided, now, entropy)
        return None
    request = review.asked.request
    if request is not None and request.object.exp is not None and now >= request.object.exp:
        raise ConsentError("consent.request_expired", date=str(request.object.exp))
    extract = _sign(vault, review, [sheet for sheet, _ in given])
    recorded = [
        (sheet, decision, _build_record(review, sheet, decision, now, entropy))
        for sheet, decision in decided
        if decision.outcome is not Outcome.DEFERRED
    ]
    receipt = build_receipt(
        tuple(one.record for _, _, one in recorded),
        jti=new_id(entropy),
        at=now,
        audience=review.asked.recipient_id,
        covered=Covered(extract.sha256, extract.sha256, review.jti),
        request=request.token if request is not None else None,
        signer=review.key,
    )
    with vault.transaction():
        _keep_key(vault, review, now)
        for sheet, decision in decided:
            _log_decision(vault, sheet, decision, entropy)
        for sheet, decision, one in recorded:
            if decision.outcome is Outcome.GIVEN:
                _keep_release(vault, review, sheet, one, receipt, extract, now, entropy)
    return Made(
        extract=extract,
        receipt=receipt,
        record_ids=tuple(sheet.notice.consent_id for sheet, _ in given),
        expires=review.asked.expires(review.made_at),
    )


def defer(vault: Vault, review: Review, at: Instant, entropy: Entropy) -> None:
    """Records that a sitting ended without decisions: nothing was released, nothing refused."""
    with vault.transaction():
        for sheet in review.sheets:
            _log_seen(vault, sheet, at, entropy)
            _log_outcome(vault, sheet, Outcome.DEFERRED, at, entropy)


def why_nothing_left(decisions: Sequence[Decision]) -> str:
    """The error code of a sitting that released nothing."""
    refused = any(one.outcome is Outcome.REFUSED for one in decisions)
    return "share.refused" if refused else "share.deferred"


def handed_over(vault: Vault, made: Made, at: Instant, entropy: Entropy, channel: str) -> None:
    """Records that the extract reached the file or the recipient."""
    with vault.transaction():
        for record_id in made.record_ids:
            journal.write(
                vault,
                entropy,
                EventType.RELEASE_HANDED_OVER,
                at,
                {
                    "consent_id": record_id,
                    "release_id": made.extract.sha256,
                    "channel": channel,
                },
            )


def failed(vault: Vault, made: Made, at: Instant, entropy: Entropy, reason: str) -> None:
    """Records that the extract could not be handed over."""
    with vault.transaction():
        for record_id in made.record_ids:
            journal.write(
                vault,
                entropy,
                EventType.RELEASE_FAILED,
                at,
                {"consent_id": record_id, "release_id": made.extract.sha256, "reason": reason},
            )


def _for_use(asking: Asking, chosen: Sequence[Chosen]) -> tuple[Chosen, ...]:
    """The choices narrowed to what one use needs."""
    use = asking.use
    if use is None:
        return tuple(chosen)
    found = []
    for one in chosen:
        if one.query_id in use.credential_ids:
            found.append(one)
            continue
        wanted = [claim.path for claim in use.claims if claim.credential_id == one.query_id]
        paths = tuple(path for path in one.paths if any(covers(name, path) for name in wanted))
        if paths:
            found.append(replace(one, paths=paths))
    return tuple(found)


def _prepare(review: Review, choices: Sequence[Chosen], vault: Vault) -> PreparedExtract:
    asked = review.asked
    request = asked.request
    return prepare_extract(
        choices,
        [one.holding for one in review.held],
        recipient_key=review.key.public,
        audience=asked.audience,
        nonce=asked.nonce,
        at=review.made_at,
        expires=asked.expires(review.made_at),
        jti=review.jti,
        request_digest=request.digest if request is not None else None,
        terms_digest=request.terms.digest if request is not None and request.terms else None,
        dcql_query=asked.raw_query,
        demo=vault.is_demo,
    )


def _notice(
    review: Review,
    asking: Asking,
    prepared: PreparedExtract,
    optional: Collection[str],
    language: Language,
    entropy: Entropy,
) -> Notice:
    shown = {claim.ref for claim in prepared.shown}
    return build_notice(
        asking,
        _noticed(review, prepared, optional, language),
        consent_id=new_id(entropy),
        language=language,
        salt=b64u_encode(entropy.token(_SALT_BYTES)),
        withheld=sum(one.holding.ref not in shown for one in review.held),
        formats=format_members(prepared.shown),
    )


def _noticed(
    review: Review, prepared: PreparedExtract, optional: Collection[str], language: Language
) -> tuple[NoticedClaim, ...]:
    t = catalogue(language)
    held = {one.holding.ref: one for one in review.held}

    def label(claim: ShownClaim) -> str:
        found = claim_paths.label(claim.path, held[claim.ref].kind)
        if found is None:
            return path_text(claim.path)
        words = t(found.key)
        if found.index is not None:
            words = f"{words} {found.index + 1}"
        return f"{words}, {t(found.part)}" if found.part else words

    return noticed_claims(
        prepared.shown,
        label=label,
        titles={ref: one.title or t(f"profile.kind.{one.kind}") for ref, one in held.items()},
        vcts={ref: one.vct for ref, one in held.items()},
        optional=optional,
    )


def _sign(vault: Vault, review: Review, sheets: Sequence[Sheet]) -> SignedExtract:
    """The extract of the purposes that got a yes; nothing in it was not on one of their notices."""
    prepared = _prepare(review, _merged(sheets), vault)
    shown = {_place(claim) for sheet in sheets for claim in sheet.shown}
    if not {_place(claim) for claim in prepared.shown} <= shown:
        raise DefectError("share.not_shown")
    signers = {}
    for one in review.held:
        thumbprint = getattr(one.holding, "holder_key_thumbprint", None)
        stored = vault.key(thumbprint) if thumbprint else None
        if thumbprint and stored is not None:
            signers[thumbprint] = stored.key
    uses = tuple(sheet.notice.use_id for sheet in sheets if sheet.notice.use_id)
    return sign_extract(prepared, uses=uses, recipient_signer=review.key, holder_signers=signers)


def _place(claim: ShownClaim) -> tuple[str, str, tuple[str | None, ...], bytes]:
    """What was shown, apart from positions in lists: together two purposes may send more of one."""
    path = tuple(step if isinstance(step, str) else None for step in claim.path)
    return claim.query_id, claim.ref, path, compact_json(claim.value)


def _merged(sheets: Sequence[Sheet]) -> tuple[Chosen, ...]:
    merged: dict[tuple[str, str], Chosen] = {}
    for sheet in sheets:
        for one in sheet.choices:
            key = (one.query_id, one.ref)
            paths = (*merged[key].paths, *one.paths) if key in merged else one.paths
            merged[key] = replace(one, paths=tuple(dict.fromkeys(paths)))
    return tuple(merged.values())


def _build_record(
    review: Review, sheet: Sheet, decision: Decision, at: Instant, entropy: Entropy
) -> Recorded:
    request = review.asked.request
    return build_record(
        sheet.asking,
        sheet.notice,
        decision,
        created=at,
        person=review.key.public.thumbprint(),
        new_key=lambda: entropy.token(CLAIM_KEY_BYTES),
        request_digest=request.digest if request is not None else None,
    )


def _record_no(
    vault: Vault, decided: Sequence[tuple[Sheet, Decision]], at: Instant, entropy: Entropy
) -> None:
    with vault.transaction():
        for sheet, decision in decided:
            _log_seen(vault, sheet, at, entropy)
            _log_outcome(vault, sheet, decision.outcome, decision.decided_at, entropy)


def _keep_key(vault: Vault, review: Review, at: Instant) -> None:
    recipient = review.asked.recipient_id
    if vault.recipient_key(recipient) is None:
        vault.put_key(HolderKey(review.key, "recipient", recipient, at))


def _keep_release(
    vault: Vault,
    review: Review,
    sheet: Sheet,
    recorded: Recorded,
    receipt: str,
    extract: SignedExtract,
    at: Instant,
    entropy: Entropy,
) -> None:
    record = recorded.record
    secrets: JsonObject = {
        "claim_keys": list(recorded.claim_keys),
        "notice_salt": sheet.notice.salt,
        "key": review.key.public.thumbprint(),
    }
    vault.put_release(Release(sheet.notice.consent_id, record, receipt, secrets, at))
    data: JsonObject = {
        **_about(sheet),
        "release_id": extract.sha256,
        "document_digest": extract.sha256,
        "receipt_digest": sha256_b64u(receipt.encode("ascii")),
        "claims": claim_list(record),
    }
    journal.write(vault, entropy, EventType.RELEASE_PREPARED, at, data)


def _log_decision(vault: Vault, sheet: Sheet, decision: Decision, entropy: Entropy) -> None:
    _log_seen(vault, sheet, decision.decided_at, entropy)
    _log_outcome(vault, sheet, decision.outcome, decision.decided_at, entropy, decision)


def _log_seen(vault: Vault, sheet: Sheet, at: Instant, entropy: Entropy) -> None:
    request = sheet.asking.request
    if request is None:
        return
    data: JsonObject = {**_about(sheet), "request_digest": request.digest}
    if request.object.exp is not None:
        data["request_expires"] = request.object.exp.rfc3339()
    journal.write(vault, entropy, EventType.REQUEST_SEEN, at, data)


def _log_outcome(
    vault: Vault,
    sheet: Sheet,
    outcome: Outcome,
    at: Instant,
    entropy: Entropy,
    decision: Decision | None = None,
) -> None:
    data: JsonObject = {
        **_about(sheet),
        "outcome": str(outcome),
        "notice_digest": sheet.notice.digest,
        "language": str(sheet.notice.language),
    }
    if decision is not None:
        data["method"] = str(decision.method)
    if outcome is Outcome.GIVEN and sheet.asking.until is not None:
        data["until"] = sheet.asking.until.rfc3339()
    journal.write(vault, entropy, EventType.DECIDED, at, data)


def _about(sheet: Sheet) -> JsonObject:
    """Which consent, for whom, for what: the same members in every entry about it."""
    asking = sheet.asking
    recipient = recipient_of(asking)
    named: dict[str, JsonValue] = {
        name: recipient[name] for name in ("id", "name", "country") if recipient[name]
    }
    data: JsonObject = {
        "consent_id": sheet.notice.consent_id,
        "consent_kind": str(sheet.notice.kind),
        "recipient": named,
    }
    if asking.use is not None:
        data["use_id"] = asking.use.id
        data["purposes"] = list(asking.use.purposes)
    if asking.terms is not None:
        data["terms_digest"] = asking.terms.digest
    return data
