import { localName, type XmlElement } from '../../support/xml-tree';

/**
 * Order of child elements by the schema of transitional OOXML (ECMA-376 part 1, annex A: sml, dml-chart). Elements that
 * a list does not name are not judged.
 */
const SEQUENCES: Readonly<Record<string, readonly string[]>> = {
  worksheet: [
    'sheetPr', 'dimension', 'sheetViews', 'sheetFormatPr', 'cols', 'sheetData', 'sheetCalcPr', 'sheetProtection',
    'protectedRanges', 'scenarios', 'autoFilter', 'sortState', 'dataConsolidate', 'customSheetViews', 'mergeCells',
    'phoneticPr', 'conditionalFormatting', 'dataValidations', 'hyperlinks', 'printOptions', 'pageMargins', 'pageSetup',
    'headerFooter', 'rowBreaks', 'colBreaks', 'customProperties', 'cellWatches', 'ignoredErrors', 'smartTags', 'drawing',
    'legacyDrawing', 'legacyDrawingHF', 'drawingHF', 'picture', 'oleObjects', 'controls', 'webPublishItems', 'tableParts',
    'extLst',
  ],
  workbook: [
    'fileVersion', 'fileSharing', 'workbookPr', 'workbookProtection', 'bookViews', 'sheets', 'functionGroups',
    'externalReferences', 'definedNames', 'calcPr', 'oleSize', 'customWorkbookViews', 'pivotCaches', 'smartTagPr',
    'smartTagTypes', 'webPublishing', 'fileRecoveryPr', 'webPublishObjects', 'extLst',
  ],
  styleSheet: [
    'numFmts', 'fonts', 'fills', 'borders', 'cellStyleXfs', 'cellXfs', 'cellStyles', 'dxfs', 'tableStyles', 'colors', 'extLst',
  ],
  table: ['autoFilter', 'sortState', 'tableColumns', 'tableStyleInfo', 'extLst'],
  tableColumn: ['calculatedColumnFormula', 'totalsRowFormula', 'xmlColumnPr', 'extLst'],
  c: ['f', 'v', 'is', 'extLst'],
  chartSpace: [
    'date1904', 'lang', 'roundedCorners', 'AlternateContent', 'style', 'clrMapOvr', 'pivotSource', 'protection', 'chart',
    'spPr', 'txPr', 'externalData', 'printSettings', 'userShapes', 'extLst',
  ],
  chart: [
    'title', 'autoTitleDeleted', 'pivotFmts', 'view3D', 'floor', 'sideWall', 'backWall', 'plotArea', 'legend', 'plotVisOnly',
    'dispBlanksAs', 'extLst',
  ],
  title: ['tx', 'layout', 'overlay', 'spPr', 'txPr', 'extLst'],
  legend: ['legendPos', 'legendEntry', 'layout', 'overlay', 'spPr', 'txPr', 'extLst'],
  barChart: ['barDir', 'grouping', 'varyColors', 'ser', 'dLbls', 'gapWidth', 'overlap', 'serLines', 'axId', 'extLst'],
  lineChart: [
    'grouping', 'varyColors', 'ser', 'dLbls', 'dropLines', 'hiLowLines', 'upDownBars', 'marker', 'smooth', 'axId', 'extLst',
  ],
  doughnutChart: ['varyColors', 'ser', 'dLbls', 'firstSliceAng', 'holeSize', 'extLst'],
  ser: [
    'idx', 'order', 'tx', 'spPr', 'invertIfNegative', 'marker', 'pictureOptions', 'explosion', 'dPt', 'dLbls', 'trendline',
    'errBars', 'cat', 'val', 'smooth', 'shape', 'extLst',
  ],
  dPt: ['idx', 'invertIfNegative', 'marker', 'bubble3D', 'explosion', 'spPr', 'pictureOptions', 'extLst'],
  dLbls: [
    'dLbl', 'delete', 'numFmt', 'spPr', 'txPr', 'dLblPos', 'showLegendKey', 'showVal', 'showCatName', 'showSerName',
    'showPercent', 'showBubbleSize', 'separator', 'showLeaderLines', 'leaderLines', 'extLst',
  ],
  dLbl: [
    'idx', 'delete', 'layout', 'tx', 'numFmt', 'spPr', 'txPr', 'dLblPos', 'showLegendKey', 'showVal', 'showCatName',
    'showSerName', 'showPercent', 'showBubbleSize', 'separator', 'extLst',
  ],
  catAx: [
    'axId', 'scaling', 'delete', 'axPos', 'majorGridlines', 'minorGridlines', 'title', 'numFmt', 'majorTickMark',
    'minorTickMark', 'tickLblPos', 'spPr', 'txPr', 'crossAx', 'crosses', 'crossesAt', 'auto', 'lblAlgn', 'lblOffset',
    'tickLblSkip', 'tickMarkSkip', 'noMultiLvlLbl', 'extLst',
  ],
  valAx: [
    'axId', 'scaling', 'delete', 'axPos', 'majorGridlines', 'minorGridlines', 'title', 'numFmt', 'majorTickMark',
    'minorTickMark', 'tickLblPos', 'spPr', 'txPr', 'crossAx', 'crosses', 'crossesAt', 'crossBetween', 'majorUnit',
    'minorUnit', 'dispUnits', 'extLst',
  ],
  scaling: ['logBase', 'orientation', 'max', 'min', 'extLst'],
  plotArea: ['layout', 'barChart', 'lineChart', 'doughnutChart', 'valAx', 'catAx', 'dTable', 'spPr', 'extLst'],
};

/** Elements that stand in an order that the schema does not allow. */
export function orderFaults(path: string, root: XmlElement): string[] {
  const faults: string[] = [];
  const visit = (element: XmlElement): void => {
    const name = localName(element.name);
    const sequence = SEQUENCES[name];
    if (sequence !== undefined) {
      let last = -1;
      for (const one of element.children) {
        let place = sequence.indexOf(localName(one.name));
        // Charts and axes are each a choice that may repeat in any order.
        if (name === 'plotArea' && place >= 1 && place <= 5) place = place <= 3 ? 1 : 4;
        if (place >= 0 && place < last) faults.push(`${path}: ${one.name} too late in ${element.name}`);
        last = Math.max(last, place);
      }
    }
    element.children.forEach(visit);
  };
  visit(root);
  return faults;
}
