import { randomUUID } from 'node:crypto';
import { link, lstat, open, realpath, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { FileExistsError } from './file-exists-error';

export interface OutputFile {
  readonly path: string;
  readonly bytes: Uint8Array;
  /** Whether a file of that name may be replaced. */
  readonly force: boolean;
}

/**
 * Writes a whole file or nothing: the bytes go into a new file beside it, which takes its name once they are safely on
 * the disk. On any failure the folder is as it was before.
 *
 * @throws FileExistsError when there is such a file already and `force` is not set; also when it appears meanwhile.
 */
export async function writeFileAtomically(path: string, bytes: Uint8Array, { force }: { readonly force: boolean }): Promise<void> {
  await writeFilesAtomically([{ path, bytes, force }]);
}

/**
 * Writes several files or none: each takes its name only when all are safely on the disk.
 *
 * @throws FileExistsError when there is one already that may not be replaced.
 */
export async function writeFilesAtomically(files: readonly OutputFile[]): Promise<void> {
  const staged: { readonly temporary: string; readonly target: string; readonly file: OutputFile }[] = [];
  try {
    for (const file of files) {
      const target = await targetOf(file.path);
      if (!file.force && await exists(target)) throw new FileExistsError(file.path);
      const temporary = join(dirname(target), `.${basename(target).slice(0, 80)}.${randomUUID()}.tmp`);
      staged.push({ temporary, target, file });
      await writeThrough(temporary, file.bytes, await permissions(target));
    }
    for (const { temporary, target, file } of staged) {
      if (file.force) await rename(temporary, target);
      else await moveIntoFreePlace(temporary, target, file.path);
    }
  } finally {
    for (const { temporary } of staged) await rm(temporary, { force: true });
  }
}

/** A link to a file stays a link: what it leads to is replaced. */
async function targetOf(path: string): Promise<string> {
  try {
    return await realpath(path);
  } catch {
    return path;
  }
}

async function exists(path: string): Promise<boolean> {
  try {
    await lstat(path);
    return true;
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return false;
    throw error;
  }
}

async function writeThrough(path: string, bytes: Uint8Array, mode: number): Promise<void> {
  const file = await open(path, 'wx', mode);
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

async function permissions(path: string): Promise<number> {
  try {
    return (await stat(path)).mode & 0o777;
  } catch {
    return 0o666;
  }
}

/** Linking fails where a file has come to be meanwhile, which renaming would replace. */
async function moveIntoFreePlace(temporary: string, target: string, path: string): Promise<void> {
  try {
    await link(temporary, target);
  } catch (error) {
    if (hasCode(error, 'EEXIST')) throw new FileExistsError(path);
    // Some file systems have no links.
    if (await exists(target)) throw new FileExistsError(path);
    await rename(temporary, target);
  }
}

function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
