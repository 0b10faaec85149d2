import {
  bySpaces,
  explainsShort,
  hasDigit,
  hasOtherThanYears,
  isBracketed,
  unbracketed,
  yearsIn,
} from "../../domain/shapes";
import type { Mark } from "../../domain/proof";
import { isToCome } from "../number/missing";
import { NUMBER_WORDS } from "../number/numeral";
import { aimSaid } from "../time/aimSaid";
import { MONTHS } from "../time/date";
import { notedPart, partOfAccount } from "../time/partOfYear";
import { partOf, readPeriod, soFarTo } from "../time/period";
import { isMeanOfYears, namesTerm, yearsTogether } from "../time/yearsTogether";
import { isSaidForetold } from "../outcome/foretold";
import { isOfBothSides, notesIn, signsIn, subjectOf } from "./footnote";
import { looseGrammar } from "./grammar";
import { isCarriedOver, isOfOtherFollowUp, measuredIn, overNewYear } from "./measuringTime";
import { isForecastGone, saysPart } from "./partial";
import { hardlyLimits, mayLimit } from "./remarkWords";
import { isEnoughAnswered, respondentsIn } from "./respondents";
import { withoutStop, writtenSentences } from "./text";

/** What a remark says that a figure is of: another time, or a part of what is measured. */
export interface Remark extends Pick<NonNullable<Mark["note"]>, "about" | "period"> {
  /** Its sentence. */
  text: string;
}

