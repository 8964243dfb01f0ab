"""Texter om förfrågningar: varför en avvisas, vad man ska se upp med."""

TEXTS = {
    "request.error.not_a_request": "det här är ingen förfrågan som plånboken kan läsa",
    "request.hint.not_a_request": "en förfrågan är en fil som slutar på `.request` eller en länk "
    "som börjar med `openid4vp://`; kontrollera att det är rätt fil",
    "request.error.by_reference": "länken säger bara var förfrågan ligger: hos `{host}`",
    "request.hint.by_reference": "plånboken skulle behöva hämta den där; be tjänsten om "
    "förfrågan som fil",
    "request.error.invalid": "förfrågan bryter mot regler som varje förfrågan måste följa "
    "({count}) och kan inte besvaras",
    "request.hint.invalid": "inget har skickats; säg till tjänsten och be om en ny förfrågan",
    "request.error.client_id": "förfrågan säger inte vem som frågar på ett sätt som plånboken "
    "läser",
    "request.hint.client_id": "be tjänsten om en ny förfrågan",
    "request.error.unknown_preset": "det finns inget förval `{name}`",
    "request.hint.unknown_preset": "välj ett av: {presets}",
    "request.error.preset_overlap": "två av förvalen använder namnet `{id}` för olika saker",
    "request.hint.preset_overlap": "fråga efter dem i två förfrågningar",
    "request.error.certificate_key": "certifikatet hör till en annan nyckel än den som gavs",
    "request.hint.certificate_key": "ge nyckeln och certifikatet som `wallet service key` gjorde "
    "tillsammans",
    "request.error.certificate_host": "certifikatet nämner ingen värddator",
    "request.hint.certificate_host": "gör ett med `wallet service key --dns NAMN --out MAPP`",
    "request.error.encryption_key_private": "den här krypteringsnyckeln är den hemliga",
    "request.hint.encryption_key_private": "ge den öppna JWK:n, utan delen `d`",
    # skäl: varför en förfrågan avvisas
    "request.reason.typ": "den är inte märkt som en förfrågan (`typ`)",
    "request.reason.signature": "underskriften stämmer inte: den har ändrats på vägen eller "
    "skrivits under med en annan nyckel",
    "request.reason.certificates": "den har inget läsbart certifikat",
    "request.reason.self_signed": "certifikatet går bara i god för sig självt",
    "request.reason.anchor_in_chain": "den har med sig den utfärdare som skulle gå i god för den",
    "request.reason.unsigned": "den är inte underskriven",
    "request.reason.signed": "den är underskriven, vilket den sortens avsändare inte kan göra",
    "request.reason.repeated_parameter": "länken säger samma sak två gånger",
    "request.reason.request_twice": "länken innehåller en förfrågan och hänvisar till en annan",
    "request.reason.request_inside": "den innehåller eller hänvisar till en andra förfrågan",
    "request.reason.request_uri_method": "länken vill att förfrågan hämtas på ett okänt sätt",
    "request.reason.request_uri_method_alone": "länken säger hur en förfrågan ska hämtas, men "
    "inte var",
    "request.reason.client_id": "den säger inte vem som frågar (`client_id`)",
    "request.reason.client_id_differs": "länken och förfrågan i den nämner två avsändare",
    "request.reason.pre_registered": "avsändaren måste vara registrerad i plånboken, och är inte "
    "det",
    "request.reason.prefix_origin": "den utger sig för att vara en webbsida (`origin`), vilket "
    "ingen fil eller länk får",
    "request.reason.prefix_unsupported": "dess sätt att säga vem som frågar stöds inte ännu",
    "request.reason.certificate_hash": "den nämner ett annat certifikat än det den har med sig",
    "request.reason.certificate_dns": "certifikatet gäller inte den värddator den nämner",
    "request.reason.response_host": "svaret skulle gå till en annan värddator än den den nämner",
    "request.reason.redirect_client": "den nämner en annan avsändare än den som svaret går till",
    "request.reason.did": "avsändarens identifierare (DID) går inte att slå upp",
    "request.reason.did_key": "den är underskriven med en nyckel som avsändarens identifierare "
    "(DID) inte nämner",
    "request.reason.response_type": "den ber inte om en uppvisning (`response_type`)",
    "request.reason.response_mode": "den vill ha svaret på ett sätt som plånboken inte känner till",
    "request.reason.response_uri": "den säger inte, med en https-adress, vart svaret ska",
    "request.reason.redirect_uri": "den nämner två ställen för svaret",
    "request.reason.nonce": "den saknar ett användbart engångsvärde (`nonce`)",
    "request.reason.state": "dess `state` har tecken som inte är tillåtna",
    "request.reason.state_needed": "den ber om intyg utan bevis på innehav, och behöver då ett "
    "långt `state`",
    "request.reason.query_missing": "den säger inte vad den ber om",
    "request.reason.query_and_scope": "den säger på två sätt vad den ber om",
    "request.reason.scope": "den ber om något med ett namn (`scope`) som plånboken inte "
    "känner till",
    "request.reason.transaction_data": "den vill få en transaktion godkänd, vilket plånboken inte "
    "gör",
    "request.reason.aud": "den är avsedd för en annan plånbok (`aud`)",
    "request.reason.times": "dess tider är inte tal",
    "request.reason.expired": "dess tid har gått ut",
    "request.reason.not_yet": "den är daterad i framtiden; kontrollera datorns klocka",
    "request.reason.client_metadata": "det den säger om avsändaren har fel form",
    "request.reason.encryption_key": "den vill ha ett krypterat svar och ger ingen nyckel till det",
    "request.reason.formats": "den tar inte emot någon form av intyg som plånboken kan göra",
    "request.reason.verifier_info": "det den bifogar om avsändaren har fel form",
    "request.reason.registration_twice": "den bifogar två registreringsintyg",
    "request.reason.terms_twice": "den bifogar två uppsättningar villkor",
    # varningar: vad personen ska veta före beslutet
    "request.warning.not_confirmed": "vem som frågar är INTE BEKRÄFTAT: vem som helst kan ha "
    "gjort förfrågan",
    "request.warning.unverified": "ingen har skrivit under förfrågan: vem som helst kan ha gjort "
    "den",
    "request.warning.key_withdrawn": "en lista du använder säger att avsändarens nyckel eller "
    "utfärdare inte längre går att lita på",
    "request.warning.certificate_expired": "avsändarens certifikat gäller inte i dag",
    "request.warning.controller_differs": "den som frågar och den som ansvarar för uppgifterna är "
    "två organisationer",
    "request.warning.no_terms": "inget lovas om dina uppgifter: varken för vad eller hur länge",
    "request.warning.terms_not_verified": "de bifogade löftena är inte underskrivna av någon känd, "
    "och räknas som inga",
    "request.warning.no_expiry": "förfrågan har inget slutdatum",
    "request.warning.not_encrypted": "ett svar över nätet skulle inte krypteras för enbart "
    "mottagaren",
    "request.warning.response_host_differs": "ett svar över nätet skulle gå till en värddator "
    "som certifikatet inte nämner",
    "request.warning.no_registration": "tjänsten visar ingen registrering för det den ber om",
    "request.warning.overasking": "tjänsten ber om mer än den har registrerat",
    "request.warning.registration_unreadable": "den bifogade registreringen går inte att läsa",
    "request.warning.registration_signature": "underskriften på den bifogade registreringen "
    "stämmer inte",
    "request.warning.registration_not_checked": "registreringen kunde inte kontrolleras: "
    "registratorn finns inte på någon lista du använder",
    "request.warning.registration_not_bound_to_requester": "registreringen hör till någon annan "
    "än den som frågar",
    "request.warning.registration_expired": "registreringen har gått ut",
    "request.warning.registration_status_missing": "registreringen säger inte var man ser om den "
    "fortfarande gäller",
    "request.warning.registration_revocation_status_unknown": "om registreringen fortfarande "
    "gäller har inte slagits upp",
    "request.warning.registration_old_version": "registreringen har en äldre form; allt i den gick "
    "inte att läsa",
    # råd: vad en tjänst kan göra bättre
    "request.advice.short_nonce": "nonce är kort: 22 tecken eller fler rymmer 128 bitar",
    "request.advice.long_validity": "förfrågan gäller i mer än en månad; fråga hellre på nytt",
    "request.advice.no_claims": "utan `claims` får ni inget av det som går att hålla inne: nämn "
    "vad ni behöver",
    "request.advice.unknown_format": "ingen plånbok av det här slaget har intyg i det formatet",
    "request.advice.all_required": "allt krävs på en gång: den som saknar en sak skickar inget. "
    "Lägg det ni kan vara utan i `credential_sets` med `required: false`",
    "request.advice.national_number": "ett personnummer efterfrågas: lagen kräver ett "
    "beaktansvärt skäl, och folk kommer att tveka; säg vilket med `national_number`",
    "request.advice.no_privacy_policy": "ingen integritetspolicy är länkad",
    "request.advice.public_body_unsaid": "säg om ni är en myndighet",
    "request.advice.long_retention": "uppgifterna sparas i mer än ett år: säg varför, eller spara "
    "dem kortare",
    "request.advice.consent_of_authority": "en myndighet kan sällan stödja sig på samtycke: "
    "oftast är en annan rättslig grund rätt",
    "request.advice.no_legal_basis": "ett ändamål saknar rättslig grund: plånboken behandlar inte "
    "ett ja som samtycke",
    "request.advice.no_purpose_term": "ett ändamål saknar term ur Data Privacy Vocabulary",
    "request.advice.one_language": "skriv det här på engelska och svenska",
    "request.advice.transfer_without_safeguard": "en överföring ut ur Europa nämner ingen "
    "skyddsåtgärd",
    "request.advice.shared_query": "två ändamål behöver samma delfråga: över nätet kan de bara "
    "besvaras tillsammans",
    "request.advice.optional_but_required": "ett ändamål är valfritt, men frågan kräver det som "
    "det behöver: ett nej till det blir ett nej till allt",
}
