"""Help on `wallet show`."""

TEXTS = {
    "help.show.about": "Shows one thing in full: what it says, who vouches for it, and the files "
    "kept with it.",
    "help.show.reads": "the vault",
    "help.show.writes": "nothing",
    "help.show.sends": "nothing",
    "help.show.record": "its id, or at least the first four characters of it",
}
