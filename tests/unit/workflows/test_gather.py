"""Asking what others publish: whom, how often, and what counts as an answer. Over real TLS."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from typing import Any

import pytest

from tests.fakes.answer import SCHOOL, STRANGER, diploma, keyed, status_list, trusting
from tests.fakes.clock import NOON
from tests.fakes.https import Answer, HttpsServer
from tests.fakes.publishing import did_document, jwks, metadata
from wallet import limits
from wallet.credentials.policy import Policy
from wallet.credentials.reasons import Outcome, Reason
from wallet.credentials.report import Report
from wallet.credentials.snapshot import NOT_NAMED, Missing, Published, Snapshot
from wallet.credentials.trust import Trust
from wallet.credentials.trust_list import Role, TrustEntry
from wallet.errors import RemoteError
from wallet.network.address import check_public
from wallet.network.client import Client
from wallet.standards.jose import PublicKey
from wallet.workflows.gather import Gatherer
from wallet.workflows.ports import Network, Reply
from wallet.workflows.verify import verify

KEY = SCHOOL.public


@pytest.fixture
def server() -> Iterator[HttpsServer]:
    with HttpsServer("skola.example") as running:
        yield running


Pages = dict[str, Answer]


def serve(server: HttpsServer, pages: Pages) -> None:
    """Answers by path; everything else is not found, with a page that says so."""
    missing = Answer(404, "text/html", b"<html>not found</html>")
    server.think = lambda asked: pages.get(asked.path, missing)


def issuer_of(server: HttpsServer) -> str:
    return server.url("").removesuffix("/")


def did_of(server: HttpsServer) -> str:
    return f"did:web:skola.example%3A{server.port}"


def as_json(body: bytes) -> Answer:
    return Answer(200, "application/json", body)


def as_token(text: str) -> Answer:
    return Answer(200, "application/statuslist+jwt", text.encode())


METADATA = "/.well-known/jwt-vc-issuer"
STATUS = "/status/1"


def school_pages(server: HttpsServer, *keys: PublicKey, **status: Any) -> Pages:
    """The school's metadata and its status list."""
    listed = status_list(sub=server.url(STATUS), **status)
    return {
        METADATA: as_json(metadata(*(keys or (KEY,)), issuer=issuer_of(server))),
        STATUS: as_token(listed),
    }


def the_diploma(server: HttpsServer, *, index: int | None = 0, **members: Any) -> bytes:
    status = {"status_list": {"idx": index, "uri": server.url(STATUS)}}
    fair: dict[str, Any] = {"holder": None, "issuer": issuer_of(server)}
    if index is not None:
        fair["status"] = status
    return diploma(**{**fair, **members}).encode()


def listed(server: HttpsServer, **members: Any) -> Trust:
    fair: dict[str, Any] = {"issuers": (issuer_of(server), did_of(server))}
    return trusting(TrustEntry("Exempelskolan", Role.ISSUER, **{**fair, **members}))


def judge(data: bytes, trust: Trust) -> Callable[[Snapshot], Report]:
    return lambda snapshot: verify(data, trust=trust, policy=Policy(), at=NOON, snapshot=snapshot)


def gatherer(network: Network, trust: Trust, **members: Any) -> Gatherer:
    before = members.pop("before", Snapshot(NOON))
    return Gatherer(network, trust, before, **members)


def report(server: HttpsServer, data: bytes, trust: Trust | None = None, **members: Any) -> Report:
    in_use = listed(server) if trust is None else trust
    return gatherer(server.client(), in_use, **members).verify(judge(data, in_use))


def reason(found: Report) -> Reason | None:
    return found.decisive.reason if found.decisive else None


def paths(server: HttpsServer) -> list[str]:
    return [asked.path for asked in server.requests]


def details(found: Report) -> set[str | None]:
    return {check.detail for check in found.all_checks()} - {None}


def test_keys_and_status_are_asked_for_and_make_the_diploma_valid(server: HttpsServer) -> None:
    serve(server, school_pages(server))
    found = report(server, the_diploma(server))

    assert found.outcome is Outcome.VALID
    assert paths(server) == [METADATA, STATUS]
    assert all(asked.method == "GET" and not asked.body for asked in server.requests)


def test_an_answer_may_lead_to_the_next(server: HttpsServer) -> None:
    pages = school_pages(server)
    beside = metadata(issuer=issuer_of(server), jwks=None, jwks_uri=server.url("/keys"))
    pages |= {METADATA: as_json(beside), "/keys": as_json(json.dumps(jwks(KEY)).encode())}
    serve(server, pages)

    assert report(server, the_diploma(server)).outcome is Outcome.VALID
    assert paths(server) == [METADATA, "/keys", STATUS]


