// The sentences of a report (`wallet.cli.views.report_words` and `claims`). Every one of them is
// the command's own, from the catalogue the page was made with; where the command's advice is an
// option, the page's advice stands under `trust_page`.

let language = DATA.language;

function has(key) {
  return Object.hasOwn(DATA.texts[language], key);
}

// The text for `key` with its placeholders filled.
function t(key, values = {}) {
  if (!has(key)) {
    throw new Error(`no such text: ${key}`);
  }
  return DATA.texts[language][key].replace(/\{([a-z0-9_]+)\}/g, (_, name) => String(values[name]));
}

// The key of a text under `verify`, or of the page's own one in its place.
function wayKey(kind, code) {
  const own = `trust_page.${kind}.${code}`;
  return has(own) ? own : `verify.${kind}.${code}`;
}

function inert(text) {
  return foreignText(text ?? "", DATA.name_limit);
}

function dayOf(date) {
  return date === null ? "" : date.slice(0, "2026-11-21".length);
}

// For whom and when the document was made.
function firstLine(report) {
  const { made, kind, demo } = report;
  let line = t(`verify.unmade.${kind}`);
  if (made !== null) {
    const values = { audience: audienceText(report), date: dayOf(rfc3339(made.issued)) };
    const until = made.expires === null ? "" : dayOf(rfc3339(made.expires));
    const key = kind === "extract" && until ? "extract_until" : kind;
    line = t(`verify.made.${key}`, { ...values, until });
  }
  return demo ? t("verify.demo", { line }) : line;
}

function audienceText({ made, checks }) {
  const isMine = checks.some((one) => one.code === "audience.ok");
  if (made.audience.includes(":") && isMine) {
    return t("verify.you"); // a client id: nobody knows their own by heart
  }
  return inert(made.audience || t("verify.nobody"));
}

// The outcome in one sentence.
function headline(report) {
  const { decisive } = report;
  const reason = decisive
    ? reasonText(decisive, variantOf(report))
    : t(`verify.valid.${validityOf(report)}`);
  return t(`verify.outcome.${outcomeWord(report)}`, { reason });
}

// The end of the key where what decides means something else for this document: somebody on no
// list means little to who has none, and a new extract does not mend what an issuer ended.
function variantOf({ decisive, checks, lists, kind }) {
  const key = `verify.reason.${decisive.code}`;
  if (lists.length === 0 && has(`${key}.no_list`)) {
    return ".no_list";
  }
  const isOfPart = kind === "extract" && !checks.some((one) => isSameCheck(one, decisive));
  return isOfPart && has(`${key}.in_extract`) ? ".in_extract" : "";
}

function isSameCheck(left, right) {
  return JSON.stringify(left) === JSON.stringify(right);
}

// What has not begun has not ended.
function outcomeWord({ decisive, outcome }) {
  return decisive?.code === "time.not_yet" ? "not_yet" : outcome;
}

function adviceText(report) {
  const { decisive } = report;
  const code = decisive ? decisive.code + variantOf(report) : `valid.${validityOf(report)}`;
  return t(wayKey("advice", code));
}

function validityOf({ parts }) {
  const hasPart = (vouching) => parts.some((part) => part.vouching === vouching);
  if (!hasPart("self_stated")) {
    return "attested";
  }
  return hasPart("attested") ? "mixed" : "self_stated";
}

function reasonText({ code, source, date }, variant = "") {
  return t(`verify.reason.${code}${variant}`, { source: inert(source), date: dayOf(date) });
}

function partHeading(report, at) {
  const heading = whoVouches(report.parts[at]);
  return report.parts.length === 1 ? heading : t("verify.part", { number: at + 1, heading });
}

// An issuer's name comes from a list, and what it says of itself is said to.
function whoVouches({ vouching, issuer }) {
  if (vouching === "self_stated") {
    return t("verify.group.self_stated");
  }
  if (vouching === "attested") {
    const { name, list, list_date: date } = issuer;
    return t("verify.group.attested", { name: inert(name), list: inert(list), date });
  }
  const stated = issuer?.stated ?? null;
  const key = `verify.group.${vouching}`;
  return stated === null ? t(`${key}_unnamed`) : t(key, { stated: inert(stated) });
}

// The kind of record in one of our own types, empty for any other.
function kindOfRecord(vct) {
  if (!vct?.startsWith(DATA.self_stated_types)) {
    return "";
  }
  return vct.slice(DATA.self_stated_types.length).split(":", 1)[0];
}

function typeText(vct) {
  if (vct === null) {
    return "";
  }
  const key = `profile.kind.${kindOfRecord(vct)}`;
  return has(key) ? `${t(key)} (${inert(vct)})` : t("verify.type", { type: inert(vct) });
}

// The claims of a part: our word for each, and its value.
function claimRows(part) {
  const kind = kindOfRecord(part.type);
  const rows = part.claims.size === 0 ? [] : Array.from(leavesOf(part.claims, []));
  return rows.map(([path, value]) => [claimLabel(path, kind), claimValue(path, kind, value)]);
}

