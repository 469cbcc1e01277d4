/** Thrown when a file would be overwritten that the user did not ask to overwrite. */
export class FileExistsError extends Error {
  override readonly name = 'FileExistsError';

  constructor(readonly path: string) {
    super(`${path} exists`);
  }
}
