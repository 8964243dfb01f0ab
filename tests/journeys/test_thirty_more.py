"""The acceptance tests of consent, by their number: proof, withdrawal, rights, words.

Here are 10, 13 to 16, 20 to 23 and 26 to 29; the others are in ``test_thirty.py``.
"""

from __future__ import annotations

import csv
import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final, NoReturn

import pytest
from hypothesis import given as for_all
from hypothesis import settings
from hypothesis import strategies as st
from jwcrypto import jwk, jws
from pyld import jsonld

from tests.fakes.clock import NOON
from tests.fakes.consent import asking, notice, terms_with
from tests.fakes.given import give as give_without_sitting
from tests.fakes.promises import complete_use
from tests.fakes.service import FakeService
from tests.fakes.session import FakeServices, FakeSession, run_line
from tests.fakes.shared import shared_data
from tests.fakes.vault import new_vault
from tests.journeys.asked import (
    EMPLOYER,
    KEYS,
    SHARE,
    TITLE,
    UNLOCK,
    WORDS,
    ask,
    change_terms,
    consents,
    give,
    last_words,
    log_of,
    must,
    refused,
    say_yes,
    somebody_asked,
    use,
)
from tests.journeys.harness import Journey, Running
from tests.journeys.test_no_values_in_clear import files as files_under
from tests.journeys.test_no_values_in_clear import found as found_in
from wallet.cli.views.page import display_width
from wallet.consent.answer import ANSWER_TYP
from wallet.consent.receipt import verify_receipt
from wallet.consent.vocabulary import PREFIXES
from wallet.consent.withdrawal import verify_withdrawal
from wallet.errors import InputError
from wallet.exchange.request import check_request
from wallet.log import LogRow, check_chain
from wallet.log.chain import next_row
from wallet.messages import Language
from wallet.standards.encoding import (
    JsonObject,
    b64u_encode,
    canonical_json,
    parse_json_object,
)
from wallet.standards.jose import PrivateKey, parse_jws, sign_jws

_TOKEN: Final = re.compile(r"[A-Za-z0-9_-]{20,}|[0-9a-f-]{36}")


@pytest.fixture
def journey(tmp_path: Path) -> Journey:
    return somebody_asked(tmp_path)


@pytest.fixture
def shared(journey: Journey) -> str:
    """The short id of a consent under which an extract left."""
    assert say_yes(journey.start(SHARE)).finish() == 0
    return str(consents(journey)[0]["id"]).removeprefix("urn:uuid:")[:8]


def receipt_of(journey: Journey, consent: str) -> str:
    must(journey, f"wallet consent receipt {consent} --out r.receipt --force {UNLOCK}")
    return (journey.work / "r.receipt").read_text("ascii").strip()


def test_10_a_withdrawal_needs_no_network_and_holds_at_once(journey: Journey) -> None:
    grant = give(journey)
    must(journey, use(grant, "ask.request", "first.extract"))
    must(journey, f"wallet consent withdraw {grant} {UNLOCK}")
    ask(journey, "second.request")
    refused(journey, use(grant, "second.request", "second.extract"), "grants.withdrawn")
    assert not (journey.work / "second.extract").exists()
    waiting = json.loads(must(journey, f"wallet consent outbox --json {UNLOCK}"))["items"]
    assert [one["progress"] for one in waiting] == ["waiting"]


def test_10_a_second_withdrawal_changes_nothing(journey: Journey, shared: str) -> None:
    must(journey, f"wallet consent withdraw {shared} {UNLOCK}")
    notice_file = journey.work / f"{shared}.withdrawal"
    before = log_of(journey), notice_file.read_bytes()
    must(journey, f"wallet consent withdraw {shared} {UNLOCK}")
    assert (log_of(journey), notice_file.read_bytes()) == before


def test_10_what_left_can_be_withdrawn_when_its_record_is_gone(
    journey: Journey, shared: str
) -> None:
    screen = must(journey, f"wallet list --json --quiet {UNLOCK}")
    for item in json.loads(screen[screen.index("{") :])["items"]:
        must(journey, f"wallet remove {item['id']} --yes {UNLOCK}")
    must(journey, f"wallet consent withdraw {shared} {UNLOCK}")
    signed = (journey.work / f"{shared}.withdrawal").read_text("ascii").strip()
    assert verify_withdrawal(signed).key == verify_receipt(receipt_of(journey, shared)).key


