"""Hjälp om `wallet show`."""

TEXTS = {
    "help.show.about": "Visar en sak i sin helhet: vad den säger, vem som intygar den, och "
    "filerna som ligger bredvid.",
    "help.show.reads": "valvet",
    "help.show.writes": "inget",
    "help.show.sends": "inget",
    "help.show.record": "dess id, eller minst de fyra första tecknen av det",
}
