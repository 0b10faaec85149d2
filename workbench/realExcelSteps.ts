import { createServer, type Server } from "node:https";
import { join } from "node:path";
import { answerWith } from "./built";

export const USAGE = `npm run excel [-- --utan-excel]: bygger tillägget, tar fram ett certifikat för localhost, visar bygget på
https://localhost:3000 och öppnar Excel med det. --utan-excel: som det, utan att öppna Excel.
`;
export const PORT = 3000;

/** Microsoft's tools, fetched on use: they are larger than the rest of the project, and need a network. */
const CERTIFICATES = "office-addin-dev-certs@3.0.0";
const DEBUGGING = "office-addin-debugging@7.0.0";

/** Where Excel can be opened by a program: elsewhere there is none. */
const WITH_EXCEL: readonly string[] = ["win32", "darwin"];

export interface Keys {
  key: Buffer;
  cert: Buffer;
}

/** What `npm run excel` needs of the machine that it is run on. */
export interface Machine {
  /** As Node calls it: "win32", "darwin", "linux". */
  platform: string;
  /** The folder of the build. */
  dist: string;
  port: number;
  /** Runs a program of npm's where its words can be read; false when it did not do what was asked. */
  run(words: readonly string[]): boolean;
  /** The same, while the server goes on answering; `ended` gets how it went. */
  open(words: readonly string[], ended: (done: boolean) => void): void;
  /** The certificate for localhost, where the program that makes it puts it. */
  keys(): Keys | null;
  say(line: string): void;
}

/** The npm programs to run, in order. */
export const PROGRAMS = {
  build: ["webpack", "--mode", "production"],
  validate: (dist: string) => ["office-addin-manifest", "validate", join(dist, "manifest.xml")],
  certify: [CERTIFICATES, "install"],
  sideload: (dist: string) => [
    DEBUGGING,
    "start",
    join(dist, "manifest.xml"),
    "desktop",
    "--app",
    "excel",
    "--no-debug",
  ],
} as const;

const BY_HAND = "Lägg till dist/manifest.xml själv: docs/installera.md.";

/** Builds, certifies and serves, and opens Excel; answers with the server, or null where something stopped it. */
export function runExcel(machine: Machine, withExcel: boolean): Server | null {
  const { platform, dist, port, run, say } = machine;
  if (!run(PROGRAMS.build)) {
    say("Bygget gick inte. Rätta det som står ovan och försök igen.");
    return null;
  }
  if (!run(PROGRAMS.validate(dist))) say("Manifestet kunde inte prövas av Microsofts tjänst; det är läst av bygget.");
  if (!run(PROGRAMS.certify)) {
    say("Certifikatet för localhost kunde inte tas fram. Det behöver ett nät och rätt att lägga till certifikat.");
    return null;
  }
  const keys = machine.keys();
  if (!keys) {
    say("Certifikatet för localhost finns inte där office-addin-dev-certs brukar lägga det.");
    return null;
  }
  const server = createServer(keys, answerWith(dist));
  server.on("error", (error) => say(`Port ${port} kunde inte öppnas: ${error.message}`));
  server.listen(port, "localhost", () => {
    say(`https://localhost:${port}/ visar ${dist}. Ctrl+C avslutar.`);
    if (!withExcel) return;
    if (!WITH_EXCEL.includes(platform)) say(`Excel finns inte för ${platform}: öppna Excel på webben. ${BY_HAND}`);
    else
      machine.open(PROGRAMS.sideload(dist), (done) => {
        if (!done) say(`Excel öppnades inte. ${BY_HAND}`);
      });
  });
  return server;
}
