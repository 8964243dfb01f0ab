"""Help on `wallet help`."""

TEXTS = {
    "help.help.about": "Explains the commands, exit codes, words and files.",
    "help.help.topic": "`all`, `exit-codes`, `words` or `files`; without one, the first screen",
    "help.help.reads": "nothing",
    "help.help.writes": "nothing",
    "help.help.sends": "nothing",
}
