/**
 * Draws the icons of the add-in into assets/ (`node scripts/draw-icons.mjs`): shapes on a grid of 32 units, sampled anew for every size
 * so that each file has its true size and sharp edges.
 */
import { writeFileSync, mkdirSync } from 'node:fs';
import { crc32, deflateSync } from 'node:zlib';

const SIZES = [16, 20, 32, 64, 80];
const SAMPLES = 8;

const TEAL = [15, 118, 110];
const DEEP = [19, 78, 74];
const AMBER = [245, 158, 11];
const WHITE = [255, 255, 255];

const roundedBox = (left, top, right, bottom, radius) => (x, y) => {
  const dx = Math.max(left + radius - x, 0, x - (right - radius));
  const dy = Math.max(top + radius - y, 0, y - (bottom - radius));
  return x >= left && x <= right && y >= top && y <= bottom && dx * dx + dy * dy <= radius * radius;
};
const disc = (cx, cy, radius) => (x, y) => (x - cx) ** 2 + (y - cy) ** 2 <= radius ** 2;
const stroke = (points, width) => (x, y) =>
  points.slice(1).some(([bx, by], index) => {
    const [ax, ay] = points[index];
    const t = Math.max(0, Math.min(1, ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / ((bx - ax) ** 2 + (by - ay) ** 2)));
    return (x - ax - t * (bx - ax)) ** 2 + (y - ay - t * (by - ay)) ** 2 <= (width / 2) ** 2;
  });

/** Later shapes cover earlier ones. */
const ICONS = {
  icon: [
    [roundedBox(1, 1, 31, 31, 7), TEAL],
    [roundedBox(7, 17, 11, 25, 1), WHITE],
    [roundedBox(14, 12, 18, 25, 1), WHITE],
    [roundedBox(21, 7, 25, 25, 1), AMBER],
  ],
  report: [
    [roundedBox(5, 1, 27, 31, 3), TEAL],
    [roundedBox(9, 6, 23, 8.5, 0.5), WHITE],
    [roundedBox(9, 11, 18, 13.5, 0.5), WHITE],
    [roundedBox(9, 21, 12, 27, 0.5), WHITE],
    [roundedBox(14.5, 18, 17.5, 27, 0.5), WHITE],
    [roundedBox(20, 15, 23, 27, 0.5), AMBER],
  ],
  functions: [
    [roundedBox(1, 1, 31, 31, 5), DEEP],
    [stroke([[15, 7.5], [12.8, 7.2], [11.5, 9], [9.5, 22.5], [8, 24.6], [5.8, 24.3]], 2.8), WHITE],
    [stroke([[7.5, 14], [14.5, 14]], 2.6), WHITE],
    [stroke([[17.5, 14.5], [26, 24.5]], 2.8), AMBER],
    [stroke([[26, 14.5], [17.5, 24.5]], 2.8), AMBER],
  ],
  share: [
    [stroke([[8, 16], [23, 7]], 2.6), TEAL],
    [stroke([[8, 16], [23, 25]], 2.6), TEAL],
    [disc(8, 16, 5.5), TEAL],
    [disc(24, 7, 5), TEAL],
    [disc(24, 25, 5), AMBER],
  ],
};

mkdirSync(new URL('../assets/', import.meta.url), { recursive: true });
for (const [name, shapes] of Object.entries(ICONS)) {
  for (const size of SIZES) writeFileSync(new URL(`../assets/${name}-${size}.png`, import.meta.url), png(size, pixels(shapes, size)));
}

/** RGBA rows, each with the filter byte that PNG wants before it. */
function pixels(shapes, size) {
  const bytes = Buffer.alloc(size * (1 + size * 4));
  for (let row = 0; row < size; row += 1) {
    for (let column = 0; column < size; column += 1) {
      const sum = [0, 0, 0, 0];
      for (let sample = 0; sample < SAMPLES * SAMPLES; sample += 1) {
        const x = ((column + ((sample % SAMPLES) + 0.5) / SAMPLES) * 32) / size;
        const y = ((row + (Math.floor(sample / SAMPLES) + 0.5) / SAMPLES) * 32) / size;
        const colour = shapes.findLast(([covers]) => covers(x, y))?.[1];
        if (colour) [...colour, 1].forEach((value, channel) => (sum[channel] += value));
      }
      const covered = Math.max(sum[3], 1);
      bytes.set([...sum.slice(0, 3).map((value) => Math.round(value / covered)), Math.round((sum[3] * 255) / SAMPLES ** 2)], row * (1 + size * 4) + 1 + column * 4);
    }
  }
  return bytes;
}

function png(size, rows) {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(size, 0);
  header.writeUInt32BE(size, 4);
  header.set([8, 6, 0, 0, 0], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([signature, chunk('IHDR', header), chunk('IDAT', deflateSync(rows, { level: 9 })), chunk('IEND', Buffer.alloc(0))]);
}

function chunk(type, data) {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const length = Buffer.alloc(4);
  const checksum = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  checksum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, checksum]);
}
