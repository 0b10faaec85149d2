/**
 * A second reader of targets, to compare the first with: it shares no code and no words with src/, reads the target's
 * text alone, and abstains when it sees more than one number or deciding word.
 */
export interface Vote {
  /** min and max: a value to reach or stay below. up, down: better than before, by so much if a number is there. */
  side: "min" | "max" | "up" | "down" | "same" | "between";
  value?: number;
  value2?: number;
  /** "%" of something, "pe" percentage points; absent where the number has neither. */
  share?: "%" | "pe";
}

const NUMBER =
  /(?<![\p{L}\d,.:/-])[-−–]?\d{1,3}(?:[ \u00a0]\d{3})+(?!\d)(?:,\d+)?|(?<![\p{L}\d,.:/-])[-−–]?\d+(?:[,.]\d+)?/gu;
const DATED =
  /(?:senast|före|efter|från|sedan|jämfört med|fram till|till och med|under|år|våren|hösten|dec(?:ember)?|jan(?:uari)?|1990|utgången av|slutet av|basår\p{L}*|mandatperioden)\s*(?:år\s*)?(?:den\s*)?(?:\d{1,2}\s*\p{L}+\s*)?(?:19|20)\d\d(?:[-–/]\d+)*|\(?(?<!\d)(?:19|20)\d\d(?:[-–/]\d+)*\)?(?![\d,.]*\s*(?:%|procent|kr|st|personer|bostäder|ton|MWh))/giu;

/** What is a reader's word for a side; each is looked for once, from the longest. */
const SIDES: [RegExp, Vote["side"]][] = [
  [/(?:inte|ej|aldrig) (?:vara |bli |ligga )?(?:lägre|mindre|färre|under|understiga?|sämre än)\p{L}*/giu, "min"],
  [/(?:inte|ej|aldrig) (?:vara |bli |ligga )?(?:högre|mer|fler|över|överstiga?|större|längre)\p{L}*/giu, "max"],
  [/(?:minst|lägst|minimum|åtminstone|≥|>=|överstiga?|mer än|fler än|högre än|större än|över|>)(?!\p{L})/giu, "min"],
  [/(?:högst|maximalt|max\.?|≤|<=|understiga?|mindre än|färre än|lägre än|kortare än|inom|under|<)(?!\p{L})/giu, "max"],
  [/(?:oförändra\p{L}*|bibehåll\p{L}*|behåll\p{L}*|samma nivå|inte öka\p{L}*|inte minska\p{L}*)/giu, "same"],
  [/(?<!\p{L})(?:öka\p{L}*|höja?s?|förbättra\p{L}*|stiga)(?!\p{L})/giu, "up"],
  [/(?<!\p{L})(?:minska\p{L}*|sänka?s?|sjunka|reducera\p{L}*)(?!\p{L})/giu, "down"],
];

const valueOf = (text: string): number =>
  Number(
    text
      .replace(/[ \u00a0]/gu, "")
      .replace(/[−–]/u, "-")
      .replace(",", "."),
  );

/** The sides that a text names, each word taken out once it is found. */
function sidesOf(text: string): { sides: Set<Vote["side"]>; count: number } {
  const sides = new Set<Vote["side"]>();
  let rest = text;
  let count = 0;
  for (const [words, side] of SIDES)
    rest = rest.replace(words, () => {
      sides.add(side);
      count++;
      return " · ";
    });
  return { sides, count };
}

/** What stands right after the number. */
function shareAfter(text: string): Vote["share"] {
  if (/^\s*(?:procentenhet|%-enhet|procent-enhet)/iu.test(text)) return "pe";
  return /^\s*(?:%|procent(?!\p{L}))/iu.test(text) ? "%" : undefined;
}

/** The reading of the text, or null when a simple reader cannot be sure. */
export function secondReading(written: string): Vote | null {
  const text = written.replace(DATED, " ").trim();
  if (/\n|;|samt|respektive|eller|medel|median|bäst|rik(?:et|s)|snitt|plats|jämför|varav|[+±~]/iu.test(text))
    return null;
  const found = [...text.matchAll(NUMBER)];
  const { sides, count } = sidesOf(text);
  const [side] = sides;
  const between =
    /^\s*(?:mellan\s)?\s*(\d+(?:,\d+)?)\s*%?\s*(?:[-–]|och|till)\s*(\d+(?:,\d+)?)\s*(%|procent)?\s*\.?$/iu.exec(text);
  if (between?.[1] !== undefined && between[2] !== undefined)
    return {
      side: "between",
      value: valueOf(between[1]),
      value2: valueOf(between[2]),
      ...(between[3] ? { share: "%" } : {}),
    };
  if (side === undefined || count !== 1 || found.length > 1) return null;
  const [number] = found;
  if (!number) return side === "min" || side === "max" ? null : { side };
  const share = shareAfter(text.slice(number.index + number[0].length));
  const vote = { value: valueOf(number[0]), ...(share ? { share } : {}) };
  if (side === "same" || side === "min" || side === "max") return side === "same" ? null : { side, ...vote };
  // "öka med 5 %" is a change; "öka till 80 %" a bound.
  const before = text.slice(0, number.index);
  if (/(?:^|\s)till\s*(?:cirka|ca)?\s*$/iu.test(before)) return { side: side === "up" ? "min" : "max", ...vote };
  return /(?:^|\s)med\s*$/iu.test(before) ? { side, ...vote } : null;
}
