import type { TextTable } from './text-table';
import { XmlText } from './xml-text';
import { type XmlHandler, xmlName } from './xml-scanner';

const ITEM = xmlName('si');
const TEXT = xmlName('t');
const PHONETIC = xmlName('rPh');

/** Reads the shared strings part into the workbook's texts: the runs of rich text joined, phonetic hints left out. */
export class SharedStringsPart implements XmlHandler {
  /** The text's code by shared string number; −1 for an empty text. */
  codes = new Int32Array(1024);
  count = 0;
  private readonly item = new XmlText();
  private collecting = false;
  private phonetic = false;

  constructor(private readonly texts: TextTable) {}

  open(name: number): void {
    if (name === ITEM) this.item.clear();
    else if (name === PHONETIC) this.phonetic = true;
    else if (name === TEXT) this.collecting = !this.phonetic;
  }

  close(name: number): void {
    if (name === TEXT) this.collecting = false;
    else if (name === PHONETIC) this.phonetic = false;
    else if (name === ITEM) this.add();
  }

  text(bytes: Uint8Array, from: number, to: number, literal: boolean): void {
    if (this.collecting) this.item.append(bytes, from, to, literal);
  }

  private add(): void {
    if (this.count === this.codes.length) {
      const grown = new Int32Array(this.count * 2);
      grown.set(this.codes);
      this.codes = grown;
    }
    const { bytes, length } = this.item;
    this.codes[this.count] = length === 0 ? -1 : this.texts.intern(bytes, length);
    this.count += 1;
  }
}
