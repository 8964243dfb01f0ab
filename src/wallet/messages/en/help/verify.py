"""Help on `wallet verify`."""

TEXTS = {
    "help.verify.about": "Tells whether an extract or a credential is genuine, who says what is "
    "in it, and what could not be checked.",
    "help.verify.reads": "the files, the trust lists in use, and for badges the contexts on this "
    "computer, or in the folder that `WALLET_CONTEXTS` names",
    "help.verify.writes": "nothing, or with `--html` one page",
    "help.verify.sends": "nothing; with `--online` it asks the hosts that your lists name for "
    "an issuer for its keys and status lists, and tells them nothing else",
    "help.verify.files": "what to verify; a folder is all that is in it, `-` or nothing is "
    "standard input",
    "help.verify.audience": "a name you go by; see `wallet trust me`",
    "help.verify.nonce": "the nonce of your own request",
    "help.verify.request": "your own request that this answers",
    "help.verify.trust": "a trust list to use instead of those on this computer",
    "help.verify.issuer_key": "an issuer's key that you vouch for yourself",
    "help.verify.at": "judge it as of this instant",
    "help.verify.withdrawal": "a withdrawal notice you got from the sender",
    "help.verify.covers": "the file that a receipt or a withdrawal should be about",
    "help.verify.status": "a status list of the issuer's, which tells what was revoked",
    "help.verify.pack": "what issuers publish, gathered and signed by somebody on your lists",
    "help.verify.online": "also ask what the issuer publishes, where a list in use names its host",
    "help.verify.fetch": "as `--online`, but ask any public host that the file leads to",
    "help.verify.require": "attested, status or nonce: what else must hold",
    "help.verify.unbound": "accept a credential without proof that its holder sent it",
    "help.verify.any_audience": "accept it whoever it was made for",
    "help.verify.checks": "every check, and what was not checked and how to",
    "help.verify.html": "also write the report as one page, to read and to print",
    "help.verify.force": "replace the page if it exists",
    "help.verify.files0_from": "verify those that this list names, each name ended by a zero "
    "byte; `-` is standard input",
    "help.verify.strict": "in a folder, take every file for a document",
    "help.verify.jsonl": "one JSON object per file and line",
}
