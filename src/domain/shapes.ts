/*
 * The one place for shapes of text: letters, digits, years, lines, closing marks. Words of the field are in
 * src/lexicon.
 */

const WORDS = /[A-Za-zµÀ-ω]+/g;
const WORD_FIRST = /^[A-Za-zµÀ-ω]+/;
const DIGIT = /\d/;
const DIGITS = /\d+/g;
const SPACES = / {2,}/g;
const LETTER = /\p{L}/u;
const SMALL_FIRST = /^\p{Ll}/u;
const CAPITAL_FIRST = /^\p{Lu}/u;
const DATE = /^\d{4}-\d\d-\d\d$/;
const BLANKS = /\s+/gu;
const FOOTNOTES = /(?<=[A-Za-zµÀ-ω\d%)])[*†‡]+/g;
const RAISED = /(?<=[A-Za-zµÀ-ω]{3}|\d{4}|[%)])[¹²³⁴-⁹]+(?=[\s,;:)]|$)/g;
const LINE_END = /\r\n|\r|\n/g;
const LETTERS = /\p{L}+/gu;
const INITIALS = /^\p{Lu}+$/u;
const NUMBERED = /^(?<number>\d{1,2}(?:\.\d{1,3})*)[.):]?\s+(?<title>\p{L}.*)$/su;
const RUNS = /[\p{L}\p{N}]+/gu;
const NOT_IN_FILE_NAMES = /[\u0000-\u001f<>:"/\\|?*]/g;
const FORBIDDEN_IN_XML =
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;
const ENTITY = /&(?:#[xX]([0-9A-Fa-f]+)|#([0-9]+)|([A-Za-z]+));/g;
const QUOTED = /("(?:[^"]|"")*")/;
const BRACES = /\{(\w+)\}/g;
const DATES = /(?<!\d)(?:19|20)\d\d-\d\d-\d\d(?!\d)/;
const ERROR_NAME = /^#[\p{Lu}\d/_]+[!?]?$/u;

/** Marks that are drawn alike, and the one of them that they are compared as. */
const SAME_MARKS = new Map([
  ...[..."‐‑‒–—―−"].map((mark) => [mark, "–"] as const),
  ...[..."‘’´`"].map((mark) => [mark, "'"] as const),
  ...[..."“”„‟«»"].map((mark) => [mark, '"'] as const),
]);

/** A dash or a quote as the one of its kind that texts are compared with; any other letter as it is. */
export const plainMark = (letter: string): string => SAME_MARKS.get(letter) ?? letter;

/** The text with one kind of dash and of quotes, a letter for a letter. */
export function plainMarks(text: string): string {
  for (let at = 0; at < text.length; at++)
    if (SAME_MARKS.has(text.charAt(at))) return text.slice(0, at) + Array.from(text.slice(at), plainMark).join("");
  return text;
}

/** Replaces each character that XML cannot hold: control characters, and halves of a character. */
export const withoutForbidden = (text: string, by: (letter: string) => string = () => ""): string =>
  text.replace(FORBIDDEN_IN_XML, by);

const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/** XML's own five entities and numbered ones as characters; others stay as they are written. */
export const withoutEntities = (text: string): string =>
  text.includes("&")
    ? text.replace(ENTITY, (whole, hex?: string, decimal?: string, name = "") => {
        const code = hex === undefined ? Number(decimal) : parseInt(hex, 16);
        if (code > 0 && code <= 0x10ffff) return String.fromCodePoint(code);
        return ENTITIES[name] ?? whole;
      })
    : text;

/** A formula in pieces: every other one, from the second, is a text of it with its quotation marks. */
export const byTexts = (formula: string): string[] => formula.split(QUOTED);

/** Whether the text is so many hexadecimal digits. */
export const isHex = (text: string, digits: number): boolean =>
  text.length === digits && [...text].every((letter) => "0123456789ABCDEFabcdef".includes(letter));

/** "#1B5E20": a colour. */
export const isColor = (text: string): boolean => text.startsWith("#") && isHex(text.slice(1), 6);

/** A key that we have printed: its letter, a dash and five letters or digits, "M-00A1Z". */
export const isKeyOf = (mark: string, text: string): boolean =>
  text.startsWith(`${mark}-`) &&
  text.length === 7 &&
  [...text.slice(2)].every((one) => isDigit(one) || (one >= "A" && one <= "Z"));

/** A letter of Swedish, its neighbours or Greek: "µ", and from "À" to "ω". */
export function isLetter(letter: string): boolean {
  const code = letter.charCodeAt(0);
  return code < 128
    ? (code >= 97 && code <= 122) || (code >= 65 && code <= 90)
    : code === 0xb5 || (code >= 0xc0 && code <= 0x3c9);
}

export const isDigit = (letter: string): boolean => letter.length === 1 && letter >= "0" && letter <= "9";

/** A dash, which may be a sign. */
export const isDash = (letter: string): boolean => letter === "–" || letter === "-";

/** Letters and marks of the longest short form that is explained. */
const LONGEST_SHORT = 5;

/** Whether a text says what a mark or a short form stands for: ".. = uppgift saknas", "vpl = vårdplatser"; not what a year is. */
export function explainsShort(text: string): boolean {
  const [short = "", meaning = ""] = text.split(" = ");
  const isShort = short !== "" && short.length <= LONGEST_SHORT && !short.includes(" ") && !isYear(short);
  return isShort && LETTER.test(meaning.charAt(0));
}

export const hasDigit = (text: string): boolean => DIGIT.test(text);

/** Whether the text is digits alone. */
export const areDigits = (text: string): boolean => text !== "" && [...text].every(isDigit);

/** The one shape of a year in figures: four, from 1900 to 2099. */
export const isYear = (text: string): boolean =>
  text.length === 4 && (text.startsWith("19") || text.startsWith("20")) && areDigits(text);

/** Whether the text begins with a year, and no longer number. */
export const beginsWithYear = (text: string): boolean => isYear(text.slice(0, 4)) && !isDigit(text.charAt(4));

/** The year that a text begins with; "": none. */
export const yearFirst = (text: string): string => (isYear(text.slice(0, 4)) ? text.slice(0, 4) : "");

/** "08": a number with two digits at least. */
export const twoDigits = (number: string | number): string => String(number).padStart(2, "0");

/** Every run of digits. */
export const digitsIn = (text: string): string[] => text.match(DIGITS) ?? [];

/** The years in a text that are numbers of their own. */
export const yearsIn = (text: string): string[] => digitsIn(text).filter(isYear);

/** Whether the last number of a text is a year. */
export const endsInYear = (text: string): boolean => isYear(digitsIn(text).at(-1) ?? "");

/** Whether a text has digits that are no year. */
export const hasOtherThanYears = (text: string): boolean => digitsIn(text).some((digits) => !isYear(digits));

/** The text with something else in place of each run of digits. */
export const withDigits = (text: string, by: (digits: string) => string): string =>
  text.replace(DIGITS, (digits) => by(digits));

/** The text with something else in place of each year. */
export const withYears = (text: string, by: (year: string, at: number) => string): string =>
  text.replace(DIGITS, (digits, at: number) => (isYear(digits) ? by(digits, at) : digits));

/** "2024-12-31". */
export const isDate = (text: string): boolean => DATE.test(text);

/** The first day in figures that a text has: "2024-12-31"; undefined: it has none. */
export const dateIn = (text: string): string | undefined => DATES.exec(text)?.[0];

/** Whether a text is a day of the calendar as "2025-01-20". */
export function isDay(text: string): boolean {
  const time = isDate(text) ? Date.parse(`${text}T00:00:00Z`) : NaN;
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

export const hasLetter = (text: string): boolean => LETTER.test(text);

/** "▲": neither a letter nor a digit; also the empty text. */
export const isSign = (text: string): boolean => !hasLetter(text) && !hasDigit(text);

/** Whether so many letters stand together in the text. */
export const hasWordOf = (letters: number, text: string): boolean => {
  let run = 0;
  for (const letter of text) if ((run = LETTER.test(letter) ? run + 1 : 0) >= letters) return true;
  return false;
};

export const beginsWithDigit = (text: string): boolean => isDigit(text.charAt(0));

/** "§ 12" of "Beslutad BUN 2026-02-04 §12"; undefined where no number follows the sign. */
export function paragraphIn(text: string): string | undefined {
  const after = text.slice(text.indexOf("§") + 1).trim();
  return text.includes("§") && beginsWithDigit(after) ? `§ ${digitsIn(after)[0]}` : undefined;
}

/** Capital letters alone, so many. */
export const isInitials = (text: string, least: number, most: number): boolean =>
  text.length >= least && text.length <= most && INITIALS.test(text);

/** Every run of letters, of any language. */
export const lettersIn = (text: string): string[] => text.match(LETTERS) ?? [];

/** Every run of letters and digits, of any language. */
export const runsOf = (text: string): string[] => text.match(RUNS) ?? [];

/** Whether a text looks like the name of an error of Excel's: "#DIV/0!". */
export const isErrorName = (text: string): boolean => ERROR_NAME.test(text);

/** Whether the text begins with one of these letters. */
export const beginsIn = (text: string, letters: string): boolean => text !== "" && letters.includes(text.charAt(0));

/** Whether the text ends in one of these letters. */
export const endsIn = (text: string, letters: string): boolean =>
  text !== "" && letters.includes(text.charAt(text.length - 1));

export const beginsSmall = (text: string): boolean => SMALL_FIRST.test(text);
export const beginsWithCapital = (text: string): boolean => CAPITAL_FIRST.test(text);

/** The text on one line, with one space where it has any run of spaces or line ends. */
export const oneLine = (text: string): string => text.replace(BLANKS, " ");

/** The text in a name that every file system takes. */
export const fileName = (text: string): string => oneLine(text.replace(NOT_IN_FILE_NAMES, " "));

/** A sentence with what each name in braces stands for: "{text} saknas". */
export const filledIn = (sentence: string, by: (name: string) => string): string =>
  sentence.replace(BRACES, (_, name: string) => by(name));

/** The text without its blanks. */
export const unspaced = (text: string): string => text.replace(BLANKS, "");

/** The text without half a character at its end, where it was cut. */
export const wholeLetters = (text: string): string => {
  const last = text.charCodeAt(text.length - 1);
  return last >= 0xd800 && last <= 0xdbff ? text.slice(0, -1) : text;
};

/** What stands between the blanks of a text. */
export const bySpaces = (text: string): string[] => text.split(BLANKS).filter((part) => part !== "");

/** What stands between any of these letters. */
export function byLetters(text: string, letters: string): string[] {
  const parts: string[] = [];
  let from = 0;
  for (let at = 0; at <= text.length; at++)
    if (at === text.length || letters.includes(text.charAt(at))) {
      if (at > from) parts.push(text.slice(from, at));
      from = at + 1;
    }
  return parts;
}

/** The text with one kind of line ending. */
export const plainLines = (text: string): string => text.replace(LINE_END, "\n");

/** The lines of a text, for any line ending. */
export const linesOf = (text: string): string[] => text.split(LINE_END);

/** The text without a colon at its end, and the spaces before it. */
export const withoutColon = (text: string): string => (text.endsWith(":") ? text.slice(0, -1).trimEnd() : text);

/** Whether a part stands in a text somewhere with none of these letters right before or after it. */
export function standsApart(text: string, part: string, letters: string): boolean {
  const isAmong = (at: number): boolean => text.charAt(at) !== "" && letters.includes(text.charAt(at));
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1))
    if (!isAmong(at - 1) && !isAmong(at + part.length)) return true;
  return false;
}

