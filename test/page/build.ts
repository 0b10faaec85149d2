import { build } from "../../workbench/page/build";

/** A process of its own for kit.ts: builds what the tests of the page serve, unless it is built, and says where. */
process.stdout.write(JSON.stringify(await build(process.cwd())));
