"""Help on `wallet vault`."""

TEXTS = {
    "help.vault.about": "How your wallet is locked, and changing what opens it.",
    "help.vault.status.about": (
        "Shows what opens the vault, how much it holds and how old the newest checked backup is."
    ),
    "help.vault.status.reads": "the vault",
    "help.vault.status.writes": "nothing",
    "help.vault.status.sends": "nothing",
    "help.vault.passphrase.about": (
        "Replaces the passphrase; an old copy of the vault keeps the old one."
    ),
    "help.vault.passphrase.reads": "the old passphrase, and the new one twice",
    "help.vault.passphrase.writes": "the key file of the vault, and its log",
    "help.vault.passphrase.sends": "nothing",
    "help.vault.passphrase.new_passphrase_file": "a file with the new passphrase, for scripts",
    "help.vault.passphrase.strong": "make each try of the passphrase about four times as slow",
    "help.vault.recover.about": (
        "Lets you in with the recovery code: you choose a new passphrase and get a new code."
    ),
    "help.vault.recover.reads": "the recovery code, and the new passphrase twice",
    "help.vault.recover.writes": (
        "the key file of the vault, and its log; the new code on the terminal, or on "
        "standard output when nobody is asked"
    ),
    "help.vault.recover.sends": "nothing",
    "help.vault.recover.recovery_file": "a file with the recovery code, for scripts",
    "help.vault.recover.new_passphrase_file": "a file with the new passphrase, for scripts",
    "help.vault.recover.strong": "make each try of the passphrase about four times as slow",
    "help.vault.rekey.about": (
        "Gives the vault new keys, so that nothing the old secrets open is left in its folder."
    ),
    "help.vault.rekey.reads": "the old passphrase, and the new one twice",
    "help.vault.rekey.writes": (
        "the whole vault anew; the new recovery code on the terminal, or on standard output "
        "when nobody is asked"
    ),
    "help.vault.rekey.sends": "nothing",
    "help.vault.rekey.new_passphrase_file": "a file with the new passphrase, for scripts",
    "help.vault.rekey.keep_passphrase": "go on with the same passphrase",
    "help.vault.rekey.strong": "make each try of the passphrase about four times as slow",
    "help.vault.destroy.about": (
        "Destroys the vault for good, once you have typed that you want it."
    ),
    "help.vault.destroy.reads": "the passphrase, and your answer at the terminal",
    "help.vault.destroy.writes": "removes every file of the vault, its keys first",
    "help.vault.destroy.sends": "nothing",
    "help.vault.doctor.about": "Looks at every page, the search index, the log, every file and "
    "key, and who may read them, and says what mends what is wrong.",
    "help.vault.doctor.reads": "the vault folder; the passphrase",
    "help.vault.doctor.writes": "with `--repair`, what can be mended without losing anything",
    "help.vault.doctor.sends": "nothing",
    "help.vault.doctor.repair": "mend what can be mended without losing anything",
    "help.vault.unlock.about": (
        "Keeps the vault open for a while: reading and grants need no passphrase, decisions do."
    ),
    "help.vault.unlock.reads": "the passphrase",
    "help.vault.unlock.writes": (
        "the key of the database, in memory outside the vault: the kernel's keyring or the "
        "runtime folder of your login"
    ),
    "help.vault.unlock.sends": "nothing",
    "help.vault.unlock.for_": "how long, such as `90s`, `15m` or `2h`",
    "help.vault.lock.about": "Ends the session that `wallet vault unlock` began.",
    "help.vault.lock.reads": "which wallet it is",
    "help.vault.lock.writes": "removes the key from memory",
    "help.vault.lock.sends": "nothing",
    "help.vault.shares.about": "Splits a new key of the wallet into shares for people you "
    "trust, any few of which open every later backup.",
    "help.vault.shares.reads": "the vault; the passphrase",
    "help.vault.shares.writes": "a file for each share; the keys of the vault; an entry in the log",
    "help.vault.shares.sends": "nothing",
    "help.vault.shares.of": "how many shares to make, at most 16",
    "help.vault.shares.need": "how many of them are needed, at least 2",
    "help.vault.shares.out": "the folder for the files",
}
