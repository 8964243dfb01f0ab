"""Texter i terminalen där en person bestämmer."""

TEXTS = {
    "decide.sheet": "Ändamål {number} av {count}",
    "decide.key_1": "  1  säg nej",
    "decide.key_2": "  2  vänta",
    "decide.key_3": "  3  gå vidare",
    "decide.ask_key": "Skriv 1, 2 eller 3. Bara Enter bestämmer inget:",
    "decide.no_such_key": "Det är inget av de tre.",
    "decide.type": "För att säga ja, skriv de här orden. Inget lämnar datorn innan dess.",
    "decide.type_special": "Det här är uppgifter som lagen skyddar extra. För ett ja, skriv först:",
    "decide.ask_statement": "Dina ord:",
    "decide.wrong_words": "Det är inte de orden. Inget har lämnat datorn.",
    "decide.wrong_characters": "Tecknen på slutet stämmer inte. Här är nya.",
    "decide.choose_one": "Mer än en av dina uppgifter passar `{query}`. Vilken?",
    "decide.choose_some": "Mer än en av dina uppgifter passar `{query}`. Vilka får skickas?",
    "decide.choose_optional": "Frivilligt: `{query}`. Det är av om du inte slår på det.",
    "decide.ask_one": "En siffra. Bara Enter bestämmer inget:",
    "decide.ask_some": "En eller flera siffror. Bara Enter bestämmer inget:",
    "decide.ask_optional": "Siffror att slå på. Enter låter det vara av:",
    "decide.no_such_number": "Skriv en siffra från listan.",
    "decide.error.nothing_chosen": "inget är bestämt: ingen uppgift valdes",
    "decide.hint.nothing_chosen": "kör kommandot igen när du är redo",
}
