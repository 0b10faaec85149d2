const fs = require("node:fs");
const path = require("node:path");

const PACKAGE = path.join(__dirname, "../node_modules/@fluentui/react-icons");
const IMPORT = /\bimport\s*\{([^}]*)\}\s*from\s*(["'])@fluentui\/react-icons\2/g;

/** The file of the package that an icon is in with its other sizes, by its name from `svg/`; undefined: it is in none. */
function fileOf(icon) {
  const file = icon
    .replace(/\d*(?:Regular|Filled|Light|Color)$/, "")
    .replaceAll(/(?<=[a-z\d])(?=[A-Z])/g, "-")
    .toLowerCase();
  return fs.existsSync(path.join(PACKAGE, `lib/atoms/svg/${file}.js`)) ? file : undefined;
}

/** Where a name of the package is taken from: what makes icons from utils, what is no icon's name from its index. */
function sourceOf(name) {
  if (/^(?:bundleIcon|icon[A-Z]\w*ClassName)$/.test(name)) return "@fluentui/react-icons/utils";
  const file = fileOf(name);
  return `@fluentui/react-icons${file === undefined ? "" : `/svg/${file}`}`;
}

/**
 * A loader of webpack: takes each of Fluent's icons from its own file. By the package's index webpack reads sixteen
 * megabytes of icons for the few that the pane shows.
 */
module.exports = function icons(source) {
  return source.replaceAll(IMPORT, (_, names) =>
    names
      .split(",")
      .map((one) => one.trim())
      .filter(Boolean)
      .map((one) => `import { ${one} } from "${sourceOf(one.split(" ")[0])}"`)
      .join("; "),
  );
};
module.exports.fileOf = fileOf;
