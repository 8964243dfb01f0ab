"""Texts about requests: why one is refused, what to be wary of, what a service can do better."""

TEXTS = {
    "request.error.not_a_request": "this is not a request the wallet can read",
    "request.hint.not_a_request": "a request is a `.request` file or a link starting with "
    "`openid4vp://`; check that it is the right file",
    "request.error.by_reference": "this link only says where the request lies: at `{host}`",
    "request.hint.by_reference": "the wallet would have to fetch it there; ask the service for "
    "the request as a file",
    "request.error.invalid": "this request breaks rules that every request must keep ({count}), "
    "and cannot be answered",
    "request.hint.invalid": "nothing was sent; tell the service, and ask for a new request",
    "request.error.client_id": "the request does not say who asks in a form the wallet reads",
    "request.hint.client_id": "ask the service for a new request",
    "request.error.unknown_preset": "there is no preset `{name}`",
    "request.hint.unknown_preset": "choose one of: {presets}",
    "request.error.preset_overlap": "two of these presets use the name `{id}` for different things",
    "request.hint.preset_overlap": "ask for them in two requests",
    "request.error.certificate_key": "the certificate belongs to another key than the one given",
    "request.hint.certificate_key": "give the key and the certificate that `wallet service key` "
    "made together",
    "request.error.certificate_host": "the certificate names no host",
    "request.hint.certificate_host": "make one with `wallet service key --dns NAME --out DIR`",
    "request.error.encryption_key_private": "this encryption key is the private one",
    "request.hint.encryption_key_private": "give the public JWK, without its member `d`",
    # reasons: what a request is refused for
    "request.reason.typ": "it is not marked as a request (`typ`)",
    "request.reason.signature": "its signature does not hold: it was changed on the way, or "
    "signed with another key",
    "request.reason.certificates": "it carries no readable certificate",
    "request.reason.self_signed": "its certificate vouches only for itself",
    "request.reason.anchor_in_chain": "it brings along the authority that should vouch for it",
    "request.reason.unsigned": "it is not signed",
    "request.reason.signed": "it is signed, which its kind of sender cannot do",
    "request.reason.repeated_parameter": "the link says the same thing twice",
    "request.reason.request_twice": "the link holds a request and names another",
    "request.reason.request_inside": "it holds or names a second request",
    "request.reason.request_uri_method": "the link asks for an unknown way to fetch the request",
    "request.reason.request_uri_method_alone": "the link says how to fetch a request, but not "
    "where",
    "request.reason.client_id": "it does not say who asks (`client_id`)",
    "request.reason.client_id_differs": "the link and the request inside name two senders",
    "request.reason.pre_registered": "its sender would have to be registered with this wallet, "
    "and is not",
    "request.reason.prefix_origin": "it poses as a web page (`origin`), which no file or link may",
    "request.reason.prefix_unsupported": "its way of saying who asks is not supported yet",
    "request.reason.certificate_hash": "it names another certificate than the one it carries",
    "request.reason.certificate_dns": "its certificate is not for the host it names",
    "request.reason.response_host": "the answer would go to another host than the one it names",
    "request.reason.redirect_client": "it names another sender than the one the answer goes to",
    "request.reason.did": "the identifier of its sender (DID) cannot be resolved",
    "request.reason.did_key": "it is signed with a key its sender's identifier (DID) does not name",
    "request.reason.response_type": "it does not ask for a presentation (`response_type`)",
    "request.reason.response_mode": "it wants its answer in a way the wallet does not know",
    "request.reason.response_uri": "it does not say, with an https address, where the answer goes",
    "request.reason.redirect_uri": "it names two places for the answer",
    "request.reason.nonce": "it has no usable one-time value (`nonce`)",
    "request.reason.state": "its `state` has characters that are not allowed",
    "request.reason.state_needed": "it asks for credentials without proof of possession, and then "
    "needs a long `state`",
    "request.reason.query_missing": "it does not say what it asks for",
    "request.reason.query_and_scope": "it says in two ways what it asks for",
    "request.reason.scope": "it asks by a name (`scope`) that the wallet does not know",
    "request.reason.transaction_data": "it wants a transaction approved, which the wallet does "
    "not do",
    "request.reason.aud": "it is meant for another wallet (`aud`)",
    "request.reason.times": "its times are not numbers",
    "request.reason.expired": "its time is over",
    "request.reason.not_yet": "it is dated in the future; check this computer's clock",
    "request.reason.client_metadata": "what it says about its sender has a wrong form",
    "request.reason.encryption_key": "it wants an encrypted answer and gives no key for it",
    "request.reason.formats": "it accepts no form of credential the wallet can make",
    "request.reason.verifier_info": "what it encloses about its sender has a wrong form",
    "request.reason.registration_twice": "it encloses two registration certificates",
    "request.reason.terms_twice": "it encloses two sets of terms",
    # warnings: what the person should know before deciding
    "request.warning.not_confirmed": "who asks is NOT CONFIRMED: anyone could have made this "
    "request",
    "request.warning.unverified": "nobody signed this request: anyone could have made it",
    "request.warning.key_withdrawn": "a list you use says that this sender's key or authority is "
    "no longer to be trusted",
    "request.warning.certificate_expired": "the sender's certificate is not valid today",
    "request.warning.controller_differs": "who asks and who is answerable for the data are two "
    "organisations",
    "request.warning.no_terms": "nothing is promised about your data: not for what, not how long",
    "request.warning.terms_not_verified": "the enclosed promises are signed by nobody known, and "
    "count as none",
    "request.warning.no_expiry": "the request has no end date",
    "request.warning.not_encrypted": "an answer over the network would not be encrypted for the "
    "recipient alone",
    "request.warning.response_host_differs": "an answer over the network would go to a host the "
    "certificate does not name",
    "request.warning.no_registration": "the service shows no registration for what it asks",
    "request.warning.overasking": "the service asks for more than it registered",
    "request.warning.registration_unreadable": "the enclosed registration cannot be read",
    "request.warning.registration_signature": "the signature of the enclosed registration does "
    "not hold",
    "request.warning.registration_not_checked": "the registration could not be checked: its "
    "registrar is on no list you use",
    "request.warning.registration_not_bound_to_requester": "the registration belongs to somebody "
    "else than who asks",
    "request.warning.registration_expired": "the registration has ended",
    "request.warning.registration_status_missing": "the registration does not say where one sees "
    "whether it still holds",
    "request.warning.registration_revocation_status_unknown": "whether the registration still "
    "holds was not looked up",
    "request.warning.registration_old_version": "the registration has an older form; not all of "
    "it could be read",
    # advice: what a service can do better
    "request.advice.short_nonce": "the nonce is short: 22 characters or more hold 128 bits",
    "request.advice.long_validity": "the request is good for more than a month; ask anew instead",
    "request.advice.no_claims": "without `claims` you get nothing that can be withheld: name what "
    "you need",
    "request.advice.unknown_format": "no wallet of this kind holds credentials of that format",
    "request.advice.all_required": "everything is required at once: who lacks one thing sends "
    "nothing. Put what you can do without in `credential_sets` with `required: false`",
    "request.advice.national_number": "a national identity number is asked for: the law wants a "
    "weighty reason, and people will hesitate; say which with `national_number`",
    "request.advice.no_privacy_policy": "no privacy policy is linked",
    "request.advice.public_body_unsaid": "say whether you are a public authority",
    "request.advice.long_retention": "the data is kept for more than a year: say why, or keep it "
    "shorter",
    "request.advice.consent_of_authority": "a public authority can seldom rely on consent: "
    "another legal basis is usually right",
    "request.advice.no_legal_basis": "a purpose has no legal basis: the wallet will not treat a "
    "yes as consent",
    "request.advice.no_purpose_term": "a purpose has no term of the Data Privacy Vocabulary",
    "request.advice.one_language": "write this in English and Swedish",
    "request.advice.transfer_without_safeguard": "a transfer out of Europe names no safeguard",
    "request.advice.shared_query": "two purposes need the same credential query: online they can "
    "only be answered together",
    "request.advice.optional_but_required": "a purpose is optional, but the query requires what "
    "it needs: a no to it would be a no to all",
}
