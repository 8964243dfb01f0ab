"""Hjälp om `wallet backup`."""

TEXTS = {
    "help.backup.about": "Gör, övar och återställer säkerhetskopior av hela plånboken.",
    "help.backup.create.about": "Skriver allt i en krypterad fil, medan andra kommandon får "
    "fortsätta att läsa.",
    "help.backup.create.reads": "valvet; lösenfrasen, även när en session är öppen",
    "help.backup.create.writes": "FILE, som bara du får läsa; en rad i loggen",
    "help.backup.create.sends": "inget",
    "help.backup.create.file": "vart säkerhetskopian ska, helst på en annan disk",
    "help.backup.check.about": "Övar en återställning vid sidan av, jämför allt med plånboken, "
    "prövar varje nyckel och säger vad som skiljer.",
    "help.backup.check.reads": "FILE; valvet, där det finns ett; hemligheterna",
    "help.backup.check.writes": "en mapp bredvid valvet som kastas vid slutet; dagen för övningen",
    "help.backup.check.sends": "inget",
    "help.backup.check.file": "en säkerhetskopia",
    "help.backup.check.recovery_file": "öppna säkerhetskopian med återställningskoden i denna fil",
    "help.backup.check.share_file": "öppna säkerhetskopian med delar; en gång per del",
    "help.backup.check.backup_passphrase_file": "lösenfrasen från säkerhetskopians dag, om den är "
    "en annan än dagens",
    "help.backup.restore.about": "Lägger tillbaka allt från en fil, med den dagens lösenfras, "
    "återställningskod eller delar.",
    "help.backup.restore.reads": "FILE; hemligheten",
    "help.backup.restore.writes": "valvets mapp; alla löpande samtycken pausas tills de förnyas",
    "help.backup.restore.sends": "inget",
    "help.backup.restore.file": "en säkerhetskopia",
    "help.backup.restore.recovery_file": "en fil med återställningskoden",
    "help.backup.restore.share_file": "en fil med en del; en gång per del",
    "help.backup.restore.new_passphrase_file": "den nya lösenfrasen, "
    "när den gamla är glömd och återställningskoden eller delar ges",
    "help.backup.restore.replace_": "sätt den i stället för valvet som finns där, som sparas vid "
    "sidan av",
}
