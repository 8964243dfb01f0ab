"""Texter för `wallet log export`."""

TEXTS = {
    "migration.written": "{file}: det som har hänt, för en annan plånbok att ta över, krypterat. "
    "Lösenfrasen gjordes för den här filen och visas nu och aldrig mer:",
    "migration.error.form": "detta är ingen logg krypterad med lösenfras, så som EUDI TS10 har den",
    "migration.hint.form": "ange en fil med en rad i PBES2-HS256+A128KW och A128GCM",
    "migration.error.passphrase": "lösenfrasen öppnar inte den här filen",
    "migration.hint.passphrase": "jämför med din anteckning; den gjordes för just den här filen",
    "migration.error.content": "det som finns i filen är ingen plånboks logg",
    "migration.hint.content": "be plånboken som skrev den om en ny",
    "migration.error.differs": "det som skrevs går inte att läsa tillbaka",
    "migration.hint.differs": "detta är ett fel i plånboken; ingen fil skrevs",
}
