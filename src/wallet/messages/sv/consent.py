"""Texter om samtycke: beskedet, beslut, kvitton, återkallelse."""

TEXTS = {
    "consent.error.rights_request": "det här är ingen begäran om rättigheter, eller inte av den "
    "som den gäller",
    "consent.hint.rights_request": "be om den igen, så som plånboken skrev den",
    # ord som passar in i andra
    "consent.quote": "”{text}”",
    "consent.and": "{left} och {right}",
    "consent.unsaid": "inte angivet",
    "consent.with_citation": "{text} ({cite})",
    "consent.year.one": "{count} år",
    "consent.year.many": "{count} år",
    "consent.month.one": "{count} månad",
    "consent.month.many": "{count} månader",
    "consent.day.one": "{count} dag",
    "consent.day.many": "{count} dagar",
    # rubrikerna i beskedet
    "consent.heading.who": "Vem som får dina uppgifter",
    "consent.heading.purpose": "Vad de ska användas till",
    "consent.heading.data": "Vad som skickas",
    "consent.heading.sharing": "Vilka fler, var och hur länge",
    "consent.heading.automated": "Beslut om dig",
    "consent.heading.consequences": "Vad som följer av ja och nej",
    "consent.heading.end": "När det slutar, och dina rättigheter",
    "consent.heading.statement": "Ditt svar",
    # 1 vem
    "consent.who.name": "Den som frågar: {name}",
    "consent.who.identifier": "Organisationsnummer: {identifier}",
    "consent.who.country": "Land: {country}",
    "consent.who.hosts": "På internet: {hosts}",
    "consent.who.listed_anchor": (
        "Bekräftad: en utfärdare på din lista {list} från {date} går i god för certifikatet."
    ),
    "consent.who.listed_key": "Bekräftad: nyckeln finns på din lista {list} från {date}.",
    "consent.who.not_confirmed": "INTE BEKRÄFTAD: vem som helst kan ha gjort den här frågan.",
    "consent.who.other_name": (
        "ANNAT NAMN: frågan kallar sig {stated}, men är bekräftad som {name}."
    ),
    "consent.who.other_controller": (
        "EN ANNAN ANSVARAR: {name} frågar, men {controller} ska ansvara för dina uppgifter. "
        "Tänk efter om du känner båda."
    ),
    "consent.who.controller": "Anger som ansvarig: {name}",
    "consent.who.joint": "Ansvarig tillsammans med: {name}",
    "consent.who.address": "Adress som anges: {text}",
    "consent.who.contact": "Kontakt som anges: {text}",
    "consent.who.dpo": "Dataskyddsombud som anges: {text}",
    "consent.who.public_body": "Mottagaren säger att den är en myndighet.",
    "consent.who.yours": "Du skickar till: {to}",
    "consent.who.nobody_asked": (
        "Ingen har frågat efter det här. Namnet är det du skrev; plånboken kan inte pröva det."
    ),
    # 2 vad för
    "consent.purpose.coded": "Ändamål: {purposes}.",
    "consent.purpose.own_words": "Med mottagarens egna ord: {text}",
    "consent.purpose.processing": "Det som görs med uppgifterna: {processing}.",
    "consent.purpose.basis.consent": (
        "Rättslig grund som anges: {basis}. Utan ditt ja får mottagaren inte göra det här."
    ),
    "consent.purpose.basis.transfer": (
        "Rättslig grund som anges: {basis}. Ditt ja gäller att skicka; "
        "det är inte det som ger mottagaren rätt att använda uppgifterna."
    ),
    "consent.purpose.no_basis": "ingen",
    "consent.purpose.yours": "Ändamålet som du skrev: {purpose}",
    "consent.purpose.nothing_promised": (
        "Mottagaren har inte lovat något: varken vad uppgifterna används till eller hur länge."
    ),
    "consent.purpose.registered": "Registrerat ändamål: {text}",
    "consent.purpose.over_asked": "Mottagaren frågar efter mer än den har registrerat: {claims}.",
    "consent.purpose.warning": "Observera: {text}.",
    "consent.purpose.doubtful": (
        "En myndighet kan sällan stödja sig på samtycke: ett nej får inte kosta dig något ({cite})."
    ),
    "consent.purpose.doubtful_employer": (
        "Den som anställer kan sällan stödja sig på samtycke: ett nej får inte kosta dig något "
        "({cite})."
    ),
    # 3 vad som skickas
    "consent.data.from": "från {title}",
    "consent.data.required": "krävs",
    "consent.data.optional": "valfritt",
    "consent.data.unasked": "har inte begärts, följer med",
    "consent.data.self_stated": "uppgett av dig",
    "consent.data.signed": "undertecknat av utfärdaren",
    "consent.data.withheld.none": "Skickas inte: allt som inte står i listan.",
    "consent.data.withheld.one": "Skickas inte: allt som inte står i listan, och {count} annan "
    "sak i din plånbok.",
    "consent.data.withheld.many": "Skickas inte: allt som inte står i listan, och {count} andra "
    "saker i din plånbok.",
    "consent.data.no_identity": "Ditt namn, din adress och dina kontaktuppgifter skickas inte.",
    "consent.data.format": "Dokumentens format lägger till: {members}.",
    "consent.data.whole": (
        "{title} skickas i sin helhet: inget i det går att utelämna, vad de än frågar efter."
    ),
    "consent.data.recognisable": (
        "De som får ett intyg från en utfärdare kan se att de har fått samma intyg."
    ),
    "consent.data.special": (
        "Lagen skyddar det här extra: {labels} ({category}). Ett ja kräver egna ord, som du "
        "skriver först: {statement}"
    ),
    "consent.data.number.purpose": (
        "Varför mottagaren vill ha ditt personnummer: den säger att ändamålet kräver det."
    ),
    "consent.data.number.secure_identification": (
        "Varför mottagaren vill ha ditt personnummer: den säger att den säkert måste veta vem du "
        "är."
    ),
    "consent.data.number.other_weighty_reason": (
        "Varför mottagaren vill ha ditt personnummer: den säger att den har ett annat viktigt "
        "skäl. Fråga vilket."
    ),
    "consent.data.number.unsaid": (
        "Mottagaren har inte sagt varför den behöver ditt personnummer. Fråga om födelseåret "
        "räcker."
    ),
    "consent.mark.national_number": "personnummer, dolt på den här skärmen",
    "consent.mark.special": "känsligt enligt lag: {category}",
    "consent.mark.other_person": "om en annan person, som inte har tillfrågats",
    "consent.mark.picture": "bild på dig",
    "consent.mark.sensitive": "privat: {category}",
    "consent.mark.over_asked": "mer än mottagaren har registrerat",
    "consent.mark.reveals": "kan avslöja: {category}",
    # 4 vilka fler, var, hur länge
    "consent.sharing.unknown": (
        "Mottagaren har inte sagt vilka fler som får uppgifterna, var de finns eller hur länge."
    ),
    "consent.sharing.receiver": "Får också uppgifterna: {name} ({details})",
    "consent.sharing.receiver_alone": "Får också uppgifterna: {name}",
    "consent.sharing.onward.none": "Mottagaren säger att ingen annan får dem därifrån.",
    "consent.sharing.onward.listed": "Mottagaren säger att bara de som står här får dem.",
    "consent.sharing.onward.open_pool": "De hamnar i en samling som vem som helst kan hämta från.",
    "consent.sharing.onward.unsaid": "Mottagaren har inte sagt om andra får dem.",
    "consent.sharing.storage": "Sparas i: {places}.",
    "consent.sharing.storage_unsaid": "Mottagaren har inte sagt var uppgifterna sparas.",
    "consent.sharing.transfers.none": "Mottagaren säger att inget lämnar EU och EES.",
    "consent.sharing.transfers.unsaid": "Mottagaren har inte sagt om något lämnar EU och EES.",
    "consent.sharing.transfers.to": (
        "Skickas ut ur EU och EES, till {country}; skydd där: {safeguard}."
    ),
    "consent.retention.presentation": "Sparas i {duration} efter att du skickat, sedan: {then}.",
    "consent.retention.last_use": "Sparas i {duration} efter senaste användningen, sedan: {then}.",
    "consent.retention.withdrawal": (
        "Sparas tills du tar tillbaka ditt ja och i {duration} därefter, sedan: {then}."
    ),
    "consent.retention.unsaid": "Mottagaren har inte sagt hur länge uppgifterna sparas.",
    # 5 beslut om dig
    "consent.automated.yes": "En maskin fattar ensam beslut om dig.",
    "consent.automated.no": "Mottagaren säger att ingen maskin ensam beslutar om dig.",
    "consent.automated.unsaid": "Mottagaren har inte sagt om en maskin beslutar om dig.",
    "consent.automated.logic": "Hur, med mottagarens ord: {text}",
    "consent.automated.consequence": "Vad det kan leda till, med mottagarens ord: {text}",
    "consent.automated.human": (
        "Du kan kräva att en människa prövar beslutet, säga vad du tycker och invända mot det "
        "({cite})."
    ),
    "consent.automated.human_at": "Skriv i så fall till: {contact}",
    "consent.profiling.yes": (
        "Mottagaren gör en profil av dig: en dator bedömer eller gissar saker om dig utifrån "
        "uppgifterna."
    ),
    "consent.profiling.no": (
        "Mottagaren säger att den inte gör någon profil av dig: ingen dator bedömer eller gissar "
        "saker om dig."
    ),
    # 6 vad som följer
    "consent.if_no.stated": "Om du säger nej, med mottagarens ord: {text}",
    "consent.if_no.unsaid": "Om du säger nej: mottagaren har inte sagt vad som händer.",
    "consent.if_no.here": "Om du säger nej: inget skickas för det här ändamålet.",
    "consent.if_yes.public": (
        "Om du säger ja: det en myndighet har kan bli allmän handling. "
        "Andra kan begära att få läsa det, och det kan behöva sparas."
    ),
    "consent.if_yes.sent": "Om du säger ja: den som får filen kan läsa den, och den går inte att "
    "hämta tillbaka.",
    # 7 slut
    "consent.end.once": "Ditt ja gäller den här enda gången.",
    "consent.end.uses.one": "Ditt ja gäller {count} gång.",
    "consent.end.uses.many": "Ditt ja gäller {count} gånger.",
    "consent.end.apart.one": "Det går minst {count} timme mellan två gånger.",
    "consent.end.apart.many": "Det går minst {count} timmar mellan två gånger.",
    "consent.end.scripts": (
        "Inget skickas nu. Kommandon som du startar eller schemalägger kan skicka utan att "
        "fråga dig igen."
    ),
    "consent.end.until.consent": (
        "Ditt ja slutar gälla {date}. Hur länge uppgifterna sparas är en annan sak: se 4."
    ),
    "consent.end.until.scripts": (
        "Ditt ja slutar gälla {date}, sedan skickas inget mer. Hur länge det som har skickats "
        "sparas är en annan sak: se 4."
    ),
    "consent.end.until.file": "Filen som du skickar går att använda till {date}.",
    "consent.end.withdraw": "Du kan ta tillbaka det när du vill ({cite}). Då måste de sluta "
    "använda uppgifterna. Du skriver:",
    "consent.end.not_withdrawn": (
        "Det här är inget samtycke som du kan ta tillbaka: mottagaren stöder sig inte på ett."
    ),
    "consent.end.rights": "Du kan begära: {rights}.",
    "consent.end.complain.SE": (
        "Du kan klaga ({cite}) hos: Integritetsskyddsmyndigheten (IMY), www.imy.se"
    ),
    "consent.end.complain.other": (
        "Du kan klaga ({cite}) hos: dataskyddsmyndigheten i {country}, eller hos IMY i Sverige"
    ),
    "consent.right.access": "en kopia av dina uppgifter",
    "consent.right.correct": "rättelse",
    "consent.right.erase": "radering",
    "consent.right.restrict": "ett stopp medan något utreds",
    "consent.right.port": "dina uppgifter som fil",
    "consent.right.object": "att användningen upphör, genom att invända",
    # 8 svar
    "consent.sign.keys": "Nedan väljer du: 1 är nej, 2 är senare, 3 går vidare.",
    "consent.sign.special": "Efter 3 skriver du först, för det som lagen skyddar extra: "
    "{statement}",
    "consent.sign.words": "Efter 3 säger du ja genom att skriva de här orden, och fyra tecken som "
    "visas då:",
    "consent.sign.then": "Sedan säger du ja genom att skriva de här orden, och fyra tecken som "
    "visas då:",
    "consent.statement.consent": "jag samtycker",
    "consent.statement.transfer": "jag godkänner",
    "consent.special_statement.consent": "jag samtycker till att skicka uppgifter om {category}",
    "consent.special_statement.transfer": "jag godkänner att skicka uppgifter om {category}",
    # rättsliga grunder
    "consent.basis.A6-1-a": "ditt samtycke",
    "consent.basis.A6-1-b": "ett avtal med dig",
    "consent.basis.A6-1-c": "en rättslig skyldighet",
    "consent.basis.A6-1-d": "någons grundläggande intressen",
    "consent.basis.A6-1-e": "en uppgift av allmänt intresse",
    "consent.basis.A6-1-f": "mottagarens berättigade intressen",
    # fel
    "consent.error.transition": "ett samtycke som är `{state}` kan inte ta steget `{step}`",
    "consent.hint.transition": "kör `wallet consent list` för att se hur det står till",
    "consent.error.request_expired": "frågan gick ut `{date}`",
    "consent.hint.request_expired": "be mottagaren om en ny fråga",
    "consent.error.statement": "svaret skrevs inte så som det skulle: `{statement}`",
    "consent.hint.statement": "inget har skickats; kör kommandot igen för att bestämma dig",
    "consent.error.special_statement": "det som är känsligt kräver ett eget svar: `{statement}`",
    "consent.hint.special_statement": "inget har skickats; kör kommandot igen för att bestämma dig",
    "consent.error.claims": "valet är inte det som visades, eller utelämnar något som krävs",
    "consent.hint.claims": "inget har skickats; kör kommandot igen för att bestämma dig",
    "consent.error.criminal": "uppgifter om brott skickas inte på samtycke: `{claim}`",
    "consent.hint.criminal": "välj en post utan dem; det en lag kräver går en annan väg",
    "consent.error.decision": "ett beslut var på väg att fattas utanför terminalen",
    "consent.hint.decision": "det är ett fel i plånboken; inget har skickats; rapportera gärna",
    "consent.error.challenge": "för lite slump gavs för tecknen som ska skrivas",
    "consent.hint.challenge": "det är ett fel i plånboken; inget har skickats; rapportera gärna",
    "consent.error.record": "en anteckning om samtycke stämmer inte med beslutet",
    "consent.hint.record": "det är ett fel i plånboken; inget har skickats; rapportera gärna",
    "consent.error.receipt": "det här kvittot har inte den form som en plånbok gör",
    "consent.hint.receipt": "be den som skickade det om originalfilen",
    "consent.error.receipt_version": "det här kvittot är av en okänd version, `{schema}`",
    "consent.hint.receipt_version": "uppdatera plånboken och försök igen",
    "consent.error.receipt_request": "kvittot har ett löfte som mottagaren inte har undertecknat",
    "consent.hint.receipt_request": "lita inte på löftena i det; be om originalfilen",
    "consent.error.no_key": "dokumentet anger inte vilken nyckel som har undertecknat det",
    "consent.hint.no_key": "be den som skickade det om originalfilen",
    "consent.error.claim_proof": "nyckeln och värdet stämmer inte med uppgiften i kvittot",
    "consent.hint.claim_proof": "kontrollera att värdet är skrivet precis så som det skickades",
    "consent.error.claim_proof_form": "beviset på en uppgift har inte den form som det ska ha",
    "consent.hint.claim_proof_form": "be om filen så som `wallet consent prove` skrev den",
    "consent.error.claim_proof_version": "beviset är av ett slag som plånboken inte känner till: "
    "`{schema}`",
    "consent.hint.claim_proof_version": "uppdatera plånboken, eller be om en äldre form",
    "consent.error.withdrawal": "återkallelsen stämmer inte med kvittot den gäller",
    "consent.hint.withdrawal": "be avsändaren om den fil som plånboken skrev",
    "consent.error.withdrawal_version": "återkallelsen är av en okänd version, `{schema}`",
    "consent.hint.withdrawal_version": "uppdatera plånboken och försök igen",
}
