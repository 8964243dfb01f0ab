"""Proofs inside documents: their form, what they are over, sets and chains."""

from __future__ import annotations

import copy
from typing import Any

import pytest
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.asymmetric.utils import decode_dss_signature

from tests.fakes.contexts import canonize
from tests.fakes.data_integrity import (
    ACADEMY,
    ED25519_2020,
    OB3,
    OTHER,
    V2,
    badge,
    method_of,
    options,
    signed,
    with_proof,
)
from tests.fakes.keys import test_key
from tests.fakes.refusals import refused
from wallet import limits
from wallet.errors import InputError
from wallet.standards.data_integrity import (
    Form,
    Proof,
    SetAside,
    Suite,
    parse_proofs,
    signed_bytes,
    verify_proof,
)
from wallet.standards.identifiers.base58 import base58_encode
from wallet.standards.jose import Algorithm, PrivateKey, PublicKey

P256 = test_key(40)
EDDSA = (Suite.EDDSA_RDFC_2022, Suite.EDDSA_JCS_2022, Suite.ED25519_2020)
ECDSA = (Suite.ECDSA_RDFC_2019, Suite.ECDSA_JCS_2019)
WITH_2020 = [V2, OB3, ED25519_2020]


def proofs(document: dict[str, Any]) -> list[Proof]:
    return [one for one in parse_proofs(document) if isinstance(one, Proof)]


def check(document: dict[str, Any], key: PrivateKey, number: int = 0) -> None:
    proof = proofs(document)[number]
    verify_proof(key.public, proof, signed_bytes(document, proof, canonize()))


def fails(document: dict[str, Any], key: PrivateKey, number: int = 0) -> bool:
    try:
        check(document, key, number)
    except InputError as error:
        return error.code == "jose.signature"
    return False


def document_for(suite: Suite) -> dict[str, Any]:
    document = badge()
    document["@context"] = WITH_2020 if suite is Suite.ED25519_2020 else [V2, OB3]
    return document


# What holds.


@pytest.mark.parametrize("suite", EDDSA)
def test_a_proof_with_an_edwards_key_holds(suite: Suite) -> None:
    document = signed(document_for(suite), ACADEMY, suite)
    check(document, ACADEMY)
    assert fails(document, OTHER)


@pytest.mark.parametrize("suite", ECDSA)
def test_a_proof_with_a_p256_key_holds(suite: Suite) -> None:
    document = signed(badge(), P256, suite)
    check(document, P256)
    assert fails(document, test_key(41))


@pytest.mark.parametrize("suite", ECDSA)
def test_a_proof_with_a_p384_key_is_over_sha_384(suite: Suite) -> None:
    key = ec.derive_private_key(7, ec.SECP384R1())
    draft = with_proof(
        badge(),
        options(
            suite, verificationMethod="urn:example:key", proofValue="z" + base58_encode(bytes(96))
        ),
    )
    over = signed_bytes(draft, proofs(draft)[0], canonize())
    assert len(over) == 96
    numbers = decode_dss_signature(key.sign(over, ec.ECDSA(hashes.SHA384())))
    draft["proof"]["proofValue"] = "z" + base58_encode(b"".join(n.to_bytes(48) for n in numbers))
    proof = proofs(draft)[0]
    assert proof.algorithm is Algorithm.ES384
    verify_proof(PublicKey.of(key.public_key()), proof, over)


def test_a_jwk_with_the_older_name_of_its_algorithm_checks_too() -> None:
    document = signed(badge())
    proof = proofs(document)[0]
    key = PublicKey.from_jwk({**ACADEMY.public.to_jwk(), "alg": "EdDSA"})
    verify_proof(key, proof, signed_bytes(document, proof, canonize()))


@pytest.mark.parametrize("suite", Suite)
def test_a_key_of_another_kind_is_refused(suite: Suite) -> None:
    right, wrong = (ACADEMY, P256) if suite in EDDSA else (P256, ACADEMY)
    document = signed(document_for(suite), right, suite)
    with refused(InputError, "jose.key_algorithm"):
        check(document, wrong)


# What does not.


