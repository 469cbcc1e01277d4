import { AttributeCursor } from './xml-attributes';
import { type XmlHandler, xmlName } from './xml-scanner';

const WORKBOOK = xmlName('workbook');
const PROPERTIES = xmlName('workbookPr');
const SHEETS = xmlName('sheets');
const SHEET = xmlName('sheet');
const NAME = xmlName('name');
const STATE = xmlName('state');
const ID = xmlName('id');
const DATE_1904 = xmlName('date1904');

export interface SheetEntry {
  readonly name: string;
  readonly relationshipId: string;
  readonly state: 'visible' | 'hidden' | 'very-hidden';
}

/** Reads the workbook part: its sheets in their order, and its date system. */
export class WorkbookPart implements XmlHandler {
  readonly sheets: SheetEntry[] = [];
  date1904 = false;
  /** Whether the root element is a workbook's at all, and not a document's or a presentation's. */
  isWorkbook = false;
  private readonly attributes = new AttributeCursor();
  private rootSeen = false;
  private inSheets = false;

  open(name: number, bytes: Uint8Array, from: number, to: number): void {
    if (!this.rootSeen) {
      this.rootSeen = true;
      this.isWorkbook = name === WORKBOOK;
    } else if (name === SHEETS) {
      this.inSheets = true;
    } else if (name === SHEET && this.inSheets) {
      this.openSheet(bytes, from, to);
    } else if (name === PROPERTIES) {
      this.attributes.reset(bytes, from, to);
      while (this.attributes.next()) {
        if (this.attributes.name === DATE_1904) this.date1904 = ['1', 'true', 'on'].includes(this.attributes.value());
      }
    }
  }

  close(name: number): void {
    if (name === SHEETS) this.inSheets = false;
  }

  text(): void {
    // The sheets are named in attributes.
  }

  private openSheet(bytes: Uint8Array, from: number, to: number): void {
    const { attributes } = this;
    let name = '';
    let relationshipId = '';
    let state = 'visible';
    attributes.reset(bytes, from, to);
    while (attributes.next()) {
      if (attributes.name === NAME) name = attributes.value();
      else if (attributes.name === ID) relationshipId = attributes.value();
      else if (attributes.name === STATE) state = attributes.value().toLowerCase();
    }
    this.sheets.push({
      name,
      relationshipId,
      state: state === 'hidden' ? 'hidden' : state === 'veryhidden' ? 'very-hidden' : 'visible',
    });
  }
}