/** "Avser januari–juni", "Siffran gäller bara en skola", "Alla siffror är halvårets". */
const OF_FIGURE = looseGrammar(
  `^ [{remarkBefore} [{remarkBefore}]] ({isAbout} | {remarkedFigure} between:(…3) ({isAbout} | {isOfTime}))
     [perioden | tiden] !({otherThanFigure}) rest:(…$)`,
);
/** "T.o.m. augusti", "Halvårssiffror", "Endast kommunala skolor": nothing but what the figure is of. */
const ALONE = looseGrammar(
  `^ [{remarkBefore}] [endast | bara | enbart] [{countedThen} | {meanTerm}] [av | per | för | siffror | utfall | värde | data] ({upTo} [{upTo}] …4 | {upTo} {week} D | {week} 1 (– | -) [{week}] D | {month} (– | -) {month} | (tertial | kvartal | kv) D1 [(– | -) D1]
      | halvårs* | delårs* | första halvåret | [de | årets] [första] {count} [första] (månader | månaderna)) [Y] $`,
);
/** "T.o.m. mars, systemet byttes 1 april": the same before a comma, in no more words. */
const FIRST_ALONE = looseGrammar(
  "^ [{remarkBefore}] [endast | bara | enbart] ({upTo} [den] [D] {month} | {month} (– | -) {month} | halvårssiff* | första halvåret) [Y] ,",
);
/** "Mätningen startade i september 2022", "mäts först sedan maj": the year's first months are not in it. */
const BEGAN_TO_MEASURE = looseGrammar(
  "{beganToMeasure} (i | från | sedan | från och med | fr.o.m. | under) [mitten av] !(januari | jan) {month} [year:(Y)]",
);
/** "Registret levererade bara fram till april": the rest of the year is not in it. */
const GIVEN_UP_TO = looseGrammar(
  "^ …3 (levererade | rapporterade | registrerade | lämnade | redovisade | mätte | räknade | finns | fanns | har | gick) [{givenData}] (bara | endast | enbart) ({upTo} | fram till) [och med] [den] [D] {month} [Y] ($ | , | . | ;)",
);
/** "Hämtat ur delårsbokslutet", "Siffran är från augustirapporten". */
const FROM_INTERIM = looseGrammar(
  `^ [{remarkBefore}] [{remarkedFigure}] [är | kommer] [{takenFrom}] (från | ur | enligt | enl. | enl | i) {interimPaper} [Y] ($ | , | . | ;)`,
);
/** "Läsåret 16/17", "avser läsåret 2016/17": and nothing more. */
const OF_SCHOOL_YEAR = looseGrammar(
  "^ [{remarkBefore}] [{remarkedFigure}] [{isAbout} | är] [från | för] (läsåret | läsår | lå) [20] (D2 | Y) ‿ (/ | - | –) ‿ (D2 | Y) $",
);
/** "Avser våren", "Avser vårens mätning, höstens redovisas senare"; a survey that is made once, in the autumn, is the year's. */
const OF_SEASON = looseGrammar(
  `^ [endast | bara | enbart] [perioden] ({season}) !([årets] {measuredThen})
   | ^ [endast | bara | enbart] ({season}) [{measuredThen}] , ({season}) …2 (redovisas | kommer | saknas | publiceras | inte | ej)`,
);
/** "Siffran är felaktig", "OBS! Värdet stämmer inte", "Kontrollera siffran". */
const DOUBTED = looseGrammar(
  `^ [{remarkBefore} [{remarkBefore}]] {remarkedFigure} [Y] ((är | verkar | kan vara) [helt | troligen | tyvärr] {wrong} | stämmer [nog | troligen] (inte | ej) | {toCheck})
   | …6 (osäkert | oklart | oklar | vet inte | vet ej) (vilket | vilken | vilka) …4 (stämmer | gäller | rätt) | ^ [{remarkBefore}] fel (siffra | siffror | värde | uppgift | uppgifter) | ^ [{remarkBefore}] (kontrollera | dubbelkolla | kolla) {remarkedFigure} | ^ [{remarkBefore}] stämmer (inte | ej) $`,
);
/** "Inte jämförbart med målet", "går inte att ställa mot målvärdet", "ny definition, ej jämförbart": nobody says what it is held against. */
const NOT_AGAINST_AIM = looseGrammar(
  `((ej | inte | icke | inte längre | ej längre) [är | direkt | fullt ut | helt] (jämförbar | jämförbart | jämförbara) | (kan | går | ska | bör | får) (ej | inte | knappast) [att | direkt] (jämföras | jämföra | ställa | ställas))
     ($ | , | . | ; | eftersom | då | pga | p.g.a. | på grund av | (med | mot) [årets] {aimNoun})`,
);
/** "Från 1 januari 2025 räknas laddhybrider inte längre": what is counted is another since then. */
const COUNTED_ANEW = looseGrammar(
  "^ (från | från och med | fr.o.m. | sedan) [den] [D] [{month}] year:(Y) (räknas | räknar | ingår | mäts | inkluderas) …$",
);
/** "Avser kvartal 4", "endast andra halvåret". */
const OF_LAST_PART = looseGrammar("{lastPart}");
const LIMITED = looseGrammar("{limits} | ^ (de | våra) {count} egna L");
/** "Siffran för 2023 avser …", "Förra årets värde …": about another figure than the row's own. */
const OF_EARLIER = looseGrammar("Y | {wasBefore} | föregående* | förra* | fjol* | tidigare* | jämförelse*");

/** Whether the words after "siffran" name another figure than that of `year`. */
const isOfAnother = (words = "", year: string): boolean =>
  OF_EARLIER.test(year === "" ? words : words.replace(year, ""));

/** "Nio månader", "årets första åtta månader". */
const FIRST_MONTHS = looseGrammar("n:({count}) [första] (månader | månaderna | månaders)");
const FROM_FIRST = looseGrammar("första");
/** "Kvartal 1–3": up to the last. */
const QUARTERS = looseGrammar("(kvartal | kv | kv. | q) 1 (– | - | till | och med) n:(D1)");
/** "T.o.m. vecka 48", "t.o.m. mitten av november": up to a time that no period has the name of. */
const THROUGH = looseGrammar("^ {through} W");
const YEARS_END = looseGrammar(
  "december | dec | helår* | hela | Y | årsskift* | årets slut | årsbokslut* | bokslut* | 31 ‿ / ‿ 12 | 12 ‿ - ‿ 31 | {week} (52 | 53) | idag | nu",
);
/** "Vecka 1–48", "t.o.m. 15 december": the year has not ended then. */
const BEFORE_END = looseGrammar(
  "({upTo} {week} | {week} 1 (– | -) [{week}]) !(52 | 53) D | {upTo} [den] !(31) D (december | dec)",
);
/** "T.o.m. 31/8". */
const DAY = looseGrammar("{upTo} [den] d:(D) ‿ / ‿ m:(D)");
const YEAR = looseGrammar(
  "^ [endast | bara | enbart] [år | året | helåret | helår | värdet | resultatet | utfallet | *ingen | *enkäten | *rapporten | från | december | dec] y:(Y) !(– | - | /)",
);

