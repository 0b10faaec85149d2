import type { WordStray, WordText } from "../sheet/wordText";
import type { Facts } from "./facts";
import { answerTo } from "./lookup";

/** What looks like a marker and cannot be filled; single braces only around something that could be asked for. */
export const straysFor = ({ strays }: WordText, facts: Facts): WordStray[] =>
  strays.filter(({ loose }) => loose === undefined || answerTo(loose, facts, undefined).ok);
