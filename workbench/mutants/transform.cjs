const { readFileSync } = require("node:fs");
const { createHash } = require("node:crypto");
const swc = require("@swc/jest");

const plan = JSON.parse(readFileSync(process.env.MUTANTS, "utf8"));

/** As swc alone does it, but for the files of the plan: of those the text in which every deciding place can be changed. */
module.exports = {
  createTransformer(options) {
    const inner = swc.createTransformer(options);
    const textOf = (text, path) => plan.texts[path] ?? text;
    return {
      process: (text, path, ...rest) => inner.process(textOf(text, path), path, ...rest),
      getCacheKey: (text, path, given) =>
        createHash("sha256").update(textOf(text, path)).update(path).update(given.configString).digest("hex"),
    };
  },
};
