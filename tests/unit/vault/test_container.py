"""A backup file: nothing of it can be changed, left out, moved or taken from another."""

from __future__ import annotations

from io import BytesIO
from itertools import pairwise

import pytest

from tests.fakes.refusals import refused
from tests.fakes.vault import NOW
from wallet.errors import InputError, WalletError
from wallet.vault.container import CHUNK_BYTES, Head, new_head, parse_head, seal, unseal
from wallet.vault.header import render_header
from wallet.vault.unlock import Unlocked

TAG = 16
CONTENT = bytes(range(256)) * 1024  # four chunks to the byte


def written(unlocked: Unlocked, content: bytes = CONTENT, *, salt: bytes = b"s" * 32) -> bytes:
    header, data_key = unlocked
    head = new_head(NOW, len(content), salt, render_header(header, data_key))
    return head.lines + b"".join(seal(head, data_key, [content]))


def read(data: bytes, unlocked: Unlocked) -> bytes:
    stream = BytesIO(data)
    head = parse_head(stream)
    return b"".join(unseal(head, unlocked.data_key, stream))


def parts(data: bytes) -> tuple[bytes, list[bytes]]:
    """The open lines and the chunks."""
    stream = BytesIO(data)
    head = parse_head(stream)
    size = CHUNK_BYTES + TAG
    body = stream.read()
    return head.lines, [body[start : start + size] for start in range(0, len(body), size)]


@pytest.mark.parametrize(
    "size", [1, 4096, CHUNK_BYTES - 1, CHUNK_BYTES, CHUNK_BYTES + 1, 3 * CHUNK_BYTES]
)
def test_what_was_written_is_read(unlocked: Unlocked, size: int) -> None:
    content = CONTENT[:size]
    data = written(unlocked, content)
    assert read(data, unlocked) == content
    assert parse_head(BytesIO(data)).chunks == -(-size // CHUNK_BYTES)


def test_pieces_of_any_length_make_the_same_file(unlocked: Unlocked) -> None:
    header, data_key = unlocked
    head = new_head(NOW, len(CONTENT), b"s" * 32, render_header(header, data_key))
    cuts = [0, 1, 5000, 5000, CHUNK_BYTES, CHUNK_BYTES + 1, 200_000, len(CONTENT)]
    pieces = [CONTENT[start:end] for start, end in pairwise(cuts)]
    assert head.lines + b"".join(seal(head, data_key, pieces)) == written(unlocked)


def test_the_head_tells_what_it_is_without_a_secret(unlocked: Unlocked) -> None:
    head = parse_head(BytesIO(written(unlocked)))
    assert (head.made, head.size) == (NOW, len(CONTENT))
    assert head.keys.header == unlocked.header


def test_two_backups_of_the_same_have_nothing_in_common(unlocked: Unlocked) -> None:
    _, one = parts(written(unlocked, salt=b"1" * 32))
    _, other = parts(written(unlocked, salt=b"2" * 32))
    assert set(one).isdisjoint(other)
    assert CONTENT[:64] not in b"".join(one)


def test_every_bit_of_the_open_lines_counts(unlocked: Unlocked) -> None:
    data = written(unlocked, b"content")
    length = len(parse_head(BytesIO(data)).lines)
    for position in range(length):
        for bit in (0, 3, 7):
            changed = bytearray(data)
            changed[position] ^= 1 << bit
            with pytest.raises(WalletError) as caught:
                read_as_owner(bytes(changed), unlocked)
            assert caught.value.code in {
                "backup.not_one",
                "backup.newer",
                "backup.damaged",
                "backup.truncated",
                "vault.newer",
                "vault.kdf_cost",
            }, position


def read_as_owner(data: bytes, unlocked: Unlocked) -> bytes:
    """As a restore does: the keys are proven before the content."""
    stream = BytesIO(data)
    head = parse_head(stream)
    try:
        head.keys.prove(unlocked.data_key)
    except InputError as error:
        raise InputError("backup.damaged") from error
    return b"".join(unseal(head, unlocked.data_key, stream))


@pytest.mark.parametrize("place", [0, 1, TAG, CHUNK_BYTES - 1, CHUNK_BYTES, CHUNK_BYTES + TAG - 1])
@pytest.mark.parametrize("chunk", range(4))
def test_a_flipped_bit_in_a_chunk_is_noticed(unlocked: Unlocked, chunk: int, place: int) -> None:
    lines, chunks = parts(written(unlocked))
    changed = bytearray(chunks[chunk])
    changed[place] ^= 1
    chunks[chunk] = bytes(changed)
    with refused(InputError, "backup.damaged"):
        read(lines + b"".join(chunks), unlocked)


@pytest.mark.parametrize(
    ("name", "order"),
    [
        ("the last is missing", [0, 1, 2]),
        ("all but the first are missing", [0]),
        ("all are missing", []),
        ("one in the middle is missing", [0, 2, 3]),
        ("the first is missing", [1, 2, 3]),
    ],
)
def test_a_file_with_too_few_chunks_is_refused(
    unlocked: Unlocked, name: str, order: list[int]
) -> None:
    lines, chunks = parts(written(unlocked))
    with pytest.raises(InputError) as caught:
        read(lines + b"".join(chunks[one] for one in order), unlocked)
    wanted = "backup.truncated" if order == list(range(len(order))) else "backup.damaged"
    assert caught.value.code == wanted


@pytest.mark.parametrize(
    "order", [[1, 0, 2, 3], [0, 2, 1, 3], [0, 1, 3, 2], [0, 0, 2, 3], [3, 1, 2, 3], [0, 1, 2, 3, 3]]
)
def test_chunks_in_another_order_are_refused(unlocked: Unlocked, order: list[int]) -> None:
    lines, chunks = parts(written(unlocked))
    with refused(InputError, "backup.damaged"):
        read(lines + b"".join(chunks[one] for one in order), unlocked)


def test_a_chunk_of_another_backup_of_the_same_vault_is_refused(unlocked: Unlocked) -> None:
    lines, chunks = parts(written(unlocked, salt=b"1" * 32))
    _, others = parts(written(unlocked, salt=b"2" * 32))
    chunks[2] = others[2]
    with refused(InputError, "backup.damaged"):
        read(lines + b"".join(chunks), unlocked)


def test_the_lines_of_another_backup_are_refused(unlocked: Unlocked) -> None:
    _, chunks = parts(written(unlocked, salt=b"1" * 32))
    lines, _ = parts(written(unlocked, salt=b"2" * 32))
    with refused(InputError, "backup.damaged"):
        read(lines + b"".join(chunks), unlocked)


@pytest.mark.parametrize("more", [b"\n", b"\0", b"x" * (CHUNK_BYTES + TAG)])
def test_bytes_after_the_end_are_refused(unlocked: Unlocked, more: bytes) -> None:
    with refused(InputError, "backup.damaged"):
        read(written(unlocked) + more, unlocked)


def test_a_file_cut_off_anywhere_says_that_it_is_cut_off(unlocked: Unlocked) -> None:
    data = written(unlocked)
    head = len(parse_head(BytesIO(data)).lines)
    places = [30, 100, head - 1, head, head + 1, head + CHUNK_BYTES, len(data) - TAG, len(data) - 1]
    for place in places:
        with refused(InputError, "backup.truncated"):
            read(data[:place], unlocked)


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"\n",
        b"PK\x03\x04",
        b"consent-wallet-backup/",
        b"consent-wallet-backup/\n",
        b"consent-wallet-backup/one\n",
        b"consent-wallet-backup/-1\n",
        b"consent-wallet-backup/12345\n",
        b" consent-wallet-backup/1\n",
        b"\x00" * 100_000,
    ],
)
def test_another_file_is_said_to_be_no_backup(data: bytes) -> None:
    with refused(InputError, "backup.not_one"):
        parse_head(BytesIO(data))


