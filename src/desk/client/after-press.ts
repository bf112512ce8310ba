/**
 * Does something once the focus has gone where it is going and no button of the mouse is held down: what moves under
 * a pressed button would not be clicked.
 */
export function afterPress(act: () => void): void {
  if (isPressed) document.addEventListener("pointerup", () => setTimeout(act, 0), { once: true, capture: true });
  else setTimeout(act, 0);
}

let isPressed = false;
for (const [name, pressed] of [
  ["pointerdown", true],
  ["pointerup", false],
  ["pointercancel", false],
] as const) {
  document.addEventListener(
    name,
    () => {
      isPressed = pressed;
    },
    true,
  );
}
