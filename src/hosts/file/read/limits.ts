/** Limits against files that are small on disk and would fill the memory. */

/** Bytes that one part may inflate to; the largest sheets that people really keep are a tenth of it. */
export const MAX_PART_BYTES = 2 * 1024 ** 3;
/** Bytes that all parts that are read may inflate to. */
export const MAX_TOTAL_BYTES = 4 * 1024 ** 3;
/** Above this size a part may not be more than `MAX_RATIO` times its compressed size; sheets reach about 50. */
export const RATIO_FREE_BYTES = 64 * 1024 ** 2;
export const MAX_RATIO = 300;
/** Bytes of a text file: its text must fit a string. */
export const MAX_TEXT_BYTES = 400 * 1024 ** 2;
/** Between two pauses for the event loop at most so many bytes are read. */
export const BYTES_BETWEEN_PAUSES = 8 * 1024 ** 2;
