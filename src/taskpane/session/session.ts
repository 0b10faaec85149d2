import { answer } from "../../commands/answer";
import type { AskInput } from "../../commands/ask";
import type { GivenAnswer } from "../../commands/auditAnswer";
import { assessIn, type Assessed, type AssessInput } from "../../commands/assessed";
import type { Command, EditableWorkbook, Outcome, Surroundings } from "../../commands/command";
import { choiceIn, choose, chosenPeriod, type Choice } from "../../commands/choose";
import { correct, type CorrectInput } from "../../commands/correct";
import type { InsertInput } from "../../commands/insert";
import { judge, type Judgement } from "../../commands/judge";
import { kolada } from "../../commands/kolada";
import type { MapAnswerInput } from "../../commands/mapAnswer";
import type { LockInput } from "../../commands/lock";
import type { Telling } from "../../commands/map";
import type { Reply } from "../../commands/question";
import { keepRecognition, sameSources, sourcesOf, type Recognised } from "../../commands/recognised";
import type { ReportFormat } from "../../commands/reportFile";
import type { ProofSheet } from "../../commands/proof";
import type { DocumentKind } from "../../commands/reportNames";
import { decidedSheetOf } from "../../commands/styrmodell";
import { NOT_FETCHED } from "../../domain/fetched";
import { presetNamed } from "../../domain/presets";
import type { Styrmodell } from "../../domain/styrmodell";
import type { PointInput } from "../../commands/point";
import type { Accept, ProposeInput } from "../../commands/propose";
import type { Recognition } from "../../domain/plan";
import type { Book } from "../../sheet/book";
import { wordKindOf } from "../../sheet/wordKind";
import type { Proof, View } from "./view";
import { viewOf } from "./viewOf";

/** One thing that the user asks of the pane, and that reaches the workbook. */
export type Task =
  /** With its måltavla drawn, where one can be before the other sheets (`boardFor`). */
  | { do: "read"; draws?: "board" }
  | { do: "correct"; correction: Extract<CorrectInput, { kind: "table" | "mark" | "forget" | "cells" }> }
  /** What the selected cells are taken for, and what they can be set to. */
  | ({ do: "point" } & PointInput)
  | { do: "reply"; reply: Reply }
  /** Kept together, and taken back together. */
  | { do: "judge"; judgements: Omit<Judgement, "period">[] }
  /** A preset by its name, or a period; kept with the workbook, and used by all that follows. */
  | { do: "choose"; styrmodell?: string; period?: string }
  /**
   * What the status sheets, or a report, will be when they are written, and what to ask about before they are. Nothing
   * is written.
   */
  | { do: "proof"; of: "status" | DocumentKind; isFinal?: boolean }
  | { do: "write"; isFinal?: boolean }
  | { do: "report"; kind: DocumentKind; isFinal?: boolean }
  /** Questions that stay unassessed for the period, by their ids. */
  | { do: "leave"; leave: "all" | string[] }
  /** The same report as files, to be saved beside the workbook. */
  | { do: "reportFile"; kind: DocumentKind; format: ReportFormat; isFinal?: boolean }
  /**
   * A Word document of the user's that is brought up to date, or only compared; the file that is given is not changed.
   */
  | { do: "intoWord" | "checkWord"; kind: DocumentKind; document: SavedFile; isFinal?: boolean }
  /**
   * A column of MAL.BEDÖM beside a source table, and MAL formulas made values: the two that change source sheets, as
   * their texts state.
   */
  | { do: "insert"; table: NonNullable<InsertInput["table"]> }
  | { do: "freeze" }
  /**
   * Templates for the nämnder, in the workbook or as files; `committee`: its template that stands there is made again
   * with what is written in it.
   */
  | { do: "templates"; committee?: string; returnBy?: string }
  | { do: "templateFiles"; returnBy?: string }
  /**
   * What the nämnder have handed in, in files and on source sheets, compared with the table; what is accepted, by its
   * ids, is put into it.
   */
  | { do: "handIn"; files: SavedFile[]; sheets: string[]; accept: "none" | string[] }
  /** Who has handed in, and what each nämnd owes, as a sheet. */
  | { do: "owed"; files: SavedFile[]; sheets: string[] }
  /** The question for an assistant, to be copied; and its answer: what it changes, and the tables of it that are kept. */
  | ({ do: "ask" } & AskInput)
  | ({ do: "answer" } & MapAnswerInput)
  /** A styrmodell that would have given the printed grades; the rows that are accepted are written as its sheet. */
  | { do: "propose"; accept?: Accept[]; orders?: ProposeInput["orders"] }
  /**
   * The next year: without `accept` it shows what it would do; one part of it is done at a time, and taken back alone.
   */
  | { do: "newPeriod"; period?: string; accept?: { rules?: true; sheets?: true; templates?: true; columns?: string[] } }
  | { do: "check" }
  /** An answer to one of Revisorns frågor; the period is the shown one. */
  | { do: "answerAudit"; answer: Omit<GivenAnswer, "period"> }
  | { do: "lock"; decision: Pick<LockInput, "decided" | "paragraph" | "from"> };

