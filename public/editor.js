// Buttons above a text that takes Markdown, for people who do not know its signs. The text stays plain: what a button
// writes is what they could have typed, so that nothing is lost without scripts, and undo undoes it.

const words = {
  th: {
    bar: 'จัดรูปแบบข้อความ',
    bold: 'ตัวหนา',
    heading: 'หัวข้อ',
    list: 'รายการ',
    numbers: 'ลำดับเลข',
    link: 'ลิงก์',
    text: 'ข้อความ',
  },
  en: {
    bar: 'Format the text',
    bold: 'Bold',
    heading: 'Heading',
    list: 'List',
    numbers: 'Numbers',
    link: 'Link',
    text: 'text',
  },
};
const say = words[document.documentElement.lang === 'en' ? 'en' : 'th'];

const tools = [
  { name: 'bold', apply: (area) => wrap(area, '**', '**', say.text) },
  { name: 'heading', apply: (area) => startLines(area, () => '## ') },
  { name: 'list', apply: (area) => startLines(area, () => '- ') },
  { name: 'numbers', apply: (area) => startLines(area, (line) => `${line + 1}. `) },
  { name: 'link', apply: (area) => link(area) },
];

function equip() {
  for (const area of document.querySelectorAll('textarea[data-markdown=""]')) {
    area.dataset.markdown = 'equipped';
    area.before(barOf(area));
  }
}

equip();
// A page that answers a form takes this one's place without being loaded anew.
new MutationObserver(equip).observe(document.body, { childList: true, subtree: true });

function barOf(area) {
  const bar = document.createElement('div');
  bar.className = 'editor-bar';
  bar.setAttribute('role', 'toolbar');
  bar.setAttribute('aria-label', say.bar);
  bar.setAttribute('aria-controls', area.id);
  for (const { name, apply } of tools) {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = `ds-button editor-${name}`;
    button.dataset.variant = 'tertiary';
    button.textContent = say[name];
    button.addEventListener('click', () => apply(area));
    bar.append(button);
  }
  return bar;
}

/** Puts signs around what is chosen, or around a word to type over. */
function wrap(area, before, after, sample) {
  const [start, end] = [area.selectionStart, area.selectionEnd];
  const chosen = area.value.slice(start, end) || sample;
  write(area, before + chosen + after, start, end);
  area.setSelectionRange(start + before.length, start + before.length + chosen.length);
}

function link(area) {
  const [start, end] = [area.selectionStart, area.selectionEnd];
  const chosen = area.value.slice(start, end) || say.text;
  const address = 'https://';
  write(area, `[${chosen}](${address})`, start, end);
  const at = start + chosen.length + 3;
  area.setSelectionRange(at, at + address.length);
}

/** Begins each chosen line with a sign, in place of the one it has. */
function startLines(area, signOf) {
  const start = area.value.lastIndexOf('\n', area.selectionStart - 1) + 1;
  const next = area.value.indexOf('\n', area.selectionEnd);
  const end = next === -1 ? area.value.length : next;
  const lines = area.value.slice(start, end).split('\n');
  const bare = lines.map((line) => line.replace(/^(#{1,6} |- |\d+\. )/, ''));
  write(area, bare.map((line, index) => signOf(index) + line).join('\n'), start, end);
}

/** As if it were typed: the browser's own undo takes it back. */
function write(area, text, start, end) {
  area.focus();
  area.setSelectionRange(start, end);
  if (!document.execCommand('insertText', false, text)) area.setRangeText(text, start, end, 'end');
  area.dispatchEvent(new Event('input', { bubbles: true }));
}
