"""Texter om listor över vad det blivit av intyg."""

_ASK_ISSUER = "fråga utfärdaren om intyget fortfarande gäller"

TEXTS = {
    "status_list.error.reference": "intyget säger inte rätt var man ser om det fortfarande gäller",
    "status_list.hint.reference": _ASK_ISSUER,
    "status_list.error.type": "det här är ingen signerad statuslista",
    "status_list.hint.type": "se efter att det är rätt fil",
    "status_list.error.claims": "den här statuslistan är inte skriven så som dess standard kräver",
    "status_list.hint.claims": _ASK_ISSUER,
    "status_list.error.compression": "den här statuslistan går inte att packa upp",
    "status_list.hint.compression": "den kan ha kapats på vägen; hämta den igen",
    "status_list.error.too_large": "uppackad är den här statuslistan större än {limit} byte",
    "status_list.hint.too_large": _ASK_ISSUER,
    "status_list.error.other_list": "den här statuslistan handlar om andra intyg",
    "status_list.hint.other_list": "hämta den lista som intyget anger",
    "status_list.error.index": "statuslistan har {size} poster, och ingen med nummer {index}",
    "status_list.hint.index": _ASK_ISSUER,
    "status_list.error.purpose": "statuslistan berättar något annat än det som intyget frågar "
    "efter",
    "status_list.hint.purpose": _ASK_ISSUER,
    "status_list.error.not_yet": "statuslistan gäller inte än",
    "status_list.hint.not_yet": _ASK_ISSUER,
    "status_list.error.short": "statuslistan är så kort att den som frågar efter den avslöjar en "
    "del om vem det gäller",
    "status_list.hint.short": _ASK_ISSUER,
}
