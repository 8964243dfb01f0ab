// Whose signature is it, and does a list in use vouch for that one: `wallet.credentials.trust` and
// `wallet.credentials.issuer_key`. The lists are those the page was made with.

const STANDINGS = Object.keys(DATA.standings); // the first decides among several lists

class Trust {
  constructor(lists) {
    this.byId = new Map(); // thumbprint to entries
    this.byIssuer = new Map(); // `iss` to a Map of thumbprint to key; null: the entry names none
    this.addresses = new Set(lists.flatMap((list) => list.addresses));
    for (const list of lists) {
      for (const entry of list.entries) {
        this.add(entry, list);
      }
    }
  }

  add(entry, list) {
    this.byId.set(entry.id, [...(this.byId.get(entry.id) ?? []), { entry, list }]);
    const read = PublicKey.fromJwk(new Map(Object.entries(entry.key)));
    const key = new PublicKey(read.kind, read.members, entry.algorithms);
    for (const issuer of entry.issuers.length ? entry.issuers : [null]) {
      this.byIssuer.set(issuer, (this.byIssuer.get(issuer) ?? new Map()).set(entry.id, key));
    }
  }

  // The keys of entries for that `iss`; with null those of entries for no `iss`.
  keys(issuer) {
    return Array.from(this.byIssuer.get(issuer)?.values() ?? []);
  }

  async withKey(key) {
    return this.byId.get(await key.thumbprint()) ?? [];
  }
}

// How an entry stands at a moment, for types and an `iss`. A date inside what a retired key signed
// proves nothing and is not looked at.
function standing({ entry, list }, at, types, issuer) {
  if (entry.state === "compromised") {
    return "compromised";
  }
  if (list.exp !== null && at > list.exp) {
    return "list_expired";
  }
  if (entry.from !== null && at < entry.from) {
    return "not_yet";
  }
  const stood = entry.until !== null && at <= entry.until;
  if (entry.state === "retired" && !stood) {
    return "retired";
  }
  if (entry.until !== null && !stood) {
    return "ended";
  }
  if (entry.issuers.length && !entry.issuers.includes(issuer)) {
    return "other_issuer";
  }
  if (entry.types.length && !types.every((type) => entry.types.includes(type))) {
    return "other_type";
  }
  return "trusted";
}

// The check about trust, and the entry it rests on, of the entries that name one key.
function decide(entries, signed, question) {
  const decided = entries.map((one) => ({
    ...one,
    rank: STANDINGS.indexOf(standing(one, question.at, signed.types, signed.issuer ?? "")),
  }));
  const by = decided.reduce((first, one) => (one.rank < first.rank ? one : first));
  const { name, date } = by.list;
  return { check: check(DATA.standings[STANDINGS[by.rank]], { source: name, date }), by };
}

// Who signed, by the first way that applies: `iss` is a DID and its own key; a key on a list. What
// an address publishes, and certificates, are for the command.
async function checkIssuer(signed, question) {
  const issuer = signed.issuer ?? "";
  if (issuer.startsWith(DID_KEY) || issuer.startsWith(DID_JWK)) {
    return checkDid(signed, question);
  }
  if (signed.jws.header.has("x5c") && !issuer.startsWith("did:")) {
    throw new UseCommand("certificate");
  }
  const listed = await checkListed(signed, question);
  if (listed !== null) {
    return listed;
  }
  if (question.trust.addresses.has(issuer) || issuer.startsWith(DID_WEB)) {
    throw new UseCommand("address");
  }
  if (question.trust.keys(signed.issuer).length && signed.issuer !== null) {
    return foundWrong(signed);
  }
  return foundNoKey(signed, issuer.startsWith("did:") ? unreadable(issuer) : null);
}

// The error code of a DID that leads to no key here.
function unreadable(did) {
  try {
    resolveDid(did);
    return null;
  } catch (error) {
    return onlyInputError(error, () => error.code);
  }
}

async function checkDid(signed, question) {
  let key;
  try {
    key = resolveDid(signed.issuer);
  } catch (error) {
    return onlyInputError(error, () => foundNoKey(signed, error.code));
  }
  if (!(await holds(signed.jws, key))) {
    return foundWrong(signed);
  }
  const entries = await question.trust.withKey(key);
  if (entries.length === 0) {
    return found(signed, key, [check("issuer_key.did"), check("issuer_trusted.own_key_only")]);
  }
  const decided = decide(entries, signed, question);
  return found(signed, key, [check("issuer_key.did"), decided.check], decided.by);
}

// Keys listed for this `iss`, then keys listed for no `iss` at all; null where none made the
// signature.
async function checkListed(signed, question) {
  const { trust } = question;
  const named = signed.issuer === null ? [] : trust.keys(signed.issuer);
  const unnamed = trust.keys(null).slice(0, LIMITS.MAX_KEYS_TRIED);
  for (const key of [...named, ...unnamed]) {
    if (await holds(signed.jws, key)) {
      const decided = decide(await trust.withKey(key), signed, question);
      const { name, date } = decided.by.list;
      const listed = check("issuer_key.listed", { source: name, date });
      return found(signed, key, [listed, decided.check], decided.by);
    }
  }
  return null;
}

async function found(signed, key, checks, by = null) {
  const all = [check("signature.ok"), ...checks];
  return {
    checks: all,
    vouching: all.every((one) => one.outcome === "pass") ? "attested" : "unvouched",
    issuer: {
      name: by?.entry.name ?? null,
      stated: signed.issuer,
      key: await key.thumbprint(),
      list: by?.list.name ?? null,
      list_date: by?.list.date ?? null,
    },
  };
}

function foundWrong(signed) {
  return { checks: [check("signature.wrong")], vouching: "unchecked", issuer: stranger(signed) };
}

function foundNoKey(signed, detail = null) {
  const checks = [
    check("signature.no_key"),
    check("issuer_key.not_found", { detail }),
    check("issuer_trusted.not_listed"),
  ];
  return { checks, vouching: "unchecked", issuer: stranger(signed) };
}

function stranger(signed) {
  return { name: null, stated: signed.issuer, key: null, list: null, list_date: null };
}
