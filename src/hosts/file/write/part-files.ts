import { relationshipsPath, relationshipsXml, type PackagePart } from './package-part';
import type { PackageFile } from './write-zip';

/** The files of parts and of their relationships. */
export function partFiles(parts: readonly PackagePart[]): PackageFile[] {
  return parts.flatMap(({ path, xml, relationships }) => [
    xmlFile(path, xml),
    ...(relationships.length === 0 ? [] : [xmlFile(relationshipsPath(path), relationshipsXml(path, relationships))]),
  ]);
}

export function xmlFile(path: string, xml: string): PackageFile {
  return { path, bytes: new TextEncoder().encode(xml) };
}