/** The letters that the text begins with; "": it begins with something else. */
export const firstWord = (text: string): string => WORD_FIRST.exec(text)?.[0] ?? "";

/** The first word after a leading space; "" when the text does not begin with a space. */
export const nextWord = (text: string): string => (text.startsWith(" ") ? firstWord(text.slice(1)) : "");

/** The text without the marks of notes after its words and numbers: "80 %*". */
export const withoutFootnotes = (text: string): string => text.replace(FOOTNOTES, "");

/** The text without raised numbers of notes after its words and years: "Utfall 2023¹", but "kWh/m²". */
export const withoutRaised = (text: string): string => text.replace(RAISED, "");

/** Every run of letters. */
export const wordsOf = (text: string): string[] => text.match(WORDS) ?? [];

/** The text with one space where it has several. */
export const singleSpaced = (text: string): string => text.replace(SPACES, " ");

/** The contents of each innermost pair of round or square brackets. */
export function inBrackets(text: string): string[] {
  const found: string[] = [];
  let from = -1;
  for (let at = 0; at < text.length; at++)
    if ("([".includes(text.charAt(at))) from = at + 1;
    else if (")]".includes(text.charAt(at))) {
      if (from >= 0) found.push(text.slice(from, at));
      from = -1;
    }
  return found;
}

