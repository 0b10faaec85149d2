import { height, width } from "./reference";
import { FUNCTIONS, LAZY } from "./functions";
import type { Node } from "./parse";

interface Known {
  custom(name: string): boolean;
  /** What a defined name stands for; null: a table, or nothing. */
  name(name: string, sheet: string | null): Node | null;
}

/** Whether a formula may give more than one value; true where only calculating, or only Excel, can tell. */
export function mayFill(node: Node, known: Known, locals: ReadonlyMap<string, boolean> = new Map()): boolean {
  const inner = (part: Node): boolean => mayFill(part, known, locals);
  switch (node.type) {
    case "value":
    case "missing":
      return false;
    case "array":
    case "unknown":
      return true;
    case "area":
      return height(node.area) * width(node.area) > 1 || (node.sheets !== null && node.sheets[0] !== node.sheets[1]);
    case "table":
      return node.columns.length !== 1 || node.sections.some((section) => !["this row", "headers", "totals"].includes(section)) || node.sections.length !== 1;
    case "name": {
      const local = node.sheet === null ? locals.get(node.name) : undefined;
      if (local !== undefined) return local;
      const defined = known.name(node.name, node.sheet);
      return defined === null || mayFill(defined, known, new Map([...locals, [node.name, true]]));
    }
    case "unary":
      return node.operator === "#" || (node.operator !== "@" && inner(node.operand));
    case "binary":
      return [":", " ", ","].includes(node.operator) || inner(node.left) || inner(node.right);
    case "let": {
      const own = new Map(locals);
      node.names.forEach((name, index) => own.set(name, mayFill(node.values[index]!, known, own)));
      return mayFill(node.body, known, own);
    }
    case "call": {
      if (known.custom(node.name)) return true;
      if (LAZY[node.name]) return node.args.some(inner);
      const definition = FUNCTIONS[node.name];
      if (!definition || definition.fills) return true;
      const { takes, again } = definition;
      return node.args.some((arg, index) => {
        const kind = takes[index]?.kind ?? again[(index - takes.length) % Math.max(again.length, 1)];
        return kind !== "m" && kind !== "r" && inner(arg);
      });
    }
  }
}
