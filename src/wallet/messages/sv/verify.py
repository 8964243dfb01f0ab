"""Texter om kontroll: fel, rapportens ram, och varje orsak med sitt råd."""

_NEW_ONE = "använd det inte; be avsändaren om ett nytt"
_ASK_ISSUER = "fråga utfärdaren om det är äkta; använd kontaktuppgifter du har från annat håll"
_LIST = (
    "fråga utfärdaren om det är äkta, med kontaktuppgifter du har från annat håll; om du litar på "
    "den, sätt den på din lista med `wallet trust add FIL`"
)
_NO_LIST = (
    "be din organisation om dess lista och börja använda den med `wallet trust add LISTA`; annars "
    "fråga utfärdaren om det är äkta, med kontaktuppgifter du har från annat håll"
)
_OWNER = "be den som ger ut listan om en nyare"
_NEW_COPY = "be avsändaren skaffa ett nytt från utfärdaren"
_SEND_AGAIN = "be avsändaren göra ett nytt utdrag till dig"
_ASK_STATUS = "fråga utfärdaren om det fortfarande gäller"
_NEW_STATUS = (
    "kontrollera igen med `--online`, eller hämta utfärdarens statuslista på nytt och ange den med "
    "`--status FIL`"
)
_FIND_KEY = (
    "kontrollera igen med `--online`, eller be utfärdaren om dess nyckel och ange den med "
    "`--issuer-key FIL`"
)

