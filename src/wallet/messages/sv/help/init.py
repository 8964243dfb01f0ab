"""Hjälp om `wallet init`."""

TEXTS = {
    "help.init.about": "Skapar din plånbok: ett krypterat valv på den här datorn, som öppnas med "
    "din lösenfras, och en återställningskod om du glömmer den.",
    "help.init.reads": "lösenfrasen, från terminalen eller där ett val pekar",
    "help.init.writes": "valvets mapp; återställningskoden på terminalen, eller på standard ut "
    "när lösenfrasen gavs med ett val",
    "help.init.sends": "inget",
}
