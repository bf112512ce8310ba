/** A pause after which typed characters are searched for. */
const pause = 250;

export interface QueryInput {
  set(query: string): void;
  focus(): void;
}

/** The page's search form: typing searches after a pause, submitting at once, and a composition (IME) is let finish. */
export function watchQueryInput(
  form: HTMLFormElement,
  input: HTMLInputElement,
  changed: (query: string, submitted: boolean) => void,
): QueryInput {
  let composing = false;
  let timer = 0;
  const wait = () => {
    window.clearTimeout(timer);
    if (!composing) timer = window.setTimeout(() => changed(input.value, false), pause);
  };
  input.addEventListener("compositionstart", () => {
    composing = true;
    window.clearTimeout(timer);
  });
  input.addEventListener("compositionend", () => {
    composing = false;
    wait();
  });
  input.addEventListener("input", wait);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    if (composing) return;
    window.clearTimeout(timer);
    changed(input.value, true);
  });
  return {
    focus: () => input.focus(),
    set(query) {
      window.clearTimeout(timer);
      if (input.value !== query) input.value = query;
    },
  };
}