def _rows() -> list[LogRow]:
    rows: list[LogRow] = []
    for number in range(5):
        body: JsonObject = {"schema": "log-event/1", "type": "created", "count": number}
        rows.append(next_row(rows[-1] if rows else None, body, bytes([number]) * 32))
    return rows


@settings(max_examples=200)
@for_all(st.integers(0, 4), st.data())
def test_13_one_changed_byte_of_an_entry_is_found_where_it_is(place: int, data: Any) -> None:
    rows = _rows()
    row = rows[place]
    assert row.body is not None
    text = bytearray(canonical_json(row.body))
    position = data.draw(st.integers(0, len(text) - 1))
    text[position] ^= data.draw(st.integers(1, 255))
    try:
        body = parse_json_object(bytes(text))
    except InputError:  # the vault reads what is no JSON object as an empty one
        body = {}
    rows[place] = LogRow(row.seq, body, row.key, row.commitment, row.link)
    assert [one.seq for one in check_chain(rows)] == [place + 1]


def test_13_the_command_says_where(tmp_path: Path) -> None:
    home = tmp_path / "home"
    with new_vault(home) as vault:
        give_without_sitting(vault)
        with vault.transaction():
            vault._database.write("UPDATE log SET body = body || 'x' WHERE seq = ?", 2)
    ended = run_line(["log", "check", "--json"], FakeSession(FakeServices(home)))
    assert ended.code == 3
    assert json.loads(ended.stdout)["findings"] == [{"seq": 2, "flaw": "body"}]


def test_14_no_value_is_in_records_receipts_and_log(journey: Journey) -> None:
    must(journey, f"wallet identity set --name 'Alva Exempel' {UNLOCK}")
    assert say_yes(journey.start(SHARE)).finish() == 0
    [consent] = [str(one["id"]) for one in consents(journey)]
    kept = [
        must(journey, f"wallet consent show {consent} --json {UNLOCK}"),
        json.dumps(log_of(journey)),
        json.dumps(parse_jws(receipt_of(journey, consent)).claims()),
        must(journey, f"wallet consent receipt {consent} --format dpv --out - {UNLOCK}"),
        must(journey, f"wallet consent show {consent} {UNLOCK}"),
    ]
    assert TITLE in must(journey, "wallet inspect answer.extract")  # what is searched for left
    for text in kept:
        assert [value for value in (TITLE, EMPLOYER, "Alva Exempel") if value in text] == []


NUMBER: Final = "18900101-9802"
"""A number that the tax agency keeps for tests; nobody has it."""


@pytest.fixture
def numbered(journey: Journey) -> str:
    """Somebody's number is asked for beside their work; how they answer the request."""
    must(journey, f"wallet identity set --personal-number {NUMBER} {UNLOCK}")
    everything = '["work", "education", "skill", "language", "wishes"]'
    change_terms(journey, f"credential_ids = {everything}", 'credential_ids = ["work", "identity"]')
    claims = {"work": ["title"], "identity": ["personal_number"]}
    query = {
        "credentials": [
            {
                "id": kind,
                "format": "dc+sd-jwt",
                "meta": {"vct_values": [f"urn:consent-wallet:vct:{kind}:1"]},
                "claims": [{"path": path}],
            }
            for kind, path in claims.items()
        ]
    }
    (journey.work / "query.json").write_text(json.dumps(query))
    must(
        journey,
        "wallet service request --query query.json --terms terms.toml --key keys --days 1 "
        "--out number.request",
    )
    return SHARE.replace("ask.request", "number.request")


TURN_ON: Final = "Enter leaves them all out: "


def test_14_a_national_number_is_masked_and_asked_apart(journey: Journey, numbered: str) -> None:
    running = journey.start(numbered).until(TURN_ON)
    assert "personal number: 18900101****" in running.screen
    running.type("1").until(KEYS)
    assert "national identity number, masked on this screen" in running.screen
    running.type("3").until(WORDS)
    assert last_words(running) == "I consent to sending national identity number"
    running.type(last_words(running)).until(WORDS).type(last_words(running))
    assert running.finish() == 0, running.screen
    assert seen_of(running.screen) == []
    extract = must(journey, "wallet inspect answer.extract --json")
    assert seen_of(extract) != []  # what is searched for left


