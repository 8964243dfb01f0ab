"""The process, its clock and its entropy."""

from __future__ import annotations

import subprocess
import sys
import time

import pytest

from wallet.standards.jose import Algorithm
from wallet.system.clock import SystemClock
from wallet.system.entropy import SystemEntropy, SystemKeys
from wallet.workflows.ports import Clock, Entropy, KeyMaker

_HARDENED = """
import os, resource, ctypes
from wallet.system.process import harden
harden()
print(resource.getrlimit(resource.RLIMIT_CORE), oct(os.umask(0)), ctypes.CDLL(None).prctl(3))
"""


@pytest.mark.skipif(sys.platform != "linux", reason="says what Linux does")
def test_a_hardened_process_dumps_nothing_and_writes_privately() -> None:
    done = subprocess.run(
        [sys.executable, "-c", _HARDENED], capture_output=True, text=True, check=True
    )
    assert done.stdout == "(0, 0) 0o77 0\n"


def test_the_clock_shows_the_computers_time() -> None:
    clock: Clock = SystemClock()
    before = int(time.time())
    assert before <= clock.now().seconds <= int(time.time())


def test_entropy_is_fresh_and_of_the_size_asked_for() -> None:
    entropy: Entropy = SystemEntropy()
    assert len(entropy.token(20)) == 20
    assert entropy.token(16) != entropy.token(16)


def test_a_new_key_signs_es256_and_is_new() -> None:
    keys: KeyMaker = SystemKeys()
    first, second = keys.new_key(), keys.new_key()
    assert first.algorithm is Algorithm.ES256
    assert first.public.thumbprint() != second.public.thumbprint()
