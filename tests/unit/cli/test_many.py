"""`wallet verify` of folders and lists: a line each, a summary, the gravest outcome."""

from __future__ import annotations

import io
import json
import os
import pickle
from pathlib import Path
from typing import Any

import pytest

from tests.fakes.answer import (
    ALVA,
    NONCE,
    SCHOOL,
    SERVICE,
    anchored,
    attested_extract,
    diploma,
    keyed,
    school,
    self_stated_extract,
    status_list,
    with_status,
)
from tests.fakes.baked import badge_chunk, png, svg_jws
from tests.fakes.clock import NOON
from tests.fakes.disk import files_under
from tests.fakes.json_seal import edc_bytes
from tests.fakes.session import Ended, FakeSession, fake_session, run_line
from tests.fakes.w3c import badge_jwt, vc_jwt
from wallet.cli.many import Judge, Source, sources, verify_many
from wallet.cli.output import Output
from wallet.credentials.policy import Policy
from wallet.credentials.trust import Trust
from wallet.errors import InputError
from wallet.messages import Language
from wallet.standards.jose import sign_jws

GOOD = self_stated_extract()


@pytest.fixture
def inbox(tmp_path: Path) -> Path:
    folder = tmp_path / "inbox"
    (folder / "monday").mkdir(parents=True)
    (folder / "a.extract").write_text(GOOD, encoding="ascii")
    (folder / "monday" / "b.extract").write_text(GOOD, encoding="ascii")
    (folder / "notes.txt").write_text("Call Alva. And Bo. At nine", encoding="ascii")
    return folder


def verify(inbox: Path, *words: str) -> Ended:
    return run_line(["verify", "--audience", SERVICE, *words], fake_session(inbox.parent))


def told(inbox: Path, **members: Any) -> tuple[int, FakeSession]:
    session = fake_session(inbox.parent)
    policy = members.pop("policy", Policy(audiences=(SERVICE,)))
    judge = Judge(Trust(), policy, NOON, Language.ENGLISH, **members)
    return verify_many(session, judge, sources([str(inbox)], None)), session


def rows(ended: Ended) -> list[dict[str, Any]]:
    return [json.loads(line) for line in ended.stdout.splitlines()]


def test_a_folder_has_a_line_for_each_file_in_it(inbox: Path) -> None:
    ended = verify(inbox, str(inbox))

    assert ended.code == 0
    first, second, third = ended.stdout.splitlines()
    assert first.startswith(f"{inbox / 'a.extract'}: VALID: ")
    assert second.startswith(f"{inbox / 'monday' / 'b.extract'}: VALID: ")
    assert third.startswith(f"{inbox / 'notes.txt'}: skipped: ")


def test_the_summary_is_on_standard_error(inbox: Path) -> None:
    code, session = told(inbox)
    assert code == 0
    assert session.told == "wallet: files: 3 (2 valid, 1 skipped)\n"


def test_under_strict_every_file_in_a_folder_has_to_be_a_document(inbox: Path) -> None:
    ended = verify(inbox, str(inbox), "--strict")
    assert ended.code == 3
    assert "skipped" not in ended.stdout


def test_a_file_that_was_named_is_expected_to_be_a_document(inbox: Path) -> None:
    ended = verify(inbox, str(inbox / "a.extract"), str(inbox / "notes.txt"))
    assert ended.code == 3
    assert "skipped" not in ended.stdout


@pytest.mark.parametrize(
    "broken", [GOOD[:40], GOOD.replace(".", "", 1), "\n".join([GOOD[:90], GOOD])]
)
def test_a_damaged_extract_is_not_passed_over(inbox: Path, broken: str) -> None:
    (inbox / "c.extract").write_text(broken, encoding="ascii")
    assert verify(inbox, str(inbox)).code == 3


def test_a_signed_document_of_another_kind_is_passed_over(inbox: Path) -> None:
    other = sign_jws({"iat": 1}, ALVA, typ="trust-list+jwt")
    (inbox / "list.jwt").write_text(other, encoding="ascii")
    assert verify(inbox, str(inbox)).code == 0


def test_what_is_too_large_to_be_a_document_is_passed_over_unless_it_says_it_is_one(
    inbox: Path,
) -> None:
    for name, start in (("film.mp4", b"\0\0\0\x18ftyp"), ("scan.pdf", b"%PDF-1.7")):
        with (inbox / name).open("wb") as stream:
            stream.write(start)
            stream.truncate(26 * 1024 * 1024)
    by_name = {Path(row["file"]).name: row for row in rows(verify(inbox, str(inbox), "--jsonl"))}
    assert by_name["film.mp4"]["skipped"]["code"] == "system.too_large"
    assert by_name["scan.pdf"]["error"]["code"] == "system.too_large"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs named pipes")
def test_a_pipe_in_a_folder_is_passed_over_and_not_waited_for(inbox: Path) -> None:
    os.mkfifo(inbox / "pipe")
    assert verify(inbox, str(inbox)).code == 0


