import { words } from "../../sheet/document";
import type { Block, TableRowWords } from "../../sheet/document";
import { worded, gradeContent, wording } from "./content";
import type { ReportInput } from "./content";
import { tagging } from "./goals";
import { processesOf } from "./processes";

const COLUMNS = [
  { ...worded("Steg"), name: "title" },
  { ...worded("Tid"), name: "when" },
  { ...worded("Ansvarig"), name: "owner" },
  { ...worded("Status"), name: "grade" },
];

/** How the goals come to be: each step with when it is done, who does it, and how far it has come. */
export function processBlocks(input: ReportInput): Block[] {
  const tags = tagging(input);
  return processesOf(input.assessed).map((area): Block => ({
    kind: "table",
    name: wording(input, area.node),
    columns: COLUMNS,
    rows: area.goals.map((goal): TableRowWords => {
      const { node, published, unjudged } = goal;
      const own = tags(area, goal);
      return {
        kind: "row",
        id: node.id,
        cells: [
          words(wording(input, node), "bold", node.cell),
          node.when ? words(node.when.text, undefined, node.when.cell) : null,
          words(node.owners.join(", ")),
          unjudged ? null : gradeContent(published),
        ],
        ...(own ? { tags: own } : {}),
      };
    }),
  }));
}
