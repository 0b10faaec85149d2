import { Memory } from "./memory";

/** What is known of one text by itself: each reading is made when it is first asked for, and kept with the text. */
class TextFact {
  private readonly readings: unknown[] = [];

  constructor(readonly text: string) {}

  reading<T>(place: number, read: (text: string) => T): T {
    const known = this.readings[place];
    if (known !== undefined) return known as T;
    const made = read(this.text);
    this.readings[place] = made;
    return made;
  }
}

/** The texts of a few workbooks; those in use stay, however many have passed. */
const MOST = 10_000;

const facts = new Memory<string, TextFact>(MOST);
/** Rules ask about the same text, one after the other. */
let last = new TextFact("");
let readers = 0;

function factOf(text: string): TextFact {
  if (last.text !== text) last = facts.of(text, (other) => new TextFact(other));
  return last;
}

/**
 * A reader whose answer is a fact of the text: read once for each distinct text, however many ask, and never to be changed.
 * The reader may see nothing but the text, and answers with anything but undefined.
 */
export function fact<T>(read: (text: string) => T): (text: string) => T {
  const place = readers++;
  return (text) => factOf(text).reading(place, read);
}