@pytest.mark.parametrize("version", [b"2", b"10", b"01", b"0"])
def test_another_version_is_refused_with_its_number(unlocked: Unlocked, version: bytes) -> None:
    data = written(unlocked).replace(b"backup/1\n", b"backup/" + version + b"\n", 1)
    with refused(InputError, "backup.newer"):
        parse_head(BytesIO(data))


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (b'"size":262144', b'"size":0'),
        (b'"size":262144', b'"size":-1'),
        (b'"size":262144', b'"size":true'),
        (b'"size":262144', b'"size":262144.0'),
        (b'"size":262144', b'"size":"262144"'),
        (b'"size":262144', b'"size": 262144'),
        (b'"made":"2026', b'"made":"x026'),
        (b'{"made"', b'{"more":1,"made"'),
        (b'"salt":"', b'"salt":"A'),
        (b'{"made"', b'["made"'),
    ],
)
def test_a_second_line_in_any_other_form_is_refused(
    unlocked: Unlocked, old: bytes, new: bytes
) -> None:
    data = written(unlocked)
    assert data.count(old) >= 1
    with refused(InputError, "backup.damaged"):
        parse_head(BytesIO(data.replace(old, new, 1)))


def test_an_endless_line_is_not_read_to_its_end(unlocked: Unlocked) -> None:
    first = written(unlocked).split(b"\n")[0] + b"\n"
    stream = BytesIO(first + b"x" * 10_000_000)
    with refused(InputError, "backup.damaged"):
        parse_head(stream)
    assert stream.tell() < 1000


def test_a_longer_size_than_the_content_is_refused(unlocked: Unlocked) -> None:
    data = written(unlocked).replace(b'"size":262144', b'"size":262145', 1)
    with refused(InputError, "backup.damaged"):
        read(data, unlocked)


def test_the_name_of_a_backup_is_its_salt(unlocked: Unlocked) -> None:
    def head(salt: bytes) -> Head:
        return parse_head(BytesIO(written(unlocked, salt=salt)))

    assert head(b"1" * 32).backup_id == head(b"1" * 32).backup_id
    assert head(b"1" * 32).backup_id != head(b"2" * 32).backup_id
