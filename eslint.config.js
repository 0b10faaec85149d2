import typescript from "@typescript-eslint/parser";
import officeAddins from "eslint-plugin-office-addins";

/** The arrows of the house: what each room of src/ may use. A room that is not named uses nothing. */
const arrows = {
  domain: [],
  interpret: ["domain"],
  sheet: [],
  recognise: ["domain", "interpret", "sheet"],
  assess: ["domain", "interpret"],
  report: ["domain", "interpret", "sheet", "assess"],
  functions: ["domain", "interpret", "assess"],
  excel: ["domain", "sheet"],
  files: ["domain", "sheet"],
  commands: ["domain", "interpret", "sheet", "recognise", "assess", "report", "excel"],
  taskpane: ["domain", "sheet", "commands"],
};
const rooms = Object.keys(arrows);
const pure = ["domain", "interpret", "sheet", "recognise", "assess", "report", "functions"];

/** Where a clock, a random source, the DOM, the file system or Excel would make a room impure. */
const impure = [
  { selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']", message: "A pure room has no clock." },
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: "A pure room has no clock." },
  { selector: "CallExpression[callee.object.name='Math'][callee.property.name='random']", message: "A pure room has no random source." },
];
const hosts = ["Excel", "Office", "OfficeExtension", "document", "window", "process", "fetch", "localStorage"].map((name) => ({
  name,
  message: "A pure room knows no host.",
}));

const arrow = (room) => ({
  files: [`src/${room}/**/*.{ts,tsx}`],
  rules: {
    "no-restricted-imports": [
      "error",
      {
        patterns: [
          {
            group: rooms.filter((other) => other !== room && !arrows[room].includes(other)).map((other) => `**/${other}/**`),
            message: `${room}/ may use: ${arrows[room].join(", ") || "nothing"}.`,
          },
          { group: ["**/workbench/**", "**/test/**"], message: "The product does not know its workbench." },
          ...(pure.includes(room) ? [{ group: ["node:*", "react*", "@fluentui/*", "fflate", "htmlparser2"], message: "A pure room knows no host." }] : []),
        ],
      },
    ],
  },
});

export default [
  { ignores: ["dist/", "out/", "node_modules/", "coverage/"] },
  {
    files: ["**/*.{ts,tsx}"],
    languageOptions: { parser: typescript, parserOptions: { ecmaVersion: 2022, sourceType: "module", ecmaFeatures: { jsx: true } } },
    rules: {
      "no-var": "error",
      "prefer-const": "error",
      "eqeqeq": ["error", "always", { null: "ignore" }],
      "no-debugger": "error",
      "no-unreachable": "error",
      "no-dupe-keys": "error",
      "no-constant-condition": ["error", { checkLoops: false }],
    },
  },
  ...rooms.map(arrow),
  {
    files: pure.map((room) => `src/${room}/**/*.ts`),
    rules: { "no-restricted-syntax": ["error", ...impure], "no-restricted-globals": ["error", ...hosts] },
  },
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
