// Lets an address be copied with one press; without this file it is there to be selected.
for (const button of document.querySelectorAll('[data-copy]')) {
  if (!navigator.clipboard) continue;
  button.hidden = false;
  button.addEventListener('click', async () => {
    await navigator.clipboard.writeText(button.dataset.copy);
    const status = document.querySelector('[data-copy-status]');
    if (status) status.textContent = button.dataset.copied;
    button.textContent = button.dataset.copied;
  });
}
