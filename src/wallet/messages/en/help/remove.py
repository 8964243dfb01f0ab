"""Help on `wallet remove`."""

TEXTS = {
    "help.remove.about": "Takes one thing out of the wallet for good, with the files beside it, "
    "after one question.",
    "help.remove.reads": "your answer at the terminal",
    "help.remove.writes": "the vault, and an entry into the log",
    "help.remove.sends": "nothing",
    "help.remove.record": "its id, or at least the first four characters of it",
    "help.remove.yes": "do not ask",
}
