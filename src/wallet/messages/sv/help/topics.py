"""Ord och filer som plånboken talar om."""

TEXTS = {
    "help.topics.word_record": "uppgift",
    "help.topics.words_record": "något om din utbildning eller ditt arbete som du har, i egna ord "
    "eller från andra",
    "help.topics.word_credential": "intyg",
    "help.topics.words_credential": "en uppgift som någon annan har skrivit under, sparad som den "
    "kom",
    "help.topics.word_extract": "utdrag",
    "help.topics.words_extract": "filen som lämnas ut: uppgifterna du valt, för en mottagare, "
    "underskrivna",
    "help.topics.word_request": "förfrågan",
    "help.topics.words_request": "en underskriven fil som säger vem som frågar efter vad, varför "
    "och hur länge",
    "help.topics.word_consent": "samtycke",
    "help.topics.words_consent": "ditt ja till en mottagare för ett ändamål; går att ta tillbaka",
    "help.topics.word_receipt": "kvitto",
    "help.topics.words_receipt": "ditt bevis på vad som lovades och vad du lämnade",
    "help.topics.word_grant": "löpande samtycke",
    "help.topics.words_grant": "ett samtycke som skript får använda, så länge och så ofta du sagt",
    "help.topics.word_recipient": "mottagare",
    "help.topics.words_recipient": "den som får ett utdrag: en tjänst, en skola, en vägledare",
    "help.topics.files_request": "en förfrågan, för `wallet inspect` och `wallet share`",
    "help.topics.files_extract": "ett utdrag, för `wallet verify`",
    "help.topics.files_receipt": "ett kvitto, för `wallet inspect` och `wallet verify`",
    "help.topics.files_proof": "bevis på en uppgift i ett kvitto, för `wallet verify`",
    "help.topics.files_withdrawal": "ett underskrivet besked om att ett samtycke har upphört",
    "help.topics.files_jwt": "ett intyg som utfärdaren skickade det, för `wallet import`",
    "help.topics.files_json": "uppgifter, en JSON Resume eller en tillitslista",
}
