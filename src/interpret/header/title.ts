import {
  areDigits,
  beginsSmall,
  beginsWithCapital,
  bySpaces,
  endsIn,
  firstWord,
  isYear,
  plainMarks,
  trimmedStart,
} from "../../domain/shapes";
import { readValue } from "../number/number";
import { readPeriod } from "../time/period";
import { grammar, looseGrammar } from "../text/grammar";
import { LEVEL_ENDINGS } from "../../lexicon/words/headers";
import type { Match } from "../text/phrase";
import { ofWords } from "../number/figure";

/** A title as people write it, taken apart: the number in front, the words, and owners on a line of their own. */
export interface TitleParts {
  number?: string;
  title: string;
  owners: string[];
  /** "Mål 3: …" states its own level. */
  level?: string;
}

const OF_LEVEL = grammar("^ [{overall}] W $");
const endsInLevel = (words: string): boolean => {
  const small = words.toLowerCase();
  return OF_LEVEL.test(small) && LEVEL_ENDINGS.some((level) => small.endsWith(level));
};

/** "Nämndmål 1.2 (KS): Trygg kommun". */
const NUMBERED = looseGrammar(
  "^ level:([{overall}] W) _ [nr [.]] number:({layered}) [⟨ owners:(…⟩) ⟩] [: | . | – | ⟩ | -] _ !($)",
);
/** "Delmål SEK.O.A Energianvändningen …": a level's word and a code of letters and numbers with points between. */
const CODED = /^(\p{L}[\p{L} -]*?)\s+([A-ZÅÄÖ]{1,4}(?:\.\s?[A-ZÅÄÖ\d]{1,4})+)[.:]?\s+(?=\p{Lu})/u;
/** "1. Trygg kommun", "2.5 Trygg kommun": a number alone, with points in it or a mark after it. */
const POINTED = looseGrammar('^ number:({layered}) (. | : | ⟩) _ =(L | ")');
const LAYERED = looseGrammar('^ number:({layer} ‿ . ‿ {layered}) _ =(L | ")');
/** "KF:s övergripande mål för 2024: 1. Trygg kommun". */
const COUNCIL = looseGrammar(
  "^ level:({councils} [övergripande | prioriterade | långsiktiga] mål) [för L] : [number:({layered}) [. | : | ⟩] _] !($)",
);
/** "Mål: Trygg kommun". */
const LABEL = looseGrammar("^ level:({labelled}) (: | –) !($)");
/** "Perspektiv Medborgare". */
const NAMED = looseGrammar("^ level:(perspektiv | målområde | fokusområde) _ =(L)");

/** No word ends in these: the dash before them is one. */
const JOINING = new Set(["och", "eller", "samt", "från", "till", "med", "på", "av"]);

/** A line that goes on with the words of the one above; a word that is divided over them is whole again. */
export const continued = (above: string, below: string): string =>
  above.endsWith("-") && beginsSmall(above.slice(-2)) && beginsSmall(below) && !JOINING.has(firstWord(below))
    ? above.slice(0, -1) + below
    : `${above} ${below}`;

/** What a printed page puts after a title that it repeats: "Trygg kommun (forts.)". */
const AGAIN = looseGrammar("(⟨ (forts | fortsättning | fortsätter) [.] ⟩ | (, | –) (forts | fortsättning) [.]) $");

/** The title without it. */
export function withoutAgain(text: string): string {
  const again = AGAIN.exec(text);
  return again ? text.slice(0, again.from).trimEnd() : text;
}

/** Abbreviations of committees only: "KS, BMN". */
const OWNERS = /^[A-ZÅÄÖ]{2,5}(?:\s*[,;/&]\s*[A-ZÅÄÖ]{2,5})*$/u;

const partsOfTitle = ofWords((title): TitleParts => ({ title, owners: [] }), partsOf);

/** Never fails: a text without number or owners is its own title. Line breaks become spaces. */
export function titleParts(text: string): TitleParts {
  const parts = partsOfTitle(text);
  return { ...parts, owners: [...parts.owners] };
}

