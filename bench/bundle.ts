import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import webpack from "webpack";

const root = fileURLToPath(new URL("..", import.meta.url));

/** Bundles files of the project into a folder, by the rules of the production build. */
export async function bundle(
  folder: string,
  entry: Record<string, string>,
  output: webpack.Configuration["output"] = {},
): Promise<void> {
  const { default: configure } = (await import(resolve(root, "webpack.config.js"))) as {
    default: (env: object, options: object) => Promise<webpack.Configuration>;
  };
  const { resolve: resolving, module } = await configure({}, { mode: "production" });
  const entries = Object.entries(entry).map(([name, path]): [string, string] => [name, resolve(root, path)]);
  const compiler = webpack({
    mode: "production",
    context: root,
    entry: Object.fromEntries(entries),
    output: { path: folder, filename: "[name].js", ...output },
    performance: { hints: false },
    resolve: resolving,
    module,
  });
  await new Promise<void>((done, fail) =>
    compiler.run((error, stats) =>
      error || stats?.hasErrors() ? fail(error ?? new Error(stats?.toString("errors-only"))) : done(),
    ),
  );
}
