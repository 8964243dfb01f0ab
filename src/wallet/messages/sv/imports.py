"""Texter för `wallet import`."""

TEXTS = {
    "imports.format.profile": "export ur en plånbok",
    "imports.format.json_resume": "JSON Resume",
    "imports.format.sd_jwt_vc": "signerat intyg",
    "imports.format.w3c": "signerat intyg (W3C)",
    "imports.format.edc": "europeiskt digitalt intyg",
    "imports.format.badge": "märke i en bild",
    "imports.format.file": "underlag, sparas som det är",
    "imports.heading": "{file}: {format}",
    "imports.item": "{title} ({kind}, {id})",
    "imports.known": "fanns redan ({id})",
    "imports.taken_leaf": "{leaf} → {field}",
    "imports.left": "Utelämnat, eftersom {reason} ({count}):",
    "imports.stopped": "inget hämtades in; problemet är {file}",
    "imports.next_trust": "om du känner utfärdaren: `wallet trust add FIL --role issuer`, hämta "
    "sedan in det igen med `--again`",
    "imports.next_contexts": "`wallet trust contexts` hämtar det som behövs för att kontrollera "
    "det; hämta sedan in det igen med `--again`",
    "imports.error.twice": "`{name}` hämtades in redan {date}",
    "imports.hint.twice": "se den med `wallet list`; `--again` hämtar in den en gång till",
    "imports.error.markup": "det här är en sida eller en ritning (HTML, SVG eller XML), som kan "
    "dölja ett program",
    "imports.hint.markup": "spara den som PDF, PNG eller JPEG och hämta in den filen",
    "imports.error.other_json": "den här JSON-filen har inget format som plånboken känner till",
    "imports.hint.other_json": "import tar JSON Resume, plånbokens egen export och signerade intyg",
    "imports.error.other_document": "det här är signerat, men av en sort `{typ}` som inte ska "
    "sparas",
    "imports.hint.other_document": "se vad det är med `wallet inspect FIL`",
    "imports.error.not_recognised": "det här är inget som plånboken kan hämta in",
    "imports.hint.not_recognised": "import tar JSON Resume, plånbokens egen export, signerade "
    "intyg (SD-JWT VC, W3C, europeiska digitala intyg), märken i bilder, PDF, PNG och JPEG",
    "imports.error.not_signed": "ingen har signerat intyget, så det visar inget",
    "imports.hint.not_signed": "be utfärdaren om det signerade eller stämplade intyget",
    "imports.error.not_evidence": "det här är varken en PDF eller en bild",
    "imports.hint.not_evidence": "ge en PDF, PNG eller JPEG; namnet spelar ingen roll",
    "imports.error.evidence_size": "filen har fler än de {limit} byte som plånboken sparar",
    "imports.hint.evidence_size": "skanna med lägre upplösning, eller dela upp den",
    "imports.error.credential_invalid": "intyget är inte äkta och hämtades därför inte in",
    "imports.hint.credential_invalid": "be utfärdaren om ett nytt; `wallet verify FIL` visar varje "
    "kontroll",
    "imports.error.attested_record": "filen säger själv att en uppgift är intygad",
    "imports.hint.attested_record": "det kan bara en signatur visa; hämta in själva intyget",
    "imports.error.id_taken": "en uppgift i filen har samma id som något annat i plånboken",
    "imports.hint.id_taken": "filen ändrades efter `wallet export`; exportera igen",
}
