import { useId, type ReactNode } from "react";
import { useText } from "./text";

/** A part of a section under its own heading, known by it to a screen reader. */
export function Part({ title, children }: { title: string; children: ReactNode }) {
  const text = useText();
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <h3 id={id} className={text.heading}>
        {title}
      </h3>
      {children}
    </section>
  );
}
