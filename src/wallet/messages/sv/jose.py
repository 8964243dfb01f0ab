"""Texter om underskrifter, nycklar och certifikat."""

TEXTS = {
    "jose.error.signature": (
        "underskriften stämmer inte: dokumentet eller nyckeln är inte den som skrev under"
    ),
    "jose.hint.signature": "lita inte på det; be avsändaren om dokumentet igen",
    "jose.error.token": "det här är inte ett underskrivet dokument (tre delar med punkt emellan)",
    "jose.hint.token": "filen kan ha kapats eller ändrats på vägen; be om den igen",
    "jose.error.header": "huvudet i det underskrivna dokumentet är fel skrivet",
    "jose.hint.header": "be avsändaren rätta det",
    "jose.error.algorithm": "plånboken godtar inte underskriftsmetoden `{alg}`",
    "jose.hint.algorithm": "be avsändaren skriva under med ES256",
    "jose.error.critical": "dokumentet kräver ett tillägg som plånboken inte känner till",
    "jose.hint.critical": "be avsändaren om ett dokument utan tillägget",
    "jose.error.typ": "dokumentet är av typen `{found}`, väntade `{expected}`",
    "jose.hint.typ": "kontrollera att det är rätt fil; `wallet inspect FILE` säger vad den är",
    "jose.error.key": "nyckeln är fel skriven",
    "jose.hint.key": "be om nyckeln igen, som JWK",
    "jose.error.key_point": "nyckeln är ingen punkt på sin kurva",
    "jose.hint.key_point": "använd den inte; be om nyckeln igen",
    "jose.error.key_size": "RSA-nyckeln har {bits} bitar; plånboken tar 2048 till 4096",
    "jose.hint.key_size": "be ägaren om en nyckel av annan storlek",
    "jose.error.key_type": "nycklar av slaget `{kind}` används inte här",
    "jose.hint.key_type": "använd en nyckel av slaget P-256 eller Ed25519",
    "jose.error.key_private": "nyckeln har med sin hemliga del där bara den öppna delen ska stå",
    "jose.hint.key_private": "säg till ägaren: nyckeln är röjd och en ny behövs",
    "jose.error.key_use": "nyckeln är inte avsedd för underskrifter",
    "jose.hint.key_use": "fråga ägaren vilken nyckel som skriver under",
    "jose.error.key_algorithm": "nyckeln är inte avsedd för underskriftsmetoden `{alg}`",
    "jose.hint.key_algorithm": "kontrollera att det är rätt nyckel",
    "jose.error.x5c": "certifikaten i det underskrivna dokumentet är fel skrivna",
    "jose.hint.x5c": "be avsändaren rätta det",
    "jose.error.certificate": "det här är inget certifikat som plånboken kan läsa",
    "jose.hint.certificate": "kontrollera att det är rätt fil, PEM eller DER",
    "jose.error.certificate_name": "namnet går inte att skriva i ett certifikat",
    "jose.hint.certificate_name": (
        "använd ett värdnamn i ASCII, ett land med två bokstäver och namn på högst 64 tecken"
    ),
    "jose.error.certificate_key": "nyckeln hör inte till certifikatet",
    "jose.hint.certificate_key": "kontrollera att nyckel och certifikat kommer från samma mapp",
    "jose.error.chain_length": "certifikat saknas, eller så är de fler än {limit}",
    "jose.hint.chain_length": "be avsändaren rätta det",
    "jose.error.chain_time": "certifikatet gäller från {start} till {end}, inte vid den här tiden",
    "jose.hint.chain_time": "be avsändaren skriva under med ett certifikat som gäller",
    "jose.error.chain_usage": "certifikatet är inte avsett för att skriva under dokument",
    "jose.hint.chain_usage": "be avsändaren skriva under med rätt certifikat",
    "jose.error.chain_self_signed": "ingen annan än ägaren står bakom certifikatet",
    "jose.hint.chain_self_signed": (
        "om du känner ägaren: fråga efter fingeravtrycket på annat sätt och använd "
        "`wallet trust add FILE`"
    ),
    "jose.error.chain_untrusted": "ingen utfärdare som du litar på står bakom certifikatet",
    "jose.hint.chain_untrusted": (
        "lägg till utgivaren med `wallet trust add FILE` om du litar på den"
    ),
    "jose.error.header_member": "plånboken försökte sätta en del av huvudet som den inte får sätta",
    "jose.hint.header_member": "det här är ett fel i plånboken; rapportera det gärna",
    "jose.error.signer": "plånboken försökte skriva under med en metod som den bara kontrollerar",
    "jose.hint.signer": "det här är ett fel i plånboken; rapportera det gärna",
}
