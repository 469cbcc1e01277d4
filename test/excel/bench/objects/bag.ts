import type { Bag } from '../model/chart';

/** Getters and setters of plain properties that are kept as they were set, with what they are before that. */
export function bagMembers<Target>(
  defaults: Readonly<Record<string, unknown>>, bag: (target: Target) => Bag,
): { get: Record<string, (target: Target) => unknown>; set: Record<string, (target: Target, value: never) => void> } {
  const names = Object.keys(defaults);
  return {
    get: Object.fromEntries(names.map((name) => [name, (target: Target) => (bag(target).has(name) ? bag(target).get(name) : defaults[name])])),
    set: Object.fromEntries(names.map((name) => [name, (target: Target, value: never) => void bag(target).set(name, value)])),
  };
}
