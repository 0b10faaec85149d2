import { readHeader } from "../src/interpret/header/header";
for (const h of process.argv.slice(2)) console.log(h, JSON.stringify(readHeader(h)));
