import { DATASETS } from '../datasets/registry';
import { foldText, tidyText } from '../workbook/fold-text';
import { CellKind, type Grid } from '../workbook/grid';
import { parseNumber } from '../workbook/parse-number';
import { parseDate } from '../workbook/parse-date';
import { parseHeader } from './header';

/** What a text is at first sight, before its table is known. */
export interface TextTraits {
  /** Could be a header: neither a number nor a date. */
  readonly label: boolean;
  /** A header that some dataset knows. */
  readonly known: boolean;
  /** Exactly the name of a column of some dataset. */
  readonly named: boolean;
  /** A month as a column header: `1月`, `2025-01`, `Jan`. */
  readonly month: boolean;
  /** Opens a line of totals. */
  readonly total: boolean;
}

const EMPTY: TextTraits = { label: false, known: false, named: false, month: false, total: false };

const DATA: TextTraits = { ...EMPTY, label: true };
const CODE = /[a-z][a-z_-]*\d{5}/i;

/** Looks at each distinct text of a workbook once. */
export class Vocabulary {
  private readonly traits: (TextTraits | undefined)[] = [];

  constructor(private readonly strings: readonly string[]) {}

  of(grid: Grid, row: number, column: number): TextTraits {
    const kind = grid.kind(row, column);
    if (kind === CellKind.Text) return this.ofCode(grid.value(row, column));
    return EMPTY;
  }

  ofCode(code: number): TextTraits {
    return (this.traits[code] ??= traitsOf(this.strings[code] ?? ''));
  }
}

function traitsOf(text: string): TextTraits {
  if (text.length > 400) return EMPTY;
  const tidied = tidyText(text);
  if (tidied === '') return EMPTY;
  // Ids and stamps, nearly all distinct texts of a large sheet: no header has so many digits.
  if (CODE.test(tidied)) return DATA;
  const month = MONTH_LABEL.test(tidied);
  const named = !month && KNOWN_NAMES.has(parseHeader(tidied).name);
  const label = named || (!month && parseNumber(tidied) === null && parseDate(tidied, { year: 2000, month: 1 }) === null);
  const known = named || (label && tidied.length <= 320 && isKnownHeader(tidied));
  const folded = foldText(tidied);
  return { label, known, named, month, total: TOTAL.test(folded) && (!known || BARE_TOTAL.test(folded)) };
}

const MONTH_LABEL = /^(?:\d{4}\s*[-年/.]?\s*)?(?:1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])\s*月(?:份)?$|^(?:19|20)\d{2}[-/.](?:0?[1-9]|1[0-2])$|^(?:19|20)\d{2}(?:0[1-9]|1[0-2])$|^(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?(?:[\s,'-]*(?:\d{2}|\d{4}))?$/i;

const TOTAL = /^(?:合计|总计|小计|共计|总和|汇总|合计数|总合计|本[月页年]合计|全年合计|年度合计|全年|全部合计|合计总计|.{1,12}(?:合计|小计|总计|汇总)|(?:grand|sub)?totals?|sum|overalltotal|.{1,20}subtotal|total.{0,2}|averages?|平均|平均值|均值|月均|环比|同比)$/i;

/** Totals even where a header may have that name too. */
const BARE_TOTAL = /^(?:合计|总计|小计|共计|total|sum)$/;

/** Folded names of all columns of all datasets. */
const KNOWN_NAMES: ReadonlySet<string> = new Set(
  Object.values(DATASETS).flatMap((dataset) =>
    Object.values(dataset.columns).flatMap((column) =>
      [column.label.zh, column.label.en, ...column.synonyms].map((text) => parseHeader(text).name),
    ),
  ),
);
const PATTERNS = Object.values(DATASETS).flatMap((dataset) => Object.values(dataset.columns).flatMap((column) => column.pattern ?? []));
const LONG_NAMES = [...KNOWN_NAMES].filter((name) => name.length >= (/^[\x20-\x7e]+$/.test(name) ? 6 : 3));

function isKnownHeader(text: string): boolean {
  const header = parseHeader(text);
  if (KNOWN_NAMES.has(header.name) || header.remarks.some((remark) => remark.length > 1 && KNOWN_NAMES.has(remark))) return true;
  return header.name.length <= 24 && (LONG_NAMES.some((name) => header.name.includes(name)) || PATTERNS.some((pattern) => pattern.test(header.name)));
}
