"""Texter i terminalen där en person bestämmer."""

TEXTS = {
    "decide.begin": "{name} frågar. Först väljer du vad som kan skickas. Sedan ser du allt och "
    "bestämmer. Inget skickas när du väljer.",
    "decide.begin_own": "Först väljer du vad som kan skickas. Sedan ser du allt och bestämmer. "
    "Inget skickas när du väljer.",
    "decide.noted": "Noterat. Inget är skrivet ännu.",
    "decide.sheet": "Ändamål {number} av {count}",
    "decide.key_1": "  1  säg nej",
    "decide.key_2": "  2  vänta",
    "decide.key_3": "  3  gå vidare",
    "decide.ask_key": "Skriv 1, 2 eller 3. Bara Enter bestämmer inget:",
    "decide.no_such_key": "Det är inget av de tre.",
    "decide.type": "För att säga ja, skriv de här orden. Inget lämnar datorn innan dess.",
    "decide.type_special": "Lagen skyddar det här extra: {labels}. För ett ja till det, skriv "
    "först:",
    "decide.ask_statement": "Dina ord:",
    "decide.wrong_words": "Det är inte de orden. Inget har lämnat datorn.",
    "decide.wrong_characters": "Tecknen på slutet stämmer inte. Här är nya.",
    "decide.choose_way": "Något av det här behövs. Du väljer vilket:",
    "decide.choose_one": "Mer än en av dina uppgifter passar ”{query}”. Vilken?",
    "decide.choose_some": "Mer än en av dina uppgifter passar ”{query}”. Vilka får skickas?",
    "decide.choose_optional": "Frivilligt: {query}. Det är av om du inte slår på det.",
    "decide.ask_one": "En siffra. Bara Enter bestämmer inget:",
    "decide.ask_some": "En eller flera siffror. Bara Enter bestämmer inget:",
    "decide.ask_optional": "Siffror att slå på. Enter låter det vara av:",
    "decide.no_such_number": "Skriv en siffra från listan.",
    "decide.apart": "Det här skickas inte om du inte slår på det:",
    "decide.apart.where": "kan avslöja var du finns; din identitet är skyddad",
    "decide.apart.ask": "Nummer att slå på. Enter skickar inget av dem:",
    "decide.apart.other": "Du kan inte säga ja åt någon annan. Fråga först den det gäller.",
    "decide.apart.protected": "Skickas inte, eftersom din identitet är skyddad: {claims}.",
    "decide.error.nothing_chosen": "inget är bestämt: ingen uppgift valdes",
    "decide.hint.nothing_chosen": "kör kommandot igen när du är redo",
}