/** Replaces the text between each round bracket and the next closing one. */
export function withBrackets(text: string, by: (inside: string) => string): string {
  let out = "";
  let at = 0;
  for (let from = text.indexOf("("); from >= 0; from = text.indexOf("(", at)) {
    const to = text.indexOf(")", from);
    if (to < 0) break;
    out += text.slice(at, from) + by(text.slice(from + 1, to));
    at = to + 1;
  }
  return out + text.slice(at);
}

/** Replaces each round bracket that has none inside it, by what stands there. */
export function withInnermost(text: string, by: (inside: string) => string): string {
  let out = "";
  let at = 0;
  for (let to = text.indexOf(")"); to >= 0; to = text.indexOf(")", to + 1)) {
    const from = text.lastIndexOf("(", to);
    if (from < at) continue;
    out += text.slice(at, from) + by(text.slice(from + 1, to));
    at = to + 1;
  }
  return out + text.slice(at);
}

/** The text without any of these letters at its end. */
export function trimmedEnd(text: string, letters: string): string {
  let to = text.length;
  while (to > 0 && letters.includes(text.charAt(to - 1))) to--;
  return text.slice(0, to);
}

/** The text without any of these letters at its start. */
export function trimmedStart(text: string, letters: string): string {
  let from = 0;
  while (from < text.length && letters.includes(text.charAt(from))) from++;
  return text.slice(from);
}

