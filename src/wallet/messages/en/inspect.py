"""Texts of `wallet inspect`."""

TEXTS = {
    "inspect.request": (
        "A request for your data. Nothing has been sent, and nobody is told that you looked."
    ),
    "inspect.careful": "Be aware",
    "inspect.use": "Purpose {number} of {count}, decided by itself",
    "inspect.asked": "What is asked for",
    "inspect.need.required": "{name}: required",
    "inspect.need.one_of": "{name}: this or another of those asked for",
    "inspect.need.optional": "{name}: optional",
    "inspect.several": "{title}; you may send several",
    "inspect.no_claims": "only that you have it",
    "inspect.claims.needed": "required: {claims}",
    "inspect.claims.if_held": "if you have it: {claims}",
    "inspect.authorities": "(only from issuers it names)",
    "inspect.only_values": "{label} (only if it is {values})",
    "inspect.answering": "If you answer",
    "inspect.answer_until": "It can be answered until {date}.",
    "inspect.answer_goes_to": "An answer over the network would go to: {host}",
    "inspect.may_withdraw": "What you consent to you can take back at any time, with one command.",
    "inspect.next_request": (
        "To answer: `wallet share {file} --out answer.extract`. It shows all this again, with your "
        "own data, before anything leaves."
    ),
    "inspect.next_trust": (
        "If you know who this is: `wallet trust add {file}`, and compare the fingerprint with them "
        "another way. Then `wallet share {file} --out answer.extract`."
    ),
    "inspect.next_unsigned": (
        "Nobody signed it, so the wallet does not answer it. Ask for a signed request."
    ),
    "inspect.next_link": (
        "To answer, keep it as a file, and use `wallet share FILE --out answer.extract`."
    ),
    "inspect.terms": (
        "The promises of a recipient, without the request they belong to (from {client}). Whose "
        "they are cannot be told: only the request shows it."
    ),
    "inspect.needed": "Which parts of the request it needs",
    "inspect.where": "Who, and where to turn",
    "inspect.withdraw_at": "Taken back at: {place}",
    "inspect.privacy_policy": "More, in its words, at: {place}",
    "inspect.next_terms": "Look at the request itself with `wallet inspect FILE`.",
    "inspect.extract": (
        "An extract: somebody's data for one recipient. NOT CHECKED: it may be forged, altered or "
        "out of date."
    ),
    "inspect.demo_extract": (
        "DEMONSTRATION: an extract, which says nothing about anybody. NOT CHECKED."
    ),
    "inspect.for": "for",
    "inspect.made": "made",
    "inspect.until": "until",
    "inspect.uses": "purposes",
    "inspect.attachment": "file beside it",
    "inspect.issued": "issued",
    "inspect.over": "{date}, which is over",
    "inspect.unreadable": "A part that cannot be read (`{code}`).",
    "inspect.self_stated": "{name}, stated by the sender",
    "inspect.issued_by": "{name}; says it is issued by {stated}",
    "inspect.bound": "bound to its holder's key",
    "inspect.unbound": "bound to no key: whoever has it can send it",
    "inspect.credential": "A credential. NOT CHECKED: it may be forged, altered or revoked.",
    "inspect.presented": "Presented by its holder to {audience}.",
    "inspect.next_verify": "Whether it holds, and who says so: `wallet verify {file}`",
    "inspect.receipt": "A receipt of what was given to {recipient} on {date}. It holds no values.",
    "inspect.claim_proof": "A proof of one value of what was given to {recipient} on {date}.",
    "inspect.withdrawal": "A withdrawal of what was given to {recipient}, of {date}.",
    "inspect.next_withdrawal": (
        "Whether it ends an extract you have: `wallet verify EXTRACT --withdrawal {file}`"
    ),
    "inspect.key_request": (
        "The request of a holder to have a credential bound to their key. It says nothing about "
        "who they are."
    ),
    "inspect.key": "A public key.",
    "inspect.private_key": (
        "A PRIVATE key. Whoever has it can sign in its owner's name: keep it secret."
    ),
    "inspect.thumbprint": "thumbprint",
    "inspect.trust_list": (
        "A trust list, {name} of {date}, with {count} entries. Whether to believe it is up to you."
    ),
    "inspect.next_list": "To use it: `wallet trust add {file}`",
    "inspect.profile": "What somebody says about themself, which an import would bring:",
    "inspect.left": "left out, {count}: {reason}",
    "inspect.next_import": "To keep it: `wallet import {file}`",
    "inspect.certificate": (
        "A certificate that names {names}, from {begins} to {ends}. Anybody can make one."
    ),
    "inspect.fingerprint": "Its fingerprint:",
    "inspect.file": "A file of type {type}, {size} bytes. The wallet does not open it.",
    "inspect.error.not_recognised": "this is no document the wallet knows",
    "inspect.hint.not_recognised": (
        "inspect takes requests, extracts, credentials, receipts, withdrawals, lists and profiles "
        "as they were sent; text copied from a page or an e-mail may have been cut"
    ),
    "inspect.error.other_json": "this is JSON, but of no form the wallet knows",
    "inspect.hint.other_json": (
        "a profile of this wallet names its `schema`; a resume follows jsonresume.org"
    ),
    "inspect.error.other_document": (
        "this is signed, but of a kind `{typ}` that the wallet does not know"
    ),
    "inspect.hint.other_document": "update the wallet, or ask whoever sent it what it is for",
    "inspect.error.to_verify": "this is a credential; what it says and who says it are told "
    "together",
    "inspect.hint.to_verify": "see both with `wallet verify FILE`",
    "inspect.error.broken": "this was changed after it was signed, or breaks the rules of its form",
    "inspect.hint.broken": (
        "see what is wrong with `wallet verify FILE`, and ask the sender for the original file"
    ),
    "inspect.error.no_words": "the wallet has no words for what it read (`{type}`)",
    "inspect.hint.no_words": "this is a defect in the wallet; please report it",
}
