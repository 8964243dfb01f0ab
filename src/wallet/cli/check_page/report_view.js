// A report as elements, in the order of `wallet.cli.views.report_page`. Texts are put in as text:
// nothing that a stranger wrote is ever read as markup.

const SIGNS = { pass: "\u2713", fail: "\u2717", unknown: "?", not_asked: "\u2013" };
const GRAVEST_FIRST = ["fail", "unknown", "pass", "not_asked"];

// An element with attributes and children; a child that is a text stays text.
function element(tag, attributes, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    made.setAttribute(name, value);
  }
  made.append(...children);
  return made;
}

// Our own sentence with what stands in backticks as code.
function withCommands(text) {
  return text
    .split("`")
    .map((piece, at) => (at % 2 ? element("code", {}, piece) : piece))
    .filter((piece) => piece !== "");
}

function reportView(report, file) {
  return [
    element("h2", { class: "file" }, t("report_page.title", { file: inert(file) })),
    element("p", { class: "made" }, firstLine(report)),
    outcomeView(report.outcome, headline(report), t("verify.next", { advice: adviceText(report) })),
    ...reportSections(report),
    reportFooter(report, file),
  ];
}

function outcomeView(kind, said, next) {
  return element(
    "section",
    { class: `outcome ${kind}`, "aria-label": t("report_page.outcome") },
    element("p", { class: "said" }, said),
    element("p", {}, ...withCommands(next)),
  );
}

function reportSections(report) {
  const sections = [section("claims", t("report_page.claims"), ...claimsView(report))];
  if (report.made?.attachments.length) {
    sections.push(section("attachments", t("verify.attachments"), attachmentsView(report.made)));
  }
  if (report.outcome !== "invalid") {
    sections.push(section("open", t("verify.open"), openView(report)));
  }
  sections.push(section("checks", t("verify.checks"), ...checksView(report)));
  return sections;
}

function section(name, heading, ...content) {
  const id = `${name}-heading`;
  return element("section", { "aria-labelledby": id }, element("h3", { id }, heading), ...content);
}

function claimsView(report) {
  if (report.outcome === "invalid") {
    return [element("p", {}, t("verify.claims.withheld"))];
  }
  return report.parts.map((part, at) => {
    const type = element("span", { class: "type" }, typeText(part.type));
    const rows = claimRows(part).map(([name, value]) =>
      row(element("th", { scope: "row" }, name), element("td", { class: "value" }, value)),
    );
    const none = row(element("td", { colspan: "2" }, t("verify.claims.none")));
    return table("claims", [partHeading(report, at), type], rows.length ? rows : [none]);
  });
}

function attachmentsView(made) {
  const rows = made.attachments.map(({ name, sha256 }) =>
    row(
      element("th", { scope: "row" }, inert(name)),
      element("td", {}, element("code", {}, toHex(decodeBase64url(sha256)))),
    ),
  );
  return table("claims", [t("report_page.attachments")], rows);
}

function openView(report) {
  const items = openQuestions(report).map(([question, way]) =>
    element("li", {}, `${question}: `, ...withCommands(way)),
  );
  return element("ul", {}, ...items);
}

function checksView(report) {
  const columns = ["outcome", "check", "finding", "source", "date"];
  return checkGroups(report)
    .filter(({ checks }) => checks.length)
    .map(({ title, checks }) => {
      const heads = columns.map((one) =>
        element("th", { scope: "col" }, t(`report_page.column.${one}`)),
      );
      const ordered = Array.from(checks).sort(
        (left, right) => GRAVEST_FIRST.indexOf(left.outcome) - GRAVEST_FIRST.indexOf(right.outcome),
      );
      const caption = [title ?? t("report_page.whole")];
      return table("checks", caption, ordered.map(checkRow), element("thead", {}, row(...heads)));
    });
}

function checkRow(one) {
  const sign = element("span", { "aria-hidden": "true" }, SIGNS[one.outcome]);
  return row(
    element("td", { class: one.outcome }, sign, ` ${t(`verify.mark.${one.outcome}`)}`),
    element("th", { scope: "row" }, t(`verify.check.${one.check}`)),
    element("td", {}, `${reasonText(one)} `, element("code", { class: "code" }, one.code)),
    element("td", {}, inert(one.source)),
    element("td", {}, dayOf(one.date)),
  );
}

function table(kind, caption, rows, ...head) {
  const named = element("caption", {}, ...caption);
  return element("table", { class: kind }, named, ...head, element("tbody", {}, ...rows));
}

function row(...cells) {
  return element("tr", {}, ...cells);
}

function reportFooter(report, file) {
  const rows = {
    file: inert(file),
    sha256: toHex(report.sha256),
    fingerprint: report.fingerprint,
    moment: rfc3339(report.at),
    made_by: `wallet ${DATA.version}`,
  };
  const terms = Object.entries(rows).flatMap(([name, value]) => [
    element("dt", {}, t(`report_page.${name}`)),
    element("dd", {}, value),
  ]);
  return element(
    "footer",
    {},
    element("p", {}, listsText(report.lists)),
    element("dl", {}, ...terms),
    element("p", {}, t("report_page.not_a_document")),
  );
}