/** "Alla siffror avser 2024", "Årets mål och årets utfall avser kalenderåret 2024", "Avser år 2024". */
const OF_WHOLE_YEAR = looseGrammar(
  `^ [{remarkBefore} [{remarkBefore}]] ([[årets] {aimNoun} och [{remarkBefore}]] {remarkedFigure} (avser | gäller) | avser)
     [år | året | helåret | helår | kalenderåret] year:(Y) !(– | - | /) [. | , …] $`,
);

/** The whole year that a line, or a sentence of it, says that figures are of; undefined: it says none. */
export const yearOfFigures = (line: string): string | undefined =>
  writtenSentences(line).flatMap((sentence) => OF_WHOLE_YEAR.exec(sentence)?.group("year") ?? [])[0];

/** The part of a year, without its year, that a remark says that a figure is of; undefined: none. */
function partIn(text: string): string | undefined {
  const quarter = Number(QUARTERS.exec(text)?.group("n") ?? 0);
  return monthsIn(text) ?? (quarter > 0 && quarter < 4 ? soFarTo(3 * quarter) : partOfAccount(text));
}

/** "Årets första åtta månader", "t.o.m. 31/8": the year so far; "åtta månader", "t.o.m. 15/8": by the last of them. */
function monthsIn(text: string): string | undefined {
  const [count, day] = [FIRST_MONTHS.exec(text)?.group("n")?.toLowerCase(), DAY.exec(text)];
  const last = count === undefined ? Number(day?.group("m") ?? 0) : (NUMBER_WORDS.get(count) ?? Number(count));
  if (!(last > 0 && last < MONTHS.length)) return undefined;
  const isSoFar = count === undefined ? Number(day?.group("d")) >= SHORTEST_MONTH : FROM_FIRST.test(text);
  return isSoFar ? soFarTo(last) : MONTHS[last - 1];
}
const SHORTEST_MONTH = 28;

/** The year that a sentence says that something has been measured from a month of: `year`, the figure's, where it names none. */
const measuredSince = (sentence: string, year: string): string | undefined => {
  const began = BEGAN_TO_MEASURE.exec(sentence);
  return began ? (began.group("year") ?? year) : undefined;
};

/** Whether that is the figure's year, so that its first months are not in it. */
const beganWithin = (sentence: string, year: string): boolean => measuredSince(sentence, year) === year;

/** Whether that is an earlier year, so that all of the figure's is in it. */
const beganBefore = (sentence: string, year: string): boolean => (measuredSince(sentence, year) ?? year) < year;

/** "Ärenden som avslutats under 2023": of things of a year. */
const OF_YEAR = looseGrammar("(under | från | i | för) [år | året | helåret | {month} | {season}] y:(Y) [. | ⟩] $");

/** What the words after "avser" say of a figure of `year`, all of them or those before a comma; undefined: nothing that limits it. */
function stated(rest: string, year: string): Pick<Remark, "about" | "period"> | undefined {
  const [first = ""] = rest.split(", ");
  return statedWhole(rest, year) ?? (first === rest ? undefined : statedWhole(first, year));
}

function statedWhole(rest: string, year: string): Pick<Remark, "about" | "period"> | undefined {
  const part = partIn(rest);
  const of = Number(yearsIn(rest)[0] ?? year);
  if (part !== undefined) return { about: "period", period: (of > 0 && partOf(of, part)?.canonical) || part };
  const earlier = (YEAR.exec(rest) ?? OF_YEAR.exec(rest))?.group("y");
  if (earlier !== undefined && year !== "") return earlier < year ? { about: "period", period: earlier } : undefined;
  return isOfOtherTime(rest) ? { about: "time" } : limited(rest);
}

