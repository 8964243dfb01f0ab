"""Texter för `wallet init`."""

TEXTS = {
    "init.passphrase_about": "Välj en lösenfras. Den låser din plånbok på den här datorn. Flera "
    "ord som du minns är bättre än en kort och svår fras. Ingen kan tala om för dig vad den var "
    "om du glömmer den.",
    "init.ask_passphrase": "Ny lösenfras (inget syns medan du skriver):",
    "init.ask_again": "Samma lösenfras igen:",
    "init.passphrase_short": "Den är för kort. Använd minst {least} tecken.",
    "init.passphrase_differs": "De två är inte lika. Försök igen.",
    "init.code_title": "Din återställningskod:",
    "init.code_about": "Skriv den på papper och förvara den någon annanstans än vid datorn. Med "
    "den kommer du in igen om du glömmer lösenfrasen. Den visas nu och aldrig mer.",
    "init.ask_group": "För att se att du har den: skriv grupp {number} i koden:",
    "init.group_differs": "Det är inte den gruppen. Här är koden en gång till.",
    "init.code_confirmed": "Bra, du har den.",
    "init.code_unconfirmed": "återställningskoden kontrollerades inte; utan den går en glömd "
    "lösenfras inte att byta ut",
    "init.made": "din plånbok är skapad, i {folder}",
    "init.next": "lägg till ett jobb med `wallet add work`",
}
