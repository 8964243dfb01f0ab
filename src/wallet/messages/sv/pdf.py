"""Texter om PDF-filer och deras stämplar."""

_ASK = "fråga utfärdaren om den; använd kontaktuppgifter du har från annat håll"

TEXTS = {
    "pdf.error.malformed": "det här är ingen hel PDF",
    "pdf.hint.malformed": "be att få den igen som bifogad fil; den kan ha skadats på vägen",
    "pdf.error.ambiguous": "den här PDF-filen är skriven så att två program kan läsa två dokument",
    "pdf.hint.ambiguous": _ASK,
    "pdf.error.locked": "den här PDF-filen går bara att öppna med lösenord",
    "pdf.hint.locked": "be avsändaren om filen så som utfärdaren stämplade den, utan lösenord; att "
    "spara om den skulle ta bort stämpeln",
    "pdf.error.seal": "en stämpel i den här PDF-filen går inte att läsa",
    "pdf.hint.seal": _ASK,
    "pdf.error.revisions": "den här PDF-filen har fått tillägg fler än {limit} gånger",
    "pdf.hint.revisions": "be avsändaren om filen så som utfärdaren stämplade den",
    "pdf.error.seals": "den här PDF-filen har fler än {limit} stämplar",
    "pdf.hint.seals": "be avsändaren om filen så som utfärdaren stämplade den",
}