/** Whether words say a part of the year that no period has the name of: one that ends before it, a season, or its last part. */
const isOfOtherTime = (rest: string): boolean =>
  BEFORE_END.test(rest) ||
  (THROUGH.test(rest) && !YEARS_END.test(rest)) ||
  OF_SEASON.test(rest) ||
  OF_LAST_PART.test(rest);

function limited(rest: string): Pick<Remark, "about"> | undefined {
  const isOfYears = yearsTogether(rest) === "mean" || yearsTogether(rest) === "sum";
  return isOfYears || LIMITED.test(rest) ? { about: "scope" } : undefined;
}

const schoolYearOf = (sentence: string): string | undefined =>
  OF_SCHOOL_YEAR.test(sentence) ? readPeriod(sentence)?.canonical : undefined;

/** What a sentence says of when a figure of `year` was measured; undefined: nothing, or within its year. */
function measuredThen(sentence: string, year: string): Pick<Remark, "about" | "period"> | undefined {
  const measured = measuredIn(sentence, year) ?? schoolYearOf(sentence);
  if (measured !== undefined) return { about: "period", period: measured };
  const months = overNewYear(sentence, year);
  if (months !== undefined) return { about: "time", ...(months === "" ? {} : { period: months }) };
  return beganWithin(sentence, year) || isCarriedOver(sentence) || isOfOtherFollowUp(sentence)
    ? { about: "time" }
    : undefined;
}

/** What a sentence says that leaves it open whether its figure holds, or may be held against its target; undefined: nothing. */
function leftOpen(sentence: string, year: string): Remark["about"] | undefined {
  if (isSaidForetold(sentence)) return "certainty";
  if (isForecastGone(sentence)) return "unread";
  if (GIVEN_UP_TO.test(sentence)) return "time";
  if (DOUBTED.test(sentence)) return "doubt";
  return NOT_AGAINST_AIM.test(sentence) || COUNTED_ANEW.exec(sentence)?.group("year") === year ? "unread" : undefined;
}

/** What a sentence or a clause says of a figure of `year`; undefined: nothing of its time or extent. */
function saidIn(sentence: string, year: string): Pick<Remark, "about" | "period"> | undefined {
  const open = leftOpen(sentence, year);
  if (open) return { about: open };
  const measured = measuredThen(sentence, year);
  if (measured) return measured;
  if (FROM_INTERIM.test(sentence)) return { about: "time", ...stated(sentence, year) };
  const about = OF_FIGURE.exec(sentence);
  if (about) return isOfAnother(about.group("between"), year) ? undefined : stated(about.group("rest") ?? "", year);
  const alone = ALONE.test(sentence) ? sentence : FIRST_ALONE.exec(sentence)?.text;
  if (alone !== undefined) return stated(alone, year);
  return saysPart(sentence, year) ? { about: "scope" } : undefined;
}

/** Between the clauses of a sentence, where what comes later is about another figure: "…; helårssiffror finns i februari". */
const CLAUSE_END = looseGrammar("; | _ (– | -) _ | ⟨ | , =({otherClause} | …3 {isAbout} | {upTo})");

/** A sentence and its clauses: what a later one says of the year to come takes nothing from the first. */
export function withClauses(sentence: string): string[] {
  const clauses: string[] = [];
  let from = 0;
  for (const { from: end, to } of CLAUSE_END.all(sentence)) {
    clauses.push(sentence.slice(from, end));
    from = to;
  }
  return from === 0 ? [sentence] : [sentence, ...clauses, sentence.slice(from)].map((one) => one.trim());
}

/** "Delåret avser jan–juli", "T2: preliminärt", "Utfallet per augusti är …": of the figure of a part of the year. */
const OF_PARTS_FIGURE = looseGrammar("^ {partsFigure} [Y] (: | , | {isAbout} | är | var)");

