import { COLORS } from '../../../report/styles';
import { DRAWING_MAIN } from './namespaces';
import { XML_DECLARATION, xmlAttribute } from './xml-escape';

/** XML of a theme with the report's colours and font, for what users add to the report themselves. */
export function themeXml(font: string): string {
  const accents = [COLORS.deep, COLORS.accent, COLORS.middle, COLORS.tiers[2], COLORS.tiers[3], COLORS.good];
  const colors = [
    '<a:dk1><a:sysClr val="windowText" lastClr="000000"/></a:dk1><a:lt1><a:sysClr val="window" lastClr="FFFFFF"/></a:lt1>',
    color('dk2', COLORS.ink), color('lt2', COLORS.pale),
    ...accents.map((accent, index) => color(`accent${index + 1}`, accent)),
    color('hlink', COLORS.middle), color('folHlink', COLORS.grey),
  ].join('');
  const face = `<a:latin typeface="${xmlAttribute(font)}"/><a:ea typeface="${xmlAttribute(font)}"/><a:cs typeface=""/>`;
  const fill = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>';
  const line = `<a:ln w="9525">${fill}<a:prstDash val="solid"/></a:ln>`;
  const effect = '<a:effectStyle><a:effectLst/></a:effectStyle>';
  return [
    `${XML_DECLARATION}<a:theme xmlns:a="${DRAWING_MAIN}" name="Ops Yearbook"><a:themeElements>`,
    `<a:clrScheme name="Ops Yearbook">${colors}</a:clrScheme>`,
    `<a:fontScheme name="Ops Yearbook"><a:majorFont>${face}</a:majorFont><a:minorFont>${face}</a:minorFont></a:fontScheme>`,
    `<a:fmtScheme name="Ops Yearbook"><a:fillStyleLst>${fill.repeat(3)}</a:fillStyleLst><a:lnStyleLst>${line.repeat(3)}</a:lnStyleLst>`,
    `<a:effectStyleLst>${effect.repeat(3)}</a:effectStyleLst><a:bgFillStyleLst>${fill.repeat(3)}</a:bgFillStyleLst></a:fmtScheme>`,
    '</a:themeElements><a:objectDefaults/><a:extraClrSchemeLst/></a:theme>',
  ].join('');
}

function color(name: string, value: string): string {
  return `<a:${name}><a:srgbClr val="${value}"/></a:${name}>`;
}
