const { TestEnvironment } = require("jest-environment-node");
const kept = require("./kept.cjs");

/** Node's globals, for the suites of a worker. */
module.exports = kept(TestEnvironment);
