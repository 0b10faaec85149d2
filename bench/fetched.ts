/** What the page fetches of itself: its scripts, the pane, the way to Excel, and the worker. */
export const OPENED = ["first", "functions", "boot", "pane", "parts", "excel", "session", "worker"];

/** Files fetched later, in the order in which a user may need them, by what requests them. */
export const ASKED: Record<string, string> = {
  cells: "a function in a cell",
  writing: "anything is written",
  assistant: "Peka och rätta, a question for an assistant",
  status: "status sheets, Kontrollera, Lås plan",
  report: "report sheets",
  formulas: "Infoga BEDÖM, Frys",
  submissions: "submissions",
  xlsx: "templates and submissions as files",
  docx: "the report for Word",
  word: "a Word document of the user's own",
  newPeriod: "a new period",
  propose: "a styrmodell of printed grades",
  html: "the report as a page",
  mark: "which files are the run's own",
  trial: "Prova i min Excel",
};