/** Whether a sentence says itself that it is of the figure of a part of the year. */
export const isOfPartsFigure = (sentence: string): boolean => OF_PARTS_FIGURE.test(sentence);

/**
 * What a comment or a line without a sign says that a figure is of: a part of the year, an earlier year, a part of what is
 * measured, or that it is a forecast. `year`: of the figure, "" where it is not known. Undefined: a cause, a source, another
 * figure, or nothing of it.
 */
export function remarkOn(text: string, year: string): Remark | undefined {
  for (const sentence of writtenSentences(text).filter((one) => !isOfBothSides(one)))
    for (const clause of withClauses(withoutStop(sentence))) {
      const said = saidIn(clause, year);
      if (said) return { ...said, text: withoutStop(sentence) };
    }
}

/** "Utfallet är slutligt": it is what it is taken for. */
const IS_FINAL = looseGrammar(
  "{remarkedFigure} är [nu] (slutlig | slutligt | slutliga | slutgiltig* | definitiv* | fastställd | fastställt | fastställda)",
);

/** "Preliminär siffra", "utfallet är preliminärt": graded all the same, and the comment is the reader's reservation. */
const IS_PRELIMINARY = looseGrammar(
  "^ [{remarkBefore}] [{remarkedFigure} är] [ännu | fortfarande] {reserved} [{remarkedFigure} | uppgift | uppgifter] [(före | innan | inför | i väntan på) [L] (revision | revisionen | granskning | granskningen | bokslut | bokslutet)] $",
);

/** "Uppgift ur Primula", "Enl. Statens redovisningssystem", "Siris, prel.": where a figure is from, and at most that it may change. */
const IS_SOURCED = looseGrammar(
  `^ [källa [:]] [uppgift | uppgifter | siffra | siffror | data] [hämtad | hämtat | hämtade] ([enligt | enl. | enl | ur | från] {knownSource} | (enligt | enl. | enl | ur | från) [L] {sourceKind})
     [, tabell L [L]] [, {reserved}] $`,
);

/** "Källa: Kolada och egen enkät": nothing else, whatever stands there. */
const NAMES_SOURCE = looseGrammar("^ [alla | samtliga | båda] (källa | källor) [är | :]");

/** Whether a note begins by saying that it names a source. */
export const namesSource = (text: string): boolean => NAMES_SOURCE.test(text);

/** "Hänger ihop med vakansen": a cause, in few words. */
const IS_CAUSE = looseGrammar("^ hänger (ihop | samman) (med | m | m.) L [L] $");

/** "Gäller alla kliniker", "omfattar samtliga enheter": all that is measured. */
const IS_OF_ALL = looseGrammar(
  "^ [{remarkBefore}] [{remarkedFigure} | {measuredThen}] ({isAbout}) (alla | samtliga | hela) L [L] $",
);

/** "Metoden är godkänd av länsstyrelsen", "metod fastställd av styrelsen": who stands for how it is measured. */
const IS_APPROVED = looseGrammar("^ ({methodWord}) [är | har] [blivit] ({approved}) [av L [L] | i Y] $");

/** "I löpande priser": as money is told of unless something else is said. */
const IS_IN_CURRENT_PRICES = looseGrammar("^ [i | anges i | räknat i] löpande (priser | pris | penningvärde) $");

/** "Rättat utfall för sjukfrånvaro", "stavfel i rubriken rättat", "SCB:s tal inlagt, ersätter vårt eget 21 620": what stands there is right since then. */
const IS_TIDIED = looseGrammar("^ [L : L] …6!({notTidied} | N) {tidied} …5!({besideTidied} | N) (, ersätter …$ | $)");

/** Whether nothing but that the figure is preliminary is said, also behind the sign of a note. */
const isPreliminary = (sentence: string): boolean =>
  [sentence, ...notesIn(sentence).map(({ text }) => text)].some((one) => IS_PRELIMINARY.test(one));

/** "Prognosen är den vi lämnade för mandatperioden": of the figure itself, not of when its target is to be reached. */
const IS_OF_FIGURE = looseGrammar(
  "^ [{remarkBefore}] ({remarkedFigure} | prognosen | prognos | siffran) [Y] (är | var)",
);

