"""Hjälp om `wallet service`."""

TEXTS = {
    "help.service.about": "För en tjänst som ber människor om uppgifter: gör nyckel, villkor och "
    "förfrågningar.",
    "help.service.key.about": "Skapar en nyckel och certifikat att prova med; på riktigt behövs "
    "ett certifikat från en utfärdare som människor litar på.",
    "help.service.key.reads": "inget",
    "help.service.key.writes": "key.jwk (hemlig), access.pem och authority.pem i mappen",
    "help.service.key.sends": "inget",
    "help.service.key.dns": "tjänstens värdnamn",
    "help.service.key.out": "mappen att skapa",
    "help.service.key.organisation": "organisationens namn",
    "help.service.key.organisation_id": "dess identitet, till exempel NTRSE-5560000000",
    "help.service.key.country": "dess land, två bokstäver",
    "help.service.terms.about": "Skriver en kommenterad fil där en tjänst säger vad den lovar.",
    "help.service.terms.reads": "inget",
    "help.service.terms.writes": "filen, eller standard ut",
    "help.service.terms.sends": "inget",
    "help.service.terms.preset": "för vilket ändamål: match, guidance, admission-work, "
    "verify-credential eller contact",
    "help.service.request.about": "Gör en signerad förfrågan till en person: vem som frågar, om "
    "vad, varför och hur länge.",
    "help.service.request.reads": "nyckelmappen och villkoren",
    "help.service.request.writes": "förfrågan, till filen eller standard ut",
    "help.service.request.sends": "inget",
    "help.service.request.key_folder": "mappen från `wallet service key`",
    "help.service.request.preset": "vad som efterfrågas; får ges flera gånger",
    "help.service.request.terms_file": "de ifyllda villkoren",
    "help.service.request.query_file": "en DCQL-fråga som JSON, i stället för --preset",
    "help.service.request.days": "hur många dagar den går att besvara",
    "help.service.request.client_id": "x509_hash eller x509_san_dns",
    "help.service.lint.about": "Säger vad som är fel eller oklokt i en egen förfrågan.",
    "help.service.lint.reads": "förfrågan",
    "help.service.lint.writes": "inget",
    "help.service.lint.sends": "inget",
    "help.service.lint.source": "filen med förfrågan; `-` är standard in",
}
