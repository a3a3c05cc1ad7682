import { Hono } from 'hono';
import { expect, it } from 'vitest';
import { type Answered, accessLog, logBug } from './access-log.ts';
import type { LogFields } from './log.ts';
import type { WebEnv } from './page.ts';
import { mount, quietRows, type Route } from './routes.ts';

function site() {
  const lines: LogFields[] = [];
  const counted: Answered[] = [];
  const app = new Hono<WebEnv>();
  const log = (_level: string, fields: LogFields) => lines.push(fields);
  const routes: readonly Route[] = [
    { method: 'POST', path: '/loud/:id', permission: 'public', handler: (c) => c.text('saved') },
    { method: 'POST', path: '/quiet/:id', permission: 'public', quiet: true, handler: (c) => c.text('kept') },
    {
      ...{ method: 'POST', path: '/broken', permission: 'public', quiet: true },
      handler: () => {
        throw new TypeError('what a person answered');
      },
    },
  ];
  app.use(accessLog(log, (answered) => counted.push(answered), quietRows(routes)));
  app.use((c, next) => (c.req.path.endsWith('/refused') ? Promise.resolve(c.text('no', 403)) : next()));
  mount(app, routes);
  app.onError((error, c) => {
    logBug(log, 'id', error);
    return c.text('broken', 500);
  });
  const post = (path: string) => app.request(`http://a.test${path}`, { method: 'POST' });
  return { lines, counted, post };
}

it('has a line and a count of each request, and of a quiet one neither', async () => {
  const { lines, counted, post } = site();
  await post('/loud/1');
  await post('/quiet/2');
  await post('/quiet/refused');
  expect(lines.map(({ route }) => route)).toEqual(['/loud/:id']);
  expect(counted.map(({ route, status }) => [route, status])).toEqual([['/loud/:id', 200]]);
});

it('tells a bug in a quiet row, and nothing that was sent', async () => {
  const { lines, counted, post } = site();
  await post('/broken');
  expect(lines).toEqual([expect.objectContaining({ bug: 'TypeError' })]);
  expect(JSON.stringify(lines)).not.toContain('answered');
  expect(counted).toEqual([]);
});
