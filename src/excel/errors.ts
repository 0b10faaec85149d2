/** What to say when Excel refuses: what happened, and what she does now. */
interface Explanation {
  codes: string[];
  sentence: string;
}

/** By error.code of Office.js; several codes may share a sentence. */
export const EXPLANATIONS: Explanation[] = [
  {
    codes: ["InvalidOperationInCellEditMode", "CellEditMode", "HostIsBusy"],
    sentence: "En cell redigeras just nu. Tryck på Retur eller Esc i cellen och försök igen.",
  },
  {
    codes: ["AccessDenied", "ProtectedSheet", "OperationCellsExceedLimitProtected"],
    sentence: "Bladet eller arbetsboken är skyddad och kan inte ändras. Ta bort skyddet under Granska och försök igen.",
  },
  {
    codes: ["ReadOnly", "WorkbookReadOnly", "FileReadOnly", "InvalidOperationInReadOnlyMode", "EditModeRequired"],
    sentence: "Arbetsboken är öppnad skrivskyddad. Välj Redigera arbetsbok, eller spara en kopia, och försök igen.",
  },
  {
    codes: ["Conflict", "MergeConflict", "CoAuthoringConflict", "InvalidOperationInCoauth", "RequestAborted"],
    sentence: "Någon annan ändrade i arbetsboken samtidigt. Vänta tills ändringarna är sparade och försök igen.",
  },
  {
    codes: ["RequestPayloadSizeLimitExceeded", "ResponsePayloadSizeLimitExceeded", "RangeExceedsLimit", "OperationCellsExceedLimit"],
    sentence: "Arbetsboken är för stor för att läsas eller skrivas på en gång. Flytta måltabellerna till en egen arbetsbok, eller använd Excel på datorn, och försök igen.",
  },
  {
    codes: ["ItemNotFound", "InvalidReference", "InvalidObjectPath", "InvalidBinding", "BindingNotFound"],
    sentence: "Ett blad eller en cell finns inte längre. Läs av arbetsboken igen.",
  },
  {
    codes: ["ApiNotFound", "ApiNotAvailable", "NotImplemented", "UnsupportedOperation", "UndoNotSupported"],
    sentence: "Den här versionen av Excel saknar en funktion som behövs. Uppdatera Excel, eller öppna arbetsboken i Excel på webben.",
  },
  {
    codes: ["ActivityLimitReached", "ServiceNotAvailable", "Unauthenticated", "Timeout"],
    sentence: "Excel tar inte emot fler åtgärder just nu. Vänta en stund och försök igen.",
  },
  {
    codes: ["ItemAlreadyExists", "NameConflict"],
    sentence: "Det finns redan ett blad med det namnet. Läs av arbetsboken igen.",
  },
];

const GENERAL = "Excel kunde inte utföra åtgärden. Läs av arbetsboken igen; kvarstår felet, stäng och öppna arbetsboken.";

/** A command that stopped before it wrote anything; `message` is a Swedish sentence that says what to do. */
export class Stopped extends Error {
  override readonly name = "Stopped";
}

/** The error's code as Office.js gives it; "" for any other error. */
export const codeOf = (error: unknown): string =>
  typeof error === "object" && error !== null && "code" in error && typeof error.code === "string" ? error.code : "";

/** Whether Excel refused because what was asked for, or the answer, was too much at once. */
export const tooLarge = (error: unknown): boolean => /PayloadSizeLimitExceeded$|^(RangeExceedsLimit|OperationCellsExceedLimit)$/.test(codeOf(error));

/** One Swedish sentence about an error that came out of Excel: what happened and what to do. An unknown code gets the general sentence with the code. */
export function explain(error: unknown): string {
  if (error instanceof Stopped) return error.message;
  const code = codeOf(error);
  const known = EXPLANATIONS.find(({ codes }) => codes.includes(code));
  return known?.sentence ?? (code ? `${GENERAL} (${code})` : GENERAL);
}
