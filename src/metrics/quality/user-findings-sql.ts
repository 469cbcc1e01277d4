import type { Finding } from '../../datasets/finding';
import type { DatasetId } from '../../datasets/schema';
import { column, integerOf } from '../sql/engine';
import type { Engine } from '../sql/engine';
import type { EngineAggregate } from '../sql/engine-aggregate';
import type { RowFinding } from './tally';
import { counted } from './tally';
import { userQuality } from './user-findings';

/** Counts of doubtful rows of `users`, and of rows of other datasets about users who are not in it. */
export const userQualityInEngine: EngineAggregate<null, readonly Finding[]> = {
  aggregate: userQuality,
  answers: async (engine, questions) => {
    const found = [
      ...(await rowsOfUsers(engine)),
      ...(await orphans(engine, 'activity', 'orphan-activity')),
      ...(await orphans(engine, 'wakeups', 'orphan-wakeup')),
      ...(await orphans(engine, 'tasks', 'orphan-task')),
    ];
    return questions.map(() => found);
  },
};

async function rowsOfUsers(engine: Engine): Promise<Finding[]> {
  const users = engine.table('users')!;
  const [user, day] = [column(users, 'user_id', 'text'), column(users, 'registered_at', 'day')];
  const inviter = users.expressions['invited_by']?.text;
  const joined = users.expressions['community_joined_at']?.day;
  const isUser = `${user} <> '' AND ${day} IS NOT NULL`;
  const all = `FROM ${users.from} WHERE`;
  const count = async (condition: string): Promise<number> => {
    const [row] = await engine.query(`SELECT count(*) AS found_rows ${all} ${condition}`);
    return row ? integerOf(row, 'found_rows') : 0;
  };
  const [repeats] = await engine.query(
    `SELECT count(*) AS users, sum(user_rows) AS all_rows FROM (SELECT ${user} AS user_key, count(*) AS user_rows ${all} ${isUser} GROUP BY user_key) AS rows_of_users`,
  );
  const findings: [RowFinding, number][] = [
    [
      { code: 'duplicate-user', severity: 'warning' },
      repeats && integerOf(repeats, 'users') > 0 ? integerOf(repeats, 'all_rows') - integerOf(repeats, 'users') : 0,
    ],
  ];
  if (inviter !== undefined) {
    const known = `SELECT ${user} ${all} ${isUser}`;
    findings.push(
      [{ code: 'invited-by-self', severity: 'warning' }, await count(`${inviter} <> '' AND ${inviter} = ${user}`)],
      [
        { code: 'unknown-inviter', severity: 'info' },
        await count(`${inviter} <> '' AND ${inviter} ${engine.words.notAmong} (${known})`),
      ],
    );
  }
  if (joined !== undefined) {
    findings.push([{ code: 'community-before-registration', severity: 'info' }, await count(`${joined} < ${day}`)]);
  }
  return findings.flatMap(([finding, rows]) => counted('users', finding, rows));
}

async function orphans(engine: Engine, dataset: DatasetId, code: string): Promise<Finding[]> {
  const table = engine.table(dataset);
  const users = engine.table('users')!;
  if (!table) return [];
  const user = column(table, 'user_id', 'text');
  const registered = `SELECT ${column(users, 'user_id', 'text')} FROM ${users.from} WHERE ${column(users, 'registered_at', 'day')} IS NOT NULL`;
  const [row] = await engine.query(
    `SELECT count(*) AS found_rows FROM ${table.from} WHERE ${user} <> '' AND ${user} ${engine.words.notAmong} (${registered})`,
  );
  return counted(dataset, { code, severity: 'warning' }, row ? integerOf(row, 'found_rows') : 0);
}
