import { build } from "../../workbench/page/build";

/** Run as a process by kit.ts: builds what the tests of the page serve, unless it is built, and prints where. */
process.stdout.write(JSON.stringify(await build(process.cwd())));
