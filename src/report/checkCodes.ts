import { grouped } from "../domain/grouped";
import { toldTogether, type ProblemCode } from "../domain/problem";
import { endsIn, filledIn } from "../domain/shapes";
import { shortened, writtenSentences } from "../interpret/text/text";
import { parseRef } from "../sheet/address";

/**
 * How much a finding weighs: `error` is wrong in a report that is handed over, `warning` ought to be looked at, `note`
 * is to be known.
 */
export type Severity = "error" | "warning" | "note";

/** The kinds of findings, each with the heading of its list. */
export const KINDS = {
  grades: "Bedömningar att rätta",
  words: "Ord som saknar plats på en skala",
  unread: "Celler som inte är säkert lästa",
  ungraded: "Utan bedömning",
  outliers: "Avvikande värden",
  period: "Utfall för en annan period",
  decided: "Beslutad plan",
  years: "År som saknas",
  reasons: "Utan motivering",
  proposals: "Förslag som inte är beslutade",
  sums: "Summor som inte stämmer",
  middle: "Mellersta steget",
  economy: "God ekonomisk hushållning",
  answers: "Vilar på dina svar",
  formulas: "Formler med MAL",
  writing: "Blad att skriva",
  sheets: "Blad att reda ut",
} as const;

export type Kind = keyof typeof KINDS;

interface CheckKind {
  kind: Kind;
  severity: Severity;
  sentence: string;
  todo: string;
  /** What is said of several of a sheet, {count}. Absent: each is listed. */
  several?: string;
}

/**
 * Everything that *Kontrollera* looks for: its kind, how much it weighs, what is the matter and what to do, in Swedish. Words in
 * braces are given by the caller. Codes are a contract: they are added, not renamed.
 */
