import { describe, expect, it } from 'vitest';
import { loadFramework } from '../../../test/support/framework.ts';
import { thaiPage } from '../../../test/support/page.ts';
import { parseScore, parseScoreQuery } from './page-form.ts';
import { presentScorePage } from './present-page.ts';

const framework = loadFramework('nacc-2566');
const sample = ['91.59', '80.48', '85.64', '77.01', '76.47', '87.70', '84.67', '91.27', '100', '๑๐๐.๐๐'];
const typed = Object.fromEntries(sample.map((score, index) => [`i${index + 1}`, score]));

function viewOf(query: Record<string, string>) {
  return presentScorePage(
    framework,
    parseScoreQuery((name) => query[name], framework),
    thaiPage,
  );
}

describe('a typed score', () => {
  it.each([
    ['91.59', '91.59'],
    ['๙๑.๕๙', '91.59'],
    [' 0 ', '0'],
    ['100.00', '100.00'],
    ['100.01', null],
    ['-1', null],
    ['1e2', null],
    ['', null],
    ['abc', null],
    ['NaN', null],
  ])('%j is %j', (text, score) => expect(parseScore(text)).toBe(score));
});

describe('the score page', () => {
  it('computes the sample’s scores exactly, with level and reason', () => {
    const { outcome } = viewOf(typed);
    const instruments = outcome?.derivation.children.map(({ id, value }) => [id, value]);
    expect(instruments).toEqual([
      ['IIT', '82.24'],
      ['EIT', '87.88'],
      ['OIT', '100.00'],
    ]);
    expect(outcome).toMatchObject({ total: '91.04', level: 'ผ่าน' });
    expect(outcome?.reasons.join()).toContain('82.24 < 85');
  });

  it('says nothing before anything is typed, and nothing while a field is faulty', () => {
    expect(viewOf({}).outcome).toBeNull();
    const faulty = viewOf({ ...typed, i3: '185' });
    expect(faulty).toMatchObject({ outcome: null, whatIf: null, hasFaults: true });
    const field = faulty.groups.flatMap((group) => group.fields).find(({ no }) => no === 3);
    expect(field).toMatchObject({ typed: '185', isFaulty: true });
  });

  it('takes an empty field for not known, never for zero', () => {
    const { outcome } = viewOf({ ...typed, i2: '' });
    expect(outcome).toMatchObject({ total: null, level: null });
  });

  it('tells what a change would do', () => {
    const { whatIf } = viewOf({ ...typed, what: '2', to: '95' });
    expect(whatIf).toMatchObject({ total: '91.91', difference: '+0.87', level: 'ผ่านดี' });
    expect(viewOf({ ...typed, what: '2', to: '10' }).whatIf?.difference).toBe('−4.23');
    expect(viewOf({ ...typed, what: '99', to: '95' }).whatIf).toBeNull();
    expect(viewOf({ ...typed, what: '2', to: 'x' }).whatIf).toBeNull();
  });
});
