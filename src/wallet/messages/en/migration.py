"""Texts of `wallet log export`."""

TEXTS = {
    "migration.written": "{file}: what happened, for another wallet to take over, encrypted. The "
    "passphrase was made for this file and is shown now and never again:",
    "migration.error.form": "this is not a log encrypted with a passphrase, as EUDI TS10 has it",
    "migration.hint.form": "give a file with one line of PBES2-HS256+A128KW and A128GCM",
    "migration.error.passphrase": "the passphrase does not open this file",
    "migration.hint.passphrase": "compare it with your note; it was made for this one file",
    "migration.error.content": "what is inside is not the log of a wallet",
    "migration.hint.content": "ask the wallet that wrote it for a new one",
    "migration.error.differs": "what was written does not read back",
    "migration.hint.differs": "this is a defect of the wallet; no file was written",
}
