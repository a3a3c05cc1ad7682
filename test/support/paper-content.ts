import { computeScorecard } from '../../src/core/scoring/compute.ts';
import type { ApprovedContent } from '../../src/features/approvals/rules.ts';
import { freezeYear } from '../../src/features/documents/acts.ts';
import { loadFramework } from './framework.ts';

const framework = loadFramework('nacc-2566');

/** An approved memo without scores, with the mark in each of its texts. */
export function approvedContent(mark: string, code: string): ApprovedContent {
  const agency = { full: mark, names: [], head: mark, district: '', province: '', telephone: '', email: '' };
  const scorecard = computeScorecard(framework, {});
  const facts = { framework, scorecard, agency, measures: [], guidelines: [], items: new Map() };
  const signed = { name: mark, lines: [mark], on: '2023-03-15' };
  return {
    ...{ kind: 'memo', fiscalYear: 2566, agency: mark, model: freezeYear('memo', facts), emblem: null },
    texts: { subject: mark, opening: mark, closing: mark },
    posts: { secretary: mark, head: mark },
    analyst: signed,
    ...{ number: 'ลป ๗๑๒๐๑/๑', dated: '2023-03-15', code, address: `https://a.test/verify/${code}` },
    opinions: [
      { place: 'secretary', opinion: mark, ...signed },
      { place: 'head', opinion: mark, ...signed },
    ],
  };
}
