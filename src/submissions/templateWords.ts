import { PALETTE } from "../domain/colors";
import { keysOf } from "../domain/keys";
import type { Field } from "./submission";

/** Headers of a template's table, in order. The reader finds a column by these words, wherever it has been moved. */
export const HEADERS = {
  key: "Nyckel",
  number: "Nr",
  title: "Mål och indikator",
  unit: "Enhet",
  target: "Målvärde",
  latest: "Tidigare utfall",
  outcome: "Utfall",
  forecast: "Prognos",
  grade: "Bedömning",
  comment: "Kommentar",
  previous: "Förra kommentaren",
  question: "Fråga till nämnden",
} as const;
export type TemplateColumn = keyof typeof HEADERS;
export const COLUMNS: TemplateColumn[] = keysOf(HEADERS);

/**
 * The columns of a template, in order: a forecast at delår, and last the earlier comments and the questions if there are
 * any.
 */
export const columnsFor = (interim: boolean, commented = false, asked = false): TemplateColumn[] =>
  COLUMNS.filter(
    (column) =>
      (column !== "forecast" || interim) && (column !== "previous" || commented) && (column !== "question" || asked),
  );

/** The fields at the top of a template: their labels, and what to write in the cell beside. */
export const TOP = {
  committee: { label: "Nämnd", guide: "" },
  period: { label: "Period", guide: "" },
  version: { label: "Planversion", guide: "Ändras inte. Den visar vilken plan mallen hör till." },
  returnBy: { label: "Lämnas in senast", guide: "" },
  standing: {
    label: "Status",
    guide: "Förslag, eller beslutad. Ett förslag räknas som preliminärt.",
  },
  meeting: { label: "Sammanträde", guide: "Datum, till exempel 2024-09-12." },
  paragraph: { label: "Paragraf", guide: "Till exempel § 87." },
  nothing: { label: "Inget att rapportera", guide: "Skriv ja om inget har ändrats sedan förra gången." },
} as const;
export type TopField = keyof typeof TOP;
export const TOP_FIELDS: TopField[] = keysOf(TOP);

/** The guidance above the columns that are filled in. */
export const GUIDE: Record<Field, string> = {
  outcome: "Tal i enheten till vänster. Tomt: ingen ändring.",
  forecast: "Väntat utfall för helåret.",
  grade: "Välj i listan. Gäller mål.",
  comment: "Vad som förklarar utfallet. Ny rad med Alt+Retur.",
};

/** The guidance above the grades where measures have them. */
export const GRADED_MEASURES = "Välj i listan i de blå cellerna.";

/** Before the nämnd's name in the title. */
export const TITLE = "Inlämning: ";

/** The introduction under the title, a row each and in no merged cell, so that anything can be pasted over it. */
export const INTRODUCTION = [
  "Fyll i de blå cellerna. Rader kan sorteras och flyttas: nyckeln i första kolumnen visar vilken rad som är vilken.",
  "Egna rader och anteckningar läses också. Inget skrivs in i den gemensamma tabellen utan att någon har godkänt det.",
];

/** Texts of templates that were sent out before theirs were written for every house: nobody has typed them. */
export const EARLIER_GUIDES: Partial<Record<TopField, string>> = {
  standing: "Förslag från förvaltningen, eller beslutad av nämnden. Ett förslag räknas som preliminärt.",
};
export const EARLIER_TEXTS = [
  "Egna rader och anteckningar läses också. Inget skrivs in i kommunens tabell utan att någon har godkänt det.",
  ...Object.values(EARLIER_GUIDES),
];

/** Before the name of each list at the foot. */
export const CHOICES = "Att välja på: ";

/** The tag of a template's sheet: "mall:socialnämnden". */
export const TEMPLATE_TAG = "mall:";

/** Behind the cells that are filled in. */
export const OPEN_FILL = PALETTE.tint;
