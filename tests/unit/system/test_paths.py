"""Where files are kept."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from wallet.system.paths import data_folder, state_folder, vault_folder

linux = pytest.mark.skipif(sys.platform != "linux", reason="the rules of XDG")


def test_home_comes_before_the_environment_and_that_before_the_platform(tmp_path: Path) -> None:
    environ = {"WALLET_HOME": str(tmp_path / "environment"), "HOME": str(tmp_path)}
    assert data_folder(tmp_path / "option", environ=environ) == tmp_path / "option"
    assert data_folder(environ=environ) == tmp_path / "environment"


def test_a_relative_home_is_of_the_working_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert data_folder("mine", environ={}) == tmp_path / "mine"


@linux
def test_xdg_variables_are_followed() -> None:
    environ = {"XDG_DATA_HOME": "/data", "XDG_STATE_HOME": "/state", "HOME": "/home/alva"}
    assert data_folder(environ=environ) == Path("/data/consent-wallet")
    assert state_folder(environ=environ) == Path("/state/consent-wallet")


@linux
@pytest.mark.parametrize("ignored", ["", "relative/path"])
def test_without_them_or_with_a_relative_one_the_defaults_hold(ignored: str) -> None:
    environ = {"XDG_DATA_HOME": ignored, "XDG_STATE_HOME": ignored, "HOME": "/home/alva"}
    assert data_folder(environ=environ) == Path("/home/alva/.local/share/consent-wallet")
    assert state_folder(environ=environ) == Path("/home/alva/.local/state/consent-wallet")


def test_the_vault_has_a_folder_of_its_own(tmp_path: Path) -> None:
    assert vault_folder(tmp_path).path == tmp_path / "vault"
