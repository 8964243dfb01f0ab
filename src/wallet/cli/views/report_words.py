"""The sentences of a verification report, for every form it is shown in: lines, a page.

Everything that somebody else wrote is made inert here; a page escapes it besides.
"""

from __future__ import annotations

from collections.abc import Iterator

from wallet.cli.views.claims import claim_label, claim_value, who_vouches
from wallet.credentials.families.sd_jwt_vc import SELF_STATED_TYPES
from wallet.credentials.reasons import CheckName, CheckOutcome, Reason
from wallet.credentials.report import Check, DocumentKind, Made, Report, Vouching
from wallet.exchange.selection import leaves
from wallet.messages import Catalogue
from wallet.standards.encoding import Instant, foreign_text
from wallet.standards.openid.claims_path import ConcretePath

NAME_LIMIT = 120
"""Characters of a name that a stranger chose."""

KEPT_WORD = (DocumentKind.RECEIPT, DocumentKind.WITHDRAWAL, DocumentKind.CLAIM_PROOF)
"""Documents about a release: who signed which word of them is told apart."""


def first_line(report: Report, t: Catalogue) -> str:
    """For whom and when the document was made."""
    made = report.made
    if made is None:
        line = t(f"verify.unmade.{report.kind}")
    else:
        values = {"audience": _audience(report, made, t), "date": made.issued.date()}
        if report.kind is DocumentKind.EXTRACT and made.expires is not None:
            line = t("verify.made.extract_until", until=made.expires.date(), **values)
        else:
            line = t(f"verify.made.{report.kind}", **values)
    return t("verify.demo", line=line) if report.demo else line


def headline(report: Report, t: Catalogue) -> str:
    """The outcome in one sentence."""
    check = report.decisive
    if check is None:
        sentence = t(f"verify.valid.{_validity(report)}")
    else:
        sentence = _reason(f"verify.reason.{check.code}{_variant(check, report, t)}", check, t)
    return t(f"verify.outcome.{outcome_word(report)}", reason=sentence)


def outcome_word(report: Report) -> str:
    """The outcome as it is printed: what has not begun has not ended."""
    check = report.decisive
    not_yet = check is not None and check.reason is Reason.TIME_NOT_YET
    return "not_yet" if not_yet else str(report.outcome)


def advice(report: Report, t: Catalogue) -> str:
    """What to do next, in one sentence."""
    check = report.decisive
    if check is None:
        return t(f"verify.advice.valid.{_validity(report)}")
    return t(f"verify.advice.{check.code}{_variant(check, report, t)}")


def _variant(check: Check, report: Report, t: Catalogue) -> str:
    """The end of the key where what decides means something else for this document: somebody on
    no list means little to who has none, and a new extract does not mend what an issuer ended."""
    of_part = report.kind is DocumentKind.EXTRACT and check not in report.checks
    if not report.lists and t.has(f"verify.reason.{check.code}.no_list"):
        return ".no_list"
    return ".in_extract" if of_part and t.has(f"verify.reason.{check.code}.in_extract") else ""


def part_heading(report: Report, number: int, t: Catalogue) -> str:
    """Who vouches for a part, numbered where there are several."""
    part = report.parts[number - 1]
    heading = who_vouches(part.vouching, part.issuer, t)
    if any(check.reason in _TAKEN_BACK for check in part.checks):
        heading = t("verify.group.taken_back", heading=heading)
    if len(report.parts) == 1:
        return heading
    return t("verify.part", number=number, heading=heading)


_TAKEN_BACK = frozenset({Reason.STATUS_REVOKED, Reason.STATUS_SUSPENDED})


def type_text(vct: str | None, t: Catalogue) -> str:
    """The type as it stands, after our own word for it where it is one of ours."""
    if vct is None:
        return ""
    inert = foreign_text(vct, limit=NAME_LIMIT)
    key = f"profile.kind.{_kind(vct)}"
    return f"{t(key)} ({inert})" if t.has(key) else t("verify.type", type=inert)


def claim_rows(report: Report, number: int, t: Catalogue) -> list[tuple[str, str]]:
    """The claims of a part: our word for each, and its value; none where it has none.

    In the W3C data model every object names its class (``type``), which tells a reader nothing; it
    is left to the data.
    """
    part = report.parts[number - 1]
    if not part.claims:
        return []
    kind = _kind(part.type)
    of_w3c = report.kind in (DocumentKind.W3C, DocumentKind.W3C_PRESENTATION)
    return [
        (claim_label(path, kind, t), claim_value(path, kind, value, t))
        for path, value in leaves(part.claims)
        if not (of_w3c and _is_class(path))
    ]


def _is_class(path: ConcretePath) -> bool:
    names = [step for step in path if isinstance(step, str)]
    return names[-1:] == ["type"]


def no_claims(report: Report, t: Catalogue) -> str:
    """What stands in the place of claims where there are none."""
    sealed = report.kind is DocumentKind.SEALED_PDF
    return t("verify.claims.in_the_pdf" if sealed else "verify.claims.none")


def is_excerpt(report: Report) -> bool:
    """Whether the claims are a part of what the document says."""
    return report.kind is DocumentKind.ELM and any(part.claims for part in report.parts)


