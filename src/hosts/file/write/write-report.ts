import type { ReportSpec } from '../../../report/spec';
import type { ReportMemory } from '../../report-state/report-state';
import { stateOfReport } from '../../report-state/state-of-report';
import { checkSpec } from './check-spec';
import { contentTypesXml } from './content-types';
import { corePropertiesXml, extendedPropertiesXml } from './document-properties';
import { CONTENT, PACKAGE_RELATIONSHIPS } from './namespaces';
import { relationshipsXml, type PackagePart, type Relationship } from './package-part';
import { partFiles, xmlFile } from './part-files';
import { partNames } from './part-names';
import { DEFAULT_FONT, renderSheets } from './render-sheets';
import { styleTable } from './style-table';
import { defaultStyles, stylesXml } from './styles-part';
import { stateParts } from './state-parts';
import { sharedTexts } from './text-store';
import { themeXml } from './theme-part';
import { workbookXml } from './workbook-part';
import { writeZip } from './write-zip';

export interface WriteOptions {
  /** Time of creation in the document's properties; none when omitted, so that equal reports are equal files. */
  readonly createdAt?: Date;
  /** What is needed to make the report again; with it, the add-in refreshes the report in place. */
  readonly memory?: ReportMemory | undefined;
}

/**
 * The bytes of an .xlsx file of a report: native cells, styles, tables, charts and the rest, each formula with its value
 * and each chart with its points, so that a program that does not calculate shows all of it. Excel calculates it once
 * when it opens it. Runs in Node and in a browser worker. Throws `ReportSpecError` when Excel could not open the result.
 */
export async function writeReport(spec: ReportSpec, options: WriteOptions = {}): Promise<Uint8Array> {
  checkSpec(spec);
  const font = spec.font ?? DEFAULT_FONT;
  const chinese = spec.language === 'zh';
  const base = defaultStyles(font, chinese);
  const styles = styleTable(font, chinese, base);
  const texts = sharedTexts();
  const names = partNames([]);
  const rendered = renderSheets(spec, { styles, texts, names, firstTableId: 1, selectFirst: true });
  const state = options.memory === undefined ? [] : stateParts(stateOfReport(spec, options.memory), names);

  const sheetRelationships = rendered.sheets.map(({ path }, index): Relationship => ({
    id: `rId${index + 1}`, type: 'worksheet', target: path,
  }));
  const others: PackagePart[] = [
    part('xl/theme/theme1.xml', CONTENT.theme, themeXml(font)),
    part('xl/styles.xml', CONTENT.styles, stylesXml(base, styles.entries())),
    texts.part('xl/sharedStrings.xml'),
  ];
  const workbook: PackagePart = {
    ...part('xl/workbook.xml', CONTENT.workbook, workbookXml(spec)),
    relationships: [
      ...sheetRelationships,
      ...others.map(({ path }, index): Relationship => ({
        id: `rId${sheetRelationships.length + index + 1}`, type: OTHER_TYPES[index]!, target: path,
      })),
      ...state.slice(0, 1).map(({ path }): Relationship => ({ id: 'rIdState', type: 'customXml', target: path })),
    ],
  };
  const core = part('docProps/core.xml', CONTENT.coreProperties, corePropertiesXml(spec.properties, options.createdAt ?? null));
  const extended = part('docProps/app.xml', CONTENT.extendedProperties, extendedPropertiesXml());
  const parts = [workbook, ...others, ...rendered.parts, ...state, core, extended];
  return writeZip([
    xmlFile('[Content_Types].xml', contentTypesXml(parts)),
    xmlFile('_rels/.rels', relationshipsXml('', [
      { id: 'rId1', type: 'officeDocument', target: workbook.path },
      { id: 'rId2', type: `${PACKAGE_RELATIONSHIPS}/metadata/core-properties`, target: core.path },
      { id: 'rId3', type: 'extended-properties', target: extended.path },
    ])),
    ...partFiles(parts),
  ]);
}

const OTHER_TYPES = ['theme', 'styles', 'sharedStrings'] as const;

function part(path: string, contentType: string, xml: string): PackagePart {
  return { path, contentType, xml, relationships: [] };
}
