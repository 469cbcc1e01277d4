import type { MadeFile } from '../engine-worker/results';

/** Hands a file to the browser's downloads. */
export function saveFile({ name, bytes }: MadeFile): void {
  const address = URL.createObjectURL(new Blob([bytes]));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
