const QUOTED = /"(?:[^"]|"")*"|'(?:[^']|'')*'/g;
const CALL = /(?<![\p{L}\p{N}_.])(?:_xldudf_)?MAL[._]\p{L}[\p{L}\p{N}_.]*\(/iu;

/**
 * Whether a formula calls a function of the add-in, by its name in Excel or in a file; in a text or a sheet's name it
 * is no call.
 */
export const callsCustomFunction = (formula: string): boolean => CALL.test(formula.replace(QUOTED, ""));
