"""Help on `wallet attach`."""

TEXTS = {
    "help.attach.about": "Keeps a PDF or picture beside something in the wallet, as it is; the "
    "seals of a PDF are checked.",
    "help.attach.reads": "the file; the trust file",
    "help.attach.writes": "the file into the vault, and an entry into the log",
    "help.attach.sends": "nothing",
    "help.attach.record": "the id of what it belongs to, or at least its first four characters",
    "help.attach.file": "a PDF, PNG or JPEG",
}