def test_a_did_web_is_asked_for_its_document(server: HttpsServer) -> None:
    document = did_document(KEY, did=did_of(server))
    serve(server, {"/.well-known/did.json": as_json(document)})
    found = report(server, the_diploma(server, index=None, issuer=did_of(server)))

    assert found.outcome is Outcome.VALID


def test_nothing_is_asked_about_what_is_invalid(server: HttpsServer) -> None:
    serve(server, school_pages(server))
    trust = keyed(issuers=(issuer_of(server),))
    found = report(server, the_diploma(server, signer=STRANGER), trust)

    assert found.outcome is Outcome.INVALID
    assert paths(server) == []


def test_no_status_is_asked_for_before_the_signature_was_found_right(server: HttpsServer) -> None:
    serve(server, school_pages(server, STRANGER.public))
    found = report(server, the_diploma(server))

    assert reason(found) is Reason.KEY_NOT_PUBLISHED
    assert paths(server) == [METADATA]


def test_what_was_revoked_is_told(server: HttpsServer) -> None:
    serve(server, school_pages(server))

    assert reason(report(server, the_diploma(server, index=1))) is Reason.STATUS_REVOKED


def test_a_listed_key_needs_only_the_status(server: HttpsServer) -> None:
    trust = keyed(issuers=(issuer_of(server),))
    serve(server, school_pages(server))

    assert report(server, the_diploma(server), trust).outcome is Outcome.VALID
    assert paths(server) == [STATUS]


def test_a_status_list_of_a_newer_published_key_counts(server: HttpsServer) -> None:
    serve(server, school_pages(server, KEY, STRANGER.public, signer=STRANGER))

    assert report(server, the_diploma(server)).outcome is Outcome.VALID


def test_a_status_list_of_a_stranger_does_not_count(server: HttpsServer) -> None:
    serve(server, school_pages(server, KEY, signer=STRANGER))

    assert reason(report(server, the_diploma(server))) is Reason.STATUS_LIST_WRONG


def test_an_issuer_on_no_list_is_not_asked(server: HttpsServer) -> None:
    serve(server, school_pages(server))
    asking = gatherer(server.client(), Trust())
    found = asking.verify(judge(the_diploma(server), Trust()))

    assert paths(server) == server.looked_up == []
    assert found.outcome is Outcome.UNDETERMINED
    assert details(found) == {NOT_NAMED}
    assert list(asking.refused) == [f"skola.example:{server.port}"]


def test_a_host_that_a_list_names_for_somebody_else_is_not_asked(server: HttpsServer) -> None:
    trust = trusting(
        TrustEntry("Annan", Role.ISSUER, issuers=("https://annan.example",)),
        TrustEntry("Annan", Role.ISSUER, STRANGER.public, status_lists=(server.url(STATUS),)),
    )
    report(server, the_diploma(server), trust)

    assert paths(server) == []


def test_another_port_of_a_named_host_is_another_host(server: HttpsServer) -> None:
    trust = keyed(issuers=("https://skola.example",))
    report(server, the_diploma(server), trust)

    assert paths(server) == []


def test_a_list_that_has_ended_names_nobody(server: HttpsServer) -> None:
    entry = TrustEntry("Exempelskolan", Role.ISSUER, issuers=(issuer_of(server),))
    report(server, the_diploma(server), trusting(entry, exp=NOON.plus(-1)))

    assert paths(server) == []


@pytest.mark.parametrize("role", [Role.RECIPIENT, Role.REGISTRAR])
def test_who_is_trusted_for_something_else_names_no_host(server: HttpsServer, role: Role) -> None:
    entry = TrustEntry("Exempelskolan", role, STRANGER.public, issuers=(issuer_of(server),))
    report(server, the_diploma(server), trusting(entry))

    assert paths(server) == []


def test_a_host_may_be_named_for_the_status_lists_of_a_key(server: HttpsServer) -> None:
    serve(server, school_pages(server))
    trust = keyed(status_lists=(server.url("/anything"),))

    assert report(server, the_diploma(server), trust).outcome is Outcome.VALID


def test_anybody_is_asked_where_the_caller_wants_that(server: HttpsServer) -> None:
    serve(server, school_pages(server))
    found = report(server, the_diploma(server), Trust(), anywhere=True)

    assert paths(server) == [METADATA, STATUS]
    assert reason(found) is Reason.TRUST_NOT_LISTED


def test_each_address_is_asked_once_in_a_run(server: HttpsServer) -> None:
    serve(server, school_pages(server))
    trust = listed(server)
    asking = gatherer(server.client(), trust)
    for index in (0, 1, 2):
        asking.verify(judge(the_diploma(server, index=index), trust))

    assert paths(server) == [METADATA, STATUS]


