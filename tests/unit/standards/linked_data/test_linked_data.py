"""The canonical form of JSON-LD: what it covers, and what is refused because it would not."""

from __future__ import annotations

import copy
import hashlib
import json
import re
from pathlib import Path
from typing import Any

import pytest

import wallet
from tests.fakes.contexts import canonize, context_files
from tests.fakes.shared import vectors
from wallet import limits
from wallet.errors import InputError
from wallet.standards.linked_data import PINNED_CONTEXTS, canonizer

V1 = "https://www.w3.org/2018/credentials/v1"
V2 = "https://www.w3.org/ns/credentials/v2"
OB3 = "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json"
CRITICAL = (
    "credentialStatus",
    "credentialSubject",
    "expirationDate",
    "issuanceDate",
    "issuer",
    "validFrom",
    "validUntil",
)
USED_UP = ("linked_data.dropped", "linked_data.relative", "linked_data.malformed")
"""What a badge ends with whose contexts are others than its own, but are at hand."""
NAMESPACE = "https://www.w3.org/2018/credentials#"


def badge() -> dict[str, Any]:
    """A badge without its proof."""
    return {
        "@context": [V2, OB3],
        "id": "urn:uuid:6b6c3fcb-17f5-4a0e-9a5a-6a6d2f0d6a55",
        "type": ["VerifiableCredential", "OpenBadgeCredential"],
        "issuer": {"id": "did:web:school.example", "type": ["Profile"], "name": "Example School"},
        "validFrom": "2025-01-01T00:00:00Z",
        "validUntil": "2026-01-01T00:00:00Z",
        "name": "Welding",
        "credentialSubject": {
            "type": ["AchievementSubject"],
            "achievement": {
                "id": "urn:example:welding",
                "type": ["Achievement"],
                "name": "Welding",
                "description": "Joins steel.",
                "criteria": {"narrative": "A test piece."},
                "tag": ["steel", "workshop"],
            },
        },
    }


def refused(document: dict[str, Any]) -> str:
    with pytest.raises(InputError) as caught:
        canonize()(document)
    return caught.value.code


def with_member(path: tuple[str, ...], name: str, value: Any) -> dict[str, Any]:
    document = badge()
    place = document
    for step in path:
        place = place[step]
    place[name] = value
    return document


def test_a_badge_has_one_canonical_form() -> None:
    quads = canonize()(badge())
    assert quads == canonize()(json.loads(json.dumps(badge(), sort_keys=True)))
    assert f'<{NAMESPACE}validUntil> "2026-01-01T00:00:00Z"' in quads
    assert quads.endswith(" .\n")


def test_the_document_is_left_as_it_was() -> None:
    document = badge()
    canonize()(document)
    assert document == badge()


@pytest.mark.parametrize(
    "path",
    [(), ("issuer",), ("credentialSubject",), ("credentialSubject", "achievement")],
)
@pytest.mark.parametrize(
    ("name", "value", "code"),
    [
        ("grade", "A+", "linked_data.dropped"),
        ("validuntil", "2030-01-01T00:00:00Z", "linked_data.dropped"),
        ("@foo", "A+", "linked_data.form"),
        ("@index", "A+", "linked_data.form"),
        ("@nest", {"name": "Example"}, "linked_data.form"),
        ("@included", [{"id": "urn:x:y", "name": "Example"}], "linked_data.form"),
        ("@reverse", {"issuer": {"id": "urn:x:y"}}, "linked_data.form"),
        ("@graph", [{"id": "urn:x:y", "name": "Example"}], "linked_data.form"),
        ("@id", "urn:x:y", "linked_data.form"),
        ("@type", "Achievement", "linked_data.form"),
        ("@set", ["x"], "linked_data.form"),
        ("@value", "x", "linked_data.form"),
        ("", "x", "linked_data.form"),
        ("_:b0", "x", "linked_data.form"),
        ("https://schema.org/grade", "A+", "linked_data.form"),
        ("schema:grade", "A+", "linked_data.form"),
        ("image", None, "linked_data.dropped"),
        ("image", [], "linked_data.dropped"),
        ("image", [None], "linked_data.dropped"),
        ("image", [[]], "linked_data.form"),
    ],
)
def test_a_member_that_would_not_be_covered_is_refused(
    path: tuple[str, ...], name: str, value: Any, code: str
) -> None:
    assert refused(with_member(path, name, value)) == code