def check_groups(report: Report, t: Catalogue) -> Iterator[tuple[str | None, tuple[Check, ...]]]:
    """The checks of the document, then under a title those of its parts; parts whose checks ended
    alike are told together."""
    for numbers, checks in alike(report):
        if not numbers:
            yield None, checks
            continue
        title = t("verify.checks.parts", numbers=", ".join(map(str, numbers)))
        types = dict.fromkeys(type_text(report.parts[number - 1].type, t) for number in numbers)
        named = "; ".join(one for one in types if one)
        yield (f"{title}: {named}" if named else title), checks


def open_questions(report: Report, t: Catalogue) -> Iterator[tuple[str, str]]:
    """What no check answered, and how to get an answer; questions with one way to it together.

    First what was needed and not told, then what was not asked, last what no check of this program
    can answer about any document.
    """
    unknown = [check for check in report.all_checks() if check.outcome is CheckOutcome.UNKNOWN]
    ways: dict[str, list[str]] = {}
    for check in dict.fromkeys((*unknown, *_not_asked(report))):
        way = f"verify.advice.{check.code}" if check in unknown else f"verify.how.{check.code}"
        if t.has(way):
            question = f"{t(f'verify.check.{check.name}')} ({reason_text(check, t)})"
            ways.setdefault(t(way), []).append(question)
    yield from (("; ".join(questions), way) for way, questions in ways.items())
    for name in _never_checked(report):
        yield t(f"verify.open.{name}"), t(f"verify.how.{name}")


def _not_asked(report: Report) -> Iterator[Check]:
    """What may be asked elsewhere. An end and a revocation are an issuer's to tell: who states
    something about themself can only be asked for more."""
    if report.kind in KEPT_WORD:
        return
    for check in report.checks:
        if check.name not in _OF_ISSUERS:
            yield check
    for part in report.parts:
        for check in part.checks:
            if check.name not in _OF_ISSUERS or part.vouching is not Vouching.SELF_STATED:
                yield check


_OF_ISSUERS = frozenset({CheckName.TIME, CheckName.STATUS})


def _never_checked(report: Report) -> Iterator[str]:
    reasons = {check.reason for check in report.all_checks()}
    if reasons & {Reason.KEY_CERTIFICATE, Reason.KEY_CERTIFICATE_EXPIRED}:
        yield "certificates"
    if report.made is not None and report.made.attachments:
        yield "attachments"
    if report.kind not in KEPT_WORD:
        yield "truth"


def alike(report: Report) -> Iterator[tuple[tuple[int, ...], tuple[Check, ...]]]:
    """The checks of the document under no number, then those of its parts under theirs."""
    yield (), report.checks
    parts: dict[tuple[Check, ...], list[int]] = {}
    for number, part in enumerate(report.parts, 1):
        parts.setdefault(part.checks, []).append(number)
    for checks, numbers in parts.items():
        yield tuple(numbers), checks


def fingerprint_text(report: Report, t: Catalogue) -> str:
    """The fingerprint; of what a wallet made, its sender was shown the same one."""
    key = "verify.fingerprint_of_file" if report.kind in _UNSEEN else "verify.fingerprint"
    return t(key, fingerprint=report.fingerprint)


_UNSEEN = frozenset(
    {
        DocumentKind.SEALED_PDF,
        DocumentKind.W3C,
        DocumentKind.W3C_PRESENTATION,
        DocumentKind.ELM,
        DocumentKind.CLAIM_PROOF,
    }
)


def reason_text(check: Check, t: Catalogue) -> str:
    """Why a check ended as it did."""
    return _reason(f"verify.reason.{check.code}", check, t)


def _reason(key: str, check: Check, t: Catalogue) -> str:
    source = foreign_text(check.source or "", limit=NAME_LIMIT)
    return t(key, source=source, date=day(check.date))


def day(date: str | None) -> str:
    """The day of a check's date, empty for none."""
    return Instant.parse(date).date() if date else ""


def lists_text(report: Report, t: Catalogue) -> str:
    """The trust lists that were asked."""
    if not report.lists:
        return t("verify.lists.none")
    named = (
        t("verify.lists.one", name=foreign_text(used.name, limit=NAME_LIMIT), date=used.date)
        for used in report.lists
    )
    return t("verify.lists", lists="; ".join(named))


def _audience(report: Report, made: Made, t: Catalogue) -> str:
    """Whom it was made for; a receipt names its recipient by an id that nobody reads."""
    if report.kind in KEPT_WORD:
        from wallet.cli.views.kept_word import recipient_of

        if (name := recipient_of(report, t)) is not None:
            return name
    if ":" in (made.audience or "") and Check(Reason.AUDIENCE) in report.checks:
        return t("verify.you")  # a client id: nobody knows their own by heart
    return foreign_text(made.audience or t("verify.nobody"), limit=NAME_LIMIT)


def _validity(report: Report) -> str:
    """Which sentence a valid document gets."""
    if report.kind in (*KEPT_WORD, DocumentKind.SEALED_PDF):
        return str(report.kind)
    if not report.has(Vouching.SELF_STATED):
        return "attested"
    return "mixed" if report.has(Vouching.ATTESTED) else "self_stated"


def _kind(vct: str | None) -> str:
    """The kind of record in one of our own types, empty for any other."""
    if vct is None or not vct.startswith(SELF_STATED_TYPES):
        return ""
    return vct.removeprefix(SELF_STATED_TYPES).partition(":")[0]
