import { err, ok, type Result } from '../../lib/result.ts';
import { crossFaults } from './cross-check.ts';
import type { FrameworkFault, FrameworkPart } from './fault.ts';
import { mergeParts } from './merge.ts';
import { type Framework, frameworkSchema } from './schema.ts';
import { shapeFaults } from './shape-fault.ts';

const MOST_FAULTS = 100;

/**
 * A framework from its JSON files, or every reason to refuse it (at most 100), each with file and path.
 * Shape first (schema), then what no schema sees: weights, references, counts, order of levels, dates.
 */
export function mergeFrameworkParts(parts: readonly FrameworkPart[]): Result<Framework, FrameworkFault[]> {
  const merged = mergeParts(parts);
  if (merged.faults.length > 0) return err(merged.faults.slice(0, MOST_FAULTS));
  const parsed = frameworkSchema.safeParse(merged.json);
  const faults = parsed.success ? crossFaults(parsed.data) : shapeFaults(parsed.error.issues, merged.json);
  if (parsed.success && faults.length === 0) return ok(parsed.data);
  return err(faults.slice(0, MOST_FAULTS).map(({ path, message }) => ({ ...merged.locate(path), message })));
}
