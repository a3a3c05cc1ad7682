// Exchanges the code of an invitation for a token that nobody can trace back to it: RSABSSA-SHA384-PSS-Randomized of
// RFC 9474. The server signs a number it cannot read; only this page knows how to take the blind off again.
//
// fetchToken({ code, address, publicKey, onWait }) → "base64url(message).base64url(signature)"
//   code       as printed or mailed; small letters, spaces and dashes are forgiven
//   address    of the survey: "/s/iit-2566"
//   publicKey  base64url of the survey's key (DER, SubjectPublicKeyInfo)
//   onWait     told a sentence when many exchange at once and it waits to try again by itself
// It throws an Error whose message is a sentence for the person, in the page's language; `said` has both.
// What belongs to an exchange is kept by the browser until forgetToken({ code, address }): asked again, after a cut line
// or a reload, the server answers the same request with the same signature, and the same token comes of it.
// forgetUnsigned({ code, address }) drops what other slips began here and never got; forgetAll({ address }) all of a survey.

const HASH = 'SHA-384';
const HASH_BYTES = 48;
const SALT_BYTES = 48;
const MESSAGE_BYTES = 32;
const PREFIX_BYTES = 32;
const MOST_TRIES = 20;

const words = {
  insecure: {
    th: 'เบราว์เซอร์นี้แลกบัตรเชิญไม่ได้ เพราะหน้านี้ไม่ได้เปิดผ่าน https หรือเบราว์เซอร์เก่าเกินไป บัตรเชิญยังใช้ได้ · เปิดลิงก์ที่ขึ้นต้นด้วย https:// หรือใช้เครื่องอื่น',
    en: 'This browser cannot exchange the invitation: the page was not opened through https, or the browser is too old. The invitation is still good: open the link that begins with https://, or use another device.',
  },
  cut: {
    th: 'ติดต่อระบบไม่ได้ในขณะนี้ ไม่มีอะไรสูญหาย · ตรวจอินเทอร์เน็ตแล้วกดอีกครั้งในเบราว์เซอร์เดิม',
    en: 'The system cannot be reached now. Nothing is lost: check the connection and press again in this browser.',
  },
  crowded: {
    th: 'ขณะนี้มีผู้แลกบัตรเชิญพร้อมกันมาก หน้านี้จะลองใหม่เองในไม่กี่วินาที บัตรเชิญยังใช้ได้ · ตอบข้ออื่นระหว่างรอได้เลย',
    en: 'Many exchange invitations just now. This page tries again by itself in a moment; the invitation is still good, and you may go on answering meanwhile.',
  },
  spoilt: {
    th: 'ระบบตอบลายเซ็นที่ไม่ถูกต้อง จึงไม่ใช้ · กดอีกครั้ง หากยังเป็นเช่นเดิมให้แจ้งผู้จัดทำแบบสำรวจ',
    en: 'The answer carried a wrong signature and was not used. Press again; if it stays so, tell whoever runs the survey.',
  },
};

export async function fetchToken({ code, address, publicKey, onWait = () => {} }) {
  if (!globalThis.crypto?.subtle) throw refusal(words.insecure);
  const key = await readKey(publicKey);
  const name = await nameOf(code, address);
  const kept = recall(name) ?? (await begin(key, name));
  const { signature } = await exchange(address, { code, blinded: toBase64url(kept.blinded) }, onWait);
  const signed = await finalize(key, kept.message, fromBase64url(signature), kept.inverse);
  keep(name, kept, true);
  return `${toBase64url(kept.message)}.${toBase64url(signed)}`;
}

/** Once the answer is acknowledged: nothing of the exchange stays on this device. */
export async function forgetToken({ code, address }) {
  if (!globalThis.crypto?.subtle) return;
  const name = await nameOf(code, address);
  memory.delete(name);
  inStorage((storage) => storage.removeItem(name));
}

async function begin(key, name) {
  const message = prepare(randomBytes(MESSAGE_BYTES));
  const { blinded, inverse } = await blind(key, message);
  const kept = { message, inverse, blinded };
  keep(name, kept, false);
  return kept;
}

