"""The check page as a file: nothing loaded, nothing foreign run, everything from one source."""

from __future__ import annotations

import json
import re
from base64 import b64encode
from pathlib import Path
from typing import Any, Final

import pytest

from tests.fakes.answer import SCHOOL, anchored, keyed, school, trusting
from tests.fakes.browser import Seen, read_page
from tests.fakes.clock import NOON
from wallet import limits
from wallet.cli import check_page
from wallet.cli.check_page.document import render_check_page, script, style
from wallet.credentials.issuer_key import OF_STANDING
from wallet.credentials.policy import same_name
from wallet.credentials.reasons import Outcome, Reason
from wallet.credentials.trust import Standing, Trust
from wallet.credentials.trust_list import KeyState, Role, TrustEntry
from wallet.messages import ENGLISH, SWEDISH, Catalogue, Language
from wallet.reference.trust_settings import KeptList, TrustSettings
from wallet.standards.encoding import sha256

FOLDER: Final = Path(check_page.__file__).parent
HOSTILE: Final = "</script><script>alert(1)</script><!-- \u2028 ]]> &lt;"
CODE: Final = re.compile(r'"([a-z_]+\.[a-z0-9_]+)"')
TEXT_KEY: Final = re.compile(r'\bt\(\s*"([a-z_.]+)"')


def settings(trust: Trust | None = None, *names: str) -> TrustSettings:
    lists = (trust or keyed()).lists
    return TrustSettings(lists=tuple(KeptList(one, NOON) for one in lists), names=names)


def page_of(used: TrustSettings | None = None, language: Language = Language.ENGLISH) -> Seen:
    return read_page(render_check_page(used or settings(), language, made=NOON, version="0.1.0"))


def data_of(used: TrustSettings | None = None) -> dict[str, Any]:
    [data] = [one for one in page_of(used).all("script") if one.attributes.get("id") == "data"]
    read: dict[str, Any] = json.loads(data.text)
    return read


def test_the_policy_allows_the_script_and_the_style_of_the_page_and_nothing_else() -> None:
    page = page_of()
    [policy] = [
        one.attributes["content"]
        for one in page.all("meta")
        if one.attributes.get("http-equiv") == "Content-Security-Policy"
    ]
    run = [one.text for one in page.all("script") if "type" not in one.attributes]

    assert run == [script()]
    assert policy.split("; ") == [
        "default-src 'none'",
        f"script-src 'sha256-{b64encode(sha256(run[0].encode())).decode()}'",
        "require-trusted-types-for 'script'",
        f"style-src 'sha256-{b64encode(sha256(page.one('style').text.encode())).decode()}'",
        "base-uri 'none'",
        "form-action 'none'",
    ]


def test_the_page_points_to_nothing() -> None:
    page = page_of()
    attributes = {name for one in page.all() for name in one.attributes}

    assert not attributes & {"src", "href", "action", "srcset", "style", "ping", "data", "poster"}
    assert not [name for name in attributes if name.startswith("on")]
    assert "url(" not in style()
    assert "@import" not in style()


@pytest.mark.parametrize(
    "word",
    [
        *("innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval(", "Function("),
        *("fetch(", "XMLHttpRequest", "WebSocket", "sendBeacon", "EventSource", "import("),
        *("localStorage", "sessionStorage", "indexedDB", "cookie", "caches", "postMessage"),
        *("http:", "https:", "JSON.parse(text", "javascript:", "window.open", "location"),
    ],
)
def test_the_script_has_no_word_for(word: str) -> None:
    assert word not in script()


def test_a_name_on_a_list_is_data_and_nothing_else() -> None:
    entry = TrustEntry(HOSTILE, Role.ISSUER, SCHOOL.public)
    used = settings(trusting(entry, name=HOSTILE), HOSTILE)

    data = data_of(used)

    assert len(list(page_of(used).all("script"))) == 2
    assert data["lists"][0]["name"] == HOSTILE
    assert data["lists"][0]["entries"][0]["name"] == HOSTILE
    assert data["names"] == [HOSTILE]


def test_limits_are_those_of_the_command() -> None:
    named = set(re.findall(r"LIMITS\.([A-Z_]+)", script()))

    assert {"MAX_JSON_DEPTH", "MAX_DISCLOSURES", "CLOCK_SKEW"} <= named
    assert data_of()["limits"] == {name: getattr(limits, name) for name in named}


def test_reasons_are_those_of_the_command() -> None:
    reasons = data_of()["reasons"]

    assert {code: one["effect"] for code, one in reasons.items()} == {
        reason.code: reason.effect.value for reason in Reason
    }
    assert {one["outcome"] for one in reasons.values()} == {"pass", "fail", "unknown", "not_asked"}


