/**
 * Fills `{name}` in a sentence from parameters, and `{name|one|many}` with the number and what goes with it; a name without a
 * parameter stays as it is.
 *
 * @example
 * fillTemplate('{count} rows of {sheet}', { count: 3, sheet: '1月' }); // => '3 rows of 1月'
 * fillTemplate('{count|row is|rows are} blank', { count: 1 }); // => '1 row is blank'
 */
export function fillTemplate(template: string, parameters: Readonly<Record<string, string | number>>): string {
  return template.replace(/\{(\w+)(?:\|([^|{}]*)\|([^|{}]*))?\}/g, (whole, name: string, one?: string, many?: string) => {
    const value = parameters[name];
    if (value === undefined) return whole;
    const told = typeof value === 'number' ? groupDigits(value) : value;
    return one === undefined || many === undefined ? told : `${told} ${value === 1 ? one : many}`;
  });
}

function groupDigits(value: number): string {
  return Number.isInteger(value) ? value.toLocaleString('en-US') : value.toLocaleString('en-US', { maximumFractionDigits: 4 });
}
