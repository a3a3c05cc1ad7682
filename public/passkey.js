// Makes or uses a passkey for form[data-passkey]. Its button is hidden until this runs: without scripts there is no passkey.
//
// <form method="post" data-passkey="register|authenticate" data-options-url="…" data-failed="sentence" [data-known="sentence"]>
//   <input type="hidden" name="response"> <button hidden>…</button>
// </form>

const ceremonies = {
  register: (options) => navigator.credentials.create({ publicKey: creationOptions(options) }),
  authenticate: (options) => navigator.credentials.get({ publicKey: requestOptions(options) }),
};

function start() {
  if (!window.PublicKeyCredential || !navigator.credentials?.create) return;
  for (const form of document.querySelectorAll('form[data-passkey]')) enhance(form);
}

function enhance(form) {
  const button = form.querySelector('button');
  const note = form.appendChild(document.createElement('p'));
  note.setAttribute('role', 'alert');
  button.hidden = false;
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    if (button.getAttribute('aria-disabled') === 'true') return;
    button.setAttribute('aria-disabled', 'true');
    note.textContent = '';
    try {
      form.elements.response.value = JSON.stringify(await ask(form));
      form.submit();
    } catch (error) {
      note.textContent = sentence(form.dataset, error);
      button.setAttribute('aria-disabled', 'false');
    }
  });
  // A page kept by the browser comes back as it was left: with its button asleep and an answer that is used up.
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted) button.setAttribute('aria-disabled', 'false');
  });
}

/** Fetches fresh options, lets the person use the passkey, and gives the browser's answer as plain JSON. */
async function ask({ dataset }) {
  const answer = await fetch(dataset.optionsUrl, {
    method: 'POST',
    headers: { accept: 'application/json', 'content-type': 'application/json' },
    body: '{}',
    signal: AbortSignal.timeout(20_000),
  });
  if (!answer.ok) throw new Error(`options: ${answer.status}`);
  return toJson(await ceremonies[dataset.passkey](await answer.json()));
}

/** Cancelling, waiting too long and a broken key all look alike here, on purpose of the browsers. */
function sentence({ known, failed }, error) {
  return error.name === 'InvalidStateError' && known ? known : failed;
}

function creationOptions(options) {
  if (PublicKeyCredential.parseCreationOptionsFromJSON) {
    return PublicKeyCredential.parseCreationOptionsFromJSON(options);
  }
  return {
    ...options,
    challenge: toBytes(options.challenge),
    user: { ...options.user, id: toBytes(options.user.id) },
    excludeCredentials: options.excludeCredentials?.map(withBytes),
  };
}

function requestOptions(options) {
  if (PublicKeyCredential.parseRequestOptionsFromJSON) {
    return PublicKeyCredential.parseRequestOptionsFromJSON(options);
  }
  return {
    ...options,
    challenge: toBytes(options.challenge),
    allowCredentials: options.allowCredentials?.map(withBytes),
  };
}

function withBytes(descriptor) {
  return { ...descriptor, id: toBytes(descriptor.id) };
}

/** Written out rather than `credential.toJSON()`: older browsers lack it, and some password managers' passkeys throw there. */
function toJson({ rawId, type, response }) {
  const id = fromBytes(rawId);
  const parts = ['clientDataJSON', 'attestationObject', 'authenticatorData', 'signature', 'userHandle'];
  const present = parts.filter((part) => response[part]?.byteLength > 0);
  const plain = Object.fromEntries(present.map((part) => [part, fromBytes(response[part])]));
  return { id, rawId: id, type, response: { ...plain, transports: response.getTransports?.() ?? [] } };
}

function toBytes(base64url) {
  const text = atob(base64url.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(text, (letter) => letter.charCodeAt(0));
}

function fromBytes(buffer) {
  const text = Array.from(new Uint8Array(buffer), (byte) => String.fromCharCode(byte)).join('');
  return btoa(text).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

start();
