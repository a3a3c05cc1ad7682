import { raw } from 'hono/html';
import type { Child } from 'hono/jsx';
import type {
  Inline,
  Paper,
  PaperBlock,
  PaperCell,
  PaperTable,
  Section,
} from '../../documents/write/paper.ts';
import { linesOf } from '../../documents/write/paper-text.ts';
import { unreachable } from '../../lib/assert.ts';

type Block<K extends PaperBlock['kind']> = Extract<PaperBlock, { kind: K }>;

/** A paper as a page shows it: the same blocks that the files are written from. */
export function Sheet({ paper }: { readonly paper: Paper }) {
  return (
    <div lang={paper.language}>
      {paper.sections.map((section) => (
        <SectionSheet section={section} />
      ))}
    </div>
  );
}

function SectionSheet({ section: { name, orientation, blocks } }: { readonly section: Section }) {
  return (
    <section class={`sheet sheet-${orientation}`} aria-label={name}>
      {blocks.map((block) => (
        <BlockView block={block} />
      ))}
    </section>
  );
}

function BlockView({ block }: { readonly block: PaperBlock }): Child {
  switch (block.kind) {
    case 'memo-head':
      return <MemoHead block={block} />;
    case 'fields':
      return <Fields block={block} />;
    case 'heading':
      return block.level === 1 ? <h2 class={alignOf(block)}>{block.text}</h2> : <h3>{block.text}</h3>;
    case 'paragraph':
      return <p class={`${alignOf(block)}${block.indent ? ' sheet-indent' : ''}`}>{inline(block.text)}</p>;
    case 'list':
      return (
        <ul class="dashes">
          {block.items.map((item) => (
            <li>{inline(item)}</li>
          ))}
        </ul>
      );
    case 'table':
      return <Table table={block.table} />;
    case 'figure':
      // Drawn here, from our own numbers and words, each escaped where it was put in.
      return <div class="sheet-figure">{raw(block.svg)}</div>;
    case 'signature':
      return <Signature lines={[block.name, ...block.position]} />;
    case 'opinion':
      return <Opinion block={block} />;
    case 'page-break':
      return <hr />;
    default:
      return unreachable(block);
  }
}

function MemoHead({ block: { title, emblem } }: { readonly block: Block<'memo-head'> }) {
  const src = emblem && `data:${emblem.mediaType};base64,${Buffer.from(emblem.bytes).toString('base64')}`;
  return (
    <div class="memo-head">
      {src ? <img class="emblem" src={src} alt="ตราครุฑ" /> : <span class="emblem" />}
      <h2>{title}</h2>
    </div>
  );
}

function Fields({ block: { fields } }: { readonly block: Block<'fields'> }) {
  return (
    <div class="memo-fields">
      {fields.map(({ label, value }) => (
        <p>
          <b>{label}</b> {value}
        </p>
      ))}
    </div>
  );
}

function Opinion({ block }: { readonly block: Block<'opinion'> }) {
  const { heading, text, name, position, lines } = block;
  return (
    <div class="sheet-opinion">
      <h3>{heading}</h3>
      {text === undefined ? (
        Array.from({ length: lines }, () => <p class="dotted-line" />)
      ) : (
        <p class="sheet-indent">{inline(text)}</p>
      )}
      <Signature lines={[name, ...position]} />
    </div>
  );
}

function Signature({ lines }: { readonly lines: readonly string[] }) {
  return (
    <p class="sheet-signature">
      {lines.map((line, at) => (
        <>
          {at > 0 && <br />}
          {line}
        </>
      ))}
    </p>
  );
}

function Table({ table: { caption, head, rows } }: { readonly table: PaperTable }) {
  return (
    <figure class="scroll" tabindex={0} aria-label={caption}>
      <table class="ds-table">
        <thead>
          <tr>
            {head.map((cell) => (
              <th scope="col">{cellView(cell)}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr>
              {row.map((cell) => (
                <td class={`cell-${cell.align ?? 'left'}`}>{cellView(cell)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </figure>
  );
}

function cellView({ boxes = [], lines }: PaperCell): Child {
  return (
    <>
      {boxes.map(({ checked, label }) => (
        <div>{`${checked ? '☑' : '☐'} ${label}`}</div>
      ))}
      {lines.map((line) => (
        <div>{inline(line)}</div>
      ))}
    </>
  );
}

/** Runs of a text; what is to be filled in is marked, as in the files. */
function inline(text: Inline): Child {
  return linesOf(text).map((runs, at) => (
    <>
      {at > 0 && <br />}
      {runs.map(({ text: words, bold, mark }) => {
        const said = mark ? <mark>{words}</mark> : words;
        return bold ? <b>{said}</b> : said;
      })}
    </>
  ));
}

function alignOf({ align = 'left' }: { readonly align?: 'left' | 'center' | 'justify' }): string {
  return align === 'center' ? 'sheet-center' : 'sheet-left';
}
