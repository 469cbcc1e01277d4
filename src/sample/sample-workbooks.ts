import { writeXlsx } from 'hucre/xlsx';
import { activityFiles } from './layout/activity-csv';
import { campaignsLayout, communityLayout, growthLayout, spendLayout } from './layout/growth';
import { monthlyLayout } from './layout/monthly';
import { ordersLayout } from './layout/orders';
import { peopleLayout, targetsLayout } from './layout/people';
import { feedbackLayout, productLayout, ticketsLayout } from './layout/product';
import { FONT } from './layout/sheet';
import { tasksLayout, wakeupsLayout } from './layout/touches';
import { usersLayout } from './layout/users';
import type { WorkbookLayout } from './layout/workbook-layout';
import type { SampleOptions } from './plan';
import { type Team, sampleTeam } from './team';

export interface SampleFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/**
 * The workbooks of a made-up operations team for two years, one after the other, as such teams keep them: titles, notes
 * and totals, months as sheets and as columns, dates and ids in several forms. The same options give the same bytes.
 *
 * @throws RangeError when an option is not a whole number or out of its range
 *
 * @example
 * for await (const { name, bytes } of sampleWorkbooks({ users: 2000 })) await writeFile(name, bytes);
 */
export async function* sampleWorkbooks(options: SampleOptions = {}): AsyncGenerator<SampleFile, void, undefined> {
  const team = sampleTeam(options);
  for (const layout of layoutsOf(team)) yield await workbookOf(layout, team);
  yield* activityFiles(team.activity);
}

function layoutsOf(team: Team): WorkbookLayout[] {
  return [
    ...usersLayout(team), ...ordersLayout(team), monthlyLayout(team), spendLayout(team), growthLayout(team),
    communityLayout(team), wakeupsLayout(team), tasksLayout(team), campaignsLayout(team), feedbackLayout(team),
    productLayout(team), ticketsLayout(team), peopleLayout(team), targetsLayout(team),
  ];
}

async function workbookOf({ name, sheets }: WorkbookLayout, { plan }: Team): Promise<SampleFile> {
  // The library would put the clock's time into the file.
  const written = new Date(Date.UTC(plan.current.year, 11, 31, 12));
  const properties = { creator: '运营团队', created: written, modified: written };
  const bytes = await writeXlsx({ sheets: sheets(), properties, defaultFont: FONT });
  return { name: `${name}.xlsx`, bytes: new Uint8Array(bytes) };
}
