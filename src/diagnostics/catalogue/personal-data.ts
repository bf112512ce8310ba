import { defineDiagnostic } from "../define.ts";

/** Numbers of a person, which no bulletin may publish. Every message shows them covered, since others read its log. */

interface Covered {
  readonly masked: string;
}

const hint = ({ masked }: Covered) => `请改为“${masked}”，或删去这个号码。`;

export const mobileNumber = defineDiagnostic<Covered>({
  code: "mobile-number",
  severity: "error",
  message: ({ masked }) => `“${masked}”（中间的数字已隐去）是手机号码，属于个人信息，不能公开。`,
  hint: ({ masked }) => `请改为“${masked}”，或改写单位的固定电话。`,
  example: { body: "▲近日，林场公布护林员手机号13800005678。（国有林场）" },
});

export const identityCard = defineDiagnostic<Covered>({
  code: "identity-card",
  severity: "error",
  message: ({ masked }) => `“${masked}”（中间的数字已隐去）是身份证号码，属于个人信息，不能公开。`,
  hint,
  // The number that GB 11643-1999 itself gives as its example.
  example: { body: "▲近日，林场聘任护林员一名，身份证号11010519491231002X。（国有林场）" },
});

export const bankCard = defineDiagnostic<Covered>({
  code: "bank-card",
  severity: "error",
  message: ({ masked }) => `“${masked}”（前面的数字已隐去）是银行卡号，属于个人信息，不能公开。`,
  hint,
  example: { body: "▲近日，林场公布补助款领取卡号6222020200000000006。（国有林场）" },
});

export const personalDataDiagnostics = [mobileNumber, identityCard, bankCard];
