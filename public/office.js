// Makes the office nicer where scripts run: a warning before typed text is left, files sent with progress, no form
// sent twice. Every page works without this file.

const WAIT = 10_000;
const changed = new Set();
const leave = (event) => event.preventDefault();
/** Address of the page that is shown, without its #part. */
let shown = withoutPart(location.href);

function start() {
  for (const form of document.querySelectorAll('form[data-guard]')) guard(form);
  // passkey.js keeps its own forms from being sent twice.
  for (const form of document.querySelectorAll('form[method=post]:not([data-passkey])')) sendOnce(form);
  for (const form of document.querySelectorAll('form[data-upload]')) upload(form);
  document.querySelector('[data-errors]')?.focus();
}

/** Asks before the page is left while something typed in the form is not sent. */
function guard(form) {
  form.addEventListener('input', () => noteChange(form, true));
  form.addEventListener('submit', () => noteChange(form, false));
}

function noteChange(form, isChanged) {
  if (isChanged) changed.add(form);
  else changed.delete(form);
  // Listened to only when needed: a page with such a listener cannot be kept for the way back.
  if (changed.size > 0) addEventListener('beforeunload', leave);
  else removeEventListener('beforeunload', leave);
}

/** A second press while the first is on its way does nothing. */
function sendOnce(form) {
  form.addEventListener('submit', (event) => {
    if (form.dataset.sent !== undefined) event.preventDefault();
    else if (!event.defaultPrevented && !form.matches('[data-upload]')) {
      setSent(form, true);
      // The answer may be a file to keep: then this page stays, and must work again.
      setTimeout(() => setSent(form, false), WAIT);
    }
  });
}

function setSent(form, isSent) {
  if (isSent) form.dataset.sent = '';
  else delete form.dataset.sent;
  // Not `disabled`: a disabled button would lose its name and value, and the focus.
  for (const button of form.querySelectorAll('[type=submit]')) button.setAttribute('aria-disabled', isSent);
}

/** Back from the next page: the form may be sent again. */
addEventListener('pageshow', ({ persisted }) => {
  if (persisted) for (const form of document.querySelectorAll('form[data-sent]')) setSent(form, false);
});

/** Sends a form with files, tells how far it is, and lets the person stop it or try again. */
function upload(form) {
  const note = form.querySelector('[data-progress]');
  if (!note) return;
  form.addEventListener('submit', (event) => {
    if (event.defaultPrevented) return;
    event.preventDefault();
    const tooLarge = findTooLarge(form);
    if (tooLarge) fail(form, note, tooLarge.dataset.tooLarge);
    else send(form, note, event.submitter);
  });
}

function findTooLarge(form) {
  return [...form.querySelectorAll('input[data-most-bytes]')].find((input) =>
    [...input.files].some(({ size }) => size > Number(input.dataset.mostBytes)),
  );
}

function send(form, note, submitter) {
  const request = new XMLHttpRequest();
  request.open('POST', form.action);
  request.responseType = 'document';
  request.upload.addEventListener('progress', ({ loaded, total }) => show(note, 'sending', loaded / total));
  request.upload.addEventListener('load', () => show(note, 'receiving'));
  request.addEventListener('error', () => fail(form, note, form.dataset.dropped));
  request.addEventListener('abort', () => fail(form, note, note.dataset.cancelled));
  request.addEventListener('load', () => {
    // Without a redirect the answer belongs to the form's own page: a fault to mend, a conflict to settle.
    const address = request.responseURL === form.action ? null : request.responseURL;
    if (request.response?.body) replacePage(request.response, address);
    else fail(form, note, form.dataset.dropped);
  });
  note.querySelector('[data-cancel]').onclick = () => request.abort();
  setSent(form, true);
  show(note, 'sending', 0);
  request.send(new FormData(form, submitter));
}

/** "กำลังส่งไฟล์ 40 %": the words travel in the page, so that they are in its language. */
function show(note, state, part) {
  const [text, bar, cancel] = note.children;
  note.hidden = false;
  note.dataset.state = state;
  bar.hidden = false;
  cancel.hidden = state !== 'sending';
  const sentence = note.dataset[state];
  // Every tenth is said aloud, not every packet.
  if (part === undefined) text.textContent = sentence;
  else if (part === 0 || Math.floor(part * 10) > Math.floor(bar.value / 10)) {
    text.textContent = `${sentence} ${Math.round(part * 100)} %`;
  }
  if (part === undefined) bar.removeAttribute('value');
  else bar.value = part * 100;
}

function fail(form, note, sentence) {
  const [text, bar, cancel] = note.children;
  note.hidden = false;
  note.dataset.state = 'failed';
  bar.hidden = true;
  cancel.hidden = true;
  text.textContent = sentence;
  setSent(form, false);
  if (form.matches('[data-guard]')) noteChange(form, true);
}

/** The answered page in this one's place (`address` null: at the same address), as following the redirect would: it was fetched already, notice and all. */
function replacePage(next, address) {
  const known = new Set([...document.querySelectorAll('link[rel=stylesheet]')].map(({ href }) => href));
  for (const link of next.querySelectorAll('link[rel=stylesheet]')) {
    if (!known.has(link.href)) document.head.append(document.adoptNode(link));
  }
  changed.clear();
  removeEventListener('beforeunload', leave);
  document.title = next.title;
  document.documentElement.lang = next.documentElement.lang;
  document.body.replaceWith(document.adoptNode(next.body));
  if (address !== null && withoutPart(address) !== shown) history.pushState(null, '', address);
  shown = withoutPart(location.href);
  scrollTo(0, 0);
  start();
  const first = ['[data-errors]', '.notice', 'h1'].map((each) => document.querySelector(each)).find(Boolean);
  if (first && !first.hasAttribute('tabindex')) first.tabIndex = -1;
  first?.focus();
}

/** Going back from a page that was put over another: fetch the one the address names. A mere #part is no other page. */
addEventListener('popstate', () => {
  if (withoutPart(location.href) !== shown) location.reload();
});

function withoutPart(address) {
  return address.split('#')[0];
}

start();
