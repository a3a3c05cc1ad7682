import { mkdirSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  findFramework,
  fiscalYears,
  frameworkIds,
  loadAgencyKinds,
  loadFramework,
  loadGeography,
  readFrameworkFolder,
} from './queries.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'frameworks-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function fault(path: string) {
  const read = readFrameworkFolder(path);
  return read.ok ? null : read.error[0];
}

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

describe('the frameworks of the package', () => {
  it('all load', () => {
    expect(frameworkIds()).toEqual(expect.arrayContaining(['nacc-2564', 'nacc-2565', 'nacc-2566']));
    expect(frameworkIds().filter((id) => !loadFramework(id).ok)).toEqual([]);
  });

  it('are read once', () => {
    expect(loadFramework('nacc-2566')).toBe(loadFramework('nacc-2566'));
  });

  it('have their years in order, newest first', () => {
    const years = fiscalYears('nacc');
    expect(years).toEqual(years.toSorted((a, b) => b - a));
    expect(years).toEqual(expect.arrayContaining([2566, 2565, 2564]));
    expect(fiscalYears('vec')).toEqual([]);
  });

  it('are found by scheme and year', () => {
    expect(findFramework('nacc', 2566)?.items).toHaveLength(43);
    expect(findFramework('nacc', 2499)).toBeNull();
    expect(findFramework('vec', 2566)).toBeNull();
  });

  it.each(['nacc-2499', '../nacc-2566', '', 'nacc-2566/'])(
    '%j is no framework, and the known ones are named',
    (id) => {
      const loaded = loadFramework(id);
      expect(loaded.ok ? '' : loaded.error[0]?.message.th).toContain('nacc-2564, nacc-2565, nacc-2566');
    },
  );
});

describe('readFrameworkFolder', () => {
  it('reads one file with the whole framework', () => {
    const path = file('whole.json', JSON.stringify(findFramework('nacc', 2566)));
    expect(readFrameworkFolder(path)).toEqual(loadFramework('nacc-2566'));
  });

  it('reads a file that begins with a byte order mark', () => {
    const path = file('bom.json', `\uFEFF${JSON.stringify(findFramework('nacc', 2566))}`);
    expect(readFrameworkFolder(path).ok).toBe(true);
  });

  it.each(['levels.json', 'framework.json'])('reads the whole folder of its part %s', (name) => {
    const path = fileURLToPath(new URL(`../../../data/frameworks/nacc-2566/${name}`, import.meta.url));
    expect(readFrameworkFolder(path)).toEqual(loadFramework('nacc-2566'));
  });

  it('says that nothing is there', () => {
    expect(fault(join(folder, 'nothing'))?.message.en).toContain('no such file');
    expect(fault(join(folder, 'nothing', 'below'))?.message.en).toContain('no such file');
    mkdirSync(join(folder, 'empty'));
    expect(fault(join(folder, 'empty'))?.message.en).toContain('no .json file');
    expect(fault('/dev/null')?.message.en).toContain('neither');
  });

  it('says where JSON breaks', () => {
    const broken = fault(file('broken.json', '{\n  "id": "nacc-2570"\n  "scheme": "nacc"\n}'));
    expect(broken).toMatchObject({ file: 'broken.json', path: '' });
    expect(broken?.message.th).toContain('บรรทัด 3');
    expect(fault(file('blank.json', ' \n'))?.message.en).toBe('the file is empty');
  });

  it('refuses what is no text, and what is too large', () => {
    expect(fault(file('bytes.json', new Uint8Array([0x7b, 0xff, 0xfe])))?.message.en).toContain('UTF-8');
    const large = file('large.json', '{}');
    truncateSync(large, 5 * 1024 * 1024 + 1);
    expect(fault(large)?.message.en).toContain('5 MB');
  });

  it('counts the size of a folder together', () => {
    const many = join(folder, 'many');
    mkdirSync(many);
    for (const name of ['a', 'b']) {
      writeFileSync(join(many, `${name}.json`), JSON.stringify({ [name]: 'x'.repeat(3 * 1024 * 1024) }));
    }
    expect(fault(many)).toMatchObject({ file: 'b.json' });
    expect(fault(many)?.message.en).toContain('5 MB');
  });
});

describe('geography', () => {
  const { provinces } = loadGeography();
  const districts = provinces.flatMap((province) => province.districts);
  const names = [
    ...provinces.map(({ name }) => name),
    ...districts.flatMap(({ name, subdistricts }) => [name, ...subdistricts]),
  ];

  it('knows 77 provinces and 928 districts', () => {
    expect(provinces).toHaveLength(77);
    expect(districts).toHaveLength(928);
    expect(districts.flatMap(({ subdistricts }) => subdistricts)).toHaveLength(7475);
    expect(districts.every(({ subdistricts }) => subdistricts.length > 0)).toBe(true);
  });

  it('keeps names without the words before them and without remarks', () => {
    expect(names.filter((name) => /[^\u0e01-\u0e4e. -]|\s\s|^\s|\s$/.test(name))).toEqual([]);
    expect(names.filter((name) => /^(จังหวัด|อำเภอ|เขต|ตำบล|แขวง|กิ่ง)/.test(name))).toEqual([]);
  });

  it('keeps such a word where it is the name', () => {
    const find = (province: string) =>
      provinces.find(({ name }) => name === province)?.districts.map(({ name }) => name);
    expect(find('ฉะเชิงเทรา')).toContain('สนามชัยเขต');
    expect(find('หนองบัวลำภู')).toEqual(
      expect.arrayContaining(['เมืองหนองบัวลำภู', 'สุวรรณคูหา', 'ศรีบุญเรือง', 'นากลาง', 'โนนสัง', 'นาวัง']),
    );
  });
});

describe('agency kinds', () => {
  it('have codes of their own', () => {
    const codes = loadAgencyKinds().map(({ code }) => code);
    expect(new Set(codes).size).toBe(codes.length);
    expect(codes).toContain('sao');
  });
});
