import { small, survivesFailures } from "./failures";
import { fileOf } from "./kit";
import { dear } from "../whole";

survivesFailures("the first time", () => Promise.resolve(fileOf([small()])), 3, dear);