@pytest.mark.parametrize("answer", ["", "I consent"])
def test_14_without_its_own_yes_the_number_stays(
    journey: Journey, numbered: str, answer: str
) -> None:
    """Left off at the list, or with another statement than its own."""
    running = journey.start(numbered).until(TURN_ON)
    if answer:
        assert running.type("1").until(KEYS).type("3").until(WORDS).type(answer).finish() == 6
        assert not (journey.work / "answer.extract").exists()
    else:
        assert say_yes(running.type("")).finish() == 0
        assert seen_of(must(journey, "wallet inspect answer.extract --json")) == []


def test_14_no_number_is_in_the_store_the_records_the_receipts_and_the_log(
    journey: Journey, numbered: str
) -> None:
    running = journey.start(numbered).until(TURN_ON).type("1").until(KEYS).type("3").until(WORDS)
    running.type(last_words(running)).until(WORDS).type(last_words(running))
    assert running.finish() == 0, running.screen
    [consent] = [str(one["id"]) for one in consents(journey)]
    must(journey, f"wallet consent receipt {consent} --out kept.receipt {UNLOCK}")
    must(journey, f"wallet consent withdraw {consent} --erase --out end.withdrawal {UNLOCK}")
    must(journey, f"wallet rights erase --recipient 'Exempelmatchning AB' --out mine {UNLOCK}")
    told = [
        must(journey, f"{command} {UNLOCK}")
        for command in (
            f"wallet consent show {consent} --json",
            f"wallet consent show {consent}",
            f"wallet consent receipt {consent} --format dpv --out -",
            "wallet log list --all --json",
            "wallet log list --all",
            "wallet consent outbox --json",
            "wallet identity show",
        )
    ]
    assert [text for text in told if seen_of(text)] == []
    extract = (journey.work / "answer.extract").read_bytes()
    assert found_in(extract, _NUMBERS) != []  # the search sees through a token in a token
    kept = {**files_under(journey.home), **files_under(journey.work)}
    del kept["answer.extract"]
    assert {"kept.receipt", "end.withdrawal", "mine.txt"} <= set(kept)
    assert [name for name, data in kept.items() if found_in(data, _NUMBERS)] == []


_NUMBERS: Final = (NUMBER, NUMBER.replace("-", ""))


def seen_of(text: str) -> list[str]:
    """The ways in which the number stands in a text."""
    return [one for one in _NUMBERS if one in text]


def test_15_two_recipients_cannot_join_their_receipts(tmp_path: Path) -> None:
    with new_vault(tmp_path / "home") as vault:
        one = give_without_sitting(vault)
        other = FakeService(
            organisation="Exempelskolan", identifier="NTRSE-5560000002", dns="school.example"
        )
        two = give_without_sitting(vault, other, number=2)
    common = _tokens(one.receipt) & _tokens(two.receipt)
    assert {token for token in common if not token.isalpha()} == set()
    assert verify_receipt(one.receipt).key != verify_receipt(two.receipt).key


def _tokens(receipt: str) -> set[str]:
    """Everything in a receipt that is long enough to recognise somebody by."""
    payload: dict[str, Any] = {**parse_jws(receipt).claims()}
    payload["request"] = None  # the recipient's own words, which it knows anyway
    for record in payload["records"]:
        for told in ("terms", "recipient", "purpose", "legal_basis"):
            record[told] = None
    text = json.dumps(payload) + json.dumps(parse_jws(receipt).header)
    return set(_TOKEN.findall(text))


EVIL: Final = (
    "Jobb\x1b[2J\x1b]52;c;ZXZpbA==\x07\x1b]8;;https://evil.example\x07klicka\x1b]8;;\x07 "
    "\u202egnp\u2066 \u200b[bold red]viktigt[/] \x9b31m\r\nwallet: error:"
)


def hostile_request(journey: Journey, text: str) -> str:
    """A request by the listed service whose terms say ``text`` wherever they may say anything."""
    key = PrivateKey.from_jwk(json.loads((journey.work / "keys/key.jwk").read_bytes()))
    signed = parse_jws((journey.work / "ask.request").read_text("ascii").strip())
    request: dict[str, Any] = {**signed.claims()}
    [entry] = request["verifier_info"]
    promised = parse_jws(entry["data"])
    claims: dict[str, Any] = {**promised.claims()}
    use = claims["terms"]["uses"][0]
    for name in ("description", "if_refused"):
        use[name] = [{"lang": tag, "value": text} for tag in ("sv", "en")]
    claims["terms"]["controller"]["address"] = text
    header = {name: value for name, value in promised.header.items() if name not in ("alg", "typ")}
    entry["data"] = sign_jws(claims, key, typ=str(promised.typ), header=header)
    header = {name: value for name, value in signed.header.items() if name not in ("alg", "typ")}
    token = sign_jws(request, key, typ=str(signed.typ), header=header)
    (journey.work / "evil.request").write_text(token, encoding="ascii")
    return SHARE.replace("ask.request", "evil.request")


