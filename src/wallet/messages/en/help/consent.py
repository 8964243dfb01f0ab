"""Help on `wallet consent`."""

TEXTS = {
    "help.consent.about": "What you gave, to whom, until when, and taking it back.",
    "help.consent.list.about": (
        "Shows what you gave, to whom, for what, until when, and how it stands."
    ),
    "help.consent.list.reads": "the vault",
    "help.consent.list.writes": "nothing",
    "help.consent.list.sends": "nothing",
    "help.consent.list.every": "also what you refused or put off",
    "help.consent.show.about": (
        "Shows one consent in full: what left, what happened, what you were shown, where to turn."
    ),
    "help.consent.show.reads": "the vault",
    "help.consent.show.writes": "with --format dpv: the record, as ID.record.jsonld",
    "help.consent.show.sends": "nothing",
    "help.consent.show.consent": "its id, or the start of it",
    "help.consent.show.format_": "text, or dpv: "
    "its record and history as JSON-LD for others to read",
    "help.consent.show.out": "where the record goes; `-` is standard output",
    "help.consent.receipt.about": (
        "Writes the signed receipt: what was asked and promised, and what you answered."
    ),
    "help.consent.receipt.reads": "the vault",
    "help.consent.receipt.writes": "the receipt, as ID.receipt",
    "help.consent.receipt.sends": "nothing",
    "help.consent.receipt.consent": "the id of the consent, or the start of it",
    "help.consent.receipt.format_": "signed, or dpv: "
    "as JSON-LD for others to read, without a signature",
    "help.consent.receipt.out": "where the receipt goes; `-` is standard output",
    "help.consent.prove.about": (
        "Proves to somebody of your choice what one value was in what you sent, and no other."
    ),
    "help.consent.prove.reads": "the vault",
    "help.consent.prove.writes": "the proof, as ID.proof, and a line in the log",
    "help.consent.prove.sends": "nothing",
    "help.consent.prove.consent": "the id of the consent, or the start of it",
    "help.consent.prove.claim": "which value, by its name in the receipt: `title`, `work: title`",
    "help.consent.prove.out": "where the proof goes; `-` is standard output",
    "help.consent.withdraw.about": (
        "Takes back one consent, or all of one recipient, and writes the notice to send them."
    ),
    "help.consent.withdraw.reads": "the vault",
    "help.consent.withdraw.writes": "the log, and for each a signed notice as ID.withdrawal",
    "help.consent.withdraw.sends": "with --send: the notice, to the recipient",
    "help.consent.withdraw.send": "post the notice to the recipient, or write a letter to send",
    "help.consent.outbox.about": (
        "Shows the notices to recipients and how far they have come, and sends those that wait."
    ),
    "help.consent.outbox.reads": "the vault, and with --answer a file",
    "help.consent.outbox.writes": "with --send or --answer: the vault and its log",
    "help.consent.outbox.sends": "with --send: each notice that waits, to its recipient",
    "help.consent.outbox.sent": "note that you sent what waits about this consent yourself",
    "help.consent.outbox.send": "try again to post what has not arrived",
    "help.consent.outbox.answer": "keep this signed answer, such as one that came by e-mail",
    "help.consent.withdraw.consent": "its id, or the start of it",
    "help.consent.withdraw.recipient": "all that this recipient still has, by name or id",
    "help.consent.withdraw.erase": "also demand that it is deleted",
    "help.consent.withdraw.out": "where the notice goes; `-` is standard output",
    "help.consent.withdraw.force": "replace a file that exists, and write a notice again",
    "help.consent.give.about": (
        "Lets scripts answer one recipient, for one purpose, until a date, a number of times."
    ),
    "help.consent.give.reads": "the request, your vault, your answers at the terminal",
    "help.consent.give.writes": "the decision; after a yes also the consent",
    "help.consent.give.sends": "nothing: each release follows by `wallet share --grant`",
    "help.consent.give.request": "the request file you were sent; `-` is standard input",
    "help.consent.give.until": "the last instant it can be used, such as 2027-01-31",
    "help.consent.give.hours_apart": "how many hours must pass between two uses; none by default",
    "help.consent.give.uses": "how often it can be used",
    "help.consent.renew.about": (
        "Shows the whole notice of a consent for scripts again, and lets you give it anew."
    ),
    "help.consent.renew.reads": "the vault, your answers at the terminal",
    "help.consent.renew.writes": "after a yes a new consent, and that the old one has ended",
    "help.consent.renew.sends": "nothing",
    "help.consent.renew.consent": "its id, or the start of it",
    "help.consent.renew.until": "the last instant it can be used, such as 2027-01-31",
    "help.consent.renew.uses": "how often it can be used; as before where not given",
    "help.consent.give.again": "put to you also what you said no to within six months",
}
