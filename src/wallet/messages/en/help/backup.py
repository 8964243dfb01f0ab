"""Help on `wallet backup`."""

TEXTS = {
    "help.backup.about": "Makes, rehearses and restores backups of the whole wallet.",
    "help.backup.create.about": "Writes everything into one encrypted file, while other commands "
    "may go on reading.",
    "help.backup.create.reads": "the vault; the passphrase, also where a session is open",
    "help.backup.create.writes": "FILE, that only you may read; an entry in the log",
    "help.backup.create.sends": "nothing",
    "help.backup.create.file": "where the backup goes, best on another disk",
    "help.backup.check.about": "Rehearses a restore to the side, compares everything with the "
    "wallet, tries every key, and says what differs.",
    "help.backup.check.reads": "FILE; the vault, where there is one; the secrets",
    "help.backup.check.writes": "a folder beside the vault, thrown away at the end; the date of "
    "the check",
    "help.backup.check.sends": "nothing",
    "help.backup.check.file": "a backup",
    "help.backup.check.recovery_file": "open the backup with the recovery code in this file",
    "help.backup.check.share_file": "open the backup with shares; once per share",
    "help.backup.check.backup_passphrase_file": "the passphrase of the backup's day, where it is "
    "another than today's",
    "help.backup.restore.about": "Puts everything back from one file, with the passphrase, the "
    "recovery code or shares of its day.",
    "help.backup.restore.reads": "FILE; the secret",
    "help.backup.restore.writes": "the vault folder; all grants are suspended until they are "
    "renewed",
    "help.backup.restore.sends": "nothing",
    "help.backup.restore.file": "a backup",
    "help.backup.restore.recovery_file": "a file with the recovery code",
    "help.backup.restore.share_file": "a file with one share; once per share",
    "help.backup.restore.new_passphrase_file": "the new passphrase, "
    "where the old one is forgotten and the recovery code or shares are given",
    "help.backup.restore.replace_": "put it in the place of the vault that is there, which is "
    "kept aside",
}
