/** A part as text, whatever its encoding; throws when its bytes are not of it. */
export function decodePart(bytes: Uint8Array): string {
  const [first = 0, second = 0] = bytes;
  const label = (first === 0xff && second === 0xfe) || (first === 0x3c && second === 0) ? 'utf-16le'
    : (first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c) ? 'utf-16be'
      : /^<\?xml[^>]*?\sencoding\s*=\s*["']([\w.:-]+)["']/.exec(String.fromCharCode(...bytes.subarray(0, 200)))?.[1] ?? 'utf-8';
  return new TextDecoder(label, { fatal: true }).decode(bytes);
}

/** Text of a part as UTF-8, its XML declaration made to say so. */
export function encodePart(xml: string): Uint8Array {
  return new TextEncoder().encode(xml.replace(/^(<\?xml[^>]*?\sencoding\s*=\s*["'])[\w.:-]+(["'])/, '$1UTF-8$2'));
}
