"""`wallet trust contexts`: got once, known by their digests, and never replaced by another."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from tests.fakes.https import Answer, HttpsServer
from tests.fakes.session import FakeServices, FakeSession, run_line
from tests.fakes.shared import vectors
from wallet import limits
from wallet.cli.app import run
from wallet.cli.session import Session, Settings
from wallet.errors import RemoteError
from wallet.standards.encoding import sha256
from wallet.standards.linked_data.pins import PINNED_CONTEXTS
from wallet.workflows.contexts import fetch_contexts, take_contexts
from wallet.workflows.ports import Network, Reply

CREDENTIALS = "https://www.w3.org/ns/credentials/v2"


@dataclass
class Publishers:
    """Fits ``wallet.workflows.ports.Network``: what is at each address."""

    pages: dict[str, bytes] = field(default_factory=dict)
    asked: list[str] = field(default_factory=list)

    def get(self, url: str, *, accept: str) -> Reply:
        self.asked.append(url)
        if url not in self.pages:
            raise RemoteError("network.no_host", host="offline")
        return Reply(200, "application/ld+json", self.pages[url])

    def post(self, url: str, body: bytes, *, media_type: str, accept: str) -> Reply:
        raise RemoteError("network.failed", host="nobody")


@dataclass(frozen=True)
class Ended:
    code: int
    items: list[dict[str, Any]]

    def states(self) -> set[str]:
        return {item["state"] for item in self.items}

    def missing(self) -> dict[str, str]:
        return {one["address"]: one["error"] for one in self.items if one["state"] == "missing"}


def published() -> Publishers:
    """Every pinned context at its address; the one of an ``http`` address at ``https``."""
    files = {sha256(data).hex(): data for data in map(Path.read_bytes, shared_files())}
    return Publishers(
        {
            "https://" + address.partition("://")[2]: files[digest]
            for address, digest in PINNED_CONTEXTS.items()
        }
    )


def shared_files() -> list[Path]:
    return [path for path in vectors("contexts").iterdir() if path.is_file()]


def contexts(home: Path, network: Network, *words: object) -> Ended:
    used: list[FakeSession] = []

    def make_session(settings: Settings) -> Session:
        used.append(FakeSession(FakeServices(home, network=network), settings))
        return used[-1]

    words = ("trust", "contexts", *words, "--json")
    code = run([*map(str, words)], "en", make_session=make_session)
    return Ended(code, json.loads(used[-1].printed)["items"])


def folder(home: Path) -> Path:
    return home / "reference" / "contexts"


def kept(home: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder(home).iterdir()}


def test_every_pinned_context_is_got_and_named_by_its_digest(tmp_path: Path) -> None:
    ended = contexts(tmp_path, published())

    assert (ended.code, ended.states()) == (0, {"new"})
    assert kept(tmp_path).keys() == {f"{digest}.jsonld" for digest in PINNED_CONTEXTS.values()}
    assert all(sha256(data).hex() + ".jsonld" == name for name, data in kept(tmp_path).items())


def test_what_is_at_hand_is_not_asked_for_again(tmp_path: Path) -> None:
    contexts(tmp_path, published())
    again = published()
    ended = contexts(tmp_path, again)

    assert (ended.code, ended.states(), again.asked) == (0, {"kept"}, [])


def test_what_could_not_be_had_is_said_and_the_rest_is_kept(tmp_path: Path) -> None:
    publishers = published()
    del publishers.pages[CREDENTIALS]
    ended = contexts(tmp_path, publishers)

    assert ended.code == 8
    assert ended.missing() == {CREDENTIALS: "network.no_host"}
    assert len(kept(tmp_path)) == len(set(PINNED_CONTEXTS.values())) - 1


def test_a_changed_context_is_not_kept(tmp_path: Path) -> None:
    publishers = published()
    publishers.pages[CREDENTIALS] += b" "
    ended = contexts(tmp_path, publishers)

    assert (ended.code, ended.missing()) == (8, {CREDENTIALS: "contexts.changed"})
    assert PINNED_CONTEXTS[CREDENTIALS] + ".jsonld" not in kept(tmp_path)


def test_a_good_file_is_never_written_again_and_a_damaged_one_is(tmp_path: Path) -> None:
    contexts(tmp_path, published())
    good, damaged = sorted(folder(tmp_path).iterdir())[:2]
    before = (good.stat().st_mtime_ns, good.stat().st_ino)
    damaged.write_bytes(b"{}")
    ended = contexts(tmp_path, published())

    assert (ended.code, ended.states()) == (0, {"kept", "new"})
    assert (good.stat().st_mtime_ns, good.stat().st_ino) == before
    assert sha256(damaged.read_bytes()).hex() + ".jsonld" == damaged.name


def test_a_folder_serves_instead_of_the_network(tmp_path: Path) -> None:
    nobody = Publishers()
    ended = contexts(tmp_path, nobody, "--from", vectors("contexts"))

    assert (ended.code, nobody.asked) == (0, [])
    assert len(kept(tmp_path)) == len(set(PINNED_CONTEXTS.values()))


def test_a_folder_without_them_is_said_to_be_one(tmp_path: Path) -> None:
    empty = tmp_path / "empty"
    empty.mkdir()
    (empty / "credentials-v2.jsonld").write_bytes(b"{}")
    ended = contexts(tmp_path, Publishers(), "--from", empty)

    assert ended.code == 5
    assert set(ended.missing().values()) == {"contexts.not_there"}
    assert not folder(tmp_path).exists()


def test_the_context_folder_and_the_trust_lists_do_not_get_into_each_others_way(
    tmp_path: Path,
) -> None:
    from wallet.cli.trust_in_use import trust_store

    contexts(tmp_path, published())
    store = trust_store(FakeSession(FakeServices(tmp_path)))
    assert store.load().names == ()
    store.change(lambda settings: settings.with_name("Studievägledningen"))

    assert store.load().names == ("Studievägledningen",)
    assert len(kept(tmp_path)) == len(set(PINNED_CONTEXTS.values()))


# Redirects, over real TLS: the digest decides, so who hands it over does not matter.


def redirected(server: HttpsServer, hops: int, last: bytes) -> dict[str, str]:
    """What is wanted where the address leads on ``hops`` times."""

    def think(asked: Any) -> Answer:
        number = int(asked.path.strip("/"))
        if number == hops:
            return Answer(200, "application/ld+json", last)
        return Answer(302, headers={"Location": f"/{number + 1}"})

    server.think = think
    return {server.url("/0"): sha256(b"context").hex()}


@pytest.mark.parametrize(("hops", "got"), [(0, 1), (1, 1), (limits.MAX_REDIRECTS, 1)])
def test_a_context_may_be_redirected_to(hops: int, got: int) -> None:
    with HttpsServer("w3id.example") as server:
        wanted = redirected(server, hops, b"context")
        assert len(fetch_contexts(server.client(), wanted).contexts) == got


@pytest.mark.parametrize("location", ["http://w3id.example/1", "https://127.0.0.1/1", "//[", None])
def test_a_redirect_to_anything_but_a_plain_address_is_not_followed(location: str | None) -> None:
    with HttpsServer("w3id.example") as server:
        headers = {"Location": location} if location is not None else {}
        server.answer = Answer(301, headers=headers)
        found = fetch_contexts(server.client(), {server.url("/0"): "00"})

        assert not found.contexts
        assert len(found.missing) == len(server.requests) == 1


def test_redirects_in_a_circle_end() -> None:
    with HttpsServer("w3id.example") as server:
        wanted = redirected(server, -1, b"")
        found = fetch_contexts(server.client(), wanted)

        assert [error.code for error in found.missing.values()] == ["network.status"]
        assert len(server.requests) == limits.MAX_REDIRECTS + 1


def test_a_file_of_any_name_is_known_by_its_digest() -> None:
    wanted = {"https://a.example": sha256(b"a").hex(), "https://b.example": sha256(b"b").hex()}
    found = take_contexts([b"c", b"a"], wanted)

    assert found.contexts == {sha256(b"a").hex(): b"a"}
    assert list(found.missing) == ["https://b.example"]


def test_a_folder_that_is_none_is_told_with_what_to_do(tmp_path: Path) -> None:
    words = ["trust", "contexts", "--from", str(tmp_path / "none")]
    ended = run_line(words, FakeSession(FakeServices(tmp_path)))
    assert ended.error is not None
    assert (ended.code, ended.error.code) == (3, "contexts.not_a_folder")
    assert "--from" in ended.error.hint
