"""A service honours a withdrawal: by the key a release came with, and answers so that it counts."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from tests.fakes.clock import NOON, FakeKeyMaker
from tests.fakes.kept import flipped
from tests.fakes.keys import test_key
from tests.fakes.promises import complete_use
from tests.fakes.refusals import refused
from tests.fakes.service import DAY, FakeService
from tests.fakes.vault import new_vault
from tests.unit.workflows.grantees import Grantees, work_record
from wallet import service as interface
from wallet.consent.honouring import own_ids
from wallet.consent.withdrawal import WITHDRAWAL_TYP, Demand
from wallet.credentials.policy import Policy
from wallet.credentials.report import Report
from wallet.credentials.trust import Trust
from wallet.errors import ConflictError, InputError
from wallet.exchange.check import verify_document
from wallet.service import (
    Ending,
    Reaction,
    StoredRelease,
    answer_withdrawal,
    asker_with_key,
    honour_withdrawal,
    remember_release,
)
from wallet.standards.encoding import Instant, JsonObject
from wallet.standards.jose import PrivateKey, parse_jws, sign_jws
from wallet.workflows.consents import withdraw
from wallet.workflows.outbox import Progress, postings, take_answer
from wallet.workflows.share import Made

OTHER = FakeService(
    organisation="Exempelguiden AB", identifier="NTRSE-5560000002", dns="guide.example"
)


@pytest.fixture
def them(tmp_path: Path) -> Iterator[Grantees]:
    new_vault(tmp_path).close()
    found = Grantees(tmp_path)
    found.hold(work_record())
    yield found
    found.vault.close()


def report_on(made: Made, at: Instant = NOON) -> Report:
    """What the service finds when the extract arrives."""
    data = made.extract.text.encode("ascii")
    return verify_document(data, trust=Trust(), policy=Policy(any_audience=True), at=at)


def stored(*made: Made) -> list[StoredRelease]:
    return [remember_release(report_on(one)) for one in made]


def notice(them: Grantees, consent_id: str, demand: Demand = Demand.STOP) -> bytes:
    (done,) = withdraw(
        them.vault, (them.consent(consent_id),), demand, clock=them.clock, entropy=them.entropy
    )
    return done.notice.encode("ascii")


def honoured(them: Grantees, body: bytes, releases: list[StoredRelease], **members: Any) -> Ending:
    usual = {"asker": them.service.asker, "at": them.clock.now()}
    return honour_withdrawal(body, releases, **{**usual, **members})


def resigned(body: bytes, signer: PrivateKey, **members: Any) -> bytes:
    """The notice with other members, rightly signed by somebody."""
    payload = {**parse_jws(body.decode()).claims(), **members}
    header: JsonObject = {"jwk": signer.public.to_jwk()}
    return sign_jws(payload, signer, typ=WITHDRAWAL_TYP, header=header).encode()


def persons_key(them: Grantees) -> PrivateKey:
    key = them.vault.recipient_key(them.checked(them.ask(90)).requester.id)
    assert key is not None
    return key.key


@pytest.mark.parametrize("demand", list(Demand))
def test_a_release_is_ended_and_the_wallet_takes_the_answer(them: Grantees, demand: Demand) -> None:
    made = them.share(them.ask())
    releases = stored(made)
    ending = honoured(them, notice(them, made.record_ids[0], demand), releases)
    assert [(one.release, one.remaining) for one in ending.releases] == [(releases[0], ())]
    assert (ending.use_id, ending.must_erase) == ("match", demand is Demand.STOP_AND_ERASE)
    done = Reaction.ERASED if ending.must_erase else Reaction.STOPPED
    reply = answer_withdrawal(
        ending, done, asker=them.service.asker, jti="urn:uuid:answer", at=them.clock.now()
    )
    taken = take_answer(them.vault, reply, clock=them.clock, entropy=them.entropy)
    assert (taken.progress, taken.reaction) == (Progress.ACKNOWLEDGED, str(done))
    assert [one.progress for one in postings(them.vault)] == [Progress.ACKNOWLEDGED]


def test_one_notice_ends_all_that_left_under_a_grant_and_nothing_else(them: Grantees) -> None:
    (grant,) = them.give()
    under = [them.use(grant, them.ask(number)).made for number in (2, 3, 4)]
    single = them.share(them.ask(5))
    ending = honoured(them, notice(them, grant), stored(*under, single))
    assert [one.release for one in ending.releases] == stored(*under)


def test_of_two_purposes_the_other_goes_on(them: Grantees) -> None:
    uses = (complete_use("match"), complete_use("offers", required=False))
    made = them.share(them.ask(terms=them.service.terms(*uses)))
    first, second = made.record_ids
    ending = honoured(them, notice(them, first), stored(made))
    [ended] = ending.releases
    assert (ending.use_id, ended.remaining) == ("match", ("offers",))
    [rest] = honoured(them, notice(them, second), [ended.kept]).releases
    assert rest.remaining == ()


def test_a_notice_in_a_file_ends_with_a_line(them: Grantees) -> None:
    made = them.share(them.ask())
    body = notice(them, made.record_ids[0])
    assert honoured(them, body + b"\n", stored(made)).notice.encode() == body


def test_nothing_is_done_for_a_signer_no_release_came_from(them: Grantees) -> None:
    made = them.share(them.ask())
    [kept] = stored(made)
    body = notice(them, made.record_ids[0])
    for unknown in (
        [],
        [replace(kept, key=test_key(9).public.thumbprint())],
        [replace(kept, sha256=test_key(9).public.thumbprint())],
        [replace(kept, uses=("another",))],
    ):
        with refused(InputError, "service.unknown_release"):
            honoured(them, body, unknown)


def test_somebody_else_with_the_receipt_ends_nothing(them: Grantees) -> None:
    made = them.share(them.ask())
    body = resigned(notice(them, made.record_ids[0]), test_key(9))
    with refused(InputError, "consent.withdrawal"):
        honoured(them, body, stored(made))


def test_a_notice_about_another_persons_release_ends_nothing(
    them: Grantees, tmp_path: Path
) -> None:
    made = them.share(them.ask())
    (tmp_path / "bo").mkdir()
    new_vault(tmp_path / "bo").close()
    bo = Grantees(tmp_path / "bo", service=them.service, keys=FakeKeyMaker(20))
    bo.hold(work_record())
    own = bo.share(bo.ask(7))
    body = notice(bo, own.record_ids[0])
    claimed = resigned(body, persons_key(bo), earlier=[made.extract.sha256])
    with refused(InputError, "service.unknown_release"):
        honoured(them, claimed, stored(made))
    bo.vault.close()


def test_a_changed_notice_is_none(them: Grantees) -> None:
    made = them.share(them.ask())
    body = notice(them, made.record_ids[0])
    with refused(InputError, "jose.signature"):
        honoured(them, flipped(body.decode()).encode(), stored(made))
    stronger = resigned(body, test_key(9), demand="stop_and_erase")
    head, _, _ = body.decode().rpartition(".")
    _, payload, _ = stronger.decode().split(".")
    spliced = ".".join((head.split(".")[0], payload, body.decode().rpartition(".")[2]))
    with refused(InputError, "jose.signature"):
        honoured(them, spliced.encode(), stored(made))


@pytest.mark.parametrize("body", [b"", b"stop", b"\xff\xfe", b"{}", b"a.b.c"])
def test_what_is_no_notice_is_refused(them: Grantees, body: bytes) -> None:
    with pytest.raises(InputError):
        honoured(them, body, [])


def test_a_notice_to_another_recipient_is_refused(them: Grantees) -> None:
    made = them.share(them.ask())
    with refused(InputError, "service.other_audience"):
        honoured(them, notice(them, made.record_ids[0]), stored(made), asker=OTHER.asker)


def test_a_service_with_another_key_cannot_answer_for_the_old_one(them: Grantees) -> None:
    """The same organisation after a change of keys: the wallet would not know the answer."""
    made = them.share(them.ask())
    renewed = replace(them.service.asker, signer=test_key(8))
    with refused(InputError, "service.other_request"):
        honoured(them, notice(them, made.record_ids[0]), stored(made), asker=renewed)


def test_the_same_notice_is_acted_on_once(them: Grantees) -> None:
    made = them.share(them.ask())
    body = notice(them, made.record_ids[0])
    first = honoured(them, body, stored(made))
    with refused(ConflictError, "service.notice_seen"):
        honoured(them, body, stored(made), seen={first.id})


def test_a_notice_that_comes_again_is_known_though_the_release_is_gone(them: Grantees) -> None:
    """The wallet sends it again until it has an answer; by then all may be deleted."""
    made = them.share(them.ask())
    body = notice(them, made.record_ids[0], Demand.STOP_AND_ERASE)
    first = honoured(them, body, stored(made))
    for left in ([one.kept for one in first.releases], []):
        with refused(ConflictError, "service.notice_seen"):
            honoured(them, body, left, seen={first.id})


def test_deletion_can_be_demanded_of_what_was_stopped(them: Grantees) -> None:
    uses = (complete_use("match"), complete_use("offers", required=False))
    made = them.share(them.ask(terms=them.service.terms(*uses)))
    consent = made.record_ids[0]
    first = honoured(them, notice(them, consent), stored(made))
    kept = [one.kept for one in first.releases]
    assert [(one.uses, one.ended) for one in kept] == [(("offers",), ("match",))]
    more = honoured(them, notice(them, consent, Demand.STOP_AND_ERASE), kept, seen={first.id})
    assert (more.use_id, more.must_erase) == ("match", True)
    assert [one.kept for one in more.releases] == kept


def test_what_was_stopped_is_ended_by_no_stranger(them: Grantees) -> None:
    made = them.share(them.ask())
    first = honoured(them, notice(them, made.record_ids[0]), stored(made))
    [kept] = [one.kept for one in first.releases]
    more = notice(them, made.record_ids[0], Demand.STOP_AND_ERASE)
    with refused(InputError, "service.unknown_release"):
        honoured(them, more, [replace(kept, key=test_key(9).public.thumbprint())])


def test_an_old_notice_ends_no_later_release(them: Grantees) -> None:
    made = them.share(them.ask())
    body = notice(them, made.record_ids[0])
    later = them.share(them.ask(2))
    ending = honoured(them, body, stored(made, later))
    assert [one.release for one in ending.releases] == stored(made)


def test_a_notice_from_the_future_is_refused(them: Grantees) -> None:
    made = them.share(them.ask())
    body = notice(them, made.record_ids[0])
    with refused(InputError, "service.notice_ahead"):
        honoured(them, body, stored(made), at=them.clock.now().plus(-DAY))


def test_only_a_sound_extract_is_remembered(them: Grantees) -> None:
    made = them.share(them.ask())
    bad = replace(made, extract=replace(made.extract, text=flipped(made.extract.text)))
    with refused(InputError, "service.not_taken"):
        remember_release(report_on(bad))


def test_what_is_kept_of_a_release_holds_no_claim(them: Grantees) -> None:
    [kept] = stored(them.share(them.ask()))
    assert (kept.key, kept.uses) == (persons_key(them).public.thumbprint(), ("match",))
    assert kept.sha256 == them.log()[-1].event.text("release_id")


def test_a_service_known_by_its_key_alone_goes_by_its_thumbprint() -> None:
    key = test_key(5)
    assert own_ids(asker_with_key(key, host="x.example")) == {key.public.thumbprint()}
    assert own_ids(OTHER.asker) == {"NTRSE-5560000002", OTHER.key.public.thumbprint()}


def test_the_lines_in_the_guide_do_what_they_say(them: Grantees) -> None:
    """``docs/service.md`` runs as it stands, on a release and its withdrawal."""
    guide = (Path(__file__).resolve().parents[3] / "docs/service.md").read_text(encoding="utf-8")
    [code] = re.findall(r"```python\n(.*?)```", guide, re.DOTALL)
    made = them.share(them.ask())
    acted: list[tuple[str, ...]] = []
    given: dict[str, Any] = {
        "report": report_on(made),
        "body": notice(them, made.record_ids[0]),
        "asker": them.service.asker,
        "now": them.clock.now(),
        "new_id": lambda: "urn:uuid:answer",
        "stored": [],
        "answers": {},
        "stop_using": lambda release, uses: acted.append(uses),
        "erase": lambda release, uses: acted.append(uses),
    }
    exec(code, given)
    assert acted == [()]
    assert [(one.uses, one.ended) for one in given["stored"]] == [((), ("match",))]
    taken = take_answer(them.vault, given["reply"], clock=them.clock, entropy=them.entropy)
    assert taken.progress is Progress.ACKNOWLEDGED


def test_the_interface_exports_what_the_guide_uses() -> None:
    assert {"honour_withdrawal", "answer_withdrawal", "remember_release"} <= set(interface.__all__)