/** `isSigned`: the slip was used up for it, so that losing it would lose the invitation. */
function keep(name, kept, isSigned) {
  memory.set(name, kept);
  const text = JSON.stringify({
    message: toBase64url(kept.message),
    inverse: kept.inverse.toString(16),
    blinded: toBase64url(kept.blinded),
    isSigned,
  });
  inStorage((storage) => storage.setItem(name, text));
}

/** When another slip is begun on this device: what a failed exchange left. One that is signed stays until it is sent. */
export async function forgetUnsigned({ code, address }) {
  if (!globalThis.crypto?.subtle) return;
  const own = await nameOf(code, address);
  dropKept((name, text) => name !== own && !/"isSigned":true/.test(text));
}

/** When the survey is over: nothing of its exchanges is of use. */
export function forgetAll({ address }) {
  dropKept((name) => name.startsWith(`token:${address}:`));
}

function dropKept(isDropped) {
  inStorage((storage) => {
    const names = Object.keys(storage).filter((name) => name.startsWith('token:'));
    for (const name of names) if (isDropped(name, storage.getItem(name))) storage.removeItem(name);
  });
}

/** For browsers that keep nothing. */
const memory = new Map();

function recall(name) {
  const text = inStorage((storage) => storage.getItem(name));
  if (!text) return memory.get(name);
  const { message, inverse, blinded } = JSON.parse(text);
  return {
    message: fromBase64url(message),
    inverse: BigInt(`0x${inverse}`),
    blinded: fromBase64url(blinded),
  };
}

function inStorage(work) {
  try {
    return work(localStorage);
  } catch {
    return null;
  }
}

/** Under a hash, so that whoever uses the device next finds no code. */
async function nameOf(code, address) {
  const plain = code.toUpperCase().replace(/[^A-Z0-9]/g, '');
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(`${address}#${plain}`));
  return `token:${address}:${toBase64url(new Uint8Array(hash))}`;
}

/** An office that begins together waits in turn: whoever is asked to comes again by itself. */
async function exchange(address, asked, onWait) {
  for (let tries = 1; ; tries += 1) {
    const answer = await post(`${address}/token`, asked);
    const told = await answer.json().catch(() => ({}));
    if (answer.ok && typeof told.signature === 'string') return told;
    const isBusy = answer.status === 429 || answer.status === 503;
    if (!isBusy || tries === MOST_TRIES) throw refusal(told.error?.th ? told.error : words.cut);
    onWait(refusal(words.crowded).message);
    const seconds = Math.min(60, Math.max(2, Number(answer.headers.get('retry-after'))));
    // Spread, so that those who were turned away together do not come back together.
    await new Promise((resolve) => setTimeout(resolve, seconds * 1_000 * (1 + Math.random())));
  }
}

async function post(url, body) {
  try {
    return await fetch(url, {
      method: 'POST',
      headers: { accept: 'application/json', 'content-type': 'application/json' },
      body: JSON.stringify(body),
      referrerPolicy: 'same-origin',
      signal: AbortSignal.timeout(20_000),
    });
  } catch {
    throw refusal(words.cut);
  }
}

function refusal(said) {
  const english = globalThis.document?.documentElement.lang === 'en';
  return Object.assign(new Error(english ? said.en : said.th), { said });
}

/** The key as numbers, and as the browser's own for checking. */
export async function readKey(publicKey) {
  const algorithm = { name: 'RSA-PSS', hash: HASH };
  const own = await crypto.subtle.importKey('spki', fromBase64url(publicKey), algorithm, true, ['verify']);
  const { n, e } = await crypto.subtle.exportKey('jwk', own);
  const modulus = toNumber(fromBase64url(n));
  const bits = modulus.toString(2).length;
  return { own, n: modulus, e: toNumber(fromBase64url(e)), bits, bytes: Math.ceil(bits / 8) };
}

/** RFC 9474, 4.1: a random prefix before the message, so that a signer who chose the key badly learns nothing. */
export function prepare(message, prefix = randomBytes(PREFIX_BYTES)) {
  return join(prefix, message);
}

