import { cellAddress, parseRangeAddress, type CellRange } from '../../../workbook/address';
import { CellKind, type GridBuilder } from '../../../workbook/grid';
import { MalformedXmlError } from './malformed-xml-error';
import { parseNumber } from './number-text';
import { isoSerial, MAX_SERIAL, normalisedSerial } from './serial';
import type { SharedStringsPart } from './shared-strings-part';
import type { TextTable } from './text-table';
import { AttributeCursor } from './xml-attributes';
import { XmlText } from './xml-text';
import { type XmlHandler, xmlName } from './xml-scanner';

const SHEET_DATA = xmlName('sheetData');
const ROW = xmlName('row');
const CELL = xmlName('c');
const VALUE = xmlName('v');
const FORMULA = xmlName('f');
const INLINE = xmlName('is');
const TEXT = xmlName('t');
const PHONETIC = xmlName('rPh');
const MERGE = xmlName('mergeCell');
const REFERENCE = xmlName('r');
const STYLE = xmlName('s');
const TYPE = xmlName('t');
const RANGE = xmlName('ref');

const SHARED_STRING = xmlName('s');
const NUMBER = xmlName('n');
const FORMULA_TEXT = xmlName('str');
const INLINE_TEXT = xmlName('inlineStr');
const LOGICAL = xmlName('b');
const ERROR = xmlName('e');
const ISO_DATE = xmlName('d');

const MAX_ROWS = 1_048_576;
const MAX_COLUMNS = 16_384;

/** What the cells of all sheets of a workbook refer to. */
export interface WorkbookContext {
  readonly texts: TextTable;
  readonly shared: SharedStringsPart;
  /** 1 where a style shows a number as a date. */
  readonly isDate: readonly number[];
  readonly date1904: boolean;
}

/** Reads a worksheet part's cells into a grid's columns as its bytes go by, and its merges. */
export class SheetPart implements XmlHandler {
  readonly merges: CellRange[] = [];
  private readonly attributes = new AttributeCursor();
  private readonly content = new XmlText();
  private inData = false;
  private inCell = false;
  private row = -1;
  private column = -1;
  private type = NUMBER;
  private style = 0;
  private hasValue = false;
  private hasFormula = false;
  private inline = false;
  private phonetic = false;
  private collecting = false;

  constructor(
    private readonly context: WorkbookContext,
    private readonly cells: GridBuilder,
  ) {}

  /** The cell that was read last, for a message. */
  place(): string | null {
    return this.row < 0 ? null : cellAddress(this.row, Math.max(0, this.column));
  }

  open(name: number, bytes: Uint8Array, from: number, to: number): void {
    if (this.inCell) this.openWithinCell(name);
    else if (name === CELL && this.inData) this.openCell(bytes, from, to);
    else if (name === ROW && this.inData) this.openRow(bytes, from, to);
    else if (name === SHEET_DATA) this.inData = true;
    else if (name === MERGE) this.openMerge(bytes, from, to);
  }

  close(name: number): void {
    if (name === VALUE || name === TEXT) {
      this.collecting = false;
    } else if (name === CELL) {
      if (this.inCell) this.closeCell();
      this.inCell = false;
    } else if (name === INLINE) {
      this.inline = false;
    } else if (name === PHONETIC) {
      this.phonetic = false;
    } else if (name === SHEET_DATA) {
      this.inData = false;
    }
  }

  text(bytes: Uint8Array, from: number, to: number, literal: boolean): void {
    if (this.collecting) this.content.append(bytes, from, to, literal);
  }

  private openRow(bytes: Uint8Array, from: number, to: number): void {
    let row = this.row + 1;
    this.attributes.reset(bytes, from, to);
    while (this.attributes.next()) {
      if (this.attributes.name === REFERENCE) row = this.attributes.integer() - 1;
    }
    if (row < 0 || row >= MAX_ROWS) throw new MalformedXmlError('a row that is not on a sheet');
    this.row = row;
    this.column = -1;
  }

  private openCell(bytes: Uint8Array, from: number, to: number): void {
    this.inCell = true;
    this.type = NUMBER;
    this.style = 0;
    this.hasValue = false;
    this.hasFormula = false;
    this.content.clear();
    this.column += 1;
    const { attributes } = this;
    attributes.reset(bytes, from, to);
    while (attributes.next()) {
      if (attributes.name === REFERENCE) this.readReference(bytes, attributes.from, attributes.to);
      else if (attributes.name === TYPE) this.type = attributes.word() || NUMBER;
      else if (attributes.name === STYLE) this.style = attributes.integer();
    }
    if (this.row < 0 || this.column >= MAX_COLUMNS) throw new MalformedXmlError('a cell that is not on a sheet');
  }

