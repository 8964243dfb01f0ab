"""A real server with TLS on this computer's own loopback, with an authority of its own.

The client is told by its arguments whom to believe and where a name leads; there is no switch
that anybody else could use::

    with HttpsServer() as server:
        server.answer = Answer(200, "application/jwt", b"…")
        reply = server.client().post(server.url("/withdrawals"), b"…", media_type=…, accept=…)
        assert server.requests[0].body == b"…"
"""

from __future__ import annotations

import ssl
import threading
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Self

from tests.fakes.keys import test_key
from wallet.network.client import Client
from wallet.standards.encoding import Instant
from wallet.standards.jose.authority import make_ca, make_leaf

LOOPBACK = "127.0.0.1"


@dataclass(frozen=True)
class Asked:
    """A request as it arrived."""

    method: str
    path: str
    headers: dict[str, str]
    """Names in lower case."""
    body: bytes


@dataclass(frozen=True)
class Answer:
    """What the server says to the next requests."""

    status: int = 204
    media_type: str = "text/plain"
    body: bytes = b""
    headers: dict[str, str] = field(default_factory=dict)
    drip: float = 0
    """Seconds between two bytes of the body."""


class HttpsServer:
    """Answers every request alike, or as :attr:`think` says, and remembers them."""

    def __init__(self, host: str = "match.example") -> None:
        self.host = host
        self.requests: list[Asked] = []
        self.answer = Answer()
        self.think: Callable[[Asked], Answer] | None = None
        self.looked_up: list[str] = []
        now = Instant(int(time.time()))
        authority, self.authority_pem = make_ca("Exempel TLS CA", at=now.plus(-3600), days=2)
        key = test_key(77)
        leaf = make_leaf(
            authority,
            self.authority_pem,
            dns=host,
            organisation="Exempelmatchning AB",
            organisation_identifier=None,
            country="SE",
            at=now.plus(-3600),
            days=1,
            key=key.public,
        )
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        with TemporaryDirectory() as folder:
            chain = Path(folder) / "chain.pem"
            chain.write_text(leaf + _key_pem(key))
            context.load_cert_chain(chain)
        self._server = ThreadingHTTPServer((LOOPBACK, 0), self._handler())
        self._server.socket = context.wrap_socket(self._server.socket, server_side=True)
        self._server.handle_error = lambda *_: None  # type: ignore[method-assign]
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.02,))

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()

    @property
    def port(self) -> int:
        return int(self._server.server_address[1])

    def url(self, path: str = "/") -> str:
        return f"https://{self.host}:{self.port}{path}"

    def authorities(self) -> ssl.SSLContext:
        """Believes this server's authority and no other."""
        return ssl.create_default_context(cadata=self.authority_pem)

    def resolve(self, host: str, port: int) -> Sequence[str]:
        """Every name leads here."""
        self.looked_up.append(host)
        return [LOOPBACK]

    def client(self, *, seconds: float = 10) -> Client:
        return Client(resolve=self.resolve, authorities=self.authorities(), seconds=seconds)

    def _handler(self) -> type[BaseHTTPRequestHandler]:
        owner = self

        class Handler(BaseHTTPRequestHandler):
            def _serve(self) -> None:
                length = int(self.headers.get("content-length") or 0)
                headers = {name.lower(): value for name, value in self.headers.items()}
                asked = Asked(self.command, self.path, headers, self.rfile.read(length))
                owner.requests.append(asked)
                answer = owner.think(asked) if owner.think else owner.answer
                self.send_response(answer.status)
                self.send_header("Content-Type", answer.media_type)
                for name, value in answer.headers.items():
                    self.send_header(name, value)
                if answer.status != 204:
                    self.send_header("Content-Length", str(len(answer.body)))
                self.end_headers()
                if not answer.drip:
                    self.wfile.write(answer.body)
                    return
                for byte in answer.body:
                    self.wfile.write(bytes([byte]))
                    self.wfile.flush()
                    time.sleep(answer.drip)

            do_GET = do_POST = _serve  # noqa: N815 - http.server's names

            def log_message(self, *_: Any) -> None:
                pass

        return Handler


def _key_pem(key: Any) -> str:
    """The private key as a server reads it."""
    from cryptography.hazmat.primitives.asymmetric.ec import (
        SECP256R1,
        EllipticCurvePrivateNumbers,
        EllipticCurvePublicNumbers,
    )
    from cryptography.hazmat.primitives.serialization import (
        Encoding,
        NoEncryption,
        PrivateFormat,
    )

    from wallet.standards.encoding import b64u_decode

    jwk = key.to_jwk()
    x, y, d = (int.from_bytes(b64u_decode(jwk[name]), "big") for name in ("x", "y", "d"))
    numbers = EllipticCurvePrivateNumbers(d, EllipticCurvePublicNumbers(x, y, SECP256R1()))
    pem = numbers.private_key().private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
    return pem.decode()
