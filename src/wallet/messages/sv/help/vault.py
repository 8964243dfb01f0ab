"""Hjälp om `wallet vault`."""

TEXTS = {
    "help.vault.about": "Hur din plånbok är låst, och att byta det som öppnar den.",
    "help.vault.status.about": (
        "Visar vad som öppnar valvet, hur mycket det innehåller och hur gammal den senast "
        "kontrollerade säkerhetskopian är."
    ),
    "help.vault.status.reads": "valvet",
    "help.vault.status.writes": "inget",
    "help.vault.status.sends": "inget",
    "help.vault.passphrase.about": "Byter lösenfras; en gammal kopia av valvet behåller den gamla.",
    "help.vault.passphrase.reads": "den gamla lösenfrasen, och den nya två gånger",
    "help.vault.passphrase.writes": "valvets nyckelfil, och dess logg",
    "help.vault.passphrase.sends": "inget",
    "help.vault.passphrase.new_passphrase_file": "en fil med den nya lösenfrasen, för skript",
    "help.vault.passphrase.strong": (
        "gör varje försök med lösenfrasen ungefär fyra gånger så långsamt"
    ),
    "help.vault.recover.about": (
        "Släpper in dig med återställningskoden: du väljer en ny lösenfras och får en ny kod."
    ),
    "help.vault.recover.reads": "återställningskoden, och den nya lösenfrasen två gånger",
    "help.vault.recover.writes": (
        "valvets nyckelfil, och dess logg; den nya koden på terminalen, eller på standard ut "
        "när ingen tillfrågas"
    ),
    "help.vault.recover.sends": "inget",
    "help.vault.recover.recovery_file": "en fil med återställningskoden, för skript",
    "help.vault.recover.new_passphrase_file": "en fil med den nya lösenfrasen, för skript",
    "help.vault.recover.strong": "gör varje försök med lösenfrasen ungefär fyra gånger så långsamt",
    "help.vault.rekey.about": (
        "Ger valvet nya nycklar, så att inget som de gamla hemligheterna öppnar finns kvar i "
        "dess mapp."
    ),
    "help.vault.rekey.reads": "den gamla lösenfrasen, och den nya två gånger",
    "help.vault.rekey.writes": (
        "hela valvet på nytt; den nya återställningskoden på terminalen, eller på standard "
        "ut när ingen tillfrågas"
    ),
    "help.vault.rekey.sends": "inget",
    "help.vault.rekey.new_passphrase_file": "en fil med den nya lösenfrasen, för skript",
    "help.vault.rekey.keep_passphrase": "fortsätt med samma lösenfras",
    "help.vault.rekey.strong": "gör varje försök med lösenfrasen ungefär fyra gånger så långsamt",
    "help.vault.destroy.about": "Förstör valvet för gott, när du har skrivit att du vill det.",
    "help.vault.destroy.reads": "lösenfrasen, och ditt svar vid terminalen",
    "help.vault.destroy.writes": "tar bort varje fil i valvet, nycklarna först",
    "help.vault.destroy.sends": "inget",
    "help.vault.doctor.about": "Ser på varje sida, sökregistret, loggen, varje fil och nyckel "
    "och vem som får läsa dem, och säger vad som lagar det som är fel.",
    "help.vault.doctor.reads": "valvets mapp; lösenfrasen",
    "help.vault.doctor.writes": "med `--repair` det som kan lagas utan att något går förlorat",
    "help.vault.doctor.sends": "inget",
    "help.vault.doctor.repair": "laga det som kan lagas utan att något går förlorat",
    "help.vault.unlock.about": (
        "Håller valvet upplåst en stund: då behövs ingen lösenfras för att läsa, men för beslut."
    ),
    "help.vault.unlock.reads": "lösenfrasen",
    "help.vault.unlock.writes": (
        "databasens nyckel, i minnet utanför valvet: kärnans nyckelring eller inloggningens "
        "körtidsmapp"
    ),
    "help.vault.unlock.sends": "inget",
    "help.vault.unlock.for_": "hur länge, till exempel `90s`, `15m` eller `2h`",
    "help.vault.lock.about": "Låser valvet igen efter `wallet vault unlock`.",
    "help.vault.lock.reads": "vilken plånbok det är",
    "help.vault.lock.writes": "tar bort nyckeln ur minnet",
    "help.vault.lock.sends": "inget",
    "help.vault.shares.about": "Delar en ny nyckel till plånboken mellan människor du litar på, "
    "av vilka några få tillsammans öppnar varje senare säkerhetskopia.",
    "help.vault.shares.reads": "valvet; lösenfrasen",
    "help.vault.shares.writes": "en fil för varje del; valvets nycklar; en rad i loggen",
    "help.vault.shares.sends": "inget",
    "help.vault.shares.of": "hur många delar som görs, högst 16",
    "help.vault.shares.need": "hur många av dem som behövs, minst 2",
    "help.vault.shares.out": "mappen för filerna",
}
