"""Help on `wallet edit`."""

TEXTS = {
    "help.edit.about": "Changes a record in your own words: at a terminal it shows the fields and "
    "takes changes; with `--set` it asks nothing.",
    "help.edit.reads": "your answers at the terminal, or the flags",
    "help.edit.writes": "the record in the vault, and an entry into the log",
    "help.edit.sends": "nothing",
    "help.edit.record": "its id, or at least the first four characters of it",
    "help.edit.changes": "a field and its new text, named as the flags of `wallet add`; no text "
    "takes the field away; may be given more than once",
}
