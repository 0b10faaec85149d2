import { columnHeads } from "../../../lexicon/columnHeads";
import { ROLES } from "../../../domain/plan";
import { ROLE_WORDS } from "../../../domain/roleWords";
import { readHeader } from "../../../interpret/header/header";
import type { ColumnFeatures } from "../columnFeatures";
import { rolesByLetters } from "../letters";
import { column, type ColumnRule, type Rule } from "./rule";
import { LIKELY, mostStateAims, score, setsSome } from "./signs";

/** The header's own words. */
export const HEADERS: ColumnRule[] = ROLES.map((role) =>
  column(
    role,
    "rubrikens ord",
    1,
    ({ header }) => `rubriken ”${header}” betyder ${ROLE_WORDS[role]}`,
    (one) => (role === "outcome" && score(one, role) <= 0.6 && setsSome(one, "bound") ? 0 : score(one, role)),
  ),
);

/** The likeness of an unknown header to those of a role, by its letters. */
export const LETTERS: ColumnRule[] = ROLES.filter((role) => role !== "other").map((role) =>
  column(
    role,
    "rubrikens bokstäver",
    1,
    ({ header }) => `rubriken ”${header}” liknar rubriker som betyder ${ROLE_WORDS[role]}`,
    (one) => {
      if (!one.unknown || one.reading.period !== undefined || one.impossible.has(role)) return 0;
      const likely = rolesByLetters(one.reading.words).get(role) ?? 0;
      return likely <= LIKELY ? 0 : (likely - LIKELY) / (1 - LIKELY);
    },
  ),
);

/**
 * The header's words name something else, and the cells do not contradict it: speaks against every other label, as
 * strongly as that one is supported.
 */
export const OTHERWISE_HEADED: Rule = { id: "rubriken säger något annat", weight: -0.8 };

/** Nothing speaks for any role. */
export const NOTHING: ColumnRule[] = [column("other", "inget talar för en roll", 0.45, nothingSays, () => 1)];

/** A header may name a role that its cells do not have: "Bedömning" over 3, 2 and 4. */
function nothingSays({ header }: ColumnFeatures): string {
  const { scores } = readHeader(header);
  const role = ROLES.find((one) => (scores[one] ?? 0) >= CLEARLY);
  return role === undefined
    ? "varken rubriken eller cellerna säger vad det är"
    : `rubriken ”${header}” betyder ${ROLE_WORDS[role]}, men cellerna ser inte ut som det`;
}

/** From here on a header's words name a role. */
const CLEARLY = 0.75;

/** Columns that state something of their rows beside all roles. */
export const ROW_PROPERTIES: ColumnRule[] = [
  column(
    "level",
    "nivåord i cellerna",
    3,
    "säger om raden är ett mål, en indikator eller en aktivitet",
    (one, { levels }) => levels?.columns.includes(one.column) === true,
  ),
  column(
    "geh",
    // These cells are words of levels too: more than those and the letters of a header can state together.
    "mål för god ekonomisk hushållning i cellerna",
    4.2,
    "säger hur målet räknas i god ekonomisk hushållning",
    (one, table) => table.namesGeh(one),
  ),
  column(
    "geh",
    "rubrikens ord",
    1.6,
    "säger hur målet räknas i god ekonomisk hushållning",
    // Over the goals themselves it is their own heading: "Mål för god ekonomisk hushållning".
    (one) => columnHeads.has(one.reading.words, "geh") && !mostStateAims(one),
  ),
  column("targetGroup", "rubrikens ord", 2, "säger vilken målgrupp målet gäller", (one) =>
    columnHeads.has(one.reading.words, "targetGroup"),
  ),
  column("measure", "rubrikens ord", 1.6, "säger hur måttet växer under året", (one) =>
    columnHeads.has(one.reading.words, "kindOfMeasure"),
  ),
  column("focusArea", "rubrikens ord", 0.9, "säger vilket fokusområde målet hör till", (one) =>
    columnHeads.has(one.reading.words, "focusArea"),
  ),
  column(
    "figures",
    "ord för utfall, mål eller grupper i cellerna",
    1.6,
    "säger vad talen på raden är: utfall eller mål, kvinnor eller män, eller vems de är",
    (one, table) =>
      one.cells.seen > 1 && !Object.values(one.reading.scores).some((found) => found >= 0.75) && table.qualifies(one),
  ),
];
