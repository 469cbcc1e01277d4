import type { SectionId } from './input';

/** The sections in the order of their sheets. */
export const SECTION_IDS: readonly SectionId[] = [
  'cover',
  'overview',
  'users',
  'channels',
  'retention',
  'campaigns',
  'product',
  'team',
  'problems',
  'plan',
  'summary',
  'quality',
  'figures',
];
