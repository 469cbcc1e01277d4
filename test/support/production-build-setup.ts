import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BUILD_FOLDER } from './production-build';

/** Before the first test of a run: a folder for the build that its tests share. */
export async function setup(): Promise<void> {
  process.env[BUILD_FOLDER] = await mkdtemp(join(tmpdir(), 'yearbook-build-'));
}

/** After the last. */
export async function teardown(): Promise<void> {
  await rm(process.env[BUILD_FOLDER]!, { recursive: true, force: true });
}
