"""Hjälp om `wallet attach`."""

TEXTS = {
    "help.attach.about": "Sparar en PDF eller bild bredvid något i plånboken, som den är; en PDF:s "
    "stämplar kontrolleras.",
    "help.attach.reads": "filen; filen med dem du litar på",
    "help.attach.writes": "filen i valvet, och en rad i loggen",
    "help.attach.sends": "inget",
    "help.attach.record": "id för det den hör till, eller minst de fyra första tecknen",
    "help.attach.file": "en PDF, PNG eller JPEG",
}
