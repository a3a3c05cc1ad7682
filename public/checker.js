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
  const drop = form.querySelector('[data-drop]');
  const input = drop.querySelector('input');
  for (const type of ['dragenter', 'dragover']) {
    drop.addEventListener(type, (event) => {
      event.preventDefault();
      drop.classList.add('over');
    });
  }
  for (const type of ['dragleave', 'drop']) drop.addEventListener(type, () => drop.classList.remove('over'));
  drop.addEventListener('drop', (event) => {
    event.preventDefault();
    if (event.dataTransfer.files.length === 0) return;
    input.files = event.dataTransfer.files;
    form.requestSubmit();
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    lastSent = new FormData(form);
    send(form.action, lastSent, noteOf(form));
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
    text.textContent = part ? `${note.dataset[state]} ${Math.round(part * 100)} %` : note.dataset[state];
    bar.hidden = state === 'lost';
    if (part === undefined) bar.removeAttribute('value');
    else bar.value = part * 100;
    button.setAttribute('aria-disabled', String(state !== 'lost'));
  };
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

addEventListener('popstate', () => {
  if (location.hash === '' && !document.querySelector('form[data-check]')) location.replace('/');
});

function enhanceLanguage(link) {
  if (!lastSent) return;
  link.addEventListener('click', (event) => {
    event.preventDefault();
    send(`/check?lang=${link.dataset.language}`, lastSent, () => {});
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
