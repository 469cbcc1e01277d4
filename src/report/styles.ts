/** The report's colours: one deep colour, one accent, greys, and a pair for favourable and unfavourable changes. */
export const COLORS = {
  deep: '1F3A5F',
  accent: 'C8742B',
  middle: '5B84B1',
  pale: 'E9EFF6',
  ink: '222B36',
  grey: '6B7684',
  line: 'D5DBE3',
  wash: 'F6F8FA',
  white: 'FFFFFF',
  input: 'FFF8E6',
  inputLine: 'E3C56E',
  good: '1E7F4F',
  bad: 'B3372F',
  tiers: ['1F3A5F', '5B84B1', 'D9A066', 'B8C1CC'],
} as const;

/** Fonts of the report in each language. */
export const FONTS = { zh: 'Microsoft YaHei', en: 'Segoe UI' } as const;

/** Names of the report's cell styles; hosts turn a style into fonts, fills and borders. */
export interface CellStyle {
  readonly fontSize?: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  readonly color?: string;
  readonly fill?: string;
  readonly align?: 'left' | 'center' | 'right';
  readonly verticalAlign?: 'top' | 'center' | 'bottom';
  readonly wrap?: boolean;
  readonly indent?: number;
  readonly borders?: Readonly<
    Partial<
      Record<
        'top' | 'right' | 'bottom' | 'left',
        { readonly style: 'thin' | 'medium' | 'hair'; readonly color: string }
      >
    >
  >;
  readonly numberFormat?: string;
  /** Cells that the user fills in. */
  readonly unlocked?: boolean;
}

const line = { style: 'thin', color: COLORS.line } as const;
const rule = { style: 'medium', color: COLORS.deep } as const;
const text = { fontSize: 10, color: COLORS.ink, verticalAlign: 'center' } as const;
const cell = { ...text, indent: 1, borders: { bottom: line } } as const;
const header = {
  fontSize: 9,
  bold: true,
  color: COLORS.white,
  fill: COLORS.deep,
  indent: 1,
  verticalAlign: 'center',
  wrap: true,
} as const;
const card = { color: COLORS.ink, fill: COLORS.wash, verticalAlign: 'center', align: 'left', indent: 1 } as const;
const side = { style: 'medium', color: COLORS.white } as const;
const cardSides = { left: side, right: side } as const;
const inputBorders = {
  top: { style: 'thin', color: COLORS.inputLine },
  bottom: { style: 'thin', color: COLORS.inputLine },
  left: { style: 'thin', color: COLORS.inputLine },
  right: { style: 'thin', color: COLORS.inputLine },
} as const;