/** The result of a task: the view after it, and the names of the sheets that it wrote. */
export interface Done {
  view: View;
  written: string[];
  /**
   * "41 av 41 egna celler finns kvar …": what became of the user's cells in the existing sheets, or what is left of a
   * proposal; absent where there were none.
   */
  custody?: string | undefined;
  /** The måltavla as it would be written; its cells have no formulas and links yet. */
  board?: ProofSheet | undefined;
  /** How many formulas were put in, or made values. */
  formulas?: number;
  /** How many things stand under Kvarlämnat on the templates that were written. */
  left?: number;
  /** How many templates are in the file. */
  made?: number;
  /** Files to save outside the workbook. */
  files?: SavedFile[];
}

export interface SavedFile {
  /** With its ending. */
  name: string;
  bytes: Uint8Array;
}

type PaneSurroundings = Surroundings<EditableWorkbook>;

/** The pane's only access to the commands. It remembers what was read last. */
export interface Session {
  /** Rejects with the workbook's own error. */
  perform(task: Task, surroundings: PaneSurroundings): Promise<Outcome<Done>>;
}

/** A session over no workbook yet. */
export const openSession = (): Session => new OpenSession();

/**
 * Whether a part of the code could not be fetched: the errors of webpack on the page, and of the browser in a worker.
 */
const notFetched = (error: unknown): boolean =>
  error instanceof Error && ["ChunkLoadError", "NetworkError"].includes(error.name);

/** The preset that was chosen for a workbook and still holds. */
function presetIn(book: Book): Styrmodell | undefined {
  const { styrmodell } = choiceIn(book);
  return styrmodell === undefined || decidedSheetOf(book) ? undefined : presetNamed(styrmodell);
}

const withSheets = (book: Book, sheets: Book["sheets"], memory: string): Book => {
  const tags = new Set(sheets.map(({ tag }) => tag));
  return {
    ...book,
    memory,
    sheets: [...book.sheets.filter(({ tag }) => tag === undefined || !tags.has(tag)), ...sheets],
  };
};

/** The outcome of a command that writes own sheets. */
const sheetsWritten = ({ sheets, custody }: { sheets: { name: string }[]; custody?: string | undefined }): More => ({
  written: sheets.map(({ name }) => name),
  custody,
});

/** The result of a task besides the workbook after it. */
interface More extends Partial<Omit<Done, "view">> {
  /** What is shown along with the workbook until something changes. */
  shows?: Pick<
    View,
    | "checks"
    | "audit"
    | "handedIn"
    | "word"
    | "proposal"
    | "newPeriod"
    | "question"
    | "answered"
    | "pointed"
    | "changed"
  >;
  recognition?: Recognition;
  /** Told of each sheet that has been looked through. */
  sheetRead?: Telling["sheetRead"];
  /** Makes the proof from the workbook as shown. */
  proof?(graded: Assessed): Proof;
}

type Tasks = {
  [Name in Task["do"]]: (task: Extract<Task, { do: Name }>, around: PaneSurroundings) => Promise<Outcome<Done>>;
};

class OpenSession implements Session {
  /** The recognition of the shown workbook, valid while its sheets and memory are unchanged. */
  private held: (Recognised & { memory: string | undefined }) | undefined;
  /** The styrmodell and period that were chosen in the pane and still hold. */
  private chosen: { styrmodell?: Styrmodell; period?: string } = {};
  private period = "";
  private behind = false;
  /** What was last pointed at or set, until something else is asked for than what a step asks by itself. */
  private aimed: Pick<View, "pointed" | "changed"> = {};

