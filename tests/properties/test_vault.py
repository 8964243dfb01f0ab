"""What holds for every vault: what was put is got back, what was changed is noticed."""

from __future__ import annotations

import shutil
import tempfile
from dataclasses import replace
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from tests.fakes.vault import NOW, record
from wallet.errors import InputError, NotFoundError, WalletError
from wallet.standards.encoding import Instant, JsonValue, compact_json
from wallet.system.secrets_in import passphrase_bytes
from wallet.vault.database import Database
from wallet.vault.header import Header, database_name, parse_header, render_header
from wallet.vault.items import Items
from wallet.vault.kdf import KEY_BYTES, KdfCost, Purpose, subkey
from wallet.vault.recovery_code import parse_recovery_code, render_recovery_code
from wallet.vault.schema import bring_up_to_date
from wallet.vault.slots import Slot, SlotType
from wallet.workflows.ports import Item

KEY = bytes(range(32))
ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"

secrets = st.binary(min_size=20, max_size=20)
json_values: st.SearchStrategy[JsonValue] = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-(2**53) + 1, 2**53 - 1)
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=10,
)
slots = st.builds(
    Slot,
    id=st.binary(min_size=8, max_size=8).map(bytes.hex),
    type=st.sampled_from(SlotType),
    cost=st.builds(
        KdfCost,
        memory_kib=st.integers(19 * 1024, 128 * 1024),
        passes=st.integers(2, 6),
        lanes=st.integers(1, 16),
    ),
    salt=st.binary(min_size=16, max_size=16),
    nonce=st.binary(min_size=12, max_size=12),
    wrapped=st.binary(min_size=48, max_size=48),
)
headers = st.integers(1, 1000).flatmap(
    lambda epoch: st.builds(
        Header,
        wallet_id=st.binary(min_size=16, max_size=16).map(bytes.hex),
        epoch=st.just(epoch),
        database=st.integers(1, epoch).map(database_name),
        demo=st.booleans(),
        created=st.integers(0, 4_000_000_000).map(Instant),
        slots=st.lists(slots, min_size=1, max_size=8, unique_by=lambda slot: slot.id).map(tuple),
    )
)


@given(secrets)
def test_a_recovery_code_is_read_back(secret: bytes) -> None:
    assert parse_recovery_code(render_recovery_code(secret)) == secret


@given(secrets, st.integers(0, 33), st.sampled_from(ALPHABET))
def test_one_wrong_character_of_a_recovery_code_is_always_noticed(
    secret: bytes, place: int, char: str
) -> None:
    code = render_recovery_code(secret).replace("-", "")
    typed = code[:place] + char + code[place + 1 :]
    assert typed == code or _is_refused(typed)


@given(secrets, st.integers(0, 32))
def test_swapped_neighbours_in_a_recovery_code_are_always_noticed(
    secret: bytes, place: int
) -> None:
    code = render_recovery_code(secret).replace("-", "")
    typed = code[:place] + code[place + 1] + code[place] + code[place + 2 :]
    assert typed == code or _is_refused(typed)


@given(st.text() | st.text(ALPHABET + "OILoil -", min_size=30, max_size=45))
def test_any_text_is_a_recovery_code_or_refused(text: str) -> None:
    try:
        assert len(parse_recovery_code(text)) == 20
    except InputError as error:
        assert error.code.startswith("vault.recovery_code_")  # noqa: PT017 - either is right


@given(headers)
def test_a_header_is_parsed_and_proven_as_it_was_rendered(header: Header) -> None:
    assert parse_header(render_header(header, KEY)).prove(KEY) == header


@given(headers, st.data())
def test_no_changed_byte_of_a_header_is_proven(header: Header, data: st.DataObject) -> None:
    rendered = bytearray(render_header(header, KEY))
    place = data.draw(st.integers(0, len(rendered) - 1))
    rendered[place] ^= data.draw(st.integers(1, 255))
    try:
        parse_header(bytes(rendered)).prove(KEY)
    except WalletError:
        return
    raise AssertionError("a changed header was accepted")


@given(headers, st.binary(min_size=32, max_size=32))
def test_a_header_is_proven_by_its_own_data_key_alone(header: Header, key: bytes) -> None:
    try:
        parse_header(render_header(header, KEY)).prove(key)
    except InputError:
        assert key != KEY
    else:
        assert key == KEY


@given(st.binary() | json_values.map(compact_json))
def test_any_bytes_are_a_header_or_refused(data: bytes) -> None:
    try:
        parse_header(data)
    except WalletError:
        return
    raise AssertionError("these bytes are no header")


@given(st.binary(min_size=32, max_size=32), st.binary(max_size=16))
def test_sub_keys_differ_from_each_other_and_from_the_data_key(key: bytes, salt: bytes) -> None:
    made = {subkey(key, purpose, salt=salt) for purpose in Purpose}
    assert len(made) == len(Purpose)
    assert key not in made
    assert {len(each) for each in made} == {KEY_BYTES}


@given(st.text())
def test_any_text_is_a_passphrase_in_one_form_or_refused(text: str) -> None:
    try:
        secret = passphrase_bytes(text)
    except WalletError:
        return
    assert passphrase_bytes(secret.decode()) == secret


class ItemsAgainstAModel(RuleBasedStateMachine):
    """Any order of changes, removals and undone transactions, against a dictionary."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp())
        path = self.folder / "wallet-1.db"
        path.touch()
        self.database = Database(path, KEY)
        bring_up_to_date(self.database)
        self.items = Items(self.database)
        self.model: dict[str, Item] = {}

    def teardown(self) -> None:
        self.database.close()
        shutil.rmtree(self.folder)

    @rule(number=st.integers(0, 5), title=st.text(max_size=20), extra=json_values)
    def put(self, number: int, title: str, extra: JsonValue) -> None:
        item = replace(record(number, title=title), document={"extra": extra}, changed=NOW)
        with self.database.transaction():
            self.items.put(item)
        self.model[item.id] = item

    @precondition(lambda self: self.model)
    @rule(data=st.data())
    def remove(self, data: st.DataObject) -> None:
        item_id = data.draw(st.sampled_from(sorted(self.model)))
        with self.database.transaction():
            self.items.remove(item_id)
        del self.model[item_id]

    @rule(text=st.text(max_size=10))
    def search(self, text: str) -> None:
        found = {summary.id for summary in self.items.search(text)}
        assert found <= self.model.keys()

    @rule(text=st.text("0123456789abcdef-xå%*", max_size=12))
    def get(self, text: str) -> None:
        try:
            found = self.items.get(text)
        except (InputError, NotFoundError):
            return
        assert found == self.model[found.id]
        assert text.strip().lower() in found.id

    @invariant()
    def holds_what_the_model_holds(self) -> None:
        assert {item.id: item for item in self.items.all()} == self.model
        assert {summary.id for summary in self.items.summaries(None)} == self.model.keys()
        found = {summary.id for summary in self.items.search("exempelkommunen")}
        assert found == self.model.keys()

    @invariant()
    def keeps_the_index_in_step(self) -> None:
        with self.database.transaction():
            self.database.write("INSERT INTO items_text (items_text) VALUES ('integrity-check')")


ItemsAgainstAModel.TestCase.settings = settings(
    max_examples=15, stateful_step_count=12, deadline=None
)
TestItemsAgainstAModel = ItemsAgainstAModel.TestCase


def _is_refused(typed: str) -> bool:
    try:
        parse_recovery_code(typed)
    except InputError:
        return True
    return False
