import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface Manifest {
  readonly text: string;
  readonly version: string;
  /** Every id under Resources with all its values (default and overrides). */
  readonly resources: ReadonlyMap<string, { readonly kind: 'Image' | 'Url' | 'String'; readonly long: boolean; readonly values: readonly string[] }>;
}

/** What the checks need of a manifest; the file is our own, so its form is known. */
export function readManifest(path: string): Manifest {
  const text = readFileSync(path, 'utf8');
  const resources = new Map<string, { kind: 'Image' | 'Url' | 'String'; long: boolean; values: string[] }>();
  const longFrom = text.indexOf('<bt:LongStrings>');
  for (const match of text.matchAll(/<bt:(Image|Url|String) id="([^"]+)" DefaultValue="([^"]*)"(?:\/>|>([\s\S]*?)<\/bt:\1>)/g)) {
    const [, kind, id, value, inner = ''] = match;
    const overrides = [...inner.matchAll(/<bt:Override Locale="[^"]+" Value="([^"]*)"/g)].map((found) => found[1]!);
    if (resources.has(id!)) throw new Error(`resource ${id} stands twice`);
    resources.set(id!, { kind: kind as 'Image', long: match.index > longFrom, values: [value!, ...overrides] });
  }
  return { text, version: /<Version>([^<]+)</.exec(text)![1]!, resources };
}

/** What is wrong with a manifest and the files beside it, in words; empty when nothing is. */
export function manifestFaults({ text, resources }: Manifest, origin: string, folder: string): string[] {
  const faults: string[] = [];
  const used = [...text.matchAll(/resid="([^"]+)"/g)].map((match) => match[1]!);
  for (const id of used) if (!resources.has(id)) faults.push(`resid ${id} does not resolve`);
  for (const [id, { kind, long, values }] of resources) {
    if (!used.includes(id)) faults.push(`resource ${id} is not used`);
    if (id.length > 32) faults.push(`resource id ${id} has more than 32 characters`);
    if (kind === 'String') {
      const most = long ? 250 : 125;
      for (const value of values) if (value.length > most) faults.push(`${id} has more than ${most} characters: ${value}`);
      if (id !== 'Functions.Namespace' && values.length !== 2) faults.push(`${id} is not in two languages`);
    } else {
      for (const value of values) faults.push(...addressFaults(value, origin, folder));
    }
  }
  for (const [, address] of text.matchAll(/<(?:IconUrl|HighResolutionIconUrl|SupportUrl|SourceLocation) DefaultValue="([^"]+)"/g)) {
    faults.push(...addressFaults(address!, origin, folder));
  }
  for (const [, size, id] of text.matchAll(/<bt:Image size="(\d+)" resid="([^"]+)"/g)) {
    if (!resources.get(id!)!.values[0]!.endsWith(`-${size}.png`)) faults.push(`${id} is no icon of ${size} pixels`);
  }
  for (const [name, most] of [['DisplayName', 125], ['Description', 250]] as const) {
    const element = new RegExp(`<${name} DefaultValue="([^"]+)">\\s*<Override Locale="en-US" Value="([^"]+)"`).exec(text);
    if (element === null) faults.push(`${name} is not in two languages`);
    else if (element.slice(1).some((value) => value.length > most)) faults.push(`${name} has more than ${most} characters`);
  }
  if (text.includes('TaskpaneId')) faults.push('a shared runtime has one pane: no TaskpaneId');
  return faults;
}

function addressFaults(address: string, origin: string, folder: string): string[] {
  if (!address.startsWith('https://')) return [`${address} is not https`];
  if (!address.startsWith(`${origin}/`)) return [`${address} is not at ${origin}`];
  const file = join(folder, new URL(address).pathname);
  if (!existsSync(file)) return [`${address}: no such file`];
  const size = /-(\d+)\.png$/.exec(file);
  return size && pngSize(file).join() !== `${size[1]},${size[1]}` ? [`${file} is ${pngSize(file).join(' × ')}`] : [];
}

/** Width and height as the PNG's header says. */
function pngSize(file: string): [number, number] {
  const bytes = readFileSync(file);
  if (bytes.toString('latin1', 1, 4) !== 'PNG') throw new Error(`${file} is no PNG`);
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}
