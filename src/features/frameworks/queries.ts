import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { type AgencyKind, agencyKindSchema } from '../../core/checking/agency-kind.ts';
import type { Geography } from '../../core/checking/geography.ts';
import type { FrameworkFault } from '../../core/framework/fault.ts';
import { mergeFrameworkParts } from '../../core/framework/parse.ts';
import type { Framework } from '../../core/framework/schema.ts';
import { err, type Result } from '../../lib/result.ts';
import { readParts } from './files.ts';

/** src/features/frameworks and dist/features/frameworks are equally deep, so the package's data is found from both. */
const dataFolder = new URL('../../../data/', import.meta.url);
const frameworkFolder = new URL('frameworks/', dataFolder);
const idPattern = /^[a-z]+-\d{4}$/;

const frameworks = new Map<string, Result<Framework, FrameworkFault[]>>();
let ids: readonly string[] | null = null;
let geography: Geography | null = null;
let agencyKinds: readonly AgencyKind[] | null = null;

/** The frameworks this package brings: "nacc-2564", "nacc-2565", … sorted. */
export function frameworkIds(): readonly string[] {
  ids ??= readdirSync(frameworkFolder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && idPattern.test(entry.name))
    .map(({ name }) => name)
    .sort();
  return ids;
}

/** A framework of this package, read once. An unknown id or a bad file is a list of faults. */
export function loadFramework(id: string): Result<Framework, FrameworkFault[]> {
  const known = frameworks.get(id);
  if (known) return known;
  if (!frameworkIds().includes(id)) return err([unknownId(id)]);
  const loaded = readFrameworkFolder(fileURLToPath(new URL(`${id}/`, frameworkFolder)));
  frameworks.set(id, loaded);
  return loaded;
}

/** Fiscal years (B.E.) of a scheme's frameworks, newest first: what a form can offer. */
export function fiscalYears(scheme: string): number[] {
  const prefix = `${scheme}-`;
  const ids = frameworkIds().filter((id) => id.startsWith(prefix));
  return ids.map((id) => Number(id.slice(prefix.length))).sort((a, b) => b - a);
}

export function findFramework(scheme: string, fiscalYear: number): Framework | null {
  const loaded = loadFramework(`${scheme}-${fiscalYear}`);
  return loaded.ok ? loaded.value : null;
}

/** A framework from anywhere: a folder of JSON parts or one whole JSON file. Read anew each time. */
export function readFrameworkFolder(path: string): Result<Framework, FrameworkFault[]> {
  const parts = readParts(path);
  return parts.ok ? mergeFrameworkParts(parts.value) : parts;
}

const geographySchema = z.object({
  provinces: z.array(
    z.object({
      name: z.string(),
      districts: z.array(z.object({ name: z.string(), subdistricts: z.array(z.string()) })),
    }),
  ),
});

/** Does the framework name items to disclose? One that knows indicators alone has nothing to list. */
export function hasItems(id: string): boolean {
  const loaded = loadFramework(id);
  return loaded.ok && loaded.value.items.length > 0;
}

export function loadGeography(): Geography {
  geography ??= geographySchema.parse(readData('geography/thailand.json'));
  return geography;
}

export function loadAgencyKinds(): readonly AgencyKind[] {
  agencyKinds ??= z.array(agencyKindSchema).parse(readData('agencies/kinds.json'));
  return agencyKinds;
}

function readData(path: string): unknown {
  return JSON.parse(readFileSync(new URL(path, dataFolder), 'utf8'));
}

function unknownId(id: string): FrameworkFault {
  const known = frameworkIds().join(', ');
  const message = {
    th: `ไม่มีกรอบการประเมินชื่อนี้ · กรอบที่มี: ${known}`,
    en: `there is no framework of this name; known: ${known}`,
  };
  return { file: id, path: '', message };
}
