"""Texts of `wallet rights` and its letters."""

TEXTS = {
    "rights.nothing": "You have made no request.",
    "rights.column.id": "id",
    "rights.column.what": "right",
    "rights.column.who": "to",
    "rights.column.due": "answer by",
    "rights.column.state": "state",
    "rights.name.access": "copy",
    "rights.name.correct": "correction",
    "rights.name.erase": "deletion",
    "rights.name.port": "data as a file",
    "rights.name.object": "objection",
    "rights.name.complain": "complaint",
    "rights.standing.due": "waiting",
    "rights.standing.late": "late: you can complain",
    "rights.standing.answered": "answered {date}",
    "rights.written": "Written: {files}. Nothing was sent.",
    "rights.send_to": "Next: send it to {name}. There, in their words: {places}.",
    "rights.send": "Next: send it to {name}.",
    "rights.due": "An answer is due by {date}: within {months} of the request ({cite}; "
    "counted by {counting}). Public holidays may move the day.",
    "rights.may_not_fit": "Mind: by the reason they gave for having your data, the law may not "
    "oblige them to do this. They have to answer all the same.",
    "rights.subject.access": "Request for a copy of my personal data",
    "rights.subject.correct": "Request for correction of my personal data",
    "rights.subject.erase": "Request for deletion of my personal data, sent from my "
    "wallet (GDPR, Article 17)",
    "rights.subject.port": "Request for my personal data as a file",
    "rights.subject.object": "Objection to the use of my personal data",
    "rights.subject.complain": "Complaint about {recipient}: a request or a use of my "
    "personal data that may be unlawful",
    "rights.ask.access": "I ask {recipient} for a copy of all personal data you have about me, "
    "and to tell me what you use them for, whom you have given them to, how long you keep them "
    "and where they came from ({cite}).",
    "rights.ask.correct": "I ask {recipient} to correct my personal data ({cite}), and to tell "
    "those who got them from you.",
    "rights.ask.erase": "I ask {recipient} to delete my personal data ({cite}), and to tell "
    "those who got them from you.",
    "rights.ask.port": "I ask {recipient} for the personal data I gave you, as a file that a "
    "computer can read, such as JSON ({cite}).",
    "rights.ask.object": "I object to the use of my personal data by {recipient} ({cite}). "
    "Please stop the use.",
    "rights.ask.complain": "I complain about how {recipient} handles my personal data ({cite}).",
    "rights.withdrawn": "I have withdrawn my consent. There is no other reason to keep the data "
    "(Article 17(1)(b)).",
    "rights.only": "This is about: {claims}.",
    "rights.own_words": "In my own words:",
    "rights.you_have": "I gave you this:",
    "rights.they_have": "I gave this to {recipient}:",
    "rights.held": "{date}, for: {purpose}. Data: {claims}.",
    "rights.proof": "The enclosed files are receipts, and this request once more. They are signed "
    "with the key that the data were signed with: that shows that it is about me and comes from "
    "me. You need no other proof of who I am (Article 12(6)).",
    "rights.number": "Number of the request: {id}",
    "rights.if_not": "If you do not do as I ask, tell me why, and where I can complain "
    "(Article 12(4)).",
    "rights.error.no_claim": "they did not get any `{claim}`",
    "rights.hint.no_claim": "`wallet log list` shows what they got",
    "rights.error.no_release": "the wallet lost the record of what it gave",
    "rights.hint.no_release": "this is a defect in the wallet; please report it",
    "rights.error.none": "there is no request `{id}`",
    "rights.hint.none": "`wallet rights list` shows what there is",
}
