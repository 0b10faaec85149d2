import { makeSite } from "../../workbench/site/make";

/** Run as a process by kit.ts, since jest cannot take the build's modules in: FOLDER [ADDRESS]. */
const [folder, address] = process.argv.slice(2);
await makeSite(process.cwd(), folder!, address);