  private readReference(bytes: Uint8Array, from: number, to: number): void {
    let column = 0;
    let row = 0;
    for (let i = from; i < to; i += 1) {
      const byte = bytes[i]!;
      if (byte >= 0x41 && byte <= 0x5a && row === 0) column = column * 26 + (byte - 0x40);
      else if (byte >= 0x30 && byte <= 0x39) row = row * 10 + (byte - 0x30);
      else throw new MalformedXmlError('an address that is not one');
    }
    if (column === 0 || row === 0 || column > MAX_COLUMNS || row > MAX_ROWS) {
      throw new MalformedXmlError('a cell that is not on a sheet');
    }
    this.row = row - 1;
    this.column = column - 1;
  }

  private openWithinCell(name: number): void {
    if (name === VALUE) {
      this.hasValue = true;
      this.collecting = true;
    } else if (name === FORMULA) {
      this.hasFormula = true;
    } else if (name === TEXT) {
      this.collecting = this.inline && !this.phonetic;
    } else if (name === INLINE) {
      this.inline = true;
      this.hasValue = true;
    } else if (name === PHONETIC) {
      this.phonetic = true;
    } else if (name === CELL || name === ROW) {
      throw new MalformedXmlError('a cell within a cell');
    }
  }

  private openMerge(bytes: Uint8Array, from: number, to: number): void {
    this.attributes.reset(bytes, from, to);
    while (this.attributes.next()) {
      if (this.attributes.name !== RANGE) continue;
      const range = parseRangeAddress(this.attributes.value());
      if (range !== null && (range.top !== range.bottom || range.left !== range.right)) this.merges.push(range);
    }
  }

  private closeCell(): void {
    const { length } = this.content;
    if (length > 0) this.closeFilledCell(length);
    else if (!(this.type === FORMULA_TEXT && this.hasValue)) this.closeEmptyCell();
  }

  private closeEmptyCell(): void {
    if (this.hasFormula) this.set(CellKind.Uncached, 0);
  }

  private closeFilledCell(length: number): void {
    const { bytes } = this.content;
    const { texts } = this.context;
    if (this.type === NUMBER) {
      this.setNumber(parseNumber(bytes, length));
    } else if (this.type === SHARED_STRING) {
      const code = this.sharedCode(parseNumber(bytes, length));
      if (code >= 0) this.set(CellKind.Text, code);
    } else if (this.type === FORMULA_TEXT || this.type === INLINE_TEXT) {
      this.set(CellKind.Text, texts.intern(bytes, length));
    } else if (this.type === LOGICAL) {
      const word = this.content.toString().trim();
      this.set(CellKind.Boolean, word === '1' || word.toLowerCase() === 'true' ? 1 : 0);
    } else if (this.type === ERROR) {
      this.set(CellKind.Error, texts.intern(bytes, length));
    } else if (this.type === ISO_DATE) {
      const serial = isoSerial(this.content.toString());
      if (serial === null) this.set(CellKind.Text, texts.intern(bytes, length));
      else this.set(CellKind.Date, serial);
    } else {
      throw new MalformedXmlError('a cell of a type that does not exist');
    }
  }

  private setNumber(value: number): void {
    if (Number.isNaN(value)) {
      const word = this.content.toString().trim();
      // Some programs write the results of their divisions by zero as words; Excel knows no such number.
      if (/^[-+]?(nan|inf(inity)?)$/i.test(word)) this.set(CellKind.Error, this.context.texts.internText('#NUM!'));
      else if (word === '') this.closeEmptyCell();
      else throw new MalformedXmlError('not a number');
    } else if (this.context.isDate[this.style] === 1 && value >= 0 && value < MAX_SERIAL) {
      this.set(CellKind.Date, normalisedSerial(value, this.context.date1904));
    } else {
      this.set(CellKind.Number, value);
    }
  }

  private sharedCode(index: number): number {
    const { shared } = this.context;
    if (!Number.isInteger(index) || index < 0 || index >= shared.count) {
      throw new MalformedXmlError('a shared string that does not exist');
    }
    return shared.codes[index]!;
  }

  private set(kind: CellKind, value: number): void {
    this.cells.set(this.row, this.column, kind, value);
  }
}
