// Compares a file with the approved ones without sending it anywhere. Without this file the form is sent instead.

for (const form of document.querySelectorAll('form[data-verify]')) enhance(form);

function enhance(form) {
  // Browsers hash only where nobody can listen in; elsewhere the form is sent.
  if (!globalThis.crypto?.subtle) return;
  const input = form.querySelector('input[type=file]');
  form.addEventListener('submit', (event) => {
    if (input.files.length === 0) return;
    event.preventDefault();
    compare(form, input.files[0]);
  });
  input.addEventListener('change', () => input.files[0] && compare(form, input.files[0]));
  form.addEventListener('dragover', (event) => {
    event.preventDefault();
    form.classList.add('over');
  });
  form.addEventListener('dragleave', () => form.classList.remove('over'));
  form.addEventListener('drop', (event) => {
    event.preventDefault();
    form.classList.remove('over');
    if (event.dataTransfer.files[0]) compare(form, event.dataTransfer.files[0]);
  });
}

async function compare(form, file) {
  const digest = await crypto.subtle.digest('SHA-256', await file.arrayBuffer());
  const hash = Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
  const isSame = form.dataset.verify.split(' ').includes(hash);
  const answer = document.querySelector('[data-verify-answer]');
  answer.className = `verify-answer verify-${isSame ? 'yes' : 'no'}`;
  answer.textContent = isSame ? form.dataset.same : form.dataset.different;
}
