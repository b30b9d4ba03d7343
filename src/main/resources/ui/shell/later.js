// Drawing and running the service come after the first look: whoever only looks or checks never waits for them.

/** What each mode is made of, if the page has not got it from the start. */
const MADE_OF = { draw: () => import('../draw/draw.js'), run: () => import('../run/run.js') };

const IDLE_MS = 5000; // a map that is dragged about all the time is no reason never to fetch them

/** Fetches what a mode is made of; without a connection as soon as it is back. */
export async function fetchMode(mode) {
  try {
    await MADE_OF[mode]?.();
  } catch {
    document.addEventListener('lx-reconnected', () => fetchMode(mode), { once: true });
  }
}

/** Fetches it when there is nothing else to do, so that it is there when the mode is chosen. */
export const fetchInIdle = (mode) => requestIdleCallback(() => fetchMode(mode), { timeout: IDLE_MS });
