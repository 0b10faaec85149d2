import { FRACTIONS, NUMBER_WORDS, numeralAt, ORDINALS } from "./numeral";
import { unitAt } from "./unit";

/** A number in a target's text with its unit. */
export interface Quantity {
  value: number;
  unit?: string;
  per?: string;
  decimals: number;
}

/**
 * A target's text made ready for the grammar: lower case, each number that can be a target as `¤0`, `¤1` … and each year or date as `§0`, `§1` ….
 * Numbers that are names, ages, classes, clock times or "per 1 000 …" stand as `◊`.
 */
export interface Sentence {
  text: string;
  quantities: Quantity[];
  /** Canonical: "2030", "2022-06-30", "2022-06". */
  times: string[];
  /** "hälften", "halva" stands among the quantities. */
  halves: boolean;
  /** "1.233" stands among the numbers and could be read in two ways. */
  ambiguous: boolean;
  /** What stood in parentheses, as further sentences' texts. */
  asides: string[];
}

const MONTHS = "januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december|jan|feb|mar|apr|jun|jul|aug|sept|sep|okt|nov|dec";
const MONTH_ORDER = ["jan", "feb", "mar", "apr", "maj", "jun", "jul", "aug", "sep", "okt", "nov", "dec"];
const monthNumber = (name: string): string => String(MONTH_ORDER.indexOf(name.slice(0, 3)) + 1).padStart(2, "0");

const DATES: { is: RegExp; read: (m: RegExpExecArray) => string }[] = [
  { is: /((?:19|20)\d\d)-(\d\d)-(\d\d)(?!\d)/y, read: (m) => m[0] },
  { is: new RegExp(`(\\d{1,2}) (${MONTHS})\\.? ((?:19|20)\\d\\d)(?!\\d)`, "y"), read: (m) => `${m[3]}-${monthNumber(m[2]!)}-${m[1]!.padStart(2, "0")}` },
  { is: /((?:19|20)\d\d)-(0[1-9]|1[0-2])(?![\d-])/y, read: (m) => m[0] },
];
const MONTH_YEAR = new RegExp(`(?:${MONTHS})\\.? ((?:19|20)\\d\\d)(?!\\d)`, "y");
const YEARS = /(?:19|20)\d\d(?: ?[–/-] ?((?:19|20)?\d\d)(?!\d))?(?![\d%])/y;
const CLOCK = /(?:\d{1,2}[.:]\d\d|\d{1,2}) ?[–-] ?\d{1,2}[.:]\d\d(?!\d)|(?<=kl(?:ockan|\.)? )\d{1,2}(?:[.:]\d\d)?/y;

/** A number right after one of these names something: class, chapter, version. */
const NAMED = /(?:årskurs(?:erna)?|åk|klass|åldern|ålder|åldrarna|§|kap(?:itel)?|nr|nummer|kl|fas|steg|etapp|version|agenda|bilaga|punkt|sid|sida|fp|f|grupp|scope|typ|nivå e|artikel|euro|mål|delmål|indikator|fråga) ?[.:]? ?$/u;
/** After a year that is a count: "2000 nya bostäder". */
const COUNTED = /^ (?:%|procent|(?:nya|fler|st|stycken|nybyggda)(?![\p{L}])|[\p{L}-]*(?:personer|bostäder|invånare|elever|barn|besök|besökare|platser|ton|timmar|anställda|företag|lägenheter|deltagare|arbetstillfällen|kronor|kr|tkr|mnkr|laddpunkter|träd|jobb|resor|kg|kwh|mwh)(?![\p{L}]))/u;
/** Before a number that makes it an amount even if it could be a year. */
const AMOUNT = /(?:minst|högst|max|maximalt|lägst|över|mer än|fler än|färre än|mindre än|drygt|cirka|ca|[<>≥≤]) ?$/u;
/** What makes a number in years an age rather than a time. */
const AGE = /^ ?(?:[–-] ?\d{1,3} ?)?(?:år(?![\p{L}])|åringar|-åringar|årig|-årig|år och äldre)/u;
const AGE_BEFORE = /(?:inom|på|under|minst|högst|max|än|efter|per|varje|till|genomsnittliga?|medel\p{L}*|är|av|i snitt) $/u;
const TIME_WORD = /^ (?:arbets|kalender|helgfria )?(?:dag|dygn|veck|vard|månad|timm|minut|år(?!s))/u;
const BOUND_BEFORE = /(?:inom|minst|högst|max|än|senast|maximalt|lägst) $/u;
const LABELLED = /(?:^| )(index|nki|nmi|nri|nii|hme|betyg)[ :]?$/u;
const LABELS: Record<string, string> = { index: "index", nki: "NKI", nmi: "NMI", nri: "NRI", nii: "NII", hme: "HME", betyg: "betyg" };

const WORD = /\p{L}[\p{L}\p{M}\d]*(?:(?<=\d)[,.]\d+)?(?:[-/&]\p{L}[\p{L}\d]*)*/uy;

/** Reads a cleaned text into a sentence. Linear: each place is looked at once, with bounded looks around. */
export function readSentence(cleaned: string): Sentence {
  const sentence: Sentence = { text: "", quantities: [], times: [], asides: [], halves: false, ambiguous: false };
  const lower = cleaned.toLowerCase().replace(/>=|=>/g, "≥").replace(/<=|=</g, "≤").replace(/≥ ?|≤ ?|> ?|< ?/g, (sign) => `${sign.trim()} `);
  const source = lower.replace(/ ?\(([^()]{0,160})\)(?=\p{L})/gu, "$&").replace(/\(([^()]{0,300})\)/g, (_, inside: string) => {
    sentence.asides.push(inside.trim());
    return " ";
  });
  sentence.text = scan(source.replace(/ {2,}/g, " ").trim(), sentence);
  return sentence;
}

