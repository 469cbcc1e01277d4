import { Button } from '@fluentui/react-components';
import type { PaneTexts } from '../locales/pane';
import type { PartPlaceholders } from './lazy-part';
import { Notice } from './notice';

/** What is shown while a part of the pane is being loaded, and when it could not be. */
export function partPlaceholders(texts: PaneTexts): PartPlaceholders {
  return {
    waiting: <p role="status">{texts.loading}</p>,
    failed: (detail, retry) => (
      <Notice intent="error" actions={<Button size="small" onClick={retry}>{texts.retry}</Button>}>{texts.partMissing(detail)}</Notice>
    ),
  };
}
