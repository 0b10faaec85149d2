import { beginsSmall } from "../../domain/shapes";
import { folded } from "../text/text";
import { Memory } from "../../lexicon/memory";

/** A title as people write it, taken apart: the number in front, the words, and owners on a line of their own. */
export interface TitleParts {
  number?: string;
  title: string;
  owners: string[];
  /** "Mål 3: …" states its own level. */
  level?: string;
}

/** The level words that may precede a row's number. */
const LEVEL =
  "(?:(?:övergripande|strategiskt|prioriterat|långsiktigt) )?[\\p{L}-]*(?:mål|område|uppdrag|aktivitet|åtgärd|insats|indikator|nyckeltal|mått|perspektiv|kvalitetsfaktor|åtagande|målsättning|strategi|inriktning)";
const WORD_NUMBER = new RegExp(
  `^(${LEVEL})\\s+(?:nr\\.? ?)?(\\d{1,3}(?:\\.\\d{1,3})*)\\s*(?:\\(([^()]{2,40})\\))?\\s*[:.–)-]?\\s+(?=\\S)`,
  "iu",
);
/** "Delmål SEK.O.A Energianvändningen …": a level's word and a code of letters and numbers with points between. */
const CODED = /^(\p{L}[\p{L} -]*?)\s+([A-ZÅÄÖ]{1,4}(?:\.\s?[A-ZÅÄÖ\d]{1,4})+)[.:]?\s+(?=\p{Lu})/u;
const IS_LEVEL = new RegExp(`^${LEVEL}$`, "iu");
const POINTED = /^(\d{1,3}(?:\.\d{1,3})*)\s*[.:)]\s+(?=\p{L}|")/u;
const LAYERED = /^(\d{1,3}(?:\.\d{1,3})+)\s+(?=\p{Lu}|")/u;
const COUNCIL =
  /^((?:kf|kommunfullmäktige|fullmäktige|nämnden|styrelsen|kommunen)[:’']?s? (?:övergripande |prioriterade |långsiktiga )?mål(?: för [\p{L}-]+)?)\s*:\s*(?:(\d{1,3}(?:\.\d{1,3})*)[.:)]?\s+)?(?=\S)/iu;
const LABEL =
  /^(mål|(?:(?:strategiskt|prioriterat) )?(?:mål|fokus|verksamhets)?(?:område|perspektiv)|kf-mål|nämndmål|delmål|resultatmål|övergripande mål|indikator|nyckeltal|mått|aktivitet|åtgärd|insats|uppdrag)\s*[:–]\s*(?=\S)/iu;

const NAMED = /^([Pp]erspektiv|PERSPEKTIV|[Mm]ålområde|MÅLOMRÅDE|[Ff]okusområde|FOKUSOMRÅDE)\s+(?=\p{Lu})/u;

/** A line that goes on with the words of the one above; a word that is divided over them is whole again. */
export const continued = (above: string, below: string): string =>
  /\p{Ll}-$/u.test(above) && beginsSmall(below) && !/^(?:och|eller|samt)(?!\p{L})/u.test(below)
    ? above.slice(0, -1) + below
    : `${above} ${below}`;

/** Abbreviations of committees only: "KS, BMN". */
const OWNERS = /^[A-ZÅÄÖ]{2,5}(?:\s*[,;/&]\s*[A-ZÅÄÖ]{2,5})*$/u;

/** Titles are looked up when rows are found, and again when they are read. */
const known = new Memory<string, TitleParts>(8_000);

/** Never fails: a text without number or owners is its own title. Line breaks become spaces. */
export function titleParts(text: string): TitleParts {
  const parts = known.of(text, partsOf);
  return { ...parts, owners: [...parts.owners] };
}

function partsOf(text: string): TitleParts {
  const lines = text
    .replace(/^[•▪●–—-]\s+(?=\p{L})/u, "")
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean);
  const owners = lines.length > 1 && OWNERS.test(lines.at(-1)!) ? splitOwners(lines.pop()!) : [];
  const shown = lines.reduce((above, below) => (above === "" ? below : continued(above, below)), "");
  const whole = folded(shown);
  const worded = WORD_NUMBER.exec(whole);
  if (worded?.[3] !== undefined) owners.push(...splitOwners(worded[3]));
  if (worded)
    return { number: worded[2]!, level: worded[1]!.toLowerCase(), title: shown.slice(worded[0].length), owners };
  const coded = codedLevel(whole);
  if (coded) return { number: coded.number, level: coded.level, title: shown.slice(coded.length), owners };
  const council = COUNCIL.exec(whole);
  if (council)
    return {
      ...(council[2] ? { number: council[2] } : {}),
      level: council[1]!.toLowerCase().replace(/ för .*$/u, ""),
      title: shown.slice(council[0].length),
      owners,
    };
  return { ...numberedParts(shown, whole), owners };
}

/** "2.5.3 Mål: Trygg kommun": the paper's number, then the level; either alone, or none. `whole`: the text folded. */
function numberedParts(shown: string, whole: string): Omit<TitleParts, "owners"> {
  const numbered = POINTED.exec(whole) ?? LAYERED.exec(whole);
  const from = numbered?.[0].length ?? 0;
  const labelled = LABEL.exec(whole.slice(from)) ?? NAMED.exec(whole.slice(from));
  return {
    ...(numbered ? { number: numbered[1]! } : {}),
    ...(labelled ? { level: labelled[1]!.toLowerCase() } : {}),
    title: shown.slice(from + (labelled?.[0].length ?? 0)),
  };
}

function codedLevel(whole: string): { level: string; number: string; length: number } | null {
  const [all = "", level, number] = CODED.exec(whole) ?? [];
  return level !== undefined && number !== undefined && IS_LEVEL.test(level)
    ? { level: level.toLowerCase(), number, length: all.length }
    : null;
}

/** "Mål: Trygg kommun" is a heading of its own, and never a column's. */
export const isHeading = (text: string): boolean => LABEL.test(text);

/**
 * The title of a document, not of the rows below it: "Bilaga 2: Måluppföljning 2021", "Måluppföljning 2021 (forts.)".
 */
export const isDocumentTitle = (text: string): boolean => DOCUMENT.test(text);

const DOCUMENT =
  /^(?:bilaga|appendix|tabell)(?:\s+\d|\s*[:–])|\(?forts(?:\.|ättning)?\)?$|^(?:mål)?(?:uppföljning|avstämning|redovisning|sammanställning)\p{L}*(?: av mål\p{L}*)?(?: \d{4}.*)?$|^\p{L}*(?:årsredovisning|delårsrapport|verksamhetsplan|verksamhetsberättelse|årsrapport|måluppföljning)(?: \d{4}.*)?$/iu;

/** Whether the text is a row of a list: a level's word, a number, and what it is about ("Nämndmål 1.2: …"). */
export const namesLevel = (text: string): boolean => WORD_NUMBER.test(text);

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
