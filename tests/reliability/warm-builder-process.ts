import { dirname } from "node:path";
import { buildContent } from "../../src/commands/build-content.ts";
import { run } from "../../src/commands/run.ts";
import { type Order, orderSchema, type Report } from "./build-orders.ts";
import { type Write, watchWrites } from "./watched-writes.ts";

/**
 * Builds as `npm run build` does, as often as it is asked, with what is ordered going wrong. Run by `warm-builder.ts` in
 * a process of its own: it takes orders and "go", and gives reports.
 */
let goOn: () => void = () => {};
// Each run of a command listens to it, as it would in a process of its own.
process.stdout.setMaxListeners(0);
process.on("message", (message) => {
  if (message === "go") goOn();
  else void build(orderSchema.parse(message)).then(tell);
});
process.on("disconnect", () => process.exit());

function tell(report: Report): void {
  process.send?.(report);
}

async function build({ content, output, fault }: Order): Promise<Report> {
  const writes: Write[] = [];
  let bytes = 0;
  let isHeld = false;
  watchWrites(dirname(output), {
    hold: async () => {
      if (isHeld || fault?.kind !== "wait" || writes.length + 1 < fault.number) return;
      isHeld = true;
      await new Promise<void>((done) => {
        goOn = done;
        tell({ kind: "waiting" });
      });
    },
    fateOf: (write) => {
      writes.push(write);
      bytes += write.bytes;
      if (fault?.kind === "write") return fault.number === writes.length ? fault.code : "made";
      return fault?.kind === "disk" && bytes > fault.bytes && growing.has(write.call) ? "ENOSPC" : "made";
    },
  });
  let stderr = "";
  const write = process.stderr.write.bind(process.stderr);
  process.stderr.write = (text: string | Uint8Array) => {
    stderr += String(text);
    return true;
  };
  process.exitCode = 0;
  const order = { content, output, strict: false, today: "2024-06-01", isPreview: false };
  try {
    await run(() => buildContent(order));
  } finally {
    process.stderr.write = write;
  }
  const status = Number(process.exitCode);
  process.exitCode = 0;
  return { kind: "ended", status, stderr, writes: writes.map(({ call, path }) => ({ call, path })) };
}

/** The calls that take room on a disk. */
const growing = new Set(["mkdir", "mkdtemp", "writeFile", "copyFile", "symlink"]);