def test_what_cannot_be_read_in_a_folder_is_no_success(inbox: Path) -> None:
    (inbox / "gone").symlink_to(inbox / "nowhere")
    assert verify(inbox, str(inbox)).code == 3


@pytest.mark.parametrize("empty", [True, False])
def test_nothing_to_verify_is_no_success(inbox: Path, empty: bool) -> None:
    for path in (inbox / "a.extract", inbox / "monday" / "b.extract"):
        path.unlink()
    if empty:
        (inbox / "notes.txt").unlink()

    ended = verify(inbox, str(inbox))

    assert ended.code == 3
    assert ended.error is not None
    assert ended.error.code == "many.nothing"


def test_a_missing_file_among_several_is_one_line_and_exit_three(inbox: Path) -> None:
    ended = verify(inbox, str(inbox / "gone.extract"), str(inbox / "a.extract"))
    assert ended.code == 3
    assert len(ended.stdout.splitlines()) == 2


@pytest.mark.parametrize(
    ("others", "code"),
    [
        (["valid"], 0),
        (["ended", "valid"], 11),
        (["undetermined", "ended"], 12),
        (["unreadable", "undetermined"], 3),
        (["invalid", "unreadable"], 10),
    ],
)
def test_the_gravest_outcome_is_the_exit_code(inbox: Path, others: list[str], code: int) -> None:
    texts = {
        "valid": GOOD,
        "ended": self_stated_extract(expires=NOON.plus(-3600), at=NOON.plus(-7200)),
        "undetermined": attested_extract(diploma()),
        "unreadable": "eyJ",
        "invalid": GOOD[:-1] + ("A" if GOOD[-1] != "A" else "Q"),
    }
    for name in others:
        (inbox / f"{name}.extract").write_text(texts[name], encoding="ascii")
    assert verify(inbox, str(inbox)).code == code


def test_many_files_are_judged_alike_on_all_cores_and_in_their_order(inbox: Path) -> None:
    for number in range(30):
        text = GOOD if number % 3 else GOOD[:40]
        (inbox / f"{number:02}.extract").write_text(text, encoding="ascii")

    found = rows(verify(inbox, str(inbox), "--jsonl"))

    assert [row["file"] for row in found] == sorted(row["file"] for row in found)
    assert sum("error" in row for row in found) == 10
    assert sum(row.get("outcome") == "valid" for row in found) == 22


@pytest.mark.parametrize("trust", [keyed(), anchored(school())])
def test_a_judge_crosses_to_another_process_as_it_is(inbox: Path, trust: Trust) -> None:
    (inbox / "d.extract").write_text(attested_extract(diploma()), encoding="ascii")
    judge = Judge(trust, Policy(audiences=(SERVICE,), nonce=NONCE), NOON, Language.SWEDISH)
    again = pickle.loads(pickle.dumps(judge))
    assert again == judge
    for name in ("a.extract", "d.extract"):
        source = Source(str(inbox / name))
        assert again(source) == judge(source)


def test_jsonl_has_one_line_for_each_input(inbox: Path) -> None:
    (inbox / "x").write_text("eyJ", encoding="ascii")
    first, second, third, fourth = rows(verify(inbox, str(inbox), "--jsonl"))
    assert first["outcome"] == second["outcome"] == "valid"
    assert third["skipped"]["code"] == "verify.not_recognised"
    assert fourth["error"]["schema"] == "error/1"


@pytest.mark.skipif(os.name == "nt" or os.uname().sysname == "Darwin", reason="names are text")
def test_a_name_that_is_no_text_is_printed_all_the_same(inbox: Path) -> None:
    Path(os.fsdecode(os.fsencode(inbox) + b"/\xff.extract")).write_text(GOOD, encoding="ascii")
    last = rows(verify(inbox, str(inbox), "--jsonl"))[-1]
    assert last["file"] == f"{inbox}/\N{REPLACEMENT CHARACTER}.extract"


def test_a_name_cannot_forge_the_screen(inbox: Path) -> None:
    (inbox / "a\x1b[2J\nb: VALID").write_text("no", encoding="ascii")
    assert "\x1b" not in verify(inbox, str(inbox)).stdout


def test_a_name_cannot_forge_the_screen_or_a_line_of_jsonl(inbox: Path) -> None:
    name = str(inbox / "a\x9b2J\u202e\u2028b")
    Path(name).write_text(GOOD, encoding="ascii")
    ended = verify(inbox, str(inbox), "--jsonl")
    assert {"\x9b", "\u202e", "\u2028"}.isdisjoint(ended.stdout)
    assert name in [row["file"] for row in rows(ended)]


def test_a_list_of_names_stands_for_its_files(inbox: Path) -> None:
    names = [str(inbox / "monday" / "b.extract"), str(inbox / "a.extract")]
    (inbox.parent / "list").write_text("\0".join(names), encoding="utf-8")

    found = rows(verify(inbox, "--files0-from", str(inbox.parent / "list"), "--jsonl"))

    assert [row["file"] for row in found] == names


