const path = require("node:path");
const fs = require("node:fs");

const PACKAGE = path.join(__dirname, "../../node_modules/@fluentui/react-icons/lib-cjs");
const fileOf = (name) =>
  path.join(
    PACKAGE,
    "atoms/svg",
    `${name
      .replace(/\d*(?:Regular|Filled|Light|Color)$/, "")
      .replaceAll(/(?<=[a-z\d])(?=[A-Z])/g, "-")
      .toLowerCase()}.cjs`,
  );

/**
 * Fluent's icons, each from its own file when it is asked for. The package's index makes tens of thousands of them from
 * forty megabytes, in each worker, for the few that the pane and Fluent's own components show.
 */
module.exports = new Proxy(
  { __esModule: true, ...require(path.join(PACKAGE, "utils.cjs")), ...require(path.join(PACKAGE, "providers.cjs")) },
  {
    get: (known, name) => {
      if (name in known || typeof name !== "string") return known[name];
      const file = fileOf(name);
      const found = fs.existsSync(file) ? require(file) : require(path.join(PACKAGE, "index.cjs"));
      return (known[name] = found[name]);
    },
  },
);
