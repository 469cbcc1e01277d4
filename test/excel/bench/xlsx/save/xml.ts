/** Text with Excel's own escapes for what XML does not allow, and for what looks like such an escape. */
export function escapes(value: string): string {
  return value.replace(/_(?=x[\dA-Fa-f]{4}_)/g, '_x005F_').replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, escaped);
}

/** Text as character data. */
export function text(value: string): string {
  return escapes(value).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

export function attribute(value: string): string {
  return value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;').replace(/[\t\n\r]/g, (one) => `&#${one.charCodeAt(0)};`);
}

/** An element with the attributes that have a value, and its content. */
export function element(name: string, attributes: Readonly<Record<string, string | number | boolean | null | undefined>>, content = ''): string {
  const written = Object.entries(attributes).filter(([, value]) => value !== null && value !== undefined)
    .map(([key, value]) => ` ${key}="${attribute(typeof value === 'boolean' ? String(Number(value)) : String(value))}"`).join('');
  return content === '' ? `<${name}${written}/>` : `<${name}${written}>${content}</${name}>`;
}

/** A plain property as text, or what it is otherwise. */
export function plain(value: unknown, otherwise: string | number = ''): string {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value) : String(otherwise);
}

/** A colour without its `#`, opaque. */
export function rgb(color: unknown): string {
  return `FF${plain(color).replace('#', '').toUpperCase()}`;
}

export function sheetReference(sheet: string): string {
  return `'${sheet.replaceAll("'", "''")}'`;
}

function escaped(character: string): string {
  return `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;
}
