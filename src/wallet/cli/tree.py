"""Which commands there are. Each is loaded when it is needed, and only then."""

from __future__ import annotations

from importlib import import_module
from typing import Final

from wallet.cli.command import Command, Group, identifier

COMMANDS: Final = (
    "demo",
    "init",
    "identity",
    "wishes",
    "add",
    "import",
    "list",
    "search",
    "show",
    "edit",
    "remove",
    "attach",
    "export",
    "inspect",
    "verify",
    "share",
    "consent",
    "rights",
    "log",
    "trust",
    "attest",
    "service",
    "vault",
    "backup",
    "help",
)
"""The first words after ``wallet``, in the order of ``wallet help all``. Each is a file of
``cli/commands``."""


def load(name: str) -> Command | Group:
    """The command or noun called ``name``, which must be one of :data:`COMMANDS`."""
    module = import_module(f"wallet.cli.commands.{identifier(name)}")
    entry: Command | Group = getattr(module, "GROUP", None) or module.COMMAND
    return entry