/** The text without any of these letters at its ends. */
export const trimmed = (text: string, letters: string): string => trimmedStart(trimmedEnd(text, letters), letters);

/** A line drawn with characters: "-----", "***". */
export const isDrawnLine = (text: string): boolean => text.length >= 3 && trimmedEnd(text, "-–—_=*.·") === "";

/** Dashes that are drawn alone. */
export const DASHES = ["-", "–", "—"];

/** A dash alone. */
export const isDashAlone = (text: string): boolean => DASHES.includes(text);

/**
 * "Ansvarig nämnd: Socialnämnden": what stands before the first colon of a text, of `least` to `most` characters, and
 * after it; null without either. `apart`: only where a space follows the colon.
 */
export function splitLabel(
  text: string,
  least: number,
  most: number,
  apart = true,
): [label: string, value: string] | null {
  const colon = text.indexOf(":");
  const after = text.slice(colon + 1);
  const value = after.trimStart();
  const isLabel = colon >= least && colon <= most && value !== "" && !(apart && value === after);
  return isLabel ? [text.slice(0, colon), value] : null;
}

/** "● Uppnås": a sign that stands before a label, and the label; no sign: "". */
export function afterSign(text: string): { sign: string; label: string } {
  const plain = text.trim();
  const at = plain.indexOf(" ");
  const sign = plain.slice(0, Math.max(0, at));
  return sign !== "" && runsOf(sign).length === 0
    ? { sign, label: plain.slice(at).trimStart() }
    : { sign: "", label: plain };
}

/** The text without these marks between a digit and three others, "1 233" as "1233". */
export const ungrouped = (text: string, mark: string): string =>
  text
    .split(mark)
    .reduce((before, after) =>
      isDigit(before.slice(-1)) && after.length >= 3 && areDigits(after.slice(0, 3)) && !isDigit(after.charAt(3))
        ? before + after
        : before + mark + after,
    );

/** Whether the text is in round brackets, and nothing else; a full stop may end it. */
export function isBracketed(text: string): boolean {
  const inside = unbracketed(withoutLast(text, "."));
  return inside.length < text.length - 1 && !inside.includes("(") && !inside.includes(")");
}

/** The text without round brackets around it. */
export const unbracketed = (text: string): string =>
  text.startsWith("(") && text.endsWith(")") ? text.slice(1, -1) : text;

/** A sentence of three words or more, with its full stop. */
export const isSentence = (text: string): boolean => text.endsWith(".") && bySpaces(text).length >= 3;

/** "1.2 Trygghet", "3) Ekonomi": numbers with points between before a title, and the title; null without them. */
export function numbered(text: string): { number: string; title: string } | null {
  const { number = "", title = "" } = NUMBERED.exec(text)?.groups ?? {};
  return number === "" ? null : { number, title };
}

