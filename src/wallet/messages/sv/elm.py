"""Texter om europeiska digitala intyg."""

TEXTS = {
    "elm.error.credential": "det här är inget europeiskt digitalt intyg",
    "elm.hint.credential": "be utfärdaren om det igen, som fil",
    "elm.error.date": "ett datum i det europeiska digitala intyget är inget datum",
    "elm.hint.date": "be utfärdaren rätta det",
}
