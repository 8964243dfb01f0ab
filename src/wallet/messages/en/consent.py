"""Texts about consent: the notice, decisions, records, receipts, withdrawal."""

TEXTS = {
    "consent.error.rights_request": "this is no request about rights, or not by the person it is "
    "about",
    "consent.hint.rights_request": "ask for it again, as the wallet wrote it",
    # words that fit into others
    "consent.quote": "“{text}”",
    "consent.and": "{left} and {right}",
    "consent.unsaid": "not said",
    "consent.with_citation": "{text} ({cite})",
    "consent.year.one": "{count} year",
    "consent.year.many": "{count} years",
    "consent.month.one": "{count} month",
    "consent.month.many": "{count} months",
    "consent.day.one": "{count} day",
    "consent.day.many": "{count} days",
    # the headings of the notice
    "consent.heading.who": "Who gets your data",
    "consent.heading.purpose": "What for",
    "consent.heading.data": "What is sent",
    "consent.heading.sharing": "Who else, where and how long",
    "consent.heading.automated": "Decisions about you",
    "consent.heading.consequences": "What follows from yes and no",
    "consent.heading.end": "When it ends, and your rights",
    "consent.heading.statement": "Your statement",
    # 1 who
    "consent.who.name": "Asked by: {name}",
    "consent.who.identifier": "Organisation number: {identifier}",
    "consent.who.country": "Country: {country}",
    "consent.who.hosts": "On the internet: {hosts}",
    "consent.who.listed_anchor": (
        "Confirmed: an authority on your list {list} of {date} vouches for its certificate."
    ),
    "consent.who.listed_key": "Confirmed: its key is on your list {list} of {date}.",
    "consent.who.not_confirmed": "NOT CONFIRMED: anyone could have made this request.",
    "consent.who.other_name": (
        "ANOTHER NAME: the request calls itself {stated}, but is confirmed as {name}."
    ),
    "consent.who.other_controller": (
        "SOMEBODY ELSE IS RESPONSIBLE: {name} asks, but {controller} is to answer for your data. "
        "Think about whether you know both."
    ),
    "consent.who.controller": "It names as responsible: {name}",
    "consent.who.joint": "Responsible together with: {name}",
    "consent.who.address": "Address it gives: {text}",
    "consent.who.contact": "Contact it gives: {text}",
    "consent.who.dpo": "Data protection officer it gives: {text}",
    "consent.who.public_body": "It says that it is a public authority.",
    "consent.who.yours": "You send this to: {to}",
    "consent.who.nobody_asked": (
        "Nobody has asked for this. The name is the one you gave; the wallet cannot check it."
    ),
    # 2 what for
    "consent.purpose.coded": "Purpose: {purposes}.",
    "consent.purpose.own_words": "In its own words: {text}",
    "consent.purpose.processing": "It will: {processing}.",
    "consent.purpose.basis.consent": (
        "Legal basis it states: {basis}. Without your yes it may not do this."
    ),
    "consent.purpose.basis.transfer": (
        "Legal basis it states: {basis}. "
        "Your yes allows the sending; it is not what allows the use."
    ),
    "consent.purpose.no_basis": "none",
    "consent.purpose.yours": "The purpose you gave: {purpose}",
    "consent.purpose.nothing_promised": (
        "The recipient has promised nothing: not what it uses the data for, not for how long."
    ),
    "consent.purpose.registered": "It has registered this purpose: {text}",
    "consent.purpose.over_asked": "It asks for more than it is registered for: {claims}.",
    "consent.purpose.warning": "Note: {text}.",
    "consent.purpose.doubtful": (
        "A public authority can seldom rely on consent: a no must not cost you anything ({cite})."
    ),
    "consent.purpose.doubtful_employer": (
        "Whoever hires or employs can seldom rely on consent: a no must not cost you anything "
        "({cite})."
    ),
    # 3 what is sent
    "consent.data.from": "from {title}",
    "consent.data.required": "required",
    "consent.data.optional": "optional",
    "consent.data.unasked": "not asked for, goes along",
    "consent.data.self_stated": "stated by you",
    "consent.data.signed": "signed by its issuer",
    "consent.data.withheld.none": "Not sent: everything that is not in this list.",
    "consent.data.withheld.one": "Not sent: everything that is not in this list, and {count} "
    "other thing in your wallet.",
    "consent.data.withheld.many": "Not sent: everything that is not in this list, and {count} "
    "other things in your wallet.",
    "consent.data.no_identity": "Your name, address and contact details are not sent.",
    "consent.data.format": "The format of the documents adds: {members}.",
    "consent.data.whole": (
        "{title} goes whole: nothing in it can be left out, whatever is asked for."
    ),
    "consent.data.recognisable": (
        "Recipients of a document signed by an issuer can tell that they hold the same one."
    ),
    "consent.data.special": (
        "The law protects this more than the rest: {labels} ({category}). A yes takes words of its "
        "own, which you type first: {statement}"
    ),
    "consent.data.number.purpose": (
        "Why it wants your identity number: it says that the purpose cannot do without."
    ),
    "consent.data.number.secure_identification": (
        "Why it wants your identity number: it says that it must know for certain who you are."
    ),
    "consent.data.number.other_weighty_reason": (
        "Why it wants your identity number: it says that it has another weighty reason. Ask which."
    ),
    "consent.data.number.unsaid": (
        "It has not said why it needs your identity number. Ask whether your year of birth would "
        "do."
    ),
    "consent.mark.national_number": "national identity number, masked on this screen",
    "consent.mark.special": "sensitive by law: {category}",
    "consent.mark.other_person": "about another person, who has not been asked",
    "consent.mark.picture": "picture of you",
    "consent.mark.sensitive": "private: {category}",
    "consent.mark.over_asked": "more than it is registered for",
    "consent.mark.reveals": "may reveal: {category}",
    # 4 who else, where, how long
    "consent.sharing.unknown": "It has not said who else gets it, where it is kept or how long.",
    "consent.sharing.receiver": "Also gets it: {name} ({details})",
    "consent.sharing.receiver_alone": "Also gets it: {name}",
    "consent.sharing.onward.none": "It says that nobody gets it from them.",
    "consent.sharing.onward.listed": "It says that nobody but those named here gets it.",
    "consent.sharing.onward.open_pool": "It goes into a pool from which anybody can fetch.",
    "consent.sharing.onward.unsaid": "It has not said whether others get it.",
    "consent.sharing.storage": "Kept in: {places}.",
    "consent.sharing.storage_unsaid": "It has not said where it is kept.",
    "consent.sharing.transfers.none": "It says that nothing leaves the EU and EEA.",
    "consent.sharing.transfers.unsaid": "It has not said whether it leaves the EU and EEA.",
    "consent.sharing.transfers.to": (
        "Sent out of the EU and EEA, to {country}; protection there: {safeguard}."
    ),
    "consent.retention.presentation": "Kept for {duration} after you send it, then: {then}.",
    "consent.retention.last_use": "Kept for {duration} after its last use, then: {then}.",
    "consent.retention.withdrawal": (
        "Kept until you take your yes back and for {duration} after, then: {then}."
    ),
    "consent.retention.unsaid": "It has not said for how long it is kept.",
    # 5 decisions about you
    "consent.automated.yes": "A machine alone makes decisions about you.",
    "consent.automated.no": "It says that no machine decides about you alone.",
    "consent.automated.unsaid": "It has not said whether a machine decides about you.",
    "consent.automated.logic": "How, in its words: {text}",
    "consent.automated.consequence": "What can follow, in its words: {text}",
    "consent.automated.human": (
        "You can demand that a person looks at the decision, say what you think, and contest it "
        "({cite})."
    ),
    "consent.automated.human_at": "For that, write to: {contact}",
    "consent.profiling.yes": (
        "It makes a profile of you: a computer judges or guesses things about you from the data."
    ),
    "consent.profiling.no": (
        "It says that it makes no profile of you: no computer judges or guesses things about you."
    ),
    # 6 what follows
    "consent.if_no.stated": "If you say no, in its words: {text}",
    "consent.if_no.unsaid": "If you say no: it has not said what follows.",
    "consent.if_no.here": "If you say no: nothing is sent for this purpose.",
    "consent.if_yes.public": (
        "If you say yes: what a public authority holds can become an official document. "
        "Others can ask to read it, and it may have to be kept."
    ),
    "consent.if_yes.sent": "If you say yes: whoever gets the file can read it, and it cannot be "
    "fetched back.",
    # 7 end
    "consent.end.once": "Your yes covers this one sending.",
    "consent.end.uses.one": "Your yes covers {count} sending.",
    "consent.end.uses.many": "Your yes covers {count} sendings.",
    "consent.end.apart.one": "At least {count} hour passes between two sendings.",
    "consent.end.apart.many": "At least {count} hours pass between two sendings.",
    "consent.end.scripts": (
        "Nothing leaves now. Commands you start or schedule can send it without asking you again."
    ),
    "consent.end.until.consent": (
        "Your yes ends on {date}. How long the data are kept is another matter: see 4."
    ),
    "consent.end.until.scripts": (
        "Your yes ends on {date}; nothing more is sent after that. How long what was sent is kept "
        "is another matter: see 4."
    ),
    "consent.end.until.file": "The file that you send can be used until {date}.",
    "consent.end.withdraw": "You can take it back at any time ({cite}). They must then stop using "
    "it. You type:",
    "consent.end.not_withdrawn": (
        "This is no consent that you can take back: the recipient does not rely on one."
    ),
    "consent.end.rights": "You can ask for: {rights}.",
    "consent.end.complain.SE": (
        "You can complain ({cite}) to: Integritetsskyddsmyndigheten (IMY), www.imy.se"
    ),
    "consent.end.complain.other": (
        "You can complain ({cite}) to: the data protection authority of {country}, or IMY in Sweden"
    ),
    "consent.right.access": "a copy of your data",
    "consent.right.correct": "correction",
    "consent.right.erase": "deletion",
    "consent.right.restrict": "a stop while something is looked into",
    "consent.right.port": "your data as a file",
    "consent.right.object": "an end to the use, by objecting",
    # 8 statement
    "consent.sign.keys": "Below you choose: 1 is no, 2 is later, 3 goes on.",
    "consent.sign.special": "After 3 you first type, for what the law protects most: {statement}",
    "consent.sign.words": "After 3 you say yes by typing these words, and four characters that you "
    "are shown then:",
    "consent.sign.then": "Then you say yes by typing these words, and four characters that you are "
    "shown then:",
    "consent.statement.consent": "I consent",
    "consent.statement.transfer": "I approve",
    "consent.special_statement.consent": "I consent to sending {category}",
    "consent.special_statement.transfer": "I approve sending {category}",
    # legal bases
    "consent.basis.A6-1-a": "your consent",
    "consent.basis.A6-1-b": "a contract with you",
    "consent.basis.A6-1-c": "a legal duty",
    "consent.basis.A6-1-d": "somebody's vital interests",
    "consent.basis.A6-1-e": "a public task",
    "consent.basis.A6-1-f": "its legitimate interests",
    # errors
    "consent.error.transition": "a consent that is `{state}` cannot take the step `{step}`",
    "consent.hint.transition": "run `wallet consent list` to see where your consents stand",
    "consent.error.request_expired": "the request ran out `{date}`",
    "consent.hint.request_expired": "ask the recipient for a new request",
    "consent.error.statement": "the statement was not typed as asked: `{statement}`",
    "consent.hint.statement": "nothing was sent; run the command again to decide",
    "consent.error.special_statement": "what is sensitive needs its own statement: `{statement}`",
    "consent.hint.special_statement": "nothing was sent; run the command again to decide",
    "consent.error.claims": "the choice is not what was shown, or leaves out what is required",
    "consent.hint.claims": "nothing was sent; run the command again to decide",
    "consent.error.criminal": "data about crime is not sent on consent: `{claim}`",
    "consent.hint.criminal": "choose a record without it; what a law demands goes another way",
    "consent.error.decision": "a decision was about to be made outside the terminal",
    "consent.hint.decision": "this is a defect in the wallet; nothing was sent; please report it",
    "consent.error.challenge": "too little randomness was given for the characters to type",
    "consent.hint.challenge": "this is a defect in the wallet; nothing was sent; please report it",
    "consent.error.record": "a consent record does not fit its decision",
    "consent.hint.record": "this is a defect in the wallet; nothing was sent; please report it",
    "consent.error.receipt": "this consent receipt is not of the form a wallet makes",
    "consent.hint.receipt": "ask whoever sent it for the original file",
    "consent.error.receipt_version": "this consent receipt is of an unknown version, `{schema}`",
    "consent.hint.receipt_version": "update the wallet and try again",
    "consent.error.receipt_request": (
        "the receipt says that the recipient promised what the recipient did not sign"
    ),
    "consent.hint.receipt_request": "do not rely on its promises; ask for the original file",
    "consent.error.no_key": "this document does not name the key that signed it",
    "consent.hint.no_key": "ask whoever sent it for the original file",
    "consent.error.claim_proof": "the key and the value do not fit this claim of the receipt",
    "consent.hint.claim_proof": "check that the value is written exactly as it was sent",
    "consent.error.claim_proof_form": "this proof of a value does not have the form of one",
    "consent.hint.claim_proof_form": "ask for the file as `wallet consent prove` wrote it",
    "consent.error.claim_proof_version": "this proof is of a kind the wallet does not know: "
    "`{schema}`",
    "consent.hint.claim_proof_version": "update the wallet, or ask for an older form",
    "consent.error.withdrawal": "this withdrawal does not fit the receipt it is about",
    "consent.hint.withdrawal": "ask the sender for the notice as the wallet wrote it",
    "consent.error.withdrawal_version": "this withdrawal is of an unknown version, `{schema}`",
    "consent.hint.withdrawal_version": "update the wallet and try again",
}
