/*
 * Members that the host serves beyond the add-in's needs: for the user that the tests play. Each file adds members to the classes in the folder above.
 */
// First: it counts the members before the others add theirs.
import "./own";
import "./comment";
import "./conditionalFormat";
import "./range";
import "./worksheet";
