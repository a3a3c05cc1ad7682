// Makes the checker nicer where scripts run: drag and drop, progress, filters. Every page works without this file.

/** The report last sent, so that the result can be had in the other language; gone when the page is left. */
let lastSent = null;

function start() {
  for (const form of document.querySelectorAll('form[data-check]')) enhanceForm(form);
  for (const form of document.querySelectorAll('form[data-filters]')) enhanceFilters(form);
  for (const link of document.querySelectorAll('a[data-language]')) enhanceLanguage(link);
  document.addEventListener('click', openTarget);
  openHash();
}

function enhanceForm(form) {
  const zone = form.querySelector('[data-drop]');
  const input = zone.querySelector('input');
  acceptDrops(zone, (files) => {
    input.files = files;
    form.requestSubmit();
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    if (form.querySelector('button[aria-disabled=true]')) return;
    const say = noteOf(form);
    if (input.files[0]?.size > Number(zone.dataset.drop)) {
      say('tooLarge');
      return;
    }
    lastSent = new FormData(form);
    send(form.getAttribute('action'), lastSent, say);
  });
}

/** A file may be let go anywhere on the page: missing the zone must not make the browser open it and leave. */
function acceptDrops(zone, take) {
  const page = document.body;
  page.addEventListener('dragover', (event) => {
    event.preventDefault();
    zone.classList.add('over');
  });
  page.addEventListener('dragleave', (event) => {
    if (!event.relatedTarget) zone.classList.remove('over');
  });
  page.addEventListener('drop', (event) => {
    event.preventDefault();
    zone.classList.remove('over');
    if (event.dataTransfer.files.length > 0) take(event.dataTransfer.files);
  });
}

/** Sends a form and puts the answered page in this one's place; `say` tells how far it is. */
function send(address, data, say) {
  const request = new XMLHttpRequest();
  request.open('POST', address);
  request.responseType = 'document';
  request.upload.addEventListener('progress', ({ loaded, total }) => say('sending', loaded / total));
  request.upload.addEventListener('load', () => say('checking'));
  request.addEventListener('error', () => say('lost'));
  request.addEventListener('load', () => (request.response ? show(request.response) : say('lost')));
  say('sending', 0);
  request.send(data);
}

function noteOf(form) {
  const note = form.querySelector('[data-progress]');
  const [text, bar] = note.children;
  const button = form.querySelector('button[type=submit]');
  return (state, part) => {
    text.textContent = sentence(note, state, part);
    const isOver = state === 'lost' || state === 'tooLarge';
    bar.hidden = isOver;
    if (part === undefined) bar.removeAttribute('value');
    else bar.value = part * 100;
    button.setAttribute('aria-disabled', String(!isOver));
  };
}

/** "กำลังส่งไฟล์ 40 %": the words travel in the page, so that they are in its language. */
function sentence({ dataset }, state, part) {
  return part ? `${dataset[state]} ${Math.round(part * 100)} %` : dataset[state];
}

/** Replaces this page by another one, as following a link would: title, language, styles, body, focus, history. */
function show(next) {
  const known = new Set([...document.querySelectorAll('link[rel=stylesheet]')].map(({ href }) => href));
  for (const link of next.querySelectorAll('link[rel=stylesheet]')) {
    if (!known.has(link.href)) document.head.append(document.adoptNode(link));
  }
  document.title = next.title;
  document.documentElement.lang = next.documentElement.lang;
  document.body.replaceWith(document.adoptNode(next.body));
  if (location.pathname !== '/check') history.pushState(null, '', '/check');
  scrollTo(0, 0);
  start();
  const first = document.querySelector('[role=alert]') ?? document.querySelector('[data-heading]');
  if (first && !first.hasAttribute('tabindex')) first.tabIndex = -1;
  first?.focus();
}

/** Going back from a result: its page was put over the form's, which must be fetched again. */
addEventListener('popstate', () => {
  if (location.pathname === '/' && !document.querySelector('form[data-check]')) location.replace('/');
});

function enhanceLanguage(link) {
  if (!lastSent) return;
  const note = link.nextElementSibling;
  let isOnItsWay = false;
  link.addEventListener('click', (event) => {
    event.preventDefault();
    if (isOnItsWay) return;
    send(`/check?lang=${link.dataset.language}`, lastSent, (state, part) => {
      isOnItsWay = state !== 'lost';
      note.textContent = sentence(note, state, part);
    });
  });
}

function enhanceFilters(form) {
  const findings = [...document.querySelectorAll('.finding')];
  const status = form.querySelector('[data-shown]');
  form.hidden = false;
  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('change', () => {
    const chosen = new FormData(form);
    const severities = chosen.getAll('severity');
    const rule = chosen.get('rule');
    for (const finding of findings) {
      const section = finding.closest('[data-severity]');
      finding.hidden =
        !severities.includes(section.dataset.severity) || (rule && finding.dataset.rule !== rule);
    }
    for (const box of document.querySelectorAll('.group, [data-severity]')) {
      box.hidden = !box.querySelector('.finding:not([hidden])');
    }
    if (rule) for (const group of document.querySelectorAll('.group:not([hidden])')) group.open = true;
    status.textContent = status.dataset.shown.replace('#', findings.filter((each) => !each.hidden).length);
  });
}

/** A link to a finding inside a folded or filtered group opens it before the browser jumps. */
function openTarget(event) {
  const link = event.target.closest?.('a[href^="#"]');
  if (link) reveal(link.hash);
}

function openHash() {
  if (location.hash.length > 1) reveal(location.hash);
}

function reveal(hash) {
  const target = document.getElementById(hash.slice(1));
  for (let box = target; box; box = box.parentElement) {
    if (box instanceof HTMLDetailsElement) box.open = true;
    if (box.matches('.finding, .group, [data-severity]')) box.hidden = false;
  }
}

start();
