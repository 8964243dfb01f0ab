"""Texter för `wallet backup`."""

TEXTS = {
    "backup.created": "{file}: allt finns i den, {records} poster och filer, krypterat",
    "backup.next_check": "öva återställning med `wallet backup check {file}` och lägg den sedan på "
    "en annan disk",
    "backup.due": "gör en säkerhetskopia med `wallet backup create FILE` och öva med "
    "`wallet backup check FILE`",
    "backup.next_after_restore": "se över dina samtycken med `wallet consent list`",
    "backup.other_passphrase": "säkerhetskopian har en annan lösenfras: den som gällde den dagen",
    "backup.ask_passphrase": "Säkerhetskopians lösenfras, eller Enter för en annan hemlighet:",
    "backup.ask_recovery_code": "Återställningskod, eller Enter för delar:",
    "backup.ask_share": "Del {number}:",
    "backup.right": "{file}, gjord {date}: allt är rätt. Den har återställts vid sidan av, lästs i "
    "sin helhet, och varje nyckel i den har prövats.",
    "backup.not_right": "{file}, gjord {date}: INTE rätt. Gör en ny säkerhetskopia.",
    "backup.count.item": "poster, intyg och filer: {count}",
    "backup.count.original": "filer som de togs emot: {count}",
    "backup.count.document": "identitet och önskemål: {count}",
    "backup.count.key": "nycklar, var och en har prövats: {count}",
    "backup.count.consent": "utlämnanden med kvitton: {count}",
    "backup.count.notice": "meddelanden till mottagare: {count}",
    "backup.count.log": "rader i loggen: {count}",
    "backup.age.same": "Den är lika ny som din plånbok.",
    "backup.age.older": "Den är äldre än din plånbok. Detta har hänt sedan dess och finns inte i "
    "den:",
    "backup.age.newer": "Den är NYARE än din plånbok: en äldre plånbok har lagts tillbaka här. "
    "Bara i säkerhetskopian:",
    "backup.age.branched": "Din plånbok och säkerhetskopian har gått skilda vägar sedan en "
    "återställning. De skiljer sig i:",
    "backup.age.alone": "Här finns ingen plånbok att jämföra med.",
    "backup.thing.item": "poster, intyg och filer",
    "backup.thing.original": "filer som de togs emot",
    "backup.thing.document": "identitet och önskemål",
    "backup.thing.key": "nycklar",
    "backup.thing.consent": "utlämnanden",
    "backup.thing.notice": "meddelanden till mottagare",
    "backup.thing.log": "rader i loggen",
    "backup.differs.only_vault": "{what}, bara i din plånbok: {count}",
    "backup.differs.only_backup": "{what}, bara i säkerhetskopian: {count}",
    "backup.differs.changed": "{what}, inte lika: {count}",
    "backup.differs.unusable": "{what} som inte kan skriva under: {count}",
    "backup.restored": "{folder}: din plånbok är tillbaka som den var {date}, med {records} "
    "poster och filer.",
    "backup.restored_secrets": "Den öppnas med den dagens lösenfras och återställningskod.",
    "backup.restored_new_secrets": "Den öppnas med din nya lösenfras och med en ny "
    "återställningskod; "
    "de gamla öppnar den inte längre.",
    "backup.restored_consents": "Samtycken visas som de var {date}. Har du tagit tillbaka något "
    "senare, ta tillbaka det igen: {consents}.",
    "backup.restored_faults": "{faults} saker var fel med den redan den dagen: se "
    "`wallet vault doctor`.",
    "backup.restored_aside": "Plånboken som fanns här ligger hel kvar i {folder}. Den öppnas "
    "fortfarande med sin egen lösenfras.",
    "backup.held": "finns kvar i säkerhetskopian `{name}` från {date}; radera den filen för att "
    "bli av med det där",
    "backup.error.vault_exists": "det finns redan ett valv i `{folder}`",
    "backup.hint.vault_exists": "lägg till `--replace` för att sätta säkerhetskopian i dess "
    "ställe; det som finns där sparas vid sidan av",
    "backup.error.not_one": "detta är ingen säkerhetskopia av en plånbok",
    "backup.hint.not_one": "ange en fil som `wallet backup create` har skrivit",
    "backup.error.newer": "säkerhetskopian är skriven av en nyare plånbok (format {version}; "
    "denna känner till {known})",
    "backup.hint.newer": "installera den nyaste plånboken och försök igen",
    "backup.error.damaged": "säkerhetskopian har skadats eller ändrats efter att den gjordes",
    "backup.hint.damaged": "inget har ändrats; använd en annan kopia av den, eller en tidigare "
    "säkerhetskopia",
    "backup.error.truncated": "säkerhetskopian är avhuggen: slutet saknas",
    "backup.hint.truncated": "inget har ändrats; kopiera filen igen, eller använd en annan "
    "säkerhetskopia",
    "backup.error.other_wallet": "detta är säkerhetskopian av en annan plånbok",
    "backup.hint.other_wallet": "ange plånboken den hör till med `--home`",
    "backup.error.wrong_passphrase": "lösenfrasen öppnar inte denna säkerhetskopia",
    "backup.hint.wrong_passphrase": "det är lösenfrasen från dagen då den gjordes som gäller; "
    "den dagens återställningskod öppnar den också, med `--recovery-file`",
    "backup.error.wrong_recovery_code": "återställningskoden är rätt skriven men öppnar inte denna "
    "säkerhetskopia",
    "backup.hint.wrong_recovery_code": "en säkerhetskopia öppnas med koden som gällde den dagen",
    "backup.error.wrong_shares": "dessa delar öppnar inte denna säkerhetskopia",
    "backup.hint.wrong_shares": "en säkerhetskopia öppnas med den uppsättning delar som gällde den "
    "dagen",
    "backup.error.no_shares": "inga delar öppnar denna säkerhetskopia: den gjordes innan det fanns "
    "några",
    "backup.hint.no_shares": "använd den dagens lösenfras eller återställningskod",
    "backup.error.no_secret": "inget gavs som kan öppna säkerhetskopian",
    "backup.hint.no_secret": "ange `--passphrase-file`, `--recovery-file` eller `--share-file`, "
    "eller kör i en terminal",
    "backup.error.secrets_twice": "en återställningskod och delar gavs samtidigt",
    "backup.hint.secrets_twice": "ange det ena",
    "backup.error.secret_text": "filen `{path}` är ingen text",
    "backup.hint.secret_text": "ange en fil med återställningskoden, eller en del, i",
    "backup.error.passphrase": "en säkerhetskopia görs bara av den som ger lösenfrasen",
    "backup.hint.passphrase": "skriv den, eller ange `--passphrase-file`",
    "backup.error.no_vault": "en säkerhetskopia begärdes av något som inte är valvet",
    "backup.hint.no_vault": "detta är ett fel i plånboken; inget har ändrats",
}
