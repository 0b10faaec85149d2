/** What is found in a document that is to be printed. */
export interface Finding {
  code:
    | "inaktuell-uppgift"
    | "överskriven-uppgift"
    | "uppgift-utan-underlag"
    | "märke-kvar"
    | "annat-tal"
    | "mål-nämns-inte"
    | "plan-saknas";
  severity: "error" | "warning" | "note";
  /** The heading that it stands under; "" above the first one, and for what stands nowhere. */
  heading: string;
  message: string;
  /** The workbook's cell. */
  cell?: string;
}
