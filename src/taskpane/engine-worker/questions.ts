import type { Finding } from '../../datasets/finding';
import type { MappedTable } from '../../recognise/saved-mapping';
import type { Question } from './question';
import type { CheckedTable } from './results';

/** Questions that the findings pose and that a correction can answer. */
export function questionsOf(findings: readonly Finding[], tables: readonly CheckedTable[]): Question[] {
  return findings.flatMap((finding): Question[] => {
    const question = finding.code === 'ambiguous-column' ? columnQuestion(finding, tables)
      : finding.code === 'refunds-deducted' && finding.severity === 'warning' ? refundQuestion(finding, tables) : null;
    return question === null ? [] : [question];
  });
}

function columnQuestion({ dataset, example, parameters }: Finding, tables: readonly CheckedTable[]): Question | null {
  const { field = '', chosen = '', other = '', chosenSum = 0, otherSum = 0 } = parameters;
  const table = tables.find(({ workbook, sheet, range }) => `${workbook}!${sheet}!${range ?? ''}` === example);
  if (dataset === null || table === undefined || !table.headers.includes(String(other))) return null;
  return {
    kind: 'column',
    key: `${example ?? ''} ${field}`,
    dataset,
    field: String(field),
    chosen: { header: String(chosen), sum: Number(chosenSum) },
    other: { header: String(other), sum: Number(otherSum) },
    otherwise: [mapped(table, { ...withoutHeader(table.columns, String(other)), [String(field)]: String(other) })],
  };
}

/** That amounts are net already is said by not using the column of refunds. */
function refundQuestion({ parameters }: Finding, tables: readonly CheckedTable[]): Question | null {
  const { amount = '', refund = '', deducted = 0, asGiven = 0 } = parameters;
  const concerned = tables.filter(({ dataset, columns }) => dataset === 'orders' && columns.amount === amount && columns.refund_amount === refund);
  if (concerned.length === 0) return null;
  return {
    kind: 'refunds',
    key: `refunds ${amount} ${refund}`,
    amount: String(amount),
    refund: String(refund),
    deducted: Number(deducted),
    asGiven: Number(asGiven),
    otherwise: concerned.map((table) => mapped(table, withoutHeader(table.columns, String(refund)))),
  };
}

function mapped({ workbook, sheet, range, dataset }: CheckedTable, columns: Readonly<Record<string, string>>): MappedTable {
  return { workbook, sheet, range, dataset, columns };
}

function withoutHeader(columns: Readonly<Record<string, string>>, header: string): Record<string, string> {
  return Object.fromEntries(Object.entries(columns).filter(([, other]) => other !== header));
}
