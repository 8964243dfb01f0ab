// The page itself: a name, a file, an answer. What was opened is in memory until the page is
// closed, and nowhere else.

const TRUST = new Trust(DATA.lists);

let opened = null; // the file last dropped: its name, and its bytes
let answer = null; // what is shown: a report, a refusal, or why only the command can tell
let turn = 0; // of two answers on their way, the later counts

const byId = (id) => document.getElementById(id);

function question() {
  const name = stripped(byId("name").value);
  return {
    trust: TRUST,
    at: Math.floor(Date.now() / 1000),
    audiences: name ? [name] : DATA.names,
  };
}

// The answer about the open file. Whatever the page does not expect is no answer about the file.
async function judge(bytes) {
  try {
    if (!crypto.subtle) {
      throw new UseCommand("browser");
    }
    return { report: await verifyDocument(bytes, question()) };
  } catch (error) {
    if (error instanceof InputError) {
      return { refused: error };
    }
    return { command: error instanceof UseCommand ? error.why : "defect" };
  }
}

async function openFiles(files) {
  turn += 1;
  const mine = turn;
  opened = null;
  if (files.length !== 1) {
    show(null, t("trust_page.one_file"));
    return;
  }
  try {
    // More than the limit is never read whole; one byte more tells that it is more.
    const bytes = await files[0].slice(0, LIMITS.MAX_DOCUMENT_BYTES + 1).arrayBuffer();
    if (mine === turn) {
      opened = { name: files[0].name, bytes: new Uint8Array(bytes) };
      await judgeOpened();
    }
  } catch {
    show(null, t("trust_page.unreadable"));
  }
}

async function judgeOpened() {
  if (opened === null) {
    return;
  }
  turn += 1;
  const mine = turn;
  const { name, bytes } = opened;
  show(null, t("trust_page.checking", { file: inert(name) }));
  const found = await judge(bytes);
  if (mine === turn) {
    showOrGiveUp({ file: name, ...found });
  }
}

// What cannot be shown as it should be is not shown in part.
function showOrGiveUp(found) {
  try {
    show(found);
  } catch {
    show({ file: found.file, command: "defect" });
  }
}

// Puts an answer on the page, or none; `said` is what a screen reader is told.
function show(found, said = "") {
  answer = found;
  const view = found === null ? [] : answerView(found);
  byId("report").replaceChildren(...view);
  const headlines = Array.from(byId("report").querySelectorAll(".outcome p"), (one) => one.textContent);
  byId("status").textContent = said || headlines.join(" ");
  byId("status").classList.toggle("seen", said !== "");
}

function answerView({ file, report, refused, command }) {
  if (report) {
    return reportView(report, file);
  }
  const title = element("h2", { class: "file" }, t("report_page.title", { file: inert(file) }));
  if (refused) {
    const [area, name] = refused.code.split(".");
    const said = t("trust_page.not_judged", { reason: t(`${area}.error.${name}`, refused.values) });
    return [title, outcomeView("refused", foreignText(said), nextText(t(`${area}.hint.${name}`)))];
  }
  const said = t("trust_page.command.outcome", { reason: t(`trust_page.command.${command}`) });
  return [title, outcomeView("command", said, nextText(t("trust_page.command.advice")))];
}

function nextText(advice) {
  return t("verify.next", { advice });
}

// Writes every sentence of the page in the language in use.
function relabel() {
  document.documentElement.lang = language;
  document.title = t("trust_page.title");
  for (const one of document.querySelectorAll("[data-text]")) {
    one.replaceChildren(...withCommands(t(one.dataset.text, DATA.about)));
  }
  for (const one of document.querySelectorAll("[data-language]")) {
    one.setAttribute("aria-pressed", String(one.dataset.language === language));
  }
  byId("names").textContent = DATA.names.length
    ? t("trust_page.names", { names: DATA.names.map(inert).join("; ") })
    : t("trust_page.no_names");
  byId("lists").replaceChildren(...listItems());
}

function listItems() {
  const items = DATA.lists.map(({ name, date, entries }) =>
    t("trust_page.list", { name: inert(name), date, count: entries.length }),
  );
  return (items.length ? items : [t("trust_page.no_list")]).map((one) => element("li", {}, one));
}

function listen() {
  const zone = byId("drop");
  // A file dropped beside the zone is meant for it; the browser would open it instead.
  document.addEventListener("dragover", (event) => {
    event.preventDefault();
    zone.classList.add("over");
  });
  document.addEventListener("dragleave", () => zone.classList.remove("over"));
  document.addEventListener("drop", (event) => {
    event.preventDefault();
    zone.classList.remove("over");
    openFiles(event.dataTransfer.files);
  });
  byId("file").addEventListener("change", (event) => {
    const files = Array.from(event.target.files);
    event.target.value = ""; // so that the same file can be chosen again
    if (files.length) {
      openFiles(files);
    }
  });
  byId("name").addEventListener("change", judgeOpened);
  for (const button of document.querySelectorAll("[data-language]")) {
    button.addEventListener("click", () => {
      language = button.dataset.language;
      relabel();
      show(answer);
    });
  }
}

relabel();
listen();
byId("asking").hidden = false;
byId("no-script").hidden = true;
if (!crypto.subtle) {
  const said = t("trust_page.command.outcome", { reason: t("trust_page.command.browser") });
  show(null, said);
}
