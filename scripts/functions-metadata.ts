import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { IFunction, parseTree as ParseTree } from 'custom-functions-metadata';
import { cellFunctions } from '../src/functions/cell-functions';
import { functionReference } from '../src/locales/function-reference';
import type { FunctionId } from '../src/locales/function-reference';
import type { Language } from '../src/locales/language';

export interface FunctionsMetadata {
  /** Lets error cells reach the functions, which hand them back. */
  readonly allowErrorForDataTypeAny: true;
  readonly functions: readonly IFunction[];
}

/**
 * The content of functions.json: parameters, types and options from the declarations in src/functions, completed by descriptions in a
 * language, help addresses and leave for error cells to come in.
 *
 * @param origin where the add-in is served, such as `https://localhost:3000`
 * @throws when a declaration cannot be read, or declarations and descriptions disagree
 */
export function functionsMetadata(language: Language, origin: string): FunctionsMetadata {
  const declared = new Map(declarations().map((declaration) => [declaration.id, declaration]));
  const functions = (Object.keys(cellFunctions) as FunctionId[]).map((id) => {
    const declaration = declared.get(id);
    if (!declaration) throw new Error(`no declaration tagged @customfunction ${id} in src/functions`);
    return completed(id, declaration, language, origin);
  });
  if (functions.length !== declared.size) throw new Error('a declaration in src/functions is missing in cell-functions.ts');
  return { allowErrorForDataTypeAny: true, functions };
}

function completed(id: FunctionId, declaration: IFunction, language: Language, origin: string): IFunction {
  const text = functionReference[language][id];
  const names = declaration.parameters.map((parameter) => parameter.name);
  if (names.join() !== Object.keys(text.arguments).join()) {
    throw new Error(`${id}: declared are ${names.join(', ')}; described (${language}) are ${Object.keys(text.arguments).join(', ')}`);
  }
  return {
    ...declaration,
    id,
    name: id,
    description: text.description,
    helpUrl: `${origin}/taskpane.html?page=functions&function=${id}`,
    parameters: declaration.parameters.map((parameter) => ({ ...parameter, description: text.arguments[parameter.name]! })),
  };
}

/** What custom-functions-metadata reads from the declarations: one file a function, found by the imports of cell-functions.ts. */
function declarations(): IFunction[] {
  const { parseTree } = createRequire(import.meta.url)('custom-functions-metadata') as { parseTree: typeof ParseTree };
  const folder = new URL('../src/functions/', import.meta.url);
  const index = readFileSync(new URL('cell-functions.ts', folder), 'utf8');
  return [...index.matchAll(/from '\.\/([\w-]+)'/g)].flatMap(([, name]) => {
    const file = `${name}.ts`;
    const source = readFileSync(new URL(file, folder), 'utf8');
    // A result that comes at once or as a promise is one result to Excel; the parser knows no union of the two.
    const { functions, extras } = parseTree(source.replace(/\): (\S+) \| Promise<\1> \{/g, '): $1 {'), file);
    const errors = extras.flatMap((extra) => extra.errors);
    if (errors.length > 0) throw new Error(`${file}: ${errors.join('; ')}`);
    return functions;
  });
}
