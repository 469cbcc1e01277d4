import type { ConditionalFormatSpec, ValidationSpec } from '../../report/spec';
import { COLORS } from '../../report/styles';
import { cellAddress, rangeAddress } from '../../workbook/address';
import type { Batch } from './batch';
import { hasExcelApi } from './requirement';

const MAX_TITLE = 32;
const MAX_MESSAGE = 255;

/** Adds the conditional formats of a sheet. */
export async function writeConditionalFormats(batch: Batch, sheet: Excel.Worksheet, formats: readonly ConditionalFormatSpec[]): Promise<void> {
  for (const format of formats) {
    const { conditionalFormats } = sheet.getRange(rangeAddress(format.range)).untrack();
    if (format.kind === 'colorScale') {
      conditionalFormats.add('ColorScale').colorScale.criteria = {
        minimum: { type: 'LowestValue', color: `#${format.low}` },
        maximum: { type: 'HighestValue', color: `#${format.high}` },
      };
    } else if (format.kind === 'dataBar') {
      const { dataBar } = conditionalFormats.add('DataBar');
      dataBar.lowerBoundRule = { type: 'Number', formula: '0' };
      dataBar.upperBoundRule = { type: 'Automatic' };
      dataBar.positiveFormat.fillColor = `#${format.color}`;
      dataBar.positiveFormat.gradientFill = false;
      dataBar.negativeFormat.fillColor = `#${COLORS.bad}`;
      dataBar.axisColor = `#${COLORS.grey}`;
    } else {
      const first = cellAddress(format.range.top, format.range.left);
      for (const [sign, favourable] of [['>', 'positive'], ['<', 'negative']] as const) {
        const { custom } = conditionalFormats.add('Custom');
        // Text compares as greater than any number.
        custom.rule.formula = `=AND(ISNUMBER(${first}),${first}${sign}0)`;
        custom.format.font.color = `#${favourable === format.favourable ? COLORS.good : COLORS.bad}`;
      }
    }
    batch.spend(400, 8);
    await batch.pause();
  }
}

/** Adds the data validations of a sheet. */
export async function writeValidations(batch: Batch, sheet: Excel.Worksheet, validations: readonly ValidationSpec[]): Promise<void> {
  if (!hasExcelApi('1.8')) return;
  for (const validation of validations) {
    const target = sheet.getRange(rangeAddress(validation.range)).untrack().dataValidation;
    const title = validation.title.slice(0, MAX_TITLE);
    const message = validation.message.slice(0, MAX_MESSAGE);
    target.rule = ruleOf(validation);
    target.ignoreBlanks = true;
    target.prompt = { title, message, showPrompt: true };
    target.errorAlert = { title, message, showAlert: true, style: 'Stop' };
    batch.spend(800, 3);
    await batch.pause();
  }
}

function ruleOf({ kind, minimum, maximum, values = [] }: ValidationSpec): Excel.DataValidationRule {
  if (kind === 'list') return { list: { inCellDropDown: true, source: values.join(',') } };
  const [low, high] = ANY[kind];
  const limits = minimum !== undefined && maximum === undefined
    ? { formula1: minimum, operator: 'GreaterThanOrEqualTo' } as const
    : minimum === undefined && maximum !== undefined
      ? { formula1: maximum, operator: 'LessThanOrEqualTo' } as const
      : { formula1: minimum ?? low, formula2: maximum ?? high, operator: 'Between' } as const;
  if (kind === 'decimal') return { decimal: limits };
  if (kind === 'text-length') return { textLength: limits };
  // Dates are given as formulas of their serial numbers, which no locale reads otherwise.
  const { operator } = limits;
  return { date: { operator, formula1: `=${limits.formula1}`, ...('formula2' in limits ? { formula2: `=${limits.formula2}` } : {}) } };
}

/** Any number, any date, any text: only the kind is checked. */
const ANY = { decimal: [-1e300, 1e300], date: [0, 2_958_465], 'text-length': [0, 32_767] } as const;
