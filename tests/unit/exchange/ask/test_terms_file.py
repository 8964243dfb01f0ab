"""Terms written by hand: the template, and how strictly it is read back."""

from __future__ import annotations

import json
import tomllib
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.fakes.promises import complete_terms
from wallet import limits
from wallet.errors import InputError, WalletError
from wallet.exchange.presets import PRESETS, Preset, build_query
from wallet.exchange.terms.duties import check_coverage, check_duties
from wallet.exchange.terms.form import read_terms
from wallet.exchange.terms_file import parse_terms_file, terms_template
from wallet.messages import Language
from wallet.standards.openid.dcql import parse_dcql
from wallet.standards.openid.reasons import Findings

_ALL = pytest.mark.parametrize("preset", PRESETS.values(), ids=lambda preset: preset.name)
_EXAMPLES = Path(__file__).resolve().parents[4] / "examples"
_BOTH = pytest.mark.parametrize("language", Language)


def _filled(template: str) -> bytes:
    """The template as somebody fills it in."""
    return (
        template.replace('"https://"', '"https://match.example/x"')
        .replace('"mailto:"', '"mailto:integritet@match.example"')
        .replace('email = ""', 'email = "integritet@match.example"')
        .replace('= ""', '= "Några ord"')
        .encode("utf-8")
    )


def _reasons(data: bytes) -> tuple[str, ...]:
    with pytest.raises(InputError) as refusal:
        parse_terms_file(data)
    assert refusal.value.code == "terms.invalid"
    reasons: tuple[str, ...] = refusal.value.data["reasons"]  # type: ignore[assignment]  # data holds objects
    return reasons


@_ALL
@_BOTH
def test_filled_template_lacks_nothing(language: Language, preset: Preset) -> None:
    raw = parse_terms_file(_filled(terms_template(language, preset)))

    findings = Findings()
    terms = read_terms(raw, findings)
    assert terms is not None
    check_duties(terms, findings)
    check_coverage(terms, parse_dcql(build_query([preset])), findings)
    assert findings.found == ()
    assert terms.uses[0].purposes == preset.purposes
    assert terms.uses[0].is_consent


@pytest.mark.parametrize("path", sorted(_EXAMPLES.glob("terms-*.toml")), ids=lambda path: path.stem)
def test_example_lacks_nothing(path: Path) -> None:
    findings = Findings()
    terms = read_terms(parse_terms_file(path.read_bytes()), findings)

    assert terms is not None
    check_duties(terms, findings)
    assert findings.found == ()


def test_there_are_examples() -> None:
    assert list(_EXAMPLES.glob("terms-*.toml"))


@_BOTH
def test_template_that_nobody_filled_in_is_refused_for_all_that_is_empty(
    language: Language,
) -> None:
    assert set(_reasons(terms_template(language, PRESETS["match"]).encode())) == {
        "terms.invalid.controller",
        "terms.invalid.description",
        "terms.invalid.if_refused",
        "terms.invalid.withdrawal",
        "terms.invalid.rights",
        "terms.invalid.privacy_policy",
    }


def test_both_languages_have_the_same_template_but_for_the_comments() -> None:
    english, swedish = (
        tomllib.loads(terms_template(language, PRESETS["match"])) for language in Language
    )

    assert english == swedish


def test_short_names_and_tables_by_language_become_the_json_form() -> None:
    raw: dict[str, Any] = parse_terms_file(
        _filled(terms_template(Language.SWEDISH, PRESETS["match"]))
    )

    use = raw["uses"][0]
    assert use["legal_basis"] == ["https://w3id.org/dpv/legal/eu/gdpr#A6-1-a"]
    assert use["retention"]["then"] == "https://w3id.org/dpv#StorageDeletion"
    assert use["description"] == [
        {"lang": "en", "value": "Några ord"},
        {"lang": "sv", "value": "Några ord"},
    ]


def test_json_is_read_as_it_is() -> None:
    terms = complete_terms("Exempelmatchning AB", "NTRSE-5560000001", "match.example")

    assert parse_terms_file(json.dumps(terms).encode()) == terms


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"controller = ", "terms.file"),
        (b"[controller]\nname = 'a'\nname = 'b'\n", "terms.file"),
        (b"since = 2026-11-20\n", "terms.file_value"),
        (b"x = nan\n", "terms.file_value"),
        (b"x = 0xFFFFFFFFFFFFFFFFFF\n", "terms.file_value"),
        (b"x = " + b"[" * 2000 + b"]" * 2000, "terms.file"),
        (b"\xff\xfe", "encoding.utf8"),
        (b"{", "encoding.json"),
        (b"#" * (limits.MAX_TERMS_FILE_BYTES + 1), "encoding.too_large"),
        (b"", "terms.invalid"),
    ],
)
def test_what_is_no_terms_file_is_refused(data: bytes, code: str) -> None:
    with pytest.raises(InputError) as refusal:
        parse_terms_file(data)

    assert refusal.value.code == code


def test_line_that_cannot_be_read_is_named() -> None:
    with pytest.raises(InputError) as refusal:
        parse_terms_file(b"# terms\n\nname = yes\n")

    assert refusal.value.data == {"line": 3}


def test_misspelt_member_is_refused_and_not_dropped() -> None:
    filled = _filled(terms_template(Language.SWEDISH, PRESETS["match"]))

    reasons = _reasons(filled.replace(b"profiling = false", b"profilling = false"))

    assert reasons == ("terms.unknown_member",)


@given(st.binary(max_size=200) | st.text(max_size=200).map(str.encode))
def test_any_bytes_are_terms_or_refused(data: bytes) -> None:
    with pytest.raises(WalletError):
        parse_terms_file(data)


@given(
    st.dictionaries(
        st.sampled_from(["controller", "uses", "rights", "purpose"]),
        st.recursive(
            st.booleans() | st.integers() | st.text(max_size=5) | st.floats(),
            lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text("ab"), inner),
            max_leaves=6,
        ),
    )
)
def test_any_json_is_terms_or_refused(value: dict[str, Any]) -> None:
    with pytest.raises(WalletError):
        parse_terms_file(json.dumps(value).encode())
