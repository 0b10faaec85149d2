import { answer } from "../../commands/answer";
import { assessIn } from "../../commands/assessed";
import type { Check } from "../../commands/check";
import type { Command, EditableWorkbook, Outcome, Surroundings } from "../../commands/command";
import { choiceIn, choose, type Choice } from "../../commands/choose";
import { correct, type CorrectInput } from "../../commands/correct";
import type { InsertInput } from "../../commands/insert";
import { judge, type Judgement } from "../../commands/judge";
import { kolada } from "../../commands/kolada";
import type { LockInput } from "../../commands/lock";
import type { Reply } from "../../commands/question";
import type { DiffInWords } from "../../commands/diffInWords";
import { keepRecognition, sameSources, sourcesOf, type Recognised } from "../../commands/recognised";
import type { ReportFormat } from "../../commands/reportFile";
import type { ReportKind } from "../../commands/reportNames";
import { styrmodellSheetOf } from "../../commands/styrmodell";
import { NOT_FETCHED } from "../../domain/fetched";
import { presetNamed } from "../../domain/presets";
import type { Styrmodell } from "../../domain/styrmodell";
import type { Recognition } from "../../domain/plan";
import type { Book } from "../../sheet/book";
import type { View } from "./view";
import { viewOf } from "./viewOf";

/** One thing that she asks of the pane, and that reaches the workbook. */
export type Task =
  | { do: "read" }
  | { do: "correct"; correction: Extract<CorrectInput, { kind: "table" | "forget" }> }
  | { do: "reply"; reply: Reply }
  | { do: "judge"; judgement: Omit<Judgement, "period"> }
  /** A preset by its name, or a period; kept with the workbook, and used by all that follows. */
  | { do: "choose"; styrmodell?: string; period?: string }
  | { do: "write" }
  | { do: "report"; kind: ReportKind }
  /** The same report as a document, to be saved beside the workbook. */
  | { do: "reportFile"; kind: ReportKind; format: ReportFormat }
  /** A column of MAL.BEDÖM beside a table of hers, and MAL formulas made values: the two that change her sheets, and say so. */
  | { do: "insert"; table: NonNullable<InsertInput["table"]> }
  | { do: "freeze" }
  /** Templates for the nämnder, in the workbook or as files; `committee`: its template that stands there is made again with what is written in it. */
  | { do: "templates"; committee?: string }
  | { do: "templateFiles" }
  /** What the nämnder have handed in, in files and on sheets of hers, compared with the table; what is accepted, by its ids, is put into it. */
  | { do: "handIn"; files: SavedFile[]; sheets: string[]; accept: "none" | string[] }
  | { do: "check" }
  | { do: "lock"; decision: Pick<LockInput, "decided" | "paragraph" | "from"> };

/** What a task gave: what is shown after it, and the names of the sheets that it wrote. */
export interface Done {
  view: View;
  written: string[];
  /** "41 av 41 egna celler finns kvar …": what has become of the user's cells in the sheets that stood; absent where there were none. */
  custody?: string;
  /** How many formulas were put in, or made values. */
  formulas?: number;
  /** How many things stand under Kvarlämnat on the templates that were written. */
  left?: number;
  /** What is to be saved outside the workbook. */
  files?: SavedFile[];
}

export interface SavedFile {
  /** With its ending. */
  name: string;
  bytes: Uint8Array;
}

type Around = Surroundings<EditableWorkbook>;

/** The pane's one way to the commands. It remembers what was read last. */
export interface Session {
  /** Rejects with the workbook's own error. */
  perform(task: Task, surroundings: Around): Promise<Outcome<Done>>;
}

/** What the pane reads and judges without is fetched when it is first asked for. */
const later = {
  check: async () => (await import(/* webpackChunkName: "status" */ "../../commands/check")).checkBook,
  freeze: async () => (await import(/* webpackChunkName: "formulas" */ "../../commands/freeze")).freeze,
  handIn: () =>
    Promise.all([
      import(/* webpackChunkName: "submissions" */ "../../commands/merge"),
      import(/* webpackChunkName: "submissions" */ "../../commands/diffInWords"),
    ]),
  insert: async () => (await import(/* webpackChunkName: "formulas" */ "../../commands/insert")).insert,
  lock: async () => (await import(/* webpackChunkName: "status" */ "../../commands/lock")).lock,
  report: async () => (await import(/* webpackChunkName: "report" */ "../../commands/report")).report,
  reportFile: async () => (await import(/* webpackChunkName: "report" */ "../../commands/reportFile")).reportFile,
  status: async () => (await import(/* webpackChunkName: "status" */ "../../commands/status")).status,
  templates: () => import(/* webpackChunkName: "submissions" */ "../../commands/templates"),
};

