import { ROLE_WORDS } from "../domain/roleWords";
import { REPORT_WORDS, counted, listed, numberWords, periodWords } from "./words";
import type { Done, Task } from "./session/session";
import type { View } from "./session/view";
import type { Notice, PaneState } from "./state";
import type { TakenBack } from "./host";

type Said = Omit<Notice, "intent">;

const forPeriod = (period: string): string => (period === "" ? "" : ` för ${period}`);

/** What a command did, in one sentence; undefined where what is shown says it. */
export function didWords(
  task: Task,
  { view, written, custody, formulas = 0, left = 0, files = [] }: Done,
): Said | undefined {
  switch (task.do) {
    case "read":
      return undefined;
    case "correct": {
      const { correction } = task;
      if (correction.kind === "forget") return kept("Rättelserna av tabellen är borttagna.");
      const { before, after } = correction;
      if (!after) return kept(`Tabellen ${before?.sheet} ${before?.range} läses inte längre som en måltabell.`);
      const changed = after.columns.find(({ role }, i) => before?.columns[i]?.role !== role);
      if (!changed) return kept("Rättelsen är sparad i arbetsboken.");
      return kept(
        changed.role === "other"
          ? `”${changed.header}” läses inte längre, i den här arbetsboken.`
          : `”${changed.header}” läses nu som ${ROLE_WORDS[changed.role]}, i den här arbetsboken.`,
      );
    }
    case "reply":
      return kept(
        `Svaret är sparat i arbetsboken. ${view.questions.length === 0 ? "Inga frågor är kvar." : `${counted(view.questions.length, "fråga", "frågor")} kvar.`}`,
      );
    case "judge":
      return kept("Bedömningen är sparad i arbetsboken och skrivs in i statusbladet nästa gång bladen skrivs.");
    case "choose":
      return {
        text:
          task.styrmodell === undefined
            ? `Bedömningarna gäller nu ${periodWords(view)}.`
            : `Bedömningarna följer nu ${view.styrmodell.title}.`,
        sheets: [],
        undo: false,
      };
    case "insert":
      return kept(`MAL.BEDÖM står i ${written[0]} och bedömer ${counted(formulas, "rad", "rader")}.`);
    case "freeze":
      return formulas === 0
        ? { text: "Arbetsboken har inga formler med MAL att frysa.", sheets: [], undo: false }
        : kept(
            `${counted(formulas, "formel med MAL är ersatt av sitt värde", "formler med MAL är ersatta av sina värden")}.`,
          );
    case "check":
      return {
        text: view.checks?.length
          ? `Kontrollen är klar: ${counted(view.checks.length, "sak", "saker")} att se över.`
          : "Kontrollen är klar. Inget att se över.",
        sheets: [],
        undo: false,
      };
    case "lock":
      return { text: "Den beslutade planen är låst", sheets: written, undo: true };
    case "report":
      return {
        text: `Rapporten (${REPORT_WORDS[task.kind].toLocaleLowerCase("sv")}) är skriven`,
        sheets: written,
        undo: true,
      };
    case "reportFile":
      return {
        text: `Rapporten är hämtad som ”${files[0]!.name}”. Arbetsboken är inte ändrad.`,
        sheets: [],
        undo: false,
      };
    case "templates": {
      const done =
        task.committee === undefined
          ? counted(written.length, "mall är skriven", "mallar är skrivna")
          : "Mallen är återställd med det ifyllda på plats";
      return {
        text: left === 0 ? done : `${done}, ${counted(left, "sak", "saker")} utan plats under Kvarlämnat längst ned`,
        sheets: written,
        undo: true,
      };
    }
    case "templateFiles":
      return {
        text: `${counted(files.length, "mall är hämtad", "mallar är hämtade")}. Arbetsboken är inte ändrad.`,
        sheets: [],
        undo: false,
      };
    case "handIn": {
      const { written: taken = 0, changes = [] } = view.handedIn ?? {};
      return taken > 0
        ? kept(`${counted(taken, "värde är infört", "värden är införda")} i tabellen. Loggen säger varifrån.`)
        : {
            text: `Inlämningarna är lästa: ${counted(changes.length, "värde", "värden")} som inte står i tabellen. Inget är infört.`,
            sheets: [],
            undo: false,
          };
    }
    case "write":
      return {
        text: `${custody === undefined ? "" : `${custody} `}Statusbladen${forPeriod(periodWords(view))} är skrivna`,
        sheets: written,
        undo: true,
      };
  }
}

const kept = (text: string): Said => ({ text, sheets: [], undo: true });

/** What *Ångra* did, and what it left: cells that have changed since, and sheets of ours that stand empty, which no call of Excel's may remove. */
export function takenBackWords({ restored, left }: TakenBack, { empty }: Pick<View, "empty">): Said {
  const done =
    restored === 0
      ? "Ångrat."
      : `Ångrat: ${counted(restored, "cell har", "celler har")} fått tillbaka det som stod där.`;
  const kept =
    left.length === 0
      ? ""
      : ` ${left.slice(0, 5).join(", ")}${left.length > 5 ? ` och ${numberWords(left.length - 5)} till` : ""} har ändrats efteråt och är kvar som de står.`;
  const emptied =
    empty === 0
      ? ""
      : ` ${counted(empty, "blad står tomt: det fylls när det", "blad står tomma: de fylls när de")} skrivs igen, och kan annars tas bort.`;
  return { text: done + kept + emptied, sheets: [], undo: false };
}

/** What a reading found, as it is said to a screen reader. */
function found({ tables, counts, disagreements, questions, problems }: View): string {
  if (tables.length === 0) return "Ingen måltabell hittades.";
  const differ =
    disagreements.length === 0
      ? "Ingen bedömning skiljer sig"
      : `${counted(disagreements.length, "bedömning", "bedömningar")} skiljer sig`;
  return `Arbetsboken är läst. ${differ}. ${counted(counts.areas, "område", "områden")}, ${numberWords(counts.goals)} mål, ${counted(counts.indicators, "indikator", "indikatorer")}. ${counted(questions.length, "fråga", "frågor")}. ${numberWords(problems.length)} att se över.`;
}

/** What a screen reader says when a command has begun or is done; "" where nothing has happened. */
export function announcement({ busy, notice, view }: PaneState): string {
  if (busy) return busy.words;
  if (notice) return notice.sheets.length > 0 ? `${notice.text}: ${listed(notice.sheets)}.` : notice.text;
  return view ? found(view) : "";
}
