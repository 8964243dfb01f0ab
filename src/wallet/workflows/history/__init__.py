"""Questions to the log: who has what of me, what happened, and whether the chain holds."""

from wallet.workflows.history.asking import (
    Checked,
    Had,
    Happened,
    History,
    ask_log,
    check_log,
    find_entry,
)

__all__ = [
    "Checked",
    "Had",
    "Happened",
    "History",
    "ask_log",
    "check_log",
    "find_entry",
]
