// Lets an address be copied with one press; without this file it is there to be selected. Listens on the document, as
// office.js puts other pages in the place of the body.
if (navigator.clipboard) {
  document.documentElement.dataset.copies = '';
  document.addEventListener('click', async ({ target }) => {
    const button = target instanceof Element ? target.closest('[data-copy]') : null;
    if (!button) return;
    await navigator.clipboard.writeText(button.dataset.copy);
    const status = document.querySelector('[data-copy-status]');
    if (status) status.textContent = button.dataset.copied;
    button.textContent = button.dataset.copied;
  });
}
