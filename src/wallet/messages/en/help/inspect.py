"""Help on `wallet inspect`."""

TEXTS = {
    "help.inspect.about": "Says what a file is and what it says: a request, an extract, a "
    "credential, a receipt, a withdrawal, a list.",
    "help.inspect.reads": "the file, and the trust lists in use",
    "help.inspect.writes": "nothing",
    "help.inspect.sends": "nothing",
    "help.inspect.source": "a file, a link in quotes, or `-` for standard input",
}
