"""Texter på sidan som kontrollerar dokument i en webbläsare."""

TEXTS = {
    "trust_page.title": "Kontrollera ett dokument",
    "trust_page.language": "Svenska",
    "trust_page.intro": "Här kontrollerar du utdrag och signerade intyg (SD-JWT VC). Det du "
    "öppnar stannar på den här datorn, och inget sparas.",
    "trust_page.no_script": "Sidan fungerar inte: dess skript är avstängt, eller så är "
    "webbläsaren för gammal. Använd kommandot: `wallet verify FIL`.",
    "trust_page.name": "Vem du är, så som avsändare skriver det",
    "trust_page.names": "Lämnar du det tomt räknas de här namnen som du: {names}",
    "trust_page.no_names": "Lämnar du det tomt går det inte att säga om en fil är gjord för dig.",
    "trust_page.drop": "Släpp filen här, eller välj den",
    "trust_page.checking": "Kontrollerar {file} …",
    "trust_page.one_file": "En fil i taget.",
    "trust_page.unreadable": "Filen gick inte att läsa.",
    "trust_page.not_judged": "INTE KONTROLLERAT: {reason}",
    "trust_page.command.outcome": "ANVÄND KOMMANDOT: {reason}",
    "trust_page.command.advice": "kontrollera filen med `wallet verify FIL`, eller fråga någon "
    "som har kommandot; det här säger inget om filen",
    "trust_page.command.kind": "sidan kontrollerar bara utdrag, och intyg av sorten SD-JWT VC",
    "trust_page.command.certificate": "utfärdaren visar vem den är med certifikat, som sidan inte "
    "kontrollerar",
    "trust_page.command.address": "utfärdaren lägger ut sina nycklar på en adress, och sidan "
    "frågar ingen",
    "trust_page.command.browser": "webbläsaren kan inte kontrollera sådana här underskrifter",
    "trust_page.command.defect": "sidan har gjort ett eget fel",
    "trust_page.goes_by": "Vad sidan utgår från",
    "trust_page.list": "{name} från {date} (nycklar: {count})",
    "trust_page.no_list": "Ingen lista: ingen utfärdare kan kännas igen.",
    "trust_page.made": "Gjord {date} med wallet {version}. Listor blir gamla: be din organisation "
    "om en nyare sida då och då.",
    "trust_page.clock": "Vilken dag det är tar sidan från datorns klocka.",
    "trust_page.origin_heading": "Varifrån du ska hämta sidan",
    "trust_page.origin": "Från din egen organisation, aldrig ur e-posten och aldrig från den vars "
    "fil du kontrollerar. Den som gör sidan bestämmer vad den säger.",
    "trust_page.left_heading": "Vad bara kommandot kontrollerar",
    "trust_page.left": "PDF-filer, kvitton, utfärdares certifikat, listor över vad som "
    "återkallats, och om en fil svarar på din egen förfrågan.",
    "trust_page.advice.signature.no_key": "be utfärdaren om dess nyckel och använd kommandot: "
    "`wallet verify FIL --issuer-key NYCKEL`",
    "trust_page.advice.issuer_key.not_found": "be utfärdaren om dess nyckel och använd kommandot: "
    "`wallet verify FIL --issuer-key NYCKEL`",
    "trust_page.advice.issuer_trusted.not_listed": "fråga utfärdaren om det är äkta, med "
    "kontaktuppgifter som du har från annat håll",
    "trust_page.advice.issuer_trusted.own_key_only": "fråga utfärdaren om det är äkta, med "
    "kontaktuppgifter som du har från annat håll",
    "trust_page.advice.status.not_read": "fråga utfärdaren om det är återkallat, eller använd "
    "kommandot med dess statuslista: `wallet verify FIL --status LISTA`",
    "trust_page.advice.holder_bound.missing": "be avsändaren skicka det från sin plånbok",
    "trust_page.advice.audience.not_given": "skriv ovan vem du är, så som avsändaren skrev det",
    "trust_page.how.nonce.none": "om du skickade en förfrågan, använd kommandot: `wallet verify "
    "FIL --request FÖRFRÅGAN`",
}
