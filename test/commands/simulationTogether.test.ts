import { inWhole } from "../whole";
import { simulatedYears } from "./simulatedYears";

simulatedYears("together", inWhole.each);
