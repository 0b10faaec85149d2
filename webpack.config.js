import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import CopyPlugin from "copy-webpack-plugin";
import HtmlWebpackPlugin from "html-webpack-plugin";
import manifests from "office-addin-manifest";
import webpack from "webpack";

const root = fileURLToPath(new URL(".", import.meta.url));
/** The address that manifest.xml names while developing; a build replaces it by BASE_URL. */
const DEVELOPMENT = "https://localhost:3000/";

/** The address the built files are to be reached at, with a slash at the end. BASE_URL in the environment; without it the development address. */
function baseUrl(text = DEVELOPMENT) {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url?.protocol !== "https:" || url.search || url.hash) throw new Error(`BASE_URL is "${text}": give an address that starts with https:// and has no ? or #`);
  return url.href.endsWith("/") ? url.href : `${url.href}/`;
}

/** A webpack plugin that writes licences.txt: the licence text of each package that has a module in the build, as their licences ask for. */
function licences(compiler) {
  compiler.hooks.thisCompilation.tap("licences", (compilation) => {
    const folders = new Set();
    compilation.hooks.finishModules.tap("licences", (modules) => {
      for (const module of modules) {
        const folder = /^.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+/.exec(module.nameForCondition() ?? "")?.[0];
        if (folder !== undefined) folders.add(folder);
      }
    });
    const stage = webpack.Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL;
    compilation.hooks.processAssets.tap({ name: "licences", stage }, () => {
      const texts = [...folders].map(licence).sort((a, b) => (a < b ? -1 : 1));
      if (texts.length > 0) compilation.emitAsset("licences.txt", new webpack.sources.RawSource(texts.join("\n\n")));
    });
  });
}

function licence(folder) {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
  return `${name} ${version} (${license})\n\n${file === undefined ? "No licence file in the package." : readFileSync(join(folder, file), "utf8").trim()}\n`;
}

export default async function build(_env, { mode = "production" } = {}) {
  const base = baseUrl(process.env.BASE_URL);
  await manifests.OfficeAddinManifest.readManifestFile(resolve(root, "manifest.xml"));
  const pane = resolve(root, "src/taskpane/taskpane.tsx");
  const production = mode === "production";
  return {
    mode,
    context: root,
    // Until the pane is written its page is built without a script.
    entry: existsSync(pane) ? { taskpane: pane } : {},
    output: { path: resolve(root, "dist"), filename: production ? "[name].[contenthash:8].js" : "[name].js", clean: true },
    devtool: production ? false : "source-map",
    performance: { hints: false },
    resolve: { extensions: [".tsx", ".ts", ".js"] },
    module: { rules: [{ test: /\.tsx?$/, loader: "esbuild-loader", options: { target: "es2022", jsx: "automatic" } }] },
    plugins: [
      new HtmlWebpackPlugin({ template: "src/taskpane/taskpane.html", filename: "taskpane.html" }),
      licences,
      new CopyPlugin({
        patterns: [
          { from: "assets/*.png" },
          { from: "src/taskpane/support.html", to: "support.html" },
          { from: "manifest.xml", transform: (content) => content.toString().replaceAll(DEVELOPMENT, base) },
        ],
      }),
    ],
  };
}
