import { PASSWORD } from './people.ts';

/** A form of a page, as a browser would send it. */
export interface PageForm {
  readonly action: string;
  readonly isUpload: boolean;
  readonly fields: readonly (readonly [name: string, value: string])[];
  readonly files: readonly string[];
}

/** The posting forms of a page; what is empty is filled so that it could be taken. */
export function formsOf(html: string): PageForm[] {
  return [...html.matchAll(/<form\b([^>]*)>([\s\S]*?)<\/form>/g)].flatMap(([, head = '', inner = '']) => {
    const action = attribute(head, 'action');
    if (attribute(head, 'method') !== 'post' || action === null) return [];
    const isUpload = attribute(head, 'enctype') === 'multipart/form-data';
    return [{ action, isUpload, ...controlsOf(inner) }];
  });
}

function controlsOf(inner: string): Pick<PageForm, 'fields' | 'files'> {
  const fields: [string, string][] = [];
  const files: string[] = [];
  const radios = new Set<string>();
  let hasButton = false;
  const controls = inner.matchAll(
    /<(input|button)\b([^>]*)>|<(textarea|select)\b([^>]*)>([\s\S]*?)<\/(?:textarea|select)>/g,
  );
  for (const [, single, singleHead, double, doubleHead, body = ''] of controls) {
    const tag = single ?? double;
    const head = singleHead ?? doubleHead ?? '';
    const name = attribute(head, 'name');
    const type = attribute(head, 'type') ?? 'text';
    if (tag === 'button') {
      // Enter presses the first button.
      const isFirst = !hasButton;
      hasButton = true;
      if (!isFirst) continue;
    }
    if (name === null || name === 'lang') continue;
    if (type === 'file') files.push(name);
    else if (type === 'radio') {
      if (!radios.has(name)) fields.push([name, attribute(head, 'value') ?? '']);
      radios.add(name);
    } else if (tag === 'select') fields.push([name, optionOf(body)]);
    else if (tag === 'textarea') fields.push([name, plain(body).trim() || fill(name, type)]);
    else fields.push([name, attribute(head, 'value') || fill(name, type)]);
  }
  return { fields, files };
}

/** What is chosen, else the first that can be. */
function optionOf(body: string): string {
  const options = [...body.matchAll(/<option\b([^>]*)>/g)].map(([, head = '']) => ({
    value: attribute(head, 'value') ?? '',
    isChosen: /\bselected\b/.test(head),
  }));
  const chosen = options.find(({ isChosen, value }) => isChosen && value !== '');
  return (chosen ?? options.find(({ value }) => value !== ''))?.value ?? '';
}

function fill(name: string, type: string): string {
  if (type === 'email') return 'somebody@example.com';
  if (type === 'url') return 'https://example.com/';
  if (type === 'password') return PASSWORD;
  if (/On$|^from|^to$|until|due/i.test(name)) return '1/4/2566';
  if (/score|number|year|edition/i.test(name)) return '1';
  return 'ลองกรอก';
}

function attribute(head: string, name: string): string | null {
  const found = new RegExp(`(?:^|\\s)${name}="([^"]*)"`).exec(head);
  return found ? plain(found[1] ?? '') : null;
}

const signs: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', amp: '&', '#39': "'" };

function plain(text: string): string {
  return text.replace(/&(lt|gt|quot|amp|#39);/g, (whole, name: string) => signs[name] ?? whole);
}

/** A form's body with its type, each value passed through `change`. */
export async function bodyOf(
  form: PageForm,
  change: (value: string) => string = (value) => value,
): Promise<SentBody> {
  const body = form.isUpload ? new FormData() : new URLSearchParams();
  for (const [name, value] of form.fields) body.append(name, change(value));
  if (body instanceof FormData)
    for (const name of form.files) body.append(name, new File(['ก,ข\n1,2\n'], 'x.csv'));
  const sent = new Response(body);
  return { type: sent.headers.get('content-type') ?? '', bytes: new Uint8Array(await sent.arrayBuffer()) };
}

export interface SentBody {
  readonly type: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}
