"""Texter i demonstrationen."""

TEXTS = {
    "demo.begin": "Det här är en demonstration. Alla i den är påhittade, och allt sker i en "
    "tillfällig mapp. Varje kommando står som du skulle skriva det.",
    "demo.end": "Det var hela berättelsen. Nu din: `wallet init`.",
    "demo.kept": "Det var hela berättelsen. Filerna finns i {folder}. Nu din: `wallet init`.",
    "demo.actor.school": "skolan",
    "demo.actor.service": "tjänsten",
    "demo.actor.person": "du",
    "demo.actor.counsellor": "vägledaren",
    "demo.school_key": "En skola skaffar en nyckel, att signera examensbevis med.",
    "demo.service_key": "En matchningstjänst skaffar också en nyckel.",
    "demo.request": "Tjänsten ber om några av dina uppgifter. I terms.toml har den lovat vad den "
    "ska göra med dem, för två ändamål.",
    "demo.init": "Du skapar din plånbok.",
    "demo.add": "Du skriver in ett jobb.",
    "demo.key_request": "Du talar om för skolan vilken nyckel din plånbok har.",
    "demo.issue": "Skolan utfärdar ditt examensbevis, för den nyckeln.",
    "demo.trust_school": "Du sätter upp skolan på din lista. Fingeravtrycket hör du i telefon.",
    "demo.import": "Du lägger examensbeviset i plånboken.",
    "demo.list": "Det här har du.",
    "demo.inspect": "Du tittar på vad tjänsten frågar om. Inget valv öppnas för det.",
    "demo.trust_service": "Du känner tjänsten, och hör dess fingeravtryck i telefon.",
    "demo.share": "Du läser och bestämmer. Du slår på examensbeviset, säger ja till matchningen "
    "och nej till erbjudandena.",
    "demo.service_trusts_school": "Tjänsten känner också skolan.",
    "demo.service_verifies": "Tjänsten kontrollerar ditt svar.",
    "demo.share_own": "Du vill också visa något för en vägledare. Där finns inget system som kan "
    "fråga dig.",
    "demo.counsellor_verifies": "Vägledaren kontrollerar det, med ett kommando och utan plånbok.",
    "demo.tamper": "Någon ändrar en bit i ditt svar.",
    "demo.tampered": "Tjänsten märker det.",
    "demo.mix": "Någon annan lägger ditt svar i ett eget kuvert.",
    "demo.mixed": "Tjänsten märker det också.",
    "demo.withdraw": "Du tar tillbaka ditt samtycke. Det gäller genast, och ett signerat "
    "meddelande görs.",
    "demo.withdrawn": "Tjänsten har fått meddelandet och kontrollerar det gamla svaret igen.",
    "demo.log": "Vem som har vad om dig står i din logg.",
    "demo.error.step": "demonstrationen gick fel vid `wallet {line}` (slutkod {exit})",
    "demo.hint.step": "rapportera gärna det här",
    "demo.error.foreign_vault": "demonstrationen öppnar inget annat valv än sitt eget",
    "demo.hint.foreign_vault": "rapportera gärna det här",
}
