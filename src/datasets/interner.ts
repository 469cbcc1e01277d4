/**
 * Gives each distinct text a code: 0, 1, 2, … in order of first appearance.
 *
 * @example
 * const users = new Interner();
 * users.intern('U1'); // => 0
 * users.intern('U2'); // => 1
 * users.intern('U1'); // => 0
 */
export class Interner {
  private readonly codes = new Map<string, number>();
  private readonly texts: string[] = [];

  get size(): number {
    return this.texts.length;
  }

  intern(text: string): number {
    let code = this.codes.get(text);
    if (code === undefined) {
      code = this.texts.length;
      this.codes.set(text, code);
      this.texts.push(text);
    }
    return code;
  }

  /** The code of a text, or −1 when it was never interned. */
  find(text: string): number {
    return this.codes.get(text) ?? -1;
  }

  /** The text of a code. */
  text(code: number): string {
    return this.texts[code] ?? '';
  }
}
