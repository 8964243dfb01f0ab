"""What an answer to the caller's own request must carry."""

from __future__ import annotations

import pytest

from tests.fakes.clock import NOON
from tests.fakes.refusals import refused
from tests.fakes.service import FakeService, Lie
from wallet.errors import InputError
from wallet.standards.encoding import JsonObject
from wallet.workflows.verify import read_own_request

DAY = 86_400


def test_audience_nonce_and_query_are_those_of_the_request() -> None:
    service = FakeService()
    own = read_own_request(service.ask(at=NOON).encode(), NOON)
    assert own.client_id == service.asker.client_id
    assert own.nonce == service.ids(1).nonce
    assert own.query["credentials"]


def test_a_request_that_ran_out_still_says_what_it_asked() -> None:
    service = FakeService()
    data = service.ask(at=NOON, lasts=DAY).encode()
    assert read_own_request(data, NOON.plus(30 * DAY)).nonce == service.ids(1).nonce


@pytest.mark.parametrize("missing", ["client_id", "nonce", "dcql_query"])
def test_a_request_that_leaves_one_out_is_no_measure(missing: str) -> None:
    def leave_out(payload: JsonObject) -> None:
        del payload[missing]

    data = FakeService().ask(at=NOON, lie=Lie(payload=leave_out)).encode()
    with refused(InputError, "verify.own_request"):
        read_own_request(data, NOON)
