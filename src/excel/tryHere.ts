import type { LookName } from "../sheet/looks";
import { trialLines, tryExcel, weakLooks } from "./trial";

/** Excel's platform, version, languages and the highest of its requirement sets. */
function aboutExcel({ context }: typeof Office): Record<string, string> {
  const { diagnostics, displayLanguage, contentLanguage, requirements } = context;
  const highest = Array.from({ length: 30 }, (_, i) => `1.${30 - i}`).find((set) =>
    requirements.isSetSupported("ExcelApi", set),
  );
  return {
    platform: String(diagnostics.platform),
    version: diagnostics.version,
    displayLanguage,
    contentLanguage,
    excelApi: highest ?? "okänt",
  };
}

/** A trial of this Excel as the pane shows it, and the looks that it does not make. */
export async function tryHere(
  excel: typeof Excel,
  office: typeof Office,
  clock: () => number,
): Promise<{ lines: { name: string; text: string; ok: boolean }[]; json: string; weak: LookName[] }> {
  const trial = await tryExcel(excel, aboutExcel(office), clock);
  const lines = trialLines(trial).map((line, i) => ({ ...line, ok: trial.steps[i]?.outcome === "går" }));
  return { lines, json: JSON.stringify(trial, null, 1), weak: weakLooks(trial) };
}
