import { ratio } from './ratio';

/**
 * Share of users who were invited. A user on several rows counts once, as invited if any row says so.
 *
 * @param users user codes; negative ones are blanks and skip the row
 * @param inviters inviter codes; negative ones mean 'not invited'
 * @example
 * referralShare(Int32Array.of(0, 1, 2, 1), Int32Array.of(-1, -1, 0, 0)); // => 0.6666666666666666
 */
export function referralShare(users: Int32Array, inviters: Int32Array): number | null {
  const all = new Set<number>();
  const invited = new Set<number>();
  for (let i = 0; i < users.length; i++) {
    const user = users[i]!;
    if (user < 0) continue;
    all.add(user);
    if (inviters[i]! >= 0) invited.add(user);
  }
  return ratio(invited.size, all.size);
}
