"""Hjälp om `wallet log`."""

TEXTS = {
    "help.log.show.html": "rita i stället upp vilka som har vad, och skriv det som en sida",
    "help.log.delete.about": "Raderar rader för gott, efter en varning som du svarar på vid "
    "terminalen.",
    "help.log.delete.reads": "valvet",
    "help.log.delete.writes": "valvet: en tom plats för varje rad, och att rader har raderats",
    "help.log.delete.sends": "inget",
    "help.log.delete.seqs": "numren, som `wallet log list` visar dem",
    "help.log.about": "Vilka som har vad om dig, vad som har hänt, och om loggen är hel.",
    "help.log.list.about": "Visar vilka som har vad om dig, sedan när, hur länge och på vilken "
    "grund, och vad som har hänt.",
    "help.log.list.reads": "valvet",
    "help.log.list.writes": "inget",
    "help.log.list.sends": "inget",
    "help.log.list.recipient": "bara den här mottagaren: dess id, eller en del av namnet",
    "help.log.list.claim": "bara det som rör den här uppgiften, till exempel title",
    "help.log.list.purpose": "bara det här ändamålet: dess kod, eller en del av orden",
    "help.log.list.since": "från och med den här dagen, till exempel 2026-01-31",
    "help.log.list.before": "före den här dagen",
    "help.log.list.every": "också det som inte rör någon annan än dig",
    "help.log.show.about": "Visar en rad med allt den säger.",
    "help.log.show.reads": "valvet",
    "help.log.show.writes": "inget; med --html sidan",
    "help.log.show.sends": "inget",
    "help.log.show.seq": "radens nummer, som `wallet log list` visar det",
    "help.log.check.about": "Säger om loggen är hel, och var den har ändrats om den inte är det.",
    "help.log.check.reads": "valvet",
    "help.log.check.writes": "inget",
    "help.log.check.sends": "inget",
    "help.log.export.about": "Skriver det som har hänt så att en annan plånbok kan ta över "
    "det, krypterat med en lösenfras gjord för det.",
    "help.log.export.reads": "valvet; lösenfrasen",
    "help.log.export.writes": "FILE: loggen, och intyg som inte är bundna till någon nyckel; en "
    "rad i loggen",
    "help.log.export.sends": "inget",
    "help.log.export.file": "vart den krypterade loggen ska",
}
