/** Points of 1/12,700 of a point, the unit of lengths in drawings. */
const EMU_PER_POINT = 12700;

export function solidFill(color: string): string {
  return `<a:solidFill><a:srgbClr val="${color}"/></a:solidFill>`;
}

/** An `a:ln` element of a width in points. */
export function outline(color: string, points: number): string {
  return `<a:ln w="${Math.round(points * EMU_PER_POINT)}" cap="rnd">${solidFill(color)}<a:round/></a:ln>`;
}

export const NO_OUTLINE = '<a:ln><a:noFill/></a:ln>';

export function shapeProperties(content: string): string {
  return `<c:spPr>${content}</c:spPr>`;
}

/**
 * Whether text on a fill of this colour is better read in white than in a dark colour.
 *
 * @example
 * needsWhiteText('1F3A5F'); // => true
 * needsWhiteText('D9A066'); // => false
 */
export function needsWhiteText(fill: string): boolean {
  const [red, green, blue] = [0, 2, 4].map((at) => {
    const share = parseInt(fill.slice(at, at + 2), 16) / 255;
    return share <= 0.03928 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  // Relative luminance (WCAG 2.1); below 0.3 white has a contrast of 3 or more.
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue < 0.3;
}