  private readonly tasks: Tasks = {
    read: async ({ draws }, around) => {
      const found = await around.workbook.read();
      around.progress("Tolkar och bedömer", 0.5);
      const sheetRead = (read: number, sheets: number): void =>
        around.progress(`Läser blad ${read} av ${sheets}`, 0.5 + (0.4 * read) / sheets);
      const shown = this.shown(found, around.now, { sheetRead });
      return shown.ok && draws ? { ok: true, value: await this.withBoard(found, shown.value, around.now) } : shown;
    },
    correct: (task, around) => this.corrected(task.correction, around),
    point: ({ do: _, ...input }, around) => this.pointed(input, around),
    reply: (task, around) => this.replied(task.reply, around),
    judge: ({ judgements }, around) =>
      this.keep(
        judge,
        judgements.map((one) => ({ ...one, period: this.period })),
        around,
      ),
    choose: (task, around) => this.choice(task, around),
    check: async (_, around) => {
      const input = (found: Book): AssessInput => ({
        ...this.chosen,
        recognition: this.recognised(found)?.recognition,
      });
      const { auditBook, besideQuestions } = await import(/* webpackChunkName: "status" */ "../../commands/check");
      return this.after(await this.run(auditBook, input, around), around, ({ checks, questions }) => ({
        shows: { checks: besideQuestions(checks, questions), audit: questions },
      }));
    },
    answerAudit: async ({ answer: given }, around) => {
      const { answerAudit } = await import(/* webpackChunkName: "status" */ "../../commands/auditAnswer");
      const kept = await this.keep(answerAudit, { ...given, period: this.period }, around);
      return kept.ok ? this.perform({ do: "check" }, around) : kept;
    },
    lock: async ({ decision }, around) => {
      const input = { ...decision, styrmodell: this.chosen.styrmodell };
      const { lock } = await import(/* webpackChunkName: "status" */ "../../commands/lock");
      return this.done(lock, input, around, ({ sheet, custody }) => ({ written: [sheet], custody }));
    },
    insert: async ({ table }, around) => {
      const { insert } = await import(/* webpackChunkName: "formulas" */ "../../commands/insert");
      return this.done(insert, { table, ...this.chosen }, around, ({ cell, rows }) => ({
        written: [cell],
        formulas: rows,
      }));
    },
    freeze: async (_, around) => {
      const { freeze } = await import(/* webpackChunkName: "formulas" */ "../../commands/freeze");
      return this.done(freeze, {}, around, ({ frozen }) => ({ formulas: frozen.length }));
    },
    leave: async (task, around) => {
      const { leave } = await import(/* webpackChunkName: "status" */ "../../commands/final");
      return this.keep(leave, { leave: task.leave, ...this.chosen }, around);
    },
    write: async ({ isFinal }, around) => {
      const outcome = await this.status(around, isFinal);
      if (outcome.ok) this.behind = false;
      return this.after(outcome, around, sheetsWritten);
    },
    report: async ({ kind, isFinal }, around) =>
      this.after(await this.report(kind, around, isFinal), around, sheetsWritten),
    reportFile: async ({ kind, format, isFinal }, around) => {
      const { reportFiles } = await import(/* webpackChunkName: "report" */ "../../commands/reportFile");
      const input = { kind, isFinal, formats: [format], ...this.chosen };
      return this.done(reportFiles, input, around, (files) => ({ files }));
    },
    intoWord: async ({ kind, document: { name, bytes }, isFinal }, around) => {
      const { intoWord } = await import(/* webpackChunkName: "word" */ "../../commands/intoWord");
      const { intoWordInWords } = await import(/* webpackChunkName: "word" */ "../../commands/intoWordInWords");
      const as = wordKindOf(name);
      return this.done(intoWord, { kind, isFinal, document: bytes, as, ...this.chosen }, around, (made) => ({
        shows: { word: { name, groups: intoWordInWords(made) } },
        files: made.changed.length + made.placed.length > 0 ? [{ name, bytes: made.bytes }] : [],
      }));
    },
    checkWord: async ({ kind, document: { name, bytes }, isFinal }, around) => {
      const { checkWord } = await import(/* webpackChunkName: "word" */ "../../commands/checkWord");
      const { findingsInWords } = await import(/* webpackChunkName: "word" */ "../../commands/checkWordInWords");
      return this.done(checkWord, { kind, isFinal, document: bytes, ...this.chosen }, around, (found) => ({
        shows: { word: { name, groups: findingsInWords(found) } },
      }));
    },
    templates: async ({ committee, returnBy }, around) => {
      const { templates } = await import(/* webpackChunkName: "submissions" */ "../../commands/templates");
      const committees = committee === undefined ? undefined : [committee];
      return this.done(templates, { ...this.chosen, committees, returnBy }, around, ({ templates: made, custody }) => ({
        written: made.map(({ sheet }) => sheet),
        left: made.reduce((sum, { left }) => sum + left, 0),
        custody,
      }));
    },
    templateFiles: async ({ returnBy }, around) => {
      const { templateFiles, parcel } = await import(/* webpackChunkName: "submissions" */ "../../commands/templates");
      const outcome = await this.run(templateFiles, () => ({ ...this.chosen, returnBy }), around);
      if (!outcome.ok) return outcome;
      const sent = await parcel(outcome.value.result, around.now);
      return this.after(outcome, around, ({ files }) => ({ files: [sent], made: files.length }));
    },
    owed: async ({ files, sheets }, around) => {
      const { owed } = await import(/* webpackChunkName: "submissions" */ "../../commands/owed");
      const { diffInWords } = await import(/* webpackChunkName: "submissions" */ "../../commands/diffInWords");
      return this.done(owed, { files, sheets, ...this.chosen }, around, ({ sheet, merged, custody }) => ({
        written: [sheet],
        shows: { handedIn: diffInWords(merged) },
        custody,
      }));
    },
    handIn: async ({ files, sheets, accept }, around) => {
      const { merge } = await import(/* webpackChunkName: "submissions" */ "../../commands/merge");
      const { diffInWords } = await import(/* webpackChunkName: "submissions" */ "../../commands/diffInWords");
      return this.done(merge, { files, sheets, accept, ...this.chosen }, around, (merged) => ({
        shows: { handedIn: diffInWords(merged) },
        custody: merged.custody,
      }));
    },
    newPeriod: async ({ period, accept }, around) => {
      const { newPeriod } = await import(/* webpackChunkName: "newPeriod" */ "../../commands/newPeriod");
      const { newPeriodInWords } = await import(/* webpackChunkName: "newPeriod" */ "../../commands/newPeriodInWords");
      return this.done(newPeriod, { period, accept, styrmodell: this.chosen.styrmodell }, around, (turned) => ({
        shows: { newPeriod: newPeriodInWords(turned) },
        written: [...(turned.sheets ?? []), ...(turned.templates ?? [])],
        made: turned.written.length,
        custody: turned.custody.join(" ") || undefined,
      }));
    },
    ask: async ({ do: _, ...input }, around) => {
      const { ask, leftOutInWords } = await import(/* webpackChunkName: "assistant" */ "../../commands/ask");
      return this.done(ask, input, around, (asked) => ({
        shows: { question: { text: asked.text, leftOut: leftOutInWords(asked) } },
      }));
    },
    answer: async ({ text, accept }, around) => {
      const { mapAnswer } = await import(/* webpackChunkName: "assistant" */ "../../commands/mapAnswer");
      const outcome = await this.run(mapAnswer, () => ({ text, ...(accept ? { accept } : {}) }), around);
      if (!outcome.ok || outcome.value.result.kept === 0)
        return this.after(outcome, around, ({ kept: _, ...answered }) => ({ shows: { answered } }));
      this.behind = outcome.value.book.sheets.some(({ tag }) => tag !== undefined);
      // What is left of the answer, compared with what is read now.
      return this.done(mapAnswer, { text }, around, ({ kept: _, ...answered }) => ({ shows: { answered } }));
    },
    propose: async ({ do: _, ...input }, around) => {
      const { propose } = await import(/* webpackChunkName: "propose" */ "../../commands/propose");
      const { leftInWords, proposalInWords } = await import(
        /* webpackChunkName: "propose" */ "../../commands/proposalInWords"
      );
      return this.done(propose, input, around, ({ proposal, sheet, left }) =>
        sheet === undefined
          ? { shows: { proposal: proposalInWords(proposal.rows), ...this.aimed } }
          : { written: [sheet], custody: leftInWords(proposal.rows, left, false) || undefined },
      );
    },
    proof: (task, around) => this.proof(task, around),
  };

