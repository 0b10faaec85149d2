import { bySpaces, isYear, trimmedEnd } from "../../domain/shapes";
import { looseGrammar } from "./grammar";
import { remarkOn, withClauses, type Remark } from "./remark";
import { stem } from "./similarity";
import { textKey, withoutStop, writtenSentences } from "./text";

/** "Kolumnen Helår …", "siffrorna i Helår …", "Helår = …": what is said of a column by its header. */
const OF_COLUMN = looseGrammar(
  `^ [{remarkBefore} [{remarkBefore}]] [{tableFigures} (i | under | för)] [kolumn | kolumnen | rubriken | spalten] ["|”] name:(L …$)`,
);
/** What stands behind the name where the sentence is of the column. */
const SAYS = looseGrammar(
  "^ ( = | : | är | var | avser | gäller | visar | innehåller | omfattar | blir | kommer | har | bygger | baseras | stängs | redovisas )",
);
/** "Helår är inte stängt", "… blir klart först i februari": what it is named for has no figure of its own yet. */
const NOT_CLOSED = looseGrammar(
  `^ (är | har) [ännu | fortfarande] (inte | ej) [ännu | heller] [helt] ({ready} | {closed})
   | ^ (är | blir | kommer | stängs | redovisas) [{ready} | {closed}] (först | tidigast | inte förrän) L`,
);
/** "… är 2023 års", "… visar förra årets siffror": whose year its figures are. */
const OF_EARLIER_YEAR = looseGrammar(
  `^ (avser | gäller | är | var | visar | innehåller | = | :) [hämtade | tagna | utfall | utfallet | siffror | siffrorna | resultat | resultatet] [från | för] [hela]
     ({wasBefore} | year:(Y) [års]) …3 ($ | tills | till dess | så länge | i väntan | eftersom | då)`,
);

/** What every column of outcomes may be called: a line that says so is of the whole table (tableLine.ts). */
const OF_ALL = looseGrammar("^ [årets] {remarkedFigure} [Y] $");

/** What stands behind a header's words, whatever their endings, at the beginning of a text; undefined: it begins otherwise. */
function behind(header: string, text: string, year: string): string | undefined {
  const words = bySpaces(text);
  const own = bySpaces(header).filter((word) => !isYear(word));
  const isAlike = (word: string, i: number): boolean =>
    stem(textKey(trimmedEnd(words[i] ?? "", '”",:='))) === stem(textKey(word));
  if (own.length === 0 || OF_ALL.test(header) || !own.every(isAlike)) return undefined;
  const [next = "", ...rest] = words.slice(own.length);
  const last = words[own.length - 1] ?? "";
  const colon = last.endsWith(":") || last.endsWith("=") ? `${last.slice(-1)} ` : "";
  const isOwn = trimmedEnd(next, ":=") === year && isYear(year);
  return colon + (isOwn ? rest : [next, ...rest]).join(" ");
}

/** What a clause behind a column's name says of its figures, of `year`; undefined: nothing that limits them. */
function saidOfFigures(clause: string, year: string): Pick<Remark, "about" | "period"> | undefined {
  if (NOT_CLOSED.test(clause)) return { about: "time" };
  const earlier = OF_EARLIER_YEAR.exec(clause);
  if (!earlier) return remarkOn(`Värdet ${clause}`, year);
  if (year === "") return { about: "time" };
  const period = earlier.group("year") ?? String(Number(year) - 1);
  return period < year ? { about: "period", period } : undefined;
}

/**
 * What a line says of all figures of one column, by its header: "Helår = 2023 års utfall", "Helår är ännu inte stängt". `year`: of the
 * column, "" where it has none. Undefined: it is of another column, or says nothing that limits the figures.
 */
export function columnLimit(text: string, header: string, year: string): Remark | undefined {
  for (const sentence of writtenSentences(text).map(withoutStop))
    for (const clause of withClauses(sentence)) {
      const rest = behind(header, OF_COLUMN.exec(clause)?.group("name") ?? "", year);
      const said = rest !== undefined && SAYS.test(rest) ? saidOfFigures(rest, year) : undefined;
      if (said) return { ...said, text: sentence };
    }
}
