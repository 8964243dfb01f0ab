"""Texts of `wallet service`."""

TEXTS = {
    "service.authority": "Trial authority of {dns}",
    "service.key_made": "Made in {folder}: key.jwk (keep it secret), access.pem, authority.pem",
    "service.fingerprint": "Whoever gets a request from you may ask for its fingerprint, another "
    "way than the file came:",
    "service.authority_fingerprint": "The fingerprint of authority.pem:",
    "service.next_terms": "say what you promise: `wallet service terms --out terms.toml`",
    "service.next_request": "fill it in, then: `wallet service request --preset match --terms "
    "terms.toml --key keys --out ask.request`",
    "service.next_send": "send the file to the one person it is for; each person needs their own",
    "service.no_terms": "this request has no terms: the wallet will say that nothing is promised",
    "service.error.client_id": "that is no kind of client identifier made here",
    "service.hint.client_id": "choose one of: {kinds}",
    "service.error.preset_or_query": "say what you ask for: by `--preset` or by `--query`",
    "service.hint.preset_or_query": "one of the two; see `wallet service request --help`",
    "service.finding.refusal": "refused by wallets: {text} ({where})",
    "service.finding.warning": "warned about: {text} ({where})",
    "service.finding.advice": "could be better: {text} ({where})",
    "service.nothing_found": "Nothing to mend.",
}
