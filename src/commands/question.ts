import type { DirectionCorrection, ScaleCorrection } from "../recognise/corrections/correction";
import type { Answer } from "./answer";

/**
 * What an answer stores: a new reading of a text, of each node where the same is asked, or a correction of the
 * recognition.
 */
export type Reply =
  | { keep: "answer"; answers: Answer[] }
  | { keep: "direction"; directions: DirectionCorrection[] }
  | { keep: "scale"; scale: ScaleCorrection }
  | { keep: "kolada"; link: { indicator: string; measure: string } };

/** One thing that the reading lacks and that the user knows. */
export interface Question {
  /** The same for the same question in every reading. */
  id: string;
  cell: string;
  /** Other cells where the same is asked: the answer holds there too. */
  also: string[];
  /** The indicator or goal that it is about; for a scale its name. */
  title: string;
  /** One sentence with a question mark. */
  asks: string;
  /** What is asked of all of its kind, and what a row of a list of them says: absent where its title says enough. */
  kind: { asks: string; row?: string };
  /** `ofAll`: what it is called where it is said of several of a kind at once; absent: it is said of each alone. */
  choices: { label: string; reply: Reply; ofAll?: string }[];
  /** Those of a kind that are asked about together, each as it is alone; `choices` then settle several of them. */
  list?: Question[];
  /** The user may write another text: the answers that it replaces, and an example. */
  free?: { answers: Answer[]; example: string };
  /** The user puts these in order, best first. */
  order?: ScaleCorrection;
}

/** Whether a question is about what words of grades mean, or how they are ordered. */
export const isOfWords = ({ order, choices }: Question): boolean =>
  order !== undefined ||
  choices.some(({ reply }) => reply.keep === "answer" && reply.answers.some(({ what }) => what === "grade"));
