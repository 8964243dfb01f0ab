"""Words and files that the wallet speaks of."""

TEXTS = {
    "help.topics.word_record": "record",
    "help.topics.words_record": "something about your education or work that you hold, in your "
    "own words or from others",
    "help.topics.word_credential": "credential",
    "help.topics.words_credential": "a record that somebody else has signed, kept as received",
    "help.topics.word_extract": "extract",
    "help.topics.words_extract": "the file that leaves: the claims you chose, for one recipient, "
    "signed",
    "help.topics.word_request": "request",
    "help.topics.words_request": "a signed file that says who asks for what, why and for how long",
    "help.topics.word_consent": "consent",
    "help.topics.words_consent": "your yes to one recipient for one purpose; you can withdraw it",
    "help.topics.word_receipt": "receipt",
    "help.topics.words_receipt": "your proof of what was promised and what you gave",
    "help.topics.word_grant": "grant",
    "help.topics.words_grant": "a consent that scripts may use until a date, a number of times",
    "help.topics.word_recipient": "recipient",
    "help.topics.words_recipient": "who gets an extract: a service, a school, a counsellor",
    "help.topics.files_request": "a request, for `wallet inspect` and `wallet share`",
    "help.topics.files_extract": "an extract, for `wallet verify`",
    "help.topics.files_receipt": "a receipt, for `wallet inspect` and `wallet verify`",
    "help.topics.files_proof": "proof of one value of a receipt, for `wallet verify`",
    "help.topics.files_withdrawal": "a signed notice that a consent has ended, for the recipient",
    "help.topics.files_jwt": "a credential as its issuer sent it, for `wallet import`",
    "help.topics.files_json": "records, a JSON Resume, or a trust list",
}
