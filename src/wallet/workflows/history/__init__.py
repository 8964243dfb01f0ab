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
from wallet.workflows.history.deleting import (
    Deletion,
    delete_entries,
    deletion_document,
    plan_deletion,
)

__all__ = [
    "Checked",
    "Deletion",
    "Had",
    "Happened",
    "History",
    "ask_log",
    "check_log",
    "delete_entries",
    "deletion_document",
    "find_entry",
    "plan_deletion",
]
