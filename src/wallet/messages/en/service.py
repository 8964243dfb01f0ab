"""Texts of `wallet service`."""

TEXTS = {
    "service.authority": "Trial authority of {dns}",
    "service.key_made": "Made in {folder}: key.jwk (keep it secret), access.pem, authority.pem",
    "service.fingerprint": "Whoever gets a request from you may ask for its fingerprint, another "
    "way than the file came:",
    "service.authority_fingerprint": "The fingerprint of authority.pem:",
    "service.next_terms": "say what you promise: `wallet service terms --out terms.toml`",
    "service.next_request": "fill it in, then: `wallet service request --preset {preset} --terms "
    "{file} --key keys --out ask.request`",
    "service.next_send": "send the file to the one person it is for; each person needs their own",
    "service.no_terms": "this request has no terms: the wallet will say that nothing is promised",
    "service.error.client_id": "that is no kind of client identifier made here",
    "service.hint.client_id": "choose one of: {kinds}",
    "service.error.preset_or_query": "say what you ask for: by `--preset` or by `--query`",
    "service.hint.preset_or_query": "one of the two; see `wallet service request --help`",
    "service.error.not_taken": "this is no extract that could be taken",
    "service.hint.not_taken": "keep what belongs to an extract that was verified",
    "service.error.other_audience": "this withdrawal is for somebody else: `{audience}`",
    "service.hint.other_audience": "do nothing; it may have been sent to the wrong address",
    "service.error.other_request": "this withdrawal is about a request that another key signed",
    "service.hint.other_request": "use the key that signed the request of that time",
    "service.error.notice_ahead": "this withdrawal is from the future: `{date}`",
    "service.hint.notice_ahead": "check the clock of this computer, and try again",
    "service.error.unknown_release": "nothing that is stored came from this signer: `{thumbprint}`",
    "service.hint.unknown_release": "do nothing; only who sent something can take it back",
    "service.error.notice_seen": "this withdrawal was acted on before: `{id}`",
    "service.hint.notice_seen": "send the answer that you kept once more",
    "service.finding.refusal": "refused by wallets: {text}",
    "service.finding.warning": "warned about: {text}",
    "service.finding.advice": "could be better: {text}",
    "service.nothing_found": "Nothing to mend.",
}
