// Makes answering a survey safer where scripts run: what was chosen outlives a reload, answers are sent again by
// themselves over a bad line and count once, an invitation is exchanged for a token. Every page works without this file.
import { doWork } from '/assets/proof-of-work.js';

const WAITS = [1, 2, 4, 8, 15, 30, 60, 60];

let form = null;
let store = null;
/** Kept beside the fields: what makes the answer count once, and whether leaving parts out was confirmed. */
let own = {};
let isSending = false;

function start() {
  form = document.querySelector('form[data-survey]');
  if (!form) return cleanUp(document);
  document.documentElement.classList.add('scripted');
  store = `survey:${form.dataset.code}:${form.dataset.mode}`;
  own = {};
  const code = takeCode();
  // Another slip on the same device is another person: nothing of the one before is shown.
  if (code && remembered().fields?.slip !== code) forget();
  const kept = remembered();
  if (code || kept.own?.isMoving || !hasAnswers(kept)) begin(kept, code);
  else offer(kept);
  form.addEventListener('input', save);
  form.addEventListener('change', () => {
    save();
    count();
  });
  form.addEventListener('submit', onSubmit);
  form.elements.slip?.addEventListener('change', () => exchange().catch(() => {}));
  // An interview is kept by its form alone, which the button posts.
  if (isKept())
    for (const button of document.querySelectorAll('[data-language]')) button.onclick = changeLanguage;
  for (const button of form.querySelectorAll('[data-clear]')) button.onclick = () => clear(button);
  count();
}

function begin({ fields = {}, own: kept = {} }, code = '') {
  own = { ...kept, isMoving: false };
  for (const [name, value] of Object.entries(fields)) {
    const field = form.elements.namedItem(name);
    if (field && value !== '') field.value = value;
  }
  if (code) form.elements.slip.value = code;
  if (code || kept.isMoving) save();
  if (code) {
    const asked = invitation();
    import('/assets/blind-token.js').then(({ forgetUnsigned }) => forgetUnsigned(asked)).catch(() => {});
  }
  if (form.elements.slip?.value) exchange().catch(() => {});
}

/* What was chosen, in this tab alone. An interviewer's next person is another: nothing is kept there. */

const isKept = () => form.dataset.mode !== 'interviewer';
const hasAnswers = ({ fields = {} }) =>
  Object.entries(fields).some(([name, value]) => name !== 'slip' && value !== '');

/** Whoever sits here now may not be who began: nothing is shown before she says that it is hers. */
function offer(kept) {
  const panel = document.querySelector('[data-restored]');
  const choose = (button, found) => {
    panel.querySelector(button).onclick = () => {
      panel.hidden = true;
      form.hidden = false;
      if (!found.fields) forget();
      begin(found);
      count();
      onStep();
    };
  };
  form.reset();
  form.hidden = true;
  panel.hidden = false;
  choose('[data-go-on]', kept);
  choose('[data-start-new]', {});
  panel.focus();
}

function remembered() {
  if (!isKept()) return {};
  try {
    return JSON.parse(sessionStorage.getItem(store)) ?? {};
  } catch {
    return {};
  }
}

function save() {
  if (!isKept()) return;
  const fields = Object.fromEntries([...new FormData(form)].filter(([name]) => name !== 'ticket'));
  try {
    sessionStorage.setItem(store, JSON.stringify({ fields, own }));
  } catch {
    // A browser that keeps nothing: the page itself still holds everything.
  }
}

function forget() {
  try {
    sessionStorage.removeItem(store);
  } catch {}
}

/** A page that says the survey is over: nothing of it stays on this device, and no code in the address. */
function cleanUp(page) {
  const code = page.querySelector('[data-over]')?.dataset.over;
  if (!code) return;
  try {
    sessionStorage.removeItem(`survey:${code}:self`);
  } catch {}
  import('/assets/blind-token.js')
    .then(({ forgetAll }) => forgetAll({ address: `/s/${code}` }))
    .catch(() => {});
  if (page === document) history.replaceState(null, '', location.pathname + location.search);
}

/** The code of a slip came in the address's fragment, which no server sees; it goes from the address at once. */
function takeCode() {
  const code = decode(location.hash.slice(1)).trim();
  if (!form.elements.slip || code === '' || document.getElementById(code)) return '';
  history.replaceState(null, '', location.pathname + location.search);
  return code;
}

function decode(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}

