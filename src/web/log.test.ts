import { expect, it } from 'vitest';
import { createLog, gatherLines, type LogFields } from './log.ts';

it('is a line of JSON with time and level', () => {
  const lines: string[] = [];
  createLog((line) => lines.push(line))('warn', { event: 'mail-failed', code: 'ETIMEDOUT', count: 2 });
  expect(lines).toHaveLength(1);
  expect(lines[0]).not.toContain('\n');
  const { time, ...rest } = JSON.parse(lines[0] ?? '');
  expect(Math.abs(Date.parse(time) - Date.now())).toBeLessThan(60_000);
  expect(rest).toEqual({ level: 'warn', event: 'mail-failed', code: 'ETIMEDOUT', count: 2 });
});

it('drops every field it does not know, whoever passes it', () => {
  const lines: string[] = [];
  const careless = {
    event: 'sign-in',
    name: 'secret',
    email: 'secret',
    ip: 'secret',
    err: new Error('secret'),
  };
  createLog((line) => lines.push(line))('info', careless as LogFields);
  expect(JSON.parse(lines[0] ?? '')).toEqual({ level: 'info', time: expect.any(String), event: 'sign-in' });
});

it('leaves out what is below its level', () => {
  const lines: string[] = [];
  const log = createLog((line) => lines.push(line), 'error');
  log('info', { event: 'quiet' });
  log('error', { event: 'loud' });
  createLog((line) => lines.push(line), 'silent')('error', { event: 'silent' });
  expect(lines.map((line) => JSON.parse(line).event)).toEqual(['loud']);
});

it('hands on the lines of one turn in one piece, and what is left at the end', async () => {
  const written: string[] = [];
  const { gather, flush } = gatherLines((text) => written.push(text));
  gather('a');
  gather('b');
  expect(written).toEqual([]);
  await new Promise(setImmediate);
  expect(written).toEqual(['a\nb\n']);
  gather('c');
  flush();
  await new Promise(setImmediate);
  expect(written).toEqual(['a\nb\n', 'c\n']);
});
