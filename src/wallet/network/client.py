"""The one HTTP client: ``https`` only, to a public address looked up once, and bounded.

It follows no redirect, knows no proxy, keeps no cookie, tells nothing about who asks, and stops
reading at a limit. It stands on httpcore itself: all that httpx adds to it would have to be
switched off here. What a reply means is for whoever asked to say.
"""

from __future__ import annotations

import ssl
from collections.abc import Mapping
from typing import Final

import httpcore

from wallet import limits
from wallet.errors import RemoteError
from wallet.network.address import Resolver, Target, parse_target, public_addresses
from wallet.network.stream import CheckedBackend, Deadline
from wallet.workflows.ports import Reply

_PLAIN: Final = ("", "identity")


class Client:
    """Fits ``wallet.workflows.ports.Network``."""

    def __init__(
        self,
        *,
        resolve: Resolver = public_addresses,
        authorities: ssl.SSLContext | None = None,
        seconds: float = limits.NETWORK_SECONDS,
    ) -> None:
        """``authorities`` says whose certificates are believed; None: those of this computer.

        ``seconds`` is for one whole exchange.
        """
        self._resolve = resolve
        self._authorities = authorities
        self._seconds = seconds

    def get(self, url: str, *, accept: str, max_bytes: int = limits.MAX_DOCUMENT_BYTES) -> Reply:
        """What the address answers. Raises as :meth:`post`."""
        return self._exchange("GET", parse_target(url), {"Accept": accept}, None, max_bytes)

    def post(
        self,
        url: str,
        body: bytes,
        *,
        media_type: str,
        accept: str,
        max_bytes: int = limits.MAX_REPLY_BYTES,
    ) -> Reply:
        """What the address answers to ``body``, whatever its status; a redirect is one too.

        Raises ``InputError("network.url")`` before anything is sent, and ``RemoteError``:
        ``network.no_host``, ``network.private``, ``network.tls``, ``network.time``,
        ``network.too_large``, ``network.failed``.
        """
        headers = {"Accept": accept, "Content-Type": media_type}
        return self._exchange("POST", parse_target(url), headers, body, max_bytes)

    def _exchange(
        self,
        method: str,
        target: Target,
        headers: Mapping[str, str],
        body: bytes | None,
        max_bytes: int,
    ) -> Reply:
        host = target.host
        try:
            return self._ask(method, target, headers, body, max_bytes)
        except httpcore.TimeoutException as error:
            raise RemoteError("network.time", host=host, seconds=self._seconds) from error
        except (httpcore.NetworkError, httpcore.ProtocolError) as error:
            code = "network.tls" if _is_about_tls(error) else "network.failed"
            raise RemoteError(code, host=host) from error

    def _ask(
        self,
        method: str,
        target: Target,
        headers: Mapping[str, str],
        body: bytes | None,
        max_bytes: int,
    ) -> Reply:
        context = self._authorities or ssl.create_default_context()
        backend = CheckedBackend(self._resolve, Deadline(self._seconds))
        sent = {**headers, "Accept-Encoding": "identity", "Connection": "close"}
        with (
            httpcore.ConnectionPool(context, network_backend=backend) as pool,
            pool.stream(method, target.url, headers=[*sent.items()], content=body) as response,
        ):
            known = {
                name.decode("latin-1").lower(): value.decode("latin-1")
                for name, value in response.headers
            }
            if known.get("content-encoding", "").strip().lower() not in _PLAIN:
                raise RemoteError("network.failed", host=target.host)
            read = bytearray()
            for chunk in response.iter_stream():
                read += chunk
                if len(read) > max_bytes:
                    raise RemoteError("network.too_large", host=target.host, limit=max_bytes)
            media_type = known.get("content-type", "").partition(";")[0].strip().lower()
            return Reply(response.status, media_type, bytes(read), known.get("location"))


def _is_about_tls(error: BaseException | None) -> bool:
    """Whether a failed handshake is behind it: a wrong name, an unknown authority."""
    while error is not None:
        if isinstance(error, ssl.SSLError):
            return True
        error = error.__cause__ or error.__context__
    return False
