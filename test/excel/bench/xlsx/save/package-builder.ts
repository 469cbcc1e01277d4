import { posix } from 'node:path';
import { writeZip } from '../../../../../src/hosts/file/write/write-zip';
import { attribute } from './xml';

export const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
export const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** A package that grows part by part. */
export interface PackageBuilder {
  /** A path that is still free: `before` + number + `after`. */
  path(before: string, after: string): string;
  /** The id of a relationship from a part (`''` for the package) to another. */
  relate(from: string, type: string, to: string): string;
  add(path: string, contentType: string, xml: string): void;
  bytes(): Promise<Uint8Array>;
}

export function packageBuilder(): PackageBuilder {
  const numbers = new Map<string, number>();
  const relations = new Map<string, string[]>();
  const parts: { readonly path: string; readonly contentType: string; readonly xml: string }[] = [];
  return {
    path(before, after) {
      const number = (numbers.get(before) ?? 0) + 1;
      numbers.set(before, number);
      return `${before}${number}${after}`;
    },
    relate(from, type, to) {
      const list = relations.get(from) ?? [];
      relations.set(from, list);
      const id = `rId${list.length + 1}`;
      list.push(`<Relationship Id="${id}" Type="${type.includes(':') ? type : `${OFFICE}/${type}`}" Target="${posix.relative(posix.dirname(from), to)}"/>`);
      return id;
    },
    add(path, contentType, xml) {
      parts.push({ path, contentType, xml });
    },
    bytes() {
      const file = (path: string, xml: string): { path: string; bytes: Uint8Array } => ({
        path, bytes: new TextEncoder().encode(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${xml.replace(/^<\?xml[^>]*\?>/, '')}`),
      });
      const types = parts.map(({ path, contentType }) => `<Override PartName="/${path}" ContentType="${attribute(contentType)}"/>`).join('');
      return writeZip([
        file('[Content_Types].xml', '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
          + `<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>${types}</Types>`),
        ...[...relations].map(([from, list]) => file(
          from.replace(/([^/]*)$/, '_rels/$1.rels'),
          `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list.join('')}</Relationships>`,
        )),
        ...parts.map(({ path, xml }) => file(path, xml)),
      ]);
    },
  };
}
