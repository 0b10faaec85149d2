import type { AddressInfo } from "node:net";
import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { build, built } from "./build";
import { pageServer } from "./server";

/**
 * `npm start`: serves the page on a free port of this machine, prints its address at once, and stops on Ctrl-C. What is
 * not built is built meanwhile, with a line now and then on how long it has taken: the page answers when it is there.
 */
const root = resolve(fileURLToPath(new URL("../..", import.meta.url)));
const say = (line: string): void => void process.stdout.write(`${line}\n`);

/** Between two lines on the building, in milliseconds. */
const BETWEEN = 3000;

const standing = built(root);
const building = standing ? Promise.resolve(standing) : build(root);
const server = pageServer(root, building);
server.listen(0, "127.0.0.1", () => {
  const { port } = server.address() as AddressInfo;
  say(`Måltavlan utan Excel: http://127.0.0.1:${port}/\nAvsluta med Ctrl-C.`);
});
if (!standing) {
  const began = Date.now();
  const seconds = (): string => `${Math.round((Date.now() - began) / 1000)} s`;
  say("Bygger panelen och sidan; sidan visas i webbläsaren när de är klara …");
  const telling = setInterval(() => say(`Bygger … ${seconds()}`), BETWEEN);
  building
    .then(
      () => say(`Klart efter ${seconds()}.`),
      (error: unknown) => {
        process.stderr.write(`${(error as Error).message}\n`);
        process.exitCode = 1;
        server.close();
        server.closeAllConnections();
      },
    )
    .finally(() => clearInterval(telling));
}
for (const signal of ["SIGINT", "SIGTERM"] as const)
  process.once(signal, () => {
    server.close();
    server.closeAllConnections();
  });
