/** What a saved file says that it must not; `locales` has the sentence. */
export class FiguresJsonError extends Error {
  override readonly name = 'FiguresJsonError';

  /**
   * @param place where in the file, such as `metrics[12].value`
   * @param value what stands there, shortened
   */
  constructor(readonly problem: 'not-json' | 'not-figures' | 'other-schema' | 'wrong-form' | 'unknown-metric' | 'repeated-figure', readonly place: string, readonly value = '') {
    super(`${place}: ${problem} ${value}`.trim());
  }
}

/** Reads a value at a place or throws `FiguresJsonError`. */
export type Shape<Value> = (value: unknown, place: string) => Value;

function wrong(place: string, value: unknown): never {
  throw new FiguresJsonError('wrong-form', place, (JSON.stringify(value) ?? 'undefined').slice(0, 60));
}

export const text: Shape<string> = (value, place) => (typeof value === 'string' ? value : wrong(place, value));
export const flag: Shape<boolean> = (value, place) => (typeof value === 'boolean' ? value : wrong(place, value));
export const number: Shape<number> = (value, place) => (typeof value === 'number' && Number.isFinite(value) ? value : wrong(place, value));

/** A whole number between two others. */
export function whole(low: number, high: number): Shape<number> {
  return (value, place) => (Number.isInteger(value) && (value as number) >= low && (value as number) <= high ? (value as number) : wrong(place, value));
}

/** One of a few texts. */
export function oneOf<Text extends string>(texts: readonly Text[]): Shape<Text> {
  return (value, place) => texts.find((candidate) => candidate === value) ?? wrong(place, value);
}

/** A value or null; what is left out is null. */
export function orNull<Value>(shape: Shape<Value>): Shape<Value | null> {
  return (value, place) => (value === null || value === undefined ? null : shape(value, place));
}

export function listOf<Value>(shape: Shape<Value>): Shape<Value[]> {
  return (value, place) => (Array.isArray(value) ? value.map((item: unknown, index) => shape(item, `${place}[${index}]`)) : wrong(place, value));
}

/** An object of any names, each with a value of one shape. */
export function recordOf<Value>(shape: Shape<Value>): Shape<Record<string, Value>> {
  return (value, place) => Object.fromEntries(Object.entries(objectAt(value, place)).map(([name, item]) => [name, shape(item, `${place}.${name}`)]));
}

/** An object with these names; others in it are passed over. */
export function objectOf<Value extends object>(shapes: { readonly [Name in keyof Value]: Shape<Value[Name]> }): Shape<Value> {
  return (value, place) => {
    const object = objectAt(value, place);
    return Object.fromEntries(Object.entries<Shape<unknown>>(shapes).map(([name, shape]) => [name, shape(object[name], place === '' ? name : `${place}.${name}`)])) as Value;
  };
}

/** The object at a place. */
export function objectAt(value: unknown, place: string): Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : wrong(place, value);
}
