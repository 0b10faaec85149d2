const OPENING: Readonly<Record<string, number>> = { "(": 1, ")": -1 };

/**
 * A sentence without brackets within brackets: "(34 g mot högst 32,4 g (räknat från 36 g))" as "(34 g mot högst 32,4 g,
 * räknat från 36 g)". What is quoted is kept.
 */
export function flatBrackets(sentence: string): string {
  let depth = 0;
  let isQuoted = false;
  let flat = "";
  for (const [at, character] of [...sentence].entries()) {
    if (character === "”") isQuoted = !isQuoted;
    const step = isQuoted ? 0 : (OPENING[character] ?? 0);
    const inner = depth + Math.max(0, step);
    depth = Math.max(0, depth + step);
    if (step === 0 || inner < 2) flat += character;
    else if (step > 0) flat = `${flat.trimEnd()}, `;
    else if (sentence.charAt(at + 1) === " ") flat += ",";
  }
  return flat;
}
