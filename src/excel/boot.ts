/** The oldest Excel that the add-in works in: Microsoft 365, and Office 2021 LTSC and later. */
const FLOOR = "1.14";

/** Whether the add-in can work here, or one Swedish sentence on why not and what to do. */
export type Ready = { ok: true } | { ok: false; reason: string };

const NOT_EXCEL = "Måltavlan är ett tillägg för Excel. Öppna det i en arbetsbok, under Start – Tillägg.";
const TOO_OLD =
  "Den här versionen av Excel är för gammal för Måltavlan. Öppna arbetsboken i Excel på webben, eller be den som sköter Office i kommunen om Microsoft 365 eller Office 2021 och senare; Office 2019 och Excel för iPad räcker inte.";

/**
 * Waits until Office is ready, and checks whether this Excel has what the add-in needs. The only place that uses the
 * loader of office.js (Office.onReady, Office.context).
 */
export async function boot(office: typeof Office): Promise<Ready> {
  const { host } = await office.onReady();
  if (String(host) !== "Excel") return { ok: false, reason: NOT_EXCEL };
  return isSupported(office, "ExcelApi", FLOOR) ? { ok: true } : { ok: false, reason: TOO_OLD };
}

/** Whether this Excel has a requirement set, such as ("ExcelApi", "1.17"). */
export const isSupported = (office: typeof Office, set: string, version: string): boolean =>
  office.context.requirements.isSetSupported(set, version);

/**
 * The part of the custom functions loader in office.js that is used here; Microsoft's typings of it are a separate
 * package.
 */
export interface CustomFunctionsHost {
  associate(id: string, run: (...args: unknown[]) => unknown): void;
  Error: new (code: string, message?: string) => Error;
  ErrorCode: { invalidValue: string; notAvailable: string };
}

/**
 * A function's answer to its arguments as Excel passes them: rows of values, or a sentence about what is wrong with the
 * call.
 */
export type AnswerOf<Id> = (
  id: Id,
  args: unknown[],
) => { ok: true; rows: (string | number)[][] } | { ok: false; reason: string };

const NOT_LOADED =
  "Måltavlans funktioner kunde inte hämtas. Kontrollera nätet och räkna om arbetsboken med Ctrl+Alt+F9.";

/**
 * Ties custom functions to their ids at once, since a recalculation may be what loaded the page; what answers them is
 * fetched with the first call. A call that is wrong as a whole is #VALUE! with its sentence. When the fetch fails the
 * call is #N/A, and the next one tries again.
 */
export function associateFunctions<Id extends string>(
  custom: CustomFunctionsHost,
  ids: readonly Id[],
  load: () => Promise<AnswerOf<Id>>,
): void {
  let answerOf: AnswerOf<Id> | undefined;
  let loading: Promise<void> | undefined;
  const answer = (id: Id, args: unknown[]): (string | number)[][] => {
    const reply = answerOf!(id, args);
    if (reply.ok) return reply.rows;
    throw new custom.Error(custom.ErrorCode.invalidValue, reply.reason);
  };
  const fetched = (): Promise<void> =>
    (loading ??= load().then(
      (loaded) => void (answerOf = loaded),
      () => {
        loading = undefined;
        throw new custom.Error(custom.ErrorCode.notAvailable, NOT_LOADED);
      },
    ));
  for (const id of ids)
    custom.associate(id, (...args: unknown[]) =>
      answerOf ? answer(id, args) : fetched().then(() => answer(id, args)),
    );
}

/** The buttons of the ribbon that run a command, by the names that manifest.xml gives them. */
export const RIBBON_COMMANDS = ["read", "judge", "status", "check"] as const;
export type RibbonCommand = (typeof RIBBON_COMMANDS)[number];

/**
 * Ties the ribbon's buttons to `run`. Excel is notified that the button is done when `run` has settled, however it
 * ends.
 */
export function associateCommands(office: typeof Office, run: (command: RibbonCommand) => Promise<void>): void {
  for (const command of RIBBON_COMMANDS)
    office.actions.associate(command, (event: Office.AddinCommands.Event) =>
      run(command).finally(() => event.completed()),
    );
}
