/** Takes files that are dropped anywhere on the page, and shows while they are over it that they may be. */
export function watchDrops(sign: HTMLElement, take: (files: readonly File[]) => void): void {
  const holdsFiles = ({ dataTransfer }: DragEvent) => dataTransfer?.types.includes("Files") ?? false;
  for (const name of ["dragenter", "dragover"] as const) {
    document.addEventListener(name, (event) => {
      if (!holdsFiles(event)) return;
      event.preventDefault();
      sign.hidden = false;
    });
  }
  document.addEventListener("dragleave", ({ relatedTarget }) => {
    if (relatedTarget === null) sign.hidden = true;
  });
  document.addEventListener("drop", (event) => {
    sign.hidden = true;
    if (!holdsFiles(event)) return;
    event.preventDefault();
    take([...(event.dataTransfer?.files ?? [])]);
  });
}
