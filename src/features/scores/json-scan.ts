/** What JSON.parse lets pass in silence: of two equal keys it keeps the last, and long numbers lose their end. */
export interface JsonOversight {
  readonly kind: 'duplicate-key' | 'long-number' | 'too-deep';
  readonly line: number;
  readonly text: string;
}

/** Characters of a number (sign and point included) that a double is sure to keep. */
const EXACT_LENGTH = 16;
/** Score inputs are four deep. */
const MAX_DEPTH = 8;

/** A person mends the first of many. */
const MAX_FOUND = 100;

const NUMBER = /[-+.\deE]+/y;

/** Looks through a text before JSON.parse; throws a SyntaxError where a key is none. One pass, no recursion. */
export function findOversights(text: string): JsonOversight[] {
  const found: JsonOversight[] = [];
  const open: (Set<string> | null)[] = [];
  let line = 1;
  let keyNext = false;
  for (let at = 0; at < text.length; at += 1) {
    const char = text.charAt(at);
    if (char === ' ' || char === '\t' || char === '\r') continue;
    if (char === '\n') {
      line += 1;
      continue;
    }
    if (char === '{' || char === '[') open.push(char === '{' ? new Set() : null);
    else if (char === '}' || char === ']') open.pop();
    else if (char === '"') {
      const end = endOfString(text, at);
      const keys = open.at(-1);
      if (keys && keyNext) noteKey(keys, text.slice(at, end + 1), line, found);
      at = end;
    } else if (char === '-' || (char >= '0' && char <= '9')) {
      NUMBER.lastIndex = at;
      const [number = char] = NUMBER.exec(text) ?? [];
      if (number.length > EXACT_LENGTH) found.push({ kind: 'long-number', line, text: number });
      at += number.length - 1;
    }
    if (open.length > MAX_DEPTH) return [...found, { kind: 'too-deep', line, text: '' }];
    if (found.length > MAX_FOUND) return found;
    keyNext = char === '{' || char === ',';
  }
  return found;
}

function noteKey(keys: Set<string>, raw: string, line: number, found: JsonOversight[]): void {
  const key = JSON.parse(raw) as string;
  if (keys.has(key)) found.push({ kind: 'duplicate-key', line, text: key });
  keys.add(key);
}

/** Index of the closing mark: the first one that an even number of backslashes precedes. */
function endOfString(text: string, start: number): number {
  for (let end = text.indexOf('"', start + 1); end >= 0; end = text.indexOf('"', end + 1)) {
    let slashes = 0;
    while (text[end - 1 - slashes] === '\\') slashes += 1;
    if (slashes % 2 === 0) return end;
  }
  return text.length;
}
