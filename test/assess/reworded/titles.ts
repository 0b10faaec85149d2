import type { GradeLine } from "../../../src/assess/line";
import { boundLine, figure, type BoundLine, type Side } from "./boundLine";
import { rewordings, type Rewordings } from "./rewording";

const inName = (id: string, of: (title: string, bound: BoundLine) => [string, string] | undefined): Rewordings => ({
  [`name: ${id}`]: (line: GradeLine) => {
    const bound = boundLine(line);
    if (!bound || !line.indicator || /%|procent/.test(line.indicator)) return undefined;
    const [indicator, target] = of(line.indicator, bound) ?? [];
    return indicator === undefined ? undefined : { ...line, indicator, target };
  },
});

const EACH: Record<Side, string> = { min: "minst", max: "högst", over: "över", under: "under" };
const ONE: Partial<Record<Side, string>> = { min: "minst", max: "högst" };

/** The bound's word, or the whole of it, in the measure's name; the number in its cell, or nothing there. */
const NAMED: Rewordings = {
  ...inName("X, minst (%) | 80", (title, { side, unit, number }) =>
    ONE[side] ? [`${title}, ${ONE[side]}${unit && ` (${unit})`}`, number] : undefined,
  ),
  ...inName("X (minst, %) | 80", (title, { side, unit, number }) =>
    ONE[side] ? [`${title} (${ONE[side]}${unit && `, ${unit}`})`, number] : undefined,
  ),
  ...inName("X, minst | 80 %", (title, bound) =>
    ONE[bound.side] ? [`${title}, ${ONE[bound.side]}`, figure(bound)] : undefined,
  ),
  ...inName("X – minst | 80 %", (title, bound) =>
    ONE[bound.side] ? [`${title} – ${ONE[bound.side]}`, figure(bound)] : undefined,
  ),
  ...inName("X (min) | 80 %", (title, bound) =>
    // Beside a number without a unit it may be minutes.
    ONE[bound.side] && bound.unit === "%" ? [`${title} (${bound.side})`, figure(bound)] : undefined,
  ),
  ...inName("X ska vara minst | 80 %", (title, bound) =>
    ONE[bound.side] ? [`${title} ska vara ${ONE[bound.side]}`, figure(bound)] : undefined,
  ),
  ...inName("X ska vara minst 80 % | 80 %", (title, bound) => [
    `${title} ska vara ${EACH[bound.side]} ${figure(bound)}`,
    figure(bound),
  ]),
  ...inName("X ska vara minst 80 % |", (title, bound) => [
    `${title} ska vara ${EACH[bound.side]} ${figure(bound)}`,
    "",
  ]),
  ...inName("X: minst 80 % |", (title, bound) => [`${title}: ${EACH[bound.side]} ${figure(bound)}`, ""]),
  // Asked about: after a comma it may as well be part of what is measured ("frånvaro, minst 20 %").
  ...inName("X, minst 80 % |", (title, bound) => [`${title}, ${EACH[bound.side]} ${figure(bound)}`, ""]),
};

/** What stands after the first word of a title of one clause. */
const after = (title: string, word: string): string | undefined =>
  title.startsWith(`${word} `) && !/[,(:;–]/.test(title) ? title.slice(word.length + 1) : undefined;
const upperFirst = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const titled = (kind: string, list: string, of: (form: string, title: string) => string | undefined): Rewordings =>
  rewordings(kind, list, (form, line) => {
    const indicator = line.indicator && of(form, line.indicator.trim());
    return indicator ? { ...line, indicator } : undefined;
  });

/** "R" is what follows the first word; at the beginning it gets a capital letter. */
const turned = (word: string, list: string): Rewordings =>
  titled("title", list, (form, title) => {
    const rest = after(title, word);
    return rest && form.replace("R", form.startsWith("R") ? upperFirst(rest) : rest);
  });

/** The title in other letters, marks and order; "X" is all of it. */
const TITLED: Rewordings = {
  "title: VERSALER": (line) => (line.indicator ? { ...line, indicator: line.indicator.toUpperCase() } : undefined),
  "title: gemener": (line) => (line.indicator ? { ...line, indicator: line.indicator.toLowerCase() } : undefined),
  "title: two blanks": (line) =>
    line.indicator ? { ...line, indicator: `${line.indicator.replaceAll(" ", "  ")} ` } : undefined,
  "title: blanks that do not break": (line) =>
    line.indicator ? { ...line, indicator: line.indicator.replaceAll(" ", "\u00a0") } : undefined,
  "title: its last word on a line": (line) =>
    line.indicator ? { ...line, indicator: line.indicator.replace(/ (?!.* )/, "\n") } : undefined,
  ...titled("title", "”X” | Indikator: X | Mått: X", (form, title) => form.replace("X", title)),
  ...titled("title", "2.3 X | - X | • X", (form, title) =>
    /^\p{L}/u.test(title) ? form.replace("X", title) : undefined,
  ),
  ...titled("title", "X. | X: | X* | X 1) | X¹ | X (Kolada) | X (N00941)", (form, title) =>
    /\p{L}$/u.test(title) ? form.replace("X", title) : undefined,
  ),
  ...titled("title", "X i kommunen | X, totalt", (form, title) =>
    /\p{L}$/u.test(title) && !/kommun|total|,/i.test(title) && title.length < 60 ? form.replace("X", title) : undefined,
  ),
  ...turned("Andel", "Andelen R | R, andel | R, andel i % | R (andel) | Andel (%) R | Andel R (%) | Andel R, %"),
  ...turned("Andel", "Procentuell andel R"),
  ...turned("Antal", "Antalet R | R, antal | R (antal) | Antal R (st)"),
};

/** A name in other words, or with the bound in it. */
export const TITLES: Rewordings = { ...NAMED, ...TITLED };
