import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import CopyPlugin from "copy-webpack-plugin";
import { EsbuildPlugin } from "esbuild-loader";
import HtmlWebpackPlugin from "html-webpack-plugin";
import manifests from "office-addin-manifest";
import { tsImport } from "tsx/esm/api";
import webpack from "webpack";

const root = fileURLToPath(new URL(".", import.meta.url));
/** The address that manifest.xml names while developing; a build replaces it by BASE_URL. */
const DEVELOPMENT = "https://localhost:3000/";

/** The address the built files are to be reached at, with a slash at the end. BASE_URL in the environment; without it the development address. */
function baseUrl(text = DEVELOPMENT) {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url?.protocol !== "https:" || url.search || url.hash)
    throw new Error(`BASE_URL is "${text}": give an address that starts with https:// and has no ? or #`);
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

/** A webpack plugin that writes functions.json from the table of the functions, with the add-in's own page as their help. */
const functionsMetadata = (base) => (compiler) => {
  compiler.hooks.thisCompilation.tap("functions.json", (compilation) => {
    const stage = webpack.Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL;
    compilation.hooks.processAssets.tapPromise({ name: "functions.json", stage }, async () => {
      const { functionsJson } = await tsImport("./src/functions/metadata.ts", import.meta.url);
      compilation.emitAsset(
        "functions.json",
        new webpack.sources.RawSource(JSON.stringify(functionsJson(`${base}support.html`), null, 1)),
      );
    });
  });
};

function licence(folder) {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
  return `${name} ${version} (${license})\n\n${file === undefined ? "No licence file in the package." : readFileSync(join(folder, file), "utf8").trim()}\n`;
}

export default async function build(_env, { mode = "production" } = {}) {
  const base = baseUrl(process.env.BASE_URL);
  await manifests.OfficeAddinManifest.readManifestFile(resolve(root, "manifest.xml"));
  const pane = (name) => resolve(root, "src/taskpane", name);
  const production = mode === "production";
  return {
    mode,
    context: root,
    // One page, one runtime: what the functions have loaded the pane does not load again.
    entry: {
      first: pane("first.ts"),
      functions: resolve(root, "src/functions/boot.ts"),
      boot: { import: pane("boot.ts"), dependOn: "functions" },
    },
    // The manifest names the script of the functions and the page the one that keeps the first click, so their names do not change.
    output: {
      path: resolve(root, "dist"),
      filename: ({ chunk }) =>
        production && !["functions", "first"].includes(chunk?.name) ? "[name].[contenthash:8].js" : "[name].js",
      chunkFilename: production ? "[name].[contenthash:8].js" : "[name].js",
      clean: true,
    },
    optimization: {
      chunkIds: "named",
      // What the functions and the worker of the pane both reckon with is one file, fetched once: the page and its worker count as one in what is used.
      usedExports: "global",
      // In two seconds of the processor for webpack's own minute.
      minimizer: [new EsbuildPlugin({ target: "es2022", legalComments: "none", charset: "utf8" })],
      splitChunks: {
        minSize: 3000,
        cacheGroups: {
          default: { chunks: "async", minChunks: 2, reuseExistingChunk: true },
          defaultVendors: false,
          rules: {
            name: "rules",
            test: /[\\/]src[\\/](domain|interpret|model|assess)[\\/]/,
            chunks: "all",
            minChunks: 2,
            minSize: 0,
          },
        },
      },
    },
    devtool: production ? false : "source-map",
    performance: { hints: false },
    resolve: { extensions: [".tsx", ".ts", ".js"] },
    module: {
      rules: [
        { test: /\.tsx?$/, loader: "esbuild-loader", options: { target: "es2022", jsx: "automatic" } },
        {
          test: /[\\/](taskpane|@fluentui)[\\/].*\.(tsx|js)$/,
          enforce: "post",
          loader: resolve(root, "workbench/icons.cjs"),
        },
      ],
    },
    plugins: [
      new HtmlWebpackPlugin({
        template: "src/taskpane/taskpane.html",
        filename: "taskpane.html",
        chunks: ["functions", "boot"],
        chunksSortMode: "manual",
        hash: production,
      }),
      licences,
      functionsMetadata(base),
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