_STYLES: Final = re.compile(r"\x1b\[[0-9;]*m")


@pytest.mark.parametrize("language", ["en", "sv"])
def test_16_a_real_terminal_gets_no_command_from_a_request(tmp_path: Path, language: str) -> None:
    journey = somebody_asked(tmp_path)
    command = hostile_request(journey, EVIL)
    reader = Journey(tmp_path, language=language, columns=60)
    looking = reader.start("wallet inspect evil.request")
    assert looking.finish() == 0, looking.screen
    deciding = reader.start(command).until("Enter")
    assert deciding.type("").finish() == 6
    for running in (looking, deciding):
        assert "viktigt" in running.raw
        sent = _STYLES.sub("", running.raw).replace("\r\n", "\n")
        assert [char for char in sent if not (char.isprintable() or char == "\n")] == []
        told = [line for line in sent.splitlines() if line.startswith("wallet: error:")]
        assert len(told) == (running is deciding)
        assert all(len(line) > len("wallet: error:”") for line in told)


def test_16_a_megabyte_is_refused_at_the_terminal_in_a_few_lines(journey: Journey) -> None:
    command = hostile_request(journey, "a" * 1_000_000)
    for one in (command, "wallet inspect evil.request"):
        code, screen = journey.run(one)
        assert code == 3, screen
        assert len(screen) < 10_000


def _hostile(raw: dict[str, Any]) -> None:
    raw["uses"][0]["description"] = [{"lang": "sv", "value": EVIL}, {"lang": "en", "value": EVIL}]
    raw["uses"][0]["if_refused"] = [{"lang": "sv", "value": EVIL}]


@pytest.mark.parametrize("language", list(Language))
def test_16_what_a_request_says_is_inert_on_the_screen_of_consent(language: Language) -> None:
    text = notice(asking(terms_with(_hostile)), language=language).text()
    assert "viktigt" in text
    assert [char for char in text if not (char.isprintable() or char == "\n")] == []
    assert "\nwallet: error" not in text


@pytest.mark.parametrize("language", ["en", "sv"])
def test_16_what_a_request_says_is_inert_where_it_is_inspected(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, language: str
) -> None:
    monkeypatch.chdir(tmp_path)
    service = FakeService()
    terms: dict[str, Any] = dict(service.terms())
    terms["uses"] = [dict(terms["uses"][0])]
    _hostile(terms)
    Path("evil.request").write_text(service.ask(terms=terms), encoding="ascii")
    session = FakeSession(FakeServices(tmp_path / "home"))
    screen = run_line(["inspect", "evil.request", "--lang", language], session).stdout
    assert "viktigt" in screen
    assert [char for char in screen if not (char.isprintable() or char == "\n")] == []


def test_16_a_megabyte_of_purpose_is_refused(tmp_path: Path) -> None:
    service = FakeService()
    terms: dict[str, Any] = dict(service.terms())
    use = dict(terms["uses"][0])
    terms["uses"] = [{**use, "description": [{"lang": "en", "value": "a" * 1_000_000}]}]
    path = tmp_path / "long.request"
    path.write_text(service.ask(terms=terms), encoding="ascii")
    ended = run_line(["inspect", str(path)], FakeSession(FakeServices(tmp_path / "home")))
    assert ended.code == 3
    assert len(ended.stdout) < 10_000


def test_20_every_term_that_is_written_is_published(journey: Journey, shared: str) -> None:
    document = json.loads(
        must(journey, f"wallet consent receipt {shared} --format dpv --out - {UNLOCK}")
    )
    used = set(
        re.findall(
            r'"((?:dpv|pd|eu-gdpr|legal-eu|legal-se|loc):[A-Za-z0-9-]+)"',
            json.dumps({**document, "@context": None}),
        )
    )
    assert len(used) > 20
    assert used - set(_published()) == set()


