/**
 * How many arguments Excel's functions take, least and most ("*": as many as a call may have), by those who take alike;
 * "by 2": more than the least come in pairs. Source: each function's page at support.microsoft.com. A function that is
 * not here is not judged.
 */
const TAKES: Record<string, string> = {
  "0-0": "NOW TODAY RAND PI TRUE FALSE NA",
  "0-1": "ROW COLUMN SHEET SHEETS",
  "1-1":
    "ABS ACOS ACOSH ASIN ASINH ATAN ATANH COS COSH SIN SINH TAN TANH DEGREES RADIANS EXP LN LOG10 SQRT SIGN INT EVEN ODD FACT ISBLANK ISERR ISERROR ISEVEN ISFORMULA ISLOGICAL ISNA ISNONTEXT ISNUMBER ISODD ISREF ISTEXT LEN LOWER UPPER PROPER TRIM CLEAN CODE CHAR UNICHAR UNICODE DAY MONTH YEAR HOUR MINUTE SECOND DATEVALUE TIMEVALUE ISOWEEKNUM N T TYPE VALUE ROWS COLUMNS TRANSPOSE NOT ERROR.TYPE FORMULATEXT MDETERM MINVERSE COUNTBLANK AREAS",
  "1-2": "LOG TRUNC WEEKDAY WEEKNUM IRR LEFT RIGHT ARRAYTOTEXT VALUETOTEXT INDIRECT HYPERLINK CELL",
  "1-3": "NUMBERVALUE UNIQUE FIXED CEILING.MATH FLOOR.MATH",
  "1-4": "SORT SEQUENCE",
  "0-5": "RANDARRAY",
  "1-*":
    "SUM AVERAGE AVERAGEA MIN MINA MAX MAXA COUNT COUNTA MEDIAN PRODUCT STDEV STDEV.S STDEV.P STDEVP VAR VAR.S VAR.P VARP AND OR XOR CONCAT CONCATENATE GCD LCM MODE MODE.SNGL SUMSQ SUMPRODUCT GEOMEAN HARMEAN LAMBDA HSTACK VSTACK",
  "2-2":
    "IFERROR IFNA EXACT REPT MOD POWER QUOTIENT RANDBETWEEN ATAN2 COMBIN PERMUT LARGE SMALL CORREL COVAR SLOPE INTERCEPT RSQ ROUND ROUNDUP ROUNDDOWN MROUND CEILING FLOOR EDATE EOMONTH DAYS COUNTIF TEXT FREQUENCY MMULT PERCENTILE PERCENTILE.INC PERCENTILE.EXC QUARTILE QUARTILE.INC QUARTILE.EXC",
  "2-3":
    "IF SUMIF AVERAGEIF FIND SEARCH RANK RANK.EQ RANK.AVG FILTER LOOKUP MATCH NETWORKDAYS WORKDAY YEARFRAC PERCENTRANK",
  "2-5": "ADDRESS",
  "2-4": "INDEX XMATCH NETWORKDAYS.INTL WORKDAY.INTL",
  "2-6": "TEXTSPLIT TEXTAFTER TEXTBEFORE",
  "2-*": "CHOOSE SUBTOTAL NPV SORTBY",
  "2-* by 2": "IFS COUNTIFS",
  "3-*": "TEXTJOIN AGGREGATE SWITCH",
  "3-* by 2": "SUMIFS AVERAGEIFS MAXIFS MINIFS LET",
  "3-3": "MID DATE TIME DATEDIF FORECAST FORECAST.LINEAR STANDARDIZE",
  "3-4": "SUBSTITUTE VLOOKUP HLOOKUP",
  "3-5": "PMT PV FV NPER OFFSET",
  "3-6": "XLOOKUP RATE",
  "4-4": "REPLACE NORMDIST NORM.DIST",
};

const MANY = 255;

interface Takes {
  least: number;
  most: number;
  /** So many come together beyond the least. */
  step: number;
}

const table = new Map(
  Object.entries(TAKES).flatMap(([counts, names]) => {
    const [least = "0", most = "*", step = "1"] = counts.split(/-| by /);
    const takes: Takes = { least: Number(least), most: most === "*" ? MANY : Number(most), step: Number(step) };
    return names.split(" ").map((name): [string, Takes] => [name, takes]);
  }),
);

/** Why a function does not take so many arguments; null when it does, or is not known here. */
export function argumentsFault(name: string, count: number): string | null {
  const known = table.get(name.toUpperCase());
  if (!known) return null;
  const { least, most, step } = known;
  if (count >= least && count <= most && (count - least) % step === 0) return null;
  const pairs = step > 1 ? `, ${step} at a time` : "";
  return `${name} takes ${least === most ? least : `${least}–${most}`} arguments${pairs}, not ${count}`;
}