export const CHECKS = {
  "blad-skrivs": {
    kind: "writing",
    severity: "error",
    sentence: "Bladet ”{sheet}” blev inte färdigt när det skrevs.",
    todo: "Skriv bladen igen.",
  },
  "utseende-saknas": {
    kind: "writing",
    severity: "warning",
    sentence: "På bladet ”{sheet}” gick det här inte att göra när det skrevs: {words}.",
    todo: "Skriv bladen igen. Kvarstår det, gör det för hand eller skriv bladen i en annan version av Excel.",
  },
  "dubbla-blad": {
    kind: "sheets",
    severity: "error",
    sentence: "Bladen {sheets} är samma blad.",
    todo: "Ta bort ett av dem, eller flytta det till en egen arbetsbok.",
  },
  "äldre-blad": {
    kind: "sheets",
    severity: "error",
    sentence:
      "Bladet ”{sheet}” ser ut att vara skrivet av Måltavlan 0.1.0 och sparat av ett annat program. Det läses som ett av dina egna blad och skrivs aldrig över.",
    todo: "Flytta det du har skrivit där till ett eget blad, ta bort bladet och skriv statusbladen igen.",
  },
  "inga-statusblad": {
    kind: "writing",
    severity: "note",
    sentence: "Inga statusblad är skrivna i arbetsboken.",
    todo: "Skriv statusbladen.",
  },
  "inaktuellt-underlag": {
    kind: "writing",
    severity: "error",
    sentence: "Bladet ”{sheet}” har {how} sedan statusbladen skrevs {stamp}.",
    todo: "Skriv statusbladen igen.",
  },
  "inaktuell-styrmodell": {
    kind: "writing",
    severity: "error",
    sentence: "Styrmodellen har ändrats sedan statusbladen skrevs {stamp}.",
    todo: "Skriv statusbladen igen.",
  },
  "inaktuella-bedömningar": {
    kind: "writing",
    severity: "warning",
    sentence: "Bedömningar eller kommentarer har ändrats sedan statusbladen skrevs {stamp}.",
    todo: "Skriv statusbladen igen, så att översikt och motiveringar följer med.",
  },
  "inaktuell-rapport": {
    kind: "writing",
    severity: "error",
    sentence:
      "Bladet ”{sheet}” hör till en rapport{written}, och underlaget, styrmodellen eller bedömningarna har ändrats sedan den skrevs.",
    todo: "Skriv rapporten igen.",
  },
  "annan-period": {
    kind: "writing",
    severity: "warning",
    sentence: "Statusbladen gäller {old}, men arbetsboken har värden för {now}.",
    todo: "Skriv statusbladen igen för den nya perioden.",
  },
  "område-saknas": {
    kind: "sheets",
    severity: "warning",
    sentence: "Bladet ”{sheet}” hör till ett område som inte finns i planen längre.",
    todo: "Spara det som ska finnas kvar och ta bort bladet.",
  },
  kvarlämnat: {
    kind: "sheets",
    severity: "note",
    sentence: "På bladet ”{sheet}” står {count} under Kvarlämnat.",
    todo: "Flytta det som behövs och ta bort raderna.",
  },
  "plan-inte-låst": {
    kind: "decided",
    severity: "note",
    sentence: "Om alla beslutade mål finns med i beslutad lydelse kan inte prövas: ingen beslutad plan är låst.",
    todo: "Använd Lås beslutad plan när planen är beslutad.",
  },
  "plan-oläslig": {
    kind: "decided",
    severity: "error",
    sentence: "Rubrikerna på bladet ”{sheet}” saknas, så den beslutade planen kan inte prövas.",
    todo: "Återställ raden med Nyckel, Mål eller indikator och Status.",
  },
  "mål-saknas": {
    kind: "decided",
    severity: "error",
    sentence: "”{title}” är beslutat ({decision}) men finns inte i arbetsboken.",
    todo: "Lägg till målet, eller lås en ny plan om det är borttaget i ett nytt beslut.",
  },
  "mål-omformulerat": {
    kind: "decided",
    severity: "error",
    sentence: "”{title}” är beslutat som ”{decided}” ({decision}).",
    todo: "Återställ lydelsen, eller lås en ny plan om den är ändrad i ett nytt beslut.",
  },
  "målvärde-ändrat": {
    kind: "decided",
    severity: "error",
    sentence: "Målvärdet för ”{title}” är ”{now}” men beslutat som ”{decided}” ({decision}).",
    todo: "Återställ målvärdet, eller lås en ny plan om det är ändrat i ett nytt beslut.",
  },
  "mål-inte-beslutat": {
    kind: "decided",
    severity: "warning",
    sentence: "”{title}” finns inte i den beslutade planen.",
    todo: "Kontrollera om målet är beslutat, och lås planen igen om det är det.",
  },
  "utfall-utan-bedömning": {
    kind: "ungraded",
    severity: "warning",
    sentence: "”{title}” har ett utfall men ingen bedömning: {why}",
    todo: "Skriv det som saknas, eller lämna måttet obedömt.",
  },
  "utfall-saknas": {
    kind: "ungraded",
    severity: "warning",
    sentence: "”{title}” saknar utfall för {now}{stands}; det senaste avser {of}: {value}.",
    todo: "Skriv utfallet, eller lämna måttet obedömt.",
  },
  "utfall-avviker": {
    kind: "outliers",
    severity: "warning",
    sentence: "Utfallet {value} för ”{title}” ligger långt från seriens andra värden: {others}.",
    todo: "Kontrollera värdet och dess enhet mot källan.",
  },
  "värde-av-annan-period": {
    kind: "period",
    severity: "warning",
    sentence: "”{title}” är bedömd för {now} på ett värde som avser {of}: {value}.",
    todo: "Skriv periodens eget värde, eller säg i kommentaren varför det äldre gäller.",
  },
  "helår-utan-helårsvärde": {
    kind: "period",
    severity: "error",
    sentence: "”{title}” är bedömd för {now}, men det senaste värdet avser {of}: {value}.",
    todo: "Skriv helårets värde, eller säg i kommentaren varför det äldre gäller.",
  },
  "helårsvärde-saknas": {
    kind: "period",
    severity: "error",
    sentence: "”{title}” saknar utfall för {now}{stands} och bedöms på {of}: {value}.",
    todo: "Skriv helårets värde.",
  },
  "inte-beslutat-värde": {
    kind: "proposals",
    severity: "warning",
    sentence: "Värdet {value} för ”{title}” är nämndens förslag och inte beslutat.",
    todo: "Läs in nämndens beslut när det är fattat.",
  },
  "inte-beslutad-bedömning": {
    kind: "proposals",
    severity: "warning",
    sentence: "Bedömningen {grade} av ”{title}” är ett förslag från {who} och inte beslutad.",
    todo: "Läs in nämndens beslut när det är fattat.",
  },
  "bedömning-utan-motivering": {
    kind: "reasons",
    severity: "warning",
    sentence: "Bedömningen av ”{title}” ({grade}) saknar motivering.",
    todo: "Skriv varför i kommentaren.",
    several: "{count} bedömningar saknar motivering. Skriv varför i kommentaren till var och en.",
  },
  "aktivitet-över-tiden": {
    kind: "reasons",
    severity: "warning",
    sentence: "”{title}” skulle vara klar {when} men är ”{grade}”.",
    todo: "Skriv varför i kommentaren, eller när den ska vara klar.",
  },
  "avvikelse-utan-kommentar": {
    kind: "reasons",
    severity: "warning",
    sentence: "”{title}”: {place} säger ”{grade}”, men {fact}, och ingen kommentar säger varför.",
    todo: "Rätta bedömningen, eller skriv varför i kommentaren.",
  },
  "bedömning-mot-utfallet": {
    kind: "grades",
    severity: "warning",
    sentence: "”{title}”: {place} säger ”{grade}”, men värdet {fact} målet ({figures}).",
    todo: "Rätta bedömningen eller värdet, eller skriv varför i kommentaren.",
  },
  "steg-vid-helår": {
    kind: "grades",
    severity: "error",
    sentence: "”{title}” har bedömningen {grade}, som inte får användas vid helår.",
    todo: "Välj en annan bedömning.",
  },
  "summa-stämmer-inte": {
    kind: "sums",
    severity: "error",
    sentence: "Summan på bladet ”{sheet}” stämmer inte: där står {printed}, delarna är tillsammans {counted}.",
    todo: "Rätta summan eller delarna; skriv våra egna blad igen.",
  },
  "balanskrav-stämmer-inte": {
    kind: "sums",
    severity: "error",
    sentence: "Balanskravsutredningens summa är {printed}, men raderna ger {counted}.",
    todo: "Rätta summan eller raderna. Rapporten skriver det som raderna ger, och säger båda.",
  },
  "okänd-bedömning": {
    kind: "grades",
    severity: "error",
    sentence: "{why} Den räknas därför inte{instead}.",
    todo: "Rätta den, eller ordna in den i skalan i Så bedömer vi (på bladet Styrmodell om den redan är vald).",
  },
  "ord-utan-plats": {
    kind: "words",
    severity: "note",
    sentence: "{words} står inte på någon vald skala än.",
    todo: "Säg i Så bedömer vi vad som menas.",
  },
  "cell-ej-läst": {
    kind: "unread",
    severity: "warning",
    sentence: "{why}",
    todo: "Läs av arbetsboken: där står vad cellen behöver.",
  },
  "celler-ej-lästa": {
    kind: "unread",
    severity: "warning",
    sentence: "{count} celler är inte säkert lästa: {cells}. Den första: {first}",
    todo: "Samma sak gäller de andra.",
  },
  "mål-kan-inte-mätas": {
    kind: "ungraded",
    severity: "warning",
    sentence: "”{title}” har varken indikatorer, underliggande mål eller bedömning, så ingen kan säga om det nås.",
    todo: "Lägg till en indikator med målvärde, eller låt någon bedöma målet.",
  },
  "geh-inte-angivet": {
    kind: "economy",
    severity: "note",
    sentence: "Det är inte angivet om {count} hör till god ekonomisk hushållning, till exempel ”{title}”.",
    todo: "Skriv finansiellt, verksamhet eller nej i en kolumn med rubriken ”God ekonomisk hushållning”.",
  },
  "mittensteg-som-standard": {
    kind: "middle",
    severity: "warning",
    sentence: "{count} av {total} mål har bedömningen ”{grade}”{before}.",
    todo: "Kontrollera att det mellersta steget inte används för att slippa välja.",
  },
  "vilar-på-svar": {
    kind: "answers",
    severity: "note",
    sentence: "{count} vilar på ditt svar{when}: {answer} ({cells}).",
    todo: "Svara på nytt i rutan, eller skriv det i arbetsboken, om svaret inte gäller längre.",
  },
  "MAL-formel": {
    kind: "formulas",
    severity: "note",
    sentence: "Bladet ”{sheet}” har {count} med MAL. Den som saknar tillägget ser #NAMN? när de räknas om.",
    todo: "Frys dem till värden innan arbetsboken skickas.",
  },
} as const satisfies Record<string, CheckKind>;

