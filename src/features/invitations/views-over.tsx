import { SignInLayout } from '../../web/office/sign-in-layout.tsx';
import type { Page } from '../../web/page.ts';
import { words } from './words.ts';

export function OverPage({ page, agencyName }: { page: Page; agencyName: string }) {
  return (
    <SignInLayout page={page} title={page.say(words.overTitle)} agencyName={agencyName}>
      <p>{page.say(words.overWhy)}</p>
      <p>
        <a href="/sign-in">{page.say(words.signIn)}</a>
      </p>
    </SignInLayout>
  );
}
