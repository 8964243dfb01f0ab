"""Words that only the page of a verification report has."""

TEXTS = {
    "report_page.title": "Verification report: {file}",
    "report_page.outcome": "Outcome",
    "report_page.claims": "What it says, and who vouches",
    "report_page.attachments": "Name and SHA-256",
    "report_page.whole": "The document as a whole",
    "report_page.column.outcome": "Outcome",
    "report_page.column.check": "Check",
    "report_page.column.finding": "What was found",
    "report_page.column.source": "Rests on",
    "report_page.column.date": "Date",
    "report_page.standard_input": "standard input",
    "report_page.file": "File",
    "report_page.sha256": "SHA-256",
    "report_page.fingerprint": "Fingerprint (the sender sees the same one)",
    "report_page.moment": "Judged as of",
    "report_page.made_by": "Made by",
    "report_page.not_a_document": "This page is a note for whoever ran the check. It proves "
    "nothing to others: they check the file themselves.",
}
