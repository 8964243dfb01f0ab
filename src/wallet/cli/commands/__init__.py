"""One file per command or noun; :mod:`wallet.cli.command` says how one is written."""
