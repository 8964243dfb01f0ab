"""Decisions: only a typed statement is a yes, and it covers what was shown and no more."""

from __future__ import annotations

import copy
from dataclasses import replace

import pytest

from tests.fakes.consent import CHALLENGE, claims, notice, present, shown, yes
from tests.fakes.refusals import refused
from wallet.consent.claims import ClaimRef
from wallet.consent.decision import (
    CHALLENGE_LENGTH,
    Answer,
    Decision,
    Method,
    Outcome,
    decide_deferred,
    decide_given,
    decide_refused,
    draw_challenge,
    read_statement,
)
from wallet.errors import ConsentError, DefectError
from wallet.messages import Language

SPECIAL = claims(shown(("level",), 4), shown(("trade_union",), "IF Metall"))


def test_a_yes_says_what_how_and_about_which_text() -> None:
    seen = notice()
    decision = yes(seen)
    assert decision.outcome is Outcome.GIVEN
    assert decision.method is Method.TERMINAL
    assert (decision.use_id, decision.consent_id) == (seen.use_id, seen.consent_id)
    assert decision.statement == "I consent"
    assert decision.notice_digest == seen.digest
    assert decision.claims == tuple(claim.ref for claim in seen.claims)
    assert decision.special == ()


@pytest.mark.parametrize("decide", [decide_refused, decide_deferred])
def test_without_a_yes_nothing_may_leave(decide: type) -> None:
    decision = decide(notice(), at=present(), method=Method.TERMINAL)
    assert decision.outcome in (Outcome.REFUSED, Outcome.DEFERRED)
    assert (decision.claims, decision.statement, decision.special) == ((), None, ())
    assert decision.notice_digest == notice().digest


@pytest.mark.parametrize(
    ("line", "answer"),
    [
        ("I consent h7kq", Answer.COMPLETE),
        ("i  CONSENT   H7KQ ", Answer.COMPLETE),
        ("", Answer.NOTHING),
        ("   ", Answer.NOTHING),
        ("yes", Answer.WRONG_WORDS),
        ("y", Answer.WRONG_WORDS),
        ("h7kq", Answer.WRONG_WORDS),
        ("I consent", Answer.WRONG_CHARACTERS),
        ("I consent h7k", Answer.WRONG_CHARACTERS),
        ("I consent h7kqq", Answer.WRONG_CHARACTERS),
        ("I consent to all h7kq", Answer.WRONG_WORDS),
        ("I consent h7kq now", Answer.WRONG_WORDS),
        ("I approve h7kq", Answer.WRONG_WORDS),
        ("I dissent h7kq", Answer.WRONG_WORDS),
        ("do I consent h7kq", Answer.WRONG_WORDS),
        ("jag samtycker h7kq", Answer.WRONG_WORDS),
    ],
)
def test_a_line_is_the_statement_and_the_drawn_characters_or_it_is_not(
    line: str, answer: Answer
) -> None:
    assert read_statement(line, "I consent", CHALLENGE) is answer
    if answer is not Answer.COMPLETE:
        with refused(ConsentError, "consent.statement"):
            decide_given(notice(), line, CHALLENGE, at=present(), method=Method.TERMINAL)


def test_the_swedish_statement_is_swedish() -> None:
    seen = notice(language=Language.SWEDISH)
    assert yes(seen).statement == "jag samtycker"
    decomposed = "jag godkänner".replace("ä", "a\u0308")
    assert read_statement(f"{decomposed} {CHALLENGE}", "jag godkänner", CHALLENGE) is (
        Answer.COMPLETE
    )


def test_a_choice_may_leave_out_what_is_optional() -> None:
    seen = notice(sent=claims(optional=("education",)))
    first = seen.claims[0].ref
    assert yes(seen, claims=[first]).claims == (first,)
    assert yes(seen, claims=[]).claims == ()


def test_a_choice_keeps_what_is_required() -> None:
    seen = notice()
    with refused(ConsentError, "consent.claims"):
        yes(seen, claims=[seen.claims[0].ref])


def test_a_choice_adds_nothing_to_what_was_shown() -> None:
    seen = notice()
    more = [*(claim.ref for claim in seen.claims), ClaimRef("identity", 0, ("name",))]
    with refused(ConsentError, "consent.claims"):
        yes(seen, claims=more)


@pytest.mark.parametrize(
    "typed", [[], ["I consent"], [""], ["I consent to sending religious belief"]]
)
def test_a_special_category_needs_its_own_statement(typed: list[str]) -> None:
    seen = notice(sent=SPECIAL)
    with refused(ConsentError, "consent.special_statement"):
        yes(seen, special_lines=typed)


def test_a_special_category_with_its_statement_is_recorded() -> None:
    seen = notice(sent=SPECIAL)
    typed = ["  i consent to sending TRADE union membership"]
    assert yes(seen, special_lines=typed).special == ("pd:TradeUnionMembership",)


def test_a_notice_that_hides_its_special_statement_decides_nothing() -> None:
    seen = replace(notice(sent=SPECIAL), special_statements=())
    with refused(DefectError, "consent.decision"):
        yes(seen)


def test_a_special_claim_that_is_left_out_needs_no_statement() -> None:
    sent = claims(
        shown(("level",), 4), shown(("trade_union",), "IF Metall"), optional=("education",)
    )
    seen = notice(sent=sent)
    decision = yes(seen, claims=[seen.claims[0].ref], special_lines=[])
    assert decision.special == ()


def test_a_notice_with_data_about_crime_decides_nothing() -> None:
    seen = notice()
    crime = claims(shown(("title",), "Utdrag ur belastningsregistret"))
    with refused(DefectError, "consent.decision"):
        yes(replace(seen, claims=crime))


def test_a_decision_is_not_made_by_its_constructor() -> None:
    made = yes(notice())
    members = {name: getattr(made, name) for name in Decision.__slots__ if name != "seal"}
    for seal in (None, object()):
        with refused(DefectError, "consent.decision"):
            Decision(**members, seal=seal)


def test_a_decision_cannot_be_changed_into_another() -> None:
    refusal = decide_refused(notice(), at=present(), method=Method.TERMINAL)
    with pytest.raises(AttributeError):
        refusal.outcome = Outcome.GIVEN  # type: ignore[misc]  # trying is the point
    with pytest.raises(ValueError, match="seal"):
        replace(refusal, outcome=Outcome.GIVEN)  # type: ignore[call-arg]  # trying is the point
    assert copy.copy(refusal).outcome is Outcome.REFUSED


def test_characters_are_drawn_from_those_nobody_mistakes() -> None:
    drawn = {char for number in range(248) for char in draw_challenge(bytes([number] * 4))}
    assert len(drawn) == 31
    assert drawn.isdisjoint("01ilo")
    assert len(draw_challenge(bytes(16))) == CHALLENGE_LENGTH


def test_bytes_that_would_favour_some_characters_are_passed_over() -> None:
    assert draw_challenge(bytes([255, 250, 0, 1, 2, 3])) == draw_challenge(bytes([0, 1, 2, 3]))
    with refused(DefectError, "consent.challenge"):
        draw_challenge(bytes([255] * 32))
