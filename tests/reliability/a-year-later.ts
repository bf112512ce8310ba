/** Loaded before a program: its clock goes a year ahead. */
const RealDate = Date;
const ahead = 366 * 24 * 3600 * 1000;

globalThis.Date = new Proxy(RealDate, {
  construct: (target, args, newTarget) =>
    Reflect.construct(target, args.length === 0 ? [RealDate.now() + ahead] : args, newTarget),
  apply: () => new RealDate(RealDate.now() + ahead).toString(),
  get: (target, key) => (key === "now" ? () => RealDate.now() + ahead : Reflect.get(target, key)),
});
