"""The signed form of JSON-LD, made by another process that may be stopped."""

from __future__ import annotations

import os
import pickle
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.fakes.contexts import canonize, context_files
from tests.fakes.data_integrity import OB3, badge
from tests.fakes.refusals import refused
from tests.fakes.shared import vectors
from wallet import limits
from wallet.errors import DefectError, InputError
from wallet.standards.linked_data import PINNED_CONTEXTS
from wallet.system.canonizing import ChildCanonizer
from wallet.system.canonizing_child import contexts_in

ONLY_POSIX = pytest.mark.skipif(sys.platform == "win32", reason="a limit that POSIX has")


@pytest.fixture
def child() -> Iterator[ChildCanonizer]:
    """One with the published contexts, under the names their publishers gave them."""
    found = ChildCanonizer(str(vectors("contexts")))
    yield found
    found.close()


def pid_of(child: ChildCanonizer) -> int:
    assert child._child is not None
    return child._child._process.pid


def slow() -> dict[str, Any]:
    """Just within every count: a second of work."""
    tags = [str(number) for number in range(limits.MAX_VALUES - 1)]
    return badge(
        credentialSubject=[
            {
                "type": ["AchievementSubject"],
                "achievement": {"id": f"urn:example:{one}", "type": ["Achievement"], "tag": tags},
            }
            for one in range(limits.MAX_STATEMENTS // limits.MAX_VALUES - 1)
        ]
    )


def test_it_answers_as_the_canonizer_of_this_process(child: ChildCanonizer) -> None:
    for document in (badge(), badge(name="Svetsning\t“två”")):
        assert child(document) == canonize()(document)
    assert child(badge(), hash_bits=384) == canonize()(badge(), hash_bits=384)


def test_one_process_serves_one_document_after_the_other(child: ChildCanonizer) -> None:
    child(badge())
    first = pid_of(child)
    with refused(InputError, "linked_data.dropped") as caught:
        child(badge(grade="A+"))
    assert caught.value.data == {"term": "grade"}
    child(badge())
    assert pid_of(child) == first


def test_nothing_is_started_before_the_first_document() -> None:
    assert ChildCanonizer("there is no such folder")._child is None


def test_a_document_that_takes_too_long_is_stopped_and_the_next_is_served() -> None:
    child = ChildCanonizer(str(vectors("contexts")), seconds=0.05)
    with refused(InputError, "linked_data.time"):
        child(slow())
    child._seconds = limits.CANONICAL_SECONDS
    assert child(badge()) == canonize()(badge())
    child.close()


def test_a_document_that_grows_when_written_anew_leaves_no_answer_for_the_next(
    child: ChildCanonizer,
) -> None:
    """``1E15`` takes four letters in a file, and eighteen on its way to the other process."""
    grown = badge(name="x" * (limits.MAX_DOCUMENT_BYTES - 200_000), tag=[1e15] * 18_000)
    with refused(InputError, "linked_data.too_large"):
        child(grown)
    for _ in range(2):
        assert child(badge()) == canonize()(badge())
    assert child(badge(name="Slöjd")) == canonize()(badge(name="Slöjd"))


@ONLY_POSIX
def test_a_process_that_was_ended_from_outside_is_replaced(child: ChildCanonizer) -> None:
    child(badge())
    os.kill(pid_of(child), signal.SIGKILL)
    with refused(InputError, "linked_data.time"):
        child(badge())
    assert child(badge()) == canonize()(badge())


_TAKE_AND_WRITE = """
import pathlib, sys
from wallet.system.canonizing_child import restrict
restrict()
for act in (lambda: bytes(2 << 30), lambda: pathlib.Path(sys.argv[1]).write_text("x")):
    try:
        act()
    except (MemoryError, OSError):
        print("refused")
"""


@ONLY_POSIX
def test_it_takes_no_more_memory_than_it_may_and_writes_no_file(tmp_path: Path) -> None:
    if sys.platform == "darwin":
        pytest.skip("macOS has the limit on memory and does not keep it")
    done = subprocess.run(
        [sys.executable, "-c", _TAKE_AND_WRITE, str(tmp_path / "file")],
        capture_output=True,
        check=True,
        encoding="utf-8",
    )
    assert done.stdout.split() == ["refused", "refused"]


def test_without_contexts_it_says_which_is_missing(tmp_path: Path) -> None:
    child = ChildCanonizer(str(tmp_path / "nothing"))
    with refused(InputError, "linked_data.context_missing"):
        child(badge())
    child.close()


def test_contexts_may_come_along() -> None:
    child = ChildCanonizer("nothing", context_files() | {"0" * 64: bytes(8 << 20)})
    assert child(badge()) == canonize()(badge())
    child.close()


def test_a_context_that_came_along_changed_is_not_used() -> None:
    digest = PINNED_CONTEXTS[OB3]
    changed = context_files() | {digest: context_files()[digest] + b" "}
    child = ChildCanonizer("nothing", changed)
    with refused(InputError, "linked_data.context_changed"):
        child(badge())
    child.close()


def test_contexts_are_found_by_their_content(tmp_path: Path) -> None:
    files = context_files()
    digest = PINNED_CONTEXTS[OB3]
    (tmp_path / "inner").mkdir()
    (tmp_path / "inner" / "whatever").write_bytes(files[digest])
    (tmp_path / f"{digest}.jsonld").write_bytes(b"{}")
    (tmp_path / "large").write_bytes(bytes(limits.MAX_CONTEXT_BYTES + 1))
    assert dict(contexts_in(str(tmp_path))) == {digest: files[digest]}


def test_both_layouts_of_a_folder_are_read(tmp_path: Path) -> None:
    for digest, data in context_files().items():
        (tmp_path / f"{digest}.jsonld").write_bytes(data)
    assert dict(contexts_in(str(tmp_path))) == context_files()
    assert dict(contexts_in(str(vectors("contexts")))) == context_files()


def test_it_goes_to_another_process_as_what_it_is_made_of(child: ChildCanonizer) -> None:
    child(badge())
    other = pickle.loads(pickle.dumps(child))
    assert other._child is None
    assert other(badge()) == child(badge())
    assert pid_of(other) != pid_of(child)
    other.close()


def test_it_ends_when_nobody_has_it_any_more() -> None:
    child = ChildCanonizer(str(vectors("contexts")))
    child(badge())
    assert child._child is not None
    process = child._child._process
    del child
    assert process.poll() is not None


@ONLY_POSIX
def test_a_fork_neither_uses_nor_ends_the_process_of_the_first(child: ChildCanonizer) -> None:
    child(badge())
    forked = os.fork()
    if forked == 0:
        mine = child._at_work()
        mine.end()
        os._exit(0 if mine.is_ours else 1)
    assert os.waitstatus_to_exitcode(os.waitpid(forked, 0)[1]) == 0
    assert child(badge()) == canonize()(badge())


def test_no_secret_of_the_environment_goes_along(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    if not Path("/proc/self/environ").exists():
        pytest.skip("no way to look at the environment of a process")
    monkeypatch.setenv("WALLET_PASSPHRASE", "not to be told")
    child = ChildCanonizer(str(tmp_path))
    with refused(InputError, "linked_data.context_missing"):
        child(badge())
    assert Path(f"/proc/{pid_of(child)}/environ").read_bytes() == b""
    child.close()


def test_one_that_cannot_be_started_is_a_defect_and_no_verdict(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("wallet.system.canonizing._MODULE", "wallet.no_such_module")
    with refused(DefectError, "linked_data.child"):
        ChildCanonizer("nothing")(badge())
