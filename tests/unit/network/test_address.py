"""Which addresses the wallet may connect to."""

from __future__ import annotations

import socket
from typing import Any

import pytest

from tests.fakes.refusals import refused
from wallet.errors import InputError, RemoteError
from wallet.network.address import check_public, parse_target, public_addresses


def test_a_target_has_a_host_and_a_port() -> None:
    target = parse_target("https://Match.Example/a?b=c#d")
    assert (target.host, target.port) == ("match.example", 443)
    assert target.url == "https://Match.Example/a?b=c"
    assert parse_target("https://match.example:8443/").port == 8443


@pytest.mark.parametrize(
    "url",
    [
        "http://match.example/",
        "ftp://match.example/",
        "//match.example/",
        "match.example",
        "",
        "https:///",
        "https://localhost/",
        "https://127.0.0.1/",
        "https://2130706433/",
        "https://0x7f.1/",
        "https://127.1/",
        "https://[::1]/",
        "https://match.example.1/",
        "https://user@match.example/",
        "https://match.example@evil.example/",
        "https://match.example\\@evil.example/",
        "https://match.example:0x1/",
        "https://match.example:99999/",
        "https://match.example/\r\nHost: evil.example",
        "https://match.example/ a",
        "https://mätch.example/",
        "https://match..example/",
        "https://-match.example/",
        "https://" + "a." * 130 + "example/",
        "https://match.example/" + "a" * 2_000,
    ],
)
def test_another_form_is_refused(url: str) -> None:
    with refused(InputError, "network.url"):
        parse_target(url)


@pytest.mark.parametrize("number", ["192.0.0.9", "93.184.215.14", "2606:2800:21f:cb07::1"])
def test_a_public_number_may_be_connected_to(number: str) -> None:
    assert check_public("match.example", [number, number]) == [number]


@pytest.mark.parametrize(
    "number",
    [
        "127.0.0.1",
        "10.1.2.3",
        "172.16.0.1",
        "192.168.1.1",
        "169.254.169.254",
        "100.64.0.1",
        "0.0.0.0",
        "224.0.1.1",
        "255.255.255.255",
        "::1",
        "::",
        "fe80::1%eth0",
        "fd00::1",
        "ff02::1",
        "::ffff:127.0.0.1",
        "::ffff:10.0.0.1",
        "64:ff9b::7f00:1",
        "2002:7f00:1::1",
        "2001:0:1::1",
    ],
)
def test_a_number_of_a_private_network_is_refused_even_beside_a_public_one(number: str) -> None:
    with refused(RemoteError, "network.private"):
        check_public("match.example", ["93.184.215.14", number])


def test_a_translated_public_number_is_public() -> None:
    assert check_public("match.example", ["64:ff9b::5db8:d70e"])


def test_a_name_without_a_number_is_not_found() -> None:
    with refused(RemoteError, "network.no_host"):
        check_public("match.example", [])


def test_the_system_is_asked_once_and_its_answer_checked(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[Any] = []

    def answer(host: str, port: int, **options: Any) -> list[Any]:
        asked.append((host, port))
        return [(2, 1, 6, "", ("192.168.0.7", port))]

    monkeypatch.setattr(socket, "getaddrinfo", answer)
    with refused(RemoteError, "network.private"):
        public_addresses("match.example", 443)
    assert asked == [("match.example", 443)]


def test_a_name_that_the_system_does_not_know_is_not_found(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def fail(*_: Any, **__: Any) -> Any:
        raise socket.gaierror

    monkeypatch.setattr(socket, "getaddrinfo", fail)
    with refused(RemoteError, "network.no_host"):
        public_addresses("match.example", 443)
