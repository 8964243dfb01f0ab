"""Hjälp om `wallet remove`."""

TEXTS = {
    "help.remove.about": "Tar bort en sak ur plånboken för gott, med filerna bredvid, efter en "
    "fråga.",
    "help.remove.reads": "ditt svar i terminalen",
    "help.remove.writes": "valvet, och en rad i loggen",
    "help.remove.sends": "inget",
    "help.remove.record": "dess id, eller minst de fyra första tecknen av det",
    "help.remove.yes": "fråga inte",
}
