// Makes the office nicer where scripts run: a warning before typed text is left, forms sent from the page that stays
// when the connection drops, files with progress, nothing sent twice. Every page works without this file.

const WAIT = 10_000;
const changed = new Set();
const leave = (event) => event.preventDefault();
/** Address of the page that is shown, without its #part. */
let shown = withoutPart(location.href);

function start() {
  for (const form of document.querySelectorAll('form[data-guard]')) guard(form);
  // passkey.js keeps its own forms from being sent twice.
  for (const form of document.querySelectorAll('form[method=post]:not([data-passkey])')) sendOnce(form);
  for (const form of document.querySelectorAll('form[data-dropped]'))
    if (isSentFromHere(form)) sendFromHere(form);
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
    else if (!event.defaultPrevented && !isSentFromHere(form)) {
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

/** Pages around the sign-in bring scripts of their own: their forms are left to the browser. */
function isSentFromHere(form) {
  return form.matches('[data-dropped]') && !document.body.matches('.sign-in');
}

/** Sends a form while its page stays: what was typed outlives a dropped connection, and files show how far they are. */
function sendFromHere(form) {
  form.addEventListener('submit', (event) => {
    if (event.defaultPrevented) return;
    event.preventDefault();
    const tooLarge = findTooLarge(form);
    if (tooLarge) fail(form, tooLarge.dataset.tooLarge);
    else send(form, event.submitter);
  });
}

function findTooLarge(form) {
  return [...form.querySelectorAll('input[data-most-bytes]')].find((input) =>
    [...input.files].some(({ size }) => size > Number(input.dataset.mostBytes)),
  );
}

function send(form, submitter) {
  const note = form.querySelector('[data-progress]');
  const request = new XMLHttpRequest();
  const data = new FormData(form, submitter);
  let isAllSent = false;
  request.open('POST', addressOf(form));
  request.responseType = 'document';
  request.upload.addEventListener('progress', ({ loaded, total }) => show(note, 'sending', loaded / total));
  request.upload.addEventListener('load', () => {
    isAllSent = true;
    show(note, 'receiving');
  });
  // Once all is sent only the answer is missing: it may have been saved, and the page must not say otherwise.
  const drop = () => fail(form, isAllSent ? form.dataset.unsure : form.dataset.dropped);
  request.addEventListener('error', drop);
  request.addEventListener('abort', () => fail(form, note.dataset.cancelled));
  request.addEventListener('load', () => answered(form, request, drop));
  if (note) note.querySelector('[data-cancel]').onclick = () => request.abort();
  setSent(form, true);
  clearFault(form);
  show(note, 'sending', 0);
  const isMultipart = form.getAttribute('enctype') === 'multipart/form-data';
  request.send(isMultipart ? data : new URLSearchParams(data));
}

/** From the attribute: a button or field named "action" hides the form's own property. */
function addressOf(form) {
  return new URL(form.getAttribute('action') ?? '', location.href).href;
}

function answered(form, { response, responseURL }, drop) {
  const refusal = response?.querySelector('.message .lead');
  if (refusal) fail(form, refusal.textContent);
  // Without a redirect the answer belongs to the form's own page: a fault to mend, a conflict to settle.
  else if (response?.body) replacePage(response, responseURL === addressOf(form) ? null : responseURL);
  else drop();
}

/** "กำลังส่งไฟล์ 40 %": the words travel in the page, so that they are in its language. */
function show(note, state, part) {
  if (!note) return;
  // On a phone the button is far below the file.
  if (part === 0) requestAnimationFrame(() => note.scrollIntoView({ block: 'nearest' }));
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

function fail(form, sentence) {
  const note = form.querySelector('[data-progress]');
  if (note) failSending(note, sentence);
  else faultOf(form).textContent = sentence;
  setSent(form, false);
  if (form.matches('[data-guard]')) noteChange(form, true);
}

function failSending(note, sentence) {
  const [text, bar, cancel] = note.children;
  note.hidden = false;
  note.dataset.state = 'failed';
  bar.hidden = true;
  cancel.hidden = true;
  text.textContent = sentence;
  note.scrollIntoView({ block: 'nearest' });
}

/** Above the buttons of a form without files: why it was not sent. */
function faultOf(form) {
  const known = form.querySelector('.not-sent');
  if (known) return known;
  const fault = document.createElement('p');
  fault.className = 'failure not-sent';
  fault.setAttribute('role', 'alert');
  form.querySelector('.form-actions').before(fault);
  return fault;
}

function clearFault(form) {
  form.querySelector('.not-sent')?.remove();
}

/** The answered page in this one's place (`address` null: at the same address), as following the redirect would: it was fetched already, notice and all. */
function replacePage(next, address) {
  const known = new Set([...document.querySelectorAll('link[rel=stylesheet]')].map(({ href }) => href));
  for (const link of next.querySelectorAll('link[rel=stylesheet]')) {
    if (!known.has(link.href)) document.head.append(document.adoptNode(link));
  }
  for (const { src } of next.querySelectorAll('script[src]')) bring(src);
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

/** A script of the answered page that this one does not have; one that is here already has done its work. */
function bring(src) {
  // Not a new script element: the policy of the page takes no address written by a script.
  if (![...document.scripts].some((each) => each.src === src)) import(src);
}

/** Going back from a page that was put over another: fetch the one the address names. A mere #part is no other page. */
addEventListener('popstate', () => {
  if (withoutPart(location.href) !== shown) location.reload();
});

function withoutPart(address) {
  return address.split('#')[0];
}

start();
