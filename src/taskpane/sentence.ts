import { andList, andMore } from "../domain/listed";
import { DOCUMENT_WORDS } from "../domain/reportParts";
import { toldTogether } from "../domain/problem";
import { ROLE_WORDS } from "../domain/roleWords";
import { counted, numberWords, periodWords } from "./words";
import type { Done, Task } from "./session/session";
import type { View } from "./session/view";
import type { Doing, Notice, PaneState } from "./state";
import type { TakenBack } from "./host";

type Sentence = Omit<Notice, "intent">;

const forPeriod = (period: string): string => (period === "" ? "" : ` för ${period}`);

const kept = (text: string): Sentence => ({ text, sheets: [], undo: true });
const wrote = (text: string, sheets: string[]): Sentence => ({ text, sheets, undo: true });
const unchanged = (text: string): Sentence => ({ text, sheets: [], undo: false });

type SentenceOf<Name> = (task: Extract<Task, { do: Name }>, done: Done) => Sentence | undefined;

/** What each task did, in one sentence, and what *Ångra* takes back of it. */
const ANSWERS: { [Name in Task["do"]]: { undoes?: string; did: SentenceOf<Name> } } = {
  read: { did: () => undefined },
  proof: { did: (_, { view }) => unchanged(proofed(view)) },
  correct: { undoes: "rättelsen", did: ({ correction }, { view }) => kept(corrected(correction, view)) },
  point: { did: () => undefined },
  reply: {
    undoes: "svaret",
    did: (_, { view: { questions } }) =>
      kept(
        `Svaret är sparat i arbetsboken. ${questions.length === 0 ? "Inga frågor är kvar." : `${counted(questions.length, "fråga", "frågor")} kvar.`}`,
      ),
  },
  judge: {
    undoes: "bedömningen",
    did: ({ judgements: { length } }) =>
      kept(
        length === 1
          ? "Bedömningen är sparad i arbetsboken och skrivs in i statusbladet nästa gång bladen skrivs."
          : `${numberWords(length)} bedömningar är sparade i arbetsboken och skrivs in i statusbladen nästa gång bladen skrivs.`,
      ),
  },
  choose: {
    undoes: "valet",
    did: ({ styrmodell }, { view }) =>
      kept(
        styrmodell === undefined
          ? `Bedömningarna gäller nu ${periodWords(view)}.`
          : `Bedömningarna följer nu ${view.styrmodell.title}.`,
      ),
  },
  insert: {
    undoes: "kolumnen med MAL.BEDÖM",
    did: (_, { written, formulas = 0 }) =>
      kept(`MAL.BEDÖM står i ${written[0]} och bedömer ${counted(formulas, "rad", "rader")}.`),
  },
  freeze: {
    undoes: "frysningen av formler",
    did: (_, { formulas = 0 }) =>
      formulas === 0
        ? unchanged("Arbetsboken har inga formler med MAL att frysa.")
        : kept(
            `${counted(formulas, "formel med MAL är ersatt av sitt värde", "formler med MAL är ersatta av sina värden")}.`,
          ),
  },
  newPeriod: {
    undoes: "den nya perioden",
    did: ({ accept }, { view: { newPeriod }, written, made = 0 }) => {
      const to = newPeriod?.to ?? "";
      if (!accept) return unchanged(`Inget är skrivet ännu. Nästa period är ${to}.`);
      if (accept.rules) return kept(`Så bedömer vi gäller också ${to}.`);
      return written.length > 0
        ? wrote(`Bladen för ${to} är skrivna`, written)
        : kept(`${counted(made, "rubrik är skriven", "rubriker är skrivna")} för ${to}.`);
    },
  },
  ask: {
    did: (_, { view: { question } }) =>
      unchanged(["Frågan är klar. Inget är skickat.", question?.leftOut].join(" ").trim()),
  },
  answer: {
    undoes: "svaret",
    did: ({ accept = [] }, { view: { answered } }) =>
      accept.length > 0
        ? kept(
            `${counted(accept.length, "tabell läses", "tabeller läses")} nu som svaret säger, i den här arbetsboken.`,
          )
        : unchanged(`Svaret har ${counted(answered?.tables.length ?? 0, "tabell", "tabeller")}. Inget är sparat.`),
  },
  propose: {
    undoes: "styrmodellen",
    did: (_, { view: { proposal = [] }, written }) =>
      written.length > 0
        ? wrote("Valen är skrivna, och bedömningarna följer dem", written)
        : unchanged(
            `${counted(proposal.length, "rad är föreslagen", "rader är föreslagna")} ur arbetsboken. Inget är skrivet.`,
          ),
  },
  leave: {
    undoes: "svaret",
    did: (_, { view: { open } }) =>
      kept(
        `Lämnas obedömt. ${open.length === 0 ? "Inget är öppet." : `${counted(open.length, "sak", "saker")} öppna.`}`,
      ),
  },
  check: {
    did: (_, { view: { checks } }) =>
      unchanged(
        checks?.length
          ? `Kontrollen är klar: ${counted(checks.length, "sak", "saker")} att se över.`
          : "Kontrollen är klar. Inget att se över.",
      ),
  },
  answerAudit: {
    undoes: "svaret",
    did: ({ answer: { text, sent } }) =>
      unchanged(
        text
          ? "Svaret är sparat i arbetsboken."
          : sent
            ? "Frågan ställs i nämndens mall nästa gång mallarna skrivs."
            : "Svaret är borttaget.",
      ),
  },
  lock: {
    undoes: "låsningen av planen",
    did: (_, { written }) => wrote("Den beslutade planen är låst", written),
  },
  report: {
    undoes: "rapporten",
    did: ({ kind }, { written }) =>
      wrote(`Rapporten (${DOCUMENT_WORDS[kind].toLocaleLowerCase("sv")}) är skriven`, written),
  },
  reportFile: {
    did: (_, { files: [file] = [] }) =>
      unchanged(`Rapporten är hämtad som ”${file?.name ?? ""}”. Arbetsboken är inte ändrad.`),
  },
  intoWord: {
    did: (_, { files = [], view: { word } }) =>
      unchanged(
        files.length === 0
          ? `”${word?.name}” stämmer redan med arbetsboken, och ingen fil är hämtad.`
          : `Dokumentet är hämtat som ”${files[0]?.name}”: ${andList(headingsOf(word))}. Originalet och arbetsboken är inte ändrade.`,
      ),
  },
  checkWord: {
    did: (_, { view: { word } }) => {
      const found = word?.groups.reduce((sum, { lines }) => sum + lines.length, 0) ?? 0;
      return unchanged(
        found === 0
          ? `”${word?.name}” stämmer med arbetsboken.`
          : `”${word?.name}” är jämfört med arbetsboken: ${counted(found, "sak", "saker")} att se över.`,
      );
    },
  },
  templates: {
    undoes: "mallarna",
    did: ({ committee }, { written, left = 0 }) =>
      wrote(
        `${
          committee === undefined
            ? counted(written.length, "mall är skriven", "mallar är skrivna")
            : "Mallen är återställd med det ifyllda på plats"
        }${left === 0 ? "" : `, ${counted(left, "sak", "saker")} utan plats under Kvarlämnat längst ned`}`,
        written,
      ),
  },
  templateFiles: {
    did: (_, { files = [], made = 0 }) =>
      unchanged(
        `${counted(made, "mall är hämtad", "mallar är hämtade")} i ”${files[0]?.name}”, med texten till mejlen. Arbetsboken är inte ändrad.`,
      ),
  },
  owed: {
    undoes: "läget",
    did: (_, { written }) => wrote("Läget är skrivet, och tabellen är inte ändrad", written),
  },
  handIn: {
    undoes: "de införda värdena",
    did: (_, { view: { handedIn } }) => {
      const { taken = [], open = 0 } = handedIn ?? {};
      return taken.length > 0
        ? kept(`${counted(taken.length, "värde är infört", "värden är införda")} i tabellen. Loggen säger varifrån.`)
        : unchanged(
            `Inlämningarna är lästa: ${counted(open, "värde", "värden")} som inte står i tabellen. Inget är infört.`,
          );
    },
  },
  write: {
    undoes: "statusbladen",
    did: (_, { view, written }) => wrote(`Statusbladen${forPeriod(periodWords(view))} är skrivna`, written),
  },
};