def test_a_failure_is_not_asked_again_either(server: HttpsServer) -> None:
    serve(server, {})
    trust = listed(server)
    asking = gatherer(server.client(), trust)
    for _ in range(3):
        asking.verify(judge(the_diploma(server), trust))

    assert paths(server) == [METADATA]


def test_an_address_refused_for_one_issuer_is_asked_for_another(server: HttpsServer) -> None:
    serve(server, school_pages(server))
    trust = listed(server)
    asking = gatherer(server.client(), trust)
    stranger = the_diploma(server, issuer="https://annan.example", signer=SCHOOL)
    with_key = Trust((*trust.lists, *keyed(issuers=("https://annan.example",)).lists))
    asking.verify(judge(stranger, with_key))
    assert paths(server) == []

    assert asking.verify(judge(the_diploma(server), trust)).outcome is Outcome.VALID


NO_ANSWERS: dict[str, tuple[Callable[[bytes], Answer], str]] = {
    "an error page that calls itself a success": (
        lambda _: Answer(200, "text/html", b"<html>Something went wrong</html>"),
        "network.page",
    ),
    "the right token as a page": (
        lambda token: Answer(200, "text/html; charset=utf-8", token),
        "network.page",
    ),
    "the right token with an error": (
        lambda token: Answer(500, "application/statuslist+jwt", token),
        "network.status",
    ),
    "the right token for somebody who is not allowed": (
        lambda token: Answer(403, "application/statuslist+jwt", token),
        "network.status",
    ),
    "a redirect": (
        lambda token: Answer(302, "text/plain", token, {"Location": "https://evil.example/"}),
        "network.status",
    ),
    "nothing": (lambda _: Answer(204), "network.status"),
    "a part": (lambda token: Answer(206, "application/statuslist+jwt", token), "network.status"),
    "too much": (
        lambda _: Answer(200, "text/plain", b"a" * (limits.MAX_DOCUMENT_BYTES + 1)),
        "network.too_large",
    ),
}


@pytest.mark.parametrize("kind", NO_ANSWERS)
def test_what_is_no_answer_leaves_the_status_unknown(server: HttpsServer, kind: str) -> None:
    make, code = NO_ANSWERS[kind]
    pages = school_pages(server)
    pages[STATUS] = make(pages[STATUS].body)
    serve(server, pages)
    found = report(server, the_diploma(server))

    assert found.outcome is Outcome.UNDETERMINED
    assert reason(found) is Reason.STATUS_NO_ANSWER
    assert details(found) == {code}
    assert STATUS in paths(server)
    assert "evil.example" not in server.looked_up


@pytest.mark.parametrize(
    "body",
    [
        b"<html>Something went wrong</html>",
        b"",
        b"\xff\xfe",
        json.dumps({"status_list": {"bits": 1, "lst": ""}}).encode(),
    ],
)
def test_something_else_in_the_place_of_a_status_list_is_unknown(
    server: HttpsServer, body: bytes
) -> None:
    pages = school_pages(server)
    pages[STATUS] = Answer(200, "application/octet-stream", body)
    serve(server, pages)
    found = report(server, the_diploma(server))

    assert found.outcome is Outcome.UNDETERMINED
    assert reason(found) is Reason.STATUS_LIST_WRONG


def test_a_stale_status_list_is_unknown(server: HttpsServer) -> None:
    serve(server, school_pages(server, at=NOON.plus(-limits.MAX_STATUS_AGE)))

    assert reason(report(server, the_diploma(server))) is Reason.STATUS_STALE


def test_a_stale_list_at_hand_is_replaced_by_a_fresh_one(server: HttpsServer) -> None:
    trust = keyed(issuers=(issuer_of(server),))
    old = status_list(sub=server.url(STATUS), at=NOON.plus(-limits.MAX_STATUS_AGE))
    before = Snapshot(NOON, {server.url(STATUS): Published(old.encode(), NOON)})
    serve(server, school_pages(server))

    assert report(server, the_diploma(server), trust, before=before).outcome is Outcome.VALID


def test_a_stale_list_stays_stale_where_there_is_no_other(server: HttpsServer) -> None:
    trust = keyed(issuers=(issuer_of(server),))
    old = status_list(sub=server.url(STATUS), at=NOON.plus(-limits.MAX_STATUS_AGE))
    before = Snapshot(NOON, {server.url(STATUS): Published(old.encode(), NOON)})
    serve(server, {})
    found = report(server, the_diploma(server), trust, before=before)

    assert reason(found) is Reason.STATUS_STALE
    assert paths(server) == [STATUS]


