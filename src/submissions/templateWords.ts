import type { Field } from "./submission";

/** Headers of a template's table, in order. The reader finds a column by these words, wherever it has been moved. */
export const HEADERS = {
  key: "Nyckel",
  number: "Nr",
  title: "Mål och indikator",
  unit: "Enhet",
  target: "Målvärde",
  latest: "Senaste utfall",
  outcome: "Utfall",
  forecast: "Prognos",
  grade: "Bedömning",
  comment: "Kommentar",
} as const;
export type TemplateColumn = keyof typeof HEADERS;

/** The fields at the top of a template: their labels, and what to write in the cell beside. */
export const TOP = {
  committee: { label: "Nämnd", guide: "" },
  period: { label: "Period", guide: "" },
  version: { label: "Planversion", guide: "Ändras inte: visar vilken plan mallen hör till." },
  standing: { label: "Status", guide: "Välj förslag eller beslutad. Förvaltningens förslag blir preliminärt i rapporten." },
  meeting: { label: "Sammanträde", guide: "Datum, till exempel 2024-09-12." },
  paragraph: { label: "Paragraf", guide: "Till exempel § 87." },
} as const;
export type TopField = keyof typeof TOP;

/** What is said above the columns that are filled in. */
export const GUIDE: Record<Field, string> = {
  outcome: "Utfallet i enheten till vänster. Tom cell betyder ingen ändring.",
  forecast: "Prognos för helåret i samma enhet.",
  grade: "Välj i listan. Gäller mål.",
  comment: "Motivering och vad som påverkat utfallet. Radbrytning med Alt+Retur.",
};

export const INTRODUCTION =
  "Fyll i de blå cellerna. Rader kan sorteras och flyttas: nyckeln i första kolumnen visar vilken rad som är vilken. Egna rader och anteckningar läses också, och inget skrivs in i kommunens tabell utan att någon har godkänt det.";

/** The tag of a template's sheet: "mall:socialnämnden". */
export const TEMPLATE_TAG = "mall:";
