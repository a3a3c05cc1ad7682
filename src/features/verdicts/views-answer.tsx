import { Confirm } from '../../web/office/confirm.tsx';
import { FormActions, OfficeForm, TextArea } from '../../web/office/form.tsx';
import { officeAddress } from '../disclosures/rules.ts';
import { MOST_APPEAL } from './forms.ts';
import { type PageProps, type TypingProps, VerdictFrame } from './views-frame.tsx';
import { words } from './words.ts';

export function AppealPage(props: TypingProps) {
  const { visit, disclosure, typed, errors } = props;
  const { page } = visit;
  return (
    <VerdictFrame {...props} heading={words.appealTitle} lead={words.appealLead}>
      <OfficeForm page={page} action={`${officeAddress(disclosure)}/appeal`}>
        <TextArea
          page={page}
          name="text"
          label={words.appealText}
          value={typed.text}
          error={errors.text}
          maxLength={MOST_APPEAL}
          rows={8}
          required
        />
        <FormActions page={page} submit={words.sendAppeal} cancel={{ href: officeAddress(disclosure) }} />
      </OfficeForm>
    </VerdictFrame>
  );
}

export function AcceptancePage(props: PageProps) {
  const { visit, disclosure } = props;
  const address = officeAddress(disclosure);
  return (
    <VerdictFrame {...props} heading={words.acceptTitle}>
      <Confirm
        page={visit.page}
        action={`${address}/acceptance`}
        text={visit.page.say(words.acceptWhat)}
        submit={words.accept}
        cancelHref={address}
      />
    </VerdictFrame>
  );
}
