import type { Datasets } from '../datasets/table';

/** What the workbooks say of persons: the values that a report should not carry out of the team unasked. */
export interface PersonalData {
  /** Ids of users, in the order in which the workbooks name them. */
  readonly userIds: ReadonlyMap<string, number>;
  /** Names of the team's members, in their order. */
  readonly names: ReadonlyMap<string, number>;
}

/**
 * Ids of users and names of people that stand in the tables, numbered in order of appearance.
 *
 * @param alsoNamed texts from elsewhere that name people
 */
export function personalDataOf(datasets: Datasets, alsoNamed: readonly string[] = []): PersonalData {
  const { user } = datasets.interners;
  const userIds = new Map<string, number>();
  for (let code = 0; code < user.size; code++) userIds.set(user.text(code), code + 1);
  const names = new Map<string, number>();
  const texts = PEOPLE.flatMap(([dataset, column]) => datasets.tables[dataset]?.texts(column)?.values ?? []);
  for (const name of [...texts, ...alsoNamed]) {
    for (const person of name.split(/[、,，/;；&＆和\s]+/)) {
      if (isName(person) && !names.has(person)) names.set(person, names.size + 1);
    }
  }
  return { userIds, names };
}

const PEOPLE = [['team', 'name'], ['targets', 'owner'], ['problems', 'owner']] as const;

/** Owners may be departments or roles, which are no one's personal data. */
function isName(text: string): boolean {
  return text.length >= 2 && text.length <= 20 && !/部|组|团队|中心|运营|产品|经理|专员|主管|客服|研发|市场|team|dept|department|manager/i.test(text);
}
