"""Help on `wallet search`."""

TEXTS = {
    "help.search.about": "Lists what has all of these words in it, or words that begin like them.",
    "help.search.reads": "the vault",
    "help.search.writes": "nothing",
    "help.search.sends": "nothing",
    "help.search.text": "one or more words",
}
