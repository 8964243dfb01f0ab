"""Texter för `wallet inspect`."""

TEXTS = {
    "inspect.request": (
        "En förfrågan om dina uppgifter. Inget har skickats, och ingen får veta att du har tittat."
    ),
    "inspect.careful": "Tänk på",
    "inspect.use": "Ändamål {number} av {count}, som du bestämmer om för sig",
    "inspect.asked": "Vad som efterfrågas",
    "inspect.need.required": "{name}: krävs",
    "inspect.need.one_of": "{name}: den eller någon annan av dem som efterfrågas",
    "inspect.need.optional": "{name}: valfritt",
    "inspect.several": "{title}; du får skicka flera",
    "inspect.no_claims": "bara att du har det",
    "inspect.claims.needed": "krävs: {claims}",
    "inspect.claims.if_held": "om du har det: {claims}",
    "inspect.authorities": "(bara från utfärdare som den anger)",
    "inspect.only_values": "{label} (bara om det är {values})",
    "inspect.answering": "Om du svarar",
    "inspect.answer_until": "Det går att svara till {date}.",
    "inspect.answer_goes_to": "Ett svar över nätet skulle gå till: {host}",
    "inspect.may_withdraw": "Det du samtycker till kan du återkalla när du vill, med ett kommando.",
    "inspect.next_request": (
        "För att svara: `wallet share {file} --out svar.extract`. Där visas allt det här igen, med "
        "dina egna uppgifter, innan något lämnar datorn."
    ),
    "inspect.next_trust": (
        "Om du vet vem det är: `wallet trust add {file}`, och jämför fingeravtrycket med dem på "
        "annat sätt. Sedan `wallet share {file} --out svar.extract`."
    ),
    "inspect.next_unsigned": (
        "Ingen har signerat den, så plånboken svarar inte på den. Be om en signerad förfrågan."
    ),
    "inspect.next_link": (
        "För att svara: spara den som fil, och använd `wallet share FIL --out svar.extract`."
    ),
    "inspect.terms": (
        "En mottagares löften, utan förfrågan som de hör till (från {client}). Vems de är går inte "
        "att säga: det visar bara förfrågan."
    ),
    "inspect.needed": "Vilka delar av förfrågan det behöver",
    "inspect.where": "Vem, och vart du vänder dig",
    "inspect.withdraw_at": "Återkallas hos: {place}",
    "inspect.privacy_policy": "Mer, med deras ord, på: {place}",
    "inspect.next_terms": "Titta på själva förfrågan med `wallet inspect FIL`.",
    "inspect.extract": (
        "Ett utdrag: någons uppgifter för en mottagare. INTE KONTROLLERAT: det kan vara "
        "förfalskat, ändrat eller för gammalt."
    ),
    "inspect.demo_extract": (
        "DEMONSTRATION: ett utdrag som inte säger något om någon. INTE KONTROLLERAT."
    ),
    "inspect.for": "för",
    "inspect.made": "gjort",
    "inspect.until": "till",
    "inspect.uses": "ändamål",
    "inspect.attachment": "fil bredvid",
    "inspect.issued": "utfärdat",
    "inspect.over": "{date}, som har varit",
    "inspect.unreadable": "En del som inte går att läsa (`{code}`).",
    "inspect.self_stated": "{name}, enligt avsändaren själv",
    "inspect.issued_by": "{name}; säger sig vara utfärdat av {stated}",
    "inspect.bound": "bundet till innehavarens nyckel",
    "inspect.unbound": "inte bundet till någon nyckel: den som har det kan skicka det",
    "inspect.credential": (
        "Ett intyg. INTE KONTROLLERAT: det kan vara förfalskat, ändrat eller återkallat."
    ),
    "inspect.presented": "Visat av innehavaren för {audience}.",
    "inspect.next_verify": "Om det håller, och vem som säger det: `wallet verify {file}`",
    "inspect.receipt": (
        "Ett kvitto på det som lämnades till {recipient} den {date}. Det innehåller inget av det "
        "som stod i uppgifterna."
    ),
    "inspect.claim_proof": "Ett bevis på ett värde i det som lämnades till {recipient} den {date}.",
    "inspect.withdrawal": "En återkallelse av det som lämnats till {recipient}, från {date}.",
    "inspect.next_withdrawal": (
        "Om den avslutar ett utdrag som du har: `wallet verify UTDRAG --withdrawal {file}`"
    ),
    "inspect.key_request": (
        "En innehavares begäran att få ett intyg bundet till sin nyckel. Den säger inget om vem de "
        "är."
    ),
    "inspect.key": "En publik nyckel.",
    "inspect.private_key": (
        "En PRIVAT nyckel. Den som har den kan signera i ägarens namn: håll den hemlig."
    ),
    "inspect.thumbprint": "tumavtryck",
    "inspect.trust_list": (
        "En lista över betrodda, {name} från {date}, med {count} poster. Om den ska tros avgör du."
    ),
    "inspect.next_list": "För att använda den: `wallet trust add {file}`",
    "inspect.profile": "Vad någon säger om sig själv, som en import skulle ge:",
    "inspect.left": "utelämnat, {count}: {reason}",
    "inspect.next_import": "För att spara det: `wallet import {file}`",
    "inspect.certificate": (
        "Ett certifikat som anger {names}, från {begins} till {ends}. Vem som helst kan göra ett."
    ),
    "inspect.fingerprint": "Dess fingeravtryck:",
    "inspect.file": "En fil av typen {type}, {size} byte. Plånboken öppnar den inte.",
    "inspect.error.not_recognised": "det här är inget dokument som plånboken känner till",
    "inspect.hint.not_recognised": (
        "inspect tar förfrågningar, utdrag, intyg, kvitton, återkallelser, listor och profiler så "
        "som de skickades; text kopierad från en sida eller ett brev kan ha kortats"
    ),
    "inspect.error.other_json": "det här är JSON, men inte av någon form som plånboken känner till",
    "inspect.hint.other_json": (
        "en profil från plånboken anger sitt `schema`; ett cv följer jsonresume.org"
    ),
    "inspect.error.other_document": (
        "det här är signerat, men av ett slag `{typ}` som plånboken inte känner till"
    ),
    "inspect.hint.other_document": (
        "uppdatera plånboken, eller fråga den som skickade det vad det är till"
    ),
    "inspect.error.to_verify": "det här är ett intyg; vad det säger och vem som säger det "
    "visas ihop",
    "inspect.hint.to_verify": "se båda med `wallet verify FIL`",
    "inspect.error.broken": (
        "det här har ändrats efter signeringen, eller bryter mot formens regler"
    ),
    "inspect.hint.broken": (
        "se vad som är fel med `wallet verify FIL`, och be avsändaren om originalfilen"
    ),
    "inspect.error.no_words": "plånboken saknar ord för det den läste (`{type}`)",
    "inspect.hint.no_words": "det är ett fel i plånboken; rapportera gärna",
}
