import { AttributeCursor } from './xml-attributes';
import { type XmlHandler, xmlName } from './xml-scanner';
import { isBuiltInDateFormat, isDateFormat } from '../../../workbook/number-format';

const NUMBER_FORMATS = xmlName('numFmts');
const NUMBER_FORMAT = xmlName('numFmt');
const CELL_FORMATS = xmlName('cellXfs');
const FORMAT = xmlName('xf');
const NUMBER_FORMAT_ID = xmlName('numFmtId');
const FORMAT_CODE = xmlName('formatCode');

/** Reads from the styles part which cell styles show a number as a date or time. */
export class StylesPart implements XmlHandler {
  /** 1 where a cell's style number (`s`) is a date's; styles past the end are not. */
  readonly isDate: number[] = [];
  private readonly attributes = new AttributeCursor();
  private readonly custom = new Map<number, boolean>();
  private within = 0;

  open(name: number, bytes: Uint8Array, from: number, to: number): void {
    if (name === NUMBER_FORMATS || name === CELL_FORMATS) {
      this.within = name;
    } else if (name === NUMBER_FORMAT && this.within === NUMBER_FORMATS) {
      const { id, code } = this.read(bytes, from, to);
      if (id >= 0) this.custom.set(id, isDateFormat(code));
    } else if (name === FORMAT && this.within === CELL_FORMATS) {
      const { id } = this.read(bytes, from, to);
      this.isDate.push((this.custom.get(id) ?? isBuiltInDateFormat(id)) ? 1 : 0);
    }
  }

  close(name: number): void {
    if (name === this.within) this.within = 0;
  }

  text(): void {
    // No style says anything in character data.
  }

  private read(bytes: Uint8Array, from: number, to: number): { id: number; code: string } {
    let id = -1;
    let code = '';
    this.attributes.reset(bytes, from, to);
    while (this.attributes.next()) {
      if (this.attributes.name === NUMBER_FORMAT_ID) id = this.attributes.integer();
      else if (this.attributes.name === FORMAT_CODE) code = this.attributes.value();
    }
    return { id, code };
  }
}