/**
 * What a command did, in one sentence, after what has become of the user's own cells; undefined where the view itself
 * shows it.
 */
export function didWords(task: Task, done: Done): Sentence | undefined {
  const stated = (ANSWERS[task.do].did as (task: Task, done: Done) => Sentence | undefined)(task, done);
  return stated && done.custody !== undefined ? { ...stated, text: `${done.custody} ${stated.text}` } : stated;
}

/** What *Ångra* takes back of a command: "statusbladen". */
export const undoesWords = (doing: Doing): string => (doing === "undo" ? "" : (ANSWERS[doing].undoes ?? ""));

const headingsOf = (word: View["word"]): string[] => word?.groups.map(({ heading }) => heading) ?? [];

type Correction = Extract<Task, { do: "correct" }>["correction"];

function corrected(correction: Correction, { changed: differs }: Pick<View, "changed">): string {
  switch (correction.kind) {
    case "cells": {
      const { gone = [], added = [] } = differs ?? {};
      if (gone.length + added.length === 0)
        return "Rättat, i den här arbetsboken: det markerade frågas inte om längre.";
      return `Rättat, i den här arbetsboken: ${counted(added.length, "uppgift", "uppgifter")} till och ${numberWords(gone.length)} bort.`;
    }
    case "forget":
      return "Rättelserna av tabellen är borttagna.";
    case "mark":
      return `Området ${correction.range} på bladet ”${correction.sheet}” läses nu som en måltabell, i den här arbetsboken.`;
    case "table":
      return correctedTable(correction);
  }
}

