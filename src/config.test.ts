import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { rules } from './config/environment.ts';
import { loadConfig } from './config.ts';

const key = 'ab'.repeat(32);
const oidc = {
  OIDC_ISSUER: 'https://id.example.go.th/realms/office',
  OIDC_CLIENT_ID: 'prongsai',
  OIDC_CLIENT_SECRET: 'hidden',
  OIDC_LABEL: 'บัญชีของจังหวัด',
};

function load(variables: Record<string, string>) {
  const read = loadConfig(variables);
  if (!read.ok) throw new Error(read.error.en);
  return read.value;
}

describe('the settings', () => {
  it('all have defaults, and what holds a secret is off', () => {
    expect(load({ PRONGSAI_DATA: '/data' })).toEqual({
      host: '127.0.0.1',
      port: 3000,
      publicUrl: null,
      writesPerMinute: 60,
      trustProxy: false,
      logLevel: 'info',
      metricsToken: null,
      database: { kind: 'embedded', folder: '/data' },
      mayServeAlone: false,
      secretKey: null,
      keyFolder: '/data',
      mail: null,
      clamd: null,
      oidc: null,
      demo: false,
    });
  });

  it('left empty count as not set', () => {
    const empty = Object.fromEntries(
      ['PUBLIC_URL', 'SECRET_KEY', 'SMTP_URL', 'MAIL_FROM', 'CLAMD'].map((name) => [name, '']),
    );
    expect(load({ ...empty, PRONGSAI_DATA: '/data' })).toEqual(load({ PRONGSAI_DATA: '/data' }));
  });

  it.each([
    [{ PUBLIC_URL: 'https://ITA.example.go.th/' }, { publicUrl: 'https://ita.example.go.th' }],
    [{ PUBLIC_URL: 'http://127.0.0.1:3000' }, { publicUrl: 'http://127.0.0.1:3000' }],
    [{ SECRET_KEY: key.toUpperCase() }, { secretKey: new Uint8Array(32).fill(0xab) }],
    [{ CLAMD: 'unix:/run/clamav/clamd.ctl' }, { clamd: { path: '/run/clamav/clamd.ctl' } }],
    [{ CLAMD: 'tcp:scanner.lan:3310' }, { clamd: { host: 'scanner.lan', port: 3310 } }],
    [{ CLAMD: 'tcp:[::1]:3310' }, { clamd: { host: '::1', port: 3310 } }],
    [
      { SMTP_URL: 'smtps://me:p%40ss@mail.example.go.th:465', MAIL_FROM: 'ระบบ ITA <ita@example.go.th>' },
      { mail: { url: 'smtps://me:p%40ss@mail.example.go.th:465', from: 'ระบบ ITA <ita@example.go.th>' } },
    ],
    [
      oidc,
      {
        oidc: {
          issuer: 'https://id.example.go.th/realms/office',
          clientId: 'prongsai',
          clientSecret: 'hidden',
          label: 'บัญชีของจังหวัด',
        },
      },
    ],
    [{ METRICS_TOKEN: 'sixteen-letters!' }, { metricsToken: 'sixteen-letters!' }],
    [
      { PRONGSAI_DEMO: '1', LOG_LEVEL: 'silent' },
      { demo: true, logLevel: 'silent' },
    ],
    [
      { DATABASE_URL: 'postgres://a@b/c', PRONGSAI_DATA: '' },
      { keyFolder: null, mayServeAlone: false },
    ],
    [{ DATABASE_URL: 'postgres://a@b/c' }, { keyFolder: '/data' }],
    [{ PRONGSAI_DATA: '', XDG_STATE_HOME: '/state' }, { mayServeAlone: true }],
  ])('%j are read', (variables, expected) => {
    expect(load({ PRONGSAI_DATA: '/data', ...variables })).toMatchObject(expected);
  });
});

describe('a setting that cannot be used', () => {
  it.each([
    ['HOST', 'x'.repeat(300)],
    ['PORT', '70000'],
    ['PORT', 'web'],
    ['PUBLIC_URL', 'http://ita.example.go.th'],
    ['PUBLIC_URL', 'https://ita.example.go.th/office'],
    ['PUBLIC_URL', 'https://ita.example.go.th/?a'],
    ['PUBLIC_URL', 'https://me@ita.example.go.th'],
    ['PUBLIC_URL', 'https://evil.example\\@ita.example.go.th'],
    ['PUBLIC_URL', 'javascript:alert(1)'],
    ['WRITES_PER_MINUTE', '-1'],
    ['TRUST_PROXY', 'yes'],
    ['LOG_LEVEL', 'loud'],
    ['PRONGSAI_DEMO', 'true'],
    ['METRICS_TOKEN', 'short'],
    ['METRICS_TOKEN', 'with a space, and long enough'],
    ['DATABASE_URL', 'mysql://me:hidden@there/x'],
    ['SECRET_KEY', 'hidden'],
    ['SECRET_KEY', key.slice(1)],
    ['SMTP_URL', 'https://me:hidden@there'],
    ['SMTP_URL', 'smtp://me:hidden%zz@there'],
    ['SMTP_URL', 'smtp://there/?tls.rejectUnauthorized=false'],
    ['MAIL_FROM', 'ita'],
    ['MAIL_FROM', 'a@example.go.th, b@example.go.th'],
    ['MAIL_FROM', 'a@example.go.th\r\nBcc: b@example.go.th'],
    ['CLAMD', '/run/clamd'],
    ['CLAMD', 'tcp:scanner:99999'],
    ['CLAMD', 'tcp:scanner:0'],
    ['OIDC_ISSUER', 'http://id.example.go.th'],
    ['OIDC_ISSUER', 'https://me:hidden@id.example.go.th'],
  ])('%s=%j is a sentence that names it', (name, value) => {
    const read = loadConfig({ PRONGSAI_DATA: '/data', [name]: value });
    expect(read).toMatchObject({
      ok: false,
      error: { th: expect.stringContaining(name), en: expect.stringContaining(name) },
    });
    if (!read.ok) expect(read.error.th).toMatch(/ต้อง/);
  });

  it.each(['DATABASE_URL', 'DATABASE_APP_URL', 'SECRET_KEY', 'SMTP_URL', 'METRICS_TOKEN'])(
    '%s is not repeated: it holds a secret',
    (name) => expect(JSON.stringify(loadConfig({ [name]: 'hidden one' }))).not.toContain('hidden'),
  );

  it.each([
    [
      { SMTP_URL: 'smtp://mail.example.go.th' },
      'SMTP_URL is set but MAIL_FROM is not: set all of them, or none.',
    ],
    [{ MAIL_FROM: 'ita@example.go.th' }, 'MAIL_FROM is set but SMTP_URL is not: set all of them, or none.'],
    [
      { ...oidc, OIDC_CLIENT_SECRET: '', OIDC_LABEL: '' },
      'OIDC_ISSUER, OIDC_CLIENT_ID is set but OIDC_CLIENT_SECRET, OIDC_LABEL is not: set all of them, or none.',
    ],
  ])('%j alone is a sentence that names the others', (variables, sentence) => {
    expect(loadConfig(variables)).toMatchObject({ ok: false, error: { en: sentence } });
  });
});

describe('every setting', () => {
  it.each(['.env.example', 'docs/guides/configure.md'])('is told in %s', (file) => {
    const text = readFileSync(new URL(`../${file}`, import.meta.url), 'utf8');
    // The state folder is the system's own name for it, not a setting of ours.
    const own = Object.keys(rules).filter((name) => name !== 'XDG_STATE_HOME');
    expect(own.filter((name) => !text.includes(name))).toEqual([]);
  });
});
