const pageLine = /^(?:odd|even|first)(Header|Footer)$/;

/** `header` or `footer` for the elements of a sheet that are one (ISO/IEC 29500-1, 18.3.1.46). */
export const pageLinePart = (element: string): string | undefined =>
  pageLine.exec(element)?.[1]?.toLowerCase();

/** Its text without the codes for fonts, sizes, colours and fields; left, middle and right are parted by tabs. */
export const pageLineText = (text: string): string =>
  text
    .replace(/&(?:[LCR]|"[^"]{0,100}"|K[0-9A-F]{6}|K\d\d[+-]\d{3}|\d{1,3}|[A-Z&])/gi, (code) =>
      code === '&&' ? '&' : /^&[LCR]$/i.test(code) ? '\t' : '',
    )
    .trim();