@pytest.mark.parametrize("value", ["relative", "", "https://a.example/> <urn:x", "urn:a b"])
def test_an_identifier_that_is_no_address_is_refused(value: str) -> None:
    document = with_member(("credentialSubject",), "id", value)
    assert refused(document) == "linked_data.relative"


def test_an_address_cannot_carry_a_second_statement() -> None:
    """Otherwise the end date could be hidden in the address before it, text and signature kept."""
    smuggled = "urn:x> .\n<urn:x> <urn:y> <urn:z"
    document = with_member((), "type", ["VerifiableCredential", smuggled])
    assert refused(document) == "linked_data.relative"


@pytest.mark.parametrize("value", [None, 7, {}, ["urn:x:y"]])
def test_an_identifier_that_is_no_text_is_refused(value: Any) -> None:
    assert refused(with_member(("credentialSubject",), "id", value)).startswith("linked_data.")


def test_a_type_that_no_context_defines_is_refused() -> None:
    document = with_member((), "type", ["VerifiableCredential", "DoctorOfEverything"])
    assert refused(document) == "linked_data.relative"


def test_a_label_for_a_nameless_node_is_refused() -> None:
    """It names nothing outside, and would tie two objects together without a trace."""
    document = with_member(("credentialSubject",), "id", "_:b0")
    assert refused(document) == "linked_data.relative"


def test_the_end_date_cannot_be_moved_to_where_nobody_looks() -> None:
    document = badge()
    quads = canonize()(document)
    moved = copy.deepcopy(document)
    inner = {"id": document["id"], "validUntil": moved.pop("validUntil")}
    moved["@included"] = [inner]
    assert refused(moved) == "linked_data.form"
    moved.pop("@included")
    moved[f"{NAMESPACE}validUntil"] = document["validUntil"]
    assert refused(moved) == "linked_data.form"
    moved.pop(f"{NAMESPACE}validUntil")
    assert canonize()(moved) != quads


def test_the_documents_own_identifier_on_a_second_object_is_refused() -> None:
    document = badge()
    document["credentialSubject"]["achievement"]["creator"] = {
        "id": document["id"],
        "type": ["Profile"],
        "name": "Example",
    }
    assert refused(document) == "linked_data.form"


def test_the_documents_own_identifier_in_another_spelling_is_its_own() -> None:
    """What stands there would be a member of the badge: an end date that no reader finds."""
    document = badge()
    document["@context"] = [V1, OB3.replace("3.0.3", "3.0.1")]
    document["issuanceDate"] = document.pop("validFrom")
    document["id"] = "http://www.w3.org/2001/XMLSchema#badge"
    moved = {"type": "VerifiableCredential", "expirationDate": document.pop("validUntil")}
    document["credentialSubject"]["achievement"]["creator"] = {"id": "xsd:badge", **moved}
    assert refused(document) == "linked_data.form"


def test_the_documents_own_identifier_may_be_pointed_to() -> None:
    document = badge()
    document["credentialSubject"]["achievement"]["creator"] = {"id": document["id"]}
    assert canonize()(document) != canonize()(badge())


def test_a_value_given_twice_is_refused() -> None:
    document = badge()
    document["credentialSubject"]["achievement"]["tag"].append("steel")
    assert refused(document) == "linked_data.form"
    document = badge()
    document["type"].append("OpenBadgeCredential")
    assert refused(document) == "linked_data.form"


def test_a_text_may_have_a_language_and_no_direction() -> None:
    document = with_member((), "name", {"@value": "Svetsning", "@language": "sv"})
    assert '"Svetsning"@sv' in canonize()(document)
    document["name"]["@direction"] = "ltr"
    assert refused(document) == "linked_data.form"
    document["name"] = {"@value": "Svetsning", "@language": "no language"}
    assert refused(document) == "linked_data.form"


@pytest.mark.parametrize(
    "value",
    [
        {"@value": "Welding"},
        {"@value": "Welding", "@type": "http://www.w3.org/2001/XMLSchema#string"},
        {"@language": "sv"},
    ],
)
def test_a_text_has_no_other_form(value: Any) -> None:
    assert refused(with_member((), "name", value)) == "linked_data.form"


def test_control_characters_without_an_agreed_form_are_refused() -> None:
    """Test 060 of RDFC-1.0, which PyLD fails: it leaves them as they are."""
    assert refused(with_member((), "name", "Wel\x07ding")) == "linked_data.form"
    assert "Wel\\nding\\t" in canonize()(with_member((), "name", "Wel\nding\t"))


