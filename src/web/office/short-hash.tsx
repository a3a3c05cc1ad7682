const SHOWN = 12;

/** A fingerprint in hexadecimal: its beginning, and the whole of it on demand. */
export function ShortHash({ hash }: { hash: string }) {
  return (
    <details class="plain">
      <summary>
        <code>{hash.slice(0, SHOWN)}…</code>
      </summary>
      <code class="hash">{hash}</code>
    </details>
  );
}
