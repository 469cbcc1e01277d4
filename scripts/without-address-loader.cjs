/**
 * zip.js asks a module for its own address, to start workers that are not used here. A bundle would answer with the folder that it was built
 * in, which is nobody's business.
 */
module.exports = (source) => source.replaceAll('import.meta.url', 'undefined');
