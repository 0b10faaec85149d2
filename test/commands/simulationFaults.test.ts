import { simulatedYears } from "./simulatedYears";

simulatedYears("faults");
