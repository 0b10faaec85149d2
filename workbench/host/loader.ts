import fs from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import vm from "node:vm";
import type { Bridge } from "./bridge";

/** What the loaded file offers; the types of the API are those of @types/office-js. */
export interface OfficeJs {
  Excel: typeof Excel;
  Office: typeof Office;
  OfficeExtension: typeof OfficeExtension;
}

interface Sandbox extends OfficeJs {
  OSF: { _OfficeAppFactory?: unknown };
  OfficeExt: { Requirement: { RequirementMatrix: new (set: unknown) => unknown; DefaultSetRequirement: new (sets: Record<string, string>) => unknown } };
}

/** The part of office.js that talks to Excel, as Microsoft publishes it: a development dependency, never copied. */
const FILE = "dist/excel-web-16.00.debug.js";
const folder = (): string => path.dirname(createRequire(path.resolve("package.json")).resolve("@microsoft/office-js/package.json"));

/** The version of office.js that is installed. */
export const officeVersion = (): string => (JSON.parse(fs.readFileSync(path.join(folder(), "package.json"), "utf8")) as { version: string }).version;

let script: vm.Script | undefined;

/**
 * Loads the genuine, unmodified office.js into a sandbox of its own (Node only). What its loader would provide, and a
 * host must, is added: Office.context with the requirement sets, and Office.onReady.
 * @param bridge found by office.js as it loads; see bridge.ts
 * @param cap highest ExcelApi that is claimed
 */
export function loadOfficeJs(bridge: Bridge, cap: string, locale: string): OfficeJs {
  script ??= new vm.Script(fs.readFileSync(path.join(folder(), FILE), "utf8"), { filename: FILE });
  // Our own Promise and Error: without them office.js makes promises and errors of another realm. Our fetch: without it, it installs one over XMLHttpRequest.
  const globals = { console, setTimeout, clearTimeout, setInterval, clearInterval, performance, URL, Promise, Error, fetch, _richApiNativeBridge: bridge };
  const page = {
    addEventListener() {},
    navigator: { userAgent: "node" },
    location: { href: "http://localhost/", protocol: "http:", host: "localhost", search: "", hash: "", pathname: "/" },
    document: { getElementsByTagName: () => [], createElement: () => ({}), addEventListener() {}, cookie: "" },
  };
  const sandbox = { ...globals, ...page } as unknown as Sandbox & Record<"window" | "self", unknown>;
  Object.assign(sandbox, { window: sandbox, self: sandbox });
  script.runInContext(vm.createContext(sandbox));

  const { RequirementMatrix, DefaultSetRequirement } = sandbox.OfficeExt.Requirement;
  const info = { host: "Excel", platform: "OfficeOnline" };
  const context = {
    ...info,
    requirements: new RequirementMatrix(new DefaultSetRequirement({ excelapi: cap, sharedruntime: "1.1", customfunctionsruntime: "1.3", delayforcelledit: "1.1" })),
    diagnostics: { ...info, version: "16.0.0.0" },
    contentLanguage: locale,
    displayLanguage: locale,
  };
  sandbox.OSF._OfficeAppFactory = { getContext: () => context };
  Object.assign(sandbox.Office, {
    onReady: (ready?: (what: typeof info) => unknown) => Promise.resolve(ready?.(info)).then(() => info),
  });
  // The file sets this on OfficeExtension.Utility, but its check reads it here.
  Object.assign((sandbox.OfficeExtension as unknown as { CommonUtility: object }).CommonUtility, { _doApiNotSupportedCheck: true });
  return { Excel: sandbox.Excel, Office: sandbox.Office, OfficeExtension: sandbox.OfficeExtension };
}
