import { hasWord } from "../../lexicon/lexicon";
import { isGroup, readHeader } from "./header";
import { ofWords } from "../number/figure";

/** Whose figures a word says: "kvinnor" and "män" as headers have them, "totalt" for everybody. */
export type GroupWord = "kvinnor" | "män" | "totalt";

/** What a word for a group says, also cut short ("Kv", "Fl.", "P", "Tot"); undefined for any other word. */
export const groupWord = ofWords(() => undefined, groupNamed);

function groupNamed(word: string): GroupWord | undefined {
  if (hasWord(word, "womenShort")) return "kvinnor";
  if (hasWord(word, "menShort")) return "män";
  if (hasWord(word, "totalShort")) return "totalt";
  if (!isGroup(word)) return undefined;
  return (readHeader(word).group as GroupWord | undefined) ?? "totalt";
}
