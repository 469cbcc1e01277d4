import { chartsAbove, tableRange, tableSeries } from '../chart-parts';
import type { ReportContext } from '../context';
import { shortened, writeTable } from '../data-table';
import { dayText } from '../day-text';
import { figureContent } from '../figure-content';
import { teamSentences } from '../narrative/team';
import { finishPage, gap, heading, keyMessages, note, startPage } from '../page';
import type { Content, SheetBuilder } from '../sheet-builder';
import type { SheetSpec } from '../spec';
import { COLORS } from '../styles';

const LISTED = 40;
const WIDTHS = [2, 22, 18, 13, 13, 13, 13, 13, 13];

/** Team: members by role, joiners and leavers, training and retrospectives. */
export function team(context: ReportContext): SheetSpec | null {
  const { figures, words, details } = context;
  if (!figures.known('team.size') && !figures.known('training.sessions') && details.trainings.length === 0) return null;
  const sheet = startPage(context, 'team', WIDTHS);
  keyMessages(context, sheet, teamSentences(context));
  roles(context, sheet);
  const moves = [
    ...details.joiners.map((row) => ({ ...row, move: words.team.joined })),
    ...details.leavers.map((row) => ({ ...row, move: words.team.left })),
  ];
  if (moves.length > 0) {
    heading(sheet, words.team.moves);
    writeTable(
      sheet,
      'team_moves',
      [
        { header: words.team.member, style: 'tableStrong' },
        { header: words.team.role },
        { header: words.team.move },
        { header: words.date },
      ],
      moves
        .slice(0, LISTED)
        .map((row): Content[] => [
          shortened(row.name, 40),
          shortened(row.role, 36),
          row.move,
          dayText(context, row.day, 'short'),
        ]),
    );
    if (moves.length > LISTED) note(sheet, words.restOf(moves.length - LISTED));
    gap(sheet);
  }
  training(context, sheet);
  return finishPage(context, sheet);
}

function roles(context: ReportContext, sheet: SheetBuilder): void {
  const { figures, words } = context;
  const listed = figures.listed('team.size', 'role').toSorted((a, b) => b.value - a.value);
  if (listed.length === 0) return;
  heading(sheet, words.team.roles);
  chartsAbove(
    sheet,
    () =>
      writeTable(
        sheet,
        'team_roles',
        [
          { header: words.team.role, style: 'tableStrong' },
          { header: words.current, style: 'tableNumber' },
          { header: words.baseline, style: 'tableNumber' },
          { header: words.team.difference, style: 'tableNumber', numberFormat: '+0;-0;0' },
        ],
        listed.map((figure): Content[] => [
          shortened(String(figure.dims.role), 40),
          figureContent(context, figure),
          figureContent(context, figure, 'baseline'),
          figure.baseline === null
            ? null
            : {
                formula: `${context.cells.reference(figure, 'value')}-${context.cells.reference(figure, 'baseline')}`,
                value: figure.value - figure.baseline,
              },
        ]),
      ),
    (table) => [
      {
        name: 'team_roles_chart',
        kind: 'bar',
        title: words.charts.roles,
        description: words.charts.rolesDescription,
        categories: tableRange(sheet, table, 0),
        series: [
          ...(listed.some((figure) => figure.baseline !== null)
            ? [tableSeries(sheet, table, 2, words.baseline, COLORS.tiers[3])]
            : []),
          tableSeries(sheet, table, 1, words.current, COLORS.deep, { labels: true }),
        ],
        numberFormat: '0',
        legend: true,
      },
    ],
  );
  gap(sheet);
}

function training(context: ReportContext, sheet: SheetBuilder): void {
  const { words, details } = context;
  if (details.trainings.length === 0) return;
  heading(sheet, words.team.training);
  writeTable(
    sheet,
    'team_training',
    [
      { header: words.team.topic, style: 'tableStrong' },
      { header: words.team.type },
      { header: words.date },
      { header: words.team.hours, style: 'tableDecimal', numberFormat: '0.0' },
      { header: words.team.attendees, style: 'tableNumber' },
    ],
    details.trainings
      .slice(0, LISTED)
      .map((row): Content[] => [
        shortened(row.topic, 120),
        shortened(row.type ?? '', 60),
        dayText(context, row.day, 'short'),
        row.hours,
        row.attendees,
      ]),
  );
  if (details.trainings.length > LISTED) note(sheet, words.restOf(details.trainings.length - LISTED));
}
