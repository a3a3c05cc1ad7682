import { FileField } from '../../web/office/form.tsx';
import { CheckField } from '../../web/office/form-choices.tsx';
import { MOST_PHOTO_BYTES } from './take-photo.ts';
import type { AppointmentFormProps } from './views-appointment.tsx';
import { Face } from './views-post.tsx';
import { postWords as words } from './words.ts';

export function Photo({ page, state, takesPhoto, saved }: AppointmentFormProps) {
  if (!takesPhoto) return null;
  return (
    <>
      {saved?.photo && (
        <div class="holder">
          <Face page={page} line={saved} />
          <div>
            <CheckField
              page={page}
              name="noPhoto"
              label={words.noPhoto}
              checked={state.typed.noPhoto === 'yes'}
            />
          </div>
        </div>
      )}
      <FileField
        {...{ page, name: 'photo', label: words.photo, hint: words.photoHint, required: false }}
        accept=".jpg,.jpeg,.png"
        mostBytes={MOST_PHOTO_BYTES}
        error={state.errors.photo}
      />
    </>
  );
}
