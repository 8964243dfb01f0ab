"use strict";

// What the page was made with: lists, names, limits, reasons, and every sentence in both languages
// (`wallet.cli.check_page.data`). The command reads the same tables.

const DATA = JSON.parse(document.getElementById("data").textContent);
const LIMITS = DATA.limits;