def _published() -> Iterator[str]:
    for path in shared_data("dpv/full").glob("*.csv"):
        for row in csv.DictReader(path.read_text("utf-8").splitlines()):
            for prefix, base in PREFIXES.items():
                if row["iri"].startswith(base):
                    yield f"{prefix}:{row['iri'].removeprefix(base)}"


def test_20_every_member_has_a_meaning_and_nothing_is_fetched(
    journey: Journey, shared: str
) -> None:
    document = json.loads(
        must(journey, f"wallet consent receipt {shared} --format dpv --out - {UNLOCK}")
    )
    context = document["@context"]
    assert isinstance(context, dict)
    expanded = jsonld.expand(document, {"documentLoader": nothing_is_loaded})
    sentences = {text for text in texts_in({**document, "@context": None}) if " " in text}
    assert sentences
    assert sentences - set(texts_in(expanded)) == set()
    del document["@context"]
    languages = {str(language) for language in Language}  # the keys of a language map
    assert {name for name in _members(document) if name not in context} <= languages


def nothing_is_loaded(address: str, _options: object) -> NoReturn:
    pytest.fail(f"{address} would be fetched")


def texts_in(value: object) -> Iterator[str]:
    """Every text that is no name of a member."""
    if isinstance(value, str):
        yield value
    for inner in (
        value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    ):
        yield from texts_in(inner)


def _members(value: object) -> Iterator[str]:
    if isinstance(value, dict):
        for name, member in value.items():
            yield name
            yield from _members(member)
    elif isinstance(value, list):
        for item in value:
            yield from _members(item)


def test_21_nothing_that_is_written_names_a_member_twice(journey: Journey, shared: str) -> None:
    must(journey, f"wallet consent withdraw {shared} {UNLOCK}")
    must(journey, f"wallet rights erase --recipient 'Exempelmatchning AB' --out mine {UNLOCK}")
    must(journey, f"wallet export --everything --out all.json {UNLOCK}")
    token = receipt_of(journey, shared)
    texts = [
        (journey.work / "mine.json").read_bytes(),
        (journey.work / "all.json").read_bytes(),
        must(journey, f"wallet consent receipt {shared} --format dpv --out - {UNLOCK}").encode(),
        parse_jws(token).payload,
        parse_jws((journey.work / f"{shared}.withdrawal").read_text("ascii").strip()).payload,
    ]
    for text in texts:
        json.loads(text, object_pairs_hook=_once)


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    assert len({name for name, _ in pairs}) == len(pairs)
    return dict(pairs)


@pytest.mark.parametrize("typ", ["consent-receipt+jwt", "withdrawal+jwt", ANSWER_TYP])
def test_21_a_document_that_names_a_member_twice_is_refused(typ: str) -> None:
    header = b64u_encode(canonical_json({"alg": "ES256", "typ": typ}))
    payload = b64u_encode(b'{"schema":"a/1","schema":"a/1"}')
    token = f"{header}.{payload}.{b64u_encode(bytes(64))}"
    with pytest.raises(InputError) as caught:
        parse_jws(token).claims()
    assert caught.value.code == "encoding.json_duplicate"


def test_22_another_program_accepts_the_receipt(journey: Journey, shared: str) -> None:
    token = receipt_of(journey, shared)
    key = parse_jws(token).header["jwk"]
    assert isinstance(key, dict)
    checked = jws.JWS()
    checked.deserialize(token, jwk.JWK(**key))
    assert json.loads(checked.payload) == parse_jws(token).claims()
    damaged = token[:-6] + ("AAAAAA" if token[-6:] != "AAAAAA" else "BBBBBB")
    with pytest.raises(jws.InvalidJWSSignature):
        jws.JWS().deserialize(damaged, jwk.JWK(**key))


@pytest.mark.parametrize(
    "altruism",
    [
        {"organisation": "Exempelpoolen", "general_interest": "statistics"},
        {"organisation": "Exempelpoolen", "consent_form": "eu-dga:EUDataAltruismConsentForm"},
    ],
)
def test_23_a_donation_is_no_part_of_another_request(altruism: dict[str, Any]) -> None:
    """Whatever it says of itself: donations have their own document, and no label is believed."""
    service = FakeService()
    use = complete_use() | {"altruism": altruism}
    with pytest.raises(InputError) as caught:
        check_request(
            service.ask(at=NOON, terms=service.terms(use)).encode(),
            trust=service.trust(),
            at=NOON,
        )
    assert caught.value.code == "request.invalid"
    assert caught.value.data["reasons"] == ("terms.unknown_member",)


