import { simulatedYears } from "./simulatedYears";

simulatedYears("undo");
