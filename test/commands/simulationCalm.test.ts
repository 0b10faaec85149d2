import { simulatedYears } from "./simulatedYears";
import { shrink, yearOf } from "./simulation";
import { dear } from "../whole";

simulatedYears("calm", dear.each);

test("a year that loses a text is made short", async () => {
  const noise = yearOf(1, "calm", 6).filter(({ does }) => does !== "deleteSheet");
  expect((await shrink([...noise], 0)).length).toBe(noise.length);
});
