import { intersection, type RangeTarget } from '../model/address';
import type { ValidationModel } from '../model/workbook';
import { apiClass } from '../request/api-object';

type Areas = readonly RangeTarget[];
type Settable = 'rule' | 'prompt' | 'errorAlert' | 'ignoreBlanks';

const setter = (key: Settable) => (areas: Areas, value: never): void => {
  for (const area of areas) Object.assign(own(area), { [key]: value });
};

/** The class `DataValidation` of a range. */
export const dataValidation = apiClass<Areas>('DataValidation', {
  get: {
    Type: (areas) => typeOf(found(areas)),
    Rule: (areas) => found(areas)?.rule ?? {},
    Prompt: (areas) => found(areas)?.prompt ?? {},
    ErrorAlert: (areas) => found(areas)?.errorAlert ?? {},
    IgnoreBlanks: (areas) => found(areas)?.ignoreBlanks ?? true,
  },
  set: { Rule: setter('rule'), Prompt: setter('prompt'), ErrorAlert: setter('errorAlert'), IgnoreBlanks: setter('ignoreBlanks') },
  methods: {
    Clear(areas: Areas) {
      for (const { sheet, range } of areas) sheet.validations = sheet.validations.filter((one) => intersection(one.range, range) === null);
    },
  },
});

function own({ sheet, range }: RangeTarget): ValidationModel {
  const known = sheet.validations.find((one) => JSON.stringify(one.range) === JSON.stringify(range));
  if (known !== undefined) return known;
  const fresh: ValidationModel = { range, rule: null, prompt: null, errorAlert: null, ignoreBlanks: true };
  sheet.validations.push(fresh);
  return fresh;
}

function found(areas: Areas): ValidationModel | undefined {
  const { sheet, range } = areas[0]!;
  return sheet.validations.find((one) => intersection(one.range, range) !== null);
}

function typeOf(validation: ValidationModel | undefined): string {
  const kind = Object.keys(validation?.rule ?? {})[0];
  return kind === undefined ? 'None' : kind.charAt(0).toUpperCase() + kind.slice(1);
}
