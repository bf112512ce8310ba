type Child = Node | string;

/** Makes an element. Text is only ever set as text, so what an editor wrote is shown and never read as HTML. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Readonly<Record<string, string>> = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  for (const attribute of Object.keys(attributes)) made.setAttribute(attribute, attributes[attribute] ?? "");
  made.append(...children);
  return made;
}

export function replaceChildren(parent: Element, ...children: readonly Child[]): void {
  while (parent.firstChild) parent.removeChild(parent.firstChild);
  parent.append(...children);
}
