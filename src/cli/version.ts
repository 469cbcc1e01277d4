import packageJson from '../../package.json';

/** Version of the product, as in package.json. */
export const VERSION: string = packageJson.version;