/** RFC 9474, 4.2. Salt and blinding factor are given only by tests. */
export async function blind(key, prepared, salt = randomBytes(SALT_BYTES), factor = randomBelow(key)) {
  const m = toNumber(await encode(prepared, key.bits - 1, salt));
  if (inverseOf(m, key.n) === null) throw refusal(words.spoilt);
  const inverse = inverseOf(factor, key.n);
  if (inverse === null) throw refusal(words.spoilt);
  return { blinded: toBytes((m * power(factor, key.e, key.n)) % key.n, key.bytes), inverse };
}

/** RFC 9474, 4.4: takes the blind off, and trusts nothing that does not verify. */
export async function finalize(key, prepared, blindSignature, inverse) {
  if (blindSignature.length !== key.bytes) throw refusal(words.spoilt);
  const signature = toBytes((toNumber(blindSignature) * inverse) % key.n, key.bytes);
  if (!(await isSigned(key, prepared, signature))) throw refusal(words.spoilt);
  return signature;
}

/** RFC 9474, 4.5. */
export function isSigned(key, prepared, signature) {
  return crypto.subtle.verify({ name: 'RSA-PSS', saltLength: SALT_BYTES }, key.own, signature, prepared);
}

/** EMSA-PSS-ENCODE of RFC 8017, 9.1.1, with SHA-384 and MGF1. */
export async function encode(message, bits, salt) {
  const length = Math.ceil(bits / 8);
  const hash = await digest(join(new Uint8Array(8), await digest(message), salt));
  const block = new Uint8Array(length - HASH_BYTES - 1);
  block[block.length - salt.length - 1] = 1;
  block.set(salt, block.length - salt.length);
  const mask = await maskOf(hash, block.length);
  for (let at = 0; at < block.length; at += 1) block[at] ^= mask[at];
  block[0] &= 0xff >> (8 * length - bits);
  return join(block, hash, Uint8Array.of(0xbc));
}

async function maskOf(seed, length) {
  const parts = [];
  for (let count = 0; count * HASH_BYTES < length; count += 1) {
    const counter = new Uint8Array(4);
    new DataView(counter.buffer).setUint32(0, count);
    parts.push(await digest(join(seed, counter)));
  }
  return join(...parts).slice(0, length);
}

async function digest(bytes) {
  return new Uint8Array(await crypto.subtle.digest(HASH, bytes));
}

/** Uniform between 1 and n - 1: what is not below n is drawn again, as a remainder would not be uniform. */
function randomBelow({ n, bits, bytes }) {
  for (;;) {
    const drawn = randomBytes(bytes);
    drawn[0] &= 0xff >> (8 * bytes - bits);
    const number = toNumber(drawn);
    if (number >= 1n && number < n) return number;
  }
}

function randomBytes(length) {
  return crypto.getRandomValues(new Uint8Array(length));
}

function power(base, exponent, modulus) {
  let [result, square, rest] = [1n, base % modulus, exponent];
  while (rest > 0n) {
    if (rest & 1n) result = (result * square) % modulus;
    square = (square * square) % modulus;
    rest >>= 1n;
  }
  return result;
}

/** Null where there is none: the two have a factor in common. */
function inverseOf(number, modulus) {
  let [a, b, x, y] = [number % modulus, modulus, 1n, 0n];
  while (a !== 0n) {
    const times = b / a;
    [a, b, x, y] = [b - times * a, a, y - times * x, x];
  }
  if (b !== 1n) return null;
  return y < 0n ? y + modulus : y;
}

function toNumber(bytes) {
  return BigInt(`0x${Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('') || '0'}`);
}

function toBytes(number, length) {
  const hex = number.toString(16).padStart(length * 2, '0');
  return Uint8Array.from({ length }, (_, at) => Number.parseInt(hex.slice(at * 2, at * 2 + 2), 16));
}

function join(...parts) {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

function toBase64url(bytes) {
  const letters = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  return btoa(letters).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

function fromBase64url(text) {
  return Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (letter) =>
    letter.charCodeAt(0),
  );
}
