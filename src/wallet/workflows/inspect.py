"""Looking at a file: what it is and what it says, with no vault and no network."""

from __future__ import annotations

from wallet.credentials.trust import Trust
from wallet.exchange.request import CheckedRequest, check_request
from wallet.standards.encoding import Instant


def inspect(data: bytes, *, trust: Trust, at: Instant) -> CheckedRequest:
    """The request in a file or link. Raises as :func:`~wallet.exchange.request.check_request`."""
    return check_request(data, trust=trust, at=at)
