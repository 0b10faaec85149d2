/** The sentence for a refusal of Excel: what happened, and what to do now. */
interface Explanation {
  codes: string[];
  sentence: string;
}

/**
 * By error.code of Office.js; several codes may share a sentence. A workbook that is read-only, or that a colleague has
 * changed, is found before anything is written, and reported by `Stopped`. Source: Microsoft, "Error handling with the
 * application-specific JavaScript APIs", the tables for Excel.
 */
export const EXPLANATIONS: Explanation[] = [
  {
    codes: ["InvalidOperationInCellEditMode"],
    sentence: "En cell redigeras just nu. Tryck på Retur eller Esc i cellen och försök igen.",
  },
  {
    codes: ["AccessDenied"],
    sentence:
      "Bladet eller arbetsboken är skyddad och kan inte ändras. Ta bort skyddet under Granska, eller öppna arbetsboken för redigering, och försök igen.",
  },
  {
    codes: ["Conflict", "PreconditionFailed", "RequestAborted"],
    sentence: "Någon annan ändrade i arbetsboken samtidigt. Vänta tills ändringarna är sparade och försök igen.",
  },
  {
    codes: [
      "RequestPayloadSizeLimitExceeded",
      "ResponsePayloadSizeLimitExceeded",
      "RangeExceedsLimit",
      "OperationCellsExceedLimit",
      "MemoryLimitReached",
    ],
    sentence:
      "Arbetsboken är för stor för att läsas eller skrivas på en gång. Flytta måltabellerna till en egen arbetsbok, eller använd Excel på datorn, och försök igen.",
  },
  {
    codes: ["ItemNotFound", "InvalidReference", "InvalidObjectPath"],
    sentence: "Ett blad eller en cell finns inte längre. Läs av arbetsboken igen.",
  },
  {
    codes: ["InvalidSelection"],
    // Also where another workbook is in front (office-js #5319, #6365).
    sentence:
      "Det som är markerat går inte att läsa. Klicka i den här arbetsboken, markera en tabell i ett enda område och försök igen.",
  },
  {
    codes: ["ItemAlreadyExists"],
    sentence: "Det finns redan ett blad med det namnet. Läs av arbetsboken igen.",
  },
  {
    codes: ["ApiNotFound", "ApiNotAvailable", "NotImplemented", "UnsupportedOperation", "UnsupportedFeature"],
    sentence:
      "Den här versionen av Excel saknar en funktion som behövs. Uppdatera Excel, eller öppna arbetsboken i Excel på webben.",
  },
  {
    codes: ["InactiveWorkbook"],
    sentence: "En annan arbetsbok är aktiv. Klicka i den här arbetsboken och försök igen.",
  },
  {
    codes: [
      "MergedRangeConflict",
      "FilteredRangeConflict",
      "InsertDeleteConflict",
      "PivotTableRangeConflict",
      "NonBlankCellOffSheet",
    ],
    sentence:
      "Ett av tilläggets blad har sammanfogade celler, ett filter eller en pivottabell i vägen. Ta bort dem från bladet och försök igen.",
  },
  {
    codes: ["ActivityLimitReached", "ServiceNotAvailable", "Unauthenticated"],
    sentence: "Excel tar inte emot fler åtgärder just nu. Vänta en stund och försök igen.",
  },
];

const GENERAL =
  "Excel kunde inte utföra åtgärden. Läs av arbetsboken igen; kvarstår felet, stäng och öppna arbetsboken.";

/** A command that stopped before writing anything; `message` is a Swedish sentence with what to do. */
export class Stopped extends Error {
  override readonly name = "Stopped";
}

/** What a writing that Excel refused has left in the workbook, and what to do. */
const LEFT = {
  nothing: "Inget är skrivet.",
  unfinished: "Bladen är inte färdiga: skriv dem igen, så blir de hela. Inget av ditt har gått förlorat.",
  halfUndone: "Ångra är inte färdigt: tryck på Ångra igen, så blir det helt. Inget av ditt har gått förlorat.",
};

/** A writing, or an *Ångra*, that Excel refused: `cause` is the refusal, with its code. */
export class WritingFailed extends Error {
  override readonly name = "WritingFailed";
  readonly code: string;

  constructor(
    override readonly cause: unknown,
    readonly left: keyof typeof LEFT,
  ) {
    super(cause instanceof Error ? cause.message : String(cause));
    this.code = codeOf(cause);
  }
}

/** The error's code as Office.js gives it; "" for any other error. */
export const codeOf = (error: unknown): string =>
  typeof error === "object" && error !== null && "code" in error && typeof error.code === "string" ? error.code : "";

/** Whether Excel had begun a request, and refused one thing in it. */
export const isOfOneAction = (error: unknown): boolean =>
  typeof error === "object" &&
  error !== null &&
  "debugInfo" in error &&
  typeof error.debugInfo === "object" &&
  error.debugInfo !== null &&
  "errorLocation" in error.debugInfo &&
  Boolean(error.debugInfo.errorLocation);

/** Whether Excel refused because what was asked for, or the answer, was too much at once. */
export const tooLarge = (error: unknown): boolean =>
  codeOf(error).endsWith("PayloadSizeLimitExceeded") || TOO_LARGE.has(codeOf(error));

const TOO_LARGE = new Set(["RangeExceedsLimit", "OperationCellsExceedLimit"]);

/**
 * In Swedish, what happened and what to do about an error that came out of Excel, and after a writing what is written. An
 * unknown code gets the general sentence with the code.
 */
export function explain(error: unknown): string {
  if (error instanceof Stopped) return error.message;
  if (error instanceof WritingFailed) return `${explain(error.cause)} ${LEFT[error.left]}`;
  const code = codeOf(error);
  const known = EXPLANATIONS.find(({ codes }) => codes.includes(code));
  return known?.sentence ?? (code ? `${GENERAL} (${code})` : GENERAL);
}