export type CheckCode = keyof typeof CHECKS;

/** One finding: what is the matter and what to do, and the cell to go to where there is one (`Sheet!A1`). */
export interface Check {
  code: CheckCode;
  cell?: string;
  message: string;
  severity: Severity;
  /** What keeps an outcome from a grade: findings with the same are answered together. */
  lacks?: ProblemCode;
}

/**
 * Findings as they are listed: those that await the same answer, and those of a sheet that are told of together, are one
 * with the cells of the others beside it.
 */
export function listedChecks(checks: readonly Check[]): (Check & { also: string[] })[] {
  const told = toldTogether(checks, ({ lacks }) => lacks);
  const sheetOf = ({ cell = "" }: Check): string | undefined => parseRef(cell)?.sheet;
  const alike = grouped(told, (one) => (severalOf(one) ? `${one.code} ${sheetOf(one)}` : one));
  return [...alike.values()].flatMap(([first, ...others]) => {
    if (!first) return [];
    const several = severalOf(first);
    return several === undefined || others.length === 0
      ? [first]
      : [
          {
            ...first,
            message: filledIn(several, () => String(others.length + 1)),
            also: others.flatMap(({ cell }) => cell ?? []),
          },
        ];
  });
}

function severalOf({ code }: Check): string | undefined {
  const { several }: CheckKind = CHECKS[code];
  return several;
}

const LONGEST = 160;

/** Its first sentences, as many as there is room for; of one that is too long by itself its first words. */
function short(text: string): string {
  if (text.length <= LONGEST) return text;
  let kept = "";
  for (const one of writtenSentences(text)) {
    const more = kept === "" ? one : `${kept} ${one}`;
    if (more.length > LONGEST) break;
    kept = more;
  }
  return kept || shortened(text, LONGEST);
}

/**
 * A finding with its sentence; `stated` holds the texts for its braces, cut after a sentence or a word at 160 characters. Throws when one is
 * missing. `todo`: what to do, where what is the matter has its own remedy.
 */
export function check(
  code: CheckCode,
  cell: string | undefined,
  stated: Record<string, string> = {},
  todo: string = CHECKS[code].todo,
): Check {
  const { severity, sentence } = CHECKS[code];
  const filled = filledIn(sentence, (name) => {
    const word = stated[name];
    if (word === undefined) throw new Error(`The check ${code} has no text for {${name}}.`);
    return short(word);
  });
  return {
    code,
    ...(cell ? { cell } : {}),
    message: `${filled}${endsIn(filled, ".!?…") ? "" : "."} ${todo}`,
    severity,
  };
}
