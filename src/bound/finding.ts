/** A finding in a document that is about to be printed. */
export interface Finding {
  code:
    | "inaktuell-uppgift"
    | "överskriven-uppgift"
    | "uppgift-utan-underlag"
    | "märke-kvar"
    | "annat-tal"
    | "mål-nämns-inte"
    | "plan-saknas"
    | "skyddat-dokument";
  severity: "error" | "warning" | "note";
  /** The heading above it; "" above the first heading, and for findings without a place. */
  heading: string;
  message: string;
  /** The workbook's cell. */
  cell?: string;
}
