import type { AddressInfo } from "node:net";
import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "./build";
import { pageServer } from "./server";

/** `npm start`: builds what is missing, serves the page on a free port of this machine, prints its address, and stops on Ctrl-C. */
const root = resolve(fileURLToPath(new URL("../..", import.meta.url)));
process.stdout.write("Bygger panelen och sidan …\n");
const server = pageServer(root, await build(root));
server.listen(0, "127.0.0.1", () => {
  const { port } = server.address() as AddressInfo;
  process.stdout.write(`Måltavlan utan Excel: http://127.0.0.1:${port}/\nAvsluta med Ctrl-C.\n`);
});
for (const signal of ["SIGINT", "SIGTERM"] as const)
  process.once(signal, () => {
    server.close();
    server.closeAllConnections();
  });
