"""Texts about verification: errors, the frame of a report, and every reason with its advice."""

_NEW_ONE = "do not use it; ask the sender for a new one"
_ASK_ISSUER = "ask the issuer whether it is genuine; use contact details you know from elsewhere"
_LIST = (
    "ask the issuer whether it is genuine, by contact details you know from elsewhere; if you rely "
    "on it, put it on your list with `wallet trust add FILE`"
)
_NO_LIST = (
    "ask your organisation for its list and put it in use with `wallet trust add LIST`; else "
    "ask the issuer whether it is genuine, by contact details you know from elsewhere"
)
_OWNER = "ask the owner of the list for a newer one"
_NEW_COPY = "ask the sender to get a new one from the issuer"
_SEND_AGAIN = "ask the sender to make a new extract for you"
_ASK_STATUS = "ask the issuer whether it still holds"
_NEW_STATUS = (
    "verify again with `--online`, or fetch the issuer's status list anew and give it with "
    "`--status FILE`"
)
_FIND_KEY = (
    "verify again with `--online`, or ask the issuer for its key and give it with "
    "`--issuer-key FILE`"
)

TEXTS = {
    "verify.error.many_as_json": "`--json` prints one document, and there are several files",
    "verify.hint.many_as_json": "use `--jsonl`",
    "verify.error.many_as_html": "`--html` makes a page of one file, and goes not with `--jsonl`",
    "verify.hint.many_as_html": "give one file; for its data too, add `--json`",
    "verify.error.html_over_file": "the page would replace the file that was verified",
    "verify.hint.html_over_file": "give `--html` another name",
    "verify.error.own_request": "this is no request that an answer could be compared with",
    "verify.hint.own_request": "give the file that `wallet service request` wrote",
    "verify.error.requirement": "that is nothing that can be required",
    "verify.hint.requirement": "choose from: {known}",
    "verify.error.not_recognised": "this is no document the wallet can verify",
    "verify.hint.not_recognised": "verify takes extracts, credentials and receipts as they were "
    "sent; text copied from a page or an e-mail may have been cut",
    "verify.error.unknown_type": "this is signed, but of a kind `{typ}` that verify does not check",
    "verify.hint.unknown_type": "see what it is with `wallet inspect FILE`",
    "verify.error.covers_nothing": "this is neither a receipt nor a withdrawal, and covers no file",
    "verify.hint.covers_nothing": "give `--covers` with a receipt: "
    "`wallet verify FILE.receipt --covers EXTRACT`",
    # The frame of a report.
    "verify.demo": "DEMONSTRATION, about nobody: made by `wallet demo`, to be shown and not to be "
    "used. "
    "{line}",
    "verify.made.extract": "Extract made for {audience} on {date}",
    "verify.made.extract_until": "Extract made for {audience} on {date}, to be used until {until}",
    "verify.made.sd_jwt_vc": "Credential presented to {audience} on {date}",
    "verify.made.w3c": "Credential presented to {audience} on {date}",
    "verify.made.w3c_presentation": "Presentation made for {audience} on {date}",
    "verify.made.receipt": "Receipt of a release to {audience} on {date}",
    "verify.made.withdrawal": "Withdrawal sent to {audience} on {date}",
    "verify.made.claim_proof": "Proof of one value in a release to {audience} on {date}",
    "verify.unmade.extract": "Extract; for whom and when it was made cannot be relied on",
    "verify.unmade.sd_jwt_vc": "Credential, made for nobody in particular",
    "verify.unmade.sealed_pdf": "PDF, made for nobody in particular",
    "verify.unmade.w3c": "Credential, made for nobody in particular",
    "verify.unmade.w3c_presentation": "Presentation, made for nobody in particular",
    "verify.unmade.elm": "European Digital Credential, made for nobody in particular",
    "verify.unmade.receipt": "Receipt; for whom and when it was made cannot be relied on",
    "verify.unmade.withdrawal": "Withdrawal; for whom and when it was made cannot be relied on",
    "verify.unmade.claim_proof": "Proof of one value; of what and when cannot be relied on",
    "verify.outcome.valid": "VALID: {reason}",
    "verify.outcome.invalid": "NOT VALID: {reason}",
    "verify.outcome.ended": "NO LONGER VALID: {reason}",
    "verify.outcome.not_yet": "NOT YET VALID: {reason}",
    "verify.outcome.undetermined": "CANNOT BE TOLD: {reason}",
    "verify.valid.self_stated": "unaltered since the sender signed it; nobody else vouches for it",
    "verify.valid.attested": "unaltered, and attested by issuers on a list in use",
    "verify.valid.mixed": "unaltered; some of it is attested by issuers on a list in use, "
    "some of it is stated by the sender alone",
    "verify.valid.sealed_pdf": "unaltered since it was sealed, by an issuer on a list in use",
    "verify.valid.receipt": "unaltered since it was signed",
    "verify.valid.withdrawal": "unaltered since it was signed",
    "verify.valid.claim_proof": "the value is the one in the person's signed receipt",
    "verify.group.self_stated": "Stated by the sender",
    "verify.group.attested": "Attested by {name} (on the list {list} of {date})",
    "verify.group.attested_by_you": "Signed with the key you gave (says: {stated})",
    "verify.group.attested_unnamed": "Signed with the key you gave",
    "verify.group.taken_back": "{heading}; the credential was taken back",
    "verify.group.unvouched": "Signed by somebody your lists do not vouch for (says: {stated})",
    "verify.group.unvouched_unnamed": "Signed by somebody your lists do not vouch for",
    "verify.group.unchecked": "Signature not checked (says: {stated})",
    "verify.group.unchecked_unnamed": "Signature not checked",
    "verify.type": "type: {type}",
    "verify.claims.none": "no claims",
    "verify.claims.excerpt": "This is an excerpt; all of it stands in the document itself.",
    "verify.claims.in_the_pdf": "what it says stands in the PDF itself; it is not read here",
    "verify.claims.withheld": "What it holds is not shown, since nothing proves it.",
    "verify.kept.demanded": "What the sender demands (signed by the sender)",
    "verify.kept.demand": "demand",
    "verify.kept.demand.stop": "stop using it",
    "verify.kept.demand.stop_and_erase": "stop using it, and delete it",
    "verify.kept.use": "for the purpose",
    "verify.kept.consent": "consent",
    "verify.kept.proven.sent": "Proven: the person's receipt says that this value of {claim} was "
    "sent to {recipient} on {date}",
    "verify.kept.proven.granted": "Proven: the person's receipt says that this value of {claim} "
    "could be sent to {recipient}, who was sent data on {date}",
    "verify.kept.value": "value",
    "verify.kept.not_proven": "not proven",
    "verify.kept.not_proven.all": "that the value is true, or that it arrived: the receipt is the "
    "person's word. The recipient signed only what it asked and promised",
    "verify.kept.earlier": "earlier extracts that end too",
    "verify.kept.by_person": "What the person signed: what they answered and sent",
    "verify.kept.decision": "decision",
    "verify.kept.consent.given": "consented",
    "verify.kept.consent.refused": "refused consent",
    "verify.kept.transfer.given": "approved, not on consent",
    "verify.kept.transfer.refused": "refused",
    "verify.kept.recipient": "to",
    "verify.kept.purpose": "for",
    "verify.kept.statement": "typed",
    "verify.kept.until": "until",
    "verify.kept.claims": "sent",
    "verify.kept.claims_refused": "asked for and not sent",
    "verify.kept.file": "SHA-256 of what was sent",
    "verify.kept.by_recipient": "What {name} signed: what it asked and promised (its key is on the "
    "list {list} of {date})",
    "verify.kept.by_unknown": "What the recipient signed: what it asked and promised (says: "
    "{stated}; nobody on your lists vouches for it)",
    "verify.kept.asked_as": "asked as",
    "verify.kept.promised": "promised",
    "verify.kept.nothing": "nothing",
    "verify.kept.controller": "answerable",
    "verify.attachments": "Files sent beside it (compare their SHA-256)",
    "verify.checks": "What was checked",
    "verify.checks.in_short": "What was checked, in short (all of it: `--checks`)",
    "verify.open": "What was not checked, and how to",
    "verify.part": "{number}. {heading}",
    "verify.checks.rest": "the rest was not checked",
    "verify.checks.parts": "part {numbers}",
    "verify.lists": "Lists in use: {lists}",
    "verify.lists.one": "{name} of {date}",
    "verify.lists.none": "Lists in use: none",
    "verify.next": "What to do: {advice}",
    "verify.fingerprint": "Fingerprint of the file: {fingerprint} (the sender sees the same)",
    "verify.fingerprint_of_file": "Fingerprint of the file: {fingerprint}",
    "verify.you": "you",
    "verify.nobody": "somebody",
    # What no check answered.
    "verify.open.certificates": "whether the issuer's certificate was revoked",
    "verify.how.certificates": "ask the issuer, where much depends on it",
    "verify.open.attachments": "whether the files sent beside it are the ones it names",
    "verify.how.attachments": "compare the SHA-256 of each with the one above",
    "verify.open.truth": "whether what it says is true",
    "verify.how.truth": "a signature tells who says it, not whether it is so; ask that one",
    "verify.how.issuer_trusted.self_stated": "ask for a certificate of a school or an employer",
    "verify.how.signature.set_aside": "ask the issuer, where the further signature matters",
    "verify.how.changes.picture": "go by what stands here, and not by what the picture shows",
    "verify.how.time.not_limited": "ask the sender whether it is still so",
    "verify.how.time.stated": "ask the issuer, where the day matters",
    "verify.how.time.stamp_unlisted": "ask the issuer, where the day matters",
    "verify.how.status.none": "ask the issuer whether it was revoked",
    "verify.how.status.other_notice": "ask the sender for a notice about this one, if it was "
    "withdrawn",
    "verify.how.holder_bound.no_holder": "ask the sender to prove who they are in another way",
    "verify.how.holder_bound.waived": "leave out `--unbound`",
    "verify.how.audience.waived": "say who you are with `--audience NAME`",
    "verify.how.nonce.none": "give your request, if you sent one, with `--request FILE`",
    # The checks and how they can end.
    "verify.mark.pass": "ok",
    "verify.mark.fail": "FAILS",
    "verify.mark.unknown": "not known",
    "verify.mark.not_asked": "not asked",
    "verify.check.parsed": "form of the file",
    "verify.check.signature": "signature",
    "verify.check.changes": "later changes",
    "verify.check.issuer_key": "issuer's key",
    "verify.check.issuer_trusted": "trust in the issuer",
    "verify.check.time": "validity period",
    "verify.check.status": "revocation",
    "verify.check.holder_bound": "right holder",
    "verify.check.one_wallet": "parts belong together",
    "verify.check.audience": "recipient",
    "verify.check.nonce": "your request",
    "verify.check.covers": "your file",
    "verify.check.claim": "the value",
    # Reasons.
    "verify.reason.parsed.ok": "the file is complete and keeps the rules of its format",
    "verify.reason.parsed.malformed": "the file breaks the rules of its format",
    "verify.reason.parsed.not_the_query": "it holds something other than it says was asked for",
    "verify.reason.parsed.ambiguous": "the PDF is written so that two programs may read two "
    "documents",
    "verify.reason.signature.ok": "nothing was changed since it was signed",
    "verify.reason.signature.wrong": "it was changed after it was signed, or somebody else signed",
    "verify.reason.signature.no_key": "there is no key to check the signature with",
    "verify.reason.signature.missing": "nobody has signed it",
    "verify.reason.signature.none": "nobody has signed or sealed it",
    "verify.reason.signature.unsupported": "it is signed or sealed in a way that is not accepted "
    "here",
    "verify.reason.signature.not_covered": "it holds {source}, which the signature does not cover",
    "verify.reason.signature.other_purpose": "it was signed for something else than to vouch for "
    "it",
    "verify.reason.signature.no_context": "its signature rests on a vocabulary that is not on "
    "this computer",
    "verify.reason.signature.too_complex": "checking its signature would take more work than a "
    "document may cost",
    "verify.reason.signature.set_aside": "a further signature, {source}, is of an unknown kind, "
    "not the issuer's, or could not be checked here; it counts for nothing",
    "verify.reason.changes.none": "the seal covers the whole file",
    "verify.reason.changes.proofs": "after this seal only further seals or time-stamps were added",
    "verify.reason.changes.filled_in": "form fields were filled in after it was sealed",
    "verify.reason.changes.contents": "the file was changed after it was sealed",
    "verify.reason.changes.picture": "the signature is on the badge, and not on what the picture "
    "shows",
    "verify.reason.changes.not_covered": "the seal leaves out a part of the file",
    "verify.reason.issuer_key.self": "signed with the sender's own key",
    "verify.reason.issuer_key.did": "the key is the one the issuer's identifier stands for",
    "verify.reason.issuer_key.certificate": "its certificate is vouched for by {source}",
    "verify.reason.issuer_key.listed": "the key is on the list {source} of {date}",
    "verify.reason.issuer_key.given": "the key is the one you gave",
    "verify.reason.issuer_key.not_in_certificate": "the certificate belongs to somebody other "
    "than the issuer it names",
    "verify.reason.issuer_key.no_chain": "nobody on a list in use vouches for whoever issued it",
    "verify.reason.issuer_key.no_chain.no_list": "you have no list in use, so nobody vouches for "
    "whoever issued it",
    "verify.reason.issuer_key.certificate_expired": "the issuer's certificate ended {date}, and "
    "nothing proves that it was signed before",
    "verify.reason.issuer_key.published": "the key is the one that {source} published on {date}",
    "verify.reason.issuer_key.not_published": "it was signed with a key that {source} did not "
    "publish on {date}",
    "verify.reason.issuer_key.moved": "what {source} publishes is about another issuer",
    "verify.reason.issuer_key.no_answer": "{source} gave no answer to use on {date}",
    "verify.reason.issuer_key.not_found": "no key of the issuer was found on this computer",
    "verify.reason.issuer_key.only_named": "only the document itself says whose key it is",
    "verify.reason.issuer_trusted.listed": "the issuer is on the list {source} of {date}",
    "verify.reason.issuer_trusted.caller": "you vouch for the issuer's key yourself",
    "verify.reason.issuer_trusted.self_stated": "the sender states this about themself",
    "verify.reason.issuer_trusted.not_listed": "the issuer is on no list in use",
    "verify.reason.issuer_trusted.not_listed.no_list": "you have no list in use, so nobody "
    "vouches for the issuer",
    "verify.reason.issuer_trusted.own_key_only": "only the issuer's own key vouches for the issuer",
    "verify.reason.issuer_trusted.retired": "the issuer has stopped using this key, says the list "
    "{source} of {date}",
    "verify.reason.issuer_trusted.not_yet": "the issuer's entry on the list {source} of {date} "
    "does not apply yet",
    "verify.reason.issuer_trusted.ended": "the issuer's entry on the list {source} of {date} no "
    "longer applies",
    "verify.reason.issuer_trusted.other_type": "the list {source} of {date} does not vouch for "
    "this kind of document",
    "verify.reason.issuer_trusted.other_issuer": "the list {source} of {date} knows the key as "
    "somebody else's",
    "verify.reason.issuer_trusted.list_expired": "the list {source} of {date} is out of date",
    "verify.reason.issuer_trusted.required": "you ask for attested claims, and the sender states "
    "this about themself",
    "verify.reason.issuer_trusted.compromised": "others may have the issuer's key, says the list "
    "{source} of {date}",
    "verify.reason.time.ok": "it holds until {date}",
    "verify.reason.time.not_limited": "it has no end date",
    "verify.reason.time.stamped": "a time-stamp by {source} proves that it was sealed by {date}",
    "verify.reason.time.stated": "sealed {date}, says whoever sealed it",
    "verify.reason.time.stamp_unlisted": "time-stamped {date} by somebody your lists do not vouch "
    "for",
    "verify.reason.time.stamp_wrong": "its time-stamp is about something else, or was changed",
    "verify.reason.time.expired": "it ended {date}",
    "verify.reason.time.expired.in_extract": "a credential in it ended {date}",
    "verify.reason.time.not_yet": "it does not hold before {date}",
    "verify.reason.time.presentation": "it was presented long ago, or is dated in the future",
    "verify.reason.status.none": "it names no place that would tell of a revocation",
    "verify.reason.status.other_notice": "the notice you gave ends another release, or is by "
    "somebody else",
    "verify.reason.status.ok": "the issuer's status list of {date} says that it holds",
    "verify.reason.status.revoked": "the issuer has revoked it, says its status list of {date}",
    "verify.reason.status.suspended": "the issuer has suspended it for now, says its status list "
    "of {date}",
    "verify.reason.status.other": "the issuer's status list of {date} says something about it that "
    "the wallet does not know",
    "verify.reason.status.stale": "the status list, of {date}, is too old to tell whether it was "
    "revoked",
    "verify.reason.status.list_wrong": "the status list that was given is not the issuer's, or was "
    "changed",
    "verify.reason.status.not_read": "whether it was revoked is told elsewhere, and was not read",
    "verify.reason.status.no_answer": "{source}, which tells whether it was revoked, gave no list "
    "on {date}",
    "verify.reason.status.required": "you ask for a status, and it names none",
    "verify.reason.status.withdrawn": "the sender withdrew it {date}",
    "verify.reason.status.partly_withdrawn": "the sender withdrew one purpose, {source}, on "
    "{date}; for others it holds",
    "verify.reason.holder_bound.ok": "the sender has the key it was issued to",
    "verify.reason.holder_bound.no_holder": "it was issued to no key; whoever has it can send it",
    "verify.reason.holder_bound.waived": "you ask for no proof that the sender is its holder",
    "verify.reason.holder_bound.missing": "nothing proves that the sender is its holder",
    "verify.reason.holder_bound.unsupported": "it asks for a proof the wallet does not know",
    "verify.reason.holder_bound.cut_off": "the proof that the sender is its holder is missing",
    "verify.reason.holder_bound.wrong": "the proof that the sender is its holder is false",
    "verify.reason.holder_bound.other_text": "claims were added or taken out after its holder "
    "signed",
    "verify.reason.holder_bound.time": "the proof of its holder was not made with this extract",
    "verify.reason.one_wallet.ok": "its holder put it into this extract",
    "verify.reason.one_wallet.single": "there is only one part",
    "verify.reason.one_wallet.other_extract": "a part was taken from another extract",
    "verify.reason.one_wallet.other_key": "a part was stated by somebody other than the sender",
    "verify.reason.audience.ok": "it was made for you",
    "verify.reason.audience.none": "it was made for nobody in particular",
    "verify.reason.audience.waived": "you ask for no comparison",
    "verify.reason.audience.not_given": "it was made for one recipient, and you have not said who "
    "you are",
    "verify.reason.audience.wrong": "it was made for somebody else",
    "verify.reason.nonce.ok": "it answers your request",
    "verify.reason.nonce.none": "there was no request to compare with",
    "verify.reason.nonce.required": "you ask for the nonce of your request, and gave none",
    "verify.reason.nonce.missing": "it answers no request, and you gave the nonce of one",
    "verify.reason.nonce.wrong": "it answers another request",
    "verify.reason.covers.ok": "it is about the file you gave",
    "verify.reason.covers.other": "it is about another file than the one you gave",
    "verify.reason.claim.ok": "value and key fit this claim of the receipt",
    "verify.reason.claim.other": "value and key do not fit this claim of the receipt",
    # What to do next.
    "verify.advice.valid.self_stated": "compare the fingerprint with the sender, and ask for "
    "certificates where you need more than their word",
    "verify.advice.valid.attested": "you can rely on what is attested; who the sender is, "
    "find out another way",
    "verify.advice.valid.mixed": "rely on what is attested; ask for certificates for the rest "
    "where you need more than the sender's word",
    "verify.advice.valid.sealed_pdf": "read the PDF itself: what it says is the issuer's word",
    "verify.advice.valid.receipt": "keep it with the documents it is about",
    "verify.advice.valid.claim_proof": "take it as the person's word about what was sent; what "
    "arrived, the extract itself shows",
    "verify.advice.valid.withdrawal": "act on it if the extract came with the same key: "
    "`wallet verify EXTRACT --withdrawal FILE`",
    "verify.advice.parsed.malformed": "ask for it again as an attached file; it may have been "
    "damaged on its way",
    "verify.advice.parsed.not_the_query": _NEW_ONE,
    "verify.advice.parsed.ambiguous": _ASK_ISSUER,
    "verify.advice.signature.missing": "ask the sender for the file as the issuer signed it",
    "verify.advice.signature.none": "ask the sender for the file as the issuer sealed it; a print "
    "or a scan proves nothing",
    "verify.advice.signature.unsupported": _ASK_ISSUER,
    "verify.advice.signature.not_covered": _NEW_ONE,
    "verify.advice.signature.other_purpose": _NEW_ONE,
    "verify.advice.signature.no_context": "get it once with `wallet trust contexts`, and verify "
    "again; if that does not help, ask the issuer",
    "verify.advice.signature.too_complex": _ASK_ISSUER,
    "verify.advice.changes.filled_in": _ASK_ISSUER,
    "verify.advice.changes.contents": _NEW_ONE,
    "verify.advice.changes.not_covered": _NEW_ONE,
    "verify.advice.time.stamp_wrong": _ASK_ISSUER,
    "verify.advice.signature.wrong": _NEW_ONE,
    "verify.advice.signature.no_key": _FIND_KEY,
    "verify.advice.issuer_key.not_in_certificate": _NEW_ONE,
    "verify.advice.issuer_key.no_chain": _LIST,
    "verify.advice.issuer_key.no_chain.no_list": _NO_LIST,
    "verify.advice.issuer_key.certificate_expired": _ASK_ISSUER,
    "verify.advice.issuer_key.not_published": "the issuer may have changed its key since, or the "
    "file was altered; ask the issuer, by contact details you know from elsewhere",
    "verify.advice.issuer_key.moved": _ASK_ISSUER,
    "verify.advice.issuer_key.no_answer": "try again later, or ask the issuer for its key and give "
    "it with `--issuer-key FILE`",
    "verify.advice.issuer_key.not_found": _FIND_KEY,
    "verify.advice.issuer_key.only_named": _LIST,
    "verify.advice.issuer_trusted.not_listed": _LIST,
    "verify.advice.issuer_trusted.not_listed.no_list": _NO_LIST,
    "verify.advice.issuer_trusted.own_key_only": _LIST,
    "verify.advice.issuer_trusted.retired": _ASK_ISSUER,
    "verify.advice.issuer_trusted.not_yet": _OWNER,
    "verify.advice.issuer_trusted.ended": _OWNER,
    "verify.advice.issuer_trusted.other_type": _ASK_ISSUER,
    "verify.advice.issuer_trusted.other_issuer": _ASK_ISSUER,
    "verify.advice.issuer_trusted.list_expired": _OWNER,
    "verify.advice.issuer_trusted.required": "ask the sender for certificates of a school or an "
    "employer",
    "verify.advice.issuer_trusted.compromised": _NEW_COPY,
    "verify.advice.time.expired": "ask the sender for a new one",
    "verify.advice.time.expired.in_extract": "ask the sender for a new one from the issuer; a new "
    "extract does not help",
    "verify.advice.time.not_yet": "check the clock of this computer, or wait until that day",
    "verify.advice.time.presentation": _SEND_AGAIN,
    "verify.advice.status.revoked": "do not rely on it; ask the issuer or the sender why",
    "verify.advice.status.suspended": "ask the issuer or the sender whether it will hold again",
    "verify.advice.status.other": _ASK_STATUS,
    "verify.advice.status.stale": _NEW_STATUS,
    "verify.advice.status.list_wrong": _NEW_STATUS,
    "verify.advice.status.not_read": "verify again with `--online`, or give the issuer's status "
    "list with `--status LIST`, or ask the issuer whether it was revoked",
    "verify.advice.status.no_answer": "try again later, or ask the issuer whether it was revoked",
    "verify.advice.status.required": _ASK_ISSUER,
    "verify.advice.status.withdrawn": "stop using it, and delete it where the sender asks for that",
    "verify.advice.status.partly_withdrawn": "stop using it for that purpose, and delete what only "
    "that purpose needed where the sender asks for that",
    "verify.advice.holder_bound.missing": "ask the sender to send it from their wallet, or use "
    "`--unbound` where that does not matter",
    "verify.advice.holder_bound.unsupported": _ASK_ISSUER,
    "verify.advice.holder_bound.cut_off": _SEND_AGAIN,
    "verify.advice.holder_bound.wrong": _NEW_ONE,
    "verify.advice.holder_bound.other_text": _NEW_ONE,
    "verify.advice.holder_bound.time": _SEND_AGAIN,
    "verify.advice.one_wallet.other_extract": "do not use it: parts of two people may be mixed; "
    "ask the sender for a new one",
    "verify.advice.one_wallet.other_key": "do not use it: parts of two people may be mixed; ask "
    "the sender for a new one",
    "verify.advice.audience.not_given": "say who you are with `--audience NAME`, or once with "
    "`wallet trust me NAME`; for any name use `--any-audience`",
    "verify.advice.audience.wrong": "check the spelling of your name; if it is right, "
    "ask the sender to make one for you",
    "verify.advice.nonce.required": "give your request with `--request FILE` or its nonce with "
    "`--nonce N`",
    "verify.advice.nonce.missing": "ask the sender to answer your request",
    "verify.advice.nonce.wrong": "ask the sender to answer your latest request",
    "verify.advice.claim.other": _NEW_ONE,
    "verify.advice.covers.other": "look for the file that came with it; compare fingerprints with "
    "the sender",
}
