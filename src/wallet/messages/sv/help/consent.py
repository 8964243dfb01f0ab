"""Hjälp om `wallet consent`."""

TEXTS = {
    "help.consent.about": "Vad du har lämnat, till vem, hur länge, och att återkalla det.",
    "help.consent.list.about": "Visar vad du har lämnat, till vem, för vad, hur länge, och hur det står till.",
    "help.consent.list.reads": "valvet",
    "help.consent.list.writes": "inget",
    "help.consent.list.sends": "inget",
    "help.consent.list.every": "också det du nekat eller skjutit upp",
    "help.consent.withdraw.about": "Återkallar ett samtycke, eller alla till en mottagare, och skriver den undertecknade återkallelsen att skicka.",
    "help.consent.withdraw.reads": "valvet",
    "help.consent.withdraw.writes": "loggen, och en återkallelse för varje som ID.withdrawal",
    "help.consent.withdraw.sends": "inget; du skickar återkallelsen",
    "help.consent.withdraw.consent": "dess id, eller början av det",
    "help.consent.withdraw.recipient": "allt som den mottagaren ännu har, efter namn eller id",
    "help.consent.withdraw.erase": "kräv också att det raderas",
    "help.consent.withdraw.out": "vart återkallelsen ska; `-` är standard ut",
    "help.consent.withdraw.force": "ersätt en fil som finns, och skriv en återkallelse på nytt",
}
