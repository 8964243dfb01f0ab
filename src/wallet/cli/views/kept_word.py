"""The parts of a receipt, a withdrawal or a claim proof in words: what each of the two signed."""

from __future__ import annotations

from collections.abc import Iterator

from wallet.cli.views.claims import render_pairs
from wallet.cli.views.page import Page
from wallet.consent.words import Words
from wallet.credentials.report import Part, Report
from wallet.errors import InputError
from wallet.exchange.terms.duration import parse_duration
from wallet.messages import Catalogue
from wallet.standards.encoding import Instant, JsonObject, JsonValue, compact_json, foreign_text

_INDENT = "  "
_VALUE_LIMIT = 8_000
"""Characters of a value: as many as one in a wallet may have."""


def render_kept_word(report: Report, t: Catalogue, page: Page) -> Iterator[str]:
    """Each part under a heading that says whose signature it rests on."""
    for heading, rows in kept_word(report, t):
        yield ""
        yield from page.wrap(heading)
        yield from render_pairs(rows, page, indent=_INDENT)


def kept_word(report: Report, t: Catalogue) -> Iterator[tuple[str, list[tuple[str, str]]]]:
    """Whose signature each part rests on, and what they signed."""
    for part in report.parts:
        if "demand" in part.claims:
            yield t("verify.kept.demanded"), _demand(part, t)
        elif isinstance(proven := part.claims.get("proven"), dict):
            yield _proven_heading(proven, t), _proven(proven, t)
        elif "decisions" in part.claims:
            decisions = _objects(part.claims["decisions"])
            rows = [row for decision in decisions for row in _decision(decision, t)]
            digest = foreign_text(str(part.claims["sha256"]))
            yield t("verify.kept.by_person"), [*rows, (t("verify.kept.file"), digest)]
        else:
            yield _heading_of_recipient(part, t), [*_promises(part.claims, t)]


def recipient_of(report: Report, t: Catalogue) -> str | None:
    """The recipient as the person named it, in quotes; None where nothing of it is proven."""
    for part in report.parts:
        for decision in _objects(part.claims.get("decisions")):
            return Words(t).quote(str(decision["recipient"]))
    return None


def _demand(part: Part, t: Catalogue) -> list[tuple[str, str]]:
    claims = part.claims
    earlier = _texts(claims["earlier"])
    return [
        (t("verify.kept.demand"), t(f"verify.kept.demand.{claims['demand']}")),
        (t("verify.kept.use"), foreign_text(str(claims["use_id"]))),
        (t("verify.kept.consent"), foreign_text(str(claims["consent_id"]))),
        *([(t("verify.kept.earlier"), str(len(earlier)))] if earlier else []),
    ]


def _proven_heading(proven: JsonObject, t: Catalogue) -> str:
    """What the receipt says of the value; under a grant no more than that it might be sent."""
    words = Words(t)
    return t(
        f"verify.kept.proven.{'granted' if proven['grant'] else 'sent'}",
        claim=words.quote(str(proven["claim"])),
        recipient=words.quote(str(proven["recipient"])),
        date=_day(proven["time"]),
    )


def _proven(proven: JsonObject, t: Catalogue) -> list[tuple[str, str]]:
    value = proven["value"]
    plain = value if isinstance(value, str) else compact_json(value).decode("utf-8")
    return [
        (t("verify.kept.value"), foreign_text(plain, limit=_VALUE_LIMIT)),
        (t("verify.kept.not_proven"), t("verify.kept.not_proven.all")),
    ]


def _decision(decision: JsonObject, t: Catalogue) -> Iterator[tuple[str, str]]:
    words = Words(t)
    outcome = t(f"verify.kept.{decision['kind']}.{decision['outcome']}")
    yield t("verify.kept.decision"), f"{outcome}, {_day(decision['time'])}"
    yield t("verify.kept.recipient"), words.quote(str(decision["recipient"]))
    if purpose := decision["purpose"]:
        yield t("verify.kept.purpose"), words.quote(str(purpose))
    if statement := decision["statement"]:
        yield t("verify.kept.statement"), words.quote(str(statement))
    given = decision["outcome"] == "given"
    if given and (until := decision["until"]):
        yield t("verify.kept.until"), _day(until)
    claims = decision["claims"]
    names = [foreign_text(str(one)) for one in claims] if isinstance(claims, list) else []
    yield t("verify.kept.claims" if given else "verify.kept.claims_refused"), "; ".join(names)


def _heading_of_recipient(part: Part, t: Catalogue) -> str:
    issuer = part.issuer
    if issuer is not None and issuer.list_name is not None:
        return t(
            "verify.kept.by_recipient",
            name=foreign_text(issuer.name or t("verify.nobody")),
            list=foreign_text(issuer.list_name),
            date=issuer.list_date,
        )
    stated = Words(t).quote(issuer.stated) if issuer is not None and issuer.stated else "–"
    return t("verify.kept.by_unknown", stated=stated)


def _promises(claims: JsonObject, t: Catalogue) -> Iterator[tuple[str, str]]:
    words = Words(t)
    yield t("verify.kept.asked_as"), foreign_text(str(claims.get("client_id")))
    if "controller" not in claims:
        yield t("verify.kept.promised"), t("verify.kept.nothing")
        return
    yield t("verify.kept.controller"), words.quote(str(claims["controller"]))
    for use in _objects(claims["uses"]):
        purposes = words.terms(_texts(use.get("purpose")))
        bases = words.join([words.legal_basis(one) for one in _texts(use.get("legal_basis"))])
        parts = [purposes, bases, *_retention(use.get("retention"), words)]
        yield foreign_text(str(use.get("id"))), "; ".join(part for part in parts if part)


def _retention(value: JsonValue, words: Words) -> Iterator[str]:
    if not isinstance(value, dict):
        return
    try:
        duration = words.duration(parse_duration(str(value.get("duration"))))
        then = words.term(str(value.get("then")))
        yield words.say(f"consent.retention.{value.get('starts')}", duration=duration, then=then)
    except (InputError, KeyError):  # of a receipt that says something no wallet writes
        yield foreign_text(str(value.get("duration")))


def _objects(value: JsonValue) -> list[JsonObject]:
    return [one for one in value if isinstance(one, dict)] if isinstance(value, list) else []


def _texts(value: JsonValue) -> list[str]:
    return [str(one) for one in value] if isinstance(value, list) else []


def _day(value: JsonValue) -> str:
    """A day of a document that its signer may have filled with anything."""
    try:
        return Instant.parse(str(value)).date()
    except InputError:
        return foreign_text(str(value), limit=40)
