"""Help on `wallet demo`."""

TEXTS = {
    "help.demo.about": "Plays the whole story with made-up people, in under a minute: a diploma, "
    "a request, a decision, a check, a withdrawal.",
    "help.demo.reads": "nothing of yours",
    "help.demo.writes": "a temporary folder, removed at the end, or the one you name",
    "help.demo.sends": "nothing",
    "help.demo.keep": "keep the files of the story in this folder",
}
