import { codeOf } from '../errors.js';
import type { Stream } from '../host.js';

/** A closed pipe (`| head -1`) ends the output quietly; `onLoss` hears of what else went wrong (a full disk), once. */
export function nodeStream(stream: NodeJS.WriteStream, onLoss: (error: Error) => void): Stream {
  let open = true;
  let goOn = (): void => {};
  // Plugins that write to standard output are sent elsewhere; we are not.
  const write = stream.write.bind(stream);
  stream.on('error', (error) => {
    if (open && codeOf(error) !== 'EPIPE') onLoss(error);
    open = false;
    goOn();
  });
  for (const event of ['drain', 'close']) stream.on(event, () => goOn());
  return {
    isTTY: stream.isTTY === true,
    get columns() {
      return stream.isTTY ? stream.columns : undefined;
    },
    write(text) {
      if (!open || write(text)) return undefined;
      return new Promise((resolve) => {
        goOn = resolve;
      });
    },
  };
}
