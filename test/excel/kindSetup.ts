import { usual } from "../../workbench/host";
import { here } from "./here";

// Before each suite of a project that is about one kind of Excel: every workbook is opened in it. The code may be that of
// the suite before, which was about another kind.
usual.personality = here;
