/** XML that no program for workbooks accepts; the reader of the part adds the place and tells the user. */
export class MalformedXmlError extends Error {
  override readonly name = 'MalformedXmlError';
}
