"""A holder asks with a key, a small issuer binds a credential to it, the holder can share it."""

from __future__ import annotations

import pytest

from tests.fakes.answer import DAY, SCHOOL, anchored, school
from tests.fakes.clock import NOON, FakeEntropy, FakeKeyMaker
from tests.fakes.refusals import refused
from tests.unit.workflows.incoming import CLOCK, ENTROPY, bring
from wallet.credentials.families.sd_jwt_vc import read_credential
from wallet.errors import InputError
from wallet.log import EventType
from wallet.profile.kinds import vct_of
from wallet.standards.encoding import Instant, JsonObject
from wallet.standards.jose import make_ca, parse_certificate
from wallet.vault import Vault
from wallet.workflows.attest import Issued, KeyRequest, issue_to, request_key
from wallet.workflows.holdings import held_in

CLAIMS: JsonObject = {"title": "Möbelsnickare", "provider": {"name": "Exempelskolan"}}


def asked(vault: Vault) -> KeyRequest:
    return request_key(vault, clock=CLOCK, entropy=ENTROPY, keys=FakeKeyMaker())


def issued(request: str, *, at: Instant = NOON, expires: Instant | None = None) -> Issued:
    return issue_to(
        request,
        CLAIMS,
        vct=vct_of("education"),
        signer=SCHOOL,
        chain=(school().leaf,),
        at=at,
        expires=expires,
        entropy=FakeEntropy("issuer"),
    )


def test_the_key_is_kept_before_the_request_leaves_and_says_nothing_of_the_person(
    vault: Vault,
) -> None:
    request = asked(vault)
    kept = vault.key(request.key)
    assert kept is not None
    assert (kept.use, kept.recipient) == ("credential", None)
    assert str(kept.key.to_jwk()["d"]) not in request.token
    entry = vault.log()[-1].body or {}
    assert entry["type"] == EventType.EXPORTED
    assert entry["key_thumbprint"] == request.key


def test_every_request_has_a_key_of_its_own(vault: Vault) -> None:
    keys = FakeKeyMaker()
    first, second = (request_key(vault, clock=CLOCK, entropy=ENTROPY, keys=keys) for _ in range(2))
    assert first.key != second.key


def test_the_credential_is_bound_to_the_key_and_attested_in_the_wallet(vault: Vault) -> None:
    request = asked(vault)
    credential = issued(request.token, expires=NOON.plus(DAY))
    assert credential.issuer == "https://skola.example"
    (brought,) = bring(vault, credential.text, trust=anchored(school()))
    document = brought.items[0].document
    assert (document["assertion"], document["holder_key_here"]) == ("attested", True)
    assert document["holder_key"] == request.key
    assert [one.kind for one in held_in(vault)] == ["education"]


def test_every_claim_can_be_shown_by_itself(vault: Vault) -> None:
    credential = read_credential(issued(asked(vault).token).text)
    assert credential.claims == CLAIMS
    assert len(credential.sd_jwt.disclosures) == 3
    assert set(credential.sd_jwt.payload) == {"vct", "iat", "iss", "cnf", "_sd", "_sd_alg"}


def test_a_request_that_ran_out_binds_nothing(vault: Vault) -> None:
    request = asked(vault)
    with refused(InputError, "issuer.key_request_time"):
        issued(request.token, at=request.expires)


def test_a_certificate_without_a_host_cannot_issue(vault: Vault) -> None:
    _, root = make_ca("Exempelrot", at=NOON, days=1, key=SCHOOL)
    with refused(InputError, "issuer.no_host"):
        issue_to(
            asked(vault).token,
            CLAIMS,
            vct=vct_of("education"),
            signer=SCHOOL,
            chain=(parse_certificate(root.encode()),),
            at=NOON,
            expires=None,
            entropy=ENTROPY,
        )


@pytest.mark.parametrize("name", ["iss", "cnf", "vct", "exp"])
def test_a_claim_named_like_a_member_of_the_format_is_refused(vault: Vault, name: str) -> None:
    with refused(InputError, "issuer.reserved_claim"):
        issue_to(
            asked(vault).token,
            {name: "x"},
            vct="urn:example:any",
            signer=SCHOOL,
            chain=(school().leaf,),
            at=NOON,
            expires=None,
            entropy=ENTROPY,
        )
