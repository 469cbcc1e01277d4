/**
 * Fills `{name}` in a sentence from parameters; a name without a parameter stays as it is.
 *
 * @example
 * fillTemplate('{count} rows of {sheet}', { count: 3, sheet: '1月' }); // => '3 rows of 1月'
 */
export function fillTemplate(template: string, parameters: Readonly<Record<string, string | number>>): string {
  return template.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = parameters[name];
    return value === undefined ? whole : typeof value === 'number' ? groupDigits(value) : value;
  });
}

function groupDigits(value: number): string {
  return Number.isInteger(value) ? value.toLocaleString('en-US') : value.toLocaleString('en-US', { maximumFractionDigits: 4 });
}
