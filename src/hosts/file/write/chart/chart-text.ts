import { xmlAttribute, xmlText } from '../xml-escape';

/** How the texts of a chart look. */
export interface ChartTextStyle {
  /** In points. */
  readonly size: number;
  readonly color: string;
  readonly bold?: boolean;
}

/** Makes the text elements of charts in one font. */
export interface ChartTexts {
  /** The `c:title` element, above the plot and not over it. */
  title(text: string, style: ChartTextStyle): string;
  /** The `c:txPr` element: looks of an axis', a legend's or a label's text. */
  properties(style: ChartTextStyle): string;
}

export function chartTexts(font: string | undefined, language: 'zh' | 'en'): ChartTexts {
  const faces = font === undefined ? '' : ['latin', 'ea', 'cs'].map((kind) => `<a:${kind} typeface="${xmlAttribute(font)}"/>`).join('');
  const run = (element: string, style: ChartTextStyle, attributes = ''): string => (
    `<a:${element}${attributes} sz="${Math.round(style.size * 100)}" b="${style.bold === true ? 1 : 0}">`
    + `<a:solidFill><a:srgbClr val="${style.color}"/></a:solidFill>${faces}</a:${element}>`
  );
  return {
    title(text, style) {
      const tag = language === 'zh' ? 'zh-CN' : 'en-US';
      return '<c:title><c:tx><c:rich><a:bodyPr/><a:lstStyle/><a:p>'
        + `<a:pPr>${run('defRPr', style)}</a:pPr><a:r>${run('rPr', style, ` lang="${tag}"`)}<a:t>${xmlText(text)}</a:t></a:r>`
        + '</a:p></c:rich></c:tx><c:overlay val="0"/></c:title>';
    },
    properties: (style) => (
      `<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr>${run('defRPr', style)}</a:pPr><a:endParaRPr lang="en-US"/></a:p></c:txPr>`
    ),
  };
}