/** "Tas ut ur diariet den 10 januari", "Ifyllt av controllern", "Summa för antal, medel för andelar": how a column of figures is made. */
const TELLS_HOW = looseGrammar(
  `^ [{remarkBefore} [{remarkBefore}]] [{remarkedFigure} [i kolumnen] | kolumnen] [är] ({madeSo} | {filledBy} (av | ur | från | enligt | i | genom | till)) …10!({leavesOut}) $
   | ^ {summedSo} (av | för) L [(, | och) {summedSo} (av | för) L] $`,
);

/** Whether a comment over a column tells no more than how its figures are made, or what it has. */
export const tellsHow = (text: string): boolean =>
  writtenSentences(text).every((one) => TELLS_HOW.test(withoutStop(one)));

/** What says that a figure is as it should be, where it is from, or why it is so. */
const LIMITS_NOTHING = [IS_FINAL, IS_SOURCED, IS_CAUSE, IS_TIDIED, IS_OF_ALL, IS_APPROVED, IS_IN_CURRENT_PRICES];

/** Whether a sentence says what a figure is of and no more, or is about another figure than that of `year`. */
function isOfFigure(sentence: string, year: string): boolean {
  const about = OF_FIGURE.exec(sentence);
  return about !== null && (!sentence.includes(", ") || isOfAnother(about.group("between"), year));
}

/**
 * Whether a sentence says which figure it is of, where it is from, that enough have answered, that the figure is final, preliminary or put right, that it has been measured
 * since before its year, or that a target is for several years: of that the grade asks by itself. What a short form stands for limits nothing.
 */
const isReadElsewhere = (sentence: string, year: string): boolean =>
  explainsShort(sentence) ||
  LIMITS_NOTHING.some((one) => one.test(sentence)) ||
  beganBefore(sentence, year) ||
  aimSaid(sentence) !== null ||
  isOfFigure(sentence, year) ||
  isPreliminary(sentence) ||
  isEnoughAnswered(sentence) ||
  (!IS_OF_FIGURE.test(sentence) && (namesTerm(sentence) || yearsTogether(sentence) !== null));

/** Words of a sentence at least: fewer are a name or a source, where no phrase says otherwise. */
const SENTENCE = 4;

/** Whether words that nothing else is read of are as many as a sentence has. */
export const isAsLongAsSentence = (text: string): boolean => bySpaces(text).length >= SENTENCE;

/**
 * What a comment says that a figure of its row is of, as `remarkOn`; "unread" where hardly anybody has answered, or it most likely
 * limits the figure in words that no phrase is known for. Undefined: nothing.
 */
export function commentOn(text: string, year: string): Remark | undefined {
  const said = remarkOn(text, year);
  if (said) return said;
  if (respondentsIn(text) === "few") return { about: "unread", text };
  // A sign is of a note, and has no words of its own.
  if (signsIn(text).length > 0) return undefined;
  const unknown = writtenSentences(text).filter((sentence) => !isReadElsewhere(withoutStop(sentence), year));
  return unknown.length > 0 && mayLimit(unknown.join(" "), year) ? { about: "unread", text } : undefined;
}

/** "– utan Norra", "- avser tre av fem kök": a line that hangs on the row above. */
const DASHED = looseGrammar("^ (– | - | — | →) rest:(…$)");

/** What a line in brackets, or after a dash, says of the row above it; undefined: it is neither. */
function hungOn(line: string): string | undefined {
  const text = line.trim();
  return isBracketed(text) ? unbracketed(text) : DASHED.exec(text)?.group("rest");
}

/** Whether a line hangs on the row above it, and limits its figures: "(bara avslutade vistelser; de andra räknas inte)". */
export function limitsRowAbove(line: string): boolean {
  const text = hungOn(line) ?? "";
  return bySpaces(text).length > FEWEST_UNKNOWN - 1 && commentOn(text, "")?.about !== undefined;
}

