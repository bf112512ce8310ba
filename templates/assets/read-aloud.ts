/** Some voices fall silent in the middle of what takes them longer than about a quarter of a minute to say. */
const longestUtterance = 60;
const sentence = /[^。！？；\n]+[。！？；]*[”’》）]*/gu;
const clause = /[^，、：]+[，、：]*/gu;

/** 朗读: reads the title and the text of a page, sentence by sentence; pressed again, the button stops it. */
export function readAloud(button: HTMLButtonElement): void {
  const wasReading = button.classList.contains("is-reading");
  speechSynthesis.cancel();
  button.classList.toggle("is-reading", !wasReading);
  if (wasReading) return;

  const sentences: string[] = [];
  const pieces = document.querySelectorAll<HTMLElement>("h1, #text > *, .attribution");
  for (let index = 0; index < pieces.length; index += 1)
    sentences.push(...utterancesOf(pieces[index]?.textContent ?? ""));
  const stop = () => button.classList.remove("is-reading");
  sentences.forEach((text, index) => {
    const utterance = new SpeechSynthesisUtterance(text);
    utterance.lang = "zh-CN";
    if (index === sentences.length - 1) utterance.onend = stop;
    utterance.onerror = stop;
    speechSynthesis.speak(utterance);
  });
}

/** A text in pieces that a voice says in one breath: sentences, and of a long one its clauses, a few at a time. */
function utterancesOf(text: string): readonly string[] {
  const utterances: string[] = [];
  for (const whole of text.match(sentence) ?? []) {
    let breath = "";
    for (const part of whole.length > longestUtterance ? (whole.match(clause) ?? []) : [whole]) {
      if (breath !== "" && breath.length + part.length > longestUtterance) {
        utterances.push(breath);
        breath = "";
      }
      breath += part;
    }
    if (breath.trim() !== "") utterances.push(breath.trim());
  }
  return utterances;
}