export const STYLES = {
  plain: text,
  coverTeam: { fontSize: 14, color: COLORS.grey, align: 'left', verticalAlign: 'center' },
  coverTitle: { fontSize: 24, bold: true, color: COLORS.deep, align: 'left', verticalAlign: 'center', wrap: true },
  coverSubtitle: { fontSize: 11, color: COLORS.grey, align: 'left', verticalAlign: 'center', wrap: true },
  coverBand: { fill: COLORS.deep },
  coverRule: { fill: COLORS.accent },
  contentsItem: { ...cell, fontSize: 11, color: COLORS.deep },
  contentsNote: { ...cell, fontSize: 10, color: COLORS.grey },
  contentsNumber: { ...cell, indent: 0, fontSize: 10, color: COLORS.accent, align: 'center', bold: true },
  pageTitle: { fontSize: 18, bold: true, color: COLORS.deep, verticalAlign: 'center', borders: { bottom: rule } },
  pageSubtitle: { fontSize: 9, color: COLORS.grey, verticalAlign: 'center' },
  backLink: { fontSize: 9, color: COLORS.middle, align: 'right', verticalAlign: 'center', borders: { bottom: rule } },
  heading: {
    fontSize: 12,
    bold: true,
    color: COLORS.deep,
    verticalAlign: 'center',
    borders: { bottom: { style: 'thin', color: COLORS.deep } },
  },
  keyMessage: {
    ...text,
    fontSize: 10.5,
    wrap: true,
    fill: COLORS.pale,
    indent: 1,
    borders: { left: { style: 'medium', color: COLORS.accent } },
  },
  inputHint: { fontSize: 9, color: COLORS.grey, wrap: true, verticalAlign: 'top', indent: 1 },
  note: { fontSize: 9, color: COLORS.grey, wrap: true, verticalAlign: 'top' },
  cardLabel: {
    ...card,
    fontSize: 9.5,
    color: COLORS.grey,
    verticalAlign: 'bottom',
    borders: { ...cardSides, top: { style: 'medium', color: COLORS.deep } },
  },
  cardValue: { ...card, fontSize: 20, bold: true, color: COLORS.deep, borders: { left: side } },
  cardMeta: { ...card, fontSize: 9, color: COLORS.grey, borders: cardSides },
  cardChange: { ...card, fontSize: 10, bold: true, align: 'right', borders: { right: side } },
  cardTarget: {
    ...card,
    fontSize: 9,
    color: COLORS.grey,
    verticalAlign: 'top',
    borders: { ...cardSides, bottom: line },
  },
  tableHeader: { ...header, indent: 0, align: 'right' },
  tableHeaderCenter: { ...header, indent: 0, align: 'center' },
  tableHeaderLeft: { ...header, align: 'left' },
  tableText: { ...cell, align: 'left', wrap: true },
  tableCenter: { ...cell, indent: 0, align: 'center' },
  tableNumber: { ...cell, indent: 0, align: 'right', numberFormat: '#,##0' },
  tableDecimal: { ...cell, indent: 0, align: 'right', numberFormat: '#,##0.00' },
  tablePercent: { ...cell, indent: 0, align: 'right', numberFormat: '0.0%' },
  tableChange: { ...cell, indent: 0, align: 'right', numberFormat: '+0.0%;-0.0%;0.0%' },
  tableNote: { ...cell, align: 'left', fontSize: 9, color: COLORS.grey, wrap: true },
  tableStrong: { ...cell, align: 'left', bold: true, color: COLORS.deep, wrap: true },
  matrixHead: { ...text, bold: true, color: COLORS.deep, fill: COLORS.pale, align: 'center', wrap: true },
  matrixLabel: { ...text, indent: 1, color: COLORS.ink, fill: COLORS.wash, wrap: true },
  matrixNumber: { ...text, align: 'center', numberFormat: '#,##0' },
  matrixPercent: { ...text, fontSize: 9, align: 'center', numberFormat: '0.0%' },
  inputText: { ...text, fill: COLORS.input, borders: inputBorders, unlocked: true, indent: 1 },
  inputNumber: {
    ...text,
    align: 'right',
    fill: COLORS.input,
    borders: inputBorders,
    unlocked: true,
    numberFormat: '#,##0',
  },
  proposal: { ...cell, indent: 0, color: COLORS.accent, align: 'center' },
  given: { ...cell, indent: 0, color: COLORS.grey, align: 'center' },
  summaryTitle: { fontSize: 18, bold: true, color: COLORS.deep, align: 'center', verticalAlign: 'center', wrap: true },
  summaryByline: { fontSize: 10, color: COLORS.grey, align: 'center', verticalAlign: 'center' },
  summaryPart: {
    fontSize: 14,
    bold: true,
    color: COLORS.deep,
    verticalAlign: 'center',
    borders: { bottom: { style: 'thin', color: COLORS.deep } },
  },
  summarySection: { fontSize: 12, bold: true, color: COLORS.ink, verticalAlign: 'center' },
  summaryTheme: { fontSize: 11, bold: true, color: COLORS.middle, verticalAlign: 'center' },
  summaryText: { fontSize: 11, color: COLORS.ink, wrap: true, verticalAlign: 'top' },
  severityError: { ...cell, indent: 0, color: COLORS.bad, bold: true, align: 'center' },
  severityWarning: { ...cell, indent: 0, color: COLORS.accent, bold: true, align: 'center' },
  severityInfo: { ...cell, indent: 0, color: COLORS.grey, align: 'center' },
} as const satisfies Readonly<Record<string, CellStyle>>;

export type StyleName = keyof typeof STYLES;
