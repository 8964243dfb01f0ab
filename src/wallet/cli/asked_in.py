"""The request a person names on the command line, from somebody who is confirmed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wallet.cli.session import Session
from wallet.errors import ConsentError

if TYPE_CHECKING:
    from wallet.workflows.asked import Asked


def asked_in(session: Session, source: str) -> Asked:
    """What the request in a file, or on standard input for ``-``, asks.

    Raises ``InputError("request.invalid")`` with every reason, and
    ``ConsentError("share.not_confirmed")`` where nobody the person trusts confirms who made it.
    """
    from wallet.cli.trust_in_use import trust_store
    from wallet.exchange.request import check_request
    from wallet.exchange.requester import Confirmation
    from wallet.system.files import read_file
    from wallet.workflows.asked import by_request

    trust = trust_store(session).load().trust
    request = check_request(read_file(source), trust=trust, at=session.now)
    if request.requester.confirmed is Confirmation.NOT_CONFIRMED:
        raise ConsentError("share.not_confirmed", request=source)
    return by_request(request)
