import { parseArgs } from 'node:util';
import type { Bilingual } from '../lib/bilingual.ts';
import { err, ok, type Result } from '../lib/result.ts';

export interface OptionShape {
  /** Name without dashes → the values it may have; null for free text. */
  readonly [name: string]: readonly string[] | null;
}

export interface Options {
  readonly files: readonly string[];
  readonly value: (name: string) => string | null;
}

/** Reads arguments strictly: an unknown option, a missing value or a value not offered is told in one sentence. */
export function readOptions(args: readonly string[], shape: OptionShape): Result<Options, Bilingual> {
  const names = { ...shape, lang: ['th', 'en'] };
  const options = Object.fromEntries(Object.keys(names).map((name) => [name, { type: 'string' as const }]));
  const parsed = parse(args, options);
  if (!parsed.ok) return parsed;
  const { values, positionals } = parsed.value;
  for (const [name, offered] of Object.entries(names)) {
    const given = values[name];
    if (typeof given === 'string' && offered && !offered.includes(given))
      return err(notOffered(name, given, offered));
  }
  return ok({
    files: positionals,
    value: (name) => (typeof values[name] === 'string' ? values[name] : null),
  });
}

/** The one file a command takes, and nothing else; `oneFile` is the sentence for anything more or less. */
export function readOneFile(args: readonly string[], oneFile: Bilingual): Result<string, Bilingual> {
  const options = readOptions(args, {});
  if (!options.ok) return options;
  const [path, ...more] = options.value.files;
  return path === undefined || more.length > 0 ? err(oneFile) : ok(path);
}

type Shape = Record<string, { type: 'string' }>;

function parse(args: readonly string[], options: Shape) {
  try {
    return ok(parseArgs({ args: [...args], options, allowPositionals: true, strict: true }));
  } catch (error) {
    return err(misused((error as Error).message, Object.keys(options)));
  }
}

function misused(message: string, names: readonly string[]): Bilingual {
  const list = names.map((name) => `--${name}`).join(', ');
  const named = /'(-[^']*)'/.exec(message)?.[1] ?? '';
  return {
    th: `ตัวเลือก ${named} ใช้ไม่ได้หรือไม่มีค่า · ตัวเลือกของคำสั่งนี้: ${list}`,
    en: `The option ${named} is unknown or lacks its value. This command knows: ${list}.`,
  };
}

function notOffered(name: string, given: string, offered: readonly string[]): Bilingual {
  return {
    th: `--${name} ไม่รู้จักค่า "${given}" · ใช้ได้: ${offered.join(', ')}`,
    en: `--${name} does not know "${given}". It takes: ${offered.join(', ')}.`,
  };
}
