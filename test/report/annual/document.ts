import { words, type ReportDocument } from "../../../src/sheet/document";

/** A small report with a block of each kind, and texts that need care. */
export const REPORT: ReportDocument = {
  title: "Måluppfyllelse & bokslut",
  eyebrow: "Exempelkommun · helår 2024",
  footer: "Exempelkommun",
  blocks: [
    { kind: "heading", level: 2, text: "Mål" },
    { kind: "text", look: "lead", text: "1 av 2 mål uppnås." },
    { kind: "heading", level: 3, text: "Skola" },
    {
      kind: "table",
      name: "Mål, utfall och bedömning",
      columns: [
        { header: "Mål", width: 40, side: "left" },
        { header: "Utfall", width: 20, side: "right" },
        { header: "Bedömning", width: 20, side: "left" },
      ],
      rows: [
        { kind: "group", cells: [words("Barn & unga", "bold"), null, null] },
        {
          kind: "row",
          cells: [
            words("Trygga barn\n<alla>"),
            words("91 %"),
            { kind: "grade", text: "● Uppnås", ink: "#1B5E20", fill: "#DDEFD9" },
          ],
        },
        { kind: "total", cells: [words("Summa"), { kind: "number", text: "1 234,5", value: 1234.5 }, null] },
      ],
    },
    {
      kind: "counts",
      name: "Antal per bedömning",
      of: "Område",
      steps: [
        { label: "● Uppnås", bar: "#2E7D32", texts: ["● Uppnås"] },
        { label: "– Ej bedömda", bar: "#8A939B", texts: "rest" },
      ],
      rows: [
        { label: "Skola", counts: [1, 0], where: {} },
        { label: "Omsorg", counts: [1, 3], where: {} },
        { label: "Alla", counts: [2, 3], total: true, where: {} },
      ],
    },
  ],
};
