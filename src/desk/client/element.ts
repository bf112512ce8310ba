/** An element with its attributes and children; a text is set as text, whatever stands in it. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Readonly<Record<string, string>> = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
}

/** A button that says what it does. */
export function button(label: string, act: () => void, className = "action"): HTMLButtonElement {
  const made = element("button", { type: "button", class: className }, label);
  made.addEventListener("click", act);
  return made;
}

/** Puts these in the place of what an element held. */
export function fill(holder: Element, ...children: readonly (Node | string)[]): void {
  holder.textContent = "";
  holder.append(...children);
}

/** A part of the page by its id. */
export function part<Kind extends Element>(id: string, kind: new () => Kind): Kind {
  const found = document.getElementById(id);
  if (!(found instanceof kind)) throw new Error(`The desk has no ${id}`);
  return found;
}
