"""The notice: complete, in the wallet's words, the service's words quoted, nothing forged."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from tests.fakes.consent import (
    TITLE,
    asking,
    claims,
    notice,
    request,
    shown,
    terms_with,
    unasked,
    use_with,
)
from tests.fakes.refusals import refused
from wallet.consent.notice import HIDDEN, Notice, Part
from wallet.consent.sections import Asking
from wallet.consent.states import Kind
from wallet.errors import ConsentError
from wallet.exchange.over_asking import OverAsked
from wallet.exchange.registration import Registration
from wallet.exchange.requester import Confirmation
from wallet.messages import ENGLISH, Language

BOTH = list(Language)
GDPR = "https://w3id.org/dpv/legal/eu/gdpr#"
PUBLIC_TASK = f"{GDPR}A6-1-e"


def lines(of: Notice, part: Part) -> tuple[str, ...]:
    return next(section.lines for section in of.sections if section.part is part)


def said(of: Notice, part: Part) -> str:
    return "\n".join(lines(of, part))


def test_the_sections_come_numbered_and_in_their_order() -> None:
    headings = [line for line in notice().text().splitlines() if line[:1].isdigit()]
    assert headings == [
        "1. Who gets your data",
        "2. What for",
        "3. What is sent",
        "4. Who else, where and how long",
        "5. Decisions about you",
        "6. What follows from yes and no",
        "7. When it ends, and your rights",
        "8. Your statement",
    ]


def test_both_languages_say_the_same_in_the_same_places() -> None:
    english, swedish = (notice(language=language) for language in BOTH)
    for one, other in zip(english.sections, swedish.sections, strict=True):
        assert one.part is other.part
        assert len(one.lines) == len(other.lines)
        assert [len(row.details) for row in one.rows] == [len(row.details) for row in other.rows]
        assert one.heading != other.heading


def test_everything_that_was_promised_is_said() -> None:
    text = notice().text()
    for part in (
        "Organisation number: NTRSE-5560000000",
        "Purpose: recruiting.",
        "In its own words: “Match with vacancies”",
        "It will: collect, store and match.",
        "your consent (GDPR, Article 6(1)(a))",
        "achievement.name: Undersköterska",
        f"(from {TITLE}; required; stated by you)",
        "Not sent: everything that is not in this list, and 7 other things in your wallet.",
        "Also gets it: “Exempelmoln AB” (works on its behalf, Sweden)",
        "Kept in: Sweden.",
        "It says that nothing leaves the EU and EEA.",
        "Kept for 180 days after you send it, then: deleted.",
        "It says that no machine decides about you alone.",
        "It makes a profile of you: a computer judges or guesses things about you",
        "If you say no, in its words: “You get no suggestions from the service.",
        "Your yes ends on 2027-02-18. How long the data are kept is another matter: see 4.",
        "wallet consent withdraw 6f0e2f7f",
        "Integritetsskyddsmyndigheten (IMY)",
        "I consent",
    ):
        assert part in text


def test_the_service_speaks_the_language_of_the_notice_where_it_can() -> None:
    assert "”Matcha mot lediga jobb”" in notice(language=Language.SWEDISH).text()
    only_finnish = use_with(description=[{"lang": "fi", "value": "Työnhaku"}])
    assert "“Työnhaku”" in notice(only_finnish).text()


def test_what_was_not_said_is_said_to_be_missing() -> None:
    bare = use_with(
        legal_basis=[PUBLIC_TASK],
        retention=None,
        storage_locations=None,
        recipients=None,
        onward_sharing=None,
        third_country_transfers=None,
        automated_decision=None,
        profiling=None,
        if_refused=None,
    )
    text = notice(bare).text()
    for part in (
        "It has not said whether others get it.",
        "It has not said where it is kept.",
        "It has not said whether it leaves the EU and EEA.",
        "It has not said for how long it is kept.",
        "It has not said whether a machine decides about you.",
        "it has not said what follows",
    ):
        assert part in text
    assert "profile" not in text


def test_a_machine_that_decides_is_named_with_its_logic() -> None:
    decision: dict[str, Any] = {
        "exists": True,
        "logic": [{"lang": "en", "value": "Points for each skill"}],
        "consequence": [{"lang": "en", "value": "Fewer suggestions"}],
    }
    text = said(notice(use_with(automated_decision=decision)), Part.AUTOMATED)
    assert "A machine alone makes decisions about you." in text
    assert "“Points for each skill”" in text
    assert "“Fewer suggestions”" in text


def test_who_meets_a_deciding_machine_is_told_how_to_get_a_person() -> None:
    decision: dict[str, Any] = {
        "exists": True,
        "logic": [{"lang": "en", "value": "Points"}],
        "consequence": [{"lang": "en", "value": "Fewer suggestions"}],
    }
    text = said(notice(use_with(automated_decision=decision)), Part.AUTOMATED)
    assert "You can demand that a person looks at the decision" in text
    assert "(GDPR, Article 22)" in text
    assert "For that, write to: “" in text
    assert "You can demand" not in said(notice(), Part.AUTOMATED)


def test_what_ends_is_told_apart_from_how_long_it_is_kept() -> None:
    grant = said(notice(asking(uses=3)), Part.END)
    assert "Your yes ends on 2027-02-18; nothing more is sent after that." in grant
    assert grant.count("see 4") == 1
    swedish = notice(asking(), language=Language.SWEDISH)
    assert "Ditt ja slutar gälla 2027-02-18. Hur länge uppgifterna sparas är en annan sak" in (
        swedish.text()
    )
    assert "The file that you send can be used until" in said(notice(unasked()), Part.END)
    assert "ends on" not in notice(use_with(legal_basis=[PUBLIC_TASK])).text()


def known(**members: Any) -> Any:
    """The requester as a list confirms it."""
    return replace(
        request().requester,
        **{
            "confirmed": Confirmation.LISTED_KEY,
            "list_name": "Egen lista",
            "list_date": "2026-11-01",
            **members,
        },
    )


def asked_by(requester: Any, **controller: Any) -> Asking:
    """A request by this requester, whose terms name this controller."""

    def change(raw: dict[str, Any]) -> None:
        raw["controller"].update(controller)

    return asking(replace(terms_with(change), requester=requester))


ALARMS = ("NOT CONFIRMED", "ANOTHER NAME", "SOMEBODY ELSE IS RESPONSIBLE")


def alarms_in(of: Asking, part: Part = Part.WHO) -> list[str]:
    return [line.partition(":")[0] for line in lines(notice(of), part) if line.startswith(ALARMS)]


def test_one_organisation_under_one_name_raises_no_alarm() -> None:
    assert alarms_in(asked_by(known())) == []
    assert alarms_in(asked_by(known(stated_name="EXEMPELMATCHNING ab"))) == []


def test_another_name_than_the_confirmed_one_is_said_aloud() -> None:
    of = asked_by(known(stated_name="Exempelbanken"))
    [line] = [one for one in lines(notice(of), Part.WHO) if one.startswith("ANOTHER NAME")]
    assert line == (
        "ANOTHER NAME: the request calls itself “Exempelbanken”, but is confirmed as "
        "Exempelmatchning AB."
    )


@pytest.mark.parametrize(
    ("requester", "controller", "other"),
    [
        ({}, {"name": "Exempelkoncernen"}, False),  # one number, two names
        ({}, {"identifier": "NTRSE-5560000009"}, True),
        ({}, {"name": "Exempelkoncernen", "identifier": "NTRSE-5560000009"}, True),
        ({"identifier": None}, {"name": "Exempelkoncernen"}, True),
        ({"identifier": None}, {}, False),
    ],
)
def test_somebody_else_who_answers_for_the_data_is_said_aloud(
    requester: dict[str, Any], controller: dict[str, Any], *, other: bool
) -> None:
    found = alarms_in(asked_by(known(**requester), **controller))
    assert found == (["SOMEBODY ELSE IS RESPONSIBLE"] if other else [])


def test_nobody_known_comes_first_and_again_before_the_words_to_type() -> None:
    of = asked_by(request().requester, identifier="NTRSE-5560000009")
    expected = ["NOT CONFIRMED", "SOMEBODY ELSE IS RESPONSIBLE"]
    assert alarms_in(of) == alarms_in(of, Part.STATEMENT) == expected
    assert lines(notice(of), Part.WHO)[1].startswith("NOT CONFIRMED")
    assert lines(notice(of), Part.STATEMENT)[0].startswith("NOT CONFIRMED")


@pytest.mark.parametrize("language", BOTH)
def test_a_name_in_an_alarm_stays_in_its_quotes(language: Language) -> None:
    of = asked_by(known(stated_name=HOSTILE, identifier=None), name=HOSTILE)
    seen = notice(of, language=language)
    assert not any(char in seen.text() for char in "\x1b\x07\u202e\u200b")
    alarm = [one for one in lines(seen, Part.WHO) if "CONFIRMED: 'trusted'" in one]
    assert len(alarm) == 3  # other name, other controller, and the controller itself


def test_what_needs_its_own_words_is_named_with_them_where_it_is_listed() -> None:
    sent = claims(shown(("trade_union",), "IF Metall"), shown(("level",), 4))
    seen = notice(sent=sent)
    assert lines(seen, Part.DATA)[0] == (
        "The law protects this more than the rest: “trade_union” (trade union membership). A yes "
        "takes words of its own, which you type first: I consent to sending trade union membership"
    )
    assert seen.special_labels("pd:TradeUnionMembership") == ("trade_union",)


def test_the_statements_stand_in_the_order_in_which_they_are_typed() -> None:
    told = lines(notice(sent=claims(shown(("trade_union",), "IF Metall"))), Part.STATEMENT)
    special = next(n for n, one in enumerate(told) if "I consent to sending" in one)
    assert told[special].startswith("After 3 you first type")
    assert told[special + 1].startswith("Then you say yes")
    assert told[special + 2 :] == ("I consent",)


def test_a_transfer_out_of_the_eea_names_country_and_protection() -> None:
    transfers: list[Any] = [
        {"country": "US", "recipient": "Exempel Inc", "safeguard": "standard clauses"},
        {"country": "XX"},
    ]
    text = said(notice(use_with(third_country_transfers=transfers)), Part.SHARING)
    assert "to the United States; protection there: “standard clauses”." in text
    assert "to “XX”; protection there: not said." in text


@pytest.mark.parametrize(
    ("starts", "words"),
    [
        ("presentation", "after you send it"),
        ("last_use", "after its last use"),
        ("withdrawal", "until you take your yes back and for 1 year and 6 months after"),
    ],
)
def test_a_time_is_told_with_its_start(starts: str, words: str) -> None:
    retention: dict[str, Any] = {
        "duration": "P1Y6M",
        "starts": starts,
        "then": "https://w3id.org/dpv#Anonymisation",
    }
    text = said(notice(use_with(retention=retention)), Part.SHARING)
    assert words in text
    assert "1 year and 6 months" in text
    assert "then: made anonymous" in text


def test_who_is_not_confirmed_is_in_quotes_and_said_to_be_nobody_known() -> None:
    text = said(notice(), Part.WHO)
    assert "Asked by: “Exempelmatchning AB”" in text
    assert "NOT CONFIRMED: anyone could have made this request." in text


@pytest.mark.parametrize(
    ("confirmed", "words"),
    [
        (Confirmation.LISTED_ANCHOR, "an authority on your list “Egen lista” of 2026-11-01"),
        (Confirmation.LISTED_KEY, "its key is on your list “Egen lista” of 2026-11-01"),
    ],
)
def test_who_is_confirmed_is_named_with_the_list(confirmed: Confirmation, words: str) -> None:
    known = replace(
        request().requester, confirmed=confirmed, list_name="Egen lista", list_date="2026-11-01"
    )
    text = said(notice(asking(replace(request(), requester=known))), Part.WHO)
    assert "Asked by: Exempelmatchning AB" in text
    assert words in text
    assert "NOT CONFIRMED" not in text


def test_more_than_registered_is_marked() -> None:
    over = (OverAsked("education", ("achievement", None, "name")), OverAsked("identity", None))
    text = said(notice(asking(replace(request(), over_asked=over))), Part.PURPOSE)
    assert "more than it is registered for: “achievement.*.name” and “identity”." in text


def test_a_public_authority_is_said_to_be_one_with_what_follows() -> None:
    def authority(raw: dict[str, Any]) -> None:
        raw["controller"]["public_body"] = True

    seen = notice(asking(terms_with(authority)))
    assert "It says that it is a public authority." in lines(seen, Part.WHO)
    assert "GDPR, recital 43" in said(seen, Part.PURPOSE)
    assert "can become an official document" in said(seen, Part.CONSEQUENCES)
    assert "official document" not in notice().text()


def test_another_legal_basis_is_no_consent_and_says_which_rights_hold() -> None:
    seen = notice(use_with(legal_basis=[PUBLIC_TASK]))
    text = seen.text()
    assert seen.kind is Kind.TRANSFER
    assert seen.statement == "I approve"
    assert "a public task (GDPR, Article 6(1)(e))" in text
    assert "it is not what allows the use" in text
    assert "I consent" not in text
    assert "To consent" not in text
    assert "wallet consent withdraw" not in text
    assert "This is no consent that you can take back" in text
    assert "an end to the use, by objecting (GDPR, Article 21)" in text
    assert "your data as a file" not in text


def test_no_terms_promise_nothing() -> None:
    seen = notice(asking(request("no_terms")))
    assert seen.kind is Kind.TRANSFER
    assert (seen.use_id, seen.statement) == ("", "I approve")
    assert "The recipient has promised nothing" in said(seen, Part.PURPOSE)
    assert "It has not said who else gets it" in said(seen, Part.SHARING)


def test_what_nobody_asked_for_is_in_the_persons_own_words() -> None:
    seen = notice(unasked("Exempelvägledning AB", "vägledning"), language=Language.SWEDISH)
    assert seen.kind is Kind.TRANSFER
    assert "Du skickar till: ”Exempelvägledning AB”" in seen.text()
    assert "Ändamålet som du skrev: ”vägledning”" in seen.text()
    assert "Ingen har frågat" in seen.text()
    assert "mottagaren har inte sagt vad som händer" not in seen.text()


def test_optional_unasked_and_signed_claims_are_marked() -> None:
    sent = claims(
        shown(("level",), 4),
        shown(("issuer_name",), "Exempelskolan", asked=False, self_stated=False),
    )
    first, second = notice(sent=sent).sections[2].rows
    assert first.details == ("required", "stated by you")
    assert second.details == ("not asked for, goes along", "signed by its issuer")
    assert "can tell that they hold the same one" in said(notice(sent=sent), Part.DATA)
    optional = notice(sent=claims(shown(("level",), 4), optional=("education",)))
    assert optional.sections[2].rows[0].details[0] == "optional"


@pytest.mark.parametrize("language", BOTH)
def test_a_document_of_which_nothing_can_be_left_out_is_said_to_go_whole(
    language: Language,
) -> None:
    part = shown(("name",), "Möbelsnickare", self_stated=False)
    whole = shown(("name",), "Möbelsnickare", self_stated=False, whole=True)
    twice = claims(whole, shown(("level",), 4, self_stated=False, asked=False, whole=True))

    assert not any("whole" in line for line in lines(notice(sent=claims(part)), Part.DATA))
    found = [
        line for line in lines(notice(sent=twice, language=language), Part.DATA) if TITLE in line
    ]
    word = {Language.ENGLISH: "goes whole", Language.SWEDISH: "i sin helhet"}[language]
    assert [word in line for line in found] == [True]


def test_guarded_claims_are_marked_and_special_ones_get_their_own_statement() -> None:
    sent = claims(
        shown(("trade_union",), "IF Metall"),
        shown(("personal_number",), "19900101-0017"),
        shown(("employer",), "Exempelby församling"),
    )
    seen = notice(sent=sent)
    text = seen.text()
    assert "sensitive by law: trade union membership" in text
    assert "may reveal: religious belief" in text
    assert "19900101-****" in text
    assert "0017" not in text
    assert seen.special_statements == (
        ("pd:TradeUnionMembership", "I consent to sending trade union membership"),
        ("pd:OfficialID", "I consent to sending national identity number"),
    )
    assert all(words in text for _, words in seen.special_statements)


@pytest.mark.parametrize(
    ("reason", "words"),
    [
        ("purpose", "it says that the purpose cannot do without"),
        ("secure_identification", "it says that it must know for certain who you are"),
        ("other_weighty_reason", "another weighty reason"),
        (None, "It has not said why it needs your identity number."),
    ],
)
def test_why_a_national_number_is_wanted_is_said_or_said_to_be_missing(
    reason: str | None, words: str
) -> None:
    sent = claims(shown(("personal_number",), "19900101-0017"))
    assert words in said(notice(use_with(national_number=reason), sent), Part.DATA)
    assert "identity number" not in said(notice(use_with(national_number=reason)), Part.DATA)


def test_data_about_crime_does_not_even_reach_the_screen() -> None:
    with refused(ConsentError, "consent.criminal") as caught:
        notice(sent=claims(shown(("level",), 4), shown(("criminal_record",), "no")))
    assert caught.value.data == {"claim": "criminal_record"}


def test_members_of_the_format_are_named_once() -> None:
    text = said(notice(formats=("iss", "cnf")), Part.DATA)
    assert "The format of the documents adds: iss, cnf." in text


@pytest.mark.parametrize(
    ("path", "mark"),
    [
        (("referee", "name"), "about another person, who has not been asked"),
        (("photo",), "picture of you"),
        (("salary",), "private: salary"),
        (("nationality",), "may reveal: nationality or origin"),
    ],
)
def test_every_guard_has_its_mark(path: tuple[str, ...], mark: str) -> None:
    [row] = notice(sent=claims(shown(path, "x"))).sections[2].rows
    assert mark in row.details


@pytest.mark.parametrize(
    ("members", "words"),
    [
        ({"onward_sharing": "listed"}, "nobody but those named here gets it"),
        ({"onward_sharing": "open_pool"}, "a pool from which anybody can fetch"),
        ({"profiling": False}, "It says that it makes no profile of you: no computer judges"),
        ({"legal_basis": [f"{GDPR}A6-1-c"]}, "a legal duty (GDPR, Article 6(1)(c))"),
        ({"legal_basis": [f"{GDPR}A6-1-d"]}, "somebody's vital interests"),
        ({"legal_basis": [f"{GDPR}A9-2-b"]}, f"“{GDPR}A9-2-b”"),
        ({"legal_basis": []}, "Legal basis it states: none."),
        ({"purpose": ["urn:example:other"]}, "Purpose: “urn:example:other”."),
        ({"storage_locations": ["SE", "FI", "NO"]}, "Kept in: Sweden, Finland and Norway."),
    ],
)
def test_a_coded_value_is_told_in_words_and_an_unknown_one_as_its_code(
    members: dict[str, Any], words: str
) -> None:
    assert words in notice(use_with(**members)).text()


@pytest.mark.parametrize(
    ("duration", "words"),
    [
        ("P1D", "1 day"),
        ("P1M", "1 month"),
        ("P2M", "2 months"),
        ("P2Y", "2 years"),
        ("P1Y2M3D", "1 year, 2 months and 3 days"),
        ("P2W", "14 days"),
    ],
)
def test_a_length_of_time_is_told_in_words(duration: str, words: str) -> None:
    then = "https://w3id.org/dpv#StorageDeletion"
    retention: dict[str, Any] = {"duration": duration, "starts": "presentation", "then": then}
    assert f"Kept for {words} after" in notice(use_with(retention=retention)).text()


def test_every_controller_is_named() -> None:
    def joint(raw: dict[str, Any]) -> None:
        raw["controller"]["joint"] = [{"name": "Exempelgruppen AB"}]

    assert (
        "Responsible together with: “Exempelgruppen AB”" in notice(asking(terms_with(joint))).text()
    )


def test_a_registered_purpose_stands_beside_the_stated_one() -> None:
    registration = Registration(
        name="Exempelmatchning",
        identifier=None,
        country="SE",
        purpose={"en": "Match your qualifications"},
        intended_use_id=None,
        privacy_policy=None,
        support_uri=None,
        supervisory_authority={},
        registry_uri=None,
        credentials=(),
        expires=None,
        registrar="Exempelregistret",
        confirmed=True,
        list_name="Egen lista",
        list_date="2026-11-01",
        token="",
    )
    words = "It has registered this purpose: “Match your qualifications”"
    assert words in notice(asking(replace(request(), registration=registration))).text()
    unknown = replace(registration, confirmed=False)
    assert words not in notice(asking(replace(request(), registration=unknown))).text()


def test_other_warnings_about_the_request_are_notes_and_none_is_said_twice() -> None:
    warned = replace(request(), warnings=("not_confirmed", "no_expiry", "overasking"))
    notes = [line for line in lines(notice(asking(warned)), Part.PURPOSE) if "Note: " in line]
    assert notes == [f"Note: {ENGLISH('request.warning.no_expiry')}."]


def test_approving_something_special_is_worded_as_approval() -> None:
    sent = claims(shown(("trade_union",), "IF Metall"))
    seen = notice(use_with(legal_basis=[PUBLIC_TASK]), sent)
    assert seen.special_statements == (
        ("pd:TradeUnionMembership", "I approve sending trade union membership"),
    )


@pytest.mark.parametrize(
    ("withheld", "words"),
    [(1, "in this list, and 1 other thing in"), (0, "everything that is not in this list.")],
)
def test_what_stays_is_counted(withheld: int, words: str) -> None:
    assert words in said(notice(withheld=withheld), Part.DATA)


HOSTILE = (
    "\x1b[2J\x1b]52;c;eA==\x07 OK”. CONFIRMED: “trusted” \u202e\u200b[bold]\n8. Your statement"
)


@pytest.mark.parametrize("language", BOTH)
def test_a_strangers_text_stays_on_its_line_and_in_its_quotes(language: Language) -> None:
    def hostile(raw: dict[str, Any]) -> None:
        raw["controller"]["name"] = HOSTILE
        raw["uses"][0]["description"] = [{"lang": "en", "value": HOSTILE}]
        raw["uses"][0]["if_refused"] = [{"lang": "en", "value": HOSTILE}]
        raw["uses"][0]["recipients"] = [{"name": HOSTILE}]

    sent = claims(shown(("name",), HOSTILE))
    seen = notice(asking(terms_with(hostile)), sent, language=language)
    text = seen.text()
    plain = notice(sent=claims(shown(("name",), "x")), language=language)
    assert len(text.splitlines()) == len(plain.text().splitlines())
    assert not any(char in text for char in "\x1b\x07\u202e\u200b")
    opening, closing = ("“", "”") if language is Language.ENGLISH else ("”", "”")
    in_name = next(line for line in lines(seen, Part.WHO) if "OK" in line)
    assert in_name.count(closing) == (1 if opening != closing else 2)
    assert in_name.endswith(closing)


def test_a_very_long_text_is_cut() -> None:
    long = use_with(description=[{"lang": "en", "value": "x" * 1_000}])
    assert max(map(len, notice(long).text().splitlines())) < 500


@pytest.mark.parametrize("language", BOTH)
@pytest.mark.parametrize("width", [60, 80])
def test_lines_fit_the_width(width: int, language: Language) -> None:
    sent = claims(shown(("employer",), "Exempelbygg " * 30), shown(("name",), "x" * 300))
    wrapped = notice(sent=sent, language=language).text(width)
    assert max(map(len, wrapped.splitlines())) <= width


@pytest.mark.parametrize("language", BOTH)
def test_wrapping_changes_no_word(language: Language) -> None:
    seen = notice(language=language)
    assert seen.text(60).split() == seen.text().split()


def test_a_copy_for_the_record_has_neither_values_nor_titles() -> None:
    seen = notice()
    copy = seen.text(values=False)
    assert "Undersköterska" not in copy
    assert TITLE not in copy
    assert copy.count(HIDDEN) == 4
    assert len(copy.splitlines()) == len(seen.text().splitlines())


def test_the_digest_covers_text_language_version_and_salt() -> None:
    seen = notice()
    others = [
        notice(sent=claims(shown(("level",), 4))),
        notice(language=Language.SWEDISH),
        replace(seen, version=99),
        replace(seen, salt="other"),
        replace(seen, language=Language.SWEDISH),
    ]
    digests = {one.digest for one in (seen, *others)}
    assert len(digests) == 6
    assert notice().digest == seen.digest


def test_a_yes_may_cover_several_sendings_and_no_date() -> None:
    of = asking(uses=3, until=None)
    text = said(notice(of), Part.END)
    assert "Your yes covers 3 sendings." in text
    assert "Your yes ends on" not in text
    assert "covers 1 sending." in said(notice(asking(uses=1)), Part.END)


@pytest.mark.parametrize(
    ("country", "words"),
    [("SE", "IMY), www.imy.se"), ("FI", "authority of Finland"), (None, "IMY), www.imy.se")],
)
def test_complaints_go_to_the_authority_of_the_recipients_country(
    country: str | None, words: str
) -> None:
    there = replace(request(), requester=replace(request().requester, country=country))
    of: Asking = asking(there)
    assert words in said(notice(of), Part.END)


STAYS = "Your name, address and contact details are not sent."


def test_that_the_name_stays_is_said_where_it_does() -> None:
    employer = claims(shown(("employer", "name"), "Exempelvård AB"))
    assert STAYS in said(notice(asking(), employer), Part.DATA)


@pytest.mark.parametrize("path", [("name", "given"), ("email",), ("address", "city")])
def test_that_the_name_stays_is_not_said_where_somebody_is_named(path: tuple[str, ...]) -> None:
    assert STAYS not in said(notice(asking(), claims(shown(path, "Alva"))), Part.DATA)


def test_that_the_name_stays_is_not_said_of_what_an_issuer_wrote() -> None:
    diploma = claims(shown(("title",), "Examen", self_stated=False))
    assert STAYS not in said(notice(asking(), diploma), Part.DATA)