  async perform(task: Task, around: PaneSurroundings): Promise<Outcome<Done>> {
    around.progress("Läser arbetsboken", 0);
    if (task.do !== "propose" || task.accept) this.aimed = {};
    try {
      return await (this.tasks[task.do] as (task: Task, around: PaneSurroundings) => Promise<Outcome<Done>>)(
        task,
        around,
      );
    } catch (error) {
      if (notFetched(error)) return { ok: false, reason: NOT_FETCHED };
      throw error;
    }
  }

  /** Shows a workbook as it stands, recognised anew unless a recognition of it is at hand. */
  private shown(
    of: Book,
    now: Date,
    { written = [], proof, shows, recognition, sheetRead, ...more }: More = {},
  ): Outcome<Done> {
    const styrmodell = presetIn(of);
    const latest = assessIn(of, { styrmodell, recognition }, { sheetRead });
    if (!latest.ok) return latest;
    const found = latest.value.recognition;
    const period = chosenPeriod(choiceIn(of), found.period);
    this.chosen = { styrmodell, period };
    const made = period === undefined ? latest : assessIn(of, { ...this.chosen, recognition: found });
    if (!made.ok) return made;
    this.period = made.value.assessed.period;
    this.held = { ...keepRecognition(of, found), memory: of.memory };
    const view: View = {
      ...viewOf(of, made.value, now, this.behind),
      ...shows,
      ...(proof ? { proof: proof(made.value) } : {}),
    };
    return { ok: true, value: { view, written, ...more } };
  }

