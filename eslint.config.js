import * as typescript from "@typescript-eslint/parser";
import officeAddins from "eslint-plugin-office-addins";

/** Readers of interpret/ whose answers other rooms ask interpret/facts.ts for. */
const SAID_BY_FACTS = [
  ...["choice/withdrawn", "header/extent", "number/missing", "number/partOfWhole", "outcome/besideFigure"],
  ...["outcome/planDeviation", "outcome/valueSpan", "targets/printedScale"],
  ...["targets/timeOfDay", "targets/yesNoTarget", "text/told", "time/aimTime"],
];

/**
 * The rooms of src/: what each may use. `rooms`: other rooms. `packages`: installed packages. `hosts`: globals that belong to a host.
 * `clock`: whether it may ask for the time or for chance. `door`: the one file of the room that may use more, and what.
 * A room that is not named here is a mistake that test/house/house.test.ts finds.
 */
export const house = {
  domain: { rooms: [] },
  lexicon: { rooms: ["domain"] },
  interpret: { rooms: ["domain", "lexicon"] },
  model: { rooms: ["domain", "interpret"] },
  sheet: { rooms: ["domain"], packages: ["numfmt"] },
  recognise: { rooms: ["domain", "lexicon", "interpret", "sheet"], behindFacts: SAID_BY_FACTS },
  assess: {
    rooms: ["domain", "lexicon", "interpret", "model"],
    // What a text says is asked of interpret/facts.ts; a line alone is read, by line.ts.
    behindFacts: [
      ...SAID_BY_FACTS,
      ...["text/grammar", "text/phrase", "text/tokens", "choice/judgement"],
      ...["targets/target", "time/partOfYear", "time/statedYear"],
    ],
    door: { file: "line.ts", rooms: [], behindFacts: [] },
  },
  report: { rooms: ["domain", "lexicon", "interpret", "model", "sheet", "assess"], behindFacts: SAID_BY_FACTS },
  submissions: { rooms: ["domain", "lexicon", "interpret", "sheet", "recognise", "assess", "report"] },
  bound: { rooms: ["domain", "lexicon", "interpret", "sheet", "assess", "report"] },
  functions: {
    rooms: ["domain", "lexicon", "interpret", "model", "assess"],
    // The script that Excel loads: it hands the functions to CustomFunctions.
    door: { file: "boot.ts", rooms: ["excel"], hosts: ["CustomFunctions"] },
  },
  files: { rooms: ["domain", "sheet"], packages: ["fflate", "htmlparser2"] },
  excel: { rooms: ["domain", "lexicon", "sheet"], hosts: ["Excel", "Office", "OfficeExtension", "CustomFunctions"] },
  commands: {
    rooms: [
      ...["domain", "interpret", "model", "sheet", "recognise", "assess", "report", "submissions", "bound"],
      ...["excel", "files"],
    ],
    packages: ["@noble/hashes"],
  },
  taskpane: {
    rooms: ["domain", "sheet", "commands"],
    packages: ["react", "react-dom", "@fluentui/react-components", "@fluentui/react-icons"],
    // The page's scripts and the worker's alone know Excel, page and clock: they hand them to the pane, which is shown and tested without them.
    door: {
      file: "{first,boot,excelHost,browserHost,worker}.ts",
      rooms: ["excel"],
      hosts: ["Excel", "Office", "document", "window", "self", "localStorage"],
      clock: true,
    },
  },
};

/** What a browser, Node or Excel puts in the global scope, and only the rooms that are given it may touch. */
const hosts = [
  ...["Excel", "Office", "OfficeExtension", "CustomFunctions"],
  ...["document", "window", "navigator", "location", "localStorage", "sessionStorage", "indexedDB"],
  ...["fetch", "XMLHttpRequest", "WebSocket", "EventSource"],
  ...["process", "require", "Buffer", "global", "globalThis", "self", "console"],
];

const clock = [
  {
    selector: "MemberExpression[object.name='Date'][property.name='now']",
    message: "This room has no clock: it is handed the time.",
  },
  {
    selector: "NewExpression[callee.name='Date'][arguments.length=0]",
    message: "This room has no clock: it is handed the time.",
  },
  { selector: "CallExpression[callee.name='Date']", message: "This room has no clock: it is handed the time." },
  {
    selector: "MemberExpression[object.name='performance']",
    message: "This room has no clock: it is handed the time.",
  },
  {
    selector: "MemberExpression[object.name='Math'][property.name='random']",
    message: "This room has no random source.",
  },
  { selector: "MemberExpression[object.name='crypto']", message: "This room has no random source." },
];

