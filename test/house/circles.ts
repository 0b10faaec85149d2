import { readFileSync, readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import ts from "typescript";

/** For each file, the files that it imports; types count as much as values. */
export type Imports = ReadonlyMap<string, readonly string[]>;

/** The imports between the TypeScript files of some folders, as paths from `root`. Packages are left out. */
export function importsOf(root: string, folders: readonly string[]): Imports {
  const files = folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
      .filter((name) => /\.tsx?$/.test(name))
      .map((name) => join(folder, name)),
  );
  const known = new Set(files);
  const resolved = (from: string, name: string): string[] => {
    const path = join(dirname(from), name);
    return [`${path}.ts`, `${path}.tsx`, join(path, "index.ts")].filter((file) => known.has(file)).slice(0, 1);
  };
  return new Map(
    files.map((file) => [
      file,
      ts
        .preProcessFile(readFileSync(join(root, file), "utf8"), true, true)
        .importedFiles.flatMap(({ fileName }) => (fileName.startsWith(".") ? resolved(file, fileName) : [])),
    ]),
  );
}

/**
 * Groups of files that reach each other through imports (strongly connected components by Tarjan, 1972), each sorted.
 */
export function circlesOf(imports: Imports): string[][] {
  const order = new Map<string, number>();
  const lowest = new Map<string, number>();
  const open: string[] = [];
  const circles: string[][] = [];
  const visit = (file: string): number => {
    const place = order.size;
    order.set(file, place);
    lowest.set(file, place);
    open.push(file);
    for (const other of imports.get(file) ?? []) {
      const reached = order.has(other) ? (open.includes(other) ? order.get(other)! : place) : visit(other);
      lowest.set(file, Math.min(lowest.get(file)!, reached));
    }
    if (lowest.get(file) === place) {
      const circle = open.splice(open.indexOf(file));
      if (circle.length > 1 || imports.get(file)?.includes(file)) circles.push(circle.sort());
    }
    return lowest.get(file)!;
  };
  for (const file of imports.keys()) if (!order.has(file)) visit(file);
  return circles;
}
