import { small, survivesFailures } from "./failures";
import { fileOf } from "./kit";

survivesFailures("the first time", () => Promise.resolve(fileOf([small()])), 3);
