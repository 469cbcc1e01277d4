import { version } from '../../package.json';

/** Version of the product, as in package.json. */
export const VERSION: string = version;
