import { Uint8ArrayReader, Uint8ArrayWriter, ZipReader } from '@zip.js/zip.js/lib/zip-core-custom.js';
import { descendants, parseXml, type XmlElement } from './xml-tree';

/** An OOXML package taken apart. */
export interface OfficePackage {
  readonly files: ReadonlyMap<string, Uint8Array>;
  text(path: string): string;
  xml(path: string): XmlElement;
  /** Relationships of a part (`''` for the package): id → type's last word and target. */
  relationships(path: string): ReadonlyMap<string, { readonly type: string; readonly target: string; readonly external: boolean }>;
  /** Sheets in the order of their tabs. */
  readonly sheets: readonly { readonly name: string; readonly path: string }[];
}

export async function openPackage(bytes: Uint8Array): Promise<OfficePackage> {
  const files = new Map<string, Uint8Array>();
  for await (const entry of new ZipReader(new Uint8ArrayReader(bytes)).getEntriesGenerator()) {
    if (entry.directory) continue;
    if (files.has(entry.filename)) throw new Error(`${entry.filename} twice in the package`);
    files.set(entry.filename, await entry.getData(new Uint8ArrayWriter(), { useWebWorkers: false, checkCrc32: true }));
  }
  const text = (path: string): string => {
    const content = files.get(path);
    if (content === undefined) throw new Error(`no part ${path}`);
    return new TextDecoder('utf-8', { fatal: true }).decode(content);
  };
  const xml = (path: string): XmlElement => parseXml(text(path));
  const relationships: OfficePackage['relationships'] = (path) => {
    const slash = path.lastIndexOf('/') + 1;
    const rels = `${path.slice(0, slash)}_rels/${path.slice(slash)}.rels`;
    if (!files.has(rels)) return new Map();
    return new Map(descendants(xml(rels), 'Relationship').map(({ attributes }) => {
      const { Id = '', Type = '', Target = '', TargetMode } = attributes;
      const target = TargetMode === 'External' ? Target : resolve(path.slice(0, slash), Target);
      return [Id, { type: Type.slice(Type.lastIndexOf('/') + 1), target, external: TargetMode === 'External' }];
    }));
  };
  const workbook = [...relationships('').values()].find(({ type }) => type === 'officeDocument')!.target;
  const toSheets = relationships(workbook);
  const sheets = descendants(xml(workbook), 'sheet').map(({ attributes }) => ({
    name: attributes.name!, path: toSheets.get(relationshipId(attributes))!.target,
  }));
  return { files, text, xml, relationships, sheets };
}

/** The `id` of the relationships' namespace, whatever its prefix. */
export function relationshipId(attributes: Readonly<Record<string, string>>): string {
  return Object.entries(attributes).find(([name]) => name.endsWith(':id'))?.[1] ?? '';
}

function resolve(folder: string, target: string): string {
  return new URL(target, `part:/${folder}`).pathname.slice(1).split('/').map(decodeURIComponent).join('/');
}
