// A little work before an answer is sent, so that a flood of answers costs its sender something: a number for which
// SHA-256 of "survey:hour:ticket:number" begins with so many zero bits. In slices, so that the page stays alive.

const SLICE_MS = 12;
const HOUR_MS = 3_600_000;

const K = new Uint32Array(64);
const START = new Uint32Array(8);
constants();

/** `hour`: of the server, where it has told that ours is wrong. Resolves to "hour.number". */
export async function doWork({ survey, ticket, bits, hour = Math.floor(Date.now() / HOUR_MS) }) {
  const tail = prepare(`${survey}:${hour}:${ticket}:`);
  for (let number = 0; ; ) {
    const until = performance.now() + SLICE_MS;
    while (performance.now() < until) {
      for (const end = number + 64; number < end; number += 1) {
        const nonce = number.toString(16);
        if (Math.clz32(tail(nonce)[0]) >= bits) return `${hour}.${nonce}`;
      }
    }
    await new Promise((resolve) => setTimeout(resolve));
  }
}

/** SHA-256 of ASCII text in hex; for the test of this file. */
export function sha256(text) {
  return Array.from(prepare(text)(''), (word) => word.toString(16).padStart(8, '0')).join('');
}

/** Hashes what all tries begin with once; answers a function of the rest that gives the hash as eight numbers. */
function prepare(beginning) {
  const whole = beginning.length - (beginning.length % 64);
  const state = START.slice();
  for (let at = 0; at < whole; at += 64) compress(state, blockOf(beginning.slice(at, at + 64)));
  const rest = beginning.slice(whole);
  return (end) => {
    const own = state.slice();
    const text = rest + end;
    const length = (whole + text.length) * 8;
    const padded = `${text}\x80`;
    const blocks = Math.ceil((padded.length + 8) / 64);
    for (let at = 0; at < blocks; at += 1) {
      const block = blockOf(padded.slice(at * 64, at * 64 + 64));
      if (at === blocks - 1) block[15] = length;
      compress(own, block);
    }
    return own;
  };
}

const words = new Uint32Array(64);

function blockOf(text) {
  words.fill(0);
  for (let at = 0; at < text.length; at += 1) words[at >> 2] |= text.charCodeAt(at) << (24 - (at % 4) * 8);
  return words;
}

const turn = (word, by) => (word >>> by) | (word << (32 - by));

/** FIPS 180-4, 6.2.2. */
function compress(state, w) {
  for (let t = 16; t < 64; t += 1) {
    const [x, y] = [w[t - 15], w[t - 2]];
    const low = turn(x, 7) ^ turn(x, 18) ^ (x >>> 3);
    const high = turn(y, 17) ^ turn(y, 19) ^ (y >>> 10);
    w[t] = w[t - 16] + low + w[t - 7] + high;
  }
  let [a, b, c, d, e, f, g, h] = state;
  for (let t = 0; t < 64; t += 1) {
    const one = h + (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + ((e & f) ^ (~e & g)) + K[t] + w[t];
    const two = (turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + ((a & b) ^ (a & c) ^ (b & c));
    h = g;
    g = f;
    f = e;
    e = (d + one) | 0;
    d = c;
    c = b;
    b = a;
    a = (one + two) | 0;
  }
  for (const [at, word] of [a, b, c, d, e, f, g, h].entries()) state[at] += word;
}

/** The fractions of the roots of the first primes (FIPS 180-4, 4.2.2 and 5.3.3), so that no table travels. */
function constants() {
  const fraction = (root) => ((root - Math.floor(root)) * 2 ** 32) | 0;
  for (let candidate = 2, found = 0; found < 64; candidate += 1) {
    let divisor = 2;
    while (candidate % divisor !== 0) divisor += 1;
    if (divisor < candidate) continue;
    if (found < 8) START[found] = fraction(Math.sqrt(candidate));
    K[found] = fraction(Math.cbrt(candidate));
    found += 1;
  }
}
