"""Texts about PDF files and their seals."""

_ASK = "ask the issuer about it; use contact details you know from elsewhere"

TEXTS = {
    "pdf.error.malformed": "this is no whole PDF",
    "pdf.hint.malformed": "ask for it again as an attached file; it may have been damaged on its "
    "way",
    "pdf.error.ambiguous": "this PDF is written so that two programs may read two documents",
    "pdf.hint.ambiguous": _ASK,
    "pdf.error.locked": "this PDF opens with a password only",
    "pdf.hint.locked": "ask the sender for the file as the issuer sealed it, without a password; "
    "saving it anew would take the seal away",
    "pdf.error.seal": "a seal in this PDF cannot be read",
    "pdf.hint.seal": _ASK,
    "pdf.error.revisions": "this PDF was added to more often than {limit} times",
    "pdf.hint.revisions": "ask the sender for the file as the issuer sealed it",
    "pdf.error.seals": "this PDF has more than {limit} seals",
    "pdf.hint.seals": "ask the sender for the file as the issuer sealed it",
}
