import { EmptyNotice } from '../parts/states.tsx';
import { Page } from '../shell/page.tsx';

/** Not drawn yet. */
export function ComparePage() {
  return (
    <Page title="This page is not drawn yet">
      <EmptyNotice title="Nothing here yet.">
        <p>The command line has the same numbers: "casus --help" lists what it can print.</p>
      </EmptyNotice>
    </Page>
  );
}
