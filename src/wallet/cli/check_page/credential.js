// SD-JWT VC, alone or as a part of an extract: `wallet.credentials.families.sd_jwt_vc`.

const SD_JWT_VC = "dc+sd-jwt";
const OLD_SD_JWT_VC = "vc+sd-jwt";

// A credential whose structure was found right; nothing says that a signature holds.
async function readCredential(text) {
  const sdJwt = parseSdJwt(text);
  const { payload, disclosedIn } = await processSdJwt(sdJwt);
  const profile = checkVcProfile(sdJwt, payload, disclosedIn);
  const holder = holderKey(payload);
  return {
    sdJwt,
    payload,
    profile,
    holder,
    isSelfStated: isSelfStated(profile, holder),
    isBound: payload.has("cnf"),
  };
}

// Whether it is a record of its holder's own: of one of our types, and one key is issuer and
// holder. Another type that is signed so is vouched for by its own key only.
function isSelfStated(profile, holder) {
  const { issuer, vct } = profile;
  if (holder === null || issuer === null || !vct.startsWith(DATA.self_stated_types)) {
    return false;
  }
  if (issuer === didJwk(holder)) {
    return true;
  }
  try {
    // The same key written with its members in another order.
    return issuer.startsWith(DID_JWK) && resolveDid(issuer).id === holder.id;
  } catch (error) {
    return onlyInputError(error, () => false);
  }
}

// The part of a report about a credential, its holder not yet looked at.
async function checkCredential(credential, question, query = null) {
  const { payload, profile } = credential;
  const signer = await checkSigner(credential, question);
  const claims = Array.from(payload).filter(([name]) => !DATA.clear_claims.includes(name));
  return {
    query,
    type: profile.vct,
    vouching: signer.vouching,
    issuer: signer.issuer,
    issued: timeClaim(payload, "iat"),
    expires: timeClaim(payload, "exp"),
    claims: new Map(claims),
    checks: [
      check("parsed.ok"),
      ...signer.checks,
      checkTime(payload, question.at),
      checkStatus(payload),
    ],
  };
}

function brokenPart(error, query = null) {
  return {
    query,
    type: null,
    vouching: "unchecked",
    issuer: null,
    issued: null,
    expires: null,
    claims: new Map(),
    checks: [check("parsed.malformed", { detail: error.code })],
  };
}

async function checkSigner(credential, question) {
  const { sdJwt, profile, holder } = credential;
  if (!credential.isSelfStated) {
    const signed = { jws: sdJwt.issuer, issuer: profile.issuer, types: profile.types };
    return checkIssuer(signed, question);
  }
  if (!(await holds(sdJwt.issuer, holder))) {
    return { checks: [check("signature.wrong")], issuer: null, vouching: "unchecked" };
  }
  const codes = ["signature.ok", "issuer_key.self", "issuer_trusted.self_stated"];
  return { checks: codes.map((code) => check(code)), issuer: null, vouching: "self_stated" };
}

// Whether `nbf`, `iat` and `exp` allow use at that moment, clocks a minute apart.
function checkTime(payload, at) {
  const begins = ["nbf", "iat"].map((name) => timeClaim(payload, name));
  const latest = Math.max(...begins.filter((one) => one !== null), 0);
  if (latest > at + LIMITS.CLOCK_SKEW) {
    return check("time.not_yet", { date: rfc3339(latest) });
  }
  const ends = timeClaim(payload, "exp");
  if (ends === null) {
    return check("time.not_limited");
  }
  const isOver = ends + LIMITS.CLOCK_SKEW <= at;
  return check(isOver ? "time.expired" : "time.ok", { date: rfc3339(ends) });
}

// The page has no status lists: a status that is named is not known (section 6.1 of the draft).
function checkStatus(payload) {
  if (!payload.has("status")) {
    return check("status.none");
  }
  const detail = isStatusReference(payload.get("status")) ? null : "status_list.reference";
  return check("status.not_read", { detail });
}

function isStatusReference(status) {
  if (!(status instanceof Map) || status.size === 0) {
    return false;
  }
  if (!status.has("status_list")) {
    return true;
  }
  const reference = status.get("status_list");
  const uri = reference instanceof Map ? reference.get("uri") : undefined;
  const index = reference instanceof Map ? reference.get("idx") : undefined;
  return typeof uri === "string" && uri !== "" && isInteger(index) && index >= 0;
}

function checkAudience(audience, question) {
  if (audience === null) {
    return check("audience.none");
  }
  if (question.audiences.length === 0) {
    return check("audience.not_given");
  }
  const fits = question.audiences.some((name) => isSameName(audience, name));
  return check(fits ? "audience.ok" : "audience.wrong");
}

// The report about an SD-JWT VC, or one with key binding, that comes alone.
async function verifySdJwtVc(text, question) {
  let credential;
  let part;
  try {
    credential = await readCredential(text);
    part = await checkCredential(credential, question);
  } catch (error) {
    part = onlyInputError(error, brokenPart);
    return makeReport("sd_jwt_vc", text, question, [], { parts: [part] });
  }
  const { holder, claims } = await checkHolder(credential, question);
  const made = claims && (await madeBy(credential, claims));
  const checks = [
    check("one_wallet.single"),
    checkAudience(made?.audience ?? null, question),
    check("nonce.none"),
  ];
  part = { ...part, checks: [...part.checks, holder] };
  return makeReport("sd_jwt_vc", text, question, checks, { parts: [part], made });
}

// Whether its holder sent it, and the claims of the Key Binding JWT that says so. Whether one is
// needed follows from `cnf`, never from its being there.
async function checkHolder(credential, question) {
  if (!credential.isBound) {
    return { holder: check("holder_bound.no_holder"), claims: null };
  }
  if (credential.holder === null) {
    return { holder: check("holder_bound.unsupported"), claims: null };
  }
  if (credential.sdJwt.keyBinding === null) {
    return { holder: check("holder_bound.missing"), claims: null };
  }
  try {
    const age = LIMITS.MAX_PRESENTATION_AGE;
    const claims = await verifyKeyBinding(credential.sdJwt, credential.holder, question.at, age);
    return { holder: check("holder_bound.ok"), claims };
  } catch (error) {
    return onlyInputError(error, () => {
      const code = OF_KEY_BINDING_ALONE[error.code] ?? "holder_bound.wrong";
      return { holder: check(code, { detail: error.code }), claims: null };
    });
  }
}

const OF_KEY_BINDING_ALONE = {
  "sd_jwt.kb_hash": "holder_bound.other_text",
  "sd_jwt.kb_time": "time.presentation",
};

async function madeBy(credential, claims) {
  return {
    audience: claims.get("aud"),
    issued: timeClaim(claims, "iat"),
    expires: null,
    key: await credential.holder.thumbprint(),
    jti: null,
    nonce: claims.get("nonce"),
    uses: [],
    request_digest: null,
    terms_digest: null,
    attachments: [],
  };
}
