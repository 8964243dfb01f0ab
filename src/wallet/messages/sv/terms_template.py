"""Villkorsfilen som en tjänst fyller i. TOML; kommentarerna är ord, namnen översätts inte."""

TEXTS = {
    "terms_template.text": """\
# Vad ni lovar om de uppgifter ni ber om (förvalet {preset}).
#
# Plånboken visar löftena för personen före beslutet och sparar dem med er underskrift som bevis.
# Fyll i alla tomma texter; ta bort rader där ni inget har att säga. Ber ni om samtycke kräver
# lagen nästan allt: `wallet service lint` säger vad som saknas.
# Det här är TOML: text inom "citattecken", listor inom [hakar], true eller false utan
# citattecken.

# Var det står mer om hur ni hanterar uppgifter.
privacy_policy = "https://"

# Om ni är registrerade som förlitande part: den registrerade användningens id.
# intended_use_id = ""


[controller]
# Vem som ansvarar för uppgifterna (dataskyddsförordningen artikel 13). Det juridiska namnet, och
# numret det är registrerat under, skrivet som i ert certifikat: NTRSE- och organisationsnumret.
name = ""
identifier = ""
country = "SE"
address = ""
# Börja med https://, mailto: eller tel:
contact = "mailto:"
# Dataskyddsombudet, om ni har ett.
# dpo_contact = "mailto:"
# true för en myndighet: det den har kan bli allmän handling.
public_body = false


# En del [[uses]] för varje ändamål. Personen beslutar om vart och ett för sig, så ändamål som går
# att skilja åt ska stå var för sig: kopiera hela delen och ge kopian ett annat id.
[[uses]]
id = "{use_id}"
# Termer ur Data Privacy Vocabulary, https://w3id.org/dpv
purpose = [{purposes}]
# "eu-gdpr:A6-1-a" är samtycke. Andra: A6-1-b avtal, A6-1-c rättslig förpliktelse, A6-1-e
# allmänt intresse, A6-1-f berättigat intresse. Bara vid samtycke lovar plånboken att
# användningen upphör när samtycket tas tillbaka.
legal_basis = ["eu-gdpr:A6-1-a"]
# Vad som görs med uppgifterna.
processing = ["dpv:Collect", "dpv:Store", "dpv:Match"]
# Vilka delar av förfrågan ändamålet behöver: id för dess delfrågor.
credential_ids = [{credential_ids}]
# "dpv:Required": utan det kan ni inte erbjuda tjänsten. "dpv:Optional": personen kan säga nej
# till det och ja till resten.
necessity = "dpv:Required"
# Länder där uppgifterna förvaras.
storage_locations = ["SE"]
# "none", "listed" (bara mottagarna nedan) eller "open_pool".
onward_sharing = "none"
# Överföringar ut ur EES. Var och en som en del [[uses.third_country_transfers]] med country,
# recipient och safeguard; tom lista om det inte finns några.
third_country_transfers = []
# Om ni bygger en profil av personen.
profiling = false
# Om ni frågar efter personnummer, varför: "purpose" (ändamålet kräver det),
# "secure_identification" (säker identifiering) eller "other_weighty_reason" (annat viktigt skäl).
# national_number = "secure_identification"
# Alla andra som får uppgifterna, också personuppgiftsbiträden. Var och en som en del
# [[uses.recipients]] med name, identifier, role ("dpv:DataProcessor") och country; tom lista om
# ingen får dem.
recipients = []

# Med enkla ord, på de språk era användare läser.
[uses.description]
en = ""
sv = ""

# Vad som händer om personen säger nej. Pressa inte.
[uses.if_refused]
en = ""
sv = ""

# Hur länge uppgifterna sparas: P180D är 180 dagar, P6M sex månader, P1Y ett år. För alltid
# godtas inte. Tiden räknas från "presentation", "last_use" eller "withdrawal".
[uses.retention]
duration = "{retention}"
starts = "presentation"
then = "dpv:StorageDeletion"

# Om en maskin ensam beslutar om personen. Säg då hur och med vilken följd, i delarna
# [uses.automated_decision.logic] och [uses.automated_decision.consequence] per språk.
[uses.automated_decision]
exists = false


# Var samtycket tas tillbaka: lika lätt som det gavs.
[withdrawal]
uri = "https://"
email = ""

# Var personen ber om att få se, radera eller ta med sig sina uppgifter.
[rights]
access = "https://"
erase = "https://"
portability = "https://"

# Var personen kan klaga.
[supervisory_authority]
name = "Integritetsskyddsmyndigheten (IMY)"
uri = "https://www.imy.se"
""",
}
