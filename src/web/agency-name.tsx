import type { Page } from './page.ts';
import { nameIn } from './public-site.ts';

interface AgencyNameProps {
  readonly page: Page;
  /** In Thai. */
  readonly agencyName: string;
}

/**
 * The agency's name, which breaks between the kind of agency and its own name before it breaks anywhere else: to a
 * browser's dictionary a place is several words ("ดอน|ฟ้าใส").
 */
export function AgencyName({ page, agencyName }: AgencyNameProps) {
  const name = nameIn(page, agencyName);
  const { site } = page;
  if (site?.kindName === undefined || site.kindName === '' || !name.startsWith(site.kindName))
    return <>{name}</>;
  return (
    <>
      <span class="unbroken">{site.kindName}</span>
      <span class="unbroken">{name.slice(site.kindName.length)}</span>
    </>
  );
}
