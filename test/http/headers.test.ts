import { describe, expect, it } from 'vitest';
import { createTestApp, fileNamed, formOf } from '../support/app.ts';

const { get, post, log } = createTestApp();

const pages: Record<string, () => Promise<Response>> = {
  'the form': () => get('/'),
  'the form in English': () => get('/?lang=en'),
  'the result': () => post('/check', formOf({ file: fileNamed('a.md') })),
  'the result in English': () => post('/check?lang=en', formOf({ file: fileNamed('a.md') })),
  'a failure': () => post('/check', formOf({ file: fileNamed('fail-corrupt.md') })),
  'the rules': () => get('/rules'),
  'the scores': () => get('/score?year=2566&i1=91.59&what=1&to=95'),
  'a missing page': () => get('/nothing-here'),
  'a bug': () => post('/check', formOf({ file: fileNamed('fail-throw.md') })),
  'a refusal': () => post('/check', formOf({ file: fileNamed('a.md') }), {}),
  'the interface for programs': () => post('/api/check', formOf({ file: fileNamed('a.md') }), {}),
};

describe.each(Object.entries(pages))('%s', (_name, open) => {
  it('carries a policy that allows nothing inline and nothing from elsewhere', async () => {
    const policy = (await open()).headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain("style-src 'self';");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).toContain("base-uri 'none'");
    expect(policy).toContain("form-action 'self'");
    expect(policy).not.toMatch(/unsafe|https?:|\*/);
  });

  it('carries the other headers of a careful server', async () => {
    const { headers } = await open();
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('cross-origin-opener-policy')).toBe('same-origin');
    expect(headers.get('cross-origin-resource-policy')).toBe('same-origin');
    expect(headers.get('referrer-policy')).toBe('same-origin');
    expect(headers.get('permissions-policy')).toContain('camera=()');
    expect(headers.get('x-powered-by')).toBeNull();
    expect(headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('needs no exception from that policy', async () => {
    const response = await open();
    if (!response.headers.get('content-type')?.startsWith('text/html')) return;
    const html = await response.text();
    const tags = html.replaceAll(/"[^"]*"/g, '""');
    expect(tags.match(/<style|<[^>]+\sstyle=|<[^>]+\son[a-z]+=/gi)).toBeNull();
    expect(html.match(/<script\b[^>]*>/g) ?? []).toSatisfy((tags: string[]) =>
      tags.every((tag) => /src="\/assets\/[\w.-]+\.js"/.test(tag)),
    );
    const elsewhere = html.match(/(?:src|href|action)="(?:https?:)?\/\/[^"]*"/g);
    expect(elsewhere).toBeNull();
  });
});

describe('the log', () => {
  it('has one line of JSON a request, with the route and nothing a person sent', async () => {
    log.length = 0;
    await post('/check?lang=en&note=secret', formOf({ file: fileNamed('secret.md', 'secret') }), {
      'sec-fetch-site': 'same-origin',
      'x-forwarded-for': '203.0.113.7',
      'x-request-id': 'chosen-by-a-stranger',
    });
    await get('/rules/secret');
    expect(log).toHaveLength(2);
    const [first, second] = log.map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(first).toMatchObject({ method: 'POST', route: '/check', status: 200 });
    expect(second).toMatchObject({ method: 'GET', route: '/rules/:id', status: 404 });
    expect(log.join()).not.toMatch(/secret|203\.0\.113|stranger/);
  });

  it('names a bug by its kind and place, without its message, and the page shows the same id', async () => {
    log.length = 0;
    const response = await post('/check', formOf({ file: fileNamed('fail-throw.md') }));
    const html = await response.text();
    const bug = JSON.parse(log.find((line) => line.includes('"bug"')) ?? '{}') as {
      id: string;
      at: string[];
    };
    expect(response.status).toBe(500);
    expect(html).toContain(bug.id);
    expect(bug.at.join()).toContain('fake-checker.ts');
    expect(log.join()).not.toContain('a bug that quotes');
    expect(html).not.toMatch(/fake-checker|a bug that quotes/);
  });
});
