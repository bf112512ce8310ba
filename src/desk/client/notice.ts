import { button, element, fill } from "./element.ts";

/** A strip above the text that says what has just been done, and offers what can be done about it. */
export interface Notice {
  readonly show: (content: readonly (Node | string)[], actions?: readonly NoticeAction[]) => void;
  readonly close: () => void;
}

export interface NoticeAction {
  readonly label: string;
  readonly act: () => void;
}

export function openNotice(holder: HTMLElement): Notice {
  const close = () => {
    fill(holder);
    holder.hidden = true;
  };
  return {
    close,
    show: (content, actions = []) => {
      const buttons = actions.map(({ label, act }) =>
        button(label, () => {
          close();
          act();
        }),
      );
      fill(
        holder,
        element("div", { class: "notice__text" }, ...content),
        element("p", { class: "notice__actions" }, ...buttons, button("知道了", close, "action action--quiet")),
      );
      holder.hidden = false;
    },
  };
}
