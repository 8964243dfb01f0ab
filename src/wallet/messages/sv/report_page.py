"""Ord som bara finns på sidan med en kontrollrapport."""

TEXTS = {
    "report_page.title": "Kontrollrapport: {file}",
    "report_page.outcome": "Resultat",
    "report_page.claims": "Vad som sägs, och vem som intygar det",
    "report_page.attachments": "Namn och SHA-256",
    "report_page.whole": "Dokumentet som helhet",
    "report_page.column.outcome": "Resultat",
    "report_page.column.check": "Kontroll",
    "report_page.column.finding": "Vad som kom fram",
    "report_page.column.source": "Bygger på",
    "report_page.column.date": "Datum",
    "report_page.standard_input": "standard in",
    "report_page.file": "Fil",
    "report_page.sha256": "SHA-256",
    "report_page.fingerprint": "Fingeravtryck (avsändaren ser samma)",
    "report_page.moment": "Bedömt per",
    "report_page.made_by": "Gjord av",
    "report_page.not_a_document": "Sidan är en anteckning för den som gjorde kontrollen. Den "
    "bevisar inget för andra: de kontrollerar filen själva.",
}
