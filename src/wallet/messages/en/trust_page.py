"""Texts of the page that checks documents in a browser."""

TEXTS = {
    "trust_page.title": "Check a document",
    "trust_page.language": "English",
    "trust_page.intro": "This page checks extracts and signed credentials (SD-JWT VC). What you "
    "open here stays on this computer, and nothing is kept.",
    "trust_page.no_script": "This page is not running: its script is switched off, or this "
    "browser is too old. Use the command: `wallet verify FILE`.",
    "trust_page.name": "Who you are, as senders write it",
    "trust_page.names": "If you leave it empty, these names count as you: {names}",
    "trust_page.no_names": "If you leave it empty, it cannot be told whether a file was made for "
    "you.",
    "trust_page.drop": "Drop the file here, or choose it",
    "trust_page.checking": "Checking {file} …",
    "trust_page.one_file": "One file at a time, please.",
    "trust_page.unreadable": "The file could not be read.",
    "trust_page.not_judged": "NOT CHECKED: {reason}",
    "trust_page.command.outcome": "USE THE COMMAND: {reason}",
    "trust_page.command.advice": "check it with `wallet verify FILE`, or ask somebody who has the "
    "command; this says nothing about the file",
    "trust_page.command.kind": "this page checks only extracts and credentials of the kind SD-JWT "
    "VC",
    "trust_page.command.certificate": "its issuer proves who it is by certificates, which this "
    "page does not check",
    "trust_page.command.address": "its issuer publishes its keys at an address, and this page "
    "asks nobody",
    "trust_page.command.browser": "this browser cannot check signatures of this kind",
    "trust_page.command.defect": "the page has made a mistake of its own",
    "trust_page.goes_by": "What this page goes by",
    "trust_page.list": "{name} of {date} (keys: {count})",
    "trust_page.no_list": "No list: no issuer can be recognised.",
    "trust_page.made": "Made on {date} with wallet {version}. Lists get old: ask your "
    "organisation for a newer page now and then.",
    "trust_page.clock": "What day it is, it takes from the clock of this computer.",
    "trust_page.origin_heading": "Where to take this page from",
    "trust_page.origin": "From your own organisation, never from the mail, and never from the "
    "person whose file you check: whoever makes the page decides what it says.",
    "trust_page.left_heading": "What only the command checks",
    "trust_page.left": "PDF files, receipts, certificates of issuers, lists of what was revoked, "
    "and whether a file answers your own request.",
    "trust_page.advice.signature.no_key": "ask the issuer for its key, and use the command: "
    "`wallet verify FILE --issuer-key KEY`",
    "trust_page.advice.issuer_key.not_found": "ask the issuer for its key, and use the command: "
    "`wallet verify FILE --issuer-key KEY`",
    "trust_page.advice.issuer_trusted.not_listed": "ask the issuer whether it is genuine, by "
    "contact details you know from elsewhere",
    "trust_page.advice.issuer_trusted.own_key_only": "ask the issuer whether it is genuine, by "
    "contact details you know from elsewhere",
    "trust_page.advice.status.not_read": "ask the issuer whether it was revoked, or use the "
    "command with its status list: `wallet verify FILE --status LIST`",
    "trust_page.advice.holder_bound.missing": "ask the sender to send it from their wallet",
    "trust_page.advice.audience.not_given": "write above who you are, as the sender wrote it",
    "trust_page.how.nonce.none": "if you sent a request, use the command: `wallet verify FILE "
    "--request REQUEST`",
}