// Every innermost value with its path: scalars, and containers with nothing in them.
function* leavesOf(value, path) {
  const steps =
    value instanceof Map || Array.isArray(value) ? Array.from(value.entries()) : [];
  if (steps.length === 0) {
    yield [path, value];
  }
  for (const [step, inner] of steps) {
    yield* leavesOf(inner, [...path, step]);
  }
}

function claimLabel(path, kind) {
  const field = fieldAt(path, kind);
  if (field === null) {
    const group = `profile.group.${kind}.${path[0]}`;
    const isGroup = path.length === 1 && tableOf(kind).groups.includes(path[0]);
    return isGroup && has(group) ? t(group) : inert(pathText(path));
  }
  const key = `profile.field.${kind}.${field.name}`;
  if (!has(key)) {
    return inert(pathText(path));
  }
  const rest = path.slice(field.members.length);
  const number = typeof rest[0] === "number" ? ` ${rest[0] + 1}` : "";
  const part = `profile.part.${rest[1]}`;
  return t(key) + number + (rest.length > 1 && has(part) ? `, ${t(part)}` : "");
}

// A value in words where it is a code of ours, else as it stands.
function claimValue(path, kind, value) {
  const field = fieldAt(path, kind);
  const key = field === null ? null : valueKey(field, value);
  if (key !== null && has(key)) {
    return t(key);
  }
  return foreignText(typeof value === "string" ? value : compactJson(value));
}

function valueKey(field, value) {
  if (field.yes) {
    return "profile.value.yes";
  }
  if (field.ends && value === "ongoing") {
    return "profile.value.ongoing";
  }
  return field.choices.includes(value) ? `profile.choice.${field.choice_texts}.${value}` : null;
}

// The field whose value, or part of it, lies at a path; null for other paths.
function fieldAt(path, kind) {
  return tableOf(kind).fields.find((field) => covers(field, path)) ?? null;
}

function tableOf(kind) {
  return Object.hasOwn(DATA.fields, kind) ? DATA.fields[kind] : { fields: [], groups: [] };
}

function covers({ members: names, repeatable, parts }, path) {
  if (!names.every((name, at) => path[at] === name)) {
    return false;
  }
  const rest = path.slice(names.length);
  if (!repeatable || rest.length === 0) {
    return rest.length === 0;
  }
  if (typeof rest[0] === "string") {
    return false;
  }
  return rest.length === 1 || (rest.length === 2 && parts.includes(rest[1]));
}

function pathText(path) {
  let text = "";
  for (const step of path) {
    if (typeof step === "string") {
      text += text ? `.${step}` : step;
    } else {
      text += `[${step}]`;
    }
  }
  return text;
}

// The checks of the document under no title, then those of its parts; parts whose checks ended
// alike are told together.
function checkGroups(report) {
  const alike = new Map();
  report.parts.forEach((part, at) => {
    const key = JSON.stringify(part.checks);
    alike.set(key, [...(alike.get(key) ?? []), at]);
  });
  const groups = Array.from(alike.values(), (places) => {
    const title = t("verify.checks.parts", { numbers: places.map((at) => at + 1).join(", ") });
    const types = new Set(places.map((at) => typeText(report.parts[at].type)));
    const named = Array.from(types).filter(Boolean).join("; ");
    return { title: named ? `${title}: ${named}` : title, checks: report.parts[places[0]].checks };
  });
  return [{ title: null, checks: report.checks }, ...groups];
}

// What no check answered, and how to get an answer; questions with one way to it together.
function openQuestions(report) {
  const unknown = allChecks(report).filter((one) => one.outcome === "unknown");
  const ways = new Map();
  for (const one of distinct([...unknown, ...notAsked(report)])) {
    const key = wayKey(one.outcome === "unknown" ? "advice" : "how", one.code);
    if (has(key)) {
      const question = `${t(`verify.check.${one.check}`)} (${reasonText(one)})`;
      ways.set(t(key), [...(ways.get(t(key)) ?? []), question]);
    }
  }
  const asked = Array.from(ways, ([way, questions]) => [questions.join("; "), way]);
  const never = report.made?.attachments.length ? ["attachments", "truth"] : ["truth"];
  return [...asked, ...never.map((name) => [t(`verify.open.${name}`), t(`verify.how.${name}`)])];
}

function distinct(checks) {
  return Array.from(new Map(checks.map((one) => [JSON.stringify(one), one])).values());
}

// What may be asked elsewhere. An end and a revocation are an issuer's to tell: who states
// something about themself can only be asked for more.
function notAsked(report) {
  const isOfIssuers = (one) => one.check === "time" || one.check === "status";
  const ofParts = report.parts.flatMap(({ checks, vouching }) =>
    checks.filter((one) => !isOfIssuers(one) || vouching !== "self_stated"),
  );
  return [...report.checks.filter((one) => !isOfIssuers(one)), ...ofParts];
}

function listsText(lists) {
  if (lists.length === 0) {
    return t("verify.lists.none");
  }
  const named = lists.map(({ name, date }) => t("verify.lists.one", { name: inert(name), date }));
  return t("verify.lists", { lists: named.join("; ") });
}
