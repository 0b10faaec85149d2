/**
 * Many literal forms found in one walk over a text (Aho and Corasick, 1975). States are numbers; the children of a
 * state are a linked list, since most have one. Built once for all forms.
 */
export class Automaton {
  private readonly letter: number[] = [0];
  private readonly child: number[] = [0];
  private readonly sibling: number[] = [0];
  /** Where to go on when no child has the next letter. */
  private readonly fallback: number[] = [0];
  /** The forms that end in a state, and the nearest shorter end state among its fallbacks. */
  private readonly ends: (number[] | undefined)[] = [undefined];
  private readonly shorter: number[] = [0];
  private readonly roots = new Map<number, number>();
  /** The column of each letter in `known`; 0: no form has it. */
  private readonly columns = new Uint16Array(1 << 16);
  /** The letters of the forms, and one for all others. */
  private readonly width: number;
  /** Where each state goes on with each letter, plus one; 0: not yet asked. */
  private readonly known: Uint32Array;

  constructor(private readonly forms: readonly string[]) {
    forms.forEach((form, index) => this.add(form, index));
    this.link();
    const letters = new Set(this.letter.slice(1));
    [...letters].forEach((letter, at) => (this.columns[letter] = at + 1));
    this.width = letters.size + 1;
    this.known = new Uint32Array(this.letter.length * this.width);
  }

  private next(state: number, letter: number): number {
    if (state === 0) return this.roots.get(letter) ?? 0;
    let at = this.child[state] ?? 0;
    while (at !== 0 && this.letter[at] !== letter) at = this.sibling[at] ?? 0;
    return at;
  }

  private add(form: string, index: number): void {
    let state = 0;
    for (let i = 0; i < form.length; i++) {
      const letter = form.charCodeAt(i);
      state = this.next(state, letter) || this.grow(state, letter);
    }
    if (state !== 0) (this.ends[state] ??= []).push(index);
  }

  private grow(parent: number, letter: number): number {
    const state = this.letter.push(letter) - 1;
    this.child.push(0);
    this.sibling.push(parent === 0 ? 0 : (this.child[parent] ?? 0));
    this.fallback.push(0);
    this.ends.push(undefined);
    this.shorter.push(0);
    if (parent === 0) this.roots.set(letter, state);
    else this.child[parent] = state;
    return state;
  }

  /** Breadth first, so that a state's fallback is linked before the state itself. */
  private link(): void {
    const queue = [...this.roots.values()];
    // The queue grows while it is gone through.
    for (const state of queue) {
      for (let at = this.child[state] ?? 0; at !== 0; at = this.sibling[at] ?? 0) {
        const fallback = this.step(this.fallback[state] ?? 0, this.letter[at] ?? 0);
        this.fallback[at] = fallback;
        this.shorter[at] = this.ends[fallback] ? fallback : (this.shorter[fallback] ?? 0);
        queue.push(at);
      }
    }
  }

  private step(state: number, letter: number): number {
    for (;;) {
      const next = this.next(state, letter);
      if (next !== 0 || state === 0) return next;
      state = this.fallback[state] ?? 0;
    }
  }

  /** The same as `step`, looked for once. */
  private follow(state: number, letter: number): number {
    const column = this.columns[letter] ?? 0;
    if (column === 0) return 0;
    const at = state * this.width + column;
    return (this.known[at] ||= this.step(state, letter) + 1) - 1;
  }

  /** Calls `found` for every form in the text, with its start and end, in order of their ends. */
  walk(text: string, found: (form: number, from: number, to: number) => void): void {
    let state = 0;
    for (let i = 0; i < text.length; i++) {
      state = this.follow(state, text.charCodeAt(i));
      for (let at = this.ends[state] ? state : (this.shorter[state] ?? 0); at !== 0; at = this.shorter[at] ?? 0)
        for (const form of this.ends[at] ?? []) found(form, i + 1 - (this.forms[form]?.length ?? 0), i + 1);
    }
  }
}