def test_what_decides_among_lists_is_what_decides_for_the_command() -> None:
    standings = data_of()["standings"]

    assert [*standings] == [one.name.lower() for one in sorted(Standing)]
    assert [*standings.values()] == [OF_STANDING[one].code for one in sorted(Standing)]


def codes_told() -> set[str]:
    """The reasons that the script can give."""
    areas = {reason.check.value for reason in Reason}
    written = {code for code in CODE.findall(script()) if code.partition(".")[0] in areas}
    return written | set(data_of()["standings"].values())


def test_the_script_gives_only_reasons_that_there_are() -> None:
    assert len(codes_told()) > 40
    assert codes_told() <= {reason.code for reason in Reason}


def test_errors_of_the_script_have_the_codes_of_the_command() -> None:
    raised = set(re.findall(r'InputError\("([a-z_0-9.]+)"', script()))
    sources = [path.read_text("utf-8") for path in FOLDER.parents[1].rglob("*.py")]
    known = {code for text in sources for code in CODE.findall(text)}

    assert len(raised) > 50
    assert raised <= known


@pytest.mark.parametrize("t", [ENGLISH, SWEDISH], ids=lambda t: t.language)
def test_every_text_of_the_page_is_there(t: Catalogue) -> None:
    texts = data_of()["texts"][t.language.value]
    marked = {
        one.attributes["data-text"] for one in page_of().all() if "data-text" in one.attributes
    }

    for key in {*TEXT_KEY.findall(script()), *marked}:
        assert key in texts
    for code in codes_told():
        assert texts[f"verify.reason.{code}"] == t(
            f"verify.reason.{code}", source="{source}", date="{date}"
        )


@pytest.mark.parametrize("t", [ENGLISH, SWEDISH], ids=lambda t: t.language)
def test_no_advice_of_the_page_is_an_option_of_the_command(t: Catalogue) -> None:
    """What a reader of the page cannot do there is told as a whole command, or not at all."""
    texts = data_of()["texts"][t.language.value]
    told = {
        key: texts.get(f"trust_page.{key}", texts.get(f"verify.{key}", ""))
        for code in codes_told()
        for key in (f"advice.{code}", f"how.{code}")
    }
    deciding = {f"advice.{one.code}" for one in Reason if one.effect is not Outcome.VALID}

    for key, text in told.items():
        assert "wallet trust" not in text, key
        for command in re.findall("`([^`]*)`", text):
            assert command.startswith("wallet verify "), key
    assert all(told[key] for key in deciding & told.keys())


@pytest.mark.parametrize("language", list(Language))
def test_the_page_opens_in_the_language_it_was_asked_in(language: Language) -> None:
    page = page_of(language=language)
    t = SWEDISH if language is Language.SWEDISH else ENGLISH

    assert page.attributes == {"lang": language.value}
    assert page.one("h1").text == t("trust_page.title")
    assert page.one("title").text == t("trust_page.title")


def test_an_entry_carries_all_that_limits_it() -> None:
    entry = TrustEntry(
        "Exempelskolan",
        Role.ISSUER,
        SCHOOL.public,
        types=("urn:example:diploma:1",),
        issuers=("https://skola.example",),
        state=KeyState.RETIRED,
        valid_from=NOON.plus(-60),
        valid_until=NOON,
    )

    [used] = data_of(settings(trusting(entry, exp=NOON.plus(60))))["lists"]

    assert used["exp"] == NOON.seconds + 60
    assert used["entries"] == [
        {
            "id": SCHOOL.public.thumbprint(),
            "name": "Exempelskolan",
            "key": SCHOOL.public.to_jwk(),
            "algorithms": ["ES256"],
            "types": ["urn:example:diploma:1"],
            "issuers": ["https://skola.example"],
            "state": "retired",
            "from": NOON.seconds - 60,
            "until": NOON.seconds,
        }
    ]


def test_what_only_the_command_uses_of_a_list_stays_out() -> None:
    recipient = TrustEntry("Exempelmatchning AB", Role.RECIPIENT, SCHOOL.public)
    address = TrustEntry("Skolan", Role.ISSUER, issuers=("https://skola.example",))
    lists = (*anchored(school()).lists, *trusting(recipient, address).lists)

    first, second = data_of(settings(Trust(lists)))["lists"]

    assert first["entries"] == second["entries"] == []
    assert second["addresses"] == ["https://skola.example"]


@pytest.mark.parametrize("letter", ["ß", "ς", "ı", "İ", "K", "ﬁ", "ŉ", "Å"])
def test_letters_fold_as_the_command_folds_them(letter: str) -> None:
    folds = data_of()["folds"]

    assert folds.get(letter, letter.lower()) == letter.casefold()
    assert same_name(letter, folds.get(letter, letter.lower()))


def test_every_script_of_the_folder_is_in_the_page() -> None:
    for path in FOLDER.glob("*.js"):
        assert path.read_text("utf-8") in script()
