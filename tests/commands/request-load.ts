import { Agent, request } from "node:http";
import { connect } from "node:net";

/** One request of a load, and what the answer to it has to be. */
export interface Asked {
  readonly method: string;
  /** As it is sent, byte for byte. */
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Whether the connection is cut: as soon as the request is sent, or when the answer begins. */
  readonly cut?: "at once" | "answered";
  readonly status: number;
  /** The body that is to come, where it matters. */
  readonly body?: Buffer;
}

/**
 * Sends requests to this machine, no more than `atOnce` at a time, over connections that are kept.
 *
 * @returns what went wrong, one line a request
 */
export async function requestLoad(port: number, asked: Iterable<Asked>, atOnce: number): Promise<readonly string[]> {
  const agent = new Agent({ keepAlive: true, maxSockets: atOnce });
  const faults: string[] = [];
  const queue = asked[Symbol.iterator]();
  const work = async () => {
    for (let next = queue.next(); next.done !== true; next = queue.next()) {
      const fault = await send(port, agent, next.value).catch((error: unknown) => String(error));
      if (fault !== undefined) faults.push(`${next.value.method} ${next.value.path}: ${fault}`);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  agent.destroy();
  return faults;
}

function send(port: number, agent: Agent, asked: Asked): Promise<string | undefined> {
  return asked.cut === "at once" ? sendAndLeave(port, asked) : sendAndRead(port, agent, asked);
}

function sendAndLeave(port: number, { method, path }: Asked): Promise<undefined> {
  return new Promise((done, fail) => {
    const socket = connect(port, "127.0.0.1", () => {
      socket.write(`${method} ${path} HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\n\r\n`, () => socket.destroy());
    });
    socket.on("error", fail);
    socket.on("close", () => done(undefined));
  });
}

function sendAndRead(port: number, agent: Agent, asked: Asked): Promise<string | undefined> {
  const { method, path, headers = {}, cut, status, body } = asked;
  return new Promise((done, fail) => {
    const sent = request({ host: "127.0.0.1", port, agent, method, path, headers }, (response) => {
      if (response.statusCode !== status) {
        response.resume();
        done(`${response.statusCode} instead of ${status}`);
        return;
      }
      if (cut !== undefined) {
        response.destroy();
        done(undefined);
        return;
      }
      const pieces: Buffer[] = [];
      response.on("data", (piece: Buffer) => pieces.push(piece));
      response.on("error", fail);
      response.on("end", () => {
        const isRight = body === undefined || Buffer.concat(pieces).equals(body);
        done(isRight ? undefined : "another body");
      });
    });
    sent.on("error", fail);
    sent.end();
  });
}
