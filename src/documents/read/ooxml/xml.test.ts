import { describe, expect, it } from 'vitest';
import { parseXml } from './xml.ts';

const parse = (xml: string | Uint8Array) =>
  parseXml(typeof xml === 'string' ? Buffer.from(xml) : xml, 'part.xml');

it('gives local names, attributes and text with entities resolved', () => {
  expect(
    parse('<?xml version="1.0"?><w:a xmlns:w="u" w:b="1"><c>&lt;ก&#x0E02;<![CDATA[<ค>]]></c></w:a>'),
  ).toMatchObject({
    ok: true,
    value: { name: 'a', attributes: { b: '1' }, children: [{ name: 'c', children: ['<กข', '<ค>'] }] },
  });
});

it('reads UTF-16', () => {
  const bytes = Buffer.from('\ufeff<a>ก</a>', 'utf16le');
  expect(parse(bytes)).toMatchObject({ ok: true, value: { children: ['ก'] } });
});

it('does not confuse attributes with what every object has', () => {
  const read = parse('<a __proto__="x" constructor="y"/>');
  expect(read.ok && Object.keys(read.value.attributes)).toContain('constructor');
  expect(({} as Record<string, unknown>).x).toBeUndefined();
});

describe('refuses', () => {
  const bomb = '<!DOCTYPE a [<!ENTITY b "bbbb"><!ENTITY c "&b;&b;&b;&b;">]><a>&c;</a>';
  it.each([
    ['entities of its own', bomb, 'corrupt'],
    ['an outside document type', '<!DOCTYPE a SYSTEM "file:///etc/passwd"><a/>', 'corrupt'],
    ['unknown entities', '<a>&b;</a>', 'corrupt'],
    ['elements left open', '<a><b></a>', 'corrupt'],
    ['nothing', '', 'corrupt'],
    ['endless depth', '<a>'.repeat(100_000), 'unsupported'],
  ])('%s', (_, xml, code) => {
    expect(parse(xml)).toMatchObject({ ok: false, error: { code } });
  });
});
