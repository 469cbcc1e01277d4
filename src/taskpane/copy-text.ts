import type { PaneTexts } from '../locales/pane';

/** Copies a text and says whether it worked; Office on the web may refuse the clipboard to a pane. */
export async function copyText(text: string, texts: PaneTexts): Promise<string> {
  try {
    await navigator.clipboard.writeText(text);
    return texts.copied;
  } catch {
    return copyBySelection(text) ? texts.copied : texts.copyFailed;
  }
}

/** The older way, which works in frames that have no leave to use the clipboard. */
function copyBySelection(text: string): boolean {
  const field = document.createElement('textarea');
  field.value = text;
  field.setAttribute('aria-hidden', 'true');
  document.body.append(field);
  field.select();
  const done = document.execCommand('copy');
  field.remove();
  return done;
}
