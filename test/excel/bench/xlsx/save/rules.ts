import { rangeAddress } from '../../../../../src/workbook/address';
import type { ConditionalFormatModel, ValidationModel } from '../../model/workbook';
import type { StyleCollector } from './styles';
import { element, plain, rgb, text } from './xml';

const EXTENDED = 'http://schemas.microsoft.com/office/spreadsheetml/2009/9/main';
const FORMULAS = 'http://schemas.microsoft.com/office/excel/2006/main';

/** Conditional formats: elements of the sheet, and its list of extensions with what only newer files know of data bars. */
export function conditionalFormatsXml(formats: readonly ConditionalFormatModel[], styles: StyleCollector): { elements: string; extensions: string } {
  const extensions: string[] = [];
  const elements = formats.map((format, index) => {
    const sqref = format.ranges.map(rangeAddress).join(' ');
    const id = `{00000000-0000-0000-0000-${String(index + 1).padStart(12, '0')}}`;
    if (format.type === 'DataBar') extensions.push(dataBarExtension(format, sqref, id));
    return element('conditionalFormatting', { sqref }, ruleXml(format, id, styles));
  });
  return {
    elements: elements.join(''),
    extensions: extensions.length === 0 ? '' : `<extLst><ext xmlns:x14="${EXTENDED}" uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}">`
      + `<x14:conditionalFormattings>${extensions.join('')}</x14:conditionalFormattings></ext></extLst>`,
  };
}

function ruleXml({ type, priority, stopIfTrue, properties }: ConditionalFormatModel, id: string, styles: StyleCollector): string {
  const common = { priority: priority + 1, stopIfTrue: stopIfTrue ? 1 : null };
  if (type === 'ColorScale') {
    const points = Object.values(properties.get('Criteria') as Record<string, { type: string; color: string; formula?: string }>);
    const content = points.map((one) => element('cfvo', { type: POINTS[one.type], val: one.formula })).join('')
      + points.map(({ color }) => element('color', { rgb: rgb(color) })).join('');
    return element('cfRule', { type: 'colorScale', ...common }, `<colorScale>${content}</colorScale>`);
  }
  if (type === 'DataBar') {
    const { formula } = properties.get('LowerBoundRule') as { readonly formula: string };
    return element('cfRule', { type: 'dataBar', ...common }, `<dataBar>${element('cfvo', { type: 'num', val: formula })}<cfvo type="max"/>`
      + `${element('color', { rgb: rgb(properties.get('Positive.FillColor')) })}</dataBar>`
      + `<extLst><ext xmlns:x14="${EXTENDED}" uri="{B025F937-C7B1-47D3-B67F-A62EFF666E3E}"><x14:id>${id}</x14:id></ext></extLst>`);
  }
  const dxfId = styles.differential(`<font>${element('color', { rgb: rgb(properties.get('Font.Color')) })}</font>`);
  return element('cfRule', { type: 'expression', dxfId, ...common }, `<formula>${text(String(properties.get('Rule.Formula')).slice(1))}</formula>`);
}

const POINTS: Readonly<Record<string, string>> = { LowestValue: 'min', HighestValue: 'max', Number: 'num', Percent: 'percent', Percentile: 'percentile' };

function dataBarExtension({ properties }: ConditionalFormatModel, sqref: string, id: string): string {
  const { formula } = properties.get('LowerBoundRule') as { readonly formula: string };
  return `<x14:conditionalFormatting xmlns:xm="${FORMULAS}">${element('x14:cfRule', { type: 'dataBar', id },
    element('x14:dataBar', { minLength: 0, maxLength: 100, gradient: properties.get('Positive.GradientFill') !== false },
      `<x14:cfvo type="num"><xm:f>${text(formula)}</xm:f></x14:cfvo><x14:cfvo type="autoMax"/>`
      + element('x14:negativeFillColor', { rgb: rgb(properties.get('Negative.FillColor')) }) + element('x14:axisColor', { rgb: rgb(properties.get('AxisColor')) })))
  }<xm:sqref>${sqref}</xm:sqref></x14:conditionalFormatting>`;
}

/** The `dataValidations` element. */
export function validationsXml(validations: readonly ValidationModel[]): string {
  const written = validations.filter(({ rule }) => rule !== null).map(({ range, rule, prompt, errorAlert, ignoreBlanks }) => {
    const [kind, limits] = Object.entries(rule!)[0] as [string, Record<string, unknown>];
    const { operator, formula1, formula2, source } = limits;
    const formulas = kind === 'list' ? [`"${String(source).replaceAll('"', '""')}"`] : [formula1, formula2].filter((one) => one !== undefined).map((one) => plain(one).replace(/^=/, ''));
    return element('dataValidation', {
      type: kind, operator: operator === undefined || operator === 'Between' ? null : fileOperator(plain(operator)), allowBlank: ignoreBlanks,
      showInputMessage: prompt !== null, showErrorMessage: errorAlert !== null, errorTitle: optional(errorAlert?.title), error: optional(errorAlert?.message),
      promptTitle: optional(prompt?.title), prompt: optional(prompt?.message), sqref: rangeAddress(range),
    }, formulas.map((formula, index) => `<formula${index + 1}>${text(formula)}</formula${index + 1}>`).join(''));
  });
  return written.length === 0 ? '' : element('dataValidations', { count: written.length }, written.join(''));
}

function optional(value: unknown): string | null {
  return value === undefined ? null : plain(value);
}

/** `GreaterThanOrEqualTo` is `greaterThanOrEqual` in files. */
function fileOperator(operator: string): string {
  return operator.charAt(0).toLowerCase() + operator.slice(1).replace(/To$/, '');
}
