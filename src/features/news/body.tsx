import { Prose } from '../../web/markdown.tsx';
import { type Picture, partsOf } from './rules.ts';

interface NewsBodyProps {
  readonly body: string;
  readonly pictures: readonly Picture[];
  readonly srcOf: (picture: Picture) => string;
}

/** The text of a news item with its pictures, in the office's preview and for the public alike. */
export function NewsBody({ body, pictures, srcOf }: NewsBodyProps) {
  return (
    <div class="news-body">
      {partsOf(body, pictures).map((part) =>
        part.kind === 'text' ? (
          <Prose text={part.text} level={2} />
        ) : (
          <p class="news-picture">
            <img src={srcOf(part.picture)} alt={part.picture.alt} loading="lazy" />
          </p>
        ),
      )}
    </div>
  );
}
