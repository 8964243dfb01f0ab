"""The page of a report in a real browser: what it reads, and what comes out on paper."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.fakes.browser import read_page
from tests.unit.cli.views.test_report_page import ELEMENTS, HOSTILE, attested, hostile
from wallet.cli.views.report_page import render_page
from wallet.messages import ENGLISH, SWEDISH

CHROMIUM = shutil.which("chromium") or shutil.which("google-chrome")
pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="no Chromium to print with")

QUIET = (
    *("--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"),
    *("--disable-background-networking", "--disable-component-update", "--disable-sync"),
)
A4_IN_POINTS = (595, 842)


def browse(folder: Path, page: bytes, *flags: str) -> bytes:
    """What Chromium prints on standard output, asked with ``flags`` about a page on disk."""
    path = folder / "rapport.html"
    path.write_bytes(page)
    profile = f"--user-data-dir={folder / 'profile'}"
    words = [str(CHROMIUM), *QUIET, profile, *flags, path.as_uri()]
    home = {**os.environ, "HOME": str(folder)}
    return subprocess.run(words, capture_output=True, check=True, timeout=60, env=home).stdout


def test_a_browser_reads_no_markup_of_a_strangers(tmp_path: Path) -> None:
    page = render_page(hostile(), SWEDISH, file=HOSTILE, version="0.1.0")

    dom = browse(tmp_path, page, "--dump-dom").replace(b"<!DOCTYPE html>", b"<!doctype html>\n")

    read = read_page(dom)
    assert {one.name for one in read.all()} <= ELEMENTS
    assert read.one("main").text == read_page(page).one("main").text


def test_it_prints_on_a4(tmp_path: Path) -> None:
    out = tmp_path / "rapport.pdf"
    page = render_page(attested(), ENGLISH, file="answer.extract", version="0.1.0")

    browse(tmp_path, page, "--no-pdf-header-footer", f"--print-to-pdf={out}")

    boxes = re.findall(rb"/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]", out.read_bytes())
    assert 1 <= len(boxes) <= 3
    assert {(round(float(x)), round(float(y))) for x, y in boxes} == {A4_IN_POINTS}