function scan(text: string, into: Sentence): string {
  let out = "";
  let at = 0;
  const take = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at;
    return pattern.exec(text);
  };
  let negative = false;
  const quantity = (numeral: { value: number; decimals: number; end: number }, before: string): void => {
    const unit = unitAt(text, numeral.end);
    const label = LABELLED.exec(before)?.[1];
    const found: Quantity = { value: negative ? -numeral.value : numeral.value, decimals: numeral.decimals };
    if (unit) found.unit = unit.unit;
    else if (label) found.unit = LABELS[label]!;
    if (unit?.per) found.per = unit.per;
    negative = false;
    out += `¤${into.quantities.push(found) - 1}`;
    at = unit?.end ?? numeral.end;
  };
  const time = (canonical: string, length: number): void => {
    out += `§${into.times.push(canonical) - 1}`;
    at += length;
  };
  while (at < text.length) {
    const before = text.slice(Math.max(0, at - 24), at);
    const char = text[at]!;
    if (/\p{L}/u.test(char)) {
      const month = take(MONTH_YEAR);
      if (month && !/\p{L}$/u.test(before)) {
        time(`${month[1]}-${monthNumber(month[0])}`, month[0].length);
        continue;
      }
      const word = take(WORD)!;
      const fraction = /^(?:en|två|tre|fyra|nio)$/.test(word[0]) ? /^\p{L}+ \p{L}+/u.exec(text.slice(at, at + 24))?.[0] : undefined;
      const share = FRACTIONS.get(fraction ?? "") ?? FRACTIONS.get(word[0]);
      const number = NUMBER_WORDS.get(word[0]);
      const article = word[0] === "en" || word[0] === "ett";
      const rest = text.slice(at + word[0].length, at + word[0].length + 30);
      if (share !== undefined) {
        into.halves ||= share === 50;
        out += `¤${into.quantities.push({ value: share, unit: "%", decimals: 0 }) - 1}`;
        at += FRACTIONS.has(fraction ?? "") ? fraction!.length : word[0].length;
      } else if (number !== undefined && (!article || (BOUND_BEFORE.test(before) && TIME_WORD.test(rest)))) {
        quantity({ value: number, decimals: 0, end: at + word[0].length }, before);
      } else if (/^(?:var|vart)$/.test(word[0]) && ORDINALS.has(/^ (\p{L}+)/u.exec(rest)?.[1] ?? "")) {
        const ordinal = /^ (\p{L}+)/u.exec(rest)![1]!;
        out += "var ";
        quantity({ value: ORDINALS.get(ordinal)!, decimals: 0, end: at + word[0].length + 1 + ordinal.length }, before);
      } else {
        out += word[0];
        at += word[0].length;
      }
      continue;
    }
    if (!/\d/.test(char)) {
      negative = /[–-]/.test(char) && /\d/.test(text[at + 1] ?? "") && (before === "" || /[^\d%\s] $/.test(before) || /^[<>≥≤]? ?$/.test(before));
      out += negative ? "" : char;
      at += 1;
      continue;
    }
    const tax = at === 0 ? /^(\d{1,2})[:](\d\d)(?: kr(?:onor)?)?$/u.exec(text) : null;
    if (tax) {
      into.quantities.push({ value: Number(`${tax[1]}.${tax[2]}`), unit: "kr:öre", decimals: 2 });
      return "¤0";
    }
    const clock = take(CLOCK);
    if (clock) {
      out += "◊";
      at += clock[0].length;
      continue;
    }
    const date = DATES.map((row) => ({ row, found: take(row.is) })).find(({ found }) => found);
    if (date?.found) {
      time(date.row.read(date.found), date.found[0].length);
      continue;
    }
    const years = take(YEARS);
    if (years && !/\d[ ,.]$/.test(before) && !COUNTED.test(text.slice(at + years[0].length, at + years[0].length + 30)) && !/^ \d{3}(?!\d)/.test(text.slice(at + 4)) && (!AMOUNT.test(before) || years[1] !== undefined)) {
      const last = years[1] === undefined ? years[0].slice(0, 4) : years[1].length === 4 ? years[1] : years[0].slice(0, 2) + years[1];
      time(years[1] === undefined || Number(last) <= Number(years[0].slice(0, 4)) ? years[0].slice(0, 4) : `${years[0].slice(0, 4)}–${last}`, years[0].length);
      continue;
    }
    const numeral = numeralAt(text, at);
    const jumbled = /[\d.,:/]*\d/y;
    jumbled.lastIndex = at;
    const end = numeral?.end ?? at + (jumbled.exec(text)?.[0].length ?? 1);
    const after = text.slice(end, end + 30);
    into.ambiguous ||= numeral?.ambiguous === true;
    const named = NAMED.test(before) && !/(?:^| )mål $/.test(before);
    const age = AGE.test(after) && !AGE_BEFORE.test(before);
    if (!numeral || numeral.ambiguous || named || age || /(?:^|[\s/])per $/.test(before) || /^\) |^\)$/.test(after) || /^:\d/.test(after)) {
      out += "◊";
      at = end;
      const range = named || age ? /^ ?[–-] ?\d{1,3}/.exec(text.slice(at)) : null;
      if (range) at += range[0].length;
      continue;
    }
    if (/^-?\p{L}/u.test(after) && !unitAt(text, end)) {
      out += "◊";
      at = end;
      continue;
    }
    quantity(numeral, before);
  }
  return out.replace(/ {2,}/g, " ").trim();
}
