// The result of a verification, as `wallet.credentials.report` has it: every check with its
// outcome, and the claims by who vouches. What a reason means comes from `DATA.reasons`, which the
// command's own table was written out to.

function check(code, { source = null, date = null, detail = null } = {}) {
  if (!Object.hasOwn(DATA.reasons, code)) {
    throw new Error(`no such reason: ${code}`);
  }
  return { code, ...DATA.reasons[code], source, date, detail };
}

// A report; of an invalid document no claim is kept.
async function makeReport(kind, text, question, checks, { parts = [], made = null, demo = false } = {}) {
  const received = encodeUtf8(text);
  const report = { kind, demo, at: question.at, checks, parts, made, lists: DATA.lists };
  report.sha256 = await digest("SHA-256", received);
  report.fingerprint = await fingerprintOf(received);
  report.decisive = gravest(allChecks(report));
  report.outcome = report.decisive?.effect ?? "valid";
  if (report.outcome === "invalid") {
    report.parts = parts.map((part) => ({ ...part, claims: new Map() }));
  }
  return report;
}

// The checks of the document, then those of its parts, in order.
function allChecks(report) {
  return [...report.checks, ...report.parts.flatMap((part) => part.checks)];
}

// The first check with the gravest effect, null where all are well.
function gravest(checks) {
  for (const effect of DATA.gravity) {
    const decisive = checks.find((one) => one.effect === effect);
    if (decisive) {
      return decisive;
    }
  }
  return null;
}

// As in `verification-report/1`.
function reportToJson(report) {
  return new Map([
    ["schema", DATA.schema],
    ["outcome", report.outcome],
    ["reason", report.decisive?.code ?? null],
    ["kind", report.kind],
    ["demo", report.demo],
    ["checked_for", rfc3339(report.at)],
    ["sha256", encodeBase64url(report.sha256)],
    ["fingerprint", report.fingerprint],
    ["made", report.made && madeToJson(report.made)],
    ["checks", report.checks.map(checkToJson)],
    ["parts", report.parts.map(partToJson)],
    ["trust_lists", report.lists.map(({ name, date, seq }) => members({ name, date, seq }))],
  ]);
}

function checkToJson({ check, outcome, code, source, date, detail }) {
  return members({ check, outcome, code, source, date, detail });
}

function partToJson(part) {
  return members({
    query: part.query,
    type: part.type,
    vouching: part.vouching,
    issuer: part.issuer && members(part.issuer),
    issued: rfc3339OrNull(part.issued),
    expires: rfc3339OrNull(part.expires),
    claims: part.claims,
    checks: part.checks.map(checkToJson),
  });
}

function madeToJson(made) {
  return members({
    ...made,
    issued: rfc3339(made.issued),
    expires: rfc3339OrNull(made.expires),
    attachments: made.attachments.map(members),
  });
}

function members(object) {
  return new Map(Object.entries(object));
}