/** The lines before those of a chart that was pasted with them: "Riket", and below it each year and its value. */
function withoutChart(lines: string[]): string[] {
  const first = lines.findIndex((line, i) => i > 0 && isYear(line) && readValue(lines[i + 1] ?? "").kind === "number");
  return first < 0 ? lines : lines.slice(0, Math.max(1, first - 1));
}

function partsOf(text: string): TitleParts {
  const lines = withoutChart(
    text
      .replace(/^[•▪●–—-]\s+(?=\p{L})/u, "")
      .split("\n")
      .map((line) => line.trim())
      .filter(Boolean),
  );
  const owners = lines.length > 1 && OWNERS.test(lines.at(-1)!) ? splitOwners(lines.pop()!) : [];
  const joined = lines.reduce((above, below) => (above === "" ? below : continued(above, below)), "");
  const shown = withoutAgain(joined);
  const whole = plainMarks(shown);
  const numbered = numberedLevel(whole);
  if (numbered) {
    const { level, number, owners: named, to } = numbered;
    return { number, level, title: after(shown, to), owners: [...owners, ...(named ? splitOwners(named) : [])] };
  }
  const coded = codedLevel(whole);
  if (coded) return { number: coded.number, level: coded.level, title: shown.slice(coded.length), owners };
  const council = COUNCIL.exec(whole);
  if (!council) return { ...numberedParts(shown, whole), owners };
  const number = council.group("number");
  return {
    ...(number ? { number } : {}),
    level: (council.group("level") ?? "").toLowerCase(),
    title: after(shown, council.to),
    owners,
  };
}

/** What follows a place of a text. */
const after = (text: string, to: number): string => text.slice(to).trimStart();

/** As many letters as the owners of a title have in its brackets. */
const OWNERS_LENGTH = { least: 2, most: 40 };

/** A level's word with a number; null: the text begins with something else. */
function numberedLevel(
  whole: string,
): { level: string; number: string; owners: string | undefined; to: number } | null {
  const found = NUMBERED.exec(whole);
  const [level = "", number = ""] = [found?.group("level"), found?.group("number")];
  if (!found || !endsInLevel(level)) return null;
  const owners = found.group("owners");
  const isLong = owners !== undefined && (owners.length < OWNERS_LENGTH.least || owners.length > OWNERS_LENGTH.most);
  return isLong ? null : { level: level.toLowerCase(), number, owners, to: found.to };
}

/** "2.5.3 Mål: Trygg kommun": the paper's number, then the level; either alone, or none. `whole`: the text folded. */
function numberedParts(shown: string, whole: string): Omit<TitleParts, "owners"> {
  const layered = LAYERED.exec(whole);
  const isTitled = layered !== null && !beginsSmall(after(whole, layered.to));
  const letter = letteredFirst(shown);
  if (letter) return letter;
  const numbered = POINTED.exec(whole) ?? (isTitled ? layered : null);
  const rest = after(shown, numbered?.to ?? 0);
  const own = after(whole, numbered?.to ?? 0);
  const labelled = LABEL.exec(own) ?? namedIn(own);
  const [number, level] = [numbered?.group("number"), labelled?.group("level")];
  return {
    ...(number ? { number } : {}),
    ...(level ? { level: level.toLowerCase() } : {}),
    title: labelled ? after(rest, labelled.to) : rest,
  };
}

/** One to twenty. */
const ROMANS = new Set("I II III IV V VI VII VIII IX X XI XII XIII XIV XV XVI XVII XVIII XIX XX".split(" "));

/**
 * "B. Utbildning", "II. Utbildning", "§ 4 Ekonomi": a letter, a Roman number or a paragraph of its own before a name that
 * begins with a capital.
 */