  /** Shows the workbook after a command, with the command's result. */
  private after<Result>(
    outcome: Outcome<{ book: Book; result: Result }>,
    around: PaneSurroundings,
    more: (result: Result) => More,
  ): Outcome<Done> {
    if (!outcome.ok) return outcome;
    const { book, result } = outcome.value;
    return this.shown(book, around.now, { recognition: this.recognised(book)?.recognition, ...more(result) });
  }

  /** Runs a command, and shows the workbook after it. */
  private async done<Input, Result>(
    command: Command<Input, Result, EditableWorkbook>,
    input: Input,
    around: PaneSurroundings,
    more: (result: Result) => More,
  ): Promise<Outcome<Done>> {
    return this.after(await this.run(command, () => input, around), around, more);
  }

  /** The stored recognition, if it was made from this workbook. */
  private recognised(of: Book): Recognised | undefined {
    const { held } = this;
    return held && held.memory === of.memory && sameSources(held.sources, sourcesOf(of)) ? held : undefined;
  }

  /** Runs a command, and returns its result with the workbook after it. */
  private async run<Input, Result>(
    command: Command<Input, Result, EditableWorkbook>,
    input: (found: Book) => Input,
    around: PaneSurroundings,
  ): Promise<Outcome<{ book: Book; result: Result }>> {
    const { workbook } = around;
    let now = await workbook.read();
    let edited = false;
    const outcome = await command.perform(input(now), {
      ...around,
      workbook: {
        ...workbook,
        read: async () => now,
        write: async (sheets, memory) => {
          await workbook.write(sheets, memory);
          now = withSheets(now, sheets, memory);
        },
        edit: async (edits, looks, without) => {
          await workbook.edit(edits, looks, without);
          edited = true;
        },
      },
    });
    return outcome.ok
      ? { ok: true, value: { book: edited ? await workbook.read() : now, result: outcome.value } }
      : outcome;
  }

  /** Runs a command that keeps something in the memory, and shows what follows from it. */
  private async keep<Input>(
    command: Command<Input, unknown, EditableWorkbook>,
    input: Input,
    around: PaneSurroundings,
  ): Promise<Outcome<Done>> {
    const outcome = await this.run(command, () => input, around);
    return outcome.ok ? this.shownKept(outcome.value.book, around) : outcome;
  }

  /** Shows a workbook in whose memory something is kept: the sheets of ours that it has are behind. */
  private shownKept(book: Book, { now }: PaneSurroundings, more: More = {}): Outcome<Done> {
    this.behind = book.sheets.some(({ tag }) => tag !== undefined);
    return this.shown(book, now, more);
  }

  /** Keeps a correction, and shows what it changed in the plan. The workbook is read anew once. */
  private async corrected(correction: CorrectInput, around: PaneSurroundings): Promise<Outcome<Done>> {
    const outcome = await this.run(
      correct,
      (found) => ({
        ...correction,
        styrmodell: presetIn(found),
        recognition: this.recognised(found)?.recognition,
      }),
      around,
    );
    if (!outcome.ok) return outcome;
    const { book, result } = outcome.value;
    const { before, after } = result;
    const kept = this.shownKept(book, around, { recognition: after });
    if (!kept.ok || !before || !after) return kept;
    const { changesIn } = await import(/* webpackChunkName: "assistant" */ "../../commands/mapAnswer");
    return { ok: true, value: this.showing(kept.value, { changed: changesIn(before, after) }) };
  }

