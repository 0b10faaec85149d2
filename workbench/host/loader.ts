import fs from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import vm from "node:vm";
import type { Bridge } from "./bridge";
import { provideOffice, type OfficeJs, type OfficeWindow } from "./office";

/** The part of office.js that talks to Excel, as Microsoft publishes it: a development dependency, never copied. */
const FILE = "dist/excel-web-16.00.debug.js";
const folder = (): string => path.dirname(createRequire(import.meta.url).resolve("@microsoft/office-js/package.json"));

/** The version of office.js that is installed. */
export const officeVersion = (): string =>
  (JSON.parse(fs.readFileSync(path.join(folder(), "package.json"), "utf8")) as { version: string }).version;

let script: vm.Script | undefined;

/**
 * Loads the genuine, unmodified office.js into a sandbox of its own (Node only).
 * @param bridge found by office.js as it loads; see bridge.ts
 */
export function loadOfficeJs(
  bridge: Bridge,
  cap: string,
  locale: string,
  platform?: "PC" | "Mac" | "OfficeOnline",
): OfficeJs {
  script ??= new vm.Script(fs.readFileSync(path.join(folder(), FILE), "utf8"), { filename: FILE });
  // Our own Promise and Error: without them office.js makes promises and errors of another realm. Our fetch: without
  // it, it installs one over XMLHttpRequest.
  const globals = {
    console,
    setTimeout,
    clearTimeout,
    setInterval,
    clearInterval,
    performance,
    URL,
    Promise,
    Error,
    fetch,
    _richApiNativeBridge: bridge,
  };
  const page = {
    addEventListener() {},
    navigator: { userAgent: "node" },
    location: { href: "http://localhost/", protocol: "http:", host: "localhost", search: "", hash: "", pathname: "/" },
    document: { getElementsByTagName: () => [], createElement: () => ({}), addEventListener() {}, cookie: "" },
  };
  const sandbox = { ...globals, ...page } as unknown as OfficeWindow;
  Object.assign(sandbox, { window: sandbox, self: sandbox });
  script.runInContext(vm.createContext(sandbox));
  return provideOffice(sandbox, cap, locale, platform);
}
