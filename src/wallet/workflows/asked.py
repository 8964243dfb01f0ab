"""What a release answers: a checked request, or the person's own wish to send something."""

from __future__ import annotations

from dataclasses import dataclass

from wallet import limits
from wallet.consent.record import addressed_id
from wallet.consent.sections import Addressed, Asking
from wallet.exchange.request import CheckedRequest
from wallet.standards.encoding import Instant, JsonObject
from wallet.standards.openid.dcql import DcqlQuery, parse_dcql


@dataclass(frozen=True, slots=True)
class Asked:
    """One of the two, as far as an answer needs it."""

    query: DcqlQuery
    raw_query: JsonObject
    request: CheckedRequest | None = None
    addressed: Addressed | None = None
    """Only without a request."""
    until: Instant | None = None
    """When the extract ends, where the person said so."""

    @property
    def recipient_id(self) -> str:
        """Whose key and whose log entries: never the client id, never a name in a request."""
        if self.request is not None:
            return self.request.requester.id
        return addressed_id(self._to)

    @property
    def audience(self) -> str:
        """The ``aud`` of the extract."""
        return self.request.object.client_id if self.request is not None else self._to

    @property
    def nonce(self) -> str | None:
        return self.request.object.nonce if self.request is not None else None

    def expires(self, at: Instant) -> Instant:
        """When an extract made at ``at`` ends."""
        return self.until or at.plus(limits.EXTRACT_LIFETIME).end_of_day()

    def askings(self, at: Instant) -> tuple[Asking, ...]:
        """What is decided, each by itself: every use of the terms, else the whole."""
        terms = self.request.terms if self.request is not None else None
        if terms is None:
            return (Asking(request=self.request, addressed=self.addressed, until=self.until),)
        return tuple(
            Asking(
                request=self.request,
                use=use,
                until=use.retention.duration.after(at) if use.retention else None,
            )
            for use in terms.uses
        )

    @property
    def _to(self) -> str:
        return self.addressed.to if self.addressed is not None else ""


def by_request(request: CheckedRequest) -> Asked:
    """What a request asks."""
    query = request.object.raw["dcql_query"]
    return Asked(request.object.dcql, query if isinstance(query, dict) else {}, request=request)


def unasked(query: JsonObject, addressed: Addressed, until: Instant) -> Asked:
    """What a person sends of their own accord, until an instant."""
    return Asked(parse_dcql(query), query, addressed=addressed, until=until)
