const { TestEnvironment } = require("jest-environment-node");
const kept = require("../../test/warm/kept.cjs");

/** Calls of one run of a suite that are no longer a computation: many times those of the suite without any change. */
const TIMES = 30;
const FEW = 2_000_000;

const state = {
  /** The place that is changed now; -1: none. */
  now: -1,
  /** How deep in the loading of files of the plan. */
  loading: 0,
  calls: 0,
  limit: Infinity,
  /** Places that were come by since this was last emptied, and those that were while a file was being loaded. */
  reached: new Set(),
  loaded: new Set(),
};

const is = (id) => {
  state.reached.add(id);
  if (state.loading > 0) state.loaded.add(id);
  if (++state.calls > state.limit) throw new Error("a change that does not end");
  return id === state.now;
};

const OTHER = { "<": "<=", "<=": "<", ">": ">=", ">=": ">", "===": "!==", "!==": "===", "+": "-", "-": "+" };

/** A comparison or a sum of two values that are already computed. */
const of = (id, operator, a, b) => {
  switch (is(id) ? OTHER[operator] : operator) {
    case "<":
      return a < b;
    case "<=":
      return a <= b;
    case ">":
      return a > b;
    case ">=":
      return a >= b;
    case "===":
      return a === b;
    case "!==":
      return a !== b;
    case "+":
      return a + b;
    default:
      return a - b;
  }
};

const load = (step) => {
  state.loading += step;
};

/** What the changed code asks: which place is changed now. */
const asked = { is, of, load, left: undefined };

const fresh = () =>
  class Switched extends kept(TestEnvironment) {
    async setup() {
      this.global.__m = asked;
      await super.setup();
    }
  };

let Current = fresh();

/** Node's globals with `__m`, kept as `test/warm` keeps them, until modules are to be loaded again. */
class Environment {
  constructor(...given) {
    return new Current(...given);
  }
}

module.exports = Object.assign(Environment, {
  state,
  /** The next suite loads every module again. */
  loadAgain: () => (Current = fresh()),
  /** How many calls a suite may make that made so many without any change. */
  limitOf: (calls) => calls * TIMES + FEW,
});
