import type { Place } from '../../core/checking/report.ts';
import type { ReadDocument } from '../../documents/read/document.ts';
import type { Language } from '../../lib/bilingual.ts';
import { placeText } from './place-text.ts';
import type { CheckResult, FindingResult } from './result.ts';

const levels = { error: 'error', warning: 'warning', notice: 'note' } as const;

/** The findings as SARIF 2.1.0 (OASIS), which code review tools and editors show beside the lines they name. */
export function toSarif(
  result: CheckResult,
  document: ReadDocument,
  language: Language,
  version: string,
): object {
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
            rules: rules.map((id) => ({ id, helpUri: `docs/rules/${id}.md` })),
          },
        },
        artifacts: [{ location: { uri: encodeURI(document.fileName) } }],
        results: result.findings.map((finding) => toSarifResult(finding, rules, document, language)),
      },
    ],
  };
}

function toSarifResult(
  finding: FindingResult,
  rules: readonly string[],
  document: ReadDocument,
  language: Language,
): object {
  const remedy = finding.remedy[language];
  return {
    ruleId: finding.rule,
    ruleIndex: rules.indexOf(finding.rule),
    level: levels[finding.severity],
    message: { text: `${finding.message[language]} ${remedy}` },
    locations: [toLocation(finding.place, document, language)],
    relatedLocations: finding.alsoAt.map((place) => toLocation(place, document, language)),
    properties: { found: finding.found, expected: finding.expected, remedy },
  };
}

function toLocation(place: Place, document: ReadDocument, language: Language): object {
  const region = place.line === undefined ? {} : { region: { startLine: place.line } };
  return {
    physicalLocation: { artifactLocation: { uri: encodeURI(document.fileName), index: 0 }, ...region },
    logicalLocations: [{ fullyQualifiedName: placeText(place, language) }],
  };
}