function correctedTable({ before, after }: Extract<Correction, { kind: "table" }>): string {
  if (!after) return `Tabellen ${before?.sheet} ${before?.range} läses inte längre som en måltabell.`;
  if (before && before.range !== after.range)
    return `Tabellen ${before.sheet} ${before.range} är nu ${after.range}, i den här arbetsboken.`;
  const at = after.columns.findIndex(
    ({ role, period }, i) => before?.columns[i]?.role !== role || before.columns[i].period !== period,
  );
  const changed = after.columns[at];
  if (!changed) return "Rättelsen är sparad i arbetsboken.";
  const { header, column, row, role, period } = changed;
  const name = header ? `”${header}”` : column === undefined ? `Rad ${row}` : `Kolumn ${column}`;
  if (before?.columns[at]?.role === role) return `${name} gäller nu ${period}, i den här arbetsboken.`;
  return role === "other"
    ? `${name} läses inte längre, i den här arbetsboken.`
    : `${name} läses nu som ${ROLE_WORDS[role]}, i den här arbetsboken.`;
}

/** What a proof shows: how much will change, and how much there is to ask about. */
function proofed({ proof }: View): string {
  const changes = proof?.sheets.reduce((sum, sheet) => sum + sheet.changes.length, 0) ?? 0;
  const asked = proof?.audit.reduce((sum, { items }) => sum + items.length, 0) ?? 0;
  const news = proof?.sheets.filter(({ standing }) => !standing).length ?? 0;
  const parts = [
    news > 0 && counted(news, "nytt blad", "nya blad"),
    changes > 0 && counted(changes, "ändring", "ändringar"),
  ].filter((part) => part !== false);
  return `Inget är skrivet ännu. ${parts.length > 0 ? andList(parts) : "Inga ändringar"}, ${counted(asked, "sak", "saker")} att se över.`;
}

/**
 * What *Ångra* did, and what it left: cells that have changed since, and own sheets that are now empty, which no call
 * of Excel's may remove.
 */
export function takenBackWords({ restored, left }: TakenBack, { empty }: Pick<View, "empty">): Sentence {
  const done =
    restored === 0
      ? "Ångrat."
      : `Ångrat: ${counted(restored, "cell har", "celler har")} fått tillbaka det som stod där.`;
  const kept =
    left.length === 0 ? "" : ` ${andMore(left, 5, numberWords)} har ändrats efteråt och är kvar som de står.`;
  const emptied =
    empty === 0
      ? ""
      : ` ${counted(empty, "blad står tomt: det fylls när det", "blad står tomma: de fylls när de")} skrivs igen, och kan annars tas bort.`;
  return { text: done + kept + emptied, sheets: [], undo: false };
}

/** What a reading found, as a screen reader reads it. */
function found({ tables, counts, disagreements, questions, problems }: View): string {
  if (tables.length === 0) return "Ingen måltabell hittades.";
  const differ =
    disagreements.length === 0
      ? "Ingen bedömning skiljer sig"
      : `${counted(disagreements.length, "bedömning", "bedömningar")} skiljer sig`;
  return `Arbetsboken är läst. ${differ}. ${counted(counts.areas, "område", "områden")}, ${numberWords(counts.goals)} mål, ${counted(counts.indicators, "indikator", "indikatorer")}. ${counted(questions.length, "fråga", "frågor")}. ${numberWords(toldTogether(problems, ({ code }) => code).length)} att se över.`;
}

/** Shown while Excel does not answer: it waits until the cell that is being edited is left. */
export const WAITS =
  "Excel har inte svarat än. Redigerar du en cell? Tryck på Retur eller Esc i den, så fortsätter det.";

/** What a screen reader reads when a command has begun or is done; "" where nothing has happened. */
export function announcement({ busy, notice, view }: PaneState): string {
  if (busy) return busy.waits ? WAITS : busy.words;
  if (notice) {
    const done = notice.sheets.length > 0 ? `${notice.text}: ${andList(notice.sheets)}.` : notice.text;
    return notice.also ? `${done} ${notice.also}` : done;
  }
  return view ? found(view) : "";
}
