/**
 * In place of rtl-css-js, see webpack.config.js. Griffel mirrors every style by it for languages that are read from right to left, and the pane is in Swedish:
 * its styles stand as they are.
 */
export const convertProperty = <Value>(key: string, value: Value): { key: string; value: Value } => ({ key, value });
export const convert = <Styles>(styles: Styles): Styles => styles;