@pytest.mark.parametrize("suite", Suite)
@pytest.mark.parametrize(
    ("path", "value"),
    [
        (("validFrom",), "2026-01-08T00:00:00Z"),
        (("name",), "Svetsning I"),
        (("credentialSubject", "achievement", "name"), "Svetsning I"),
        (("credentialSubject", "id"), "did:example:somebody"),
        (("issuer", "id"), "did:example:somebody"),
        (("proof", "created"), "2026-01-09T15:20:03Z"),
        (("proof", "expires"), "2030-01-09T15:20:03Z"),
        (("proof", "verificationMethod"), "did:example:somebody#key"),
    ],
)
def test_a_change_is_noticed(suite: Suite, path: tuple[str, ...], value: str) -> None:
    key = ACADEMY if suite in EDDSA else P256
    document = copy.deepcopy(signed(document_for(suite), key, suite))
    place = document
    for step in path[:-1]:
        place = place[step]
    place[path[-1]] = value
    assert fails(document, key)


@pytest.mark.parametrize("suite", Suite)
def test_a_member_added_is_noticed(suite: Suite) -> None:
    key = ACADEMY if suite in EDDSA else P256
    document = signed(document_for(suite), key, suite)
    document["grade"] = "A+"
    code = "jose.signature" if suite.form is Form.JCS else "linked_data.dropped"
    with refused(InputError, code):
        check(document, key)


def test_a_member_added_to_the_proof_is_noticed() -> None:
    document = signed(badge())
    document["proof"]["grade"] = "A+"
    with refused(InputError, "linked_data.dropped"):
        check(document, ACADEMY)


@pytest.mark.parametrize("length", [0, 63, 65, 96])
def test_an_edwards_signature_has_one_length(length: int) -> None:
    proof = options(verificationMethod="x", proofValue="z" + base58_encode(bytes(length)))
    with refused(InputError, "data_integrity.proof"):
        parse_proofs(with_proof(badge(), proof))


@pytest.mark.parametrize(
    ("member", "value"),
    [
        ("proofValue", None),
        ("proofValue", 7),
        ("proofValue", "uAAAA"),
        ("proofValue", "z0OIl"),
        ("proofValue", "z" + "1" * 10_000),
        ("verificationMethod", None),
        ("verificationMethod", ""),
        ("verificationMethod", {"id": "x"}),
        ("created", "yesterday"),
        ("created", 7),
        ("expires", "2026-13-01T00:00:00Z"),
        ("id", 7),
        ("id", ""),
        ("previousProof", []),
        ("previousProof", 7),
        ("previousProof", ["urn:x", 7]),
        ("previousProof", ["urn:x", "urn:x"]),
    ],
)
def test_a_member_of_a_wrong_form_is_named(member: str, value: Any) -> None:
    proof = options(**{"verificationMethod": method_of(ACADEMY), member: value})
    with refused(InputError, "data_integrity.proof") as caught:
        parse_proofs(with_proof(badge(), proof))
    assert caught.value.data["member"] == member


@pytest.mark.parametrize("value", [None, 7, "x", [["x"]], [{"created": "x"}], {"type": 7}])
def test_a_proof_that_is_no_object_with_a_type_is_refused(value: Any) -> None:
    with refused(InputError, "data_integrity.proof"):
        parse_proofs({**badge(), "proof": value})


def test_too_many_proofs_are_refused() -> None:
    proof = options(verificationMethod="x")
    with refused(InputError, "data_integrity.number"):
        parse_proofs({**badge(), "proof": [proof] * (limits.MAX_PROOFS + 1)})
    with refused(InputError, "data_integrity.number"):
        names = [f"urn:{number}" for number in range(limits.MAX_PROOFS + 1)]
        parse_proofs(with_proof(badge(), {**proof, "previousProof": names}))


def test_no_proof_is_none_at_all() -> None:
    assert parse_proofs(badge()) == ()
    assert parse_proofs({**badge(), "proof": []}) == ()


# What is set aside.


def test_an_unknown_suite_beside_a_good_proof_is_set_aside() -> None:
    unknown = options(cryptosuite="bbs-2023", verificationMethod="x", proofValue="u2V0")
    document = with_proof(signed(badge()), unknown)
    found = parse_proofs(document)
    assert found[1] == SetAside("bbs-2023", other_purpose=False)
    check(document, ACADEMY)


@pytest.mark.parametrize(
    ("type_", "cryptosuite", "kind"),
    [
        ("RsaSignature2018", None, "RsaSignature2018"),
        ("DataIntegrityProof", None, "DataIntegrityProof"),
        ("DataIntegrityProof", "EDDSA-RDFC-2022", "EDDSA-RDFC-2022"),
        ("DataIntegrityProof", "ecdsa-sd-2023", "ecdsa-sd-2023"),
        ("eddsa-rdfc-2022", "eddsa-rdfc-2022", "eddsa-rdfc-2022"),
    ],
)
def test_only_the_exact_names_of_the_list_are_known(
    type_: str, cryptosuite: str | None, kind: str
) -> None:
    proof = options(type=type_, cryptosuite=cryptosuite, verificationMethod="x")
    assert parse_proofs(with_proof(badge(), proof)) == (SetAside(kind, other_purpose=False),)


