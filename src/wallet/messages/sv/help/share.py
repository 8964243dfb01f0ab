"""Hjälp om `wallet share`."""

TEXTS = {
    "help.share.about": "Visar vem som frågar om vad och varför, låter dig bestämma, och skriver "
    "ett signerat utdrag av just det.",
    "help.share.reads": "förfrågan, ditt valv, dina svar i terminalen",
    "help.share.writes": "en rad i loggen; efter ett ja också samtycket, kvittot och utdraget",
    "help.share.sends": "inget: du skickar filen själv",
    "help.share.request": "filen med förfrågan som du fått; `-` är standard in; utelämna den för "
    "att skicka något på eget initiativ",
    "help.share.preset": "vad som ska skickas: match, guidance, admission-work, verify-credential "
    "eller contact",
    "help.share.to": "vem det är till",
    "help.share.purpose": "vad de får använda det till",
    "help.share.until": "till vilken dag, till exempel 2027-01-31",
    "help.share.grant": "från ett skript: samtycket som ska användas, givet med `wallet consent "
    "give`",
    "help.share.explain": "med --grant: säg vad som skulle skickas, och gör inget",
    "help.share.again": "fråga även om det du sade nej till för mindre än sex månader sedan",
}
