"""Help on `wallet init`."""

TEXTS = {
    "help.init.about": "Makes your wallet: an encrypted vault on this computer, opened by a "
    "passphrase of yours, and a recovery code for when you forget it.",
    "help.init.reads": "the passphrase, from the terminal or where an option says",
    "help.init.writes": "the vault folder; the recovery code on the terminal, or on standard "
    "output when the passphrase was given by an option",
    "help.init.sends": "nothing",
}
