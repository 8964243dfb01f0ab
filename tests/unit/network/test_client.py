"""The client against a real server with TLS, on loopback."""

from __future__ import annotations

import ssl
from collections.abc import Iterator

import pytest

from tests.fakes.https import LOOPBACK, Answer, HttpsServer
from tests.fakes.refusals import refused
from wallet.errors import InputError, RemoteError
from wallet.network.client import Client


@pytest.fixture
def server() -> Iterator[HttpsServer]:
    with HttpsServer() as running:
        yield running


def _post(client: Client, url: str) -> bytes:
    return client.post(url, b"notice", media_type="application/jwt", accept="text/plain").body


def test_it_sends_what_it_was_given_and_returns_what_it_got(server: HttpsServer) -> None:
    server.answer = Answer(202, "Text/Plain; charset=utf-8", b"thank you")
    reply = server.client().post(
        server.url("/stop?a=b"), b"notice", media_type="application/jwt", accept="text/plain"
    )
    assert (reply.status, reply.media_type, reply.body) == (202, "text/plain", b"thank you")
    [asked] = server.requests
    assert (asked.method, asked.path, asked.body) == ("POST", "/stop?a=b", b"notice")


def test_it_tells_nothing_about_who_asks(server: HttpsServer) -> None:
    server.client().get(server.url(), accept="application/json")
    assert server.requests[0].headers == {
        "host": f"match.example:{server.port}",
        "accept": "application/json",
        "accept-encoding": "identity",
        "connection": "close",
    }


def test_a_name_is_looked_up_once(server: HttpsServer) -> None:
    server.client().get(server.url(), accept="*/*")
    assert server.looked_up == ["match.example"]


def test_a_redirect_is_not_followed(server: HttpsServer) -> None:
    server.answer = Answer(307, headers={"Location": server.url("/elsewhere")})
    reply = server.client().post(server.url("/"), b"x", media_type="a/b", accept="*/*")
    assert reply.status == 307
    assert [asked.path for asked in server.requests] == ["/"]


def test_a_proxy_of_the_environment_is_not_used(
    server: HttpsServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("HTTPS_PROXY", "https_proxy", "ALL_PROXY"):
        monkeypatch.setenv(name, "http://127.0.0.1:9")
    server.client().get(server.url(), accept="*/*")
    assert len(server.requests) == 1


def test_a_server_with_an_unknown_authority_gets_nothing(server: HttpsServer) -> None:
    client = Client(resolve=server.resolve, authorities=ssl.create_default_context())
    with refused(RemoteError, "network.tls"):
        _post(client, server.url())
    assert server.requests == []


def test_a_server_with_another_name_gets_nothing(server: HttpsServer) -> None:
    with refused(RemoteError, "network.tls"):
        _post(server.client(), f"https://other.example:{server.port}/")
    assert server.requests == []


def test_an_answer_over_the_limit_is_not_read_to_its_end(server: HttpsServer) -> None:
    server.answer = Answer(200, body=b"x" * 70_000)
    with refused(RemoteError, "network.too_large"):
        _post(server.client(), server.url())


def test_a_packed_answer_is_refused(server: HttpsServer) -> None:
    server.answer = Answer(200, body=b"x", headers={"Content-Encoding": "gzip"})
    with refused(RemoteError, "network.failed"):
        _post(server.client(), server.url())


def test_a_server_that_drips_is_left_when_the_time_is_over(server: HttpsServer) -> None:
    server.answer = Answer(200, body=b"x" * 50, drip=0.1)
    with refused(RemoteError, "network.time"):
        _post(server.client(seconds=0.5), server.url())


def test_no_server_is_a_failure() -> None:
    with HttpsServer() as gone:
        url, client = gone.url(), gone.client()
    with refused(RemoteError, "network.failed"):
        _post(client, url)


def test_a_private_address_is_refused_by_default(server: HttpsServer) -> None:
    asked: list[str] = []

    def resolve(host: str, port: int) -> list[str]:
        asked.append(host)
        raise RemoteError("network.private", host=host)

    with refused(RemoteError, "network.private"):
        _post(Client(resolve=resolve, authorities=server.authorities()), server.url())
    assert asked == ["match.example"]
    assert server.requests == []


def test_an_address_that_may_not_be_asked_is_refused_before_any_look_up(
    server: HttpsServer,
) -> None:
    with refused(InputError, "network.url"):
        _post(server.client(), f"https://{LOOPBACK}:{server.port}/")
    assert server.looked_up == []
