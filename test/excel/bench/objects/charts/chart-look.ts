import type { Bag } from '../../model/chart';
import { apiClass, type ApiObject } from '../../request/api-object';
import { bagMembers } from '../bag';

/** The class `ChartFont` over a bag of its properties. */
export const chartFont = apiClass<Bag>('ChartFont', bagMembers<Bag>(
  { Bold: false, Color: '#000000', Italic: false, Name: 'Calibri', Size: 10, Underline: 'None' }, (bag) => bag,
));

/** The class `ChartLineFormat`; also of borders. */
export const chartLine = apiClass<Bag>('ChartLineFormat', {
  ...bagMembers<Bag>({ Color: '', LineStyle: 'Automatic', Weight: 0.75 }, (bag) => bag),
  methods: { Clear: (bag: Bag) => void bag.set('LineStyle', 'None') },
});

/** The class `ChartFill` over whatever keeps its colour; an empty text is no fill. */
export const chartFill = apiClass<(color: string) => void>('ChartFill', {
  methods: {
    SetSolidColor: (set: (color: string) => void, color: string) => set(color),
    Clear: (set: (color: string) => void) => set(''),
  },
});

/** A format object that holds just these parts. */
export function chartFormat(className: string, parts: Readonly<Record<string, () => ApiObject>>): ApiObject {
  return apiClass<null>(className, { objects: parts })(null);
}
