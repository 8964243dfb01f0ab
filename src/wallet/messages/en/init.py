"""Texts of `wallet init`."""

TEXTS = {
    "init.passphrase_about": "Choose a passphrase. It locks your wallet on this computer. Several "
    "words that you remember are better than a short, difficult one. Nobody can tell you what it "
    "was if you forget it.",
    "init.ask_passphrase": "New passphrase (nothing is shown while you type):",
    "init.ask_again": "The same passphrase again:",
    "init.passphrase_short": "That is too short. Use at least {least} characters.",
    "init.passphrase_differs": "The two are not the same. Please try again.",
    "init.code_title": "Your recovery code:",
    "init.code_about": "Write it on paper and keep it away from this computer. With it you get in "
    "again if you forget the passphrase. It is shown now and never again.",
    "init.ask_group": "To check that you have it, type group {number} of the code:",
    "init.group_differs": "That is not that group. Here is the code once more.",
    "init.code_confirmed": "Good, you have it.",
    "init.code_unconfirmed": "the recovery code was not checked; without it, a forgotten "
    "passphrase cannot be replaced",
    "init.made": "your wallet is made, in {folder}",
    "init.next": "add a job with `wallet add work`",
}
