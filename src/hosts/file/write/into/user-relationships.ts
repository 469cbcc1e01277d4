import { relationshipsPath } from '../package-part';
import type { UserPackage } from './user-package';
import { childSpans, rootSpan, type ElementSpan } from './xml-spans';

export interface UserRelationship {
  readonly id: string;
  /** The last word of its type. */
  readonly type: string;
  /** Path of the part, or null for what lies outside of the package. */
  readonly target: string | null;
  readonly span: ElementSpan;
}

/** Relationships of a part (`''` for the package), or none. */
export async function userRelationships(workbook: UserPackage, path: string): Promise<UserRelationship[]> {
  const rels = relationshipsPath(path);
  if (!workbook.has(rels)) return [];
  return parseRelationships(await workbook.text(rels), path);
}

export function parseRelationships(xml: string, path: string): UserRelationship[] {
  return childSpans(xml, rootSpan(xml)).filter(({ name }) => name === 'Relationship').map((span) => {
    const type = span.attributes.get('Type') ?? '';
    const external = span.attributes.get('TargetMode')?.toLowerCase() === 'external';
    return {
      id: span.attributes.get('Id') ?? '',
      type: type.slice(type.lastIndexOf('/') + 1),
      target: external ? null : resolveTarget(path, span.attributes.get('Target') ?? ''),
      span,
    };
  });
}

function resolveTarget(source: string, target: string): string {
  const path = decodeTarget(target.replaceAll('\\', '/').replace(/#.*$/, ''));
  const steps = path.startsWith('/') ? [] : source.split('/').slice(0, -1);
  for (const step of path.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}

function decodeTarget(target: string): string {
  try {
    return decodeURIComponent(target);
  } catch {
    return target;
  }
}
