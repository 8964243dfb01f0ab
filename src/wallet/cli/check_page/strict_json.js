// JSON as `wallet.standards.encoding.strict_json` reads it. `JSON.parse` takes the last of two
// members of one name, any depth, and half a surrogate pair; this does not.
//
// An object becomes a Map, which keeps its members in their order and has no members of its own.

const LARGEST_INTEGER = Number.MAX_SAFE_INTEGER; // RFC 7493 section 2.2

// A number that was written with a fraction or an exponent: it is no integer, whatever its value.
class Float {
  constructor(value) {
    this.value = value;
  }
}

function parseJson(data) {
  if (data.length > LIMITS.MAX_DOCUMENT_BYTES) {
    throw new InputError("encoding.too_large", { limit: LIMITS.MAX_DOCUMENT_BYTES });
  }
  const text = decodeUtf8(data);
  checkStructure(text);
  return new JsonReader(text).document();
}

function parseJsonObject(data) {
  const value = parseJson(data);
  if (!(value instanceof Map)) {
    throw new InputError("encoding.json_object");
  }
  return value;
}

// Bounds nesting and count before anything is built.
function checkStructure(text) {
  let depth = 0;
  let deepest = 0;
  let items = 1;
  for (let at = 0; at < text.length; at += 1) {
    const char = text[at];
    if (char === '"') {
      at = endOfString(text, at);
    } else if (char === "[" || char === "{") {
      depth += 1;
      items += 1;
      deepest = Math.max(deepest, depth);
    } else if (char === "]" || char === "}") {
      depth -= 1;
    } else if (char === ",") {
      items += 1;
    }
  }
  if (deepest > LIMITS.MAX_JSON_DEPTH) {
    throw new InputError("encoding.json_depth", { limit: LIMITS.MAX_JSON_DEPTH });
  }
  if (items > LIMITS.MAX_JSON_ITEMS) {
    throw new InputError("encoding.json_items", { limit: LIMITS.MAX_JSON_ITEMS });
  }
}

// Where the string that begins at `start` ends, or the text does.
function endOfString(text, start) {
  let at = start + 1;
  while (at < text.length && text[at] !== '"') {
    at += text[at] === "\\" ? 2 : 1;
  }
  return at;
}

const SPACE = /[ \t\n\r]*/y;
const NUMBER = /-?(?:0|[1-9][0-9]*)(\.[0-9]+)?([eE][-+]?[0-9]+)?/y;
const PLAIN = /[^"\\\u0000-\u001f]+/y;
const HEX = /[0-9a-fA-F]{4}/y;
const WORDS = new Map([["true", true], ["false", false], ["null", null]]);
const ESCAPES = { '"': '"', "\\": "\\", "/": "/", b: "\b", f: "\f", n: "\n", r: "\r", t: "\t" };

class JsonReader {
  constructor(text) {
    this.text = text;
    this.at = 0;
    this.hasHalf = false; // of a surrogate pair: no text, and it has no UTF-8 form
  }

  document() {
    this.match(SPACE);
    const value = this.value();
    this.match(SPACE);
    if (this.at !== this.text.length || this.hasHalf) {
      throw new InputError("encoding.json");
    }
    return value;
  }

  match(pattern) {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text);
    this.at += found ? found[0].length : 0;
    return found;
  }

  // Takes `sign` if it stands here.
  takes(sign) {
    if (this.text[this.at] !== sign) {
      return false;
    }
    this.at += 1;
    return true;
  }

  needs(sign) {
    if (!this.takes(sign)) {
      throw new InputError("encoding.json");
    }
  }

  value() {
    if (this.takes("{")) {
      return this.members();
    }
    if (this.takes("[")) {
      return this.elements();
    }
    if (this.takes('"')) {
      return this.string();
    }
    for (const [word, value] of WORDS) {
      if (this.text.startsWith(word, this.at)) {
        this.at += word.length;
        return value;
      }
    }
    return this.number();
  }

  members() {
    const pairs = [];
    this.match(SPACE);
    if (!this.takes("}")) {
      do {
        this.match(SPACE);
        this.needs('"');
        const name = this.string();
        this.match(SPACE);
        this.needs(":");
        this.match(SPACE);
        pairs.push([name, this.value()]);
        this.match(SPACE);
      } while (this.takes(","));
      this.needs("}");
    }
    return uniqueMembers(pairs);
  }

  elements() {
    const found = [];
    this.match(SPACE);
    if (!this.takes("]")) {
      do {
        this.match(SPACE);
        found.push(this.value());
        this.match(SPACE);
      } while (this.takes(","));
      this.needs("]");
    }
    return found;
  }

  string() {
    let text = "";
    for (;;) {
      const plain = this.match(PLAIN);
      text += plain ? plain[0] : "";
      if (this.takes('"')) {
        this.hasHalf ||= /\p{Cs}/u.test(text);
        return text;
      }
      this.needs("\\");
      text += this.escaped();
    }
  }

  escaped() {
    if (this.takes("u")) {
      const digits = this.match(HEX);
      if (!digits) {
        throw new InputError("encoding.json");
      }
      return String.fromCharCode(parseInt(digits[0], 16));
    }
    const sign = this.text[this.at];
    if (sign === undefined || !Object.hasOwn(ESCAPES, sign)) {
      throw new InputError("encoding.json");
    }
    this.at += 1;
    return ESCAPES[sign];
  }

  number() {
    const found = this.match(NUMBER);
    if (!found) {
      throw new InputError("encoding.json");
    }
    const number = Number(found[0]);
    const isInteger = found[1] === undefined && found[2] === undefined;
    if (!Number.isFinite(number) || (isInteger && Math.abs(number) > LARGEST_INTEGER)) {
      throw new InputError("encoding.json_number");
    }
    return isInteger ? number + 0 : new Float(number);
  }
}

function uniqueMembers(pairs) {
  const members = new Map(pairs);
  if (members.size !== pairs.length) {
    const last = new Map(pairs.map(([name], at) => [name, at]));
    const [twice] = pairs.find(([name], at) => last.get(name) > at);
    throw new InputError("encoding.json_duplicate", { member: twice.slice(0, 80) });
  }
  return members;
}

function isInteger(value) {
  return typeof value === "number";
}

// UTF-8 JSON without white space, members in their order; numbers as the command writes them.
function compactJson(value) {
  if (value instanceof Map) {
    const members = Array.from(value, ([name, one]) => `${JSON.stringify(name)}:${compactJson(one)}`);
    return `{${members.join(",")}}`;
  }
  if (Array.isArray(value)) {
    return `[${value.map(compactJson).join(",")}]`;
  }
  return value instanceof Float ? floatText(value.value) : JSON.stringify(value);
}

// The shortest text of a double: digits as every language finds them, exponents where Python
// writes them.
function floatText(number) {
  const [, sign, first, rest = "", power] = /^(-?)(\d)(?:\.(\d+))?e([-+]\d+)$/.exec(
    Object.is(number, -0) ? "-0e+0" : number.toExponential(),
  );
  const digits = first + rest;
  const exponent = Number(power);
  if (exponent < -4 || exponent >= 16) {
    const size = String(Math.abs(exponent)).padStart(2, "0");
    return `${sign}${first}${rest && `.${rest}`}e${exponent < 0 ? "-" : "+"}${size}`;
  }
  if (exponent < 0) {
    return `${sign}0.${"0".repeat(-exponent - 1)}${digits}`;
  }
  const whole = digits.slice(0, exponent + 1).padEnd(exponent + 1, "0");
  return `${sign}${whole}.${digits.slice(exponent + 1) || "0"}`;
}
