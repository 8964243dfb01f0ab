"""Texts about taking care of the vault."""

TEXTS = {
    "care.warning.older_keys": "an older `keys.json` was put back: a passphrase that you changed "
    "may open the vault again; change the keys with `wallet vault rekey`",
    "care.warning.older_log": "an older copy of the vault was put back: {missing} entries that "
    "this computer has seen are missing from its log; grants are suspended",
    "care.warning.other_log": "another copy of the vault was put back, with another log than this "
    "computer has seen; grants are suspended",
    "care.warning.older_part": "a part of an older copy of the vault stands among the newer; "
    "grants are suspended; `wallet vault doctor` says what does not fit, and a backup gives back "
    "what was",
    "care.warning.concerned": "what you took back since may stand as given again; look at "
    "{consents} with `wallet consent list`",
    "care.warning.memory_damaged": "what this computer remembered of the vault was damaged; "
    "whether an older copy was put back cannot be told this time",
    "care.warning.not_remembered": "your change is saved, but this computer could not note it "
    "outside the vault; it may not notice if an older copy is put back",
    "care.warning.not_logged": "the keys are changed, but the log could not note it",
    "care.warning.shares_ended": "the shares made before open only older backups; make new ones "
    "with `wallet vault shares`",
    "care.warning.left": "old files could not be removed, which the old keys still open: {files}; "
    "the next command that opens the vault tries again",
    "care.ask_code": "Recovery code:",
    "care.passphrase_changed": "The vault opens with the new passphrase.",
    "care.recovered": "The vault opens with the new passphrase and the new recovery code.",
    "care.rekeyed": "The vault has new keys and a new recovery code.",
    "care.no_undo": "whoever has an old copy of the vault and the old secret can still open that "
    "copy; if a secret has leaked, run `wallet vault rekey`",
    "care.old_backups": "backups made before open with the old secrets still; make a new one and "
    "destroy the old",
    "care.goes": "This destroys your wallet: {items} records and documents, {consents} consents "
    "with their receipts, all keys and the log.",
    "care.goes_unreadable": "This destroys what is left of a wallet that cannot be opened.",
    "care.goes_for_good": "It cannot be undone. What others have received from you, and backups "
    "kept elsewhere, remain.",
    "care.goes_no_backup": "No backup of it was ever checked.",
    "care.words_destroy": "destroy my wallet",
    "care.ask_destroy": "Type `{words}` to destroy it:",
    "care.error.not_destroyed": "the wallet was not destroyed",
    "care.hint.not_destroyed": "nothing was changed",
    "care.destroyed": "The wallet in {folder} is destroyed.",
    "care.destroyed_elsewhere": "backups and copies kept elsewhere are not; destroy them too if "
    "you want nothing to be left",
    "care.label.created": "made",
    "care.label.opened_by": "opened by",
    "care.label.epoch": "key version",
    "care.label.size": "size",
    "care.label.holds": "holds",
    "care.label.backup": "checked backup",
    "care.label.grants": "grants",
    "care.slot": "{what}: {strength} ({mebibytes} MiB, {passes} passes)",
    "care.slot_type.passphrase": "passphrase",
    "care.slot_type.recovery": "recovery code",
    "care.slot_type.shares": "shares",
    "care.strength.minimal": "quick to try, enough for a secret nobody can guess",
    "care.strength.usual": "slow to try",
    "care.strength.strong": "very slow to try",
    "care.size": "{kilobytes} kB",
    "care.holds": "{records} records, {credentials} credentials, {files} files, {consents} "
    "consents, {log_entries} log entries",
    "care.backup": "{date}; entries of the log since: {changes}",
    "care.backup_never": "never",
    "care.grants_suspended": "those given before {date} are suspended: {reason}",
    "care.reason.older_keys": "older keys were put back",
    "care.reason.older_log": "an older copy of the vault was put back",
    "care.reason.other_log": "another copy of the vault was put back",
    "care.reason.older_part": "a part of an older copy of the vault was put back",
    "care.reason.restored": "the vault was restored from a backup",
    "care.label.session": "session",
    "care.session": "open for reading, {minutes} min left",
    "care.session_none": "none",
}