/** A session over no workbook yet. */
export function openSession(): Session {
  /** What was recognised of the workbook that is shown, while its sheets and what is remembered of it stand as they did. */
  let held: (Recognised & { memory: string | undefined }) | undefined;
  /** What she has chosen that holds for it. */
  let chosen: { styrmodell?: Styrmodell; period?: string } = {};
  let period = "";
  let behind = false;

  /** Shows a workbook as it stands, recognised anew unless a recognition of it is at hand. */
  function shown(
    of: Book,
    now: Date,
    more: {
      written?: string[];
      custody?: string;
      formulas?: number;
      checks?: Check[];
      handedIn?: DiffInWords;
      recognition?: Recognition;
    } = {},
  ): Outcome<Done> {
    const choice = choiceIn(of);
    const styrmodell =
      choice.styrmodell === undefined || styrmodellSheetOf(of) ? undefined : presetNamed(choice.styrmodell);
    const latest = assessIn(of, { styrmodell, recognition: more.recognition });
    if (!latest.ok) return latest;
    const { recognition } = latest.value;
    chosen = {
      styrmodell,
      period: choice.period?.instead === recognition.period ? choice.period.canonical : undefined,
    };
    const made = chosen.period === undefined ? latest : assessIn(of, { ...chosen, recognition });
    if (!made.ok) return made;
    period = made.value.assessed.period;
    held = { ...keepRecognition(of, recognition), memory: of.memory };
    return {
      ok: true,
      value: {
        view: {
          ...viewOf(of, made.value, now, behind),
          ...(more.checks ? { checks: more.checks } : {}),
          ...(more.handedIn ? { handedIn: more.handedIn } : {}),
        },
        written: more.written ?? [],
        ...(more.custody === undefined ? {} : { custody: more.custody }),
        ...(more.formulas === undefined ? {} : { formulas: more.formulas }),
      },
    };
  }

  /** The recognition at hand, if this workbook is the one that it was made of. */
  const recognised = (of: Book): Recognised | undefined =>
    held && held.memory === of.memory && sameSources(held.sources, sourcesOf(of)) ? held : undefined;

  /** Runs a command, and answers with what it gave and with the workbook as it then stands. */
  async function run<Input, Result>(
    command: Command<Input, Result, EditableWorkbook>,
    input: (found: Book) => Input,
    around: Around,
  ): Promise<Outcome<{ book: Book; result: Result }>> {
    const { workbook } = around;
    let now = await workbook.read();
    let edited = false;
    const outcome = await command.perform(input(now), {
      ...around,
      workbook: {
        read: async () => now,
        write: async (sheets, memory) => {
          await workbook.write(sheets, memory);
          now = withSheets(now, sheets, memory);
        },
        reread: workbook.reread && ((sheets) => workbook.reread!(sheets)),
        spills: (places) => workbook.spills(places),
        edit: async (edits, looks) => {
          await workbook.edit(edits, looks);
          edited = true;
        },
      },
    });
    return outcome.ok
      ? { ok: true, value: { book: edited ? await workbook.read() : now, result: outcome.value } }
      : outcome;
  }

  /** Runs a command that keeps something in the memory, and shows what follows from it. */
  async function keep<Input>(
    command: Command<Input, unknown, EditableWorkbook>,
    input: Input,
    around: Around,
  ): Promise<Outcome<Done>> {
    const outcome = await run(command, () => input, around);
    if (!outcome.ok) return outcome;
    behind = outcome.value.book.sheets.some(({ tag }) => tag !== undefined);
    return shown(outcome.value.book, around.now);
  }

  function replied(reply: Reply, around: Around): Promise<Outcome<Done>> {
    switch (reply.keep) {
      case "answer":
        return keep(answer, reply.answer, around);
      case "kolada":
        return keep(kolada, reply.link, around);
      case "scale":
        return keep(correct, { kind: "scale", scale: reply.scale }, around);
      case "direction":
        return keep(correct, { kind: "direction", direction: reply.direction }, around);
    }
  }

  return {
    perform: (task, around) =>
      performed(task, around).catch((error: unknown) => {
        if (notFetched(error)) return { ok: false, reason: NOT_FETCHED };
        throw error;
      }),
  };

  async function performed(task: Task, around: Around): Promise<Outcome<Done>> {
    around.progress("Läser arbetsboken", 0);
    switch (task.do) {
      case "read": {
        const found = await around.workbook.read();
        around.progress("Tolkar och bedömer", 0.5);
        return shown(found, around.now);
      }
      case "correct":
        return keep(correct, task.correction, around);
      case "reply":
        return replied(task.reply, around);
      case "judge":
        return keep(judge, { ...task.judgement, period }, around);
      case "choose": {
        let same: Recognition | undefined;
        const outcome = await run(
          choose,
          (found): Choice => {
            same = task.styrmodell === undefined ? recognised(found)?.recognition : undefined;
            return {
              ...(task.styrmodell === undefined ? {} : { styrmodell: task.styrmodell }),
              ...(task.period === undefined
                ? {}
                : { period: { canonical: task.period, instead: held!.recognition.period } }),
            };
          },
          around,
        );
        return outcome.ok ? shown(outcome.value.book, around.now, { recognition: same }) : outcome;
      }
      case "check": {
        const outcome = await run(
          await later.check(),
          (found) => ({ ...chosen, recognition: recognised(found)?.recognition }),
          around,
        );
        return outcome.ok
          ? shown(outcome.value.book, around.now, {
              checks: outcome.value.result,
              recognition: recognised(outcome.value.book)?.recognition,
            })
          : outcome;
      }
      case "lock": {
        const outcome = await run(
          await later.lock(),
          () => ({ ...task.decision, styrmodell: chosen.styrmodell }),
          around,
        );
        return outcome.ok ? shown(outcome.value.book, around.now, { written: [outcome.value.result.sheet] }) : outcome;
      }
      case "insert": {
        const outcome = await run(await later.insert(), () => ({ table: task.table, ...chosen }), around);
        return outcome.ok
          ? shown(outcome.value.book, around.now, {
              written: [outcome.value.result.cell],
              formulas: outcome.value.result.rows,
            })
          : outcome;
      }
      case "freeze": {
        const outcome = await run(await later.freeze(), () => ({}), around);
        return outcome.ok
          ? shown(outcome.value.book, around.now, { formulas: outcome.value.result.frozen.length })
          : outcome;
      }
      case "report": {
        const outcome = await run(
          await later.report(),
          () => ({ kind: task.kind, into: "sheets" as const, ...chosen }),
          around,
        );
        return outcome.ok
          ? shown(outcome.value.book, around.now, {
              written: outcome.value.result.sheets.map(({ name }) => name),
              recognition: recognised(outcome.value.book)?.recognition,
            })
          : outcome;
      }
      case "reportFile": {
        const outcome = await run(
          await later.reportFile(),
          () => ({ kind: task.kind, format: task.format, ...chosen }),
          around,
        );
        if (!outcome.ok) return outcome;
        const after = shown(outcome.value.book, around.now, {
          recognition: recognised(outcome.value.book)?.recognition,
        });
        return after.ok ? { ok: true, value: { ...after.value, files: [outcome.value.result] } } : after;
      }
      case "templates": {
        const { templates } = await later.templates();
        const outcome = await run(
          templates,
          () => ({ ...chosen, committees: task.committee === undefined ? undefined : [task.committee] }),
          around,
        );
        if (!outcome.ok) return outcome;
        const made = outcome.value.result.templates;
        const after = shown(outcome.value.book, around.now, {
          written: made.map(({ sheet }) => sheet),
          recognition: recognised(outcome.value.book)?.recognition,
        });
        return after.ok
          ? { ok: true, value: { ...after.value, left: made.reduce((sum, { left }) => sum + left, 0) } }
          : after;
      }
      case "templateFiles": {
        const { templateFiles } = await later.templates();
        const outcome = await run(templateFiles, () => chosen, around);
        if (!outcome.ok) return outcome;
        const after = shown(outcome.value.book, around.now, {
          recognition: recognised(outcome.value.book)?.recognition,
        });
        return after.ok
          ? {
              ok: true,
              value: { ...after.value, files: outcome.value.result.files.map(({ name, bytes }) => ({ name, bytes })) },
            }
          : after;
      }
      case "handIn": {
        const [{ merge }, { diffInWords }] = await later.handIn();
        const outcome = await run(
          merge,
          () => ({ files: task.files, sheets: task.sheets, accept: task.accept, ...chosen }),
          around,
        );
        return outcome.ok
          ? shown(outcome.value.book, around.now, {
              handedIn: diffInWords(outcome.value.result),
              recognition: recognised(outcome.value.book)?.recognition,
            })
          : outcome;
      }
      case "write": {
        const outcome = await run(
          await later.status(),
          (found) => ({ ...chosen, recognised: recognised(found) }),
          around,
        );
        if (!outcome.ok) return outcome;
        behind = false;
        const { sheets, custody } = outcome.value.result;
        return shown(outcome.value.book, around.now, { written: sheets.map(({ name }) => name), custody });
      }
    }
  }
}

/** Whether a part of our code could not be fetched: how webpack says it on the page, and the browser in a worker. */
const notFetched = (error: unknown): boolean =>
  error instanceof Error && /^(ChunkLoadError|NetworkError)$/.test(error.name);

const withSheets = (book: Book, sheets: Book["sheets"], memory: string): Book => {
  const tags = new Set(sheets.map(({ tag }) => tag));
  return {
    ...book,
    memory,
    sheets: [...book.sheets.filter(({ tag }) => tag === undefined || !tags.has(tag)), ...sheets],
  };
};