def test_numbers_truth_values_and_lists_are_covered() -> None:
    path = ("credentialSubject", "achievement")
    seen = {
        canonize()(with_member(path, "version", value))
        for value in (1, 2.5, True, False, "1", ["1", "2"])
    }
    assert len(seen) == 6


# Contexts.


def test_the_pins_are_those_of_the_published_index() -> None:
    index = json.loads((vectors("contexts/index.json")).read_text("utf-8"))
    assert {entry["url"]: entry["sha256"] for entry in index["contexts"]} == dict(PINNED_CONTEXTS)


def test_each_pinned_context_but_one_can_be_used() -> None:
    """The examples of model 1.1 rest on a vocabulary that nobody has pinned."""
    unusable = []
    for url in PINNED_CONTEXTS:
        document = badge()
        document["@context"] = [V2, url] if "2018/credentials/v1" not in url else [url]
        try:
            canonize()(document)
        except InputError as error:
            if error.code not in USED_UP:
                unusable.append((url, error.code, error.data["url"]))
    odrl = "https://www.w3.org/ns/odrl.jsonld"
    examples = "https://www.w3.org/2018/credentials/examples/v1"
    assert unusable == [(examples, "linked_data.context_unknown", odrl)]


def test_no_pinned_context_names_what_decides_in_two_ways() -> None:
    """Renaming a member must not leave the statements the same where a date or a status is told,
    and no context may give a keyword a second name."""
    for data in context_files().values():
        for term, address in _terms(json.loads(data)["@context"], {}):
            for member in CRITICAL:
                assert (address == NAMESPACE + member) <= (term == member), (term, address)
            assert not address.startswith("@") or (term, address) in {
                ("id", "@id"),
                ("type", "@type"),
            }


def _terms(context: Any, known: dict[str, str]) -> list[tuple[str, str]]:
    """Every term of a context, and of the contexts inside its terms, with its whole address."""
    if isinstance(context, list):
        return [one for inner in context for one in _terms(inner, known)]
    if not isinstance(context, dict):
        return []
    own: dict[str, str] = {
        term: value if isinstance(value, str) else str((value or {}).get("@id", term))
        for term, value in context.items()
        if not term.startswith("@")
    }
    known = {**known, **own}
    found = [(term, _whole(address, known)) for term, address in own.items()]
    for value in context.values():
        if isinstance(value, dict):
            found += _terms(value.get("@context"), known)
    return found


def _whole(address: str, known: dict[str, str]) -> str:
    prefix, colon, rest = address.partition(":")
    if colon and not rest.startswith("//") and known.get(prefix, address) != address:
        return _whole(known[prefix] + rest, known)
    return address


def test_an_unknown_context_is_refused_and_named() -> None:
    document = badge()
    document["@context"].append("https://school.example/context.json")
    with pytest.raises(InputError) as caught:
        canonize()(document)
    assert caught.value.code == "linked_data.context_unknown"
    assert caught.value.data["url"] == "https://school.example/context.json"


@pytest.mark.parametrize("context", [None, [], 7, "context.json", [[V2]]])
def test_a_context_of_another_form_is_refused(context: Any) -> None:
    document = badge()
    document["issuer"]["@context"] = context
    assert refused(document).startswith("linked_data.")


@pytest.mark.parametrize(
    "own",
    [
        {"@vocab": "https://school.example/"},
        {"@base": "https://school.example/"},
        {"@import": V2},
        {"grade": "https://school.example/#degree"},
        {"grade": {"@id": "https://school.example/#grade"}},
        {"end": f"{NAMESPACE}validUntil"},
        {"grade": "#grade"},
        {"own": "@nest"},
        {"name": None},
        {"list?": "https://school.example/list?"},
        {"list#": "https://school.example/list#"},
        {"": "https://school.example/"},
    ],
)
def test_a_context_of_the_documents_own_cannot_rename(own: dict[str, Any]) -> None:
    document = badge()
    document["@context"].append(own)
    assert refused(document) == "linked_data.form"


def test_a_context_of_the_documents_own_may_say_what_the_address_says() -> None:
    document = badge()
    document["@context"].append({"grade": "https://school.example/#grade"})
    document["grade"] = "A+"
    assert '<https://school.example/#grade> "A+"' in canonize()(document)


def test_too_many_contexts_are_refused() -> None:
    document = badge()
    document["@context"] = [V2] * (limits.MAX_CONTEXTS + 1)
    assert refused(document) == "linked_data.form"


