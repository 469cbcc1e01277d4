/** Statistics beside a figure that the report speaks of; they have cells of their own on the figures sheet. */
export const SHOWN_EXTRAS = [
  'rate',
  'control_rate',
  'p_value',
  'ci_low',
  'ci_high',
  'srm_p',
  'before',
  'after',
  'actual',
  'target',
  'left_out',
  'year_value',
] as const;

export type ShownExtra = (typeof SHOWN_EXTRAS)[number];
