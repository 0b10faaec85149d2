import type { Block } from "../../sheet/document";
import { planMethod } from "../method";
import type { ReportInput } from "./content";

/** How the goals of a report have been judged. */
export const methodBlocks = ({ assessed, isFinal = false }: ReportInput): Block[] => [
  { kind: "text", look: "body", text: planMethod(assessed, isFinal) },
];
