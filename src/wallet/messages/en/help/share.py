"""Help on `wallet share`."""

TEXTS = {
    "help.share.about": "Shows who asks for what and why, lets you decide, and writes a signed "
    "extract of just that.",
    "help.share.reads": "the request, your vault, your answers at the terminal",
    "help.share.writes": "a log entry; after a yes also the consent, its receipt, and the extract",
    "help.share.sends": "nothing: you send the file yourself",
    "help.share.request": "the request file you were sent; `-` is standard input; leave it out to "
    "send something of your own accord",
    "help.share.preset": "what to send: match, guidance, admission-work, verify-credential or "
    "contact",
    "help.share.to": "who it is for",
    "help.share.purpose": "what they may use it for",
    "help.share.until": "until which day, such as 2027-01-31",
    "help.share.grant": "from a script: the consent to use, given before with `wallet consent "
    "give`",
    "help.share.explain": "with --grant: say what would leave, and do nothing",
    "help.share.again": "put to you also what you said no to within six months",
}
