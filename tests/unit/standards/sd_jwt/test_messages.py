"""Every refusal has its sentence, and every sentence its refusal."""

from __future__ import annotations

import re
from pathlib import Path

import wallet.standards.sd_jwt as package
from wallet.messages import Language, texts

_RAISED = re.compile(r'(?:InputError|DefectError)\(\s*"(sd_jwt\.[a-z_]+)"')


def _codes() -> set[str]:
    assert package.__file__ is not None
    modules = Path(package.__file__).parent.glob("*.py")
    return {code for module in modules for code in _RAISED.findall(module.read_text("utf-8"))}


def test_every_code_has_a_text_and_a_hint_in_both_languages() -> None:
    expected = {
        code.replace("sd_jwt.", f"sd_jwt.{kind}.")
        for code in _codes()
        for kind in ("error", "hint")
    }
    for language in Language:
        assert set(texts(language, "sd_jwt")) == expected
