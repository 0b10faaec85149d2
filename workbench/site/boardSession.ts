import type { EditableWorkbook, Outcome } from "../../src/commands/command";
import type { Done, Session, Task } from "../../src/taskpane/session/session";
import type { View } from "../../src/taskpane/session/view";

/** Tasks after which the sheets are what they were: nothing that they show has changed. */
const QUIET: readonly Task["do"][] = ["proof", "check", "reportFile", "intoWord", "checkWord", "ask", "templateFiles"];

/** The måltavla and the status sheets as they would be written now, at first the måltavla alone; or why there are none. */
export type Board =
  | { ok: true; sheets: NonNullable<View["proof"]>["sheets"]; view: View }
  | { ok: false; reason: string };

export interface BoardSession extends Session {
  /** Reads the workbook and draws its måltavla at once, before the pane has asked for anything; its other sheets after it. */
  first(): Promise<void>;
}

/**
 * A session that draws the måltavla after each task of the pane's that may have changed it. The session behind does one
 * task at a time, so they wait for each other. The pane's first reading is the one that has been made for the måltavla;
 * what is being done in it is `told`.
 */
export function boardSession(
  behind: Session,
  workbook: EditableWorkbook,
  drawn: (board: Board) => void,
  done: (task: Task, outcome: Done) => void,
  told: (step: string) => void,
): BoardSession {
  let line: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const result = line.then(work);
    line = result.catch(() => undefined);
    return result;
  };
  const around = (progress: (step: string) => void = () => undefined): Parameters<Session["perform"]>[1] => ({
    ...{ workbook, now: new Date(), progress },
  });
  const draw = async (view: View): Promise<void> => {
    if (view.tables.length === 0) return drawn({ ok: false, reason: noTable(view) });
    const proof = await behind.perform({ do: "proof", of: "status" }, around());
    if (!proof.ok) return drawn(proof);
    drawn({ ok: true, sheets: proof.value.view.proof?.sheets ?? [], view });
  };
  let reading: Promise<Outcome<Done>> | undefined;
  return {
    perform: (task, its) => {
      if (task.do === "read" && reading) {
        const made = reading;
        reading = undefined;
        return made;
      }
      const result = inTurn(() => behind.perform(task, its));
      void result.then(
        (outcome) => {
          if (!outcome.ok) return;
          done(task, outcome.value);
          if (!QUIET.includes(task.do)) void inTurn(() => draw(outcome.value.view));
        },
        () => undefined,
      );
      return result;
    },
    first: async () => {
      reading = inTurn(() => behind.perform({ do: "read", draws: "board" }, around(told)));
      const outcome = await reading;
      if (!outcome.ok) return drawn(outcome);
      const { board, view } = outcome.value;
      const rest = inTurn(() => draw(view));
      if (board) drawn({ ok: true, sheets: [board], view });
      else await rest;
    },
  };
}

const noTable = ({ blank }: View): string =>
  blank
    ? "Arbetsboken är tom."
    : "Ingen måltabell hittades. Den känns igen på en rubrikrad med till exempel Mål eller Indikator och Målvärde, Utfall eller Bedömning. Panelen kan läsa ett område som du markerar i arbetsboken.";
