import { beginsWithError } from "../domain/errorNames";
import type { ProblemCode } from "../domain/problem";
import { plainWords } from "../lexicon/lexicon";
import { saysMissing } from "./missing";
import { FRACTIONS, NUMBER_WORDS, numeralAt, type NumberStyle, type Numeral } from "./numeral";
import { bareText, clean } from "./text";
import { saysNothing, unitAt, unitText } from "./unit";

/**
 * What a cell of values says. `value` is in the unit's own scale (76 for 76 %), `decimals` how many it was given with.
 * `previous`, `year`, `footnote`, `of` and `note` are what stood beside the number: "68 (74)", "7,3 (2015)", "1 233*",
 * "48 (flickor 51, pojkar 45)".
 */
export type ValueReading =
  | {
      kind: "number";
      value: number;
      unit?: string;
      decimals: number;
      previous?: number;
      year?: string;
      footnote?: string;
      note?: string;
      approximate?: boolean;
      /** Of a place, among how many: 290 in "plats 34 av 290". */
      of?: number;
    }
  | { kind: "missing"; said: string }
  | { kind: "word"; said: string }
  | { kind: "problem"; code: ProblemCode; said: string };

type NumberReading = Extract<ValueReading, { kind: "number" }>;

/** No value of a cell is longer; a longer text is a comment. */
const LONGEST_VALUE = 120;

const BOUND =
  /^(?:[<>≤≥]=?|=[<>]|minst|lägst|högst|max(?:imalt|\.)?|min(?:imum|\.)|över|under|mer än|mindre än|fler än|färre än|upp till|mer enn|mindre enn|mindst|højst)(?= ?\d)/iu;
const APPROXIMATE =
  /^(?:ca\.?|cirka|c:a|circa|ungefär|ung\.?|omkring|runt|drygt|knappt|närmare|nästan|uppskattningsvis|~|≈)(?: |(?=[\d~≈]))/iu;
/** Whether a text says that its number is on one side of what it names: "knappt 80 %" is below, "drygt 80 %" above. */
export const isBeside = (text: string): boolean => /^(?:drygt|knappt|nästan|närmare)(?!\p{L})/iu.test(clean(text));
const LABEL = /^(?:plats|placering|rank(?:ing)?|index|nki|nmi|nri|nii|hme|betyg|nr|nummer)(?: nr)?[:.]? /iu;
const RANK = /^(?:plats|placering|rank(?:ing)?|nr|nummer)/iu;
const SIGN =
  /^(?:([–-])|(\+)|(?:ett )?(underskott)(?: (?:på|om|med))?|(?:ett )?(överskott)(?: (?:på|om|med))?) ?(?=\d)/iu;
/** Most cells: "76", "7,3", "76 %". */
const PLAIN = /^(\d{1,15})(?:,(\d{1,9}))?( ?%)?$/;
const YEAR = /^(?:19|20)\d\d$/;

const word = (said: string): ValueReading => ({ kind: "word", said });
const trouble = (code: ProblemCode, said: string): ValueReading => ({ kind: "problem", code, said });

/** Decimals of a number as it is computed with: at most 15 significant digits. */
export function decimalsOf(value: number): number {
  if (Number.isInteger(value)) return 0;
  for (const decimals of [1, 2]) if (Number(value.toFixed(decimals)) === value) return decimals;
  const text = String(Number(value.toPrecision(15)));
  const exponent = /e-(\d+)$/.exec(text);
  const written = /\.(\d+)/.exec(text)?.[1]?.length ?? 0;
  return exponent ? written + Number(exponent[1]) : written;
}