function letteredFirst(shown: string): { number: string; title: string } | null {
  const [first = "", ...words] = bySpaces(shown);
  const mark = first.slice(0, -1);
  const isLetter = endsIn(first, ".)") && (ROMANS.has(mark) || (mark.length === 1 && beginsWithCapital(mark)));
  const number = isLetter ? mark : first === "§" ? (words.shift() ?? "") : trimmedStart(first, "§");
  const isParagraph = first.startsWith("§") && areDigits(number);
  const title = words.join(" ");
  const isNamed = beginsWithCapital(title) && beginsSmall(title.slice(1));
  return (isLetter || isParagraph) && isNamed ? { number: isParagraph ? `§ ${number}` : number, title } : null;
}

/** A field's word before its name, which begins with a capital. */
function namedIn(own: string): Match | null {
  const named = NAMED.exec(own);
  return named && beginsWithCapital(after(own, named.to)) ? named : null;
}

function codedLevel(whole: string): { level: string; number: string; length: number } | null {
  const [all = "", level, number] = CODED.exec(whole) ?? [];
  return level !== undefined && number !== undefined && endsInLevel(level)
    ? { level: level.toLowerCase(), number, length: all.length }
    : null;
}

/** "Mål: Trygg kommun" is a heading of its own, and never a column's. */
export const isHeading = (text: string): boolean => LABEL.test(text);

/**
 * The title of a document, not of the rows below it: "Bilaga 2: Måluppföljning 2021", "Måluppföljning 2021 (forts.)".
 */
export const isDocumentTitle = ofWords(
  () => false,
  (text) => DOCUMENT.test(text),
);

const DOCUMENT = looseGrammar(
  `^ (bilaga | appendix | tabell) (_ N | : | –) | [⟨] (forts [.] | fortsättning) [⟩] $ | ^ {followedUp} [av mål*] ($ | Y)
   | ^ {paper} ($ | Y)`,
);

/** Whether a title says anywhere that it is a paper's or a follow-up's: "Kommunstyrelsens måluppföljning". */
export const namesPaper = (text: string): boolean => isDocumentTitle(text) || OF_PAPER.test(text);

const OF_PAPER = looseGrammar("{followedUp} | {paper} | *uppföljning* | *bokslut* | *styrkort*");

/** A paper that says what is to be done, and one that says what was. */
const PLANS = looseGrammar(
  "*budget | verksamhetsplan* | nämndplan* | nämndsplan* | årsplan* | resursplan* | flerårsplan* | budgetförslag* | förslag till",
);
const REPORTS = looseGrammar(
  "{followedUp} | *uppföljning* | *bokslut* | *redovisning* | *rapport* | *utfall* | delår*",
);

/**
 * The year that a title says that it is a plan, a budget or a proposal for ("Verksamhetsplan 2026", "Mål och budget
 * 2026–2028"), of several the first; undefined: it is none, names no year, or says that it is followed up too.
 */
export function plannedYear(text: string): number | undefined {
  if (text.length > LONGEST_PLAN || !PLANS.test(text) || REPORTS.test(text)) return undefined;
  const canonical = readPeriod(text)?.canonical;
  return canonical === undefined ? undefined : Number(canonical.slice(0, 4)) || undefined;
}

/** A longer text tells something of a plan. */
const LONGEST_PLAN = 80;

/** Whether the text is a row of a list: a level's word, a number, and what it is about ("Nämndmål 1.2: …"). */
export const namesLevel = (text: string): boolean => numberedLevel(text) !== null;

/** One name of several fields: "Utbildning, kultur och fritid". */
const WITHIN_A_NAME =
  /^\p{Lu}[\p{Ll}-]+(?:, \p{Ll}[\p{Ll}-]+)+ och (?!\p{Ll}*(?:nämnd|styrelse|bolag|förvaltning))\p{Ll}[\p{Ll}-]*$/u;

/**
 * "KS, BMN" or "Socialnämnden och Omsorgsnämnden" → each by itself, as written; "Barn- och utbildningsnämnden" is one.
 */
export function splitOwners(text: string): string[] {
  return text
    .split(
      WITHIN_A_NAME.test(text) ? /\s*[;/\n]\s*/u : /\s*[,;/\n]\s*|(?<!-)\s+och\s+(?=\p{L}*(?:nämnd|styrelse|bolag))/u,
    )
    .map((part) => part.trim())
    .filter(Boolean);
}
