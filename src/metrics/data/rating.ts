import { foldText } from '../../workbook/fold-text';

/**
 * Whether a ticket's rating says anything.
 *
 * @example
 * isRated('5'); // => true
 * isRated('未评价'); // => false
 */
export function isRated(rating: string): boolean {
  return !UNRATED.has(foldText(rating));
}

/**
 * Whether a rating is a satisfied one: 4 or 5 of 5, or 满意, 非常满意, yes and their like.
 *
 * @example
 * isSatisfied('4.5'); // => true
 * isSatisfied('5星'); // => true
 * isSatisfied('一般'); // => false
 */
export function isSatisfied(rating: string): boolean {
  const folded = foldText(rating);
  return SATISFIED.has(folded) || numberOfRating(rating) >= 4;
}

/** The number that a rating starts with, or that of its stars; NaN for words. */
export function numberOfRating(rating: string): number {
  const stars = rating.match(/[★⭐]/gu)?.length ?? 0;
  if (stars > 0) return stars;
  const match = /^(\d+(?:\.\d+)?)\s*(?:分|星|颗星|stars?|points?|\/\s*5)?$/i.exec(rating.normalize('NFKC').trim());
  return match ? Number(match[1]) : NaN;
}

const SATISFIED: ReadonlySet<string> = new Set([
  '满意',
  '非常满意',
  '很满意',
  '十分满意',
  '比较满意',
  '好评',
  '是',
  'yes',
  'y',
  'true',
  'satisfied',
  'verysatisfied',
  'good',
  'excellent',
]);
const UNRATED: ReadonlySet<string> = new Set([
  '',
  '未评价',
  '未评',
  '未评分',
  '无',
  '无评价',
  '暂无',
  '暂无评价',
  'na',
  'none',
  'null',
  'notrated',
  'unrated',
  'norating',
]);