/** "Fall 2018", "elever 2022", "avslutade 2021": the things of an earlier year. */
const THINGS_OF_YEAR = looseGrammar("^ ({thingOfYear}) [från | för | av] year:(Y) $");
/** "Tre kv.", "elva månader": so many parts as are no year. */
const SOME_OF_YEAR = looseGrammar("^ [endast | bara | enbart] [de] [första] ({someOfYear}) $");

/** The earlier year whose things a figure is of, or that it is of some parts of its year. */
function otherYearBeside(words: string, year: string): Pick<Remark, "about" | "period"> | undefined {
  const earlier = THINGS_OF_YEAR.exec(words)?.group("year");
  if (earlier !== undefined && earlier < year) return { about: "period", period: earlier };
  return SOME_OF_YEAR.test(words) ? { about: "time" } : undefined;
}

/** What words beside a figure say that is of the figure itself. */
const SAID_BESIDE: ReadonlySet<Remark["about"]> = new Set(["time", "scope", "certainty", "doubt", "unread"]);

/**
 * What the words in brackets beside a figure of `year` say of it: "avser 2021", "t.o.m. augusti", "endast åk 9", "prel.".
 * Undefined: a source, another figure, or nothing of its time, extent or certainty.
 */
export function besideSays(words: string, year: string): Pick<Remark, "about" | "period"> | undefined {
  const other = otherYearBeside(words, year);
  if (other) return other;
  if (respondentsIn(words) === "few") return { about: "unread" };
  const part = notedPart(words, year);
  if (part !== undefined) return { about: "period", period: part };
  const remark = remarkOn(words, year);
  const said = remark ?? subjectOf(words, year);
  // "Från 74 % 2022" is about another figure, and "utfall kommer i mars" about one to come.
  const isOther = hasOtherThanYears(words) || withClauses(words).some((one) => one.split(", ").some(isToCome));
  const isOwnTime = said?.about === "period" && (remark !== undefined || !isOther);
  if (isOwnTime) return said.period ? { about: "period", period: said.period } : { about: "time" };
  if (said && SAID_BESIDE.has(said.about)) return { about: said.about };
  return isMeanOfYears(words) || OF_PART.test(words) ? { about: "scope" } : undefined;
}

/**
 * Whether words in brackets after a figure are several that nothing is known of ("alla fem kommuner i samarbetet"): neither a source,
 * how many have answered, nor another figure.
 */
export const isUnknownBeside = (words: string): boolean =>
  bySpaces(words).length >= FEWEST_UNKNOWN &&
  !hasDigit(words) &&
  respondentsIn(words) === undefined &&
  subjectOf(words, "") === undefined &&
  !hardlyLimits(words, "");
const FEWEST_UNKNOWN = 3;

/** "144 enligt nya listan", "de ej verkställda med: 71", "med vilande avtal 10". */
const COUNTED_OTHERWISE = looseGrammar(
  `^ [{justOver} | {justUnder}] N [% | procent | L] {countedBy} …6!(N) $
   | ^ …4!(N | {ofWhich}) ({countedBy} | med) !([en | ett] *marginal) …4!(N | av) [:] N [% | procent | L] $`,
);

/**
 * Whether words in brackets after a figure state another one, of the same counted in another way: which of the two is the
 * measure's, nobody says.
 */
export const countsOtherwise = (words: string): boolean =>
  yearsIn(words).length === 0 &&
  COUNTED_OTHERWISE.test(words) &&
  (hasDigit(words.charAt(0)) || subjectOf(words, "") === undefined);
/** "Föregående mätning", "gäller region väst", "varav 10 ej startade": of another time, of a part, or more than is there. */
const OF_PART = looseGrammar(
  `^ ({wasBefore} | fjol* | förra | föregående) L [L] $ | ^ (gäller | avser) L [L] $
   | ^ {count} {ofOrganisation} $ | ^ (varav | därav) …4 (inte | ej | preliminär* | planerad* | planerat | beslutad* | beslutat | beställd* | beställt | påbörjad* | påbörjat)`,
);
