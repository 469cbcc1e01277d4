import { tidyText } from './fold-text';

/**
 * Seconds of a duration written out: `1小时20分`, `2分30秒`, `00:15:30`, `1h 20m`; null for anything else (a bare number has no unit).
 *
 * @example
 * parseDuration('1小时20分'); // => 4800
 * parseDuration('00:15:30'); // => 930
 */
export function parseDuration(text: string): number | null {
  const tidied = tidyText(text).replace(/ /g, '').toLowerCase();
  const clock = /^(\d{1,4}):([0-5]?\d)(?::([0-5]?\d(?:\.\d+)?))?$/.exec(tidied);
  if (clock) {
    return clock[3] === undefined
      ? Number(clock[1]) * 3600 + Number(clock[2]) * 60
      : Number(clock[1]) * 3600 + Number(clock[2]) * 60 + Number(clock[3]);
  }
  const parts = /^(?:(\d+(?:\.\d+)?)(?:天|days?|d))?(?:(\d+(?:\.\d+)?)(?:小时|时|hours?|hrs?|h))?(?:(\d+(?:\.\d+)?)(?:分钟|分|minutes?|mins?|m(?!s)))?(?:(\d+(?:\.\d+)?)(?:秒钟|秒|seconds?|secs?|s))?(?:(\d+(?:\.\d+)?)(?:毫秒|ms))?$/.exec(tidied);
  if (!parts || tidied === '') return null;
  const [, days = '0', hours = '0', minutes = '0', seconds = '0', milliseconds = '0'] = parts;
  return Number(days) * 86_400 + Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds) + Number(milliseconds) / 1000;
}
