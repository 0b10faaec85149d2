const path = require("node:path");
const { fileOf } = require("../../workbench/icons.cjs");

const PACKAGE = path.join(__dirname, "../../node_modules/@fluentui/react-icons/lib-cjs");
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
      const found = require(path.join(PACKAGE, file === undefined ? "index.cjs" : `atoms/svg/${file}.cjs`));
      return (known[name] = found[name]);
    },
  },
);