/** A number format's code without quoted text, escapes, fill marks and brackets; the quoted text apart. */
function formatParts(format: string): { bare: string; quoted: string } {
  const positive = format.split(";")[0]!;
  const quoted = [...positive.matchAll(/"([^"]*)"|\[\$([^\]-]+)/g)]
    .map((part) => part[1] ?? part[2])
    .join(" ")
    .trim();
  return { bare: positive.replace(/"[^"]*"|\\.|[_*].|\[[^\]]*\]/g, ""), quoted };
}

/** Whether a number format (en-US code) shows a date or a time of day. */
export function isDateFormat(format: string | undefined): boolean {
  if (!format || format === "@" || /^general$/i.test(format)) return false;
  return /[ymdhs]/i.test(formatParts(format).bare.replace(/general|e[+-]/gi, ""));
}

/** An Excel serial number as "2015-10-15"; whole days, epoch 1900 (or 1904). Null outside 1900–9999. */
export function dateOfSerial(serial: number, date1904 = false): string | null {
  const days = Math.floor(serial) + (date1904 ? 1462 : 0);
  if (!(days >= 1 && days <= 2_958_465)) return null;
  return new Date((days - (days > 59 ? 25_569 : 25_568)) * 86_400_000).toISOString().slice(0, 10);
}

/** What a number format says of the numbers that it shows. `decimals` absent: as many as the number has. */
interface NumberFormat {
  date: boolean;
  percent: boolean;
  zeroAsDash: boolean;
  decimals?: number;
  unit?: string;
}

function readFormat(format: string): NumberFormat {
  const { bare, quoted } = formatParts(format);
  const zero = format.split(";")[2];
  const unit = quoted === "" ? null : unitAt(clean(quoted), 0);
  const decimals = /\.([0#?]+)/.exec(bare)?.[1]?.length ?? (/[0#?]/.test(bare) ? 0 : undefined);
  return {
    date: isDateFormat(format),
    percent: bare.includes("%"),
    zeroAsDash: zero !== undefined && /["\\][-–]|^ *[-–] *$/.test(zero),
    ...(decimals === undefined ? {} : { decimals }),
    ...(unit ? { unit: unit.unit } : {}),
  };
}

/** A workbook has few formats and many cells. */
const formats = new Map<string, NumberFormat>();

function readNumericCell(value: number, format: string | undefined): ValueReading {
  if (!Number.isFinite(value)) return trouble("fel-i-cell", String(value));
  if (!format || format === "@" || format === "General") return { kind: "number", value, decimals: decimalsOf(value) };
  const known = formats.get(format) ?? readFormat(format);
  formats.set(format, known);
  if (known.date) return trouble("datum-i-talkolumn", dateOfSerial(value) ?? String(value));
  if (value === 0 && known.zeroAsDash) return trouble("tvetydigt-tal", "–");
  const shown = known.percent ? Number((value * 100).toPrecision(15)) : value;
  const reading: NumberReading = { kind: "number", value: shown, decimals: known.decimals ?? decimalsOf(shown) };
  const unit = known.percent ? "%" : known.unit;
  if (unit !== undefined) reading.unit = unit;
  return reading;
}

/**
 * The number at the beginning of a text, with sign, unit and what stands beside it; null when the text does not begin
 * with one.
 */
function readBeginning(
  text: string,
  style: NumberStyle,
): { reading: NumberReading; ambiguous: boolean; rest: string } | null {
  const sign = SIGN.exec(text);
  const at = sign ? sign[0].length : 0;
  const numeral = numeralAt(text, at, style) ?? wordNumeral(text, at);
  if (!numeral) return null;
  const negative = sign !== null && (sign[1] !== undefined || sign[3] !== undefined);
  const found = unitAt(text, numeral.end);
  const reading: NumberReading = {
    kind: "number",
    value: negative ? -numeral.value : numeral.value,
    decimals: numeral.decimals,
  };
  if (found) reading.unit = found.unit;
  else if (FRACTIONS.has(text.slice(numeral.start, numeral.end).toLowerCase())) reading.unit = "%";
  return { reading, ambiguous: numeral.ambiguous === true, rest: text.slice(found?.end ?? numeral.end) };
}

function wordNumeral(text: string, at: number): Numeral | null {
  const words = /^(?:en |ett |två |tre |fyra |nio )?\p{L}+/u.exec(text.slice(at, at + 40));
  const key = words?.[0].toLowerCase() ?? "";
  const fraction = FRACTIONS.get(key);
  if (fraction !== undefined) return { value: fraction, decimals: 0, start: at, end: at + key.length };
  const first = /^\p{L}+/u.exec(key)?.[0] ?? "";
  const value = NUMBER_WORDS.get(first);
  return value === undefined ? null : { value, decimals: 0, start: at, end: at + first.length };
}

const TRAILING_MARK = /^(?: ?[*†‡¹²³⁴⁵⁶⁷⁸⁹]+| \d\)|(?<=\D)\d\))/u;
/** An arrow beside a value judges it, and is no part of it. */
const TRAILING_ARROW = /^ ?[↑↓→←↗↘⬆⬇⬈⬊▲▼△▽⇧⇩⇒➔➚➘]\ufe0f?/u;
const LEADING_ARROW = /^[↑↓→←↗↘⬆⬇⬈⬊▲▼△▽⇧⇩⇒➔➚➘]\ufe0f? ?(?=\d)/u;
/** "2023: 82 %". */
const LEADING_YEAR = /^((?:19|20)\d\d): (?=\d)/;
/** "Målet nås, 82 %": a judgement before the value is no part of it. */
const LEADING_JUDGEMENT =
  /^(?:ja|nej|(?:målet |är |har )*(?:inte |ej |delvis )?(?:nås|nått|uppnås|uppnått|uppfylls|uppfyllt|klarat))[,:;–.]+ ?(?=\d)/iu;
/** What may stand beside the value in words alone: "82 % – målet uppnått", "2,1 % av skatteintäkterna". */
const TRAILING_WORDS = /^ ?[–,;] (\p{L}[^\d]{2,60})$/u;
const OF_WHAT = /^ av (\p{L}[^\d]{2,60})$/u;
/**
 * Words beside that say that the number is of another thing, or not of that sign: what was asked for, forecast or
 * answered, somebody else's, a change.
 */
const OF_ANOTHER =
  /underskott|minus|negativ|(?<!\p{L})(?:inte|ej|utan|miss\p{L}+|otrygg\p{L}*|per|budget\p{L}*|prognos\p{L}*|riket|rikssnitt\p{L}*|länet|snittet|svarsfrekvens\p{L}*|svarade|svarat|svar|deltog|deltagande|bortfall\p{L}*|mål(?:et|värde|värdet|nivån)?(?! (?:är |har )?(?:uppn|nå|uppfyl))|utfall\p{L}*|resultat\p{L}*|ökning|minskning|förbättring|försämring|ökat|minskat)(?!\p{L})/iu;
/** In brackets a number of another thing stands beside the value; only the outcome itself takes its place. */
const THE_OUTCOME = /(?<!\p{L})(?:utfall\p{L}*|resultat\p{L}*|faktiskt?)(?!\p{L})/iu;
/** "5,4 dagar i snitt". */
const IN_MEAN = /^ (?:i (?:snitt|genomsnitt|medel|medeltal|median)|totalt)(?!\p{L})/u;
/** "(2020: 78 %)": the value of an earlier year. */
const EARLIER = /^ ?\((?:19|20)\d\d ?[:,–] ?([^()]{1,40})\)/u;
const TRAILING_YEAR = /^(?: ?[(,:] ?| ?)((?:19|20)\d\d(?:[/–-]\d\d(?:\d\d)?)?)\)?(?!\d)/;
/** "av 290" after a place; "av 290 kommuner" makes the number a place. */
const AMONG =
  /^ ?(?:\(?(?:utav|av|bland) |\/ ?)(\d{1,4})(?: (?:deltagande |svenska |rankade )?((?:kommun|region|län|landsting)\p{L}*))?\)?/u;
const PARENTHESIS = /^ ?\(([^()]{1,60})\)/;

/** Reads what follows the number into the reading; false when something is left that is not understood. */
function readBeside(reading: NumberReading, rest: string, style: NumberStyle): boolean {
  let left = rest;
  while (left.trim() !== "") {
    const arrow = TRAILING_ARROW.exec(left);
    if (arrow) {
      left = left.slice(arrow[0].length);
      continue;
    }
    const earlier = EARLIER.exec(left);
    const before = earlier && readBeginning(earlier[1]!, style);
    if (before && !before.ambiguous && before.rest.trim() === "" && reading.previous === undefined) {
      reading.previous = before.reading.value;
      left = left.slice(earlier[0].length);
      continue;
    }
    const mean = IN_MEAN.exec(left);
    if (mean) {
      left = left.slice(mean[0].length);
      continue;
    }
    if (areItsCounts(reading, left) && reading.note === undefined) {
      reading.note = left.slice(2);
      return true;
    }
    const beside = (reading.unit === "%" ? OF_WHAT.exec(left) : null) ?? TRAILING_WORDS.exec(left);
    if (beside && !OF_ANOTHER.test(beside[1]!) && reading.note === undefined) {
      reading.note = beside[1]!;
      return true;
    }
    const mark = TRAILING_MARK.exec(left);
    const year = TRAILING_YEAR.exec(left);
    const parenthesis = PARENTHESIS.exec(left);
    if (mark) {
      reading.footnote = (reading.footnote ?? "") + mark[0].trim();
      left = left.slice(mark[0].length);
    } else if (year && reading.year === undefined) {
      reading.year = year[1]!;
      left = left.slice(year[0].length);
    } else if (parenthesis) {
      const inside = parenthesis[1]!.trim();
      if ((/\d/.test(inside) ? THE_OUTCOME : OF_ANOTHER).test(inside) || (inside !== "" && saysMissing(inside)))
        return false;
      const earlier = readBeginning(inside, style);
      const isItsShare = earlier?.reading.unit === "%" && reading.unit !== "%" && !/(?:19|20)\d\d/.test(inside);
      if (isItsShare) reading.unit ??= "st";
      if (
        earlier &&
        !isItsShare &&
        !earlier.ambiguous &&
        earlier.rest.trim() === "" &&
        !inside.startsWith("+") &&
        reading.previous === undefined
      )
        reading.previous = earlier.reading.value;
      else if (
        earlier &&
        !earlier.ambiguous &&
        YEAR.test(/((?:19|20)\d\d)\D*$/.exec(earlier.rest)?.[1] ?? "") &&
        reading.previous === undefined
      )
        reading.previous = earlier.reading.value;
      else reading.note = reading.note === undefined ? inside : `${reading.note}; ${inside}`;
      left = left.slice(parenthesis[0].length);
    } else return false;
  }
  return true;
}

/**
 * Takes "av 290" into the reading of a place, and "av 5" into that of a part of a whole or of a scale; what is left of
 * the text.
 */
function takeAmong(reading: NumberReading, rest: string, label: string | undefined): string {
  const among = AMONG.exec(rest);
  const of = Number(among?.[1]);
  if (!among || reading.value < 0 || reading.value > of) return rest;
  const after = rest.slice(among[0].length);
  const isPlace =
    reading.unit === "plats" ||
    (label !== undefined && RANK.test(label)) ||
    (reading.unit === undefined && among[2] !== undefined);
  if (isPlace) {
    if (!Number.isInteger(reading.value) || reading.value < 1) return rest;
    reading.unit = "plats";
    reading.of = of;
    return after;
  }
  if (reading.unit !== undefined || (among[0].includes("/") && reading.decimals === 0)) return rest;
  reading.unit = `av ${of}`;
  reading.of = of;
  return /^(?: \p{L}[\p{L}-]*){1,2}$/u.test(after) ? "" : after;
}

/** A noun after it is what is counted: "3 genomförda", "två genomförda"; not "en ny skola", "ett fåtal". */
const COUNTS = /^(?:[\d–+-]|(?!ett? )\p{L}+ \p{L}+$)/iu;
/** Nouns that are numbers themselves, and no exact ones. */
const ABOUT_SO_MANY = /(?:tal|dussin|par|flertal)$/iu;

/** "5 % lägre" and "3 % ökning" are changes; "47 % kvinnor" says of whom the share is. */
const A_CHANGE = new RegExp(
  `^(?:${plainWords("upVerb", "up", "upNoun", "downVerb", "down", "downNoun", "better", "betterVerb").join("|")}|över|under|sämre|procent\\p{L}*|kvar|\\p{L}+(?:ökning|minskning))$`,
  "iu",
);

function readNumberText(text: string, style: NumberStyle): ValueReading | null {
  const year = LEADING_YEAR.exec(text);
  const plain = text
    .slice(year?.[0].length ?? 0)
    .replace(LEADING_ARROW, "")
    .replace(LEADING_JUDGEMENT, "");
  const approximate = APPROXIMATE.exec(plain);
  let body = approximate ? plain.slice(approximate[0].length) : plain;
  const label = LABEL.exec(body);
  if (label) body = body.slice(label[0].length);

  const tax = /^(\d{1,2}):(\d\d)(?: kr(?:onor)?\.?)?$/iu.exec(body);
  if (tax && !body.startsWith("0"))
    return { kind: "number", value: Number(`${tax[1]}.${tax[2]}`), unit: "kr:öre", decimals: 2 };
  const spent = /^(\d{1,3}) ?(?:tim(?:mar|me)?|h|t)\.? (?:och )?(\d{1,2}) ?min(?:uter)?\.?$/u.exec(body);
  if (spent) return { kind: "number", value: Number(spent[1]) * 60 + Number(spent[2]), unit: "minuter", decimals: 0 };
  const bracketed = /^\( ?(\d[\d .,]*)(?: ?(%|\p{L}+))? ?\)(?: ?(%|\p{L}+))?$/u.exec(body);
  if (bracketed) {
    if (YEAR.test(bracketed[1]!.trim())) return trouble("tvetydigt-tal", text);
    body = `–${[bracketed[1]!.trim(), bracketed[2] ?? bracketed[3]].filter(Boolean).join(" ")}`;
  }
  body = body.replace(/ [–-]$/u, "");
  const trailing = /^(\d(?:[\d .,]*\d)?)-(?: ?(%|\p{L}+))?$/u.exec(body);
  if (trailing) body = `–${[trailing[1]!.trim(), trailing[2]].filter(Boolean).join(" ")}`;

  const beginning = readBeginning(body, style);
  if (!beginning) return null;
  const { reading } = beginning;
  const among = takeAmong(reading, beginning.rest, label?.[0]);
  if (!readBeside(reading, among, style)) {
    const noun = /^ (\p{L}[\p{L}\d/-]+)(?: (\p{Ll}[\p{L}-]*))?$/u.exec(beginning.rest);
    const isOfWhom =
      reading.unit === "%" && noun !== null && noun[2] === undefined && noun[1]!.length > 2 && !A_CHANGE.test(noun[1]!);
    if (
      !noun ||
      (reading.unit !== undefined && !isOfWhom) ||
      !COUNTS.test(body) ||
      ABOUT_SO_MANY.test(noun[1]!) ||
      A_CHANGE.test(noun[1]!)
    )
      return null;
    if (isOfWhom && OF_ANOTHER.test(noun[1]!)) return null;
    if (isOfWhom) reading.note = noun[1]!;
    else reading.unit = noun[2] ? `${noun[1]} ${noun[2]}` : noun[1]!;
  }
  if (beginning.ambiguous) return trouble("tvetydigt-tal", text);
  if (label && reading.unit === undefined) {
    const unit = unitAt(label[0].trim().replace(/[:.]$/, ""), 0);
    if (unit) reading.unit = unit.unit;
  }
  if (approximate) reading.approximate = true;
  if (year && reading.year === undefined) reading.year = year[1]!;
  return reading;
}

/** "Utfall: 82 %", "Utfall 3653 ton"; without a colon a year is no value. */
const OUTCOME_LABEL = /^(?:utfall|resultat|värde|totalt)(?:: ?| (?!(?:19|20)\d\d(?!\d)))(?=[\d–+-])/iu;
/** "30 (56) min": the earlier value stands between the number and its unit. */
const UNIT_LAST = /^(\d(?:[\d ]*\d)?(?:,\d+)?) ?(\([^()]{1,20}\)) ?(%|\p{L}[\p{L}/]*\.?)$/u;
/** "1,000": one, or a thousand as the English write it. */
const ENGLISH_THOUSANDS = /^[1-9]\d{0,2}(?:,000)+$/u;
/** "88 %, 117 av 133": the share's own counts. */
const OWN_COUNTS = /^, ?(\d[\d ]*) av (\d[\d ]*)(?: \p{L}[\p{L} -]*)?$/u;

/** Whether counts beside a share are the share's own: 117 of 133 is 88 %, as exactly as it is written. */
function areItsCounts({ value, unit, decimals }: NumberReading, rest: string): boolean {
  const found = unit === "%" ? OWN_COUNTS.exec(rest) : null;
  if (!found) return false;
  const [part, whole] = [found[1]!, found[2]!].map((count) => Number(count.replace(/ /g, ""))) as [number, number];
  return Math.abs((100 * part) / whole - value) <= 0.5 * 10 ** -decimals + 1e-9;
}

/** Only what is written around a number is cut: a text's own marks may say something. */
const unlabelled = (cleaned: string): string =>
  /\d/.test(cleaned)
    ? bareText(
        cleaned.replace(/\*+$/u, (mark) => ` ${mark}`),
        OUTCOME_LABEL,
      ).replace(/ (\*+)$/u, "$1")
    : cleaned;

/** What a cell of values says, cleaned and without what stands around its number: "• ”+2,5”" is "+2,5". */
export const bareValue = (text: string): string => unlabelled(clean(text));

/**
 * Reads a cell of values. Numbers come with their number format (en-US code): percent is × 100 with unit "%", a date is
 * the problem "datum-i-talkolumn", a zero shown as a dash "tvetydigt-tal". Texts are read as people write them
 * (docs/regler.md §1); blank and its words are `missing`, a bound ("> 70 %") is the problem "gräns-som-utfall", several
 * numbers that make no value "utfall-ej-läst", other text is `word`. Never throws; linear in the text's length.
 */
export function readValue(
  value: string | number | boolean | null,
  format?: string,
  style: NumberStyle = {},
): ValueReading {
  if (value === null) return { kind: "missing", said: "" };
  if (typeof value === "boolean") return word(value ? "ja" : "nej");
  if (typeof value === "number") return readNumericCell(value, format);
  if (value.length > 4 * LONGEST_VALUE) return word(value);
  const whole = clean(value);
  const said = unlabelled(whole).replace(UNIT_LAST, "$1 $3 $2");
  if (style.decimal === undefined && ENGLISH_THOUSANDS.test(said)) return trouble("tvetydigt-tal", said);
  const plain = style.decimal === "." || style.thousands === "," ? null : PLAIN.exec(said);
  if (plain)
    return {
      kind: "number",
      value: Number(`${plain[1]}.${plain[2] ?? "0"}`),
      decimals: plain[2]?.length ?? 0,
      ...(plain[3] ? { unit: "%" } : {}),
    };
  if (saysMissing(said)) return { kind: "missing", said };
  if (said.length > LONGEST_VALUE) return word(whole);
  if (beginsWithError(said)) return trouble("fel-i-cell", said);
  if (/\d/.test(said) && BOUND.test(said) && said.length < 40) return trouble("gräns-som-utfall", said);
  const reading = readNumberText(said, style);
  if (reading) return reading;
  if (/^\d{4}-\d\d-\d\d$/.test(said) || !/^[\d–+(-]/.test(said)) return word(whole);
  return /\p{L}{3}/u.test(said) ? word(whole) : trouble("utfall-ej-läst", whole);
}

/**
 * How a column of texts writes its numbers, from those that can be read in one way only ("12,5", "1.233.000", "0.95").
 * A mark that is used both ways is left out, so that what depends on it stays ambiguous.
 */
export function columnNumberStyle(texts: string[]): NumberStyle {
  const seen = { decimal: new Set<"," | ".">(), thousands: new Set<"." | " " | ",">() };
  for (const text of texts) {
    if (text.length > LONGEST_VALUE) continue;
    for (const found of clean(text).matchAll(/\d+(?: \d{3})*(?:[.,]\d+)+|\d{1,3}(?: \d{3})+/g)) {
      const marks = [...found[0].replace(/\d/g, "")] as ("." | "," | " ")[];
      const last = marks.at(-1)!;
      const parts = found[0].split(/[ .,]/);
      if (marks.includes(" ")) seen.thousands.add(" ");
      if (last === " ") continue;
      const repeated = marks.filter((mark) => mark === last).length > 1;
      if (repeated && parts.slice(1).every((part) => part.length === 3)) seen.thousands.add(last);
      else if (!repeated && marks.length > 1) {
        seen.decimal.add(last);
        if (marks[0] !== " ") seen.thousands.add(marks[0]!);
      } else if (!repeated && (parts[1]!.length !== 3 || parts[0] === "0" || parts[0]!.length > 3))
        seen.decimal.add(last);
    }
  }
  const decimal = seen.decimal.size === 1 ? [...seen.decimal][0] : undefined;
  const thousands = [...seen.thousands].filter((mark) => mark !== decimal);
  return {
    ...(decimal && !seen.thousands.has(decimal) ? { decimal } : {}),
    ...(thousands.length === 1 && !(thousands[0] !== " " && seen.decimal.has(thousands[0]!))
      ? { thousands: thousands[0] }
      : {}),
  };
}

/** Intl takes no more than a hundred, and a cell shows no more than thirty. */
const MOST_DECIMALS = 20;

const digitFormats = new Map<number | undefined, Intl.NumberFormat>();

/**
 * Plain digits with so many decimals, or as many as there are; one format for each is kept, since making one is slow.
 */
function digits(asked: number | undefined): Intl.NumberFormat {
  const decimals = asked === undefined ? undefined : Math.min(asked, MOST_DECIMALS);
  let format = digitFormats.get(decimals);
  if (!format)
    digitFormats.set(
      decimals,
      (format = new Intl.NumberFormat("en-US", {
        useGrouping: false,
        minimumFractionDigits: decimals ?? 0,
        maximumFractionDigits: decimals ?? MOST_DECIMALS,
      })),
    );
  return format;
}

/**
 * Swedish text of a number: "1 234,5" with no-break spaces, decimal comma and a true minus. Without `decimals`: as many
 * as it has, to 15 significant digits.
 */
export function formatNumber(value: number, decimals?: number): string {
  const rounded = decimals === undefined ? Number(value.toPrecision(15)) : value;
  const written = String(Math.abs(rounded));
  const plain = decimals === undefined && !written.includes("e") ? written : digits(decimals).format(Math.abs(rounded));
  const [whole = "0", fraction] = plain.split(".");
  const zero = !/[1-9]/.test(plain);
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, "\u00a0");
  return `${rounded < 0 && !zero ? "−" : ""}${grouped}${fraction ? `,${fraction}` : ""}`;
}

/**
 * A value with its unit as Swedes write it: "76 %", "30 dagar", "1 dag", "plats 190", "22:63" (kr:öre). No unit: the
 * number alone.
 */
export function formatMeasure(value: number, unit?: string, decimals?: number): string {
  if (unit === "kr:öre") return formatNumber(value, 2).replace(",", ":");
  const number = formatNumber(value, decimals);
  if (!unit || saysNothing(unit)) return number;
  const { before, after } = unitText(unit, value);
  return before ? `${before} ${number}` : `${number}\u00a0${after}`;
}
