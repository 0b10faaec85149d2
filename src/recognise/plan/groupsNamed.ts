import type { Indicator, Plan } from "../../domain/plan";
import { bySpaces, trimmedEnd } from "../../domain/shapes";
import { looseGrammar } from "../../interpret/text/grammar";
import { textKey, writtenSentences } from "../../interpret/text/text";
import { bestNamed } from "./bestNamed";

/** "Indikatorerna under mål 3 …", "Raderna om ekonomiskt bistånd …", "Under Arbetsmiljö är …": measures by what they stand under. */
const OF_GROUP = looseGrammar(
  `^ [{remarkBefore} [{remarkBefore}]] ({rowsOfGroup} [ovan] (under | för | inom | i | till | om) | under)
     [rubriken | *mål | *målet | målområde | målområdet | område | området | fokusområde | fokusområdet | perspektiv | perspektivet] [nr | nr. | ” | "] name:(…$)`,
);

/** "Biblioteksraderna: …", "Fastighetstalen är …": the same in one word. */
const GROUP_ROWS = looseGrammar("^ [{remarkBefore} [{remarkBefore}]] rows:({groupRows})");

/** Letters that begin a group's name, at least. */
const LEAST = 5;

/** Whether a text is of some measures, by the name or the number of what they stand under. */
export const isOfSome = (text: string): boolean =>
  writtenSentences(text).some((sentence) => OF_GROUP.test(sentence) || GROUP_ROWS.test(sentence));

/** The only group whose title begins with what stands before "-raderna". */
function groupOfRows(rows: string, groups: readonly Group[]): Group | undefined {
  const word = textKey(rows);
  const named = groups.filter(({ title }) => {
    const [first = ""] = bySpaces(textKey(title));
    return first.length >= LEAST && word.startsWith(trimmedEnd(first, "aer"));
  });
  return named.length === 1 ? named[0] : undefined;
}

/** What measures stand under: a goal, an area, or an owner, with its measures. */
interface Group {
  title: string;
  number?: string | undefined;
  measures: readonly Indicator[];
}

/** What some measures, and not all of them, stand under. */
function groupsOf(measures: readonly Indicator[], { goals, areas }: Plan): Group[] {
  const over = [...goals, ...areas].map(({ id, title, number }) => ({
    title,
    number,
    measures: measures.filter(({ parents }) => parents.includes(id)),
  }));
  const owners = [...new Set(measures.flatMap((one) => one.owners))].map((title) => ({
    title,
    measures: measures.filter((one) => one.owners.includes(title)),
  }));
  return [...over, ...owners].filter(({ measures: own }) => own.length > 0 && own.length < measures.length);
}

/** The measures that a sentence names by the number or the name of what they stand under; none: it names none. */
export function ofNamedGroup(sentence: string, measures: readonly Indicator[], plan: Plan): readonly Indicator[] {
  const name = OF_GROUP.exec(sentence)?.group("name");
  const rows = GROUP_ROWS.exec(sentence)?.group("rows");
  if (name === undefined && rows === undefined) return [];
  const groups = groupsOf(measures, plan);
  const named = (name === undefined ? undefined : groupNamed(name, groups)) ?? (rows && groupOfRows(rows, groups));
  return named ? named.measures : [];
}

function groupNamed(name: string, groups: readonly Group[]): Group | undefined {
  const [first = ""] = bySpaces(name);
  const number = trimmedEnd(first, ".:,");
  return (
    groups.find((one) => one.number !== undefined && trimmedEnd(one.number, ".:") === number) ??
    bestNamed(name, groups, ({ title }) => title)
  );
}

/** The measures that a text names so; all of them where it names no group of them. */
export function ofGroupsIn(text: string, measures: readonly Indicator[], plan: Plan): readonly Indicator[] {
  const named = writtenSentences(text).flatMap((sentence) => ofNamedGroup(sentence, measures, plan));
  return named.length === 0 ? measures : named;
}
