import { cellText, filled } from "./grid";
import type { Region } from "./region";
import { lookOf, type RowKind } from "./row";
import { titleParts } from "./title";

/** How deep a heading stands among a table's headings, and whether it is a goal or an area. */
export type GroupLevel = (look: string, level: string | undefined) => { depth: number; isGoal: boolean };

/**
 * Decides once for a table what its headings are. A table with a goal column has areas as headings, one with a column or
 * a title of areas has goals. Otherwise two looks are areas with goals under them, and one look is what most of its texts read as.
 */
export function groupLevels(region: Region, kinds: RowKind[], table: { hasGoals: boolean; hasArea: boolean }): GroupLevel {
  const looks: string[] = [];
  let goals = 0;
  let seen = 0;
  kinds.forEach((kind, i) => {
    if (kind !== "group") return;
    const row = region.first + i;
    const [head] = filled(region.grid, row, region.area.left, region.area.right);
    const look = lookOf(region.grid, row, head!);
    if (!looks.includes(look)) looks.push(look);
    seen++;
    if (readsAsGoal(cellText(region.grid, row, head!))) goals++;
  });
  const oneIsGoal = table.hasArea || goals * 3 >= seen;
  return (look, level) => {
    const depth = Math.min(Math.max(0, looks.indexOf(look)), 2);
    if (level) return { depth: looks.length > 1 ? depth : 0, isGoal: !AREA_WORD.test(level) };
    if (table.hasGoals) return { depth, isGoal: false };
    if (looks.length === 1) return { depth: 0, isGoal: oneIsGoal };
    return { depth, isGoal: table.hasArea || depth > 0 };
  };
}

const AREA_WORD = /område|perspektiv/u;

/** A sentence about what is to be, against the short name of a field. */
function readsAsGoal(text: string): boolean {
  const { title, level } = titleParts(text);
  if (level) return !AREA_WORD.test(level);
  return (
    /(?:^|\s)(?:ska|skall|är|har|får|kan|ges|erbjuds|skal|shall)\s/iu.test(title) ||
    /\p{L} (?:minskar|ökar|växer|upplever|känner|bedrivs|väljer|används|mår|når|blir|bidrar|arbetar|erbjuder|präglas|utvecklas|stärks|trivs|lever|bor|hålls|deltar|klarar|tas till vara)(?!\p{L})/iu.test(title) ||
    /^(?:öka|minska|förbättra|stärka|utveckla|bli|ökad|ökat|minskad|minskat|förbättrad|bättre|fler|färre|högre|lägre|god|goda|trygg|trygga|stark|starkt|attraktiv|hög|höja|säkra|skapa|främja)\P{L}/iu.test(title) ||
    title.split(" ").length >= 8
  );
}