def test_in_a_list_a_dash_is_a_name(inbox: Path) -> None:
    (inbox.parent / "list").write_bytes(b"-\0")
    ended = verify(inbox, "--files0-from", str(inbox.parent / "list"))
    assert ended.code == 3


def test_a_list_and_files_do_not_go_together(inbox: Path) -> None:
    before = files_under(inbox)
    ended = verify(inbox, "--files0-from", "-", str(inbox))
    assert ended.code == 2
    assert ended.error is not None
    assert ended.error.code == "many.two_sources"
    assert files_under(inbox) == before


@pytest.mark.parametrize(
    ("word", "code"), [("--json", "verify.many_as_json"), ("--html", "verify.many_as_html")]
)
def test_a_folder_is_many_though_it_has_one_file(tmp_path: Path, word: str, code: str) -> None:
    more = [str(tmp_path / "page.html")] if word == "--html" else []
    ended = verify(tmp_path, str(tmp_path), word, *more)
    assert ended.code == 2
    assert ended.error is not None
    assert ended.error.code == code


def test_a_list_that_breaks_off_ends_the_run(inbox: Path) -> None:
    (inbox.parent / "list").write_bytes(os.fsencode(inbox / "a.extract") + b"\0\0")
    session = fake_session(inbox.parent)
    judge = Judge(Trust(), Policy(any_audience=True), NOON, Language.ENGLISH)
    with pytest.raises(InputError) as raised:
        verify_many(session, judge, sources([], str(inbox.parent / "list")))
    assert raised.value.code == "many.name"


class Screen(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_who_waits_at_a_terminal_sees_how_far_it_has_come(inbox: Path) -> None:
    for number in range(24):
        (inbox / f"{number}.extract").write_text(GOOD, encoding="ascii")
    session = fake_session(inbox.parent)
    screen = Screen()
    session.output = Output(io.StringIO(), screen, environment={})
    judge = Judge(Trust(), Policy(any_audience=True), NOON, Language.ENGLISH)

    verify_many(session, judge, sources([str(inbox)], None))

    _, shown, last = screen.getvalue().split("\r\x1b[K")
    assert shown == "wallet: 25 files so far"
    assert last == "wallet: files: 27 (26 valid, 1 skipped)\n"


def test_a_status_list_is_given_with_the_files(inbox: Path) -> None:
    (inbox / "d.extract").write_text(attested_extract(with_status(1)), encoding="ascii")
    (inbox.parent / "list.jwt").write_text(status_list() + "\n", encoding="ascii")
    key = inbox.parent / "school.jwk"
    key.write_text(json.dumps(SCHOOL.public.to_jwk()), encoding="ascii")
    words = ("--issuer-key", str(key), "--status", str(inbox.parent / "list.jwt"))

    alone = verify(inbox, str(inbox / "d.extract"), *words)
    together = verify(inbox, str(inbox), *words)

    assert (alone.code, together.code) == (11, 11)
    assert "has revoked it" in alone.stdout
    assert "has revoked it" in together.stdout


def test_what_is_no_status_list_is_refused_before_any_file_is_read(inbox: Path) -> None:
    ended = verify(inbox, str(inbox), "--status", str(inbox / "a.extract"))
    assert ended.code == 3
    assert ended.stdout == ""
    assert ended.error is not None
    assert ended.error.code == "status_list.type"


def test_in_a_folder_pictures_and_json_count_where_a_credential_is_in_them(inbox: Path) -> None:
    files = {
        "badge.png": png(badge_chunk(badge_jwt())),
        "badge.svg": svg_jws(badge_jwt()),
        "broken.png": png(badge_chunk(badge_jwt()), badge_chunk(badge_jwt())),
        "diploma.json": edc_bytes(),
        "diploma-broken.json": edc_bytes()[:-1],
        "credential.jwt": vc_jwt().encode(),
        "package.json": b'{"name": "example"}',
        "photo.png": png(),
        "drawing.svg": b'<svg xmlns="http://www.w3.org/2000/svg"/>',
    }
    for name, data in files.items():
        (inbox / name).write_bytes(data)

    ended = verify(inbox, str(inbox), "--jsonl")

    lines = [json.loads(line) for line in ended.stdout.splitlines()]
    by_name = {Path(line["file"]).name: line for line in lines}
    skipped = {name for name, line in by_name.items() if "skipped" in line}
    assert skipped == {"notes.txt", "package.json", "photo.png", "drawing.svg"}
    assert by_name["diploma-broken.json"]["error"]["code"] == "encoding.json"
    assert {name: by_name[name]["outcome"] for name in files if "outcome" in by_name[name]} == {
        "badge.png": "undetermined",
        "badge.svg": "undetermined",
        "broken.png": "invalid",
        "diploma.json": "undetermined",
        "credential.jwt": "undetermined",
    }
