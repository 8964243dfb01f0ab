"""Hjälp om `wallet trust`."""

TEXTS = {
    "help.trust.about": "Vilka den här datorn godtar som dem de säger sig vara.",
    "help.trust.add.about": "Tar en utfärdare, en nyckel, en frågande eller en lista i bruk, "
    "sedan du bekräftat fingeravtrycket.",
    "help.trust.add.reads": "en förfrågan, ett certifikat (PEM), en nyckel (JWK) eller en lista, "
    "signerad eller inte; en senare lista av samma ägare frågas inte om igen",
    "help.trust.add.writes": "filen med dem du litar på",
    "help.trust.add.sends": "inget",
    "help.trust.add.source": "det som ska läggas till; `-` är standard in",
    "help.trust.add.role": "issuer, recipient eller registrar; en förfrågan är alltid recipient",
    "help.trust.add.name": "vad den ska heta",
    "help.trust.add.fingerprint": "hela fingeravtrycket, som du fått det på annat sätt; då ställs "
    "ingen fråga",
    "help.trust.list.about": "Visar vilka du litar på, enligt vilken lista och från vilken dag.",
    "help.trust.list.reads": "filen med dem du litar på",
    "help.trust.list.writes": "inget",
    "help.trust.list.sends": "inget",
    "help.trust.show.about": "Visar en lista eller en post.",
    "help.trust.show.reads": "filen med dem du litar på",
    "help.trust.show.writes": "inget",
    "help.trust.show.sends": "inget",
    "help.trust.show.reference": "dess namn, eller början av dess id",
    "help.trust.remove.about": "Tar en lista eller post ur bruk.",
    "help.trust.remove.reads": "filen med dem du litar på",
    "help.trust.remove.writes": "filen med dem du litar på",
    "help.trust.remove.sends": "inget",
    "help.trust.remove.reference": "dess namn, eller början av dess id",
    "help.trust.contexts.about": "Hämtar de ordlistor (JSON-LD) som W3C-intyg och Open Badges "
    "kontrolleras med; en gång räcker.",
    "help.trust.contexts.reads": "mappen med ordlistor, eller mappen efter `--from`",
    "help.trust.contexts.writes": "mappen med ordlistor",
    "help.trust.contexts.sends": "frågar dem som publicerar ordlistorna, och säger inget annat "
    "till dem; med `--from` inget",
    "help.trust.contexts.from_folder": "ta dem från en mapp i stället för från nätet",
    "help.trust.pack.about": "Samlar det som utfärdare på dina listor publicerar i en signerad "
    "fil, för datorer utan nät.",
    "help.trust.pack.reads": "filen med dem du litar på, mappen med ordlistor, nyckeln och filerna "
    "efter `--for`",
    "help.trust.pack.writes": "paketet",
    "help.trust.pack.sends": "frågar värdar som dina listor nämner efter nycklar och statuslistor, "
    "och säger inget annat till dem",
    "help.trust.pack.out": "filen som skrivs; den gäller en vecka",
    "help.trust.pack.key_folder": "mappen med din `key.jwk`, som `wallet service key` gör den",
    "help.trust.pack.for_files": "en fil eller mapp; det som behövs för att kontrollera den hämtas "
    "också",
    "help.trust.pack.force": "ersätt filen om den finns",
    "help.trust.me.about": "Säger vad du heter, så att `verify` vet vilka utdrag som är gjorda "
    "för dig.",
    "help.trust.me.reads": "filen med dem du litar på",
    "help.trust.me.writes": "filen med dem du litar på",
    "help.trust.me.sends": "inget",
    "help.trust.me.name": "namnet som avsändare skriver",
    "help.trust.me.remove_name": "glöm det namnet",
    "help.trust.page.about": "Skriver en sida som kontrollerar dokument i en webbläsare, med dina "
    "listor, för den som inte kan installera kommandot.",
    "help.trust.page.reads": "filen med dem du litar på",
    "help.trust.page.writes": "sidan, en enda HTML-fil",
    "help.trust.page.sends": "inget, och det gör sidan inte heller",
    "help.trust.page.out": "filen som skrivs",
    "help.trust.page.force": "ersätt en fil som redan finns",
}
