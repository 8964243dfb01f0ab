"""What would leave, one notice per purpose, complete but for signatures."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from typing import Final

from wallet.consent.claims import NoticedClaim, format_members, noticed_claims, path_text
from wallet.consent.notice import Notice
from wallet.consent.sections import Asking, build_notice
from wallet.errors import ConsentError
from wallet.exchange.match import Chosen, chosen_from
from wallet.exchange.present import PreparedExtract, ShownClaim, prepare_extract
from wallet.exchange.terms import Use
from wallet.messages import Language, catalogue
from wallet.profile import claim_paths
from wallet.standards.encoding import Instant, b64u_encode
from wallet.standards.jose import PrivateKey
from wallet.standards.openid.dcql import covers
from wallet.workflows.asked import Asked
from wallet.workflows.hold import new_id
from wallet.workflows.holdings import Held
from wallet.workflows.ports import Clock, Entropy, KeyMaker, Vault
from wallet.workflows.share.narrowing import Place, narrow
from wallet.workflows.share.offers import Offers, Selection

_SALT_BYTES: Final = 32


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
    selection: Selection,
    *,
    language: Language,
    clock: Clock,
    entropy: Entropy,
    keys: KeyMaker,
    askings: Sequence[Asking] | None = None,
    leave_out: Collection[Place] = (),
) -> Review:
    """One notice per purpose, about what was selected.

    ``askings`` are the purposes to decide about; None: all that is asked, for one release;
    ``leave_out`` are values that stay. A purpose for which nothing is left has no notice. Raises
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
    chosen = chosen_from(offers.answer, selection.picks)
    if leave_out:
        chosen = narrow(chosen, offers.held, lambda leaf: leaf.place not in leave_out)
    sheets = []
    for asking in asked.askings(now) if askings is None else askings:
        choices = for_use(asking.use, chosen)
        if choices:
            prepared = prepare(review, choices, vault)
            notice = _notice(review, asking, prepared, selection.optional, language, entropy)
            sheets.append(Sheet(asking, notice, choices, prepared.shown))
    if not sheets:
        raise ConsentError("share.nothing_picked")
    return replace(review, sheets=tuple(sheets))


def for_use(use: Use | None, chosen: Sequence[Chosen]) -> tuple[Chosen, ...]:
    """The choices narrowed to what one use needs; all of them where none is stated."""
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


def prepare(review: Review, choices: Sequence[Chosen], vault: Vault) -> PreparedExtract:
    """The extract with these choices, complete but for signatures."""
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

    def words(claim: ShownClaim) -> str | None:
        key = claim_paths.value_key(claim.path, held[claim.ref].kind, claim.value)
        return t(key) if key is not None and t.has(key) else None

    return noticed_claims(
        prepared.shown,
        label=label,
        words=words,
        titles={ref: one.title or t(f"profile.kind.{one.kind}") for ref, one in held.items()},
        vcts={ref: one.vct for ref, one in held.items()},
        optional=optional,
    )
