import type { ValidationSpec } from '../../../report/spec';
import { rangeAddress } from '../../../workbook/address';
import { xmlAttribute, xmlText } from './xml-escape';

/** Longest title and message of a validation that Excel opens. */
const MAX_TITLE = 32;
const MAX_MESSAGE = 255;

/** The `dataValidations` element, or nothing. A cell may always be left blank. */
export function dataValidationsXml(validations: readonly ValidationSpec[]): string {
  if (validations.length === 0) return '';
  return `<dataValidations count="${validations.length}">${validations.map(validationXml).join('')}</dataValidations>`;
}

function validationXml(validation: ValidationSpec): string {
  const title = xmlAttribute(validation.title.slice(0, MAX_TITLE));
  const message = xmlAttribute(validation.message.slice(0, MAX_MESSAGE));
  const type = validation.kind === 'text-length' ? 'textLength' : validation.kind;
  const { operator, formulas } = validation.kind === 'list'
    ? { operator: '', formulas: [`"${(validation.values ?? []).join(',').replaceAll('"', '""')}"`] }
    : limits(validation);
  const elements = formulas.map((formula, index) => `<formula${index + 1}>${xmlText(formula)}</formula${index + 1}>`);
  return `<dataValidation type="${type}"${operator} allowBlank="1" showInputMessage="1" showErrorMessage="1"`
    + ` errorTitle="${title}" error="${message}" promptTitle="${title}" prompt="${message}"`
    + ` sqref="${rangeAddress(validation.range)}">${elements.join('')}</dataValidation>`;
}

function limits({ kind, minimum, maximum }: ValidationSpec): { operator: string; formulas: string[] } {
  if (minimum !== undefined && maximum !== undefined) return { operator: '', formulas: [String(minimum), String(maximum)] };
  if (minimum !== undefined) return { operator: ' operator="greaterThanOrEqual"', formulas: [String(minimum)] };
  if (maximum !== undefined) return { operator: ' operator="lessThanOrEqual"', formulas: [String(maximum)] };
  // Any number, any date, any text: only the kind is checked.
  return { operator: '', formulas: kind === 'decimal' ? ['-1E+300', '1E+300'] : kind === 'date' ? ['0', '2958465'] : ['0', '32767'] };
}
