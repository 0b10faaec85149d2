/** What stands in braces in a text: a marker, or what looks like a part of one. */
export interface Braced {
  /** As typed, with its braces; of one that does not end, its beginning. */
  typed: string;
  /** Within the braces. */
  text: string;
  from: number;
  to: number;
  /** Why it is no marker, as a Swedish sentence; absent for a marker. */
  fault?: string;
  /** It begins in this text and does not end there, or ends and does not begin. */
  half?: "begins" | "ends";
  /** In single braces, without words to choose from: the user's own text, unless it asks for something. */
  loose?: true;
}

/** Characters of a marker, and of a word to choose. */
const LONGEST = 300;
const LONGEST_WORD = 80;
/** Characters of a half marker that are shown. */
const SHOWN = 60;

const FAULTS = {
  begins: "Märket slutar inte i samma stycke. Skriv det på nytt i ett svep, med }} sist.",
  ends: "Märket börjar inte i samma stycke. Skriv det på nytt i ett svep, med {{ först.",
  over: "Märket är delat på två stycken. Skriv det på nytt i ett.",
  uneven: "Märket har inte två klamrar både före och efter. Skriv {{ först och }} sist.",
  empty: "Märket är tomt. Skriv vad det ska visa, eller ta bort det.",
  long: "Märket är för långt. Korta namnet.",
  choice: "Märket ska ha två eller tre ord med | mellan. Skriv {ökade|minskade|var oförändrad}.",
  loose: "Märket har en klammer på var sida. Skriv två: {{ först och }} sist.",
};

/** The fault of a marker over two paragraphs. */
export const OVER_PARAGRAPHS = FAULTS.over;

const isChoice = (text: string): boolean => {
  const words = text.split("|");
  return words.length <= 3 && words.every((word) => word.length > 0 && word.length <= LONGEST_WORD);
};

/** The fault of what stands between braces; `opens` and `closes`: how many there are before and after it. */
function faultOf(text: string, opens: number, closes: number): keyof typeof FAULTS | undefined {
  if (closes === 0) return "begins";
  if (opens !== closes) return "uneven";
  if (opens === 1) return !text.includes("|") ? "loose" : isChoice(text) ? undefined : "choice";
  if (text.trim() === "") return "empty";
  return text.length > LONGEST ? "long" : undefined;
}

const bracesAt = (text: string, at: number, brace: string): number =>
  text[at] !== brace ? 0 : text[at + 1] === brace ? 2 : 1;

/** Where the next brace is; the length of the text where there is none. */
function nextBrace(text: string, from: number): number {
  const found = ["{", "}"].map((brace) => text.indexOf(brace, from)).filter((at) => at >= 0);
  return Math.min(text.length, ...found);
}

/** Everything in a text that is a marker or looks like a part of one, in order. */
export function bracedIn(text: string): Braced[] {
  const found: Braced[] = [];
  for (let at = nextBrace(text, 0); at < text.length; at = nextBrace(text, at)) {
    const opens = bracesAt(text, at, "{");
    if (opens === 0) {
      const closes = bracesAt(text, at, "}");
      if (closes === 2) found.push({ typed: "}}", text: "", from: at, to: at + 2, fault: FAULTS.ends, half: "ends" });
      at += closes;
      continue;
    }
    if (text.startsWith("{{{", at)) {
      at += 1;
      continue;
    }
    const end = nextBrace(text, at + opens);
    const closes = bracesAt(text, end, "}");
    const inside = text.slice(at + opens, end);
    const to = end + closes;
    const fault = faultOf(inside, opens, closes);
    if (opens === 2 || closes > 0)
      found.push({
        typed: closes === 0 ? text.slice(at, Math.min(end, at + SHOWN)).trimEnd() : text.slice(at, to),
        text: inside.trim(),
        from: at,
        to,
        ...(fault ? { fault: FAULTS[fault] } : {}),
        ...(fault === "begins" ? { half: fault } : {}),
        ...(fault === "loose" ? { loose: true } : {}),
      });
    at = to;
  }
  return found;
}
