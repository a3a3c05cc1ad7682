import type { Bilingual } from '../lib/bilingual.ts';
import type { Page } from './page.ts';

/** A number and how it came about, as far as a page shows it. */
export interface ShownDerivation {
  readonly id: string;
  readonly kind: string;
  readonly label: Bilingual;
  readonly formula: Bilingual | null;
  readonly value: string | null;
  readonly exact: string | null;
  readonly origin: 'given' | 'computed' | 'missing';
  readonly reason: Bilingual | null;
  readonly note: Bilingual | null;
  readonly weight: string | null;
  readonly children: readonly ShownDerivation[];
}

const words = {
  given: { th: 'ตามที่ให้มา', en: 'as given' },
  weight: { th: 'น้ำหนัก', en: 'weight' },
  exact: { th: 'ค่าเต็ม', en: 'exactly' },
  none: { th: 'ไม่มี', en: 'none' },
} as const satisfies Record<string, Bilingual>;

interface Props {
  readonly page: Page;
  readonly derivation: ShownDerivation;
  readonly open?: boolean;
}

/** A number that unfolds into the numbers it came from, down to what was given. */
export function DerivationTree({ page, derivation, open = false }: Props) {
  const { children } = derivation;
  if (children.length === 0) return <Leaf page={page} derivation={derivation} />;
  return (
    <details class="derivation" open={open}>
      <summary>
        <Line page={page} derivation={derivation} />
      </summary>
      <Explanation page={page} derivation={derivation} />
      <ul>
        {children.map((child) => (
          <li>
            <DerivationTree page={page} derivation={child} />
          </li>
        ))}
      </ul>
    </details>
  );
}

function Leaf({ page, derivation }: Props) {
  return (
    <div class="derivation leaf">
      <Line page={page} derivation={derivation} />
      <Explanation page={page} derivation={derivation} />
    </div>
  );
}

function Line({ page, derivation: { id, kind, label, value, weight, origin } }: Props) {
  return (
    <span class="derivation-line">
      <span>
        {kind !== 'total' && <span class="code">{id}</span>} {page.say(label)}
        {weight && (
          <span class="quiet small">
            {' '}
            {page.say(words.weight)} {percent(weight)}
          </span>
        )}
      </span>
      <span class="derivation-value">
        {origin === 'given' && <span class="quiet small">{page.say(words.given)} </span>}
        <b>{value ?? page.say(words.none)}</b>
      </span>
    </span>
  );
}

function Explanation({ page, derivation: { formula, reason, note, exact, origin } }: Props) {
  const isWorthSaying = formula || reason || note;
  if (!isWorthSaying) return null;
  return (
    <div class="derivation-why">
      {formula && origin === 'computed' && (
        <p>
          = {page.say(formula)}
          {exact && !exact.endsWith('/1') && (
            <span class="quiet small">
              {' '}
              ({page.say(words.exact)} {exact})
            </span>
          )}
        </p>
      )}
      {reason && <p>{page.say(reason)}</p>}
      {note && <p>{page.say(note)}</p>}
    </div>
  );
}

/** "3/10" → "30 %". Weights are whole percents or printed as they are. */
function percent(weight: string): string {
  const [n = '0', d = '1'] = weight.split('/');
  const value = (Number(n) * 100) / Number(d);
  return Number.isInteger(value) ? `${value} %` : weight;
}