function changeLanguage(event) {
  event.preventDefault();
  if (!form.hidden) {
    own.isMoving = true;
    save();
  }
  const to = new URL(location.href);
  to.searchParams.set('lang', event.currentTarget.dataset.language);
  location.assign(to);
}

/* Where one is, and how far. */

const names = (part) => [...new Set([...part.querySelectorAll('input[type=radio]')].map(({ name }) => name))];
/** The names of each question's rows. */
const questions = (part) =>
  [...part.querySelectorAll('fieldset')].filter((each) => !each.parentElement.closest('fieldset')).map(names);
const isAnswered = (name) => Boolean(form.elements.namedItem(name)?.value || chosen(name));
const chosen = (name) => new FormData(form).get(name);
const put = (text, ...numbers) => text.replace(/#+/g, (mark) => numbers[mark.length - 1] ?? mark);

function count() {
  const all = questions(form);
  const answers = new FormData(form);
  const done = all.filter((rows) => rows.every((name) => answers.get(name))).length;
  for (const place of form.querySelectorAll('[data-answered]')) {
    place.textContent = put(form.dataset.sayAnswered, done, all.length);
  }
  for (const button of form.querySelectorAll('[data-clear]')) {
    const part = button.closest('section');
    const isWritten = [...part.querySelectorAll('textarea')].some(({ value }) => value !== '');
    button.hidden = !isWritten && !names(part).some((name) => answers.get(name));
  }
}

function clear(button) {
  const part = button.closest('section');
  for (const input of part.querySelectorAll('input[type=radio]')) input.checked = false;
  for (const text of part.querySelectorAll('textarea')) text.value = '';
  save();
  count();
}

function onStep(event) {
  const target = document.getElementById(decode(location.hash.slice(1)));
  // The link of a slip, opened in the tab that shows this page already, or its thanks.
  if (event && !target && location.hash.length > 1 && (!form || form.elements.slip)) location.reload();
  if (!target || !form?.contains(target)) return;
  const place = target.matches('.step') ? target.querySelector('h2') : target;
  place.focus({ preventScroll: target.matches('.step') });
  if (target.matches('.step')) scrollTo(0, 0);
  form.querySelector('[data-live]').textContent = form.querySelector('[data-answered]').textContent;
}

/* Sending. */

function say(key, text = form.dataset[`say${key}`]) {
  const status = form.querySelector('[data-status]');
  status.hidden = !text;
  status.textContent = text ?? '';
  status.classList.toggle('bad', ['Lost', 'Empty', 'Told'].includes(key));
  if (text) status.scrollIntoView({ block: 'nearest' });
}

async function onSubmit(event) {
  const isAsIs = event.submitter?.name === 'asis';
  event.preventDefault();
  if (isSending) return;
  if (isEmpty()) return say('Empty');
  if (!isAsIs && !own.asis && tellLeftOut()) return;
  own.asis = true;
  isSending = true;
  form.setAttribute('aria-busy', 'true');
  try {
    await sendAll();
  } catch (error) {
    say('Told', error.said ? error.message : form.dataset.sayLost);
  }
  isSending = false;
  form?.removeAttribute('aria-busy');
}

function isEmpty() {
  const texts = [...form.querySelectorAll('textarea')];
  return !names(form).some(isAnswered) && texts.every(({ value }) => value.trim() === '');
}

/** How many were left out, and where; false when nothing was. */
function tellLeftOut() {
  const left = [...form.querySelectorAll('.step')].flatMap((section) => {
    const open = questions(section).flatMap((rows) => rows.filter((name) => !chosen(name)).slice(0, 1));
    return open.length > 0 ? [{ number: section.id.split('-')[1], open }] : [];
  });
  const panel = form.querySelector('[data-left]');
  panel.hidden = left.length === 0;
  if (left.length === 0) return false;
  const total = left.reduce((sum, { open }) => sum + open.length, 0);
  panel.querySelector('h3').textContent = put(form.dataset.sayNotanswered, total);
  const list = panel.querySelector('[data-left-list]');
  list.replaceChildren(
    ...left.map(({ number, open }) => {
      const [row, link] = [document.createElement('li'), document.createElement('a')];
      link.href = `#q-${open[0]}`;
      link.textContent = put(list.dataset.template, number, open.length);
      row.append(link);
      return row;
    }),
  );
  say('');
  panel.focus();
  panel.scrollIntoView({ block: 'center' });
  return true;
}

async function sendAll(hour) {
  say('Preparing');
  const body = new URLSearchParams(new FormData(form));
  for (const [name, value] of Object.entries(await worth(hour))) body.set(name, value);
  if (form.dataset.access === 'invited') body.delete('slip');
  save();
  say('Sending');
  const answer = await insist(body);
  if (!answer) return say('Lost');
  const { status, response } = answer;
  if (status === 200) return finish(response);
  const again = response?.querySelector('[data-hour]');
  if (again && hour === undefined) return sendAll(Number(again.dataset.hour));
  if (response) cleanUp(response);
  const told = sentences(response?.querySelector('[data-problem]'));
  if (told) say('Told', told);
  else say('Lost');
}

function sentences(told) {
  const parts = told?.children.length > 0 ? [...told.children] : [told];
  return parts.map((part) => part?.textContent ?? '').join(' · ');
}

/** What makes it count once: a token, or a number this page drew and worked for. */
async function worth(hour) {
  const { mode, access, survey, bits } = form.dataset;
  if (access === 'invited') return { token: await exchange() };
  own.ticket ??= form.elements.ticket?.value ?? draw();
  save();
  if (mode === 'interviewer') return { ticket: own.ticket, asis: '1' };
  return { ticket: own.ticket, work: await doWork({ survey, ticket: own.ticket, bits: Number(bits), hour }) };
}

function draw() {
  const bytes = crypto.getRandomValues(new Uint8Array(32));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

const invitation = () => ({
  code: form.elements.slip.value.trim(),
  address: `/s/${form.dataset.code}`,
  publicKey: form.dataset.key,
});

/** The token of the code that is typed. Asked again it is the same one; nothing of it leaves before the answer does. */
async function exchange() {
  const note = form.querySelector('[data-slip-note]');
  const tell = (text, isBad) => {
    note.textContent = text;
    note.classList.toggle('fault', isBad);
  };
  const { code } = invitation();
  if (own.token && own.code === code) return own.token;
  tell(form.dataset.sayExchanging, false);
  try {
    const { fetchToken } = await import('/assets/blind-token.js');
    Object.assign(own, { token: await fetchToken({ ...invitation(), onWait: tell }), code });
    tell(form.dataset.sayExchanged, false);
    save();
    return own.token;
  } catch (error) {
    tell(error.said ? error.message : form.dataset.sayNoexchange, true);
    throw Object.assign(error, { message: note.textContent, said: true });
  }
}

/** Posts until an answer comes that is one, with longer and longer waits. The same body, so it counts once. */
async function insist(body) {
  for (const wait of [...WAITS, null]) {
    const answer = await post(body);
    const isBusy = !answer || answer.status === 429 || answer.status >= 500;
    if (!isBusy) return answer;
    if (wait === null) return null;
    say('Again');
    const asked = Number(answer?.retryAfter ?? 0);
    await rest(Math.min(60, Math.max(wait, asked)) * 1000);
  }
}

/** Ends early when the line comes back. */
function rest(ms) {
  return new Promise((resolve) => {
    const timer = setTimeout(done, ms);
    addEventListener('online', done);
    function done() {
      clearTimeout(timer);
      removeEventListener('online', done);
      resolve();
    }
  });
}

/** Null when the line was cut: it may have been kept, or not. */
function post(body) {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open('POST', form.dataset.send);
    request.responseType = 'document';
    request.timeout = 30_000;
    request.onerror = () => resolve(null);
    request.ontimeout = () => resolve(null);
    request.onload = () => {
      const { status, response } = request;
      resolve({ status, response, retryAfter: request.getResponseHeader('retry-after') });
    };
    request.send(body);
  });
}

/** Acknowledged: nothing of it stays on this device. The answered page takes this one's place. */
function finish(next) {
  forget();
  if (own.token) {
    const done = invitation();
    import('/assets/blind-token.js').then(({ forgetToken }) => forgetToken(done)).catch(() => {});
  }
  own = {};
  document.title = next.title;
  document.body.replaceWith(document.adoptNode(next.body));
  history.replaceState(null, '', location.pathname + location.search);
  form = null;
  start();
  scrollTo(0, 0);
  const first = document.querySelector('h1');
  first.tabIndex = -1;
  first.focus();
}

addEventListener('hashchange', onStep);
start();
onStep();