def test_26_taking_back_takes_fewer_keys_than_giving(
    journey: Journey, monkeypatch: pytest.MonkeyPatch
) -> None:
    typed: list[str] = []
    send = Running.send

    def counted(running: Running, text: str) -> Running:
        typed.append(text)
        return send(running, text)

    monkeypatch.setattr(Running, "send", counted)
    giving = SHARE.removesuffix(UNLOCK).strip()
    assert say_yes(journey.start(SHARE)).finish() == 0
    gave = len(giving) + 1 + sum(map(len, typed))
    typed.clear()
    short = str(consents(journey)[0]["id"]).removeprefix("urn:uuid:")[:8]
    for taking in (
        f"wallet consent withdraw {short}",
        f"wallet consent withdraw {short} --erase --send",
    ):
        running = journey.start(f"{taking} {UNLOCK}")
        running.finish()
        assert typed == []
        assert len(taking) + 1 <= gave


def test_27_a_request_for_deletion_is_remembered_with_time_party_and_claims(
    journey: Journey, shared: str
) -> None:
    must(journey, f"wallet consent withdraw {shared} --erase {UNLOCK}")
    must(journey, f"wallet rights erase --recipient 'Exempelmatchning AB' --out mine {UNLOCK}")
    entries = [one for one in log_of(journey) if one["type"] == "notice_made"]
    assert len(entries) == 2
    for entry in entries:
        assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", entry["time"])
        assert entry["recipient"]["name"] == "Exempelmatchning AB"
        names = {".".join(map(str, claim["path"])) for claim in entry["claims"]}
        assert any(name.endswith("title") for name in names), names


def test_28_a_backup_on_another_computer_has_the_same_states_and_log(
    journey: Journey, shared: str
) -> None:
    ask(journey, "second.request")
    assert (
        say_yes(journey.start(SHARE.replace("ask.", "second.").replace("answer", "b"))).finish()
        == 0
    )
    must(journey, f"wallet consent withdraw {shared} {UNLOCK}")
    states = [(one["id"], one["state"]) for one in consents(journey)]
    before = log_of(journey)
    head = json.loads(must(journey, f"wallet log check --json {UNLOCK}"))
    must(journey, f"wallet backup create copy.backup {UNLOCK}")
    elsewhere = f"--home {journey.work / 'elsewhere'} {UNLOCK}"
    must(journey, f"wallet backup restore copy.backup {elsewhere}")
    screen = must(journey, f"wallet consent list --all --json --quiet {elsewhere}")
    there = json.loads(screen[screen.index("{") :])["items"]
    assert [(one["id"], one["state"]) for one in there] == states
    checked = json.loads(must(journey, f"wallet log check --json --quiet {elsewhere}"))
    assert checked["whole"]
    assert checked["count"] >= head["count"]
    screen = must(journey, f"wallet log list --all --json --quiet {elsewhere}")
    entries = [item["event"] for item in json.loads(screen[screen.index("{") :])["items"]]
    assert entries[: len(before)] == before


@pytest.mark.parametrize("columns", [60, 120])
@pytest.mark.parametrize("language", ["en", "sv"])
def test_29_a_screen_reader_reads_one_thing_after_the_other(
    journey: Journey, shared: str, columns: int, language: str
) -> None:
    reader = Journey(
        journey.work.parent,
        columns=columns,
        language=language,
        environment={"TERM": "dumb"},
    )
    for command in ("wallet consent list", "wallet log list", f"wallet consent show {shared}"):
        screen = must(reader, f"{command} {UNLOCK}")
        assert "\x1b" not in screen
        words = (line for line in screen.splitlines() if len(line.split()) > 1)
        assert [line for line in words if display_width(line) > columns and "`" not in line] == []
    listed = must(reader, f"wallet consent list {UNLOCK}").splitlines()
    names = [line.partition(":")[0] for line in listed if ": " in line]
    assert len(names) == 5


def test_29_both_languages_show_the_same_sections_in_the_same_order() -> None:
    english, swedish = (notice(language=one) for one in (Language.ENGLISH, Language.SWEDISH))
    shapes = [
        [(section.part, len(section.lines)) for section in one.sections]
        for one in (english, swedish)
    ]
    assert shapes[0] == shapes[1]
    assert len(shapes[0]) >= 7
