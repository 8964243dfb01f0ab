"""Texter om villkor för användning av uppgifter: vad som saknas, vad som är fel."""

_MISSING = {
    "controller": "vem som ansvarar för uppgifterna",
    "controller_identifier": "organisationsnumret för den som ansvarar",
    "controller_country": "i vilket land den som ansvarar finns",
    "controller_address": "postadressen till den som ansvarar",
    "controller_contact": "hur man når den som ansvarar",
    "withdrawal": "var samtycket tas tillbaka",
    "rights": "var du ber om att få se, radera eller ta med dig dina uppgifter",
    "supervisory_authority": "var du kan klaga",
    "description": "med enkla ord vad uppgifterna ska användas till",
    "credential_ids": "vilka av uppgifterna ett ändamål behöver",
    "necessity": "om du kan säga nej till ett ändamål och ändå använda tjänsten",
    "processing": "vad som görs med uppgifterna",
    "recipients": "vilka andra som får uppgifterna",
    "onward_sharing": "om uppgifterna lämnas vidare",
    "storage_locations": "var uppgifterna förvaras",
    "third_country_transfers": "om uppgifterna lämnar Europa",
    "retention": "hur länge uppgifterna sparas",
    "automated_decision": "om en maskin ensam beslutar om dig",
    "automated_logic": "hur maskinen beslutar och med vilken följd",
    "profiling": "om en profil görs av dig",
    "if_refused": "vad som händer om du säger nej",
}

_PARTS = {
    "controller": "vem som ansvarar",
    "uses": "ändamålen",
    "id": "ett ändamåls id",
    "description": "beskrivningen av ett ändamål",
    "purpose": "typen av ändamål",
    "legal_basis": "den rättsliga grunden",
    "processing": "vad som görs med uppgifterna",
    "credential_ids": "vilka delar av förfrågan ett ändamål behöver",
    "claims": "vilka uppgifter ett ändamål behöver",
    "necessity": "om ett ändamål är nödvändigt",
    "retention": "hur länge uppgifterna sparas (för alltid godtas inte)",
    "storage_locations": "var uppgifterna förvaras",
    "recipients": "vilka andra som får uppgifterna",
    "onward_sharing": "om uppgifterna lämnas vidare",
    "third_country_transfers": "överföringar ut ur Europa",
    "automated_decision": "automatiserade beslut",
    "national_number": "varför ett personnummer efterfrågas",
    "profiling": "profilering",
    "if_refused": "vad som händer vid nej",
    "withdrawal": "var samtycket tas tillbaka",
    "rights": "var rättigheterna utövas",
    "supervisory_authority": "tillsynsmyndigheten",
    "privacy_policy": "integritetspolicyn",
    "intended_use_id": "den registrerade användningen",
}

TEXTS = {
    "terms.error.invalid": "villkoren har delar med fel form ({count})",
    "terms.hint.invalid": "rätta dem i filen och försök igen; `wallet service terms` skriver en "
    "mall med förklaringar",
    "terms.error.file": "det här är ingen villkorsfil: rad {line} går inte att läsa",
    "terms.hint.file": "villkor skrivs i TOML; `wallet service terms` skriver en mall med "
    "förklaringar",
    "terms.error.file_value": "villkorsfilen har ett datum, ett klockslag eller ett tal som "
    "villkor inte har någon form för",
    "terms.hint.file_value": 'skriv det som text inom "citattecken"',
    "terms.error.duration": "`{text}` är ingen tid med ett slut",
    "terms.hint.duration": "skriv den som `P180D` (dagar), `P6M` (månader) eller `P1Y` (år)",
    "terms.reason.token": "villkoren är inget dokument som plånboken kan läsa",
    "terms.reason.typ": "villkoren är inte märkta som villkor (`typ`)",
    "terms.reason.signature": "villkoren är inte underskrivna av den som skrev under förfrågan",
    "terms.reason.client": "villkoren gjordes för en annan avsändare",
    "terms.reason.nonce": "villkoren gjordes för en annan förfrågan",
    "terms.reason.expired": "villkorens tid har gått ut",
    "terms.reason.not_yet": "villkoren är daterade i framtiden",
    "terms.reason.unknown_member": "villkoren innehåller något som plånboken inte kan visa dig",
    "terms.reason.intended_use": "villkoren och registreringen nämner olika användningar",
    "terms.reason.not_asked": "villkoren behöver något som förfrågan inte ber om",
    "terms.reason.uncovered": "förfrågan ber om något som inget ändamål i villkoren behöver",
    **{f"terms.reason.missing.{name}": f"den säger inte {text}" for name, text in _MISSING.items()},
    **{
        f"terms.reason.invalid.{name}": f"den här delen av villkoren har fel form: {text}"
        for name, text in _PARTS.items()
    },
}
