import { DATASETS } from '../datasets/registry';
import type { DatasetId } from '../datasets/schema';
import { numberReader, Outcome } from './convert-column';
import type { FindingLog } from './finding-log';
import type { DatasetMatch } from './match-dataset';
import type { RawColumn } from './raw-table';
import { tableUnitOf } from './table-context';

/**
 * Reports readings of the columns that would change a figure, with the figure under each: another column that could
 * be the amount, the spend or the number of customers; a paid amount that may already be net of refunds. Returns the matches to build from: where the amounts are
 * proven net, the refunds are not taken off again.
 */
export function resolveAmbiguities(dataset: DatasetId, matches: readonly DatasetMatch[], findings: FindingLog): DatasetMatch[] {
  for (const match of matches) reportAlternatives(match, findings);
  return dataset === 'orders' ? resolveRefunds(matches, findings) : [...matches];
}

function reportAlternatives(match: DatasetMatch, findings: FindingLog): void {
  for (const [name, others] of match.alternatives) {
    const schema = DATASETS[match.dataset].columns[name]!;
    const chosen = match.columns.get(name);
    if (!chosen || schema.type !== 'number') continue;
    const sum = sumOf(match, name, chosen);
    for (const other of others) {
      const otherSum = sumOf(match, name, other);
      if (Math.abs(sum - otherSum) <= 0.005) continue;
      findings.add({
        code: 'ambiguous-column',
        severity: 'warning',
        dataset: match.dataset,
        example: placeOf(match),
        parameters: { field: name, chosen: chosen.header.text, chosenSum: round(sum), other: other.header.text, otherSum: round(otherSum) },
      });
    }
  }
}

/** Names that say that refunds are already taken off; others leave it open. */
const NET_NAME = /净额|净收入|净销售|扣除?退|已扣|减退|去退|netof|netamount|netsales|afterrefund|lessrefund/;
const OPEN_NAME = /实收|到账|结算|收入|revenue|received/;

/** What the refunds of the tables with one reading add up to. */
interface RefundReading {
  readonly first: DatasetMatch;
  readonly amount: string;
  readonly refund: string;
  readonly net: boolean;
  readonly open: boolean;
  readonly proof: string;
  given: number;
  refunded: number;
  rows: number;
}

function resolveRefunds(matches: readonly DatasetMatch[], findings: FindingLog): DatasetMatch[] {
  const readings = new Map<string, RefundReading>();
  const resolved = matches.map((match) => {
    const amount = match.columns.get('amount');
    const refund = match.columns.get('refund_amount');
    if (!amount || !refund) return match;
    const amounts = valuesOf(match, 'amount', amount);
    const refunds = valuesOf(match, 'refund_amount', refund);
    const name = `${amount.header.name}${amount.header.remarks.join('')}`;
    const proof = grossColumnBeside(match, amounts, refunds)?.header.text ?? '';
    const net = NET_NAME.test(name) || proof !== '';
    const key = JSON.stringify([amount.header.text, refund.header.text, net, proof]);
    let reading = readings.get(key);
    if (!reading) {
      reading = { first: match, amount: amount.header.text, refund: refund.header.text, net, open: OPEN_NAME.test(name), proof, given: 0, refunded: 0, rows: 0 };
      readings.set(key, reading);
    }
    for (let row = 0; row < amounts.length; row++) {
      if (Number.isNaN(amounts[row]!)) continue;
      reading.given += amounts[row]!;
      if (!(refunds[row]! > 0)) continue;
      reading.refunded += refunds[row]!;
      reading.rows++;
    }
    if (!net) return match;
    const columns = new Map(match.columns);
    columns.delete('refund_amount');
    return { ...match, columns };
  });
  for (const reading of readings.values()) reportRefunds(reading, findings);
  return resolved;
}

function reportRefunds(reading: RefundReading, findings: FindingLog): void {
  if (reading.rows === 0) return;
  const { amount, refund, net, open, proof, given, refunded, rows } = reading;
  findings.add({
    code: net ? 'refunds-already-deducted' : 'refunds-deducted',
    severity: net || open ? 'warning' : 'info',
    dataset: 'orders',
    example: placeOf(reading.first),
    count: rows,
    parameters: { amount, refund, deducted: round(given - refunded), asGiven: round(given), proof },
  });
}

/** A column that less the refund is the amount, in every refunded row: then the amount is net. */
function grossColumnBeside(match: DatasetMatch, amounts: Float64Array, refunds: Float64Array): RawColumn | null {
  const taken = new Set(match.columns.values());
  const amountLike = /金额|价|款|amount|total|price|gross|gmv/;
  for (const column of match.table.columns) {
    if (taken.has(column) || !amountLike.test(column.header.name)) continue;
    const gross = valuesOf(match, 'amount', column);
    let checked = 0;
    let fits = 0;
    refunds.forEach((back, row) => {
      if (!(back > 0) || Number.isNaN(gross[row]!)) return;
      checked++;
      if (Math.abs(gross[row]! - back - amounts[row]!) < 0.011) fits++;
    });
    if (checked >= 2 && fits >= checked * 0.95) return column;
  }
  return null;
}

function valuesOf(match: DatasetMatch, name: string, column: RawColumn): Float64Array {
  const schema = DATASETS[match.dataset].columns[name]!;
  const reader = numberReader(match.table.grid, column, schema, tableUnitOf(match.table, schema));
  return Float64Array.from(match.table.sheetRows, (_, row) => (reader.read(row) === Outcome.Value ? reader.value : NaN));
}

function sumOf(match: DatasetMatch, name: string, column: RawColumn): number {
  return valuesOf(match, name, column).reduce((sum, value) => (Number.isNaN(value) ? sum : sum + value), 0);
}

function placeOf(match: DatasetMatch): string {
  const { info } = match.table.grid;
  return `${info.workbook}!${info.sheet}!${match.table.range}`;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
