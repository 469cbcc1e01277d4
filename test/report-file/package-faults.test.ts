import { expect, it } from 'vitest';
import { writeReport } from '../../src/hosts/file/write/write-report';
import { demonstrationSpec } from '../fixtures/demonstration-spec';
import { withParts } from '../fixtures/user-workbook';
import { packageFaults } from './package-faults';

it.each<[string, string, string | RegExp, string, RegExp]>([
  ['a style that is not there', 'xl/worksheets/sheet1.xml', ' s="1"', ' s="999"', /style 999/],
  ['a shared string that is not there', 'xl/worksheets/sheet1.xml', '<v>0</v></c>', '<v>9999</v></c>', /shared string 9999/],
  ['elements in the wrong order', 'xl/worksheets/sheet1.xml', /(<mergeCells.*<\/mergeCells>)(.*)(<pageMargins)/, '$2$1$3', /too late/],
  ['a header that is not its cell', 'xl/tables/table1.xml', 'name="月份"', 'name="月"', /has the header/],
  ['a stored point that is not its cell', 'xl/charts/chart1.xml', '<c:v>1200</c:v>', '<c:v>1201</c:v>', /point 0/],
  ['a chart of cells that are not there', 'xl/charts/chart1.xml', "'数据'!$B", "'无'!$B", /is not there/],
  ['a name that refers to no sheet', 'xl/workbook.xml', "'数据'!$B$15", "'无'!$B$15", /refers to 无/],
  ['a relationship to nowhere', 'xl/worksheets/_rels/sheet2.xml.rels', 'drawing1.xml', 'drawing9.xml', /not there/],
  ['a part without a type', '[Content_Types].xml', '/xl/drawings/vmlDrawing1.vml', '/xl/drawings/other.vml', /no content type/],
  ['a table id that is used twice', 'xl/tables/table2.xml', ' id="2"', ' id="1"', /id 1 twice/],
  ['merges that overlap', 'xl/worksheets/sheet1.xml', '</mergeCells>', '<mergeCell ref="B1:D2"/></mergeCells>', /merges overlap/],
])('notices %s', async (_, part, from, to, fault) => {
  const spoilt = await withParts(await writeReport(demonstrationSpec()), (path, text) => {
    if (path !== part) return text;
    expect(text.replace(from, to)).not.toBe(text);
    return text.replace(from, to);
  });
  const faults = await packageFaults(spoilt).catch((error: unknown) => [String(error)]);
  expect(faults.join('\n')).toMatch(fault);
});
