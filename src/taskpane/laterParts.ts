/** What is closed when the pane opens: one file, fetched when the first reading is shown. */
export { CheckStep } from "./checkStep";
export { JudgeStep } from "./judgeStep";
export { KoladaLinks } from "./koladaLinks";
export { ProofView } from "./proofView";
export { QuestionStep } from "./questionStep";
export { ReportStep } from "./reportStep";
export { StyrmodellStep } from "./styrmodellStep";
export { SubmissionsStep } from "./submissionsStep";
export { TableList } from "./tables";