const escape = (text) => text.replace(/[/.]/g, "\\$&");

/** Which imports a room may not write, as patterns over the imported name, each with the sentence that answers it. */
function forbiddenImports(room, { rooms, packages = [], behindFacts = [] }) {
  const others = Object.keys(house).filter((other) => other !== room && !rooms.includes(other));
  return [
    {
      regex: `^(\\.\\.\\/)+(${others.join("|")})(\\/|$)`,
      message: `${room}/ may use these rooms: ${rooms.join(", ") || "none"}.`,
    },
    {
      regex: "^(\\.\\.\\/)+(workbench|test|samples|bench)(\\/|$)",
      message: "The product does not know its workbench.",
    },
    {
      regex: `^(?!\\.)(?!(${packages.map(escape).join("|") || "$"})(\\/|$))`,
      message: `${room}/ may use these packages: ${packages.join(", ") || "none"}.`,
    },
    ...behindFacts.map((reader) => ({
      regex: `^(\\.\\.\\/)+interpret\\/${escape(reader)}$`,
      message: `${room}/ asks interpret/facts.ts what a text says.`,
    })),
  ];
}

/** The globals that a plan does not give. */
const closed = (plan) => hosts.filter((name) => !plan.hosts?.includes(name));

/** The rules of some files of a room. import() and import types stand beside the import statements, since no-restricted-imports does not see them. */
const wall = (room, files, plan) => ({
  files: [`src/${room}/${files}`],
  rules: {
    "no-restricted-imports": ["error", { patterns: forbiddenImports(room, plan) }],
    "no-restricted-syntax": [
      "error",
      ...forbiddenImports(room, plan).flatMap(({ regex, message }) => [
        { selector: `ImportExpression[source.value=/${regex}/]`, message },
        { selector: `TSImportType[argument.literal.value=/${regex}/]`, message },
      ]),
      // no-restricted-globals sees values only; a type of Office.js is as much of Excel as a call.
      {
        selector: `TSQualifiedName[left.name=/^(${closed(plan).join("|")})$/]`,
        message: `${room}/ is not given this host.`,
      },
      ...(plan.clock ? [] : clock),
    ],
    "no-restricted-globals": [
      "error",
      ...closed(plan).map((name) => ({ name, message: `${room}/ is not given ${name}.` })),
    ],
  },
});

/** The rules of a room; those of its door stand last and so replace them. */
function walls(room) {
  const { door, ...plan } = house[room];
  const wide = door && {
    ...plan,
    hosts: [...(plan.hosts ?? []), ...(door.hosts ?? [])],
    rooms: [...plan.rooms, ...door.rooms],
    clock: door.clock,
    behindFacts: door.behindFacts ?? plan.behindFacts,
  };
  return [wall(room, "**/*.{ts,tsx}", plan), ...(wide ? [wall(room, door.file, wide)] : [])];
}

/** Limits of a function in src: paths through it, and lines that are neither blank nor comment. */
const limits = {
  complexity: ["error", 15],
  "max-lines-per-function": ["error", { max: 60, skipBlankLines: true, skipComments: true }],
};

export default [
  { ignores: ["dist/", "out/", "node_modules/", "coverage/"] },
  {
    files: ["**/*.{ts,tsx,js,mjs}"],
    rules: {
      "no-var": "error",
      "prefer-const": "error",
      eqeqeq: ["error", "always", { null: "ignore" }],
      "no-debugger": "error",
      "no-unreachable": "error",
      "no-dupe-keys": "error",
      "no-constant-condition": ["error", { checkLoops: false }],
    },
  },
  {
    files: ["**/*.{ts,tsx}"],
    languageOptions: {
      parser: typescript,
      parserOptions: { ecmaVersion: 2022, sourceType: "module", ecmaFeatures: { jsx: true } },
    },
  },
  { files: ["src/**/*.{ts,tsx}"], rules: limits },
  ...Object.keys(house).flatMap(walls),
  {
    files: ["src/excel/**/*.ts", "src/taskpane/**/*.{ts,tsx}"],
    plugins: { "office-addins": officeAddins },
    rules: {
      "office-addins/call-sync-after-load": "error",
      "office-addins/call-sync-before-read": "error",
      "office-addins/load-object-before-read": "error",
      "office-addins/no-context-sync-in-loop": "warn",
      "office-addins/no-empty-load": "error",
      "office-addins/no-navigational-load": "error",
      "office-addins/no-office-initialize": "error",
      "office-addins/test-for-null-using-isNullObject": "error",
    },
  },
];
