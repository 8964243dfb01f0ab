"""Hjälp om `wallet verify`."""

TEXTS = {
    "help.verify.about": "Säger om ett utdrag eller intyg är äkta, vem som står för det som står "
    "där, och vad som inte gick att kontrollera.",
    "help.verify.reads": "filerna, listorna över dem du litar på och, för märken, ordlistorna på "
    "datorn eller i mappen som `WALLET_CONTEXTS` anger",
    "help.verify.writes": "inget, eller med `--html` en sida",
    "help.verify.sends": "inget; med `--online` frågar den värdar som dina listor nämner efter "
    "utfärdarens nycklar och statuslistor, och säger inget annat till dem",
    "help.verify.files": "det som ska kontrolleras; en mapp är allt som finns i den, `-` eller "
    "inget är standard in",
    "help.verify.audience": "ett namn du går under; se `wallet trust me`",
    "help.verify.nonce": "nonce i din egen förfrågan",
    "help.verify.request": "din egen förfrågan, som det här svarar på",
    "help.verify.trust": "en lista att använda i stället för dem på datorn",
    "help.verify.issuer_key": "en utfärdares nyckel som du själv går i god för",
    "help.verify.at": "bedöm per den här tidpunkten",
    "help.verify.withdrawal": "ett återkallande som du fått av avsändaren",
    "help.verify.covers": "filen som ett kvitto eller en återkallelse ska handla om",
    "help.verify.status": "en statuslista från utfärdaren, som säger vad som är återkallat",
    "help.verify.pack": "det som utfärdare publicerar, hämtat och signerat av någon på dina listor",
    "help.verify.online": "fråga också efter det som utfärdaren publicerar, där en lista nämner "
    "värden",
    "help.verify.fetch": "som `--online`, men fråga varje öppen värd som filen leder till",
    "help.verify.require": "attested, status eller nonce: vad mer som måste gälla",
    "help.verify.unbound": "godta ett intyg utan bevis för att innehavaren sänt det",
    "help.verify.any_audience": "godta det vem det än är gjort för",
    "help.verify.checks": "varje kontroll, och vad som inte kontrollerades och hur det går till",
    "help.verify.html": "skriv rapporten också som en sida att läsa och skriva ut",
    "help.verify.force": "ersätt sidan om den finns",
    "help.verify.files0_from": "kontrollera dem som listan namnger, vart namn avslutat med en "
    "nollbyte; `-` är standard in",
    "help.verify.strict": "räkna varje fil i en mapp som ett dokument",
    "help.verify.jsonl": "ett JSON-objekt per fil och rad",
}
