import { usual } from "../../workbench/host";
import { here } from "./here";

// Before each suite of a project that is about one kind of Excel: every workbook is opened in it.
if (here) usual.personality = here;
