/**
 * A formula with Excel's own arithmetic in place of the add-in's functions; null where one of them has no such form. The
 * two differ where cells are blank or text, so whoever puts one in place of the other compares what they calculate.
 *
 * @param formula with its `=`
 * @example
 * nativeFormula('=ROUND(OPS.GROWTH(B2,A2),2)'); // => '=ROUND((B2/A2-1),2)'
 * nativeFormula('=OPS.RFM(A:A,B:B,C:C)'); // => null
 */
export function nativeFormula(formula: string): string | null {
  let text = formula;
  for (let call = lastCall(text); call !== null; call = lastCall(text)) {
    const native = NATIVE[call.name]?.(call.arguments) ?? null;
    if (native === null) return null;
    const whole = call.start === 1 && call.end === text.length;
    text = text.slice(0, call.start) + (whole ? native : `(${native})`) + text.slice(call.end);
  }
  return text === formula ? null : text;
}

/**
 * Whether a formula calls a function of the add-in.
 *
 * @example
 * callsAddIn('=SUM(OPS.AOV(A:A),1)'); // => true
 * callsAddIn('="OPS.AOV(1)"'); // => false
 */
export function callsAddIn(formula: string): boolean {
  return formula.startsWith('=') && CALL.test(masked(formula));
}

/**
 * Whether a formula refers to another workbook.
 *
 * @example
 * linksElsewhere("='C:\\[Book2.xlsx]S'!A1"); // => true
 */
export function linksElsewhere(formula: string): boolean {
  return formula.startsWith('=') && /\[[^\]]+\.xl[a-z]*\]|\.xl[a-z]+'?!/i.test(masked(formula));
}

const CALL = /(?<![\w.])OPS\.([A-Z.]+)\(/i;

type Native = (given: readonly string[]) => string | null;

const NATIVE: Readonly<Record<string, Native>> = {
  GROWTH: (given) => (given.length === 2 ? `${factor(given[0]!)}/${factor(given[1]!)}-1` : null),
  ATTAINMENT: ([actual, target, lower = 'FALSE']) => {
    if (actual === undefined || target === undefined || !/^(?:TRUE|FALSE)$/i.test(lower)) return null;
    return /^TRUE$/i.test(lower) ? `${factor(target)}/${factor(actual)}` : `${factor(actual)}/${factor(target)}`;
  },
  PRIORITY: (given) => (given.length === 3 ? `${factor(given[0]!)}*${factor(given[1]!)}/${factor(given[2]!)}` : null),
  ARPU: (given) => (given.length === 2 ? `SUM(${given[0]})/SUM(${given[1]})` : null),
  CAC: (given) => (given.length === 2 ? `SUM(${given[0]})/SUM(${given[1]})` : null),
  AOV: (given) => (given.length === 1 && isReference(given[0]!) ? `SUMIF(${given[0]},">0")/COUNTIF(${given[0]},">0")` : null),
};

/** The last call, which holds no other: calls within its arguments come after it. */
function lastCall(formula: string): { readonly name: string; readonly start: number; readonly end: number; readonly arguments: string[] } | null {
  const code = masked(formula);
  const found = [...code.matchAll(new RegExp(CALL, 'gi'))].at(-1);
  if (found === undefined) return null;
  const begin = found.index + found[0].length;
  const given: string[] = [];
  let depth = 0;
  let from = begin;
  for (let at = begin; at < code.length; at += 1) {
    const character = code[at]!;
    if (depth === 0 && (character === ',' || character === ')')) {
      given.push(formula.slice(from, at).trim());
      from = at + 1;
      if (character === ')') return { name: found[1]!.toUpperCase(), start: found.index, end: at + 1, arguments: given };
    }
    if ('({'.includes(character)) depth += 1;
    else if (')}'.includes(character)) depth -= 1;
  }
  return null;
}

/** The same length, with everything in quotes blanked. */
function masked(formula: string): string {
  return formula.replace(/"(?:[^"]|"")*"/g, (text) => '_'.repeat(text.length)).replace(/'(?:[^']|'')*'(?=!)/g, (name) => (/\[/.test(name) ? name : '_'.repeat(name.length)));
}

function factor(argument: string): string {
  return isReference(argument) || /^\d+(?:\.\d+)?$/.test(argument) ? argument : `(${argument})`;
}

function isReference(argument: string): boolean {
  return /^(?:(?:'(?:[^']|'')+'|[\p{L}\p{N}_.]+)!)?\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?#?$|^[\p{L}_][\p{L}\p{N}_.]*(?:\[[^[\]]*\])?$/u.test(argument);
}