/** How many numbers with points between begin a title: 2 for "1.2 Trygghet"; 0 for none. */
export const depthOf = (text: string): number => numbered(text)?.number.split(".").length ?? 0;

/** The numbers before a title, with or without a point after them: "1" of "1 Målområde", "1.2" of "1.2. Trygghet". */
export function numberBefore(text: string): string | undefined {
  const { number, title = "" } = numbered(text) ?? {};
  return beginsWithCapital(title) ? number : undefined;
}

/** Whether a title's number goes on from another's: "1.2 Trygghet" from "1 Målområde". */
export const isNumberedUnder = (text: string, over: string): boolean => {
  const number = numberBefore(over);
  return number !== undefined && numberBefore(text)?.startsWith(`${number}.`) === true;
};

/** The text without this at its start, once. */
export const withoutFirst = (text: string, start: string): string =>
  text.startsWith(start) ? text.slice(start.length) : text;

/** The text without one of these letters at its end, once. */
export const withoutLast = (text: string, letters: string): string =>
  endsIn(text, letters) ? text.slice(0, -1) : text;

/** Arrows by where they point; some fonts draw one as a picture, which a variation selector marks. */
const ARROWS = { up: "↑⬆▲↗⇧🔼", down: "↓⬇▼↘⇩🔽", right: "→➡⇒⇨=" } as const;

/** Letters that are drawn as arrows, those that point elsewhere too. */
const ARROW_LETTERS = new Set([...Object.values(ARROWS).join("").replace("=", ""), ..."←⬈⬊△▽➔➚➘"]);

/** Whether a letter is an arrow, wherever it points. */
export const isArrow = (letter: string): boolean => ARROW_LETTERS.has(letter);

/** Where a text that is only arrows points; null: it is something else. `more`: other signs that point there. */
export function arrowOf(
  text: string,
  more: Partial<Record<keyof typeof ARROWS, string>> = {},
): keyof typeof ARROWS | null {
  const signs = [...text.replace("\ufe0f", "")];
  if (signs.length === 0) return null;
  const points = (way: keyof typeof ARROWS): boolean =>
    signs.every((sign) => ARROWS[way].includes(sign) || more[way]?.includes(sign));
  return (["up", "down", "right"] as const).find(points) ?? null;
}

/** "VÅRD", "LSS", "VÅRD OCH OMSORG": letters, and no small one among them. */
export const hasOnlyCapitals = (text: string): boolean => text === text.toUpperCase() && text !== text.toLowerCase();

/** "VÅRD OCH OMSORG": words in capitals, and no abbreviation. */
export const isInCapitals = (text: string): boolean => hasOnlyCapitals(text) && lettersOf(text) >= SHORTEST_IN_CAPITALS;
const lettersOf = (text: string): number => [...text].filter(isLetter).length;

/** Whether a word is a letter or a sign that stands for something else: "G", "R*"; initials are words. */
export const isLetterAlone = (text: string): boolean => lettersOf(text) === 1;

/** How words end that are a sentence's subject where they begin a label: "Kvalitén uppnås", "Målet är på väg". */
const SUBJECTS = ["et", "en", "én"];
const tellsOfOne = (label: string): boolean =>
  label.includes(" ") && SUBJECTS.some((end) => label.slice(0, label.indexOf(" ")).endsWith(end));

/** A label as it stands after a number: "3 delvis"; a letter alone as it is: "3 Y"; undefined of a sentence, which has no room there. */
export const afterNumber = (label: string): string | undefined =>
  tellsOfOne(label) ? undefined : isLetterAlone(label) ? label : smallOutside(label);

/** In small letters; what is quoted stays as it is: "med ”G”". */
const smallOutside = (label: string): string => {
  const quoted = label.indexOf("”");
  return quoted < 0 ? label.toLowerCase() : label.slice(0, quoted).toLowerCase() + label.slice(quoted);
};

/** How many there are of what a label tells: "3 delvis", "Kvalitén uppnås: 3". */
export function countedLabel(count: number, label: string): string {
  const after = afterNumber(label);
  return after === undefined ? `${label}: ${count}` : `${count} ${after}`;
}
const SHORTEST_IN_CAPITALS = 5;
