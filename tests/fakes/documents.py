"""One document of every type that can be looked at, each with the name of its type."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from tests.fakes import kept
from tests.fakes.answer import attested_extract, diploma, school
from tests.fakes.clock import NOON
from tests.fakes.keys import test_key
from tests.fakes.profiles import record
from tests.fakes.service import FakeService
from wallet.credentials.key_request import build_key_request
from wallet.exchange.request import check_request
from wallet.profile.formats.held import Held
from wallet.profile.formats.native import export_native
from wallet.profile.kinds import Kind
from wallet.standards.encoding import canonical_json, compact_json
from wallet.standards.jose.authority import make_ca
from wallet.workflows.inspect import DocumentType

SERVICE: Final = FakeService()


def request() -> str:
    """A request of a service with complete terms."""
    return SERVICE.ask()


def terms() -> str:
    """The promises of that request, by themselves."""
    checked = check_request(request().encode(), trust=SERVICE.trust(), at=NOON)
    assert checked.terms is not None
    return checked.terms.token


def key_request() -> str:
    """A holder asks to have a credential bound to a key."""
    return build_key_request(test_key(1), at=NOON, expires=NOON.plus(60), jti="urn:uuid:k")


def profile() -> str:
    """The wallet's own export of one record."""
    held = Held((record(Kind.WORK),))
    return compact_json(export_native(held, at=NOON).document).decode()


DOCUMENTS: Final[dict[DocumentType, Callable[[], str]]] = {
    DocumentType.REQUEST: request,
    DocumentType.TERMS: terms,
    DocumentType.EXTRACT: lambda: attested_extract(diploma(school())),
    DocumentType.CREDENTIAL: lambda: diploma(school()),
    DocumentType.RECEIPT: kept.receipt,
    DocumentType.WITHDRAWAL: kept.withdrawal,
    DocumentType.CLAIM_PROOF: kept.claim_proof,
    DocumentType.KEY_REQUEST: key_request,
    DocumentType.TRUST_LIST: lambda: canonical_json(SERVICE.trust_list().to_json()).decode(),
    DocumentType.PROFILE: profile,
    DocumentType.JSON_RESUME: lambda: '{"work": [{"position": "Snickare", "name": "Bygg AB"}]}',
    DocumentType.CERTIFICATE: lambda: make_ca("Exempelrot", at=NOON, days=1, key=test_key(7))[1],
    DocumentType.KEY: lambda: compact_json(test_key(1).public.to_jwk()).decode(),
    DocumentType.FILE: lambda: "%PDF-1.7 exempel",
}
