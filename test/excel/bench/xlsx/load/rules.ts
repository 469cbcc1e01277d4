import { parseRangeAddress } from '../../../../../src/workbook/address';
import { child, descendants, type XmlElement } from '../../../../support/xml-tree';
import type { SheetModel } from '../../model/workbook';

/** Conditional formats and validations of a sheet's XML; `fonts` are the font colours of the differential formats. */
export function loadRules(sheet: SheetModel, xml: XmlElement, fonts: readonly string[], newId: () => string): void {
  for (const element of descendants(xml, 'conditionalFormatting')) {
    const sqref = element.attributes.sqref;
    if (sqref === undefined) continue;
    const ranges = sqref.split(' ').map((address) => parseRangeAddress(address)!);
    for (const rule of element.children.filter(({ name }) => name === 'cfRule')) {
      sheet.conditionalFormats.push({
        id: newId(), ranges, priority: Number(rule.attributes.priority) - 1, stopIfTrue: rule.attributes.stopIfTrue === '1', ...ruleOf(rule, xml, fonts),
      });
    }
  }
  for (const { attributes, children } of descendants(xml, 'dataValidation')) {
    const [formula1, formula2] = children.filter(({ name }) => /^formula[12]$/.test(name)).map(({ text }) => text);
    for (const address of attributes.sqref!.split(' ')) {
      sheet.validations.push({
        range: parseRangeAddress(address)!, rule: validationRule(attributes.type ?? 'none', attributes.operator, formula1, formula2), ignoreBlanks: attributes.allowBlank === '1',
        prompt: { title: attributes.promptTitle ?? '', message: attributes.prompt ?? '', showPrompt: true },
        errorAlert: { title: attributes.errorTitle ?? '', message: attributes.error ?? '', showAlert: true, style: 'Stop' },
      });
    }
  }
}

function ruleOf(rule: XmlElement, xml: XmlElement, fonts: readonly string[]): { type: string; properties: Map<string, unknown> } {
  const colors = descendants(rule, 'color').map(color);
  switch (rule.attributes.type) {
    case 'colorScale': {
      const points = descendants(rule, 'cfvo').map(({ attributes }, index) => ({ type: POINTS[attributes.type!], color: colors[index] }));
      const names = points.length === 3 ? ['minimum', 'midpoint', 'maximum'] : ['minimum', 'maximum'];
      return { type: 'ColorScale', properties: new Map([['Criteria', Object.fromEntries(names.map((name, index) => [name, points[index]]))]]) };
    }
    case 'dataBar': {
      const id = descendants(rule, 'id')[0]?.text;
      const extension = descendants(xml, 'cfRule').find((one) => one.attributes.id === id);
      const bar = extension === undefined ? undefined : child(extension, 'dataBar');
      return { type: 'DataBar', properties: new Map<string, unknown>([
        ['LowerBoundRule', { type: 'Number', formula: descendants(rule, 'cfvo')[0]?.attributes.val ?? '0' }], ['UpperBoundRule', { type: 'Automatic' }],
        ['Positive.FillColor', colors[0]], ['Positive.GradientFill', bar?.attributes.gradient !== '0'],
        ['Negative.FillColor', color(child(bar, 'negativeFillColor'))], ['AxisColor', color(child(bar, 'axisColor'))],
      ]) };
    }
    case 'expression':
      return { type: 'Custom', properties: new Map([['Rule.Formula', `=${child(rule, 'formula')!.text}`], ['Font.Color', fonts[Number(rule.attributes.dxfId)] ?? '']]) };
    default:
      throw new Error(`the bench does not load conditional formats of type ${rule.attributes.type}`);
  }
}

const POINTS: Readonly<Record<string, string>> = { min: 'LowestValue', max: 'HighestValue', num: 'Number', percent: 'Percent', percentile: 'Percentile' };

function color(element: XmlElement | undefined): string {
  return element?.attributes.rgb === undefined ? '' : `#${element.attributes.rgb.slice(-6).toUpperCase()}`;
}

function validationRule(kind: string, operator: string | undefined, formula1 = '', formula2?: string): Readonly<Record<string, unknown>> {
  if (kind === 'list') return { list: { inCellDropDown: true, source: formula1.startsWith('"') ? formula1.slice(1, -1).replaceAll('""', '"') : `=${formula1}` } };
  const limit = (text: string): string | number => (kind === 'date' || Number.isNaN(Number(text)) ? `=${text}` : Number(text));
  const name = operator === undefined ? 'Between' : `${operator.charAt(0).toUpperCase()}${operator.slice(1)}`.replace(/Equal$/, 'EqualTo');
  return { [kind]: { formula1: limit(formula1), ...(formula2 === undefined ? {} : { formula2: limit(formula2) }), operator: name } };
}
