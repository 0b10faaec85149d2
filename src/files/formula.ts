import { withoutFirst } from "../domain/shapes";
import { tokens, type Token } from "../sheet/formulaText";

/** The namespace of the add-in's custom functions, and how Excel writes it in a file. */
const CUSTOM = "MAL.";
const STORED_CUSTOM = "_xldudf_MAL_";

/** A stored formula as the user sees it in English: without "=", without the prefixes of newer functions. */
export function formulaFromFile(stored: string): string {
  if (!stored.toLowerCase().includes("_xl")) return stored;
  const plain = (text: string) =>
    text.toUpperCase().startsWith(STORED_CUSTOM.toUpperCase())
      ? CUSTOM + text.slice(STORED_CUSTOM.length)
      : text.replace(/^(_xlfn\.|_xlws\.|_xlpm\.|_xludf\.)+/i, "");
  const written = tokens(stored).map(({ kind, text }) => (kind === "call" || kind === "name" ? plain(text) : text));
  return written
    .join("")
    .replace(/\bANCHORARRAY\(([^()]+)\)/g, "$1#")
    .replace(/\bSINGLE\(([^()]+)\)/g, "@$1");
}

/**
 * A formula as files store it, without "=": functions newer than the format carry a prefix ([MS-XLSX] 2.2.2),
 * names that LET and LAMBDA declare another, custom functions a third.
 */
export function formulaToFile(formula: string): string {
  const list = tokens(withoutFirst(formula, "="));
  const declared = declaredNames(list);
  return list
    .map(({ kind, text }, i) => {
      if (kind === "call") {
        const name = text.slice(0, -1).toUpperCase();
        if (name.startsWith(CUSTOM)) return STORED_CUSTOM + name.slice(CUSTOM.length) + "(";
        return (newer.get(name) ?? (declared.has(name) ? "_xlpm." : "")) + text;
      }
      if (kind === "name" && declared.has(text.toUpperCase())) return `_xlpm.${text}`;
      if (kind === "cell" && list[i + 1]?.text === "#") return `_xlfn.ANCHORARRAY(${text})`;
      return text === "#" && list[i - 1]?.kind === "cell" ? "" : text;
    })
    .join("");
}

/** Functions whose result may fill more cells than one. */
const arrays = new Set(
  (
    "BYCOL BYROW CHOOSECOLS CHOOSEROWS DROP EXPAND FILTER FREQUENCY GROUPBY HSTACK MAKEARRAY MAP PIVOTBY RANDARRAY REGEXEXTRACT SCAN SEQUENCE SORT SORTBY TAKE TEXTSPLIT " +
    "TOCOL TOROW TRANSPOSE TRIMRANGE UNIQUE VSTACK WRAPCOLS WRAPROWS XLOOKUP"
  ).split(" "),
);

/**
 * Whether Excel keeps the formula as a dynamic array: without that mark it would show one cell of the result, behind an
 * "@".
 */
export const spills = (formula: string): boolean =>
  tokens(formula).some(
    ({ kind, text }) =>
      kind === "call" && (arrays.has(text.slice(0, -1).toUpperCase()) || text.toUpperCase().startsWith(CUSTOM)),
  );

/** A call that is being read, and which of its arguments has come. */
interface OpenCall {
  name: string;
  argument: number;
}

const declares = (call: OpenCall | undefined): boolean =>
  call?.name === "LAMBDA" || (call?.name === "LET" && call.argument % 2 === 0);

/** The names that LET (every other argument) and LAMBDA (all but the last, if plain names) declare, in upper case. */
function declaredNames(list: Token[]): Set<string> {
  const names = new Set<string>();
  const calls: OpenCall[] = [];
  let starts = false;
  for (const [i, { kind, text }] of list.entries()) {
    if (kind === "other" && text.trim() === "") continue;
    const call = calls.at(-1);
    const next = list.slice(i + 1).find((token) => token.text.trim() !== "");
    if (starts && kind === "name" && next?.text === "," && declares(call)) names.add(text.toUpperCase());
    starts = false;
    if (kind === "call" || text === "(") {
      calls.push({ name: text.slice(0, -1).toUpperCase(), argument: 0 });
      starts = true;
    } else if (text === ")") calls.pop();
    else if (text === "," && call) {
      call.argument++;
      starts = true;
    }
  }
  return names;
}

/** Functions that came after the file format, with the prefix they are stored under. */
const newer = new Map<string, string>([
  ...["FILTER", "SORT"].map((name): [string, string] => [name, "_xlfn._xlws."]),
  ...(
    "ACOT ACOTH AGGREGATE ANCHORARRAY ARABIC ARRAYTOTEXT BASE BETA.DIST BETA.INV BINOM.DIST BINOM.DIST.RANGE BINOM.INV BITAND BITLSHIFT BITOR BITRSHIFT BITXOR " +
    "BYCOL BYROW CEILING.MATH CEILING.PRECISE CHISQ.DIST CHISQ.DIST.RT CHISQ.INV CHISQ.INV.RT CHISQ.TEST CHOOSECOLS CHOOSEROWS COMBINA CONCAT CONFIDENCE.NORM " +
    "CONFIDENCE.T COT COTH COVARIANCE.P COVARIANCE.S CSC CSCH DAYS DECIMAL DROP EXPAND EXPON.DIST F.DIST F.DIST.RT F.INV F.INV.RT F.TEST FIELDVALUE FILTERXML FLOOR.MATH " +
    "FLOOR.PRECISE FORECAST.ETS FORECAST.ETS.CONFINT FORECAST.ETS.SEASONALITY FORECAST.ETS.STAT FORECAST.LINEAR FORMULATEXT GAMMA GAMMA.DIST GAMMA.INV GAMMALN.PRECISE " +
    "GAUSS GROUPBY HSTACK HYPGEOM.DIST IFNA IFS IMAGE IMCOSH IMCOT IMCSC IMCSCH IMSEC IMSECH IMSINH IMTAN ISFORMULA ISOMITTED ISOWEEKNUM LAMBDA LET LOGNORM.DIST LOGNORM.INV " +
    "MAKEARRAY MAP MAXIFS MINIFS MODE.MULT MODE.SNGL MUNIT NEGBINOM.DIST NORM.DIST NORM.INV NORM.S.DIST NORM.S.INV NUMBERVALUE PDURATION PERCENTILE.EXC PERCENTILE.INC " +
    "PERCENTOF PERCENTRANK.EXC PERCENTRANK.INC PERMUTATIONA PHI PIVOTBY POISSON.DIST QUARTILE.EXC QUARTILE.INC QUERYSTRING RANDARRAY RANK.AVG RANK.EQ REDUCE REGEXEXTRACT " +
    "REGEXREPLACE REGEXTEST RRI SCAN SEC SECH SEQUENCE SHEET SHEETS SINGLE SKEW.P SORTBY STDEV.P STDEV.S SWITCH T.DIST T.DIST.2T T.DIST.RT T.INV T.INV.2T T.TEST TAKE " +
    "TEXTAFTER TEXTBEFORE TEXTJOIN TEXTSPLIT TOCOL TOROW TRIMRANGE UNICHAR UNICODE UNIQUE VALUETOTEXT VAR.P VAR.S VSTACK WEBSERVICE WEIBULL.DIST WRAPCOLS WRAPROWS XLOOKUP XMATCH XOR Z.TEST"
  )
    .split(" ")
    .map((name): [string, string] => [name, "_xlfn."]),
]);
