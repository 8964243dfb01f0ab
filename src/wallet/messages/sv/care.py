"""Texter om att sköta om valvet."""

TEXTS = {
    "care.warning.older_keys": "en äldre `keys.json` har lagts tillbaka: en lösenfras som du har "
    "bytt kan öppna valvet igen; byt nycklar med `wallet vault rekey`",
    "care.warning.older_log": "en äldre kopia av valvet har lagts tillbaka: {missing} poster "
    "som den här datorn har sett saknas i loggen; löpande samtycken är pausade",
    "care.warning.other_log": "en annan kopia av valvet har lagts tillbaka, med en annan logg "
    "än den här datorn har sett; löpande samtycken är pausade",
    "care.warning.older_part": "en del av en äldre kopia av valvet står bland det nyare; löpande "
    "samtycken är pausade; `wallet vault doctor` säger vad som inte passar ihop, och en "
    "säkerhetskopia ger tillbaka det som var",
    "care.warning.concerned": "det du har tagit tillbaka sedan dess kan stå som givet igen; "
    "se på {consents} med `wallet consent list`",
    "care.warning.memory_damaged": "det som den här datorn mindes av valvet var skadat; "
    "om en äldre kopia har lagts tillbaka går inte att säga den här gången",
    "care.warning.not_remembered": "ändringen är sparad, men den här datorn kunde inte notera den "
    "utanför valvet; den kanske inte märker om en äldre kopia läggs tillbaka",
    "care.warning.not_logged": "nycklarna är bytta, men det kunde inte noteras i loggen",
    "care.warning.shares_ended": "delarna som gjordes förut öppnar bara äldre säkerhetskopior; "
    "gör nya med `wallet vault shares`",
    "care.warning.left": "gamla filer som de gamla nycklarna öppnar kunde inte tas bort: {files}; "
    "nästa kommando som öppnar valvet försöker igen",
    "care.ask_code": "Återställningskod:",
    "care.passphrase_changed": "Valvet öppnas nu med den nya lösenfrasen.",
    "care.recovered": "Valvet öppnas nu med den nya lösenfrasen och den nya återställningskoden.",
    "care.rekeyed": "Valvet har nya nycklar och en ny återställningskod.",
    "care.no_undo": "den som har en gammal kopia av valvet och den gamla hemligheten kan "
    "fortfarande öppna den kopian; har en hemlighet läckt, kör `wallet vault rekey`",
    "care.old_backups": "tidigare säkerhetskopior öppnas fortfarande med de gamla hemligheterna; "
    "gör en ny och förstör de gamla",
    "care.goes": "Det här förstör din plånbok: {items} uppgifter och handlingar, {consents} "
    "samtycken med kvitton, alla nycklar och loggen.",
    "care.goes_unreadable": "Det här förstör resterna av en plånbok som inte går att öppna.",
    "care.goes_for_good": "Det går inte att ångra. Det som andra har fått av dig finns kvar hos "
    "dem, och säkerhetskopior på andra ställen finns kvar.",
    "care.goes_no_backup": "Ingen säkerhetskopia av den har någonsin kontrollerats.",
    "care.words_destroy": "förstör min plånbok",
    "care.ask_destroy": "Skriv `{words}` för att förstöra den:",
    "care.error.not_destroyed": "plånboken förstördes inte",
    "care.hint.not_destroyed": "inget ändrades",
    "care.destroyed": "Plånboken i {folder} är förstörd.",
    "care.destroyed_elsewhere": "säkerhetskopior och kopior på andra ställen är det inte; förstör "
    "dem också om inget ska finnas kvar",
    "care.label.created": "skapad",
    "care.label.opened_by": "öppnas med",
    "care.label.epoch": "nyckelversion",
    "care.label.size": "storlek",
    "care.label.holds": "innehåller",
    "care.label.backup": "kontrollerad kopia",
    "care.label.grants": "löpande samtycken",
    "care.slot": "{what}: {strength} ({mebibytes} MiB, {passes} varv)",
    "care.slot_type.passphrase": "lösenfras",
    "care.slot_type.recovery": "återställningskod",
    "care.slot_type.shares": "delar",
    "care.strength.minimal": "går fort att pröva, räcker för en hemlighet som ingen kan gissa",
    "care.strength.usual": "går långsamt att pröva",
    "care.strength.strong": "går mycket långsamt att pröva",
    "care.size": "{kilobytes} kB",
    "care.holds": "{records} uppgifter, {credentials} intyg, {files} filer, {consents} samtycken, "
    "{log_entries} poster i loggen",
    "care.backup": "{date}; poster i loggen sedan dess: {changes}",
    "care.backup_never": "aldrig",
    "care.grants_suspended": "de som gavs före {date} är pausade: {reason}",
    "care.reason.older_keys": "äldre nycklar har lagts tillbaka",
    "care.reason.older_log": "en äldre kopia av valvet har lagts tillbaka",
    "care.reason.other_log": "en annan kopia av valvet har lagts tillbaka",
    "care.reason.older_part": "en del av en äldre kopia av valvet har lagts tillbaka",
    "care.reason.restored": "valvet är återställt från en säkerhetskopia",
    "care.label.session": "upplåst",
    "care.session": "för läsning, {minutes} min kvar",
    "care.session_none": "nej",
}