@pytest.mark.parametrize("purpose", ["authentication", "keyAgreement", None, ["assertionMethod"]])
def test_a_proof_for_another_purpose_is_set_aside(purpose: Any) -> None:
    proof = options(proofPurpose=purpose, verificationMethod="x")
    found = parse_proofs(with_proof(badge(), proof))
    assert found == (SetAside("eddsa-rdfc-2022", other_purpose=True),)


# Sets and chains.


def test_each_proof_of_a_set_stands_alone() -> None:
    document = signed(signed(badge(), ACADEMY), OTHER)
    check(document, ACADEMY, 0)
    check(document, OTHER, 1)
    document["proof"].pop(0)
    check(document, OTHER, 0)


def chain() -> dict[str, Any]:
    first = signed(badge(), ACADEMY, id="urn:uuid:first")
    return signed(first, OTHER, id="urn:uuid:second", previousProof="urn:uuid:first")


def test_a_later_proof_of_a_chain_covers_the_earlier() -> None:
    document = chain()
    check(document, ACADEMY, 0)
    check(document, OTHER, 1)
    again = signed(badge(), ACADEMY, id="urn:uuid:first", created="2026-01-10T00:00:00Z")
    changed = {**document, "proof": [again["proof"], document["proof"][1]]}
    check(changed, ACADEMY, 0)
    assert fails(changed, OTHER, 1)


def test_a_third_proof_may_rest_on_two() -> None:
    two = signed(signed(badge(), ACADEMY, id="urn:uuid:1"), OTHER, id="urn:uuid:2")
    document = signed(two, test_key(42), Suite.ECDSA_RDFC_2019, previousProof=_names(1, 2))
    check(document, test_key(42), 2)


def _names(*numbers: int) -> list[str]:
    return [f"urn:uuid:{number}" for number in numbers]


def test_a_chain_whose_first_link_is_gone_is_refused() -> None:
    document = chain()
    document["proof"] = document["proof"][1]
    with refused(InputError, "data_integrity.previous"):
        check(document, OTHER)


def test_a_chain_with_a_link_twice_is_refused() -> None:
    document = chain()
    document["proof"].insert(0, document["proof"][0])
    with refused(InputError, "data_integrity.previous"):
        check(document, OTHER, 2)


def test_a_chain_that_ends_in_itself_is_refused() -> None:
    document = chain()
    document["proof"][0]["previousProof"] = ["urn:uuid:second"]
    with refused(InputError, "data_integrity.previous"):
        check(document, OTHER, 1)
    alone = options(verificationMethod="x", id="urn:x", previousProof="urn:x")
    with refused(InputError, "data_integrity.previous"):
        check(with_proof(badge(), alone), OTHER)


# Contexts.


def test_the_contexts_that_json_canonicalization_signed_come_first() -> None:
    contexts: dict[str, Any] = {"@context": [V2, OB3]}
    document = signed(badge(), ACADEMY, Suite.EDDSA_JCS_2022, **contexts)
    check(document, ACADEMY)
    document["@context"].append(ED25519_2020)
    check(document, ACADEMY)
    for others in ([OB3, V2], [V2], [ED25519_2020, V2, OB3]):
        with refused(InputError, "data_integrity.context"):
            check({**document, "@context": others}, ACADEMY)


def test_a_proof_that_signs_no_context_leaves_none_open() -> None:
    document = signed(badge(), ACADEMY, Suite.EDDSA_JCS_2022)
    document["proof"]["@context"] = []
    with refused(InputError, "data_integrity.context"):
        check(document, ACADEMY)


def test_without_a_canonizer_statements_cannot_be_signed() -> None:
    document = signed(badge())
    with refused(InputError, "data_integrity.no_canonizer"):
        signed_bytes(document, proofs(document)[0], None)
    jcs = signed(badge(), ACADEMY, Suite.EDDSA_JCS_2022)
    verify_proof(ACADEMY.public, proofs(jcs)[0], signed_bytes(jcs, proofs(jcs)[0], None))
