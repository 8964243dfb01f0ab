"""Texts about taking care of the vault."""

TEXTS = {
    "care.warning.older_keys": "an older `keys.json` was put back: a passphrase that you changed "
    "may open the vault again; change the keys with `wallet vault rekey`",
    "care.warning.older_log": "an older copy of the vault was put back: {missing} entries that "
    "this computer has seen are missing from its log; grants are suspended",
    "care.warning.other_log": "another copy of the vault was put back, with another log than this "
    "computer has seen; grants are suspended",
    "care.warning.concerned": "what you took back since may stand as given again; look at "
    "{consents} with `wallet consent list`",
    "care.warning.memory_damaged": "what this computer remembered of the vault was damaged; "
    "whether an older copy was put back cannot be told this time",
    "care.warning.not_remembered": "your change is saved, but this computer could not note it "
    "outside the vault; it may not notice if an older copy is put back",
}
