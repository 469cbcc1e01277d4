import { describe, expect, it } from 'vitest';
import { datasetsOf } from '../../../test/support/datasets';
import type { DatasetId } from '../../datasets/schema';
import type { SourceTable } from '../../warehouse/source-table';
import type { Warehouse } from '../../warehouse/warehouse';
import type { Aggregate } from '../aggregates/aggregate';
import { activeUsers } from '../aggregates/active-users';
import { frameOf } from '../periods';
import { engineData } from './engine-data';
import { openEngine } from './open-engine';

const ACTIVITY: SourceTable = {
  dataset: 'activity', from: 'activity', label: 'engine!activity', columns: { user_id: 'id', date: 'at' }, confidence: 1, position: null,
  expressions: { user_id: { text: 'id' }, date: { day: 'at' } },
};

describe('data that an engine keeps', () => {
  it('is nothing at first, and what the engine says after it was asked', async () => {
    const { data, texts } = await opened();
    expect(data.ask(activeUsers, YEAR)).toBe(0);
    expect(data.ask(activeUsers, { ...YEAR, label: 'again' })).toBe(0);
    expect(await data.answerQuestions()).toBe(true);
    expect(data.ask(activeUsers, YEAR)).toBe(7);
    expect(await data.answerQuestions()).toBe(false);
    expect(texts.filter((text) => text.includes('period_days'))).toHaveLength(1);
  });

  it('has rows, columns and sources as the catalogue tells', async () => {
    const { data } = await opened();
    expect(data.holds('activity')).toBe(true);
    expect(data.table('activity')).toBeUndefined();
    expect(data.hasColumn('activity', 'events')).toBe(false);
    expect(data.sources('activity')).toEqual(['engine!activity']);
    expect(data.hasRowsIn('activity', frameOf(2025, 1, null))).toBe(true);
    expect(data.hasRowsIn('activity', frameOf(2024, 1, null))).toBe(false);
  });

  it('refuses by name what has no text for engines', async () => {
    const { data } = await opened();
    const unknown: Aggregate<null, number> = { id: 'sunny-days', ofRows: () => 1, ofNothing: 0 };
    data.ask(unknown, null);
    await expect(data.answerQuestions()).rejects.toMatchObject({ fault: 'no-engine-text', details: { metric: 'sunny-days' } });
  });
});

const YEAR = frameOf(2025, 1, null).whole;

/** An engine that says the same whatever it is asked. */
async function opened(): Promise<{ data: Awaited<ReturnType<typeof engineData>>; texts: string[] }> {
  const texts: string[] = [];
  const warehouse: Warehouse = {
    dialect: 'duckdb', label: 'engine',
    tables: () => Promise.resolve([]),
    query: (text) => {
      texts.push(text);
      const days = [{ day_no: YEAR.start, day_rows: 3 }];
      return Promise.resolve(text.includes('period_days') ? [{ period_no: 0, active_users: 7 }, { period_no: 1, active_users: 7 }] : days);
    },
    close: () => Promise.resolve(),
  };
  const tables = new Map<DatasetId, SourceTable>([['activity', ACTIVITY]]);
  const engine = await openEngine(warehouse, tables, undefined);
  return { data: await engineData(engine, tables, datasetsOf({})), texts };
}
