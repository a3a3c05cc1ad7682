import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { contrast, paletteNames, palettes, sheetOf } from './rules.ts';

const [white, paper, ink, quiet] = ['#ffffff', '#f5f6f3', '#1b2a2e', '#4d5f63'];

it('reckons contrast as WCAG does', () => {
  expect(contrast('#000000', white)).toBeCloseTo(21, 5);
  expect(contrast('#777777', white)).toBeCloseTo(4.48, 2);
  expect(contrast(white, '#777777')).toBe(contrast('#777777', white));
});

describe.each(paletteNames)('palette %s', (name) => {
  const { strong, raised, link, linkHover, thread, tint, tintHover, tintActive, border } =
    palettes[name].colours;
  it.each([
    ['white on strong', white, strong],
    ['white on raised', white, raised],
    ['white on a button', white, link],
    ['white on a button pointed at', white, linkHover],
    ['the thread on strong', thread, strong],
    ['a link on white', link, white],
    ['a link on paper', link, paper],
    ['a link on tint', link, tint],
    ['a link on tint pointed at', link, tintHover],
    ['a link pressed', link, tintActive],
    ['text on tint', ink, tint],
    ['quiet text on tint', quiet, tint],
    ['the name on tint', strong, tint],
  ])('%s is read: at least 4.5', (_, one, other) => {
    expect(contrast(one, other)).toBeGreaterThanOrEqual(4.5);
  });

  it.each([
    ['a border on white', border, white],
    ['the focus ring on paper', strong, paper],
    ['the focus ring on tint', strong, tint],
  ])('%s is seen: at least 3', (_, one, other) => {
    expect(contrast(one, other)).toBeGreaterThanOrEqual(3);
  });

  it('is whole colours, and a sheet of tokens alone', () => {
    for (const colour of Object.values(palettes[name].colours)) expect(colour).toMatch(/^#[0-9a-f]{6}$/);
    expect(sheetOf(name)).toMatch(/^:root\{(--[a-z0-9-]+:#[0-9a-f]{6};?)+\}$/);
  });

  it('speaks of tokens that the style sheet knows', () => {
    const site = readFileSync(new URL('../../../public/site.css', import.meta.url), 'utf8');
    for (const [token] of sheetOf(name).matchAll(/--[a-z0-9-]+/g)) expect(site).toContain(`${token}:`);
  });
});