  /** Shows what the selected cells are taken for in the workbook as it is read. */
  private async pointed(input: PointInput, around: PaneSurroundings): Promise<Outcome<Done>> {
    const { pointAt } = await import(/* webpackChunkName: "assistant" */ "../../commands/point");
    const book = await around.workbook.read();
    const now = this.shown(book, around.now, { recognition: this.recognised(book)?.recognition });
    if (!now.ok) return now;
    const pointed = pointAt(book, this.held!.recognition, input, around.now);
    return pointed.ok ? { ok: true, value: this.showing(now.value, { pointed: pointed.value }) } : pointed;
  }

  private showing(done: Done, aimed: Pick<View, "pointed" | "changed">): Done {
    this.aimed = aimed;
    return { ...done, view: { ...done.view, ...aimed } };
  }

  private replied(reply: Reply, around: PaneSurroundings): Promise<Outcome<Done>> {
    switch (reply.keep) {
      case "answer":
        return this.keep(answer, reply.answers, around);
      case "kolada":
        return this.keep(kolada, reply.link, around);
      case "scale":
        return this.keep(correct, { kind: "scale", scale: reply.scale }, around);
      case "direction":
        return this.keep(correct, { kind: "direction", directions: reply.directions }, around);
    }
  }

  private async choice(task: Extract<Task, { do: "choose" }>, around: PaneSurroundings): Promise<Outcome<Done>> {
    let same: Recognition | undefined;
    const input = (found: Book): Choice => {
      same = task.styrmodell === undefined ? this.recognised(found)?.recognition : undefined;
      const instead = this.held?.recognition.period ?? "";
      return {
        ...(task.styrmodell === undefined ? {} : { styrmodell: task.styrmodell }),
        ...(task.period === undefined ? {} : { period: { canonical: task.period, instead } }),
      };
    };
    const outcome = await this.run(choose, input, around);
    return outcome.ok ? this.shown(outcome.value.book, around.now, { recognition: same }) : outcome;
  }

  private async status(around: PaneSurroundings, isFinal = false) {
    const { status } = await import(/* webpackChunkName: "status" */ "../../commands/status");
    return this.run(status, (found) => ({ ...this.chosen, isFinal, recognised: this.recognised(found) }), around);
  }

  private async report(kind: DocumentKind, around: PaneSurroundings, isFinal = false) {
    const { report } = await import(/* webpackChunkName: "report" */ "../../commands/report");
    return this.run(report, () => ({ kind, isFinal, into: "sheets" as const, ...this.chosen }), around);
  }

  /** With the måltavla drawn, where one can be before the other sheets. */
  private async withBoard(found: Book, done: Done, now: Date): Promise<Done> {
    const { boardFor } = await import(/* webpackChunkName: "status" */ "../../commands/status");
    const { drawn } = await import(/* webpackChunkName: "status" */ "../../commands/proof");
    const made = boardFor(found, { ...this.chosen, recognised: this.held }, now);
    return made ? { ...done, board: drawn(found, [made])[0] } : done;
  }

  /** Runs a command to its end with a workbook that is not written, and shows what it would have written. */
  private async proof(
    { of, isFinal = false }: Extract<Task, { do: "proof" }>,
    around: PaneSurroundings,
  ): Promise<Outcome<Done>> {
    const { proofOf } = await import(/* webpackChunkName: "status" */ "../../commands/proof");
    const found = await around.workbook.read();
    const workbook: EditableWorkbook = {
      ...around.workbook,
      read: async () => found,
      write: async () => undefined,
      // Nothing is written, so there is nothing to read back.
      reread: undefined,
    };
    const dry: PaneSurroundings = { ...around, workbook };
    const outcome = of === "status" ? await this.status(dry, isFinal) : await this.report(of, dry, isFinal);
    if (!outcome.ok) return outcome;
    const { sheets } = outcome.value.result;
    const recognition = this.recognised(found)?.recognition;
    return this.shown(found, around.now, {
      recognition,
      proof: (graded) => ({ of, isFinal, ...proofOf(found, sheets, graded) }),
    });
  }
}