def test_a_context_that_is_not_at_hand_is_named() -> None:
    files = context_files()
    del files[PINNED_CONTEXTS[OB3]]
    with pytest.raises(InputError) as caught:
        canonizer(files)(badge())
    assert caught.value.code == "linked_data.context_missing"
    assert caught.value.data["url"] == OB3


def test_a_context_with_other_bytes_is_refused() -> None:
    files = context_files()
    files[PINNED_CONTEXTS[OB3]] += b"\n"
    with pytest.raises(InputError, match=r"linked_data\.context_changed"):
        canonizer(files)(badge())


def test_a_changed_context_is_not_used_under_the_digest_it_has_now() -> None:
    changed = context_files()[PINNED_CONTEXTS[OB3]].replace(b"schema.org/name", b"x.example/name")
    files = context_files() | {hashlib.sha256(changed).hexdigest(): changed}
    assert canonizer(files)(badge()) == canonize()(badge())


# Limits.


def test_a_graph_made_to_keep_a_computer_busy_is_stopped() -> None:
    """Test 074 of RDFC-1.0: ten nodes without a name, each tied to each."""
    from pyld.nquads import parse_nquads

    from wallet.standards.linked_data.canonical import canonical_quads

    with pytest.raises(InputError, match=r"linked_data\.too_large"):
        canonical_quads(parse_nquads(clique(10)))
    assert canonical_quads(parse_nquads(clique(5))).count("\n") == 20


def clique(size: int) -> str:
    nodes = range(size)
    return "".join(
        f"_:e{one} <urn:p> _:e{other} .\n" for one in nodes for other in nodes if one != other
    )


def test_too_many_nameless_nodes_are_refused() -> None:
    document = badge()
    results = [{"type": ["Result"], "value": str(number)} for number in range(450)]
    document["credentialSubject"]["result"] = results
    assert canonize()(document).count("<https://schema.org/value>") == 450
    document["credentialSubject"] = [
        {
            "type": ["AchievementSubject"],
            "achievement": {"type": ["Achievement"], "name": str(number)},
            "result": results,
        }
        for number in range(5)
    ]
    assert refused(document) == "linked_data.too_large"


def test_too_many_values_are_refused_before_any_are_compared() -> None:
    document = badge()
    tags = [str(number) for number in range(limits.MAX_VALUES + 1)]
    document["credentialSubject"]["achievement"]["tag"] = tags
    assert refused(document) == "linked_data.too_large"
    document = badge()
    document["type"] = ["VerifiableCredential", *(f"urn:{tag}" for tag in tags)]
    assert refused(document) == "linked_data.too_large"


def test_values_of_one_node_are_counted_together_wherever_they_stand() -> None:
    half = limits.MAX_VALUES // 2 + 1
    document = badge()
    document["credentialSubject"] = [
        {
            "type": ["AchievementSubject"],
            "achievement": {
                "id": "urn:example:same",
                "type": ["Achievement"],
                "tag": [f"{part}-{number}" for number in range(half)],
            },
        }
        for part in range(2)
    ]
    assert refused(document) == "linked_data.too_large"


def test_too_many_statements_are_refused_before_any_is_made() -> None:
    document = badge()
    values = [str(number) for number in range(limits.MAX_VALUES)]
    document["credentialSubject"] = [
        {"type": ["AchievementSubject"], "achievement": {"type": ["Achievement"], "tag": values}}
        for _ in range(limits.MAX_STATEMENTS // limits.MAX_VALUES)
    ]
    assert refused(document) == "linked_data.too_large"


def test_lists_in_lists_are_refused() -> None:
    document = badge()
    document["credentialSubject"]["achievement"]["tag"] = [["steel"], "workshop"]
    assert refused(document) == "linked_data.form"


def test_deep_nesting_is_refused() -> None:
    document = badge()
    inner = document
    for _ in range(limits.MAX_JSON_DEPTH + 1):
        inner["issuer"] = {}
        inner = inner["issuer"]
    assert refused(document) == "encoding.json_depth"


def test_pyld_is_loaded_here_and_nowhere_else() -> None:
    source = Path(wallet.__file__).parent
    users = {
        path.relative_to(source).parent.as_posix()
        for path in source.rglob("*.py")
        if re.search(r"^\s*(from|import) (pyld|c14n|cachetools)\b", path.read_text("utf-8"), re.M)
    }
    assert users == {"standards/linked_data"}
