import { describe, expect, it } from 'vitest';
import { loadFramework } from '../../../test/support/framework.ts';
import { mergeFrameworkParts } from './parse.ts';

/** "items[3].period" as steps. */
function stepsOf(path: string): string[] {
  return path.split(/[.[\]]+/).filter((step) => step !== '');
}

/** One file with the framework of 2566 after `value` was put at `path` (undefined takes the key away). */
function broken(path: string, value: unknown) {
  const copy: object = structuredClone(loadFramework());
  const steps = stepsOf(path);
  const last = steps.pop() ?? '';
  const parent = steps.reduce<object>((node, step) => Reflect.get(node, step) as object, copy);
  if (value === undefined) Reflect.deleteProperty(parent, last);
  else Reflect.set(parent, last, value);
  return mergeFrameworkParts([{ file: 'bad.json', json: copy }]);
}

function faultsOf(result: ReturnType<typeof mergeFrameworkParts>) {
  return result.ok ? [] : result.error;
}

function placesOf(path: string, value: unknown): string[] {
  return faultsOf(broken(path, value)).map((fault) => `${fault.file} ${fault.path}`);
}

describe('mergeFrameworkParts', () => {
  it('accepts a sound framework in one file as in many', () => {
    expect(broken('fiscalYear', 2566)).toEqual({ ok: true, value: loadFramework() });
  });

  it('continues a list from file to file by file name and finds faults in the right one', () => {
    const { items, ...rest } = loadFramework();
    const bad = { ...items[42], period: 'never' };
    const result = mergeFrameworkParts([
      { file: 'items-b.json', json: { items: [...items.slice(10, 42), bad] } },
      { file: 'items-a.json', json: { items: items.slice(0, 10) } },
      { file: 'framework.json', json: rest },
    ]);
    expect(faultsOf(result)).toMatchObject([{ file: 'items-b.json', path: 'items[32].period' }]);
    expect(faultsOf(result)[0]?.message.th).toContain('"never"');
  });

  it('refuses a fact that stands in two files', () => {
    const faults = faultsOf(
      mergeFrameworkParts([
        { file: 'a.json', json: { scheme: 'nacc' } },
        { file: 'b.json', json: { scheme: 'vec' } },
      ]),
    );
    expect(faults).toMatchObject([{ file: 'b.json', path: 'scheme' }]);
    expect(faults[0]?.message.en).toContain('a.json');
  });

  it.each([[null], [[]], ['text'], [5]])('refuses a file that holds %j', (json) => {
    expect(faultsOf(mergeFrameworkParts([{ file: 'x.json', json }]))).toMatchObject([
      { file: 'x.json', path: '' },
    ]);
  });

  it('says of a folder without parts what is missing', () => {
    const faults = faultsOf(mergeFrameworkParts([]));
    expect(faults.map(({ path }) => path)).toContain('items');
    expect(faults[0]?.message).toEqual({ th: 'ยังไม่ได้กรอก · โปรดเพิ่มค่านี้', en: 'is missing: add it' });
  });

  it('is not misled by keys of every object', () => {
    const json = JSON.parse('{"__proto__": {"polluted": true}, "constructor": 1}') as unknown;
    const faults = faultsOf(mergeFrameworkParts([{ file: 'x.json', json }]));
    expect(faults.some(({ path }) => path === 'constructor')).toBe(true);
    expect('polluted' in {}).toBe(false);
  });

  it('names at most a hundred faults', () => {
    const unknown = Object.fromEntries(Array.from({ length: 500 }, (_, i) => [`k${i}`, i]));
    expect(faultsOf(mergeFrameworkParts([{ file: 'x.json', json: unknown }]))).toHaveLength(100);
  });
});

