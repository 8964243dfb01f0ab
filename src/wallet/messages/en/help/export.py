"""Help on `wallet export`."""

TEXTS = {
    "help.export.everything": "all that the wallet knows of you: records, files, consents, "
    "receipts, log; asks for the passphrase again",
    "help.export.about": "Takes your own data out, for yourself: everything in a format, or one "
    "file as it was received.",
    "help.export.reads": "the vault",
    "help.export.writes": "the file or standard output, an account of what was left out to "
    "standard error, and an entry into the log",
    "help.export.sends": "nothing; an export is not signed and is for nobody else",
    "help.export.record": "the id of one thing, to get the file that was kept with it",
    "help.export.format_": "json (everything, without loss) or jsonresume",
    "help.export.name": "which file, where several lie beside the id",
}
