/** Requirement sets that a host has, by name, with the highest version of each. */
export type RequirementSets = Readonly<Record<string, number | string>>;

/** Those of an up-to-date Excel on the web. */
export const CURRENT_SETS: RequirementSets = {
  ExcelApi: '1.20', ExcelApiOnline: '1.1', SharedRuntime: '1.2', CustomFunctionsRuntime: '1.5', RibbonApi: '1.2', DialogApi: '1.2',
  DelayForCellEdit: '1.1', ExcelApiUndo: '1.20', RichApiRuntimeFlag: '1.2', AddInCommands: '1.3', CustomXmlParts: '1.1', Settings: '1.1', File: '1.1',
};

/** Those of an older Excel: `version` is the one of ExcelApi. */
export function olderSets(version: string): RequirementSets {
  return { ExcelApi: version, SharedRuntime: '1.1', CustomFunctionsRuntime: '1.3' };
}