def test_a_did_web_that_moved_is_unknown(server: HttpsServer) -> None:
    moved = did_document(KEY, did="did:web:ny.skola.example")
    serve(server, {"/.well-known/did.json": as_json(moved)})
    found = report(server, the_diploma(server, index=None, issuer=did_of(server)))

    assert found.outcome is Outcome.UNDETERMINED
    assert reason(found) is Reason.KEY_MOVED


def test_a_did_web_that_redirects_is_unknown(server: HttpsServer) -> None:
    location = {"Location": server.url("/ny/did.json")}
    document = did_document(KEY, did=did_of(server))
    pages = {
        "/.well-known/did.json": Answer(301, "application/json", document, location),
        "/ny/did.json": as_json(document),
    }
    serve(server, pages)
    found = report(server, the_diploma(server, index=None, issuer=did_of(server)))

    assert found.outcome is Outcome.UNDETERMINED
    assert details(found) == {"network.status"}
    assert paths(server) == ["/.well-known/did.json"]


def test_a_host_in_a_private_network_is_not_connected_to(server: HttpsServer) -> None:
    def resolve(host: str, port: int) -> Sequence[str]:
        return check_public(host, ["192.168.1.1"])

    trust = listed(server)
    client = Client(resolve=resolve, authorities=server.authorities())
    found = gatherer(client, trust).verify(judge(the_diploma(server), trust))

    assert details(found) == {"network.private"}
    assert paths(server) == []


def test_a_host_that_drips_is_left_and_not_asked_for_anything_more(server: HttpsServer) -> None:
    slow = replace(as_json(metadata(KEY, issuer=issuer_of(server))), drip=0.05)
    serve(server, {METADATA: slow, "/.well-known/did.json": slow})
    trust = listed(server)
    asking = gatherer(server.client(seconds=0.3), trust)
    first = asking.verify(judge(the_diploma(server), trust))
    second = asking.verify(judge(the_diploma(server, issuer=did_of(server)), trust))

    assert details(first) == details(second) == {"network.time"}
    assert paths(server) == [METADATA]


def test_a_certificate_for_another_name_is_no_answer(server: HttpsServer) -> None:
    issuer = f"https://annan.example:{server.port}"
    trust = trusting(TrustEntry("Annan", Role.ISSUER, issuers=(issuer,)))
    found = report(server, the_diploma(server, index=None, issuer=issuer), trust)

    assert details(found) == {"network.tls"}


def test_an_address_that_is_none_is_unknown(server: HttpsServer) -> None:
    status = {"status_list": {"idx": 0, "uri": "http://skola.example/status"}}
    trust = keyed(issuers=(issuer_of(server),))
    found = report(server, the_diploma(server, status=status), trust, anywhere=True)

    assert reason(found) is Reason.STATUS_NO_ANSWER
    assert details(found) == {"identifiers.address"}


class Everything:
    """A network that always answers the same, and counts."""

    def __init__(self, body: bytes) -> None:
        self.asked = 0
        self._body = body

    def get(self, url: str, *, accept: str) -> Reply:
        self.asked += 1
        return Reply(200, "text/plain", self._body)

    def post(self, url: str, body: bytes, *, media_type: str, accept: str) -> Reply:
        raise RemoteError("network.failed", host="nobody")


def test_a_run_asks_so_many_addresses_and_no_more() -> None:
    network = Everything(b"")
    asking = gatherer(network, Trust())
    asking.ask(f"https://skola.example/{number}" for number in range(limits.MAX_GATHERED + 20))

    assert network.asked == limits.MAX_GATHERED
    last = asking.answers[f"https://skola.example/{limits.MAX_GATHERED + 1}"]
    assert last == Missing("gather.too_much", NOON)


def test_a_run_keeps_so_many_bytes_and_no_more() -> None:
    network = Everything(bytes(limits.MAX_DOCUMENT_BYTES))
    asking = gatherer(network, Trust())
    asking.ask(f"https://skola.example/{number}" for number in range(100))

    assert network.asked <= limits.MAX_GATHERED_BYTES // limits.MAX_DOCUMENT_BYTES + 1


def test_a_document_that_always_wants_more_is_verified_so_often_and_no_more() -> None:
    rounds = 0
    trust = Trust()
    template = verify(
        diploma(holder=None).encode(), trust=trust, policy=Policy(), at=NOON, snapshot=None
    )

    def greedy(_: Snapshot) -> Report:
        nonlocal rounds
        rounds += 1
        part = template.parts[0]
        wants = f"https://skola.example/{rounds}"
        checks = tuple(replace(check, wants=wants) for check in part.checks)
        return replace(template, parts=(replace(part, checks=checks),))

    gatherer(Everything(b""), trust, anywhere=True).verify(greedy)

    assert rounds == limits.MAX_GATHER_ROUNDS + 1
