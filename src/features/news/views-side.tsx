import { dateForField, printDate } from '../../web/office/dates.ts';
import {
  DateField,
  FileField,
  FormActions,
  HiddenVersion,
  OfficeForm,
  TextField,
} from '../../web/office/form.tsx';
import { FormFaults, type FormState } from '../../web/office/form-state.tsx';
import { Panel } from '../../web/office/panel.tsx';
import type { Page } from '../../web/page.ts';
import { MOST_PICTURE_BYTES } from './forms.ts';
import { type News, newsAddress, type Picture } from './rules.ts';
import { NewsStatus } from './views.tsx';
import { pictureLabels, publishLabels, newsWords as words } from './words.ts';

interface SideProps {
  readonly page: Page;
  readonly news: News;
  readonly state: FormState;
  readonly today: Temporal.PlainDate;
}

/** From when the public reads it, or how it is taken back. */
export function Publication({ page, news, state, today }: SideProps) {
  const { publishOn, status, id, version } = news;
  const isDraft = status === 'draft';
  return (
    <Panel title={page.say(words.publishTitle)} id="publication">
      <FormFaults page={page} state={state} labels={publishLabels} />
      <p class="row">
        <NewsStatus page={page} news={news} today={today} />
        {!isDraft && publishOn && <span>{printDate(page, publishOn)}</span>}
      </p>
      {!isDraft && (
        <p>
          {`${page.say(words.publicAddress)}: `}
          <a href={newsAddress(news)}>{`/news/${news.number}`}</a>
        </p>
      )}
      <p>{page.say(isDraft ? words.publishWhy : words.unpublishWhy)}</p>
      <OfficeForm
        page={page}
        action={`/office/news/${id}/${isDraft ? 'publication' : 'withdrawal'}`}
        guard={false}
      >
        <HiddenVersion version={version} />
        {isDraft && (
          <DateField
            {...{ page, name: 'publishOn', label: words.publishOn, required: true }}
            value={state.typed.publishOn ?? dateForField(page, publishOn ?? today)}
            error={state.errors.publishOn}
          />
        )}
        <FormActions page={page} submit={isDraft ? words.publish : words.unpublish} danger={!isDraft} />
      </OfficeForm>
    </Panel>
  );
}

export function Pictures({
  page,
  news,
  state,
  pictures,
}: Omit<SideProps, 'today'> & { pictures: readonly Picture[] }) {
  const { typed, errors } = state;
  const base = `/office/news/${news.id}/pictures`;
  return (
    <Panel title={page.say(words.pictures)} id="pictures">
      <FormFaults page={page} state={state} labels={pictureLabels} />
      {pictures.length > 0 && (
        <ul class="news-pictures">
          {pictures.map((picture) => (
            <PictureRow page={page} base={base} version={news.version} picture={picture} />
          ))}
        </ul>
      )}
      <OfficeForm page={page} action={base} upload>
        <HiddenVersion version={news.version} />
        <FileField
          {...{ page, name: 'picture', label: words.picture, hint: words.pictureHint, required: true }}
          accept=".jpg,.jpeg,.png"
          mostBytes={MOST_PICTURE_BYTES}
          error={errors.picture}
        />
        <TextField
          {...{ page, name: 'alt', label: words.alt, hint: words.altHint, required: true, maxLength: 300 }}
          value={typed.alt}
          error={errors.alt}
        />
        <FormActions page={page} submit={words.addPicture} />
      </OfficeForm>
    </Panel>
  );
}

interface PictureRowProps {
  readonly page: Page;
  readonly base: string;
  readonly version: number;
  readonly picture: Picture;
}

function PictureRow({ page, base, version, picture }: PictureRowProps) {
  return (
    <li>
      <img src={`${base}/${picture.id}`} alt={picture.alt} loading="lazy" />
      <div>
        <p>{picture.alt}</p>
        <p class="small quiet">
          {`${page.say(words.placeWith)} `}
          <code>{`![](${picture.position})`}</code>
        </p>
        <OfficeForm page={page} action={`${base}/${picture.id}/removal`} guard={false}>
          <HiddenVersion version={version} />
          <button class="ds-button quiet-button" type="submit">
            {page.say(words.removePicture)}
            <span class="visually-hidden">{` ${picture.alt}`}</span>
          </button>
        </OfficeForm>
      </div>
    </li>
  );
}
