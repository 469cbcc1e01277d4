import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Interner } from '../../datasets/interner';
import { day } from '../../../test/support/datasets';
import { rfm } from './rfm';

interface Order {
  readonly customer: number;
  readonly day: number;
  readonly amount: number;
}

const columns = (orders: readonly Order[], customerCount = 12): Parameters<typeof rfm>[0] => ({
  customers: Int32Array.from(orders, ({ customer }) => customer),
  days: Int32Array.from(orders, (order) => order.day),
  amounts: Float64Array.from(orders, ({ amount }) => amount),
  customerCount,
});

const cents = fc.integer({ min: 1, max: 100_000 }).map((cent) => cent / 100);
const odd = fc.double({ min: 0.001, max: 1000, noNaN: true });
const ordersOf = (amount: fc.Arbitrary<number>): fc.Arbitrary<Order[]> =>
  fc.array(fc.record({ customer: fc.integer({ min: -1, max: 11 }), day: fc.integer({ min: 0, max: 60 }), amount }), {
    maxLength: 80,
  });

/** The definition, word for word, with Maps and sorted arrays. */
function naive(
  orders: readonly Order[],
  asOf: number,
): Map<number, { recency: number; frequency: number; monetary: number; r: number; f: number; m: number }> {
  const customers = new Map<number, Order[]>();
  for (const order of orders) {
    if (order.customer < 0 || order.day > asOf) continue;
    customers.set(order.customer, [...(customers.get(order.customer) ?? []), order]);
  }
  const values = [...customers].map(([customer, own]) => ({
    customer,
    recency: asOf - Math.max(...own.map((order) => order.day)),
    frequency: own.length,
    monetary: own.reduce((sum, { amount }) => sum + Math.round(amount * 100), 0) / 100,
  }));
  const above = (name: 'recency' | 'frequency' | 'monetary', value: number): number => {
    const sorted = values.map((one) => one[name]).sort((a, b) => a - b);
    // The k-th quantile lies between two elements: a value is above it when it is above the upper one's lower
    // neighbour.
    return [1, 2, 3, 4].filter((k) => {
      const position = (sorted.length - 1) * k;
      const low = sorted[Math.floor(position / 5)]!;
      const high = sorted[Math.ceil(position / 5)]!;
      return position % 5 === 0 || low === high ? value > low : value >= high;
    }).length;
  };
  return new Map(
    values.map(({ customer, recency, frequency, monetary }) => [
      customer,
      {
        recency,
        frequency,
        monetary,
        r: 5 - above('recency', recency),
        f: 1 + above('frequency', frequency),
        m: 1 + above('monetary', monetary),
      },
    ]),
  );
}

describe('RFM', () => {
  it('is what its definition says', () => {
    fc.assert(
      fc.property(ordersOf(cents), fc.integer({ min: 0, max: 60 }), (orders, asOf) => {
        const result = rfm(columns(orders), { asOf });
        const expected = naive(orders, asOf);
        for (let customer = 0; customer < 12; customer++) {
          const { recency, frequency, monetary, r, f, m } = result;
          const actual = {
            recency: recency[customer],
            frequency: frequency[customer],
            monetary: monetary[customer],
            r: r[customer],
            f: f[customer],
            m: m[customer],
          };
          expect(actual).toEqual(
            expected.get(customer) ?? { recency: -1, frequency: 0, monetary: 0, r: 0, f: 0, m: 0 },
          );
        }
      }),
    );
  });

  it.each([
    ['cents', cents],
    ['any amounts', odd],
  ])('does not depend on the order of the rows, with %s', (_, amount) => {
    fc.assert(
      fc.property(ordersOf(amount), (orders) => {
        expect(rfm(columns(orders.toReversed()), { asOf: 60 })).toEqual(rfm(columns(orders), { asOf: 60 }));
      }),
    );
  });

  it('scores do not change with the currency’s unit', () => {
    fc.assert(
      fc.property(ordersOf(cents), (orders) => {
        const doubled = orders.map((order) => ({ ...order, amount: order.amount * 4 }));
        expect(rfm(columns(doubled), { asOf: 60 }).m).toEqual(rfm(columns(orders), { asOf: 60 }).m);
      }),
    );
  });

  it('gives equal values equal scores', () => {
    fc.assert(
      fc.property(ordersOf(cents), (orders) => {
        const { frequency, f } = rfm(columns(orders), { asOf: 60 });
        const scores = new Map<number, number>();
        for (const [customer, orderCount] of frequency.entries()) {
          expect(f[customer]).toBe(scores.get(orderCount) ?? f[customer]);
          scores.set(orderCount, f[customer]!);
        }
      }),
    );
  });

  it('takes other numbers of bins and fixed cut points', () => {
    const orders = Array.from({ length: 10 }, (_, customer) => ({ customer, day: customer, amount: 1 + customer }));
    expect([...rfm(columns(orders, 10), { asOf: 9, bins: 10 }).m]).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    expect([...rfm(columns(orders, 10), { asOf: 9, cutPoints: { monetary: [2, 5] } }).m]).toEqual([
      1, 1, 2, 2, 2, 3, 3, 3, 3, 3,
    ]);
  });

  it('agrees with the R package rfm on its published orders, but for the three customers between two cut rules', () => {
    // rsquaredacademy/rfm (MIT). Its cut points are the type-7 quantiles + 1: of 995 customers 3 scores fall between.
    const lines = (name: string): string[][] =>
      readFileSync(new URL(`../../../test/fixtures/reference/${name}`, import.meta.url), 'utf8')
        .trim()
        .split(/\r?\n/)
        .slice(1)
        .map((line) => line.replaceAll('"', '').split(','));
    const names = new Interner();
    const orders = lines('rfm-orders.csv').map(([name, date, revenue]) => ({
      customer: names.intern(name!),
      day: day(date!),
      amount: Number(revenue),
    }));
    const result = rfm(columns(orders, names.size), { asOf: day('2006-12-31') });
    expect(
      [...result.cutPoints.recency, ...result.cutPoints.frequency, ...result.cutPoints.monetary].map((cut) =>
        Number(cut.toFixed(6)),
      ),
    ).toEqual([114, 180, 296.4, 481, 3, 4, 5, 7, 254.8, 381, 505.4, 665]);
    const count = (scores: Uint8Array): number[] =>
      [1, 2, 3, 4, 5].map((score) => scores.filter((one) => one === score).length);
    expect(count(result.f)).toEqual([268, 187, 176, 244, 120]);
    const published = [
      [197, 200, 199, 199, 200],
      [200, 200, 198, 202, 195],
    ];
    const differing = [count(result.r), count(result.m)].map(
      (own, i) => own.reduce((sum, n, bin) => sum + Math.abs(n - published[i]![bin]!), 0) / 2,
    );
    expect(differing.every((n) => n <= 2)).toBe(true);
  });
});
