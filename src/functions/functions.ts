import { cellFunctions } from './cell-functions';
import { excelCallable } from './excel-callable';

/**
 * Entry of `functions.js`: hands every cell function to Excel. It needs nothing but a global `CustomFunctions`, so it also loads where
 * there is no Office; on a page without Excel there is nobody to hand them to.
 */
if (typeof CustomFunctions !== 'undefined') {
  for (const [id, { call, parameters }] of Object.entries(cellFunctions)) {
    CustomFunctions.associate(id, excelCallable(call, parameters));
  }
}