describe('faults of shape', () => {
  const cases: readonly (readonly [what: string, path: string, value: unknown])[] = [
    ['unknown key', 'wieght', 1],
    ['unknown key inside', 'items[4].owner', 'x'],
    ['missing key', 'levels.style', undefined],
    ['missing list', 'periods', undefined],
    ['missing fact', 'items[0].verified', undefined],
    ['number for text', 'instruments[0].weight', 0.3],
    ['no decimal', 'instruments[0].weight', '30%'],
    ['division by zero', 'instruments[0].weight', '3/0'],
    ['unknown word', 'indicators[0].from', 'dice'],
    ['impossible date', 'calendar[0].end', '2023-02-30'],
    ['date in B.E. form', 'start', '1/10/2565'],
    ['empty list', 'questions[0].parts', []],
    ['empty text', 'items[0].title.th', ''],
    ['year in the common era', 'fiscalYear', 2023],
  ];

  it.each(cases)('%s', (_, path, value) => {
    expect(placesOf(path, value)).toEqual([`bad.json ${path}`]);
  });

  it('explains in both languages what was found and what is needed', () => {
    const [date] = faultsOf(broken('calendar[0].end', '2023-02-30'));
    expect(date?.message.th).toBe('ต้องเป็นวันที่จริงแบบคริสต์ศักราช เช่น "2022-10-01" แต่พบ "2023-02-30"');
    const [word] = faultsOf(broken('indicators[0].from', 'dice'));
    expect(word?.message.en).toBe('must be "questions", "sub-indicators", found "dice"');
    const [weight] = faultsOf(broken('instruments[0].weight', 0.3));
    expect(weight?.message.th).toBe('ต้องเป็นข้อความในเครื่องหมายคำพูด แต่พบ 0.3');
  });
});

describe('faults of sense', () => {
  const { levels } = loadFramework();
  const [best, good] = levels.steps;
  const [stage] = loadFramework().calendar;
  const cases: readonly (readonly [what: string, path: string, value: unknown, place?: string])[] = [
    ['weights over 1', 'instruments[0].weight', '0.31', 'instruments'],
    ['weights under 1', 'instruments[2].weight', '0.399999', 'instruments'],
    ['id of another year', 'id', 'nacc-2567'],
    ['year starts late', 'start', '2022-10-02'],
    ['year ends on its last day', 'end', '2023-09-30'],
    ['period without length', 'periods[1].end', '2022-10-01'],
    ['half a period', 'periods[0].start', '2022-10-01', 'periods[0]'],
    ['stage turned round', 'calendar[1].start', '2024-01-01', 'calendar[1].end'],
    ['periods of another year', 'periods', loadFramework('nacc-2564').periods, 'periods'],
    ['calendar of another year', 'calendar', [{ ...stage, start: '2022-01-01', end: '2022-03-01' }]],
    ['item twice', 'items[1].code', 'O1'],
    ['part twice', 'questions[0].parts[1].code', 'a'],
    ['sub-indicator too large', 'subIndicators[0].size', 11],
    ['unknown period', 'items[3].period', 'soon'],
    ['unknown scale', 'questions[1].parts[0].scale', 'x'],
    ['question of indicator 9', 'questions[0].indicator', 9],
    ['sub-indicator of indicator 1', 'subIndicators[0].indicator', 1],
    ['relation to nothing', 'items[23].relations[0].item', 'O99'],
    ['relation to itself', 'items[23].relations[0].item', 'O24'],
    ['sample of nothing', 'samples[0].instrument', 'OOO'],
    ['sample turned round', 'samples[0].minimum', 401],
    ['source nobody explains', 'levels.steps[2].source', 'rumour'],
    ['indicator in two instruments', 'instruments[1].indicators[3]', 1],
    ['indicator in no instrument', 'instruments[0].indicators', [1, 2, 3, 4], 'indicators[4].no'],
    ['indicator nobody knows', 'instruments[2].indicators[2]', 11],
    ['levels out of order', 'levels.steps', [good, best, ...levels.steps.slice(2)], 'levels.steps[1]'],
    ['two equal levels', 'levels.steps[1].instruments', null, 'levels.steps[2]'],
    ['no level at the bottom', 'levels.steps', levels.steps.slice(0, 4), 'levels.steps[3]'],
    ['score above 100', 'scales[0].options[3].value', '100.01'],
    ['verdict above 100', 'verdicts.complete', '101'],
  ];

  it.each(cases.map(([what, path, value, place = path]) => ({ what, path, value, place })))(
    '$what',
    ({ path, value, place }) => {
      expect(placesOf(path, value)).toEqual([`bad.json ${place}`]);
    },
  );

  it('adds weights as fractions, so thirds are possible', () => {
    const thirds = loadFramework().instruments.map((instrument) => ({ ...instrument, weight: '1/3' }));
    expect(broken('instruments', thirds).ok).toBe(true);
  });

  it('leaves an old year its counts without its items', () => {
    const old = loadFramework('nacc-2564');
    expect(old.items).toEqual([]);
    expect(old.subIndicators.map(({ size }) => size)).toEqual([9, 8, 7, 4, 5, 8, 2]);
  });
});
