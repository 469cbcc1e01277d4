/** Hidden names of this form mark the report's sheets, whatever the user calls them and wherever they are moved. */
export const SHEET_MARK = '_yearbook_sheet_';

/**
 * The hidden name that marks the sheet of a section.
 *
 * @example
 * sheetMark('new-users'); // => '_yearbook_sheet_new_users'
 */
export function sheetMark(id: string): string {
  return SHEET_MARK + id.replace(/[^A-Za-z0-9_.]/g, '_');
}
