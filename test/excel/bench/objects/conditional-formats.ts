import { intersection, type RangeTarget } from '../model/address';
import type { ConditionalFormatModel } from '../model/workbook';
import { apiClass, type ApiObject } from '../request/api-object';
import { bagMembers } from './bag';
import { rangeAreas } from './range-areas';

type Areas = readonly RangeTarget[];
interface FormatTarget {
  readonly areas: Areas;
  readonly format: ConditionalFormatModel;
}

const bag = (name: string, defaults: Readonly<Record<string, unknown>>, prefix = ''): ((target: ConditionalFormatModel) => ApiObject) => {
  const names = Object.fromEntries(Object.entries(defaults).map(([key, value]) => [prefix + key, value]));
  const { get, set } = bagMembers<ConditionalFormatModel>(names, ({ properties }) => properties);
  const strip = <Member>(members: Record<string, Member>): Record<string, Member> => Object.fromEntries(
    Object.entries(members).map(([key, member]) => [key.slice(prefix.length), member]),
  );
  return apiClass<ConditionalFormatModel>(name, { get: strip(get), set: strip(set) });
};

const colorScale = bag('ColorScaleConditionalFormat', { Criteria: null, ThreeColorScale: false });
const positive = bag('ConditionalDataBarPositiveFormat', { FillColor: '', BorderColor: '', GradientFill: true }, 'Positive.');
const negative = bag('ConditionalDataBarNegativeFormat', { FillColor: '', BorderColor: '', MatchPositiveFillColor: true, MatchPositiveBorderColor: true }, 'Negative.');
const dataBarMembers = bagMembers<ConditionalFormatModel>(
  { ShowDataBarOnly: false, BarDirection: 'Context', AxisFormat: 'Automatic', AxisColor: '', LowerBoundRule: { type: 'Automatic' }, UpperBoundRule: { type: 'Automatic' } },
  ({ properties }) => properties,
);
const dataBar = apiClass<ConditionalFormatModel>('DataBarConditionalFormat', {
  ...dataBarMembers,
  objects: { PositiveFormat: (format): ApiObject => positive(format), NegativeFormat: (format): ApiObject => negative(format) },
});
const rule = bag('ConditionalFormatRule', { Formula: '' }, 'Rule.');
const font = bag('ConditionalRangeFont', { Color: '', Bold: null, Italic: null }, 'Font.');
const fill = bag('ConditionalRangeFill', { Color: '' }, 'Fill.');
const look = apiClass<ConditionalFormatModel>('ConditionalRangeFormat', {
  objects: { Font: (format): ApiObject => font(format), Fill: (format): ApiObject => fill(format) },
});
const custom = apiClass<ConditionalFormatModel>('CustomConditionalFormat', {
  objects: { Rule: (format): ApiObject => rule(format), Format: (format): ApiObject => look(format) },
});

const conditionalFormat = apiClass<FormatTarget>('ConditionalFormat', {
  id: ({ format }) => format.id,
  get: {
    Id: ({ format }) => format.id,
    Type: ({ format }) => format.type,
    Priority: ({ format }) => format.priority,
    StopIfTrue: ({ format }) => format.stopIfTrue,
  },
  set: {
    Priority: ({ format }: FormatTarget, value: number) => void (format.priority = value),
    StopIfTrue: ({ format }: FormatTarget, value: boolean) => void (format.stopIfTrue = value),
  },
  objects: {
    ColorScale: ({ format }): ApiObject => colorScale(format),
    DataBar: ({ format }): ApiObject => dataBar(format),
    Custom: ({ format }): ApiObject => custom(format),
  },
  methods: {
    Delete({ areas, format }: FormatTarget) {
      const { sheet } = areas[0]!;
      sheet.conditionalFormats = sheet.conditionalFormats.filter((one) => one !== format);
    },
    GetRanges: ({ areas, format }: FormatTarget) => rangeAreas(format.ranges.map((range) => ({ ...areas[0]!, range }))),
  },
});

/** The class `ConditionalFormatCollection`: the formats that touch a range. */
export const conditionalFormats = apiClass<Areas>('ConditionalFormatCollection', {
  items: (areas) => touching(areas).map((format) => conditionalFormat({ areas, format })),
  item(areas, id: string) {
    const format = touching(areas).find((one) => one.id === id);
    return format === undefined ? undefined : conditionalFormat({ areas, format });
  },
  methods: {
    Add(areas: Areas, type: string) {
      const { workbook, sheet } = areas[0]!;
      const format: ConditionalFormatModel = {
        id: workbook.newId(), type, ranges: areas.map(({ range }) => range), priority: 0, stopIfTrue: false, properties: new Map(),
      };
      // The one that is added last is looked at first.
      for (const one of sheet.conditionalFormats) one.priority += 1;
      sheet.conditionalFormats.push(format);
      return conditionalFormat({ areas, format });
    },
    ClearAll(areas: Areas) {
      const { sheet } = areas[0]!;
      const gone = new Set(touching(areas));
      sheet.conditionalFormats = sheet.conditionalFormats.filter((one) => !gone.has(one));
    },
  },
});

function touching(areas: Areas): ConditionalFormatModel[] {
  return areas[0]!.sheet.conditionalFormats.filter((format) => (
    format.ranges.some((one) => areas.some(({ range }) => intersection(one, range) !== null))
  ));
}
