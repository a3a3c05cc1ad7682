import type { Place } from '../../core/checking/report.ts';
import type { Language } from '../../lib/bilingual.ts';
import { placeText } from './place-text.ts';
import type { CheckResult, FindingResult } from './result.ts';

const levels = { error: 'error', warning: 'warning', notice: 'note' } as const;

/** The findings as SARIF 2.1.0 (OASIS), which code review tools and editors show beside the lines they name. */
export function toSarif(
  result: CheckResult,
  {
    path,
    language,
    version,
  }: { readonly path: string; readonly language: Language; readonly version: string },
): object {
  const uri = pathUri(path);
  const rules = [...new Set(result.findings.map(({ rule }) => rule))].sort();
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'prongsai',
            version,
            rules: rules.map((id) => ({ id })),
          },
        },
        artifacts: [{ location: { uri: uri } }],
        results: result.findings.map((finding) => toSarifResult(finding, rules, uri, language)),
      },
    ],
  };
}

function toSarifResult(
  finding: FindingResult,
  rules: readonly string[],
  uri: string,
  language: Language,
): object {
  const remedy = finding.remedy[language];
  return {
    ruleId: finding.rule,
    ruleIndex: rules.indexOf(finding.rule),
    level: levels[finding.severity],
    message: { text: `${finding.message[language]} ${remedy}` },
    locations: [toLocation(finding.place, uri, language)],
    relatedLocations: finding.alsoAt.map((place) => toLocation(place, uri, language)),
    properties: { found: finding.found, expected: finding.expected, remedy },
  };
}

function toLocation(place: Place, uri: string, language: Language): object {
  const region = place.line === undefined ? {} : { region: { startLine: place.line } };
  return {
    physicalLocation: { artifactLocation: { uri, index: 0 }, ...region },
    logicalLocations: [{ fullyQualifiedName: placeText(place, language) }],
  };
}

/** A path as a relative URI: "#" and "?" of a file name must not end it. */
function pathUri(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}
