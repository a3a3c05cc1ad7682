import { closeSync, fstatSync, openSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { FrameworkFault, FrameworkPart } from '../../core/framework/fault.ts';
import type { Bilingual } from '../../lib/bilingual.ts';
import { err, ok, type Result } from '../../lib/result.ts';
import {
  emptyFile,
  emptyFolder,
  MOST_FILES,
  manyFiles,
  notAFile,
  notFound,
  notJson,
  notUtf8,
  tooBig,
  unreadable,
} from './file-faults.ts';

const MOST_BYTES = 5 * 1024 * 1024;

type Parts = Result<readonly FrameworkPart[], FrameworkFault[]>;

const MAIN = 'framework.json';

/**
 * The JSON files of a folder, or one JSON file alone, parsed but not judged. At most 5 MB together. A file that is
 * one part of a folder's framework stands for its folder: alone it could only be told that the rest is missing.
 */
export function readParts(path: string): Parts {
  const kind = kindOf(path);
  if (kind === 'file') {
    const alone = readAll([path]);
    return alone.ok && isPart(path, alone.value) ? readFolder(dirname(path)) : alone;
  }
  if (kind !== 'folder') return err([{ file: path, path: '', message: kind }]);
  return readFolder(path);
}

/** Only the main file says which framework it is. */
function isPart(path: string, [alone]: readonly FrameworkPart[]): boolean {
  const json = alone?.json;
  const isWhole = typeof json === 'object' && json !== null && 'id' in json && basename(path) !== MAIN;
  return !isWhole && kindOf(join(dirname(path), MAIN)) === 'file';
}

function readFolder(path: string): Parts {
  const files = jsonFiles(path);
  if (files === null) return err([{ file: path, path: '', message: unreadable }]);
  if (files.length === 0) return err([{ file: path, path: '', message: emptyFolder }]);
  if (files.length > MOST_FILES) return err([{ file: path, path: '', message: manyFiles }]);
  return readAll(files.map((name) => join(path, name)));
}

function kindOf(path: string): 'file' | 'folder' | Bilingual {
  try {
    const found = statSync(path, { throwIfNoEntry: false });
    if (!found) return notFound;
    if (found.isDirectory()) return 'folder';
    return found.isFile() ? 'file' : notAFile;
  } catch {
    return unreadable;
  }
}

function jsonFiles(folder: string): string[] | null {
  try {
    return readdirSync(folder).filter((name) => name.endsWith('.json'));
  } catch {
    return null;
  }
}

function readAll(paths: readonly string[]): Parts {
  const parts: FrameworkPart[] = [];
  const faults: FrameworkFault[] = [];
  let left = MOST_BYTES;
  for (const path of paths) {
    const file = basename(path);
    const text = readText(path, left);
    if (!text.ok) {
      faults.push({ file, path: '', message: text.error });
      continue;
    }
    left -= Buffer.byteLength(text.value);
    const json = parseJson(text.value);
    if (json.ok) parts.push({ file, json: json.value });
    else faults.push({ file, path: '', message: json.error });
  }
  return faults.length > 0 ? err(faults) : ok(parts);
}

/** Size and content come from one open file, so that nothing larger can be put in between. */
function readText(path: string, most: number): Result<string, Bilingual> {
  let descriptor: number | null = null;
  try {
    descriptor = openSync(path, 'r');
    if (fstatSync(descriptor).size > most) return err(tooBig);
    return ok(new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(descriptor)));
  } catch (error) {
    return err(error instanceof TypeError ? notUtf8 : unreadable);
  } finally {
    if (descriptor !== null) closeSync(descriptor);
  }
}

function parseJson(text: string): Result<unknown, Bilingual> {
  if (text.trim() === '') return err(emptyFile);
  try {
    return ok(JSON.parse(text));
  } catch (error) {
    const reason = error instanceof Error ? error.message : '';
    const [, line, column] = /line (\d+) column (\d+)/.exec(reason) ?? [];
    return err(notJson(line && column ? { line, column } : null));
  }
}
