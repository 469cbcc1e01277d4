import { AttributeCursor } from './xml-attributes';
import { type XmlHandler, xmlName } from './xml-scanner';

const RELATIONSHIP = xmlName('Relationship');
const ID = xmlName('Id');
const TYPE = xmlName('Type');
const TARGET = xmlName('Target');
const TARGET_MODE = xmlName('TargetMode');

export interface Relationship {
  readonly id: string;
  /** The last word of the type's address, such as `worksheet`: the same in transitional and strict OOXML. */
  readonly type: string;
  /** The part's name in the package, without a leading slash. */
  readonly target: string;
}

/** Reads the relationships of a part, their targets resolved against the part's folder (`''` or `'xl'`). */
export class RelationshipsPart implements XmlHandler {
  readonly relationships: Relationship[] = [];
  private readonly attributes = new AttributeCursor();

  constructor(private readonly folder: string) {}

  open(name: number, bytes: Uint8Array, from: number, to: number): void {
    if (name !== RELATIONSHIP) return;
    const { attributes } = this;
    let id = '';
    let type = '';
    let target = '';
    let external = false;
    attributes.reset(bytes, from, to);
    while (attributes.next()) {
      if (attributes.name === ID) id = attributes.value();
      else if (attributes.name === TYPE) type = attributes.value();
      else if (attributes.name === TARGET) target = attributes.value();
      else if (attributes.name === TARGET_MODE) external = attributes.value().toLowerCase() === 'external';
    }
    if (external) return;
    const lastWord = type.slice(type.lastIndexOf('/') + 1);
    this.relationships.push({ id, type: lastWord, target: resolveTarget(this.folder, target) });
  }

  close(): void {
    // A relationship is an empty element.
  }

  text(): void {
    // Nor has it character data.
  }
}

/** The part that holds a part's relationships, and the folder that their targets start from. */
export function relationshipsOf(part: string): { part: string; folder: string } {
  const slash = part.lastIndexOf('/');
  const folder = slash < 0 ? '' : part.slice(0, slash);
  return { part: `${folder === '' ? '' : `${folder}/`}_rels/${part.slice(slash + 1)}.rels`, folder };
}

function resolveTarget(folder: string, target: string): string {
  const path = target.replaceAll('\\', '/');
  const steps = path.startsWith('/') || folder === '' ? [] : folder.split('/');
  for (const step of path.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}
