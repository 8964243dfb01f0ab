"""Help on `wallet log`."""

TEXTS = {
    "help.log.show.html": "instead, draw who has what, and write it as one page",
    "help.log.delete.about": "Deletes entries for good, after a warning that you answer at the "
    "terminal.",
    "help.log.delete.reads": "the vault",
    "help.log.delete.writes": "the vault: an empty place for each entry, and that some were "
    "deleted",
    "help.log.delete.sends": "nothing",
    "help.log.delete.seqs": "the numbers, as `wallet log list` shows them",
    "help.log.about": "Who has what of you, what happened, and whether the log is whole.",
    "help.log.list.about": "Shows who has what of you, since when, until when and under what, and "
    "what happened.",
    "help.log.list.reads": "the vault",
    "help.log.list.writes": "nothing",
    "help.log.list.sends": "nothing",
    "help.log.list.recipient": "only this recipient: its id, or a part of its name",
    "help.log.list.claim": "only what is about this claim, such as title",
    "help.log.list.purpose": "only this purpose: its code, or a part of its words",
    "help.log.list.since": "from this day on, such as 2026-01-31",
    "help.log.list.before": "before this day",
    "help.log.list.every": "also what concerns nobody but you",
    "help.log.show.about": "Shows one entry with all it says.",
    "help.log.show.reads": "the vault",
    "help.log.show.writes": "nothing; with --html the page",
    "help.log.show.sends": "nothing",
    "help.log.show.seq": "its number, as `wallet log list` shows it",
    "help.log.check.about": "Tells whether the log is whole, and where it was changed if not.",
    "help.log.check.reads": "the vault",
    "help.log.check.writes": "nothing",
    "help.log.check.sends": "nothing",
    "help.log.export.about": "Writes what happened for another wallet to take over, "
    "encrypted with a passphrase made for it.",
    "help.log.export.reads": "the vault; the passphrase",
    "help.log.export.writes": "FILE: the log, and credentials that are bound to no key; an "
    "entry in the log",
    "help.log.export.sends": "nothing",
    "help.log.export.file": "where the encrypted log goes",
}