TEXTS = {
    "verify.error.many_as_json": "`--json` skriver ett dokument, och det är flera filer",
    "verify.hint.many_as_json": "använd `--jsonl`",
    "verify.error.many_as_html": "`--html` gör en sida om en fil, och går inte ihop med `--jsonl`",
    "verify.hint.many_as_html": "ange en fil; för dess data också, lägg till `--json`",
    "verify.error.html_over_file": "sidan skulle ersätta filen som kontrollerades",
    "verify.hint.html_over_file": "ange ett annat namn efter `--html`",
    "verify.error.own_request": "det här är ingen förfrågan som ett svar kan jämföras med",
    "verify.hint.own_request": "ange filen som `wallet service request` skrev",
    "verify.error.requirement": "det är inget som går att kräva",
    "verify.hint.requirement": "välj bland: {known}",
    "verify.error.not_recognised": "det här är inget dokument som plånboken kan kontrollera",
    "verify.hint.not_recognised": "verify tar utdrag, intyg och kvitton så som de skickades; "
    "text som kopierats från en sida eller ett brev kan ha kapats",
    "verify.error.unknown_type": "dokumentet är signerat, men av ett slag `{typ}` "
    "som verify inte kontrollerar",
    "verify.hint.unknown_type": "se vad det är med `wallet inspect FIL`",
    "verify.error.covers_nothing": "det här är varken ett kvitto eller en återkallelse, och "
    "handlar inte om någon fil",
    "verify.hint.covers_nothing": "ange `--covers` för ett kvitto: "
    "`wallet verify FIL.receipt --covers UTDRAG`",
    # Rapportens ram.
    "verify.demo": "DEMONSTRATION, om ingen: gjord av `wallet demo`, att visa och inte att "
    "använda. "
    "{line}",
    "verify.made.extract": "Utdrag gjort för {audience} den {date}",
    "verify.made.extract_until": "Utdrag gjort för {audience} den {date}, att användas "
    "till {until}",
    "verify.made.sd_jwt_vc": "Intyg visat för {audience} den {date}",
    "verify.made.w3c": "Intyg visat för {audience} den {date}",
    "verify.made.w3c_presentation": "Visning gjord för {audience} den {date}",
    "verify.made.receipt": "Kvitto på en utlämning till {audience} den {date}",
    "verify.made.withdrawal": "Återkallelse till {audience} den {date}",
    "verify.made.claim_proof": "Bevis på en uppgift i en utlämning till {audience} den {date}",
    "verify.unmade.extract": "Utdrag; för vem och när det gjordes går inte att lita på",
    "verify.unmade.sd_jwt_vc": "Intyg, inte gjort för någon särskild",
    "verify.unmade.sealed_pdf": "PDF, inte gjord för någon särskild",
    "verify.unmade.w3c": "Intyg, inte gjort för någon särskild",
    "verify.unmade.w3c_presentation": "Visning, inte gjord för någon särskild",
    "verify.unmade.elm": "Europeiskt digitalt intyg, inte gjort för någon särskild",
    "verify.unmade.receipt": "Kvitto; för vem och när det gjordes går inte att lita på",
    "verify.unmade.withdrawal": "Återkallelse; för vem och när den gjordes går inte att lita på",
    "verify.unmade.claim_proof": "Bevis på en uppgift; om vad och när går inte att lita på",
    "verify.outcome.valid": "GILTIGT: {reason}",
    "verify.outcome.invalid": "INTE GILTIGT: {reason}",
    "verify.outcome.ended": "GÄLLER INTE LÄNGRE: {reason}",
    "verify.outcome.not_yet": "GÄLLER INTE ÄN: {reason}",
    "verify.outcome.undetermined": "GÅR INTE ATT AVGÖRA: {reason}",
    "verify.valid.self_stated": "oförändrat sedan avsändaren signerade; ingen annan intygar det",
    "verify.valid.attested": "oförändrat, och intygat av utfärdare på en lista som används",
    "verify.valid.mixed": "oförändrat; en del är intygat av utfärdare på en lista som används, "
    "en del uppger bara avsändaren",
    "verify.valid.sealed_pdf": "oförändrad sedan den stämplades, av en utfärdare på en "
    "lista som används",
    "verify.valid.receipt": "oförändrat sedan det signerades",
    "verify.valid.withdrawal": "oförändrad sedan den signerades",
    "verify.valid.claim_proof": "värdet är det som personens signerade kvitto gäller",
    "verify.group.self_stated": "Uppgifter från avsändaren själv",
    "verify.group.attested": "Intygat av {name} (på listan {list} från {date})",
    "verify.group.attested_by_you": "Signerat med nyckeln du angav (uppger: {stated})",
    "verify.group.attested_unnamed": "Signerat med nyckeln du angav",
    "verify.group.taken_back": "{heading}; intyget har dragits in",
    "verify.group.unvouched": "Signerat av någon som dina listor inte går i god för "
    "(uppger: {stated})",
    "verify.group.unvouched_unnamed": "Signerat av någon som dina listor inte går i god för",
    "verify.group.unchecked": "Signaturen är inte kontrollerad (uppger: {stated})",
    "verify.group.unchecked_unnamed": "Signaturen är inte kontrollerad",
    "verify.type": "slag: {type}",
    "verify.claims.none": "inga uppgifter",
    "verify.claims.excerpt": "Det här är ett urval; allt står i själva dokumentet.",
    "verify.claims.in_the_pdf": "vad den säger står i PDF-filen själv; det läses inte här",
    "verify.claims.withheld": "Innehållet visas inte, eftersom inget styrker det.",
    "verify.kept.demanded": "Vad avsändaren kräver (signerat av avsändaren)",
    "verify.kept.demand": "krav",
    "verify.kept.demand.stop": "sluta använda det",
    "verify.kept.demand.stop_and_erase": "sluta använda det, och radera det",
    "verify.kept.use": "för ändamålet",
    "verify.kept.consent": "samtycke",
    "verify.kept.proven.sent": "Bevisat: personens kvitto säger att det här värdet på {claim} "
    "skickades till {recipient} den {date}",
    "verify.kept.proven.granted": "Bevisat: personens kvitto säger att det här värdet på {claim} "
    "fick skickas till {recipient}, som fick uppgifter den {date}",
    "verify.kept.value": "värde",
    "verify.kept.not_proven": "inte bevisat",
    "verify.kept.not_proven.all": "att värdet är sant, eller att det kom fram: kvittot är "
    "personens ord. Mottagaren har bara signerat vad den frågade och lovade",
    "verify.kept.earlier": "tidigare utdrag som också slutar gälla",
    "verify.kept.by_person": "Vad personen signerade: vad de svarade och skickade",
    "verify.kept.decision": "beslut",
    "verify.kept.consent.given": "samtyckte",
    "verify.kept.consent.refused": "nekade samtycke",
    "verify.kept.transfer.given": "godkände, inte på samtycke",
    "verify.kept.transfer.refused": "nekade",
    "verify.kept.recipient": "till",
    "verify.kept.purpose": "för",
    "verify.kept.statement": "skrev",
    "verify.kept.until": "till och med",
    "verify.kept.claims": "skickade",
    "verify.kept.claims_refused": "efterfrågade och inte skickade",
    "verify.kept.file": "SHA-256 av det skickade",
    "verify.kept.by_recipient": "Vad {name} signerade: vad de frågade och lovade (nyckeln står på "
    "listan {list} från {date})",
    "verify.kept.by_unknown": "Vad mottagaren signerade: vad de frågade och lovade (uppger: "
    "{stated}; ingen på dina listor går i god för dem)",
    "verify.kept.asked_as": "frågade som",
    "verify.kept.promised": "lovade",
    "verify.kept.nothing": "inget",
    "verify.kept.controller": "ansvarig",
    "verify.attachments": "Filer som skickats bredvid (jämför deras SHA-256)",
    "verify.checks": "Vad som kontrollerades",
    "verify.checks.in_short": "Vad som kontrollerades, i korthet (allt: `--checks`)",
    "verify.open": "Vad som inte kontrollerades, och hur det går till",
    "verify.part": "{number}. {heading}",
    "verify.checks.rest": "resten kontrollerades inte",
    "verify.checks.parts": "del {numbers}",
    "verify.lists": "Listor som används: {lists}",
    "verify.lists.one": "{name} från {date}",
    "verify.lists.none": "Listor som används: inga",
    "verify.next": "Gör så här: {advice}",
    "verify.fingerprint": "Filens fingeravtryck: {fingerprint} (avsändaren ser samma)",
    "verify.fingerprint_of_file": "Filens fingeravtryck: {fingerprint}",
    "verify.you": "dig",
    "verify.nobody": "någon",
    # Det som ingen kontroll svarade på.
    "verify.open.certificates": "om utfärdarens certifikat har återkallats",
    "verify.how.certificates": "fråga utfärdaren, om mycket hänger på det",
    "verify.open.attachments": "om filerna som skickats bredvid är de som nämns",
    "verify.how.attachments": "jämför SHA-256 för var och en med den ovan",
    "verify.open.truth": "om det som sägs är sant",
    "verify.how.truth": "en signatur visar vem som säger det, inte att det är så; fråga den",
    "verify.how.issuer_trusted.self_stated": "be om intyg från en skola eller arbetsgivare",
    "verify.how.signature.set_aside": "fråga utfärdaren, om den andra signaturen spelar roll",
    "verify.how.changes.picture": "gå efter det som står här, inte efter vad bilden visar",
    "verify.how.time.not_limited": "fråga avsändaren om det stämmer än",
    "verify.how.time.stated": "fråga utfärdaren, om dagen spelar roll",
    "verify.how.time.stamp_unlisted": "fråga utfärdaren, om dagen spelar roll",
    "verify.how.status.none": "fråga utfärdaren om det är återkallat",
    "verify.how.status.other_notice": "be avsändaren om en återkallelse av just detta, om det är "
    "återkallat",
    "verify.how.holder_bound.no_holder": "be avsändaren visa på annat sätt vem de är",
    "verify.how.holder_bound.waived": "utelämna `--unbound`",
    "verify.how.audience.waived": "säg vem du är med `--audience NAMN`",
    "verify.how.nonce.none": "ange din förfrågan, om du skickade någon, med `--request FIL`",
    # Kontrollerna och hur de kan sluta.
    "verify.mark.pass": "ok",
    "verify.mark.fail": "FEL",
    "verify.mark.unknown": "okänt",
    "verify.mark.not_asked": "ej frågat",
    "verify.check.parsed": "filens form",
    "verify.check.signature": "signatur",
    "verify.check.changes": "senare ändringar",
    "verify.check.issuer_key": "utfärdarens nyckel",
    "verify.check.issuer_trusted": "tillit till utfärdaren",
    "verify.check.time": "giltighetstid",
    "verify.check.status": "återkallelse",
    "verify.check.holder_bound": "rätt innehavare",
    "verify.check.one_wallet": "delarna hör ihop",
    "verify.check.audience": "mottagare",
    "verify.check.nonce": "din förfrågan",
    "verify.check.covers": "din fil",
    "verify.check.claim": "värdet",
    # Orsaker.
    "verify.reason.parsed.ok": "filen är hel och följer formatets regler",
    "verify.reason.parsed.malformed": "filen bryter mot formatets regler",
    "verify.reason.parsed.not_the_query": "den innehåller annat än den säger att någon bett om",
    "verify.reason.parsed.ambiguous": "PDF-filen är skriven så att två program kan läsa två olika "
    "dokument",
    "verify.reason.signature.ok": "inget har ändrats sedan det signerades",
    "verify.reason.signature.wrong": "det har ändrats efter signeringen, eller signerats av någon "
    "annan",
    "verify.reason.signature.no_key": "det finns ingen nyckel att kontrollera signaturen med",
    "verify.reason.signature.missing": "ingen har signerat det",
    "verify.reason.signature.none": "ingen har signerat eller stämplat det",
    "verify.reason.signature.unsupported": "det är signerat eller stämplat på ett sätt som inte "
    "godtas här",
    "verify.reason.signature.not_covered": "det innehåller {source}, som signaturen inte omfattar",
    "verify.reason.signature.other_purpose": "det signerades för något annat än att intyga det",
    "verify.reason.signature.no_context": "signaturen bygger på en ordlista som inte finns på "
    "datorn",
    "verify.reason.signature.too_complex": "att kontrollera signaturen skulle kräva mer arbete "
    "än ett dokument får kosta",
    "verify.reason.signature.set_aside": "en signatur till, {source}, är av okänt slag, inte "
    "utfärdarens eller gick inte att kontrollera här, och räknas inte",
    "verify.reason.changes.none": "stämpeln omfattar hela filen",
    "verify.reason.changes.proofs": "efter den här stämpeln har bara fler stämplar eller "
    "tidsstämplar lagts till",
    "verify.reason.changes.filled_in": "formulärfält har fyllts i efter stämplingen",
    "verify.reason.changes.contents": "filen har ändrats efter stämplingen",
    "verify.reason.changes.picture": "signaturen gäller märket, inte vad bilden visar",
    "verify.reason.changes.not_covered": "stämpeln utelämnar en del av filen",
    "verify.reason.issuer_key.self": "signerat med avsändarens egen nyckel",
    "verify.reason.issuer_key.did": "nyckeln är den som utfärdarens beteckning står för",
    "verify.reason.issuer_key.certificate": "{source} går i god för certifikatet",
    "verify.reason.issuer_key.listed": "nyckeln står på listan {source} från {date}",
    "verify.reason.issuer_key.given": "nyckeln är den du angav",
    "verify.reason.issuer_key.not_in_certificate": "certifikatet tillhör någon annan än den "
    "utfärdare som uppges",
    "verify.reason.issuer_key.no_chain": "ingen på en lista som används går i god för den som "
    "utfärdat det",
    "verify.reason.issuer_key.no_chain.no_list": "du använder ingen lista, så ingen går i god för "
    "den som utfärdat det",
    "verify.reason.issuer_key.certificate_expired": "utfärdarens certifikat gick ut {date}, och "
    "inget visar att det signerades innan",
    "verify.reason.issuer_key.published": "nyckeln är den som {source} publicerade den {date}",
    "verify.reason.issuer_key.not_published": "den är signerad med en nyckel som {source} inte "
    "publicerade den {date}",
    "verify.reason.issuer_key.moved": "det som {source} publicerar gäller en annan utfärdare",
    "verify.reason.issuer_key.no_answer": "{source} gav inget användbart svar den {date}",
    "verify.reason.issuer_key.not_found": "ingen nyckel för utfärdaren finns på den här datorn",
    "verify.reason.issuer_key.only_named": "bara filen själv säger vems nyckeln är",
    "verify.reason.issuer_trusted.listed": "utfärdaren står på listan {source} från {date}",
    "verify.reason.issuer_trusted.caller": "du går själv i god för utfärdarens nyckel",
    "verify.reason.issuer_trusted.self_stated": "avsändaren uppger detta om sig själv",
    "verify.reason.issuer_trusted.not_listed": "utfärdaren står inte på någon lista som används",
    "verify.reason.issuer_trusted.not_listed.no_list": "du använder ingen lista, så ingen går i "
    "god för utfärdaren",
    "verify.reason.issuer_trusted.own_key_only": "bara utfärdarens egen nyckel går i god för "
    "utfärdaren",
    "verify.reason.issuer_trusted.retired": "utfärdaren har slutat använda nyckeln, enligt listan "
    "{source} från {date}",
    "verify.reason.issuer_trusted.not_yet": "utfärdarens post på listan {source} från {date} "
    "gäller inte än",
    "verify.reason.issuer_trusted.ended": "utfärdarens post på listan {source} från {date} gäller "
    "inte längre",
    "verify.reason.issuer_trusted.other_type": "listan {source} från {date} går inte i god för det "
    "här slaget av dokument",
    "verify.reason.issuer_trusted.other_issuer": "listan {source} från {date} känner nyckeln som "
    "någon annans",
    "verify.reason.issuer_trusted.list_expired": "listan {source} från {date} är för gammal",
    "verify.reason.issuer_trusted.required": "du kräver intygade uppgifter, och detta uppger "
    "avsändaren om sig själv",
    "verify.reason.issuer_trusted.compromised": "andra kan ha utfärdarens nyckel, enligt listan "
    "{source} från {date}",
    "verify.reason.time.ok": "det gäller till {date}",
    "verify.reason.time.not_limited": "det har inget slutdatum",
    "verify.reason.time.stamped": "en tidsstämpel av {source} visar att det stämplades senast "
    "{date}",
    "verify.reason.time.stated": "stämplat {date}, säger den som stämplade",
    "verify.reason.time.stamp_unlisted": "tidsstämplat {date} av någon som dina listor inte går i "
    "god för",
    "verify.reason.time.stamp_wrong": "tidsstämpeln gäller något annat, eller har ändrats",
    "verify.reason.time.expired": "det slutade gälla {date}",
    "verify.reason.time.expired.in_extract": "ett intyg i det slutade gälla {date}",
    "verify.reason.time.not_yet": "det gäller inte före {date}",
    "verify.reason.time.presentation": "det visades för länge sedan, eller är daterat i framtiden",
    "verify.reason.status.none": "det anger ingen plats där en återkallelse skulle stå",
    "verify.reason.status.other_notice": "återkallelsen du angav gäller en annan utlämning, "
    "eller är från någon annan",
    "verify.reason.status.ok": "utfärdarens statuslista av {date} säger att det gäller",
    "verify.reason.status.revoked": "utfärdaren har återkallat det, säger statuslistan av {date}",
    "verify.reason.status.suspended": "utfärdaren har dragit in det tills vidare, säger "
    "statuslistan av {date}",
    "verify.reason.status.other": "utfärdarens statuslista av {date} säger något om det som "
    "plånboken inte känner till",
    "verify.reason.status.stale": "statuslistan, av {date}, är för gammal för att säga om det är "
    "återkallat",
    "verify.reason.status.list_wrong": "statuslistan som angavs är inte utfärdarens, eller har "
    "ändrats",
    "verify.reason.status.not_read": "om det är återkallat står på ett annat ställe, "
    "som inte lästes",
    "verify.reason.status.no_answer": "{source}, som visar om det har återkallats, gav ingen lista "
    "den {date}",
    "verify.reason.status.required": "du kräver en status, och det anger ingen",
    "verify.reason.status.withdrawn": "avsändaren tog tillbaka det {date}",
    "verify.reason.status.partly_withdrawn": "avsändaren återkallade ett ändamål, {source}, "
    "{date}; för andra gäller det",
    "verify.reason.holder_bound.ok": "avsändaren har den nyckel det utfärdades till",
    "verify.reason.holder_bound.no_holder": "det utfärdades inte till någon nyckel; "
    "den som har det kan skicka det",
    "verify.reason.holder_bound.waived": "du kräver inget bevis på att avsändaren är innehavaren",
    "verify.reason.holder_bound.missing": "inget visar att avsändaren är innehavaren",
    "verify.reason.holder_bound.unsupported": "det kräver ett bevis som plånboken inte känner till",
    "verify.reason.holder_bound.cut_off": "beviset på att avsändaren är innehavaren saknas",
    "verify.reason.holder_bound.wrong": "beviset på att avsändaren är innehavaren är falskt",
    "verify.reason.holder_bound.other_text": "uppgifter har lagts till eller tagits bort efter att "
    "innehavaren signerade",
    "verify.reason.holder_bound.time": "innehavarens bevis gjordes inte tillsammans med utdraget",
    "verify.reason.one_wallet.ok": "innehavaren lade det i det här utdraget",
    "verify.reason.one_wallet.single": "det finns bara en del",
    "verify.reason.one_wallet.other_extract": "en del är tagen ur ett annat utdrag",
    "verify.reason.one_wallet.other_key": "en del kommer från någon annan än avsändaren",
    "verify.reason.audience.ok": "det gjordes för dig",
    "verify.reason.audience.none": "det gjordes inte för någon särskild",
    "verify.reason.audience.waived": "du ber inte om någon jämförelse",
    "verify.reason.audience.not_given": "det gjordes för en viss mottagare, och du har inte sagt "
    "vem du är",
    "verify.reason.audience.wrong": "det gjordes för någon annan",
    "verify.reason.nonce.ok": "det svarar på din förfrågan",
    "verify.reason.nonce.none": "det fanns ingen förfrågan att jämföra med",
    "verify.reason.nonce.required": "du kräver förfrågans nonce, och angav ingen",
    "verify.reason.nonce.missing": "det svarar inte på någon förfrågan, och du angav nonce för en",
    "verify.reason.nonce.wrong": "det svarar på en annan förfrågan",
    "verify.reason.covers.ok": "det handlar om filen du angav",
    "verify.reason.covers.other": "det handlar om en annan fil än den du angav",
    "verify.reason.claim.ok": "värde och nyckel stämmer med uppgiften i kvittot",
    "verify.reason.claim.other": "värde och nyckel stämmer inte med uppgiften i kvittot",
    # Vad man gör sedan.
    "verify.advice.valid.self_stated": "jämför fingeravtrycket med avsändaren, och be om intyg där "
    "du behöver mer än avsändarens ord",
    "verify.advice.valid.attested": "du kan lita på det som är intygat; ta på annat "
    "sätt reda på vem avsändaren är",
    "verify.advice.valid.mixed": "lita på det som är intygat; be om intyg på resten där du behöver "
    "mer än avsändarens ord",
    "verify.advice.valid.sealed_pdf": "läs PDF-filen själv: det som står där är utfärdarens ord",
    "verify.advice.valid.receipt": "spara det med de dokument det gäller",
    "verify.advice.valid.claim_proof": "ta det som personens ord om vad som skickades; vad som kom "
    "fram visar själva utdraget",
    "verify.advice.valid.withdrawal": "följ den om utdraget kom med samma nyckel: "
    "`wallet verify UTDRAG --withdrawal FIL`",
    "verify.advice.parsed.malformed": "be om det igen som bifogad fil; det kan ha skadats på vägen",
    "verify.advice.parsed.not_the_query": _NEW_ONE,
    "verify.advice.parsed.ambiguous": _ASK_ISSUER,
    "verify.advice.signature.missing": "be avsändaren om filen så som utfärdaren signerade den",
    "verify.advice.signature.none": "be avsändaren om filen så som utfärdaren stämplade den; "
    "en utskrift eller inskannad bild visar inget",
    "verify.advice.signature.unsupported": _ASK_ISSUER,
    "verify.advice.signature.not_covered": _NEW_ONE,
    "verify.advice.signature.other_purpose": _NEW_ONE,
    "verify.advice.signature.no_context": "hämta den en gång med `wallet trust contexts` och "
    "kontrollera igen; hjälper det inte, fråga utfärdaren",
    "verify.advice.signature.too_complex": _ASK_ISSUER,
    "verify.advice.changes.filled_in": _ASK_ISSUER,
    "verify.advice.changes.contents": _NEW_ONE,
    "verify.advice.changes.not_covered": _NEW_ONE,
    "verify.advice.time.stamp_wrong": _ASK_ISSUER,
    "verify.advice.signature.wrong": _NEW_ONE,
    "verify.advice.signature.no_key": _FIND_KEY,
    "verify.advice.issuer_key.not_in_certificate": _NEW_ONE,
    "verify.advice.issuer_key.no_chain": _LIST,
    "verify.advice.issuer_key.no_chain.no_list": _NO_LIST,
    "verify.advice.issuer_key.certificate_expired": _ASK_ISSUER,
    "verify.advice.issuer_key.not_published": "utfärdaren kan ha bytt nyckel sedan dess, eller "
    "filen ha ändrats; fråga utfärdaren, via kontaktuppgifter du har från annat håll",
    "verify.advice.issuer_key.moved": _ASK_ISSUER,
    "verify.advice.issuer_key.no_answer": "försök igen senare, eller be utfärdaren om dess nyckel "
    "och ange den med `--issuer-key FIL`",
    "verify.advice.issuer_key.not_found": _FIND_KEY,
    "verify.advice.issuer_key.only_named": _LIST,
    "verify.advice.issuer_trusted.not_listed": _LIST,
    "verify.advice.issuer_trusted.not_listed.no_list": _NO_LIST,
    "verify.advice.issuer_trusted.own_key_only": _LIST,
    "verify.advice.issuer_trusted.retired": _ASK_ISSUER,
    "verify.advice.issuer_trusted.not_yet": _OWNER,
    "verify.advice.issuer_trusted.ended": _OWNER,
    "verify.advice.issuer_trusted.other_type": _ASK_ISSUER,
    "verify.advice.issuer_trusted.other_issuer": _ASK_ISSUER,
    "verify.advice.issuer_trusted.list_expired": _OWNER,
    "verify.advice.issuer_trusted.required": "be avsändaren om intyg från en skola eller "
    "arbetsgivare",
    "verify.advice.issuer_trusted.compromised": _NEW_COPY,
    "verify.advice.time.expired": "be avsändaren om ett nytt",
    "verify.advice.time.expired.in_extract": "be avsändaren skaffa ett nytt intyg från "
    "utfärdaren; ett nytt utdrag hjälper inte",
    "verify.advice.time.not_yet": "kontrollera datorns klocka, eller vänta till den dagen",
    "verify.advice.time.presentation": _SEND_AGAIN,
    "verify.advice.status.revoked": "lita inte på det; fråga utfärdaren eller avsändaren varför",
    "verify.advice.status.suspended": "fråga utfärdaren eller avsändaren om det ska gälla igen",
    "verify.advice.status.other": _ASK_STATUS,
    "verify.advice.status.stale": _NEW_STATUS,
    "verify.advice.status.list_wrong": _NEW_STATUS,
    "verify.advice.status.not_read": "kontrollera igen med `--online`, ange utfärdarens "
    "statuslista med `--status LISTA`, eller fråga utfärdaren om det har återkallats",
    "verify.advice.status.no_answer": "försök igen senare, eller fråga utfärdaren om det har "
    "återkallats",
    "verify.advice.status.required": _ASK_ISSUER,
    "verify.advice.status.withdrawn": "sluta använda det, och radera det om avsändaren ber om det",
    "verify.advice.status.partly_withdrawn": "sluta använda det för det ändamålet, och radera det "
    "som bara det ändamålet behövde om avsändaren kräver det",
    "verify.advice.holder_bound.missing": "be avsändaren skicka det från sin plånbok, eller använd "
    "`--unbound` där det inte spelar någon roll",
    "verify.advice.holder_bound.unsupported": _ASK_ISSUER,
    "verify.advice.holder_bound.cut_off": _SEND_AGAIN,
    "verify.advice.holder_bound.wrong": _NEW_ONE,
    "verify.advice.holder_bound.other_text": _NEW_ONE,
    "verify.advice.holder_bound.time": _SEND_AGAIN,
    "verify.advice.one_wallet.other_extract": "använd det inte: delar från två personer kan vara "
    "blandade; be avsändaren om ett nytt",
    "verify.advice.one_wallet.other_key": "använd det inte: delar från två personer kan vara "
    "blandade; be avsändaren om ett nytt",
    "verify.advice.audience.not_given": "säg vem du är med `--audience NAMN`, eller en gång för "
    "alla med `wallet trust me NAMN`; för alla namn, använd `--any-audience`",
    "verify.advice.audience.wrong": "kontrollera hur ditt namn stavas; om det stämmer, be "
    "avsändaren göra ett för dig",
    "verify.advice.nonce.required": "ange din förfrågan med `--request FIL` eller dess nonce med "
    "`--nonce N`",
    "verify.advice.nonce.missing": "be avsändaren svara på din förfrågan",
    "verify.advice.nonce.wrong": "be avsändaren svara på din senaste förfrågan",
    "verify.advice.claim.other": _NEW_ONE,
    "verify.advice.covers.other": "leta efter filen som det hör till; jämför fingeravtryck med "
    "avsändaren",
}
