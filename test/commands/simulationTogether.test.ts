import { simulatedYears } from "./simulatedYears";

simulatedYears("together");
