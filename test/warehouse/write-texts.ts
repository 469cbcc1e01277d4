import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Writes files of texts into a folder that is made. */
export async function writeTexts(
  folder: string,
  files: Readonly<Record<string, string | Uint8Array>>,
): Promise<string> {
  for (const [name, content] of Object.entries(files)) {
    await mkdir(join(folder, name, '..'), { recursive: true });
    await writeFile(join(folder, name), content);
  }
  return folder;
}
